import {
  SEVERITIES
} from "./chunk-JQSJPTHW.js";

// src/report/format.ts
function count(n, one, many = `${one}s`) {
  return `${n} ${n === 1 ? one : many}`;
}
function duration(ms) {
  if (ms < 1e3) return `${Math.round(ms)} ms`;
  if (ms < 6e5) return `${round(ms / 1e3)} s`;
  return ms < 72e5 ? `${round(ms / 6e4)} min` : `${round(ms / 36e5)} h`;
}
function lines(at) {
  return at.endLine > at.line ? `${at.file}:${at.line}-${at.endLine}` : `${at.file}:${at.line}`;
}
function bySeverity(summary) {
  return SEVERITIES.filter((each) => summary[each] > 0).map((each) => `${summary[each]} ${each}`).join(", ");
}
function advice(text) {
  const fence = /^```[^\n]*\n([\s\S]*?)\n?^```[ \t]*$/m;
  return { said: text.replace(fence, "").trim(), sketch: fence.exec(text)?.[1]?.split("\n") ?? [] };
}
function testName(name) {
  return name.replaceAll("`", "");
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function total(summary) {
  return SEVERITIES.reduce((sum, each) => sum + summary[each], 0);
}
function plain(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " ");
}
function escapeXml(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\uFFFD").replace(/[&<>"']/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[char]);
}
function round(n) {
  return String(Math.round(n * 10) / 10);
}

export {
  count,
  duration,
  lines,
  bySeverity,
  advice,
  testName,
  capital,
  total,
  plain,
  escapeXml
};
