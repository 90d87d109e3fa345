/** The benchmark's own arithmetic: what is multiplied shares nothing, what is fitted is what grows. */
import { expect, it } from "vitest";
import { exponent } from "../bench/fit.ts";
import { copyOf, templates } from "../bench/multiply.ts";
import { plot } from "../bench/plot.ts";
import { spread } from "../bench/result.ts";

it("gives each copy names of its own, and leaves those of libraries and the language", () => {
  const text = 'import { Pool } from "pg";\nimport { helper } from "@own/helpers/sub";\nexport class Store {\n  #rows = new Map<string, Row>();\n  async close(): Promise<void> {\n    await helper(this.#rows.size);\n  }\n}\ninterface Row { id: string }\n';
  const [file] = templates(new Map([["src/store.ts", text]]), new Set(["@own/helpers"]), new Set(["close", "size", "Map"]));
  expect(copyOf(file!, 7)).toBe('import { Pool } from "pg";\nimport { helper } from "@own/helpers_7/sub";\nexport class Store_7 {\n  #rows_7 = new Map<string, Row_7>();\n  async close(): Promise<void> {\n    await helper(this.#rows_7.size);\n  }\n}\ninterface Row_7 { id_7: string }\n');
});

it("finds the exponent of what grows by a power", () => {
  const grown = (power: number): number => exponent([10, 100, 5000].map((x) => [x, 3 * x ** power]));
  expect(grown(1)).toBeCloseTo(1, 6);
  expect(grown(2)).toBeCloseTo(2, 6);
});

it("takes the middle of several runs", () => {
  expect(spread([5, 1, 9])).toEqual({ median: 5, min: 1, max: 9 });
  expect(spread([4, 2])).toEqual({ median: 2, min: 2, max: 4 });
});

it("draws a point where its values lie on logarithmic axes", () => {
  const svg = plot([{ title: "t", x: "lines", y: "s", series: [{ name: "a", colour: "#000", points: [[10, 1], [100, 10], [1000, 100]] }] }]);
  const [first, middle, last] = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="3"/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(middle![0]).toBeCloseTo((first![0] + last![0]) / 2, 0);
  expect(middle![1]).toBeCloseTo((first![1] + last![1]) / 2, 0);
});
