/** Short names of contents: two that are the same are the same content. */
import { createHash } from "node:crypto";

/** Returns the digest of some data. */
export function digest(data: string | Uint8Array): string {
  return createHash("sha1").update(data).digest("base64url");
}

/** Returns the digest of each text, by path; those of texts that are the same as `before` are not computed again. */
export function digestsOf(texts: ReadonlyMap<string, string>, before?: { readonly texts: ReadonlyMap<string, string>; readonly digests: ReadonlyMap<string, string> }): ReadonlyMap<string, string> {
  return new Map([...texts].map(([path, text]) => [path, before?.texts.get(path) === text ? before.digests.get(path)! : digest(text)]));
}
