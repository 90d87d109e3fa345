/** Mends what can be mended safely, on disk or as a patch. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createTwoFilesPatch } from "diff";
import type { AuditOptions, AuditResult } from "../audit.ts";
import { mend } from "../fixes.ts";
import { loadFrontEnds } from "../frontends/index.ts";
import { openSession } from "../session.ts";
import { writeWhole } from "../write.ts";

export interface Fixed {
  /** The audit of the mended content. */
  readonly result: AuditResult;
  /** How many places were mended, in how many files. */
  readonly places: number;
  readonly files: number;
  /** The changes as a unified diff that `git apply` takes in the project's folder. */
  readonly patch: string;
}

/** Mends the findings of an audit; writes the files unless `dry`. */
export async function fix(options: AuditOptions, dry: boolean): Promise<Fixed> {
  const session = openSession({ ...options, reproducible: false });
  const first = await session.audit();
  const { result, texts, count } = await mend(session, await loadFrontEnds(first.report.scope.files === 0 ? [] : undefined));
  const { root } = result.report.scope;
  const patches = [...texts].map(([path, text]) => createTwoFilesPatch(`a/${path}`, `b/${path}`, first.source(path) ?? "", text, undefined, undefined, { headerOptions: FILE_HEADERS }));
  if (!dry) for (const [path, text] of texts) writeText(resolve(root, path), text);
  return { result, places: count, files: texts.size, patch: patches.join("") };
}

const FILE_HEADERS = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };

/** A byte order mark stays where there was one. */
function writeText(file: string, text: string): void {
  const marked = readFileSync(file).subarray(0, 3).equals(Buffer.from("\uFEFF"));
  writeWhole(file, marked ? `\uFEFF${text}` : text);
}
