/** Answers whether who has started something goes on only when that is over. */
import type { Event, Func, Model, Resource } from "../../model.ts";
import { closures } from "../flow/calls.ts";
import { matches } from "../flow/matches.ts";
import { isVariable } from "../flow/spelling.ts";
import { ENDED } from "./wording.ts";

/** Tells whether a program or worker has ended, or is ended, when the function that has started it is over, or the one that called that for it. */
export function isWaitedOut(model: Model, func: Func, event: Event, call: Event | undefined): boolean {
  return isWaitedOutHere(model, func, event) || isWaitedOutBy(model, func, event, call);
}

/** Nobody keeps it, and who started it goes on when it has ended: `child.on("close", () => resolve(output))`. */
function isWaitedOutHere(model: Model, func: Func, { on }: Event): boolean {
  if (on === undefined || !isVariable(on.path)) return false;
  // Whoever takes what it yields waits for its end.
  if (func.generator) return true;
  return hearsEnd(model, func, (other) => other.path === on.path) || endsWithIt(model, func, on);
}

/** `const finish = (answer) => { worker.terminate(); resolve(answer); }`: whoever settles the promise of it ends it. */
function endsWithIt(model: Model, func: Func, { path }: Resource): boolean {
  return closures(model)(func).some(({ events }) => events.some(({ detail }) => detail.calls?.kind === "resolver") && events.some(({ kind, on }) => kind === "stop" && on?.path === path));
}

/** A helper hands it to its caller, who does: `const child = run("rg", args)`. */
function isWaitedOutBy(model: Model, func: Func, event: Event, call: Event | undefined): boolean {
  const given = func.returns.length > 0 && func.returns.every((value) => (value.kind === "result" && value.of === event) || (value.kind === "resource" && value.resource.path === event.on?.path));
  return given && call?.func !== undefined && hearsEnd(model, call.func, ({ path }) => /^[^.[]*@\d+$/.test(path));
}

/** The function or a closure of it goes on when something that it keeps has ended. */
function hearsEnd(model: Model, func: Func, is: (on: Resource) => boolean): boolean {
  const settles = ({ detail: { calls, callee } }: Event, { params }: Func): boolean => calls?.kind === "resolver" && callee === params[0]?.name;
  const answers = (run: Func, executor: Func): boolean => run.events.some((inner) => settles(inner, executor)) || closures(model)(run).some((inner) => answers(inner, executor));
  const hears = (event: Event, executor: Func): boolean => event.kind === "start" && event.on !== undefined && is(event.on) && matches(event.detail.message, ENDED) && (event.runs.length === 0 ? isAnswer(event) : event.runs.some((run) => answers(run, executor)));
  const within = (at: Func): boolean => at.events.some((event) => hears(event, at)) || closures(model)(at).some(within);
  return within(func);
}

/** Tells whether what it calls settles a promise: a program that is run for its output, an event that is waited for. */
export function isAnswer({ detail: { args = [] } }: Event): boolean {
  return args.some(({ kind }) => kind === "resolver");
}
