// src/rule.ts
var SEVERITIES = ["critical", "high", "medium", "low"];
var CONFIDENCES = ["certain", "likely", "possible"];
function defineRule(rule) {
  return rule;
}
function isOpen(finding) {
  return finding.suppressed === void 0 && finding.baseline !== "known";
}

export {
  SEVERITIES,
  CONFIDENCES,
  defineRule,
  isOpen
};
