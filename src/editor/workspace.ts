/** The folders that are audited, and which of them a file belongs to. */
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { AuditResult } from "../audit.ts";
import { isInside, pathOf, uriOf } from "./places.ts";
import { LANGUAGES } from "../frontends/languages.ts";
import type { Rule } from "../rule.ts";
import { openRoot, type Root } from "./root.ts";
import { rootSettings, type Settings } from "./settings.ts";

/** A folder and how the editor spells it. */
export interface Folder {
  readonly root: Root;
  /** Absolute path as the client gave it; the root's own is the real one. */
  readonly shown: string;
  /** It is none of the workspace's: opened for documents that lie in none, and shown for those only. */
  readonly loose: boolean;
}

export interface WorkspaceOptions {
  readonly rules: readonly Rule[];
  readonly version?: string;
  onResult(folder: Folder, result: AuditResult): void;
  onFailure(folder: Folder, message: string): void;
}

export interface Workspace {
  /** Replaces the settings; every folder is audited anew. */
  configure(settings: Settings): void;
  add(uri: string): void;
  /** Returns what was closed. */
  remove(uri: string): Folder | undefined;
  folders(): readonly Folder[];
  /** The innermost folder that a file lies in. */
  folderOf(path: string): Folder | undefined;
  /** As `folderOf`; for a document in no folder its project is opened, if it has one. */
  folderFor(path: string): Folder | undefined;
  /** Closes folders that were opened for documents, where none of these is left. Returns them. */
  closeUnused(open: readonly string[]): readonly Folder[];
  /** Gives a file new content in every folder that it matters to. */
  edit(path: string, text: string | undefined): void;
  /** Takes note of a file that changed on disk. */
  changed(path: string): void;
  close(): void;
}

const PROJECT_FILES = LANGUAGES.flatMap(({ projects }) => projects);

/** Returns a workspace without folders. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const folders: Folder[] = [];
  const texts = new Map<string, string>();
  let settings: Settings = {};

  function open(real: string, shown: string, loose: boolean): Folder {
    const folder: Folder = {
      shown,
      loose,
      root: openRoot({
        folder: real,
        settings: () => rootSettings(real, options.rules, options.version, settings),
        debounceMs: settings.debounceMs,
        onResult: (result) => options.onResult(folder, result),
        onFailure: (message) => options.onFailure(folder, message),
      }),
    };
    folders.push(folder);
    for (const [path, text] of texts) if (concerns(folder, path)) folder.root.edit(path, text);
    return folder;
  }

  function drop(folder: Folder): Folder {
    folders.splice(folders.indexOf(folder), 1);
    folder.root.close();
    return folder;
  }

  const folderOf = (path: string): Folder | undefined => folders.filter(({ root }) => isInside(path, root.folder)).sort((a, b) => b.root.folder.length - a.root.folder.length)[0];

  return {
    folders: () => folders,
    folderOf,
    configure(next) {
      // Clients send their settings once more after they have given them at the start.
      if (JSON.stringify(next) === JSON.stringify(settings)) return;
      settings = next;
      for (const { root, shown, loose } of folders.splice(0)) {
        root.close();
        open(root.folder, shown, loose);
      }
    },
    add(uri) {
      const real = pathOf(uri);
      if (real === undefined || folders.some(({ root, loose }) => !loose && root.folder === real)) return;
      open(real, shownPath(uri), false);
    },
    remove(uri) {
      const real = pathOf(uri);
      const folder = folders.find(({ root, loose }) => !loose && root.folder === real);
      return folder === undefined ? undefined : drop(folder);
    },
    folderFor(path) {
      const known = folderOf(path);
      const project = known === undefined ? projectOf(path) : undefined;
      return project === undefined ? known : open(project, project, true);
    },
    closeUnused: (paths) => folders.filter(({ loose, root }) => loose && !paths.some((path) => isInside(path, root.folder))).map(drop),
    edit(path, text) {
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
      for (const folder of folders) if (concerns(folder, path)) folder.root.edit(path, text);
    },
    changed(path) {
      for (const folder of folders) {
        if (folder.root.configures(path)) folder.root.reload();
        else if (concerns(folder, path)) folder.root.edit(path, texts.get(path));
      }
    },
    close() {
      for (const { root } of folders.splice(0)) root.close();
    },
  };
}

/** Returns a file's path in the reports of a folder. */
export function pathIn({ root }: Folder, path: string): string {
  return relative(root.folder, path).split(sep).join("/");
}

/** Returns the address of a path of a folder's report, as the client spells its files. */
export function uriIn({ root, shown }: Folder, path: string): string {
  return uriOf(resolve(root.folder, path), { real: root.folder, shown });
}

/** It lies in the folder, or the folder's files import it. */
function concerns(folder: Folder, path: string): boolean {
  if (isInside(path, folder.root.folder)) return true;
  const name = pathIn(folder, path);
  return folder.root.latest()?.model?.files.some((file) => file.path === name) ?? false;
}

function shownPath(uri: string): string {
  return resolve(decodeURIComponent(new URL(uri).pathname).replace(/^\/([A-Za-z]:)/, "$1"));
}

/** The nearest folder that is a project; a file in none is left alone: nobody says how much around it is meant. */
function projectOf(path: string): string | undefined {
  for (let dir = dirname(path); ; dir = dirname(dir)) {
    if (PROJECT_FILES.some((name) => existsSync(join(dir, name)))) return dir;
    if (dirname(dir) === dir) return undefined;
  }
}
