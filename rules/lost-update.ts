import { defineRule } from "../src/rule.ts";

/** Being written: will flag places where a value read from shared state before an await is written back after it. */
export const lostUpdate = defineRule({
  id: "lost-update",
  severity: "high",
  title: "",
  risk: "",
  advice: "",
  *check() {},
});
