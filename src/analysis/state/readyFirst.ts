/** Answers which state is set before anybody else can look at it: by who makes an object, or by who begins the others. */
import type { Detail, Event, Func, Model, Resource, Value } from "../../model.ts";
import { runsOrGives } from "../flow/calls.ts";
import { cell, claims } from "../flow/cells.ts";
import { leadsTo, looksOf } from "../flow/looks.ts";
import { indexBy } from "../flow/memo.ts";
import { isVariableOf, localName, ownerOf } from "../flow/objects.ts";
import { isField } from "../flow/spelling.ts";
import { isInTurn, meeting } from "./overlap.ts";
import { findPath } from "../flow/paths.ts";
import { writers } from "../flow/writers.ts";
import { ENDS } from "./uses.ts";

interface Making {
  readonly maker: Func;
  readonly call: Event;
}

/** How deep in the calls of an object's own methods its member is set. */
const MAX_DEPTH = 3;

/**
 * Tells whether whoever makes an object of the function's class sets a member before anybody else has it, and nothing but its end takes that back:
 * `const link = new Link(); await link.connect(); return link;`. Who looks at it later finds it set.
 */
export function isReadyFirst(model: Model, func: Func, state: Resource): boolean {
  const owner = ownerOf(func);
  if (owner === undefined || !isField(state.path)) return false;
  const made = makings(model)(owner).filter(({ call }) => call.runs.every((run) => run.file === func.file));
  const id = cell(state);
  return made.length > 0 && made.every((making) => isSetFirst(making, id)) && staysSet(model, state);
}

/** `await open(); await Promise.all([api.start(), files.start()])`, which call `open` as well: who begins those that meet, or listens for what begins them, has waited for a run of it before, and they find what that has set. */
export function isRunFirst(model: Model, func: Func, state: Resource): boolean {
  const begins = meeting(model)(func).begun?.event;
  const by = begins?.func;
  if (!by || by === func) return false;
  const runs = (event: Event): boolean => event !== begins && event.runs.includes(func) && isInTurn(event, func);
  return by.events.some(runs) && findPath(by.entry, begins, runs) === undefined && staysSet(model, state);
}

/** Nothing but an end takes it back. */
function staysSet(model: Model, state: Resource): boolean {
  return writers(model)(state).every(({ func, event }) => func.role === "constructor" || func.role === "stop" || func.role === "module" || claims(event) || ENDS.test(localName(func)));
}

/** Tells whether an event happens only to whom a look at such a member has found nothing. */
export function isBeforeReady(model: Model, func: Func, event: Event): boolean {
  return looksOf(func).some(({ branch, state }) => leadsTo(branch, event) && isReadyFirst(model, func, state));
}

/** Where objects are made, by the name of their class. */
const makings = indexBy<string, Making>((_model, maker) => maker.events.flatMap((call) => (call.kind === "call" && call.detail.callee?.startsWith("new ") ? [[call.detail.callee.slice("new ".length), { maker, call }] as const] : [])));

function isSetFirst({ maker, call }: Making, id: string): boolean {
  const name = call.detail.receiver;
  if (!name || !isVariableOf(name, maker)) return false;
  const isIt = (value: Value | undefined): boolean => (value?.kind === "result" && value.of === call) || (value?.kind === "resource" && value.resource.path === name.path);
  const sets = maker.events.filter(({ kind, runs, detail: { awaited, receiver } }) => kind === "call" && awaited === true && receiver?.path === name.path && runs.length > 0 && runs.every((run) => setsMember(run, id)));
  const isGiven = ({ args = [], fields = [] }: Detail): boolean => args.some(isIt) || fields.some((each) => Object.values(each ?? {}).some(isIt));
  const keeps = (closure: Func): boolean => closure.parent === maker && closure.events.some(({ detail }) => detail.receiver?.path === name.path || isGiven(detail));
  const gives = (event: Event): boolean => {
    const { kind, on, detail } = event;
    return isGiven(detail) || ((kind === "return" || (kind === "write" && on?.path !== name.path)) && isIt(detail.value)) || runsOrGives(event).some(keeps);
  };
  return sets.length > 0 && maker.events.some(gives) && findPath(call, gives, ({ detail }) => detail.joins !== undefined && sets.includes(detail.joins)) === undefined;
}

/** It, or a method of the same object that it waits for, sets the member. */
function setsMember(func: Func, id: string, depth = 0): boolean {
  return func.events.some(({ kind, on, runs, detail }) => (kind === "write" && on !== undefined && cell(on) === id) || (depth < MAX_DEPTH && kind === "call" && detail.receiver?.path === "this" && runs.length > 0 && runs.every((run) => setsMember(run, id, depth + 1))));
}
