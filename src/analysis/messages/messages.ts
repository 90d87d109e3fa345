/** Answers what a call hands over, and who is told how it went. */
import type { Event, Func, Resource } from "../../model.ts";
import { below } from "../flow/substitute.ts";

/** Tells whether the call is given a function, which it may tell how it went. */
export function isGivenCallback({ detail: { args = [] } }: Event): boolean {
  return args.some((arg) => arg.kind === "func" || arg.kind === "resolver");
}

/** Tells whether a callback is told how the call went: one that it is given, or one that is run beside it. */
export function hasCallback(event: Event): boolean {
  return isGivenCallback(event) || event.next.some((next) => next.kind === "spawn" && next.runs.length > 0 && next.at.line === event.at.line && next.at.column === event.at.column);
}

/** Returns the words of a call and of what it is given. */
export function messageOf(event: Event): string {
  const args = (event.detail.args ?? []).map((arg) => (arg.kind === "constant" ? arg.text : arg.kind === "resource" ? lastName(arg.resource.name) : ""));
  return [lastName(event.detail.callee), event.detail.message ?? "", event.at.text.slice(event.at.text.indexOf("(") + 1), ...args].join(" ");
}

/** Calls that log. */
export const LOGS = /(^|[.#])(log|debug|debuglog|info|warn|error|trace|verbose|silly)$/;

/** Tells whether a call, by its callee as written, only tells somebody how it goes. */
export function isLog(callee = ""): boolean {
  return LOGS.test(callee);
}

/** Names of logs. */
export const LOG = /(?:(?:^|[.#_])(?:log|logs|logger|debug)|[a-z\d]Log(?:s|ger)?)(?:_?(?:file|stream|writer)|File|Stream|Writer)?$/;

/** Tells whether a stream, by its name in reports, takes lines for people to read: `Server.debugLog`, `logFile`. */
export function isLogStream(name: string): boolean {
  return LOG.test(name);
}

/** Returns the last name of a callee as written: `this.bus.publish` → `publish`. */
export function lastName(callee = ""): string {
  return /([\w$]+)\W*$/.exec(withoutArguments(callee))?.[1] ?? "";
}

/** `channel().send` without what its calls are given; what is cut off in the middle of them ends there. */
function withoutArguments(callee: string): string {
  const shorter = callee.replace(/\([^()]*\)/g, "");
  return shorter === callee ? callee.replace(/\(.*$/s, "") : withoutArguments(shorter);
}

/** Tells whether the resource is, or is part of, a parameter of the function. */
export function isGiven(resource: Resource, func: Func): boolean {
  return func.params.some((param) => below(resource.path, param.path));
}
