/** Much Rust and Python is parsed on several threads: what comes of it is what comes of one. */
import { expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { audit, type AuditResult } from "../src/audit.ts";
import { CALL } from "../src/frontends/rust/grammar.ts";
import { cursors } from "../src/frontends/treesitter/cursor.ts";
import { loadGrammar } from "../src/frontends/treesitter/grammar.ts";
import type { SyntaxNode } from "../src/frontends/treesitter/syntax.ts";
import { project, run } from "./program.ts";

const SOURCE = `use std::sync::Mutex;

/// Müller 😀
struct Counter { hits: Mutex<u64>, name: String }

impl Counter {
    fn add(&self, by: u64) -> u64 {
        let mut hits = self.hits.lock().unwrap();
        *hits += by;
        assert_eq!(vec![f(1), g(2)].len(), matches!(by, 1..=3) as usize, "ünused");
        println!("{}", self.name.lock());
        *hits
    }
}

#[cfg(test)]
mod tests { fn t() { assert!(work(1)); } }
`;

it.each([true, false])("a tree that was parsed ahead is the same tree, its macros too (with tests: %s)", async (withTests) => {
  const grammar = await loadGrammar("rust");
  const flat = grammar.flatten(SOURCE, withTests);
  const [alone, ahead] = [grammar.parse("a.rs", SOURCE, withTests), grammar.parse("a.rs", SOURCE, withTests, flat)];
  expect(written(ahead.root)).toBe(written(alone.root));
  expect(written(ahead.root).match(/ function_item /g)).toHaveLength(withTests ? 2 : 1);
  expect(flat.again.length / 3).toBe(withTests ? 5 : 4);
  const from = SOURCE.indexOf("vec![f(1)");
  const to = SOURCE.indexOf(");", from);
  const part = grammar.parsePart(ahead.source, from, to, CALL);
  expect(written(part)).toBe(written(grammar.parsePart(alone.source, from, to, CALL)));
  expect(written(part)).toContain("macro identifier matches");
});

it("a runtime whose functions are not there is asked through its own cursor", () => {
  const own = {};
  const tree = { 0: 1, walk: () => own, delete: () => {} };
  expect(cursors({}, { parse: () => tree } as never)(tree as never)).toBe(own);
});

const PYTHON = `import threading

lock = threading.Lock()

def work(x):
    lock.acquire()
    use(x)
    lock.release()
`;

it.each([["rs", SOURCE, `// ${"x".repeat(90)}\n`, "fn f( {\n"], ["py", PYTHON, `"${"x".repeat(90)}"\n`, "def f(:\n"]])("the program as it is shipped finds in much source of .%s what is found on one thread", async (ending, source, filling, broken) => {
  const text = source + filling.repeat(500);
  const large = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`src/part${i}.${ending}`, text]));
  const cwd = project({ ...large, [`src/short.${ending}`]: source, [`src/broken.${ending}`]: broken });
  const several = JSON.parse(run(cwd, "--format", "json", "--no-cache", "--rule", "lock-leak").out) as AuditResult["report"];
  const { report, incomplete } = await audit({ cwd, rules, only: ["lock-leak"] });
  expect(incomplete).toHaveLength(1);
  expect(several.problems.map(({ subject, message }) => ({ subject, message }))).toEqual(report.problems);
  expect(several.examined).toEqual(report.examined);
  expect(several.scope.lines).toBe(report.scope.lines);
  expect(several.findings.map(({ fingerprint }) => fingerprint)).toEqual(report.findings.map(({ fingerprint }) => fingerprint));
});

/** A tree as text. */
function written(node: SyntaxNode, depth = 0): string {
  const own = `${"  ".repeat(depth)}${node.field ?? ""} ${node.type} ${node.children.length === 0 || node.end - node.start < 12 ? node.text : ""} ${node.start}`;
  return [own, ...node.children.map((child) => written(child, depth + 1))].join("\n");
}
