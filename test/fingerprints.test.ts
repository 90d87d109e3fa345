/** A finding keeps its name while its code is moved about: lines inserted, functions reordered, files put elsewhere or renamed. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { audit } from "../src/audit.ts";
import { type Baseline, nextBaseline } from "../src/baseline.ts";
import type { Report } from "../src/rule.ts";
import { fixturesRoot, frontEnds } from "./fixtures.ts";

const here = (await frontEnds()).length > 0;
const demo = (name: string): string => readFileSync(join(fixturesRoot, "demo/src", name), "utf8");
const NAMES = ["session-manager.ts", "session.ts", "scheduler.ts", "turnstile.ts", "file-watcher.ts", "config.ts", "message-bus.ts", "bounded-queue.ts"];
const files: Readonly<Record<string, string>> = { "package.json": "{}", ...Object.fromEntries(NAMES.map((name) => [`src/${name}`, demo(name)])) };

async function reportOn(given: Readonly<Record<string, string>>, baseline?: Baseline): Promise<Report> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "conc-audit-")));
  try {
    for (const [path, text] of Object.entries(given)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return (await audit({ cwd: root, rules, baseline, minConfidence: "possible" })).report;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const fingerprints = (report: Report): string[] => report.findings.map((each) => each.fingerprint).sort();

/** Numbers from 0 to 1 that are the same in every run. */
function random(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (state ^ (state << 13)) >>> 0;
    state = (state ^ (state >>> 17)) >>> 0;
    state = (state ^ (state << 5)) >>> 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Comment and blank lines at random places. */
function padded(text: string, next: () => number): string {
  return text.split("\n").flatMap((line) => (next() < 0.2 ? [next() < 0.5 ? "" : "  // a remark", line] : [line])).join("\n");
}

/** Methods (blocks between blank lines, indented by two) in another order. */
function shuffled(text: string, next: () => number): string {
  const start = text.search(/^ {2}(?:async |private |constructor|[a-z]\w*\()/m);
  const end = text.lastIndexOf("\n}");
  const blocks = text.slice(start, end).split(/\n\n(?= {2}\S)/);
  const order = blocks.map((block) => [next(), block] as const).sort(([a], [b]) => a - b);
  return text.slice(0, start) + order.map(([, block]) => block).join("\n\n") + text.slice(end);
}

describe.runIf(here)("fingerprints", () => {
  it("are there, and each is one finding's", async () => {
    const found = fingerprints(await reportOn(files));
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(new Set(found).size).toBe(found.length);
  });

  it.each([1, 2, 3, 4, 5, 6])("survive inserted lines and reordered methods (%i)", async (seed) => {
    const next = random(seed);
    const changed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, path.endsWith(".ts") ? padded(/(?:scheduler|session-manager|turnstile)\.ts$/.test(path) ? shuffled(text, next) : text, next) : text]));
    expect(changed).not.toEqual(files);
    expect(fingerprints(await reportOn(changed))).toEqual(fingerprints(await reportOn(files)));
  });

  it("survive another folder and other indentation", async () => {
    const moved = Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace("src/", "packages/relay/src/"), text.replace(/^( {2})+/gm, (blanks) => "\t".repeat(blanks.length / 2))]));
    expect(fingerprints(await reportOn(moved))).toEqual(fingerprints(await reportOn(files)));
  });

  it("differ where another thing is wrong", async () => {
    const other = { ...files, "src/scheduler.ts": files["src/scheduler.ts"]!.replaceAll("stop()", "close()").replaceAll("Scheduler", "Planner").replaceAll("run()", "loopOn()") };
    const before = new Set(fingerprints(await reportOn(files)));
    expect(fingerprints(await reportOn(other)).filter((each) => !before.has(each))).not.toEqual([]);
  });
});

describe.runIf(here)("a baseline", () => {
  const accepted = async (): Promise<Baseline> => nextBaseline(undefined, await reportOn(files), false);

  it("knows everything after files were renamed and lines moved", async () => {
    const next = random(7);
    const renamed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace("scheduler.ts", "planner.ts").replace("turnstile.ts", "gates/barrier.ts"), path.endsWith(".ts") ? padded(text, next) : text]));
    const report = await reportOn(renamed, await accepted());
    expect(report.findings.filter((each) => each.baseline !== "known").map((each) => each.message)).toEqual([]);
    expect(report.fixed).toEqual([]);
  });

  it("counts what is fixed, and does not let it pay for what is new", async () => {
    const { "src/turnstile.ts": turnstile, "src/scheduler.ts": _, ...rest } = files;
    const report = await reportOn({ ...rest, "src/turnstile.ts": turnstile!, "src/second.ts": turnstile!.replaceAll("Turnstile", "SecondGate") }, await accepted());
    expect(report.findings.filter((each) => each.baseline === "new").map((each) => each.location.file)).toEqual(["src/second.ts"]);
    expect(report.fixed!.map((each) => each.file)).toEqual(["src/scheduler.ts"]);
    expect(report.summary).toMatchObject({ fixed: 1 });
  });

  it("tells a copy of accepted code in another file from the original", async () => {
    const report = await reportOn({ ...files, "src/copy/turnstile.ts": files["src/turnstile.ts"]! }, await accepted());
    expect(report.findings.filter((each) => each.baseline === "new").map((each) => each.location.file)).toHaveLength(1);
  });
});
