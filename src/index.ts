/** The library: an audit as a function, and the types to write rules and formats with. */
export { audit, type AuditOptions, type AuditResult } from "./audit.ts";
export { type Baseline, nextBaseline, readBaseline, writeBaseline } from "./baseline.ts";
export { type Config, loadConfig } from "./config.ts";
export type { FrontEnd, FrontEndInput } from "./frontends/index.ts";
export type * from "./model.ts";
export type { ServerOptions } from "./editor/server.ts";
export { serve } from "./editor/index.ts";
export { formats } from "./report/index.ts";
export type { Format, FormatOptions, Paint } from "./report/format.ts";
export * from "./rule.ts";
export { UsageError } from "./usage.ts";
export { rules } from "../rules/index.ts";
