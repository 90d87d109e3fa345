/** Answers whether an object is noted to hold something that whoever asks it for that gives back. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { isConstant } from "../flow/cells.ts";
import { lastName } from "../flow/facts.ts";
import { leadsTo } from "../flow/looks.ts";
import { indexBy } from "../flow/memo.ts";
import { locks, releasedAt } from "./held.ts";

/** `run.holdsSlot = true`: the object says that it holds one, and whoever asks it for that gives it back, here or elsewhere. */
export function isNoted(model: Model, event: Event, func: Func): boolean {
  const { kind, on, detail: { value } } = event;
  return kind === "write" && on !== undefined && on.path.includes(".") && isConstant(value, "true", "True") && askedToRelease(model)(noteOf(on, func)).some((other) => other !== func);
}

/** Functions that release something where a flag of an object is set, by that flag. */
const askedToRelease = indexBy((model, func) => {
  const known = locks(model);
  const releases = func.events.filter((event) => releasedAt(event, func, known).length > 0);
  if (releases.length === 0) return [];
  const flags = func.events.flatMap((branch) => (branch.kind === "branch" ? (branch.detail.reads ?? []).filter(({ path }) => path.includes(".") && releases.some((release) => leadsTo(branch, release))).map((read) => noteOf(read, func)) : []));
  return [...new Set(flags)].map((flag) => [flag, func] as const);
});

/** One object has several names in functions that pass it on: the field tells, within a file. */
function noteOf({ path }: Resource, { file }: Func): string {
  return `${file}#${lastName(path)}`;
}
