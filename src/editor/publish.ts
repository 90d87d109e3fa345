/** Sends diagnostics, and only what differs from what the client has. */
import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver";

export interface Publisher {
  /** Shows exactly these diagnostics of one owner; what it showed elsewhere is cleared. `versions` are the open documents it is about. */
  publish(owner: object, diagnostics: ReadonlyMap<string, readonly Diagnostic[]>, versions: ReadonlyMap<string, number>): void;
  /** Clears what an owner shows for one document, or everything. */
  clear(owner: object, uri?: string): void;
}

interface Shown {
  readonly text: string;
  readonly version: number | undefined;
}

/** Returns a publisher that sends through the given function. */
export function createPublisher(send: (params: PublishDiagnosticsParams) => void): Publisher {
  const shown = new Map<object, Map<string, Shown>>();
  const of = (owner: object): Map<string, Shown> => {
    const there = shown.get(owner) ?? new Map<string, Shown>();
    shown.set(owner, there);
    return there;
  };
  return {
    publish(owner, diagnostics, versions) {
      const before = of(owner);
      for (const uri of new Set([...before.keys(), ...diagnostics.keys(), ...versions.keys()])) {
        const now = diagnostics.get(uri) ?? [];
        const version = versions.get(uri);
        const text = JSON.stringify(now);
        const old = before.get(uri) ?? { text: "[]", version: undefined };
        // An open document is told of each version that was audited: the client may have moved or dropped what it showed.
        if (old.text === text && old.version === version) continue;
        send({ uri, version, diagnostics: [...now] });
        if (now.length === 0 && version === undefined) before.delete(uri);
        else before.set(uri, { text, version });
      }
    },
    clear(owner, uri) {
      const before = of(owner);
      for (const each of uri === undefined ? [...before.keys()] : [uri]) {
        if (before.get(each)?.text !== "[]") send({ uri: each, diagnostics: [] });
        before.delete(each);
      }
    },
  };
}
