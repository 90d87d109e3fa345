/** An audit that is kept up to date while files are edited. */
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type AuditOptions, type AuditResult, filesOf, inputOf, joined, judge, pause } from "./audit.ts";
import { type Selection, selectFiles, toPath } from "./files.ts";
import { type FrontEnd, type FrontEndInput, loadFrontEnds, type Lookup } from "./frontends/index.ts";
import { LiveModel } from "./live/model.ts";
import type { Model } from "./model.ts";
import { readSources, reread, type Sources } from "./sources.ts";
import { type Stopwatch, stopwatch } from "./stopwatch.ts";

/** What a session knows of the content of now. */
export interface Followed {
  readonly selection: Selection;
  readonly sources: Sources;
  readonly model: Model;
}

export interface Session {
  /**
   * Gives a file new content; `undefined`: what is on disk, which is read anew.
   * Also told of files that appear, change or vanish on disk. Absolute path.
   */
  edit(path: string, text: string | undefined): void;
  /**
   * Returns the audit of the content of now: the same report as a fresh audit of it, with its model.
   * Rejects with the reason of `signal` soon after that is aborted; a later call is not harmed by it.
   * Where an edit concerns much of the program `onFirst` is told what is known once the edited files themselves have been judged.
   */
  audit(signal?: AbortSignal, onFirst?: (result: AuditResult) => void): Promise<AuditResult>;
  /** Returns the model of the content of now, judged by nobody yet; the same object each time, brought up to date. */
  follow(): Promise<Followed>;
}

/** Opens an audit of the project that the options name; nothing is read before the first `audit`. `onLookup` is told what is looked up on the disk besides the selected files. */
export function openSession(options: AuditOptions, onLookup?: (lookup: Lookup) => void): Session {
  const overlay = new Map(options.overlay);
  const edited = new Set<string>();
  const model = new LiveModel();
  const programs = new Map<FrontEnd, Program>();
  let now: { readonly selection: Selection; readonly sources: Sources } | undefined;

  /** What is there now, and which of it has another content than before. */
  function read(): { readonly selection: Selection; readonly sources: Sources; readonly changed: ReadonlySet<string> } {
    const paths = new Map([...edited].map((file) => [file, now && toPath(now.selection.root, file)]));
    const isText = now !== undefined && [...paths].every(([file, path]) => now!.sources.texts.has(path!) && (overlay.has(file) || existsSync(file)));
    if (!now || !isText) {
      const selection = selectFiles({ ...options.config, ...options, overlay, paths: options.paths ?? [] });
      const before = now?.sources.texts;
      now = { selection, sources: readSources(selection, overlay) };
      const { texts } = now.sources;
      const others = [...paths.values()].filter((path) => path !== undefined && !texts.has(path)) as string[];
      return { ...now, changed: new Set([...[...texts].filter(([path, text]) => before?.get(path) !== text).map(([path]) => path), ...others]) };
    }
    const { selection } = now;
    const wanted = [...paths.values()] as string[];
    now = { selection, sources: reread(now.sources, selection, new Set(wanted), overlay) };
    return { ...now, changed: new Set(wanted) };
  }

  /** Reads what is there now; `update` brings the model up to it, some functions at a time, and says whether there are more. */
  async function opened(clock: Stopwatch): Promise<{ readonly selection: Selection; readonly sources: Sources; update(atOnce?: number): boolean }> {
    const { selection, sources, changed: all } = read();
    edited.clear();
    clock.lap("read");
    const input = inputOf(options, selection, sources, { onLookup });
    const frontEnds = options.frontEnds ?? (await loadFrontEnds(input.files));
    let changed = all;
    const update = (atOnce?: number): boolean => {
      const parts = frontEnds.flatMap((frontEnd) => {
        const files = filesOf(frontEnd, input);
        if (files.length === 0 && !programs.has(frontEnd)) return [];
        let program = programs.get(frontEnd);
        if (!program) programs.set(frontEnd, (program = programOf(frontEnd)));
        return [program({ ...input, files }, changed, atOnce)];
      });
      changed = NOTHING;
      clock.lap("lower");
      model.become(joined(parts));
      clock.lap("link");
      return parts.some(({ isPending }) => isPending);
    };
    return { selection, sources, update };
  }

  return {
    edit(path, text) {
      const file = realPath(path);
      edited.add(file);
      if (text === undefined) overlay.delete(file);
      else overlay.set(file, text);
    },
    async audit(signal, onFirst) {
      const clock = stopwatch();
      const { selection, sources, update } = await opened(clock);
      const judged = (): Promise<AuditResult> => judge({ ...options, overlay, signal }, { selection, sources, model }, clock);

      let pending = update(onFirst ? FIRST : undefined);
      if (pending) onFirst?.(await judged());
      while (pending) {
        await pause(signal);
        pending = update(AT_ONCE);
      }
      return judged();
    },
    async follow() {
      const { selection, sources, update } = await opened(stopwatch());
      update();
      return { selection, sources, model };
    },
  };
}

/** Functions of other files that are lowered again before the first result, and between two looks whether anybody still wants one. */
const FIRST = 20;
const AT_ONCE = 150;
const NOTHING: ReadonlySet<string> = new Set();

/** Models the files of a language anew where an edit asks for it. */
type Program = (input: FrontEndInput, changed: ReadonlySet<string>, atOnce?: number) => Model & { readonly isPending?: boolean };

function programOf(frontEnd: FrontEnd): Program {
  const live = frontEnd.open?.();
  if (live) return (input, changed, atOnce) => live.update(input, changed, atOnce);
  let last: { readonly files: string; readonly model: Model } | undefined;
  return (input, changed) => {
    const files = input.files.join("\n");
    if (last?.files !== files || input.files.some((path) => changed.has(path))) last = { files, model: frontEnd.model(input) };
    return last.model;
  };
}

/** Returns a path with the links on the way to it followed, also that of a file that is not there yet. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}
