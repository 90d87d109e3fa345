/** The rules, in the order of the catalogue. */
import type { Rule } from "../src/rule.ts";

export const rules: readonly Rule[] = [];
