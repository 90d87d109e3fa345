/** Answers which writes are the same when two runs make them: what the one loses the other has stored as well. */
import type { Func, Model, Resource, Value } from "../../model.ts";
import { callers } from "../flow/calls.ts";
import { cell } from "../flow/cells.ts";
import { indexBy } from "../flow/memo.ts";
import { isVariable } from "../flow/spelling.ts";
import { below } from "../flow/substitute.ts";

/** The opposite of what is there. */
export const OPPOSITE = /^![\w.$#]+$/;

/** Tells whether a value that a function writes to state is what each run of it writes, whatever others did meanwhile: the opposite of a flag, or an object with the same members filled in anew where nobody else sets any. */
export function isSameAgain(model: Model, func: Func, state: Resource, value: Value): boolean {
  if (value.kind !== "derived" || value.from.some(({ path }) => path !== state.path && below(path, state.path))) return false;
  const [made] = value.in ?? [];
  if (made === undefined || !value.from.some(({ path }) => path === state.path)) return false;
  if (OPPOSITE.test(made.text)) return true;
  return made.text.startsWith("{") && func.params.length === 0 && settersOf(model)(cell(state)).every((setter) => setter === func || setter.role === "constructor");
}

/** Who sets it or a member of it, by its cell. */
const settersOf = indexBy((_model, func) => [...new Set(func.events.flatMap(({ kind, on }) => (kind === "write" ? holders(on).map(cell) : [])))].map((id) => [id, func] as const));

function holders(on: Resource | undefined): readonly Resource[] {
  return on ? [on, ...holders(on.holder)] : [];
}

/** Tells whether all who call a method do so for an object that they have just made themselves, and wait for it: nobody else has that object yet. */
export function isOfItsMaker(model: Model, func: Func, state: Resource): boolean {
  const calls = callers(model)(func);
  return below(state.path, "this") && func.owner !== undefined && calls.length > 0 && calls.every(({ func: by, event, passed }) => !passed && event.detail.awaited === true && isMadeBy(by, event.detail.receiver, func.owner!));
}

/** `const message = new Message()`, `const message = await Message.of(text)` */
function isMadeBy(by: Func, receiver: Resource | undefined, owner: string): boolean {
  if (receiver === undefined || !isVariable(receiver.path) || by.params.some(({ path }) => path === receiver.path)) return false;
  const made = by.composed?.get(receiver.path);
  const of = made?.kind === "result" ? made.of : undefined;
  const calls = of ? [of] : by.events.filter(({ kind }) => kind === "call");
  return calls.some(({ runs, detail: { callee } }) => callee === `new ${owner}` || (callee?.startsWith(`${owner}.`) === true && runs.some((run) => run.owner === owner)));
}
