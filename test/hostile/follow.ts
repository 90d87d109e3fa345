/**
 * Edits the files of some projects by chance, one after the other and never on disk, lets one audit follow the edits, and compares it with a fresh one:
 * `npm run follow -- [--seed N] [--edits N] [--every N] folder …`. Prints what the two say differently and exits 1 where they do.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { rules } from "../../rules/index.ts";
import { audit, type AuditResult } from "../../src/audit.ts";
import type { Model } from "../../src/model.ts";
import { openSession } from "../../src/session.ts";
import { dump } from "../dump.ts";
import { edited, randomOf } from "../edits.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string", default: "1" }, edits: { type: "string", default: "60" }, every: { type: "string", default: "12" } } });
const [seed, edits, every] = [values.seed, values.edits, values.every].map(Number) as [number, number, number];
const MAX_SHOWN = 5;

for (const folder of positionals) if (!(await follows(resolve(folder)))) process.exitCode = 1;

/** Tells whether the audit that follows says the same as a fresh one each time they are compared. */
async function follows(cwd: string): Promise<boolean> {
  const random = randomOf(seed);
  const overlay = new Map<string, string>();
  const session = openSession({ cwd, rules });
  const { report, model } = await session.audit();
  const all = model!.files.map(({ path }) => path);
  // Where something is found an edit has most to change.
  const found = report.findings.map(({ location }) => location.file);
  const done: string[] = [];
  for (let i = 1; i <= edits; i++) {
    const path = found.length > 0 && random(3) === 0 ? found[random(found.length)]! : all[random(all.length)]!;
    const file = join(cwd, path);
    if (random(8) === 0) {
      overlay.delete(file);
      session.edit(file, undefined);
      done.push(`${path}: as it was`);
    } else {
      const { what, text } = edited(overlay.get(file) ?? readFileSync(file, "utf8"), random);
      overlay.set(file, text);
      session.edit(file, text);
      done.push(`${path}: ${what}`);
    }
    const followed = await session.audit(undefined, random(2) === 0 ? undefined : () => {});
    if (i % every !== 0) continue;
    const different = differences(followed, await audit({ cwd, rules, overlay }));
    if (different.length === 0) continue;
    console.log([`${cwd}: differs after ${i} edits (seed ${seed}), the last ones:`, ...done.slice(-every), ...different].join("\n  "));
    return false;
  }
  console.log(`${cwd}: ${all.length} files, ${edits} edits, the same (seed ${seed})`);
  return true;
}

function differences(followed: AuditResult, fresh: AuditResult): readonly string[] {
  const [live, anew] = [funcsOf(followed.model!), funcsOf(fresh.model!)];
  const funcs = [...new Set([...live.keys(), ...anew.keys()])].filter((id) => live.get(id) !== anew.get(id));
  const parts = (Object.keys(fresh.report) as (keyof typeof fresh.report)[]).filter((part) => JSON.stringify(followed.report[part]) !== JSON.stringify(fresh.report[part]));
  return [...(parts.length > 0 ? [`report: ${parts.join(", ")}`] : []), ...funcs.slice(0, MAX_SHOWN).map((id) => `function ${id}`)];
}

function funcsOf(model: Model): ReadonlyMap<string, string> {
  return new Map((dump(model) as { readonly funcs: readonly (readonly (readonly [string, unknown])[])[] }).funcs.map((entries) => [String(new Map(entries).get("id")), JSON.stringify(entries)]));
}
