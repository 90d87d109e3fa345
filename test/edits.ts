/** Edits by chance, as a person at work makes them and as nobody would: the same for the same seed. */

const LINES: readonly (readonly [what: string, change: (lines: string[], at: number, random: (below: number) => number) => readonly string[]])[] = [
  ["line deleted", (lines, at) => lines.toSpliced(at, 1)],
  ["line repeated", (lines, at) => lines.toSpliced(at, 0, lines[at]!)],
  ["empty line", (lines, at) => lines.toSpliced(at, 0, "")],
  ["lines swapped", (lines, at, random) => swapped(lines, at, random(lines.length))],
  ["next lines swapped", (lines, at, random) => swapped(lines, at, Math.min(lines.length - 1, at + 1 + random(5)))],
  ["async added", (lines, at) => lines.with(at, lines[at]!.replace(/^(\s*)(\w+)\(/, "$1async $2("))],
  ["number changed", (lines, at, random) => lines.with(at, lines[at]!.replace(/\d+/, String(random(90_000))))],
  ["comment", (lines, at, random) => lines.with(at, `${lines[at]} // note ${random(9)}`)],
  ["return added", (lines, at) => lines.toSpliced(at, 0, "return;")],
  ["import gone", (lines) => without(lines, (line) => /^import |\brequire\(/.test(line))],
  ["await dropped", (lines, at) => changedFrom(lines, at, "await ", "")],
];

/** Returns a text with one thing changed, and what that is. */
export function edited(text: string, random: (below: number) => number): { readonly what: string; readonly text: string } {
  const lines = text.split("\n");
  const nth = random(LINES.length + 1);
  if (nth === LINES.length) return { what: "name changed", text: renamed(text, random) };
  const [what, change] = LINES[nth]!;
  const at = random(lines.length);
  return { what: `${what} at ${at + 1}`, text: change(lines, at, random).join("\n") };
}

function swapped(lines: readonly string[], at: number, other: number): readonly string[] {
  return lines.with(at, lines[other]!).with(other, lines[at]!);
}

function without(lines: readonly string[], is: (line: string) => boolean): readonly string[] {
  const at = lines.findIndex(is);
  return at < 0 ? lines : lines.toSpliced(at, 1);
}

/** The first line from here on that has it. */
function changedFrom(lines: readonly string[], from: number, part: string, by: string): readonly string[] {
  const at = lines.findIndex((line, i) => i >= from && line.includes(part));
  return at < 0 ? lines : lines.with(at, lines[at]!.replace(part, by));
}

function renamed(text: string, random: (below: number) => number): string {
  const names = [...new Set(text.match(/\b[a-z]\w{3,}\b/g) ?? [])];
  const name = names[random(names.length)];
  return name === undefined ? text : text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), `${name}2`);
}

/** Returns what gives numbers below another one: the same for the same seed. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return Math.abs(state ^ (state >>> 13)) % below;
  };
}
