/** Results as Markdown and as a picture. */
import { exponent } from "./fit.ts";
import { PEERS } from "./peers.ts";
import { type Panel, plot } from "./plot.ts";
import { TITLES } from "./programs.ts";
import type { CorpusResult, GrowthResult, Point, Results, Spread, Taken } from "./result.ts";

interface Goal {
  readonly title: string;
  readonly wanted: string;
  ratio(programs: CorpusResult["programs"], of: (taken: Taken) => number): string;
}

const GOALS: readonly Goal[] = [
  { title: "ESLint against a cold audit", wanted: "12 or more", ratio: ratio("eslint", "cold") },
  { title: "cold audit against oxlint", wanted: "at most 1.5", ratio: ratio("cold", "oxlint") },
  { title: "warm audit against oxlint", wanted: "at most 0.5", ratio: ratio("warm", "oxlint") },
  { title: "warm audit after one changed file against warm audit", wanted: "at most 1.2", ratio: ratio("changed", "warm") },
  { title: "the same with `--server` against warm audit", wanted: "at most 1.2", ratio: ratio("server", "warm") },
  { title: "`--version` against an empty process", wanted: "at most 1.5", ratio: ratio("version", "empty") },
  { title: "`explain` against an empty process", wanted: "at most 1.5", ratio: ratio("explain", "empty") },
];

/** Returns the text of `README.md`. */
export function readme({ corpora, growth }: Results): string {
  const sections = corpora.toSorted((a, b) => a.files - b.files).map(corpus);
  return [INTRODUCTION, ...sections, ...(growth ? [growthSection(growth)] : [])].join("\n\n").concat("\n");
}

/** Returns the picture of growth. */
export function growthPlot({ points }: GrowthResult): string {
  const [own, other] = ["#c2410c", "#1d4ed8"];
  const panel = (title: string, y: string, value: (taken: Taken) => number | undefined): Panel => ({
    title,
    x: "lines",
    y,
    series: [
      { name: "cold audit", colour: own, points: valuesOf(points, "audit", value) },
      { name: "parsing only", colour: other, points: valuesOf(points, "parse", value) },
    ],
  });
  return plot([panel("user time", "seconds", ({ userMs }) => userMs.median / 1000), panel("peak memory", "MB", ({ peakMb }) => peakMb?.median)]);
}

const INTRODUCTION = `# Benchmarks

\`npm run bench -- DIR\` writes this file, \`growth.svg\` and \`results.json\`; it makes a copy of the files that an audit of DIR reads (TypeScript and JavaScript; without tests, declarations, generated and ignored files) and runs every program on that copy, in turns. The peers are installed into a temporary folder: ${Object.entries(PEERS).map(([name, version]) => `${name} ${version}`).join(", ")}. ESLint has \`require-atomic-updates\` and \`no-await-in-loop\` on the @typescript-eslint/parser without types; oxlint has \`no-floating-promises\` and \`no-misused-promises\` with types. There is no \`node_modules\` beside the sources.

Times are medians of the runs with the least and the most in brackets. "user" is processor time outside the system, of all threads and children; where it is more than the wall, more than one core was at work, where it is far less, other programs had the cores. Memory is the peak of all processes of a program together. Ratios are of medians of the same run.`;

function corpus({ name, files, lines, bytes, machine, date, runs, note, programs, stages }: CorpusResult): string {
  const rows = Object.entries(TITLES).flatMap(([key, title]) => (programs[key] ? [row(title, programs[key], programs["cold"])] : []));
  const goals = GOALS.map(({ title, wanted, ratio }) => `| ${title} | ${wanted} | ${ratio(programs, ({ wallMs }) => wallMs.median)} | ${ratio(programs, ({ userMs }) => userMs.median)} |`);
  const memory = ratio("cold", "parse")(programs, ({ peakMb }) => peakMb?.median ?? NaN);
  const whole = Object.values(stages).reduce((sum, ms) => sum + ms, 0);
  return `## ${name}: ${count(files)} files

${count(lines)} lines, ${(bytes / 1e6).toFixed(1)} MB; ${machine}; ${runs} ${runs === 1 ? "run" : "runs"}, ${date}.${note === undefined ? "" : ` ${note}`}

| program | wall, s | user, s | peak memory, MB | wall, of a cold audit | says |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

| ratio | goal | wall | user |
| --- | --- | --- | --- |
${goals.join("\n")}
| peak memory of a cold audit against parsing only | at most 1.5 | ${memory} | |${whole === 0 ? "" : `\n\nStages of a cold audit: ${Object.entries(stages).filter(([, ms]) => ms / whole >= 0.005).map(([stage, ms]) => `${stage} ${((ms / whole) * 100).toFixed(0)} %`).join(", ")}.`}`;
}

