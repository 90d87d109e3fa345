/** A report made by hand, with everything that a format must not trip over. */
import type { Location } from "../src/model.ts";
import type { Finding, Report } from "../src/rule.ts";

/** Returns a place of one line. */
export function at(file: string, line: number, column = 5, text = "await this.api.fetch()"): Location {
  return { file, line, column, endLine: line, endColumn: column + text.length, text };
}

/** Returns a finding; give what matters to a test. */
export function finding(given: Partial<Finding> = {}): Finding {
  return {
    id: "lock-across-await-0123abcd",
    rule: "lock-across-await",
    severity: "critical",
    confidence: "certain",
    title: "`Sessions.mutex` is held during a request",
    message: "every call of `send` waits up to 120 s behind one request",
    location: at("src/a.ts", 3),
    function: "Sessions.send",
    evidence: [
      { at: at("src/a.ts", 2, 5, "await this.mutex.acquire()"), note: "acquires `mutex`", kind: "acquire" },
      { at: at("src/a.ts", 3), note: "waits for the network, at most 120 s", kind: "io" },
      { at: at("src/b.ts", 1, 1, "export class B {}"), note: "needs the same lock", kind: "waiter" },
    ],
    sites: [],
    risk: "one slow request delays every session",
    recommendation: "take the session out under the lock, and send after its release; keep one lock a session",
    validation: { test: "test_send_does_not_serialise_sessions", asserts: "two sessions send at once" },
    metrics: { maxWaitMs: 120_000, contenders: 2, scope: "module" },
    fingerprint: "0123abcd0123abcd0123abcd0123abcd",
    ...given,
  };
}

/** Text that means something to every format: Markdown, HTML, XML, workflow commands, terminals. */
export const HOSTILE = "a|b <script>alert(1)</script> & \"q\" 'r' 100% x,y:z ]]> [l](u) **b** `Map<string, T>` \u001b[31mred\u0007";

/** Returns a report of some findings. */
export function reportOf(findings: readonly Finding[], given: Partial<Report> = {}): Report {
  const open = findings.filter((each) => each.suppressed === undefined && each.baseline !== "known");
  const count = (severity: string): number => open.filter((each) => each.severity === severity).length;
  return {
    tool: { name: "conc-audit", version: "1.2.3" },
    scope: { root: "/project", project: "shop", files: 2, lines: 12, languages: ["TypeScript"], tsconfigs: ["tsconfig.json"], revision: "0123456789abcdef" },
    examined: { functions: 4, locks: 1, criticalSections: 2, sleeps: 0, timers: 1, sends: 0, stopPaths: 1, locksByKind: { "async-mutex Mutex": 1 } },
    findings,
    sound: [{ rule: "uninterruptible-sleep", location: at("src/c.ts", 9), message: "sleep takes a signal" }],
    stopPaths: [{ location: at("src/c.ts", 20), function: "Loop.stop", stops: ["Loop.running"], waitsFor: ["the loop", "`fetch`"], maxMs: 30_000 }],
    plan: open.length === 0 ? [] : [{ phase: 1, title: "reliability, small blast radius", findings: open.map((each) => each.id) }],
    tests: open.map((each) => ({ name: each.validation.test, asserts: each.validation.asserts, finding: each.id })),
    problems: [],
    summary: { critical: count("critical"), high: count("high"), medium: count("medium"), low: count("low"), suppressed: findings.filter((each) => each.suppressed).length, known: findings.filter((each) => each.baseline === "known").length, fixed: 0 },
    ...given,
  };
}
