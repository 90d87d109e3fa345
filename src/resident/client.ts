/** Asks the server that follows a project; where there is none, has one started for the next time. */
import { randomUUID } from "node:crypto";
import type { AuditOptions } from "../audit.ts";
import type { Evidence } from "../evidence.ts";
import { languageOf } from "../frontends/languages.ts";
import type { Problem } from "../model.ts";
import { type Entry, entryFile, forget, isAlive, readEntry } from "./entries.ts";
import type { Job } from "./server.ts";
import { ask } from "./wire.ts";

/** What somebody wants to know: what is found out about a project with these contents. */
export interface Subject {
  readonly root: string;
  /** Digests of the texts, by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** What else decides about the model. */
  readonly settings: unknown;
  /** Ids of the rules that judge. */
  readonly rules: readonly string[];
  readonly options: AuditOptions;
}

export interface Resident {
  /** Returns what a server knows of exactly these contents; nothing where there is none, or it is not as far. */
  ask(subject: Subject): Promise<Evidence | undefined>;
  /** To be called once the audit is over: starts a server where there was none, or has it catch up. */
  end(): Promise<void>;
  /** Why none could be asked. */
  readonly notes: readonly Problem[];
}

export interface ResidentOptions {
  /** The user's own cache folder. */
  readonly folder: string;
  /** Another one for each build of the program. */
  readonly build: string;
  /** Starts a server that outlives this process. */
  start(job: Job): void;
  /** How long an answer may take, in ms (default: a minute). */
  readonly limitMs?: number;
}

const LIMIT_MS = 60_000;

/** Returns who asks the servers whose entries are in this folder. */
export function residentOf({ folder, build, start, limitMs = LIMIT_MS }: ResidentOptions): Resident {
  const notes: Problem[] = [];
  const note = (message: string): void => void notes.push({ subject: "server", message, level: "note" });
  let due: (() => unknown) | undefined;

  function starting(file: string, { root, options }: Subject): () => void {
    const { cwd, paths, config, includeTests, fileMs, languages, noIgnore } = options;
    return () => start({ file, root, build, token: randomUUID(), audit: { cwd, paths, config, includeTests, fileMs, languages, noIgnore } });
  }

  /** Returns the server that answers; nothing where there is none yet. */
  function server(file: string, subject: Subject): (Entry & { readonly address: string }) | undefined {
    const entry = readEntry(file);
    if (entry?.build === build && isAlive(entry)) return entry.address === undefined ? undefined : { ...entry, address: entry.address };
    if (entry?.build === build && entry.address === undefined) {
      note("ended before it had read everything, and is not started again (`conc-audit server stop` forgets it)");
      return undefined;
    }
    due = starting(file, subject);
    return undefined;
  }

  return {
    notes,
    async ask(subject) {
      const file = entryFile(folder, subject.root, [subject.settings, languagesOf(subject.digests)]);
      const found = server(file, subject);
      if (!found) return undefined;
      const { address, token } = found;
      try {
        const { digests, rules, options } = subject;
        const answer = JSON.parse(await ask(address, { token, ask: "evidence", digests: [...digests], overlay: [...(options.overlay ?? [])], rules }, limitMs)) as { readonly evidence?: Evidence; readonly failed?: string };
        if (answer.failed !== undefined) note(`failed, all is audited here: ${answer.failed}`);
        if (answer.evidence === undefined) due = () => ask(address, { token, ask: "follow" }, limitMs);
        return answer.evidence;
      } catch (error) {
        note(`gave no answer, all is audited here: \`${(error as NodeJS.ErrnoException).code ?? String(error)}\``);
        forget(file, token);
        return undefined;
      }
    },
    async end() {
      try {
        await due?.();
      } catch {
        // The next audit says so.
      }
      due = undefined;
    },
  };
}

/** Which languages are audited: a server follows only the files of these. */
function languagesOf(digests: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...digests.keys()].map((path) => languageOf(path)?.name ?? ""))].sort();
}
