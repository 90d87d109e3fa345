/** Keeps what an audit found out between runs; it is used where not a byte differs that the audit has read. */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { digest } from "./digest.ts";
import { type Evidence, placesAsData } from "./evidence.ts";
import type { Lookup } from "./frontends/index.ts";
import { answerOf } from "./lookups.ts";
import type { Problem } from "./model.ts";
import { readBytes, reallyInside, repositoryOf } from "./read.ts";
import { writeWhole } from "./write.ts";

/** Where results are kept, and which program made them. */
export interface CacheOptions {
  readonly folder: string;
  /** The user's own folder, which no audited tree can write to: the key of results that are kept inside such a tree. */
  readonly own: string;
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
  /** Digests of the texts that are audited, by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** What else decides about the result: rules, knowledge, limits. */
  readonly settings: unknown;
}

const HEADER = "conc-audit cache 2";
const KEY_FILE = "key";
const KEY_BYTES = 32;
/** The results of a million lines take about a fifth of it. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;

/** Returns the user's folder where results are kept: never one of the audited tree, where a pull request could have put findings away. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  return join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "conc-audit");
}

/** Opens the kept result of one project and these settings; nothing is read before `read`. */
export function openCache({ folder, own, build }: CacheOptions, { root, digests, settings }: Subject): Cache {
  const name = digest(JSON.stringify([root, settings])).slice(0, 24);
  const file = join(folder, `${name}.json`);
  const key = digest(JSON.stringify([build, settings, [...digests]]));
  // Whoever names a folder outside the tree answers for it; it can be handed from one machine to the next.
  const keyFile = join(isOutside(folder, root) ? folder : own, KEY_FILE);
  const notes: Problem[] = [];
  const note = (why: string): undefined => void (notes.length === 0 && notes.push({ subject: "cache", message: why, level: "note" }));

  function stored(): Stored | undefined {
    let text: string;
    try {
      if (statSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
      text = readBytes(file, MAX_BYTES).toString("utf8");
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return note(`is not used: ${code === undefined ? message : `\`${code}\``}`);
    }
    const [header = "", sum = "", made = "", ...body] = text.split("\n");
    if (header !== HEADER || made !== build) return header.startsWith("conc-audit cache") ? note("is not used: another version of conc-audit wrote it") : note("is not used: it is damaged");
    const secret = readKey(keyFile);
    try {
      if (secret && isEqual(sum, sign(secret, [name, build, body.join("\n")]))) return JSON.parse(body.join("\n")) as Stored;
    } catch {
      // It is damaged.
    }
    return note("is not used: it is damaged, or somebody else wrote it");
  }

  return {
    notes,
    read() {
      const found = stored();
      return found?.key === key && found.lookups.every((each) => answerOf(root, each) === each.answer) ? found.evidence : undefined;
    },
    write(evidence, lookups) {
      const body = JSON.stringify({ key, lookups: [...lookups].map((each) => ({ ...each, answer: answerOf(root, each) })), evidence } satisfies Stored, placesAsData);
      try {
        // A link in the tree must not lead what is written out of it.
        if (!isOutside(folder, root) && !reallyInside(existing(folder), repositoryOf(root))) return note("is not kept: its folder is a link that leads out of the repository");
        mkdirSync(folder, { recursive: true });
        rmSync(file, { force: true });
        writeWhole(file, [HEADER, sign(madeKey(keyFile), [name, build, body]), build, body].join("\n"));
        forgetOld(folder);
      } catch (error) {
        note(`is not kept: \`${(error as NodeJS.ErrnoException).code}\``);
      }
    },
  };
}

/** Tells whether a folder lies, as it is written, outside the repository of an audited tree. */
function isOutside(folder: string, root: string): boolean {
  const repository = repositoryOf(root);
  const path = resolve(folder);
  return path !== repository && !path.startsWith(`${repository.replace(/[\\/]$/, "")}${sep}`);
}

/** Returns the folder, or the nearest one above it that is there. */
function existing(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) if (lstatSync(at, { throwIfNoEntry: false }) !== undefined || dirname(at) === at) return at;
}

/** Results that were made more than a month ago are dropped: projects come and go. */
function forgetOld(folder: string): void {
  for (const entry of readdirSync(folder)) {
    const file = join(folder, entry);
    const made = /^[\w-]{24}\.json$/.test(entry) ? statSync(file, { throwIfNoEntry: false })?.mtimeMs : undefined;
    if (made !== undefined && Date.now() - made > MAX_AGE_MS) rmSync(file, { force: true });
  }
}

/** Returns the key that results are signed with: who does not have it cannot make any. */
function readKey(file: string): Buffer | undefined {
  try {
    const key = readBytes(file, KEY_BYTES);
    return key.length === KEY_BYTES ? key : undefined;
  } catch {
    return undefined;
  }
}

function madeKey(file: string): Buffer {
  const known = readKey(file);
  if (known) return known;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  try {
    writeFileSync(file, randomBytes(KEY_BYTES), { flag: "wx", mode: 0o600 });
  } catch (error) {
    // Another audit has made one meanwhile.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const made = readKey(file);
  if (!made) throw Object.assign(new Error("no key"), { code: "EIO" });
  return made;
}

function sign(key: Buffer, parts: readonly string[]): string {
  const mac = createHmac("sha256", key);
  for (const part of parts) mac.update(`${Buffer.byteLength(part)}:`).update(part);
  return mac.digest("base64url");
}

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

interface Stored {
  readonly key: string;
  readonly lookups: readonly (Lookup & { readonly answer: string })[];
  readonly evidence: Evidence;
}
