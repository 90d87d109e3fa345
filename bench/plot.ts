/** A picture of growth: both axes logarithmic, so that what is linear is a straight line of slope 1. */

export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Panel {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

const [WIDTH, HEIGHT] = [440, 340];
const [LEFT, TOP, RIGHT, BOTTOM] = [64, 36, 16, 48];

/** Returns an SVG with the panels side by side; a dashed line through each panel's last point of its first series grows linearly. */
export function plot(panels: readonly Panel[]): string {
  const body = panels.map((panel, i) => `<g transform="translate(${i * WIDTH} 0)">\n${panelOf(panel)}\n</g>`);
  const style = "text { font: 12px system-ui, sans-serif; fill: #333 } .title { font-weight: 600; font-size: 13px } .grid { stroke: #ddd } .even { stroke: #999; stroke-dasharray: 4 4; fill: none }";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${panels.length * WIDTH} ${HEIGHT}" role="img">\n<title>${panels.map(({ title }) => title).join("; ")}</title>\n<style>${style}</style>\n<rect width="100%" height="100%" fill="#fff"/>\n${body.join("\n")}\n</svg>\n`;
}

function panelOf({ title, x, y, series }: Panel): string {
  const all = series.flatMap(({ points }) => points);
  const across = scale(all.map(([each]) => each), LEFT, WIDTH - RIGHT);
  const up = scale(all.map(([, each]) => each), HEIGHT - BOTTOM, TOP);
  const at = ([a, b]: readonly [number, number]): string => `${across.at(a).toFixed(1)},${up.at(b).toFixed(1)}`;
  const last = series[0]?.points.at(-1);
  const parts = [
    ...across.ticks.map((tick) => `<line class="grid" x1="${across.at(tick).toFixed(1)}" x2="${across.at(tick).toFixed(1)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/><text x="${across.at(tick).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${short(tick)}</text>`),
    ...up.ticks.map((tick) => `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${up.at(tick).toFixed(1)}" y2="${up.at(tick).toFixed(1)}"/><text x="${LEFT - 8}" y="${(up.at(tick) + 4).toFixed(1)}" text-anchor="end">${short(tick)}</text>`),
    ...(last ? [`<polyline class="even" points="${evenly(last, across.least, up.least).map(at).join(" ")}"/>`] : []),
    ...series.map(({ colour, points }) => `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map(at).join(" ")}"/>${points.map(([a, b]) => `<circle cx="${across.at(a).toFixed(1)}" cy="${up.at(b).toFixed(1)}" r="3" fill="${colour}"/>`).join("")}`),
    ...series.map(({ name, colour }, i) => `<circle cx="${LEFT + 14}" cy="${TOP + 14 + i * 18}" r="4" fill="${colour}"/><text x="${LEFT + 24}" y="${TOP + 18 + i * 18}">${name}</text>`),
    `<text class="title" x="${LEFT}" y="20">${title}</text>`,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${x}</text>`,
    `<text transform="translate(14 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${y}</text>`,
  ];
  return parts.join("\n");
}

/** The line that grows as fast as x and ends there, as far as the panel goes. */
function evenly([x, y]: readonly [number, number], leastX: number, leastY: number): readonly (readonly [number, number])[] {
  const from = Math.max(leastX, (x * leastY) / y);
  return [[from, (y * from) / x], [x, y]];
}

interface Scale {
  readonly least: number;
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** A logarithmic scale from the 1, 2 or 5 below the least value to the one above the greatest. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const steps = Array.from({ length: 30 }, (_, i) => [1, 2, 5][i % 3]! * 10 ** (Math.floor(i / 3) - 2));
  const least = steps.findLast((step) => step <= Math.min(...values)) ?? steps[0]!;
  const most = steps.find((step) => step >= Math.max(...values)) ?? steps.at(-1)!;
  const span = Math.log(most / least) || 1;
  const within = steps.filter((step) => step >= least && step <= most);
  return { least, ticks: within.length > 8 ? within.filter((step) => String(step).includes("1")) : within, at: (value) => from + (Math.log(value / least) / span) * (to - from) };
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6} M`;
  return value >= 1000 ? `${value / 1000} k` : `${value}`;
}
