/** Measures an audit of a folder: `npm run bench DIR`. Prints files, lines, seconds by stage and peak memory. */
import { resolve } from "node:path";
import { rules } from "../rules/index.ts";
import { audit } from "./audit.ts";

const cwd = resolve(process.argv[2] ?? ".");
const start = performance.now();
const { report, timings, ruleTimings } = await audit({ cwd, rules });
const seconds = (ms: number): string => (ms / 1000).toFixed(2).padStart(8);
const whole = performance.now() - start;

console.log(`files     ${report.scope.files}`);
console.log(`lines     ${report.scope.lines}`);
console.log(`functions ${report.examined.functions}`);
console.log(`findings  ${report.findings.length}`);
for (const [stage, ms] of Object.entries(timings)) console.log(`${stage.padEnd(9)} ${seconds(ms)} s`);
console.log(`whole     ${seconds(whole)} s, ${Math.round(report.scope.lines / (whole / 1000))} lines a second`);
console.log(`memory    ${seconds(process.resourceUsage().maxRSS)} MB at its peak`);
for (const [rule, ms] of Object.entries(ruleTimings).sort(([, a], [, b]) => b - a).slice(0, 5)) console.log(`  ${rule.padEnd(24)} ${seconds(ms)} s`);