function row(title: string, taken: Taken, cold: Taken | undefined): string {
  const { wallMs, userMs, peakMb, stopped, said } = taken;
  const relative = cold === undefined ? "" : times(wallMs.median / cold.wallMs.median);
  return `| ${title} | ${seconds(wallMs)} | ${seconds(userMs)} | ${peakMb === undefined ? "–" : peakMb.median.toFixed(0)} | ${relative} | ${[said, stopped && `stopped: ${stopped}`].filter(Boolean).join("; ")} |`;
}

function growthSection({ name, machine, date, runs, note, points }: GrowthResult): string {
  const rows = points.map(({ lines, files, audit, parse }) => {
    const cell = (taken: Taken, value: string): string => (taken.stopped === undefined ? value : `stopped: ${taken.stopped}`);
    const perLine = (audit.userMs.median / lines) * 1000;
    return `| ${count(lines)} | ${count(files)} | ${cell(audit, seconds(audit.wallMs))} | ${cell(audit, seconds(audit.userMs))} | ${cell(audit, `${perLine.toFixed(0)}`)} | ${cell(audit, megabytes(audit))} | ${cell(parse, seconds(parse.userMs))} | ${cell(parse, megabytes(parse))} |`;
  });
  const fitted = (key: "audit" | "parse", value: (taken: Taken) => number | undefined, from: number): string => exponent(valuesOf(points.filter(({ lines }) => lines >= from), key, value)).toFixed(2);
  const [time, memory] = [({ userMs }: Taken) => userMs.median, ({ peakMb }: Taken) => peakMb?.median];
  return `## Growth

\`${name}\` multiplied: copies that share no file, package or name of their own. ${machine}; ${runs} ${runs === 1 ? "run" : "runs"} a size, ${date}.${note === undefined ? "" : ` ${note}`}

![time and memory against lines](growth.svg)

| lines | files | audit: wall, s | user, s | user, µs a line | peak memory, MB | parsing only: user, s | peak memory, MB |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

Exponents fitted to the points (1 is linear; a start-up makes them smaller): time of an audit ${fitted("audit", time, 0)}, from 90,000 lines ${fitted("audit", time, 90_000)}; memory ${fitted("audit", memory, 0)}, from 90,000 lines ${fitted("audit", memory, 90_000)}. Parsing only: time ${fitted("parse", time, 90_000)}, memory ${fitted("parse", memory, 90_000)} from 90,000 lines.`;
}

function valuesOf(points: readonly Point[], key: "audit" | "parse", value: (taken: Taken) => number | undefined): readonly (readonly [number, number])[] {
  return points.flatMap((point) => {
    const y = point[key].stopped === undefined ? value(point[key]) : undefined;
    return y === undefined ? [] : [[point.lines, y] as const];
  });
}

function ratio(above: string, below: string): Goal["ratio"] {
  return (programs, of) => {
    const [a, b] = [programs[above], programs[below]];
    return a === undefined || b === undefined || a.stopped !== undefined || b.stopped !== undefined ? "–" : times(of(a) / of(b));
  };
}

function seconds({ median, min, max }: Spread): string {
  const digits = max < 10_000 ? 2 : 1;
  const shown = (ms: number): string => (ms / 1000).toFixed(digits);
  return min === max ? shown(median) : `${shown(median)} (${shown(min)}–${shown(max)})`;
}

function megabytes({ peakMb }: Taken): string {
  return peakMb === undefined ? "–" : peakMb.median.toFixed(0);
}

function times(value: number): string {
  return Number.isFinite(value) ? `× ${value.toFixed(value < 10 ? 2 : 1)}` : "–";
}

function count(value: number): string {
  return value.toLocaleString("en");
}
