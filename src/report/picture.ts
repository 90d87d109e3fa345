/** Pictures along time for the HTML report: who holds a lock, who waits for it, and for how long. */
import type { Finding, Step } from "../rule.ts";
import { count, duration, escapeXml } from "./format.ts";

const WIDTH = 760;
const LABEL = 200;
const RIGHT = 40;
const LANE = 34;
const TOP = 26;
const SHOWN = 4;

/** Part of a lane: from and to as shares of the time shown. */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly is: "holds" | "slow" | "waits" | "asleep";
  readonly text?: string;
  /** It goes on beyond what is shown. */
  readonly open?: boolean;
}

interface Lane {
  readonly name: string;
  readonly bars: readonly Bar[];
}

interface Drawing {
  readonly lanes: readonly Lane[];
  /** Marks of the time axis. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  readonly said: string;
}

/** Returns an SVG drawing (styled by the page) and what it says in words; nothing for a finding that has no course in time. */
export function picture(finding: Finding): { readonly svg: string; readonly said: string } | undefined {
  const drawing = drawingOf(finding);
  return drawing === undefined ? undefined : { svg: draw(drawing), said: drawing.said };
}

function drawingOf(finding: Finding): Drawing | undefined {
  const step = (...kinds: readonly string[]): Step | undefined => finding.evidence.find((each) => kinds.includes(each.kind));
  const taken = step("acquire");
  if (finding.metrics.order !== undefined) return order(finding, finding.metrics.order);
  if (taken !== undefined && step("exit") !== undefined) return leak(finding, step("exit")!);
  const slow = finding.evidence.findLast((each) => ["io", "sleep", "receive", "poll", "block", "await", "call"].includes(each.kind));
  if (taken !== undefined && slow !== undefined && slow !== taken) return hold(finding, slow);
  const stop = /`([^`]+)\(\)` can take/.exec(finding.message)?.[1];
  if (stop !== undefined && step("sleep") !== undefined && finding.metrics.maxWaitMs !== undefined) return sleep(finding, stop, finding.metrics.maxWaitMs);
  return undefined;
}

/** One task holds the lock across a wait, the others queue behind it and are served one after the other. */
function hold(finding: Finding, slow: Step): Drawing {
  const { maxWaitMs, contenders = 0 } = finding.metrics;
  const end = 0.72;
  const lock = firstCode(finding.title) ?? "the lock";
  const waiters = finding.evidence.filter((each) => each.kind === "waiter").map((each) => firstCode(each.note) ?? "another caller");
  const names = waiters.length > 0 ? waiters.slice(0, SHOWN) : ["every other caller"];
  const more = contenders - names.length;
  const share = (0.97 - end) / Math.max(1, names.length);
  const until = maxWaitMs === undefined ? "until it ends" : duration(maxWaitMs);
  return {
    lanes: [
      { name: finding.function || "the holder", bars: [{ from: 0.03, to: 0.1, is: "holds" }, { from: 0.1, to: end, is: "slow", text: slow.note }] },
      ...names.map((name, i): Lane => {
        const from = 0.12 + i * 0.06;
        const to = end + i * share;
        return { name, bars: [{ from, to, is: "waits", text: i === 0 ? `waits for ${lock}` : "" }, { from: to, to: to + share, is: "holds" }] };
      }),
      ...(more > 0 ? [{ name: `${count(more, "more place")}`, bars: [{ from: 0.12 + names.length * 0.06, to: 1, is: "waits" as const, open: true }] }] : []),
    ],
    marks: [{ at: 0.03, text: `takes ${lock}` }, { at: end, text: `${maxWaitMs === undefined ? "" : "up to "}${until}` }],
    said: `${finding.function || "one caller"} holds ${lock} while it ${slow.note}; ${names.join(", ")}${more > 0 ? ` and ${count(more, "more place")}` : ""} ${names.length + Math.max(0, more) === 1 && names[0] !== "every other caller" ? "waits" : "wait"} until it is released.`,
  };
}

/** Control leaves with the lock taken: nobody gets it again. */
function leak(finding: Finding, exit: Step): Drawing {
  const lock = firstCode(finding.title) ?? "the lock";
  return {
    lanes: [
      { name: finding.function || "the holder", bars: [{ from: 0.03, to: 0.3, is: "holds" }, { from: 0.3, to: 1, is: "slow", text: "gone, and never released it", open: true }] },
      { name: "every later caller", bars: [{ from: 0.38, to: 1, is: "waits", text: `waits for ${lock}`, open: true }] },
    ],
    marks: [{ at: 0.03, text: `takes ${lock}` }, { at: 0.3, text: exit.note }],
    said: `${finding.function || "one caller"} takes ${lock}, ${exit.note}; every later caller waits for ever.`,
  };
}

/** Two wait, and the one that came first is not the next. */
function order(finding: Finding, how: string): Drawing {
  const lock = firstCode(finding.title) ?? "the lock";
  const last = how === "last-in";
  const newcomer = last ? "C: came last" : "C: has just come";
  return {
    lanes: [
      { name: "the holder", bars: [{ from: 0.03, to: 0.32, is: "holds" }] },
      { name: "A: came first", bars: [{ from: 0.08, to: 1, is: "waits", text: "still waits", open: true }] },
      { name: "B: came second", bars: [{ from: 0.15, to: 0.6, is: "waits" }, { from: 0.6, to: 0.88, is: "holds" }] },
      { name: newcomer, bars: [...(last ? [{ from: 0.22, to: 0.32, is: "waits" as const }] : []), { from: 0.32, to: 0.6, is: "holds" }] },
    ],
    marks: [{ at: 0.03, text: `holds ${lock}` }, { at: 0.32, text: last ? "the newest goes first" : "one that did not wait longest goes first" }],
    said: `with ${lock} held, A comes before B and C; on release C gets it, then B, and A waits as long as others keep coming.`,
  };
}

/** A stop that waits for a loop which sleeps. */
function sleep(finding: Finding, stop: string, ms: number): Drawing {
  return {
    lanes: [
      { name: finding.function || "the loop", bars: [{ from: 0.03, to: 0.86, is: "asleep", text: `sleeps ${duration(ms)}; nothing wakes it` }, { from: 0.86, to: 0.9, is: "holds" }] },
      { name: `${stop}()`, bars: [{ from: 0.08, to: 0.9, is: "waits", text: "waits for the loop to look up" }, { from: 0.9, to: 0.93, is: "holds" }] },
    ],
    marks: [{ at: 0.08, text: "stop is called" }, { at: 0.86, text: `up to ${duration(ms)} later` }],
    said: `${finding.function || "the loop"} sleeps ${duration(ms)} and nothing wakes it; ${stop}() waits until it ends.`,
  };
}

function draw({ lanes, marks, said }: Drawing): string {
  const height = TOP + lanes.length * LANE + 12;
  const x = (share: number): number => Math.round(LABEL + share * (WIDTH - LABEL - RIGHT));
  const body = lanes.flatMap((lane, i) => {
    const y = TOP + i * LANE;
    return [
      `<line class="lane" x1="${LABEL}" x2="${WIDTH - RIGHT}" y1="${y + LANE / 2}" y2="${y + LANE / 2}"/>`,
      `<text class="who" x="${LABEL - 12}" y="${y + LANE / 2 + 4}" text-anchor="end">${escapeXml(short(lane.name, 28))}<title>${escapeXml(lane.name)}</title></text>`,
      ...lane.bars.map((bar) => block(bar, x, y + 6)),
    ];
  });
  // Two marks that come close share the line: the second is written to the left of its place where there is more room.
  const axis = marks.map(({ at, text }, i) => {
    const left = i > 0 && at > 0.55;
    return `<line class="mark" x1="${x(at)}" x2="${x(at)}" y1="${TOP - 6}" y2="${height - 8}"/><text class="when" x="${x(at) + (left ? -4 : 4)}" y="${TOP - 10}"${left ? ' text-anchor="end"' : ""}>${escapeXml(short(text, 44))}</text>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeXml(said)}">${[...axis, ...body].join("")}</svg>`;
}

function block({ from, to, is, text, open = false }: Bar, x: (share: number) => number, y: number): string {
  const [left, right] = [x(from), x(to)];
  const high = LANE - 12;
  const arrow = open ? `<path class="${is}" d="M${right} ${y}l16 ${high / 2}l-16 ${high / 2}z"/>` : "";
  const room = Math.floor((right - left - 12) / 6.4);
  const label = text === undefined || text === "" || room < 6 ? "" : `<text class="in ${is}-text" x="${left + 8}" y="${y + high / 2 + 4}">${escapeXml(short(text.replaceAll("`", ""), room))}</text>`;
  return `<rect class="${is}" x="${left}" y="${y}" width="${Math.max(3, right - left)}" height="${high}" rx="${open ? 0 : 3}"/>${arrow}${label}`;
}

function firstCode(text: string): string | undefined {
  return /`([^`]+)`/.exec(text)?.[1];
}

function short(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(1, length - 1))}…`;
}
