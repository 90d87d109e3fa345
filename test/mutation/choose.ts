/**
 * `npm run neighbours`: looks among the neighbours of all fixtures (see `test/neighbours.ts`) for those by which a change of a condition in
 * `src/analysis` is noticed that is noticed by no fixture and no neighbour that is recorded, and records them in `fixtures/<rule>/neighbours.txt`.
 * `--minutes 10` says for how long, `--most 30` how many of each fixture, `--tries 5` in how many programs a change is tried, `--seed` which come first, `--only` what is in their names; `--pairs` tries programs that differ in two things.
 * `--state FILE` keeps there what is known, for the next search in the same code, and names the changes that are not noticed.
 * To try a change takes milliseconds: no test is run, but the rule of the fixture alone, and only where the changed part decides the condition.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build, type Plugin } from "esbuild";
import { instrumentDecisions } from "./decisions.ts";
import type { State } from "./search.ts";

const root = process.cwd();
const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" }, most: { type: "string", default: "30" }, tries: { type: "string", default: "5" }, seed: { type: "string", default: "1" }, only: { type: "string", default: "" }, pairs: { type: "boolean", default: false }, state: { type: "string" } } });

const instrumented: Plugin = {
  name: "instrumented",
  setup(plugin) {
    plugin.onLoad({ filter: /\/(?:src\/analysis|rules)\/.+\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const contents = path.includes("/src/analysis/") ? instrumentDecisions(source, relative(root, path)) : source;
      return { contents: contents.replaceAll("new WeakMap", "new globalThis.Remembered"), loader: "ts" };
    });
  },
};

const outfile = join(root, `node_modules/.cache/mutation/search-${process.pid}.mjs`);
const contents = 'import "./test/mutation/remembered.ts";\nimport "./test/mutation/goals.ts";\nexport { search } from "./test/mutation/search.ts";';
await build({ stdin: { contents, resolveDir: root, loader: "ts" }, outfile, bundle: true, platform: "node", target: "node20.19", format: "esm", packages: "external", logLevel: "warning", plugins: [instrumented], define: { "import.meta.url": JSON.stringify(`file://${root}/test/any.ts`) } });
const { search } = (await import(pathToFileURL(outfile).href)) as typeof import("./search.ts");
const { state: file } = values;
const before = file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as State) : undefined;
const after = await search({ minutes: Number(values.minutes), most: Number(values.most), tries: Number(values.tries), seed: values.seed, only: new RegExp(values.only), pairs: values.pairs, state: before });
if (file !== undefined) {
  const noticed = new Set(after.noticed);
  writeFileSync(file, JSON.stringify({ ...after, open: after.shown.filter((goal) => !noticed.has(goal)) }, undefined, 1));
}
