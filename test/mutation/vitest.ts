/** Stands in for `vitest` where tests are run again and again in one process: it only collects them. */
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from "@vitest/expect";
import * as chai from "chai";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** A collected test; `run` throws or rejects where it fails. */
export interface Test {
  readonly name: string;
  readonly run: () => unknown;
}

/** The tests collected so far. */
export const tests: Test[] = [];

/** As vitest's `expect`, without snapshots. */
export const expect = Object.assign((value: unknown, message?: string) => chai.expect(value, message), chai.expect) as unknown as typeof import("vitest").expect;
setState({ assertionCalls: 0 }, expect as never);
(globalThis as Record<symbol, unknown>)[Symbol.for("expect-global")] = expect;

const names: string[] = [];

function group(name: string, body: () => void): void {
  names.push(name);
  body();
  names.pop();
}

function test(name: string, ...[first, second]: readonly unknown[]): void {
  tests.push({ name: [...names, name].join(" > "), run: (typeof first === "function" ? first : second) as () => unknown });
}

/** Collects what is in it at once. */
export const describe = Object.assign(group, { skipIf: (skip: boolean) => (skip ? () => undefined : group) });

/** Collects a test. */
export const it = Object.assign(test, {
  runIf: (run: boolean) => (run ? test : () => undefined),
  each: (table: readonly unknown[]) => (name: string, body: (...row: readonly unknown[]) => unknown): void => {
    for (const [i, row] of table.entries()) test(`${name} ${i}`, () => (Array.isArray(row) ? body(...(row as readonly unknown[])) : body(row)));
  },
});

/** What a test leaves behind stays until the process ends. */
export function onTestFinished(): void {}

/** Nothing is left to do: tests are run again. */
export function afterAll(): void {}
