/** Audits again whenever files change. */
import { once } from "node:events";
import { basename, resolve } from "node:path";
import { watch as watchFiles } from "chokidar";
import type { AuditResult } from "../audit.ts";
import { openRoot, type RootSettings } from "../editor/root.ts";
import { languageOf } from "../frontends/languages.ts";
import { type Finding, isOpen } from "../rule.ts";

export interface WatchOptions {
  /** Absolute real path of the folder to watch. */
  readonly folder: string;
  settings(): RootSettings;
  /** Prints a result. */
  print(result: AuditResult): Promise<void>;
  /** Says a line that is no part of the report. */
  say(line: string): void;
}

const DEBOUNCE_MS = 100;
const LEFT_OUT = /^(?:node_modules|\.git|\.next|\.nuxt|\.output|\.svelte-kit|\.turbo|\.cache|\.yarn|\.pnpm-store|target|__pycache__|\.venv)$/;

/** Watches until the signal is aborted; one audit at a time, of what is there then. */
export async function watch({ folder, settings, print, say }: WatchOptions, signal: AbortSignal): Promise<void> {
  let before: readonly Finding[] | undefined;
  let printed = Promise.resolve();
  const root = openRoot({
    folder,
    settings,
    debounceMs: DEBOUNCE_MS,
    onStart: () => say("conc-audit: run started"),
    onResult(result) {
      const now = result.report.findings.filter(isOpen);
      const ended = `conc-audit: run ended, ${now.length} finding${now.length === 1 ? "" : "s"}${before === undefined ? "" : changes(before, now)}`;
      before = now;
      printed = printed.then(async () => {
        try {
          await print(result);
        } catch (error) {
          say(`error: ${error instanceof Error ? error.message : String(error)}`);
        }
        say(ended);
      });
    },
    onFailure: (message) => say(`error: ${message}`),
  });
  const watcher = watchFiles(folder, { ignoreInitial: true, ignored: (path) => path !== folder && LEFT_OUT.test(basename(path)) });
  watcher.on("all", (_, path) => {
    const file = resolve(folder, path);
    if (root.configures(file)) root.reload();
    else if (languageOf(file) !== undefined) root.edit(file, undefined);
  });
  watcher.on("error", (error) => say(`error: files cannot be watched: ${error instanceof Error ? error.message : String(error)}`));
  if (!signal.aborted) await once(signal, "abort");
  root.close();
  await Promise.all([watcher.close(), printed]);
}

/** What came and what went, in numbers. */
function changes(before: readonly Finding[], now: readonly Finding[]): string {
  const lacks = (all: readonly Finding[]) => ({ fingerprint }: Finding): boolean => !all.some((each) => each.fingerprint === fingerprint);
  return ` (${now.filter(lacks(before)).length} new, ${before.filter(lacks(now)).length} gone)`;
}
