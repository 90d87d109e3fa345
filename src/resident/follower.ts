/** Follows one project, and answers for exactly the contents that are asked about. */
import { resolve } from "node:path";
import type { AuditOptions } from "../audit.ts";
import { digestsOf } from "../digest.ts";
import { type Evidence, gather } from "../evidence.ts";
import { selectFiles } from "../files.ts";
import type { Lookup } from "../frontends/index.ts";
import { answerOf } from "../lookups.ts";
import type { Model } from "../model.ts";
import type { Rule } from "../rule.ts";
import { openSession, type Session } from "../session.ts";
import { readSources } from "../sources.ts";
import { stopwatch } from "../stopwatch.ts";
import { turns } from "../turns.ts";
import type { Wanted } from "./wire.ts";

export interface Follower {
  /** Reads what is on the disk and finds out all about it; throws a `UsageError` where there is nothing to be read any more. */
  follow(): Promise<void>;
  /** Returns what is found out about these contents; nothing where they are not what is there, or too much has changed. */
  evidence(wanted: Omit<Wanted, "ask">): Promise<Evidence | undefined>;
}

type Digests = ReadonlyMap<string, string>;

/** Where more files differ, to read everything anew takes less. */
const AT_MOST = 20;
const AT_MOST_SHARE = 0.05;

/** Returns who follows the project that the options name; nothing is read before the first `follow`. */
export function followerOf(options: AuditOptions): Follower {
  let now: Opened | undefined;

  /** Takes over the changes of these files; nothing where all has to be read anew. */
  async function changed(digests: Digests, overlay: ReadonlyMap<string, string>): Promise<Opened | undefined> {
    const opened = now;
    if (!opened?.isAsLookedUp()) return undefined;
    const paths = differing(digests, opened.digests);
    if (paths.length > Math.max(AT_MOST, opened.digests.size * AT_MOST_SHARE)) return undefined;
    // What fails half way is nothing to go on from.
    now = undefined;
    await opened.edit(paths, overlay);
    return (now = opened);
  }

  // A model is used by one at a time.
  const inTurn = turns();
  return {
    follow: () =>
      inTurn(async () => {
        const { texts } = readSources(selectFiles({ ...options.config, ...options, paths: options.paths ?? [] }));
        const { model } = (await changed(digestsOf(texts), NONE)) ?? (now = await open(options));
        await gathered(model, options.rules);
      }),
    evidence: ({ digests: listed, overlay, rules }) =>
      inTurn(async () => {
        const digests = new Map(listed);
        const opened = await changed(digests, new Map(overlay));
        if (!opened || differing(digests, opened.digests).length > 0) return undefined;
        return gathered(opened.model, options.rules.filter(({ id }) => rules.includes(id)));
      }),
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

/** A project that has been read. */
interface Opened {
  /** The same object after each edit. */
  readonly model: Model;
  readonly digests: Digests;
  /** Whether all that was looked up besides the audited files is still so. */
  isAsLookedUp(): boolean;
  /** Reads these files anew: from `overlay`, by absolute path, or else from the disk. */
  edit(paths: readonly string[], overlay: ReadonlyMap<string, string>): Promise<void>;
}

async function open(options: AuditOptions): Promise<Opened> {
  const lookups = new Map<string, Lookup & { readonly answer: string }>();
  let told: Lookup[] = [];
  const session: Session = openSession(options, (each) => void told.push(each));

  async function follow(before?: { readonly texts: Digests; readonly digests: Digests }): Promise<{ root: string; model: Model; texts: Digests; digests: Digests }> {
    const { selection: { root }, sources: { texts }, model } = await session.follow();
    for (const each of told) lookups.set(`${each.what} ${each.path}`, { ...each, answer: answerOf(root, each) });
    told = [];
    return { root, model, texts, digests: digestsOf(texts, before) };
  }

  let now = await follow();
  return {
    get model() {
      return now.model;
    },
    get digests() {
      return now.digests;
    },
    // The session itself sees which of its files come and go.
    isAsLookedUp: () => [...lookups.values()].every((each) => now.texts.has(each.path) || answerOf(now.root, each) === each.answer),
    async edit(paths, overlay) {
      if (paths.length === 0) return;
      for (const path of paths) session.edit(resolve(now.root, path), overlay.get(resolve(now.root, path)));
      now = await follow(now);
    },
  };
}

async function gathered(model: Model, rules: readonly Rule[]): Promise<Evidence> {
  return gather(model, rules, { clock: stopwatch(), pause: async () => {} });
}

/** Returns the paths whose contents differ, or that only one side has. */
function differing(a: Digests, b: Digests): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}
