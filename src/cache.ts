/** Keeps what an audit found out between runs; it is used where not a byte differs that the audit has read. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Evidence } from "./evidence.ts";
import type { Lookup } from "./frontends/index.ts";
import type { Problem } from "./model.ts";

/** Where results are kept, and which program made them. */
export interface CacheOptions {
  readonly folder: string;
  /** Another one for each build of the program. */
  readonly build: string;
}

export interface Cache {
  /** Returns what an earlier audit of the same bytes found out. */
  read(): Evidence | undefined;
  /** Keeps it, with what was looked up besides the selected files. */
  write(evidence: Evidence, lookups: Iterable<Lookup>): void;
  /** Why nothing could be kept or used, at most one of each kind. */
  readonly notes: readonly Problem[];
}

export interface Subject {
  readonly root: string;
  readonly texts: ReadonlyMap<string, string>;
  /** What else decides about the result: rules, knowledge, limits. */
  readonly settings: unknown;
}

const HEADER = "conc-audit cache 1";

/** Returns the folder where results of a project are kept: its `node_modules/.cache`, or the user's cache folder where it has no `node_modules`. */
export function cacheFolder(root: string, env: Readonly<Record<string, string | undefined>>): string {
  if (existsSync(join(root, "node_modules"))) return join(root, "node_modules", ".cache", "conc-audit");
  return join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "conc-audit");
}

/** Opens the kept result of one project and these settings; nothing is read before `read`. */
export function openCache({ folder, build }: CacheOptions, { root, texts, settings }: Subject): Cache {
  const name = digest(JSON.stringify([root, settings])).slice(0, 24);
  const file = join(folder, `${name}.json`);
  const key = digest(JSON.stringify([build, settings, [...texts].map(([path, text]) => [path, digest(text)])]));
  const notes: Problem[] = [];
  const note = (why: string): undefined => void (notes.length === 0 && notes.push({ subject: "cache", message: why, level: "note" }));

  function stored(): Stored | undefined {
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ENOENT" ? undefined : note(`is not used: \`${(error as NodeJS.ErrnoException).code}\``);
    }
    const [header = "", sum = "", made = "", ...body] = text.split("\n");
    if (header !== HEADER || made !== build) return header.startsWith("conc-audit cache") ? note("is not used: another version of conc-audit wrote it") : note("is not used: it is damaged");
    try {
      if (sum === digest(body.join("\n"))) return JSON.parse(body.join("\n")) as Stored;
    } catch {
      // It is damaged.
    }
    return note("is not used: it is damaged");
  }

  return {
    notes,
    read() {
      const found = stored();
      return found?.key === key && found.lookups.every((each) => answerOf(root, each) === each.answer) ? found.evidence : undefined;
    },
    write(evidence, lookups) {
      const body = JSON.stringify({ key, lookups: [...lookups].map((each) => ({ ...each, answer: answerOf(root, each) })), evidence } satisfies Stored, plain);
      const own = `${file}.${process.pid}.tmp`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(own, [HEADER, digest(body), build, body].join("\n"));
        renameSync(own, file);
      } catch (error) {
        discard(own);
        note(`is not kept: \`${(error as NodeJS.ErrnoException).code}\``);
      }
    },
  };
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never there.
  }
}

interface Stored {
  readonly key: string;
  readonly lookups: readonly (Lookup & { readonly answer: string })[];
  readonly evidence: Evidence;
}

/** What a look-up answers now, in short. */
function answerOf(root: string, { what, path }: Lookup): string {
  try {
    if (what === "exists") return String(statSync(resolve(root, path), { throwIfNoEntry: false })?.isFile() ?? false);
    return digest(what === "list" ? readdirSync(resolve(root, path)).filter(isSource).sort().join("\n") : readFileSync(resolve(root, path)));
  } catch {
    return "absent";
  }
}

/** Hidden folders, this cache's among them, hold no source. */
function isSource(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}

/** Places compute their parts when asked: here they are written down. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("endColumn" in value)) return value;
  const { file, line, column, endLine, endColumn, text } = value as Record<string, unknown>;
  return { file, line, column, endLine, endColumn, text };
}

function digest(data: string | Uint8Array): string {
  return createHash("sha1").update(data).digest("base64url");
}
