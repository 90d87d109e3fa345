/**
 * Compares audits with other programs on a folder's files: `npm run bench -- [DIR] [--name NAME] [--runs 5] [--growth]`.
 * Writes `bench/README.md`, `bench/growth.svg` and `bench/results.json`; a corpus of the same name takes the place of the earlier one.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compare } from "./compare.ts";
import { copyInto, textsIn, typedInto } from "./corpus.ts";
import { growth } from "./growth.ts";
import { installPeers } from "./peers.ts";
import { programsFor } from "./programs.ts";
import { growthPlot, readme } from "./readme.ts";
import type { Results } from "./result.ts";

const SMALL = 100_000;
const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** What the corpus is called in the results. */
    name: { type: "string" },
    runs: { type: "string", default: "5" },
    /** The largest multiplied corpus, in lines. */
    lines: { type: "string" },
    /** Up to 2,000,000 lines. */
    growth: { type: "boolean", default: false },
    /** Only `growth`, only the `comparison`, or only the `readme` from earlier results. */
    only: { type: "string" },
    /** Only these programs, by key: `cold,eslint`. */
    programs: { type: "string" },
    /** A sentence about the run for the results. */
    note: { type: "string" },
    /** A run that takes longer is stopped. */
    "limit-seconds": { type: "string", default: "900" },
  },
});
const folder = realpathSync(resolve(positionals[0] ?? "."));
const name = values.name ?? basename(folder);
const runs = Number(values.runs);
const limits = { ms: Number(values["limit-seconds"]) * 1000, mb: Math.floor((totalmem() / 2 ** 20) * 0.6) };
const most = Number(values.lines ?? (values.growth ? 2_000_000 : SMALL));
const machine = `${availableParallelism()} cores, Node ${process.version}`;
const { note } = values;
const date = new Date().toISOString().slice(0, 10);
const say = (line: string): void => console.error(line);

const temporary = mkdtempSync(join(tmpdir(), "conc-audit-bench-"));
try {
  if (values.only === "readme") save(results());
  else await measure();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const cli = join(root, "dist/cli.js");
  say("installing the peers");
  const peers = installPeers(join(temporary, "peers"));
  const texts = textsIn(folder);
  if (values.only !== "growth") {
    const corpus = copyInto(at("corpus"), texts, folder);
    say(`${name}: ${texts.size} files, ${corpus.lines} lines`);
    typedInto(at("typed"), texts, folder);
    const wanted = values.programs?.split(",");
    const all = programsFor(corpus, at("typed"), peers, cli, at("runs"));
    const programs = await compare(all.filter(({ key }) => wanted?.includes(key) ?? true), runs, limits, say);
    const { corpora, growth } = results();
    const { lines, bytes } = corpus;
    save({ corpora: [...corpora.filter((each) => each.name !== name), { name, files: texts.size, lines, bytes, machine, date, runs, note, programs, stages: programs["cold"] ? stagesIn(readFileSync(join(at("runs"), "cold.log"), "utf8")) : {} }], growth });
  }
  if (values.only !== "comparison") {
    const rounds = Math.min(runs, 3);
    const points = await growth({ folder, texts, knowledge: join(root, "src/knowledge/typescript"), peers, cli, temporary: at("growth"), most, rounds, limits, say });
    save({ ...results(), growth: { name, machine, date, runs: rounds, note, points } });
  }
}

/** Milliseconds by stage, as `--statistics` prints them. */
function stagesIn(log: string): Readonly<Record<string, number>> {
  const line = /^stages: (.*)$/m.exec(log)?.[1] ?? "";
  return Object.fromEntries([...line.matchAll(/(\w+) (\d+) ms/g)].map(([, stage, ms]) => [stage, Number(ms)]));
}

function at(path: string): string {
  mkdirSync(join(temporary, path), { recursive: true });
  return join(temporary, path);
}

function results(): Results {
  const file = join(root, "bench/results.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Results) : { corpora: [] };
}

function save(all: Results): void {
  const write = (path: string, text: string): void => writeFileSync(join(root, "bench", path), text);
  write("results.json", `${JSON.stringify(all, (_, value: unknown) => (typeof value === "number" ? Math.round(value * 10) / 10 : value), 2)}\n`);
  write("README.md", readme(all));
  if (all.growth) write("growth.svg", growthPlot(all.growth));
}
