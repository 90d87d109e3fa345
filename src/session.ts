/** An audit that is kept up to date while files are edited. */
import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { audit, type AuditOptions, type AuditResult } from "./audit.ts";

export interface Session {
  /**
   * Gives a file new content; `undefined`: what is on disk, which is read anew.
   * Also told of files that appear, change or vanish on disk. Absolute path.
   */
  edit(path: string, text: string | undefined): void;
  /**
   * Returns the audit of the content of now: the same report as a fresh audit of it, with its model.
   * Rejects with the reason of `signal` soon after that is aborted; a later call is not harmed by it.
   */
  audit(signal?: AbortSignal): Promise<AuditResult>;
}

/** Opens an audit of the project that the options name; nothing is read before the first `audit`. */
export function openSession(options: AuditOptions): Session {
  const overlay = new Map(options.overlay);
  return {
    edit(path, text) {
      const file = realPath(path);
      if (text === undefined) overlay.delete(file);
      else overlay.set(file, text);
    },
    audit: (signal) => audit({ ...options, overlay, signal }),
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
