/** One folder that is audited while it is edited. */
import type { AuditOptions, AuditResult } from "../audit.ts";
import { openSession, type Session } from "../session.ts";
import { turns } from "../turns.ts";

export interface RootOptions {
  /** Absolute real path. */
  readonly folder: string;
  /** Returns what to audit, read anew each time it is asked, and the files that decide it; throws for a fault in these. */
  settings(): RootSettings;
  /** How long after the last edit an audit starts, in ms (default: 50). */
  readonly debounceMs?: number;
  /** Told when an audit starts. */
  onStart?(): void;
  /** Given the audit of the content of now, never of content that was edited since. */
  onResult(result: AuditResult): void;
  /** Told what stands in the way of an audit, in words for a person. */
  onFailure(message: string): void;
}

export interface RootSettings {
  readonly audit: AuditOptions;
  /** Absolute paths of configuration and baseline, there or not. */
  readonly files: readonly string[];
}

export interface Root {
  readonly folder: string;
  /** The last result; behind the content while an audit runs. */
  latest(): AuditResult | undefined;
  /** Gives a file new content (`undefined`: what is on disk) and audits soon. */
  edit(path: string, text: string | undefined): void;
  /** Reads configuration, baseline and the list of files anew, and audits soon. */
  reload(): void;
  /** Whether a change of this file asks for `reload`. */
  configures(path: string): boolean;
  /** Returns the audit of the content of now, with the given files changed on top; nothing is published. */
  attempt(texts: ReadonlyMap<string, string>): Promise<AuditResult>;
  /** Resolves when no audit is due or under way. */
  settled(): Promise<void>;
  /** Stops what is under way; nothing is reported from then on. */
  close(): void;
}

const DEBOUNCE_MS = 10;
const CONFIGURES = /(?:^|[\\/])(?:conc-audit(?:\.config\.jsonc?|-baseline\.json)|package\.json|pnpm-workspace\.yaml|[tj]sconfig[^\\/]*\.json|Cargo\.toml|pyproject\.toml|\.gitignore|\.concauditignore)$/;

/** Opens a folder and audits it soon. */
export function openRoot(options: RootOptions): Root {
  const { folder, onResult, onFailure } = options;
  /** What is edited, and what the session has not been told yet. */
  const texts = new Map<string, string>();
  const untold = new Set<string>();
  let session: Session | undefined;
  let configFiles: ReadonlySet<string> = new Set();
  let latest: AuditResult | undefined;
  let stale = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  /** Audits that wait for their turn or are under way, and who waits for them to end. */
  let due = 0;
  const waiting: (() => void)[] = [];
  const idle = (): void => {
    if (closed || (due === 0 && timer === undefined)) for (const wake of waiting.splice(0)) wake();
  };
  // A session is used by one at a time.
  const inTurn = turns();

  function open(): Session {
    const { audit, files } = options.settings();
    configFiles = new Set(files);
    return openSession({ ...audit, overlay: new Map(texts) });
  }

  /** The session, told of everything. */
  function current(): Session {
    if (session === undefined) session = open();
    else for (const path of untold) session.edit(path, texts.get(path));
    untold.clear();
    return session;
  }

  async function run(): Promise<void> {
    const { signal } = stale;
    if (closed || signal.aborted) return;
    options.onStart?.();
    try {
      const show = (result: AuditResult): void => {
        if (closed || signal.aborted) return;
        latest = result;
        onResult(result);
      };
      show(await current().audit(signal, show));
    } catch (error) {
      if (closed || signal.aborted) return;
      // What was half done when it failed is nothing to go on from.
      session = undefined;
      onFailure(error instanceof Error ? error.message : String(error));
    }
  }

  function soon(): void {
    if (closed) return;
    stale.abort(new Error("the content was edited"));
    stale = new AbortController();
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      due++;
      void inTurn(run).finally(() => {
        due--;
        idle();
      });
    }, options.debounceMs ?? DEBOUNCE_MS);
  }

  soon();
  return {
    folder,
    latest: () => latest,
    edit(path, text) {
      // Another version with the same text is answered too.
      if (text !== undefined && texts.get(path) === text) return soon();
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
      untold.add(path);
      soon();
    },
    reload() {
      session = undefined;
      soon();
    },
    configures: (path) => configFiles.has(path) || CONFIGURES.test(path),
    attempt: (changed) =>
      inTurn(async () => {
        const all = current();
        for (const [path, text] of changed) all.edit(path, text);
        try {
          return await all.audit();
        } finally {
          for (const path of changed.keys()) all.edit(path, texts.get(path));
          // The model is the session's: it is brought back to the content of now.
          await all.audit();
        }
      }),
    settled: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        idle();
      }),
    close() {
      closed = true;
      clearTimeout(timer);
      timer = undefined;
      stale.abort(new Error("the folder was closed"));
      idle();
    },
  };
}
