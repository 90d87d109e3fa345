/** The published schemas as they follow from what the program checks. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { baselineSchema } from "../src/baseline.ts";
import { configSchema } from "../src/config.ts";
import { knowledgeSchema } from "../src/knowledge/check.ts";
import { finding, location, reportSchema } from "../src/schema/report.ts";

const TITLES = {
  report: ["conc-audit report", reportSchema],
  config: ["conc-audit configuration", configSchema],
  baseline: ["conc-audit baseline", baselineSchema],
  knowledge: ["conc-audit API knowledge", knowledgeSchema],
} as const;

/** Returns the text of a schema file: JSON Schema, draft 2020-12. */
export function generated(name: keyof typeof TITLES): string {
  const [title, schema] = TITLES[name];
  // What JSON Schema cannot say (a step's grammar) is checked by the program alone.
  const { $schema, ...rest } = toJsonSchema(schema, { target: "draft-2020-12", errorMode: "ignore", definitions: name === "report" ? { location, finding } : {} });
  const id = name === "report" ? { $id: "conc-audit:report-1" } : { $id: `conc-audit:${name}` };
  return `${JSON.stringify({ $schema, ...id, title, ...rest }, undefined, 2)}\n`;
}

/** Names of the published schemas. */
export const NAMES = Object.keys(TITLES) as readonly (keyof typeof TITLES)[];
