/** Which findings lie in the same lines, without comparing each with each. */
import type { Location } from "../model.ts";
import type { Finding } from "../rule.ts";

export interface Overlaps {
  /** Makes a finding one that `beside` can return. */
  add(finding: Finding): void;
  /** Returns findings added so far, at most so many, whose repair changes a line that the repair of this one changes. */
  beside(finding: Finding, most: number): readonly Finding[];
}

/** Returns an empty set of findings, all of them among the given ones. */
export function overlapsOf(findings: readonly Finding[]): Overlaps {
  const places = new Map<string, Place[]>();
  for (const finding of findings)
    for (const at of placesOf(finding)) {
      const own = places.get(at.file);
      const place = { finding, line: at.line, endLine: at.endLine };
      if (own) own.push(place);
      else places.set(at.file, [place]);
    }
  const files = new Map([...places].map(([file, own]) => [file, lines(own)]));
  return {
    add: (finding) => new Set(placesOf(finding).map(({ file }) => file)).forEach((file) => files.get(file)!.add(finding)),
    beside(finding, most) {
      const found = new Set<Finding>();
      for (const at of placesOf(finding)) {
        if (found.size >= most) break;
        files.get(at.file)?.each(at, (other) => (other === finding ? false : found.add(other).size >= most));
      }
      return [...found];
    },
  };
}

/** Returns the places that the repair of a finding changes. */
export function placesOf(finding: Finding): readonly Location[] {
  return [finding.location, ...finding.sites.map((site) => site.location)];
}

interface Place {
  readonly finding: Finding;
  readonly line: number;
  readonly endLine: number;
}

/** The places of one file, sorted by their first line; above them a tree of the last line that a place added so far reaches. */
function lines(own: Place[]) {
  const places = own.sort((a, b) => a.line - b.line);
  let size = 1;
  while (size < places.length) size *= 2;
  const ends = new Float64Array(2 * size).fill(-1);
  const indexes = new Map<Finding, number[]>();
  for (const [i, { finding }] of places.entries()) {
    const all = indexes.get(finding);
    if (all) all.push(i);
    else indexes.set(finding, [i]);
  }
  const visit = (node: number, from: number, to: number, at: Location, enough: (finding: Finding) => boolean): boolean => {
    if (ends[node]! < at.line || from >= places.length || places[from]!.line > at.endLine) return false;
    if (to - from === 1) return enough(places[from]!.finding);
    const middle = (from + to) / 2;
    return visit(2 * node, from, middle, at, enough) || visit(2 * node + 1, middle, to, at, enough);
  };
  return {
    add(finding: Finding): void {
      for (const i of indexes.get(finding) ?? []) for (let node = size + i; node > 0; node >>= 1) ends[node] = Math.max(ends[node]!, places[i]!.endLine);
    },
    /** Asks about each place added so far that shares a line, until one is enough. */
    each(at: Location, enough: (finding: Finding) => boolean): void {
      visit(1, 0, size, at, enough);
    },
  };
}
