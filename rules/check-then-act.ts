import { defineRule } from "../src/rule.ts";

/** Being written: will flag places where shared state is tested, waited on, and written as if nobody else had run meanwhile. */
export const checkThenAct = defineRule({
  id: "check-then-act",
  severity: "high",
  title: "",
  risk: "",
  advice: "",
  *check() {},
});
