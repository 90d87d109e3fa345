import {
  absolute,
  askedIn,
  below,
  bind,
  body,
  callers,
  cell,
  claims,
  conditionsOn,
  effects,
  enclosedBy,
  exits,
  findPath,
  functionOf,
  held,
  inCondition,
  inside,
  isOpen,
  isRethrow,
  isShared,
  isShared2,
  joiners,
  leaves,
  lockShapes,
  locks,
  looksAt,
  looksOf,
  mayThrow,
  obeyed,
  origins,
  passedTo,
  reach,
  reachable,
  readsOf,
  releasedAt,
  releasedBy,
  runBy,
  runsInStop,
  sameCell,
  sleeps,
  sleptHere,
  sleptOut,
  slowest,
  spell,
  spellWait,
  stopRun,
  stopRuns,
  takenAt,
  throwsAlways,
  throwsForSure,
  usersOf,
  waitOf,
  writes
} from "./chunk-SZF4ODAP.js";
import {
  defineRule
} from "./chunk-JQSJPTHW.js";

// src/analysis/criticalSections.ts
var sectionsOf = /* @__PURE__ */ new WeakMap();
function criticalSections(model) {
  let found2 = sectionsOf.get(model);
  if (!found2) sectionsOf.set(model, found2 = model.funcs.flatMap((func) => sectionsIn(model, func)));
  return found2;
}
function sectionsIn(model, func) {
  const known3 = locks(model);
  const sections = /* @__PURE__ */ new Map();
  const section = (held2, site) => {
    const key = `${func.events.indexOf(site)}|${held2.lock.path}`;
    const there = sections.get(key) ?? { held: held2, site, effects: [] };
    sections.set(key, there);
    return there.effects;
  };
  for (const event of known3.held(func).keys()) {
    if (!known3.shapes.acquiredBy(func)) for (const held2 of takenAt(event, func, known3)) section(held2, event);
    const chain = known3.shapes.around(event);
    if (chain) section({ lock: chain.lock, by: event, acquire: event }, event);
    for (const held2 of callbackLocks(model, event, func)) section(held2, event);
  }
  for (const effect of effects(model)(func)) {
    const first = effect.via[0] ?? effect.event;
    const here = known3.held(func).get(first) ?? [];
    for (const held2 of effect.held) {
      if (here.includes(held2) || held2.by === held2.acquire && held2.by === first) section(held2, held2.by).push(effect);
      else if (effect.via[0] && isNew(model, effect.via[0], effect, held2)) section(held2, effect.via[0]).push(effect);
    }
  }
  return [...sections.values()].map((each) => ({ func, ...each }));
}
function callbackLocks(model, event, func) {
  if (event.kind !== "call" || !event.detail.args?.some((arg) => arg.kind === "func")) return [];
  return event.runs.flatMap(
    (callee) => effects(model)(callee).flatMap((effect) => {
      const { calls } = effect;
      const index = calls?.kind === "resource" ? callee.params.findIndex((param) => param.path === calls.resource.path) : -1;
      const given2 = event.detail.args?.[index];
      if (given2?.kind !== "func" || effect.handedOut && given2.func.async) return [];
      return effect.held.map((held2) => ({ ...held2, by: event, lock: locks(model).seenFrom(event, callee, func, held2.lock) }));
    })
  );
}
function isWrapper(model, { func, held: held2 }) {
  if (locks(model).summary(func).takes.some((other) => other.lock.id === held2.lock.id)) return true;
  const given2 = ({ calls }) => calls?.kind === "resource" && func.params.some((param) => param.path === calls.resource.path);
  return effects(model)(func).some((effect) => given2(effect) && effect.held.some((other) => other.lock.path === held2.lock.path));
}
function isNew(model, call, effect, held2) {
  const callees = call.kind === "await" ? call.detail.joins?.runs ?? [] : call.runs;
  if (!callees.some((callee) => effects(model)(callee).some((other) => other.kind === "acquire" && other.event === held2.acquire))) return false;
  const given2 = passedTo(call.kind === "await" ? call.detail.joins : call);
  const owner = functionOf(model);
  return [...effect.via, effect.event].some((event) => given2.includes(owner(event)));
}
function inText(model, func, effect) {
  const owner = functionOf(model);
  const path = [...effect.via, effect.event];
  const within5 = (event) => {
    for (let at = owner(event); at; at = at.parent) if (at === func) return true;
    return false;
  };
  const again = path.findIndex((event) => event.runs.includes(func));
  return (again < 0 ? path : path.slice(0, again + 1)).findLast(within5) ?? path[0];
}

// src/analysis/contenders.ts
var sitesOf = /* @__PURE__ */ new WeakMap();
function contenders(model) {
  let sites = sitesOf.get(model);
  if (!sites) sitesOf.set(model, sites = collect(model));
  const found2 = sites;
  return (lock) => found2.get(lock.id) ?? [];
}
function collect(model) {
  const found2 = /* @__PURE__ */ new Map();
  const wrappers = [];
  const add = ({ func, held: held2, site }) => {
    const list = found2.get(held2.lock.id) ?? [];
    if (!list.some((other) => sameSite(other.event, site))) found2.set(held2.lock.id, [...list, { func, event: site, urgent: isUrgent(model, func) }]);
  };
  for (const section of criticalSections(model)) {
    if (isWrapper(model, section)) wrappers.push(section);
    else add(section);
  }
  for (const section of wrappers) if (!callers(model)(section.func).length) add(section);
  return found2;
}
var urgentOf = /* @__PURE__ */ new WeakMap();
function isUrgent(model, func, depth = 0) {
  if (func.role === "handler" || func.role === "stop") return true;
  if (depth > 3) return false;
  const known3 = urgentOf.get(func);
  if (known3 !== void 0) return known3;
  urgentOf.set(func, false);
  const urgent = callers(model)(func).some((caller) => !caller.passed && caller.event.kind === "call" && isUrgent(model, caller.func, depth + 1));
  urgentOf.set(func, urgent);
  return urgent;
}
function sameSite(a, b) {
  return a.at.file === b.at.file && a.at.line === b.at.line && a.at.column === b.at.column;
}

// src/analysis/steps.ts
var MAX_WAITERS = 3;
function takeSteps(held2) {
  const name = held2.lock.name;
  if (held2.by === held2.acquire) return [{ at: held2.by.at, note: `takes \`${name}\``, kind: "acquire" }];
  return [
    { at: held2.by.at, note: `takes \`${name}\` through a call`, kind: "call" },
    { at: held2.acquire.at, note: `acquires it here`, kind: "acquire" }
  ];
}
function waitSteps(section, effect, wait) {
  const note = `waits for ${wait.words}${spellWait(wait)}`;
  return [...callSteps(effect.via, section.site), { at: effect.event.at, note, kind: effect.event.kind }];
}
function callSteps(via, except) {
  return via.filter((event) => event !== except).map((event) => ({ at: event.at, note: `calls ${event.detail.callee ? `\`${event.detail.callee}()\`` : "the function it was given"}`, kind: "call" }));
}
function waiterSteps(others) {
  return others.slice(0, MAX_WAITERS).map((other) => ({ at: other.event.at, note: `\`${other.func.name}\` needs the same lock`, kind: "waiter" }));
}

// rules/callback-under-lock.ts
var callbackUnderLock = defineRule({
  id: "callback-under-lock",
  severity: "medium",
  title: "A callback runs inside a lock",
  risk: "The callback belongs to somebody else: one that calls back into this object waits for the lock that its caller holds, for ever; a slow one holds up everybody.",
  advice: "Collect what there is to tell under the lock, release it, then run the callbacks; or start them without waiting.",
  *check(model) {
    for (const section of criticalSections(model)) {
      if (section.held.lock.scope === "local" || isWrapper(model, section)) continue;
      const call = section.effects.find((effect) => isCallback(model, effect, section));
      if (call) yield hazard(model, section, call);
    }
  }
});
function isCallback(model, effect, { func }) {
  const { kind, event, calls, concurrent } = effect;
  if (kind !== "call" || concurrent || !event.detail.userCode || !event.detail.awaited) return false;
  if (event.detail.args?.some((arg) => arg.kind === "func") || ENDS.test(event.detail.callee ?? "")) return false;
  if (calls?.kind === "result") return calls.of.kind === "read" && calls.of.on?.scope === "keyed";
  if (calls?.kind !== "resource") return false;
  const { path } = calls.resource;
  if (func.params.some((param) => path === param.path || path.startsWith(`${param.path}.`))) return false;
  if (isElement(model, effect)) return true;
  const called = event.detail.calls?.kind === "resource" ? event.detail.calls.resource.path : path;
  if (event.loop === void 0 || called.startsWith("this.")) return /^this\.#?\w+$/.test(path);
  return !called.includes(".") || isTurn(event, called.slice(0, called.indexOf(".")));
}
function isTurn({ loop, detail }, root) {
  for (let at = loop; at; at = at.loop) if (at.detail.args?.some((arg) => arg.kind === "resource" && arg.resource.path === root)) return (detail.callee ?? "").split(".").length === 2;
  return false;
}
var ENDS = /[.]#?_?(close|stop|dispose|destroy|unsubscribe|disconnect|cancel|abort|release|end|flush)$/;
function isElement(model, { func, event, via }) {
  const { calls } = event.detail;
  const turn = via.at(-1);
  if (!turn || calls?.kind !== "resource" || !func.params.some((param) => param.path === calls.resource.path)) return false;
  const around3 = functionOf(model)(turn)?.events ?? [];
  const before = around3[around3.indexOf(turn) - 1];
  return before?.kind === "read" && before.detail.op === "iterate" && before.on?.scope !== "local";
}
function hazard(model, section, call) {
  const { func, held: held2 } = section;
  const { name, id, scope } = held2.lock;
  const at = inText(model, func, call);
  const callee = `\`${call.event.detail.callee ?? at.at.text}()\``;
  const others = contenders(model)(held2.lock).filter((other) => other.func !== func);
  return {
    kind: "hazard",
    at: at.at,
    message: `\`${name}\` is held while the callback ${callee} is waited for: one that calls ${others[0] ? `\`${others[0].func.name}\`` : "back"} never returns`,
    trace: [...takeSteps(held2), ...callSteps(call.via, section.site), { at: call.event.at, note: "waits for a callback that is not part of this code", kind: "call" }, ...waiterSteps(others)],
    severity: "medium",
    confidence: others.length > 0 ? "likely" : "possible",
    cause: `${func.id} ${id}`,
    func: func.name,
    resource: id,
    title: `A callback runs while \`${name}\` is held`,
    advice: `Run ${callee} after \`${name}\` is released.`,
    validate: { test: `${func.name} lets callbacks call back`, asserts: `a callback that awaits \`${others[0]?.func.name ?? func.name}()\` settles within 1 s` },
    metrics: { contenders: others.length, scope }
  };
}

// src/analysis/looks.ts
var MAX_DEPTH = 3;
var known = /* @__PURE__ */ new WeakMap();
function looksOf2(func) {
  let found2 = known.get(func);
  if (!found2) known.set(func, found2 = func.events.flatMap((branch) => branch.kind === "branch" ? looksAt2(branch, func) : []));
  return found2;
}
function looksAt2(branch, func) {
  const looks2 = [];
  const add = (state, event) => {
    if (state.scope === "local" || state.scope === "external" || looks2.some((look) => look.state.path === state.path && look.event === event)) return;
    looks2.push({ state, branch, event, decides: (to, write) => leadsTo(branch, to) && turns(branch, state, to, write) });
  };
  for (const state of branch.detail.reads ?? []) {
    const entries = func.events.filter((event) => event.kind === "read" && event.on?.path.startsWith(`${state.path}[`) && within(event, branch));
    for (const entry of entries) add(entry.on, entry);
    if (entries.length === 0) for (const read of readsBefore(branch, state, func)) add(state, read);
  }
  const asked2 = /* @__PURE__ */ new Set([...branch.detail.asks ?? [], ...func.events.filter((event) => event.kind === "call" && event.detail.callee !== void 0 && event.runs.some(({ role }) => role === "getter") && within(event, branch))]);
  for (const call of asked2) for (const state of askedFor(call, func)) add(state, call);
  return looks2;
}
function readsBefore(branch, state, func) {
  const reads = func.events.filter((event) => event.kind === "read" && event.on && event.on.path === state.path);
  const own = reads.filter((read) => within(read, branch));
  if (own.length > 0) return own.slice(0, 1);
  const last = reads.filter((read) => findPath(read, (event) => event === branch, (event) => event !== read && reads.includes(event)) !== void 0);
  return last.length > 0 ? last : [branch];
}
function within({ at }, { at: outer }) {
  const after = at.line > outer.line || at.line === outer.line && at.column >= outer.column;
  return after && (at.endLine < outer.endLine || at.endLine === outer.endLine && at.endColumn <= outer.endColumn);
}
function askedFor(call, caller, depth = 0) {
  if (call.detail.awaited || depth > MAX_DEPTH) return [];
  return call.runs.flatMap((callee) => {
    if (callee.async || callee.events.length > 40) return [];
    const to = bind(call, callee, caller);
    const reads = callee.events.flatMap((event) => event.kind === "read" && event.on ? [event.on] : event.kind === "call" ? askedFor(event, callee, depth + 1) : []);
    return reads.filter(({ scope }) => scope !== "local").map((read) => to.resource(read));
  });
}
function leadsTo(branch, to) {
  const { whenTrue = [], whenFalse = [] } = branch.detail;
  return leads(branch, whenTrue, to) !== leads(branch, whenFalse, to);
}
function leads(branch, targets, to) {
  return targets.some((target) => target === to || findPath(target, (event) => event === to, (event) => event === branch) !== void 0);
}
function turns(branch, state, to, write) {
  const { op = "set", value } = write.detail;
  const there = present(op, value);
  if (there === void 0) return false;
  const taken = whenPresent(branch, state);
  if (taken === void 0) return there;
  const outcome = leads(branch, branch.detail.whenTrue ?? [], to);
  return outcome !== (taken === there) && (there || isFlag(value));
}
function isFlag(value) {
  return value?.kind === "constant" && (value.text === "false" || value.text === "true");
}
var EMPTY = /* @__PURE__ */ new Set(["false", "null", "undefined", "0", '""', "''", "[]", "{}"]);
function present(op, value) {
  if (/^(delete|clear|take)/.test(op)) return void 0;
  if (value?.kind === "constant") return !EMPTY.has(value.text);
  if (value?.kind === "number") return value.ms.max !== 0;
  return true;
}
function whenPresent({ detail: { condition = "" } }, state) {
  const name = /(?:^|[.#])([\w$]+)(?:@\d+)?(?:\[[^\]]*\])*$/.exec(state.path)?.[1] ?? "";
  if (/[!=]==?\s*(null|undefined|false|0|void 0)$|^(null|undefined|false)\s*[!=]=/.test(condition)) return /!==?/.test(condition);
  if (/===?\s*true$/.test(condition)) return true;
  if (/(size|length)\s*(>|!==?)\s*0$|\.has\(/.test(condition)) return true;
  if (/(size|length)\s*===?\s*0$/.test(condition)) return false;
  return !/[<>=]/.test(condition) || condition.endsWith(`.${name}`) ? /[<>=]/.test(condition) ? void 0 : true : void 0;
}

// src/analysis/context.ts
var contexts = /* @__PURE__ */ new WeakMap();
function heldAround(model) {
  let known3 = contexts.get(model);
  if (!known3) contexts.set(model, known3 = /* @__PURE__ */ new Map());
  const memo2 = known3;
  return (func) => around(model, func, memo2);
}
var NONE = /* @__PURE__ */ new Set();
function around(model, func, memo2) {
  const known3 = memo2.get(func);
  if (known3) return known3;
  memo2.set(func, NONE);
  let common;
  const meet2 = (ids) => void (common = common ? new Set([...common].filter((id) => ids.has(id))) : ids);
  for (const caller of callers(model)(func)) {
    const here = (locks(model).held(caller.func).get(caller.event) ?? []).map((held2) => held2.lock.id);
    const later = caller.event.kind === "spawn" || caller.event.kind === "start";
    const chain = locks(model).shapes.around(caller.event);
    const outer = later ? chain ? [chain.lock.id] : [] : [...here, ...around(model, caller.func, memo2)];
    if (!caller.passed) meet2(/* @__PURE__ */ new Set([...outer, ...flights(caller.event, caller.func)]));
    else if (caller.event.runs.length > 0) meet2(/* @__PURE__ */ new Set([...outer, ...insideCallee(model, caller.event, func)]));
    else meet2(new Set(outer));
  }
  const result = common && !(func.exported && !func.parent?.parent && isEntry(model, func)) ? common : NONE;
  memo2.set(func, result);
  return result;
}
function isEntry(model, func) {
  return !callers(model)(func).some((caller) => caller.passed) && func.parent?.role === "module" ? true : func.owner !== void 0 && func.exported && func.role !== "getter";
}
function insideCallee(model, call, func) {
  const owner = functionOf(model)(call);
  if (!owner) return [];
  let common;
  for (const effect of effects(model)(owner)) {
    if (effect.func !== func || effect.via[0] !== call || effect.concurrent) continue;
    const ids = effect.held.map((held2) => held2.lock.id);
    common = common ? common.filter((id) => ids.includes(id)) : ids;
  }
  if (common) return common;
  const index = (call.detail.args ?? []).findIndex((arg) => arg.kind === "func" && arg.func === func);
  for (const callee of call.runs)
    for (const effect of effects(model)(callee))
      if (effect.calls?.kind === "resource" && effect.calls.resource.path === callee.params[index]?.path) common = effect.held.map((held2) => locks(model).seenFrom(call, callee, owner, held2.lock).id);
  return common ?? [];
}
function flights(call, caller) {
  const own = call.detail.shared ? call.runs.map(({ id }) => `flight:${id}`) : [];
  const kept = caller.events.filter((event) => event.kind === "write" && event.on && event.on.scope !== "local" && keeps(event, call));
  return [...own, ...kept.filter((event) => tests(caller, event.on)).map((event) => `flight:${event.on.id}`)];
}
function keeps(write, call) {
  const { value } = write.detail;
  if (call.kind === "spawn" && call.on && call.on.path === write.on?.path) return true;
  return (value?.kind === "promise" || value?.kind === "result") && value.of === call;
}
function tests(func, resource) {
  return func.events.some((event) => looksAt(event, resource));
}

// src/analysis/lateWrites.ts
var MAX_DEPTH2 = 2;
var memo = /* @__PURE__ */ new WeakMap();
var NONE2 = [];
function lateWrites(model, call, caller, depth = 0) {
  if (depth > MAX_DEPTH2 || call.runs.length !== 1) return NONE2;
  const [callee] = call.runs;
  if (!callee || callee.role === "constructor" || callee.parent === caller || call.detail.shared) return NONE2;
  const to = bind(call, callee, caller);
  return inside2(model, callee, depth).map((late) => ({ ...late, on: to.resource(late.on) }));
}
function inside2(model, func, depth) {
  const known3 = memo.get(func);
  if (known3) return known3;
  memo.set(func, NONE2);
  const found2 = [];
  const waits2 = func.events.filter((event) => suspends(event));
  const within5 = { within: func };
  const looks2 = looksOf2(func);
  for (const event of func.events) {
    if (event.kind === "write" && event.on && isShared(event.on, func) && !isOfVariable(event)) {
      const on = event.on;
      if (looks2.some((look) => sameState(look.state, on))) continue;
      const wait = waits2.find((each) => !claimed(model, func, each) && findPath(func.entry, (other) => other === each, (other) => writesTo(other, on), within5) && findPath(each, (other) => other === event, void 0, within5));
      if (wait && !found2.some((late) => late.on.path === on.path)) found2.push({ on, write: event, wait });
    } else if (event.kind === "call") {
      for (const late of lateWrites(model, event, func, depth + 1)) if (!looks2.some((look) => sameState(look.state, late.on)) && !found2.some((other) => other.on.path === late.on.path)) found2.push(late);
    }
  }
  for (const { on, inner, event } of closureWrites(func)) if (isShared(on, func) && !looks2.some((look) => sameState(look.state, on)) && !claimed(model, func, event) && !found2.some((late) => late.on.path === on.path)) found2.push({ on, write: inner, wait: event });
  if (found2.length > 0) memo.set(func, found2);
  return found2;
}

// src/analysis/overlap.ts
var known2 = /* @__PURE__ */ new WeakMap();
function overlap(model) {
  let memo2 = known2.get(model);
  if (!memo2) known2.set(model, memo2 = /* @__PURE__ */ new Map());
  const found2 = memo2;
  return (func) => answer(model, func, found2);
}
function answer(model, func, memo2) {
  const before = memo2.get(func);
  if (before) return before;
  memo2.set(func, "no");
  const result = judge(model, func, memo2);
  memo2.set(func, result);
  return result;
}
function judge(model, func, memo2) {
  if (func.role === "handler") return "yes";
  if (func.role === "module" || func.role === "constructor" || func.role === "test") return "no";
  const calls = callers(model)(func).filter(({ func: caller }) => caller.role !== "test");
  const places = /* @__PURE__ */ new Set();
  let open = calls.length === 0;
  let single = func.exported && !open;
  for (const { func: caller, event, passed } of calls) {
    if (isRepeated(event)) return "yes";
    if (!passed && (isFresh(event, caller) || flights(event, caller).length > 0)) continue;
    const outer = answer(model, caller, memo2);
    if (outer === "yes" || event.kind === "spawn" && event.loop) return "yes";
    if (outer === "open" || passed && event.runs.length === 0) open = true;
    if (outer === "single") single = true;
    if (caller.role !== "constructor" && caller.role !== "module") {
      if (func.exported) open = true;
      places.add(caller);
    }
  }
  return open || places.size > 1 ? "open" : single ? "single" : "no";
}
function isRepeated({ kind, detail: { what, once } }) {
  return kind === "start" && what !== "timeout" && what !== "immediate" && !once;
}
function isFresh(call, caller) {
  const { receiver } = call.detail;
  if (!receiver || receiver.path === "this") return false;
  const makes = (event) => event.kind === "call" && isNew2(event) && event.detail.receiver?.path === receiver.path || event.kind === "write" && event.on?.path === receiver.path && event.detail.value?.kind === "result" && isMade(event.detail.value.of);
  return caller.events.some(makes) && findPath(caller.entry, (event) => event === call, makes) === void 0;
}
function isMade(maker) {
  return isNew2(maker) || maker.runs.length > 0 && maker.runs.every(({ returns }) => returns.length > 0 && returns.every((value) => value.kind === "result" && isNew2(value.of)));
}
function isNew2({ detail: { callee = "" } }) {
  return callee.startsWith("new ");
}
function reachesOthers(model, func, { path, scope }) {
  if (scope === "local" || scope === "external") return false;
  const declared = /^[^.[]*@(\d+)/.exec(path)?.[1];
  if (declared === void 0) return true;
  for (let at = func; at?.parent && start(at) > Number(declared); at = at.parent) {
    if (start(at.parent) > Number(declared)) continue;
    return escapes(model, at);
  }
  return false;
}
function start({ id }) {
  return Number(/@(\d+)$/.exec(id)?.[1] ?? -1);
}
function escapes(model, closure) {
  const calls = callers(model)(closure);
  if (calls.length === 0) return true;
  const started2 = calls.filter(({ event }) => event.kind === "spawn" || event.kind === "start");
  if (started2.some(({ event }) => isRepeated(event) || event.loop !== void 0)) return true;
  if (calls.some(({ event }) => event.kind === "call" && event.runs.includes(closure) && isEach(event.detail.api) && closure.async)) return true;
  const others = started2.filter(({ event, func }) => !(func === closure && !findPath(event, (after) => suspends2(after) || after.kind === "write" && after.on?.scope !== "local", void 0, { done: true })));
  return others.some(({ func }) => !isPartOf(model, func, closure.parent)) || others.length > 1 && others.some((one) => others.some((other) => one !== other && one.func === other.func && findPath(one.event, (event) => event === other.event) !== void 0));
}
function isPartOf(model, func, outer) {
  if (func === outer) return true;
  const calls = callers(model)(func);
  return calls.length === 1 && calls[0].event.kind === "call" && calls[0].event.runs.includes(func) && !calls[0].event.loop && !isEach(calls[0].event.detail.api) && calls[0].func === outer;
}
function isEach(api = "") {
  return / (Array|Set|Map)\.(map|forEach|flatMap)$/.test(api);
}
function suspends2({ kind }) {
  return kind === "await" || kind === "sleep" || kind === "acquire" || kind === "receive" || kind === "poll";
}

// src/analysis/state.ts
var gapsOf = /* @__PURE__ */ new WeakMap();
function gaps(model) {
  let found2 = gapsOf.get(model);
  if (!found2) gapsOf.set(model, found2 = model.funcs.flatMap((func) => isJudged(model, func) ? gapsIn(model, func) : []));
  return found2;
}
function isJudged(model, func) {
  return func.role !== "constructor" && func.role !== "module" && func.role !== "test" && overlap(model)(func) !== "no";
}
function gapsIn(model, func) {
  const found2 = /* @__PURE__ */ new Map();
  if (!func.events.some((event) => event.kind === "branch")) return [];
  const looks2 = looksOf2(func);
  for (const { event, on, inner, late, again } of written(model, func)) {
    const key = cell(on);
    if (again || found2.has(key) || !isShared(on, func) || !reachesOthers(model, func, on)) continue;
    const gap = looks2.filter((look) => sameState(look.state, on)).flatMap((look) => between(model, func, look, event, on, inner, late) ?? [])[0];
    if (gap) found2.set(key, gap);
  }
  return [...found2.values()];
}
var writtenIn = /* @__PURE__ */ new WeakMap();
var writtenBy = /* @__PURE__ */ new WeakMap();
function stateWrites(func) {
  let found2 = writtenIn.get(func);
  if (found2) return found2;
  writtenIn.set(func, []);
  found2 = func.events.flatMap((event) => {
    if (event.kind === "write" && event.on) return isOfVariable(event) ? [] : [{ event, on: event.on, inner: event }];
    const [callee] = event.runs;
    if (event.kind !== "call" || !callee || event.runs.length > 1 || callee.async || callee.role === "constructor" || callee.role === "getter" || event.detail.awaited) return [];
    const to = bind(event, callee, func);
    return stateWrites(callee).filter(({ on }) => on.scope !== "local").map(({ on, inner, event: at, again }) => ({ event, on: to.resource(on), again: again || looksAgain(callee, on, at), inner: inner.detail.value ? { ...inner, detail: { ...inner.detail, value: substituted(to.value(inner.detail.value), inner.detail.value) } } : inner }));
  });
  for (const { event, on } of found2) if (event.kind === "call") writtenBy.set(event, [...writtenBy.get(event) ?? [], on]);
  writtenIn.set(func, found2);
  return found2;
}
function looksAgain(callee, on, write) {
  return looksOf2(callee).some((look) => sameState(look.state, on) && leadsTo(look.branch, write));
}
function closureWrites(func) {
  return func.events.flatMap(
    (event) => event.kind !== "call" || !event.detail.awaited ? [] : passedTo(event).flatMap((closure) => closure.parent === func && closure.async && event.runs.length > 0 && !event.runs.includes(closure) ? stateWrites(closure).filter(({ on }) => !looksOf2(closure).some((look) => sameState(look.state, on))).map(({ event: inner, on }) => ({ event, on, inner, late: event })) : [])
  );
}
function substituted(there, here) {
  return there.kind === "unknown" ? here : there;
}
function written(model, func) {
  const later = func.events.filter(({ kind }) => kind === "call" || kind === "spawn").flatMap((event) => lateWrites(model, event, func).map(({ on, write, wait }) => ({ event, on, inner: write, late: wait })));
  return [...stateWrites(func), ...closureWrites(func), ...later];
}
function startsAfter(model, func, write) {
  const after = reachable(write, void 0, {});
  return [...after].some((event) => event.kind === "start" || event.kind === "spawn" || event.kind === "call" && event.runs.some((callee) => effects(model)(callee).some(({ kind }) => kind === "start" || kind === "spawn")));
}
function isOfVariable({ on, detail: { callee }, at }) {
  return on !== void 0 && on.path.endsWith("]") && callee === void 0 && !/^[^=]*[\])]/.test(at.text);
}
function between(model, func, look, write, state, inner, late) {
  if (!look.decides(write, inner) || isSerialised(model, func, look.event, write)) return void 0;
  if (!findPath(look.event, (event) => event === write, (event) => writesTo(event, state), { within: func })) return void 0;
  if (inner.detail.value?.kind === "constant" && inner.detail.value.text === "false" && !startsAfter(model, func, write)) return void 0;
  const gap = { func, state, look: look.event, branch: look.branch, write, writes: inner, lockedLate: lockedLate(model, func, look.event, write), refuses: refuses(look.branch, write) };
  const wait = waitBetween(model, func, look.event, write, state, look.branch);
  if (wait) return { ...gap, wait };
  return late && !claimed(model, func, write) && !isShareOf(model, func, write) ? { ...gap, wait: late } : void 0;
}
function waitBetween(model, func, look, write, state, deciding) {
  const within5 = { within: func };
  const after = reachable(look, (event) => event !== look && writesTo(event, state), within5);
  for (const wait of func.events) {
    if (wait === write || !after.has(wait) || !suspends(wait) || claimed(model, func, wait)) continue;
    const again = (event) => event !== deciding && rechecks(func, event, state, wait);
    if (findPath(wait, (event) => event === write, (event) => again(event) || writesTo(event, state) && event !== write || event === look, { ...within5, since: look })) return wait;
  }
  return void 0;
}
function isShareOf(model, func, call) {
  const kept = (event) => event.kind === "write" && event.on !== void 0 && isShared(event.on, func) && holdsPromise(event, call) && looksOf2(func).some((look) => sameState(look.state, event.on));
  return func.events.some(kept) && findPath(call, kept, (event) => suspends(event), { within: func }) !== void 0;
}
function holdsPromise({ on, detail: { value }, at }, call) {
  if (call.on && on && call.on.path === on.path) return true;
  if (value?.kind === "promise" || value?.kind === "result") return value.of === call || value.of === void 0 || inside3(call, value.of.at);
  if (value?.kind === "resource") return call.on?.path === value.resource.path;
  return value?.kind !== "constant" && (inside3(call, at) || value?.kind === "chain");
}
function inside3({ at }, outer) {
  return (at.line > outer.line || at.line === outer.line && at.column >= outer.column) && (at.endLine < outer.endLine || at.endLine === outer.endLine && at.endColumn <= outer.endColumn);
}
function rechecks(func, event, state, wait) {
  if (event.kind !== "branch") return false;
  const reads = event.detail.reads ?? [];
  if (/[!=]==?/.test(event.detail.condition ?? "") && reads.some((read) => read.scope === "local") && reads.some((read) => read.scope !== "local" && isShared(read, func))) return true;
  if (/\baborted\b|\bthrowIfAborted\b/.test(event.detail.condition ?? "")) return true;
  if (!looksOf2(func).some((look) => look.branch === event && sameState(look.state, state))) return false;
  return looksOf2(func).some((look) => look.branch === event && sameState(look.state, state) && (look.event === event || findPath(wait, (read) => read === look.event, void 0, { within: func }) !== void 0));
}
function suspends({ kind, detail }) {
  return kind === "await" || (kind === "sleep" || kind === "acquire" || kind === "receive" || kind === "poll") && !detail.tried;
}
function writesTo(event, state) {
  if (event.kind === "call") return writtenBy.get(event)?.some((on) => sameState(on, state)) ?? false;
  return event.kind === "write" && event.on !== void 0 && sameState(event.on, state);
}
function sameState(a, b) {
  if (!sameCell(a, b)) return false;
  return a.path === b.path || (a.path.endsWith("]") && b.path.endsWith("]") ? false : cell(a) !== a.id || cell(b) !== b.id);
}
function isSerialised(model, func, look, write) {
  if (heldAround(model)(func).size > 0) return true;
  for (let outer = func.parent; outer && outer.role !== "module"; outer = outer.parent) if (heldAround(model)(outer).size > 0 && isPrivateTo(func, outer)) return true;
  if (isBracketed(func, look)) return true;
  const held2 = locks(model).held(func);
  const before = held2.get(look) ?? [];
  return (held2.get(write) ?? []).some((lock) => before.some((other) => other.by === lock.by));
}
var TAKES = /(^|\.)#?_?(acquire|lock|enter|obtain)\w*$/i;
var GIVES = /(^|\.)#?_?(release|unlock|leave|exit|free)\w*$/i;
function isBracketed(func, look) {
  return func.events.some(({ kind, detail: { callee = "", receiver, cleanup } }, i) => {
    if (kind !== "call" || cleanup !== "finally" || !receiver || !GIVES.test(callee)) return false;
    return func.events.slice(0, i).some((event) => event.kind === "call" && event.detail.awaited && event.detail.receiver?.path === receiver.path && TAKES.test(event.detail.callee ?? "") && findPath(event, (other) => other === look) !== void 0);
  });
}
function refuses({ detail: { whenTrue = [], whenFalse = [] } }, write) {
  return [whenTrue, whenFalse].some((targets) => targets.length > 0 && targets.every((target) => target.kind === "throw" || target.kind !== "branch" && !suspends(target) && findPath(target, (event) => event === write) === void 0 && findPath(target, (event) => event.kind === "throw") !== void 0 && findPath(target, (event) => event.kind === "return") === void 0));
}
function isPrivateTo(func, outer) {
  return outer.events.some((event) => event.kind === "call" && event.runs.includes(func));
}
function lockedLate(model, func, look, write) {
  const held2 = locks(model).held(func);
  return (held2.get(write)?.length ?? 0) > (held2.get(look)?.length ?? 0);
}
function claimed(model, func, wait) {
  let found2 = claimedAt.get(wait);
  if (found2 === void 0) claimedAt.set(wait, found2 = isClaimed(model, func, wait));
  return found2;
}
var claimedAt = /* @__PURE__ */ new WeakMap();
function isClaimed(model, func, wait) {
  return claimsOf(model, func).some(({ event: claim, on }) => findPath(claim, (event) => event === wait, (event) => event !== claim && writesTo(event, on)) !== void 0 && !findPath(func.entry, (event) => event === wait, (event) => event === claim, { throws: true }));
}
var claimsIn = /* @__PURE__ */ new WeakMap();
function claimsOf(model, func) {
  let found2 = claimsIn.get(func);
  if (found2) return found2;
  const looks2 = looksOf2(func);
  found2 = stateWrites(func).filter(
    ({ event, on, inner }) => isShared(on, func) && inner.detail.value?.kind !== "derived" && looks2.some((look) => sameState(look.state, on) && look.decides(event, inner) && findPath(look.event, (other) => other === event, (other) => suspends(other), { within: func }) !== void 0)
  );
  claimsIn.set(func, found2);
  return found2;
}

// src/analysis/duplicates.ts
var GOES_ON = {
  interval: "timer",
  listener: "listener",
  server: "server",
  worker: "worker",
  process: "process",
  watcher: "watcher",
  stream: "stream",
  subscription: "subscription"
};
function duplicated(model, gap) {
  const done = decidedEffects(model, gap);
  const going = done.find(isLasting);
  if (going) return { words: `start a second ${GOES_ON[going.event.detail.what]}`, weight: 3, event: going.event };
  const loop = done.map(({ event, kind, via, concurrent }) => kind === "spawn" && via.length < 3 && !concurrent ? event.runs.flatMap((task) => endless(task) ?? [])[0] && event : void 0).find((event) => event !== void 0);
  if (loop) return { words: "start a second loop that never ends", weight: 3, event: loop };
  const { value } = gap.writes.detail;
  const name = `\`${gap.state.name}\``;
  if (isBusyFlag(gap)) return { words: `are both in what ${name} is to let one do at a time`, weight: 3 };
  const maker = makerOf(value);
  if (maker) return madeTwice(model, gap, maker, done);
  if (isEmptyContainer(value) && gap.state.path.endsWith("]")) return { words: `set ${name} anew: what was put into the first is lost`, weight: 2 };
  return value?.kind === "constant" || value?.kind === "number" || gap.writes.detail.op === "append" ? doneTwice(done) : { words: "do the work twice", weight: 1 };
}
function decidedEffects(model, { func, branch, look }) {
  const own = /* @__PURE__ */ new Map();
  const isDecided = (event) => {
    let known3 = own.get(event);
    if (known3 === void 0) own.set(event, known3 = event.detail.cleanup === void 0 && func.events.indexOf(event) > func.events.indexOf(look) && leadsTo(branch, event));
    return known3;
  };
  return effects(model)(func).filter(({ event, via }) => event.detail.cleanup === void 0 && isDecided(via[0] ?? event));
}
function isLasting({ kind, event, via, func, concurrent }) {
  const { what, once } = event.detail;
  if (kind !== "start" || !what || !GOES_ON[what] || once || concurrent || via.length > 2) return false;
  if (what !== "listener" && what !== "subscription" && what !== "stream") return true;
  const on = event.detail.receiver ?? event.on;
  return on !== void 0 && on.scope !== "local" && on.scope !== "external" && !func.events.some((other) => other.kind === "stop" && other.detail.what === what);
}
function endless(task) {
  return task.events.find((event) => event.kind === "loop" && event.detail.endless && task.events.some((wait) => wait.loop === event && suspends(wait)));
}
function isBusyFlag({ func, state, writes: writes2, write }) {
  const { value } = writes2.detail;
  if (value?.kind !== "constant" || value.text !== "true") return false;
  const waits2 = func.events.filter((event) => suspends(event) && findPath(write, (to) => to === event, (event2) => writesTo(event2, state)) !== void 0);
  const clears2 = func.events.filter((event) => event !== write && event.kind === "write" && event.detail.value?.kind === "constant" && event.detail.value.text === "false" && writesTo(event, state));
  return waits2.some((wait) => clears2.some((clear) => findPath(wait, (to) => to === clear) !== void 0));
}
function makerOf(value) {
  return value?.kind === "result" || value?.kind === "promise" ? value.of : void 0;
}
function madeTwice(model, { state, func }, maker, done) {
  const made = callOf(maker, func);
  if (isEnded(model, cell(state))) return { words: `make two of ${made}; \`${state.name}\` keeps the last and nobody closes the other`, weight: 3, event: maker };
  if (isEmptyContainer({ kind: "result", of: maker }) && state.path.endsWith("]")) return { words: `set \`${state.name}\` anew: what was put into the first is lost`, weight: 2, event: maker };
  const { weight } = doneTwice(done);
  return weight === 2 && isAddressed(model, cell(state)) ? { words: `make two of ${made}; \`${state.name}\` keeps the last`, weight: 2, event: maker } : { words: `ask ${made} twice for the same`, weight: 1 };
}
function isEmptyContainer(value) {
  if (value?.kind === "constant") return value.text === "[]" || value.text === "{}";
  const { api = "", args = [] } = value?.kind === "result" && value.of.detail || {};
  return args.length === 0 && /^global (Map|Set|Array)\.constructor$/.test(api);
}
function doneTwice(done) {
  const heavy = done.find(({ kind, event, concurrent }) => kind === "io" && !concurrent && (event.detail.io === "process" || event.detail.io === "db" || event.detail.io === "network"));
  return { words: "do the work twice", weight: heavy ? 2 : 1, event: heavy?.event };
}
var usesOf = /* @__PURE__ */ new WeakMap();
function uses(model) {
  let found2 = usesOf.get(model);
  if (!found2) {
    const addressed = /* @__PURE__ */ new Set();
    const ended2 = /* @__PURE__ */ new Set();
    const stops = new Set(model.funcs.flatMap(({ role, name }) => role === "stop" ? [name.slice(name.lastIndexOf(".") + 1)] : []));
    for (const func of model.funcs) {
      const items = itemsIn(model, func);
      for (const { kind, on, runs, detail } of func.events) {
        if (kind === "stop" && on) ended2.add(cell(on));
        if (kind !== "call" && kind !== "spawn" && kind !== "io" && kind !== "send" && kind !== "await") continue;
        const { receiver, callee = "", api = "" } = detail;
        if (!receiver || api.startsWith("global ")) continue;
        const id = items.get(receiver.path) ?? cell(receiver);
        addressed.add(id);
        const member = callee.slice(callee.lastIndexOf(".") + 1);
        if (runs.some(({ role }) => role === "stop") || ENDS2.test(member) || stops.has(member)) ended2.add(id);
      }
    }
    usesOf.set(model, found2 = { addressed, ended: ended2 });
  }
  return found2;
}
function itemsIn(model, func) {
  const items = /* @__PURE__ */ new Map();
  for (const { kind, detail, next } of func.events) {
    const over = kind === "loop" ? next[0] : void 0;
    if (over?.kind === "read" && over.on) {
      for (const arg of detail.args ?? []) if (arg.kind === "resource") items.set(arg.resource.path, cell(over.on));
    }
  }
  for (const { event, func: by } of callers(model)(func)) {
    const over = by.events[by.events.indexOf(event) - 1];
    if (event.kind === "call" && over?.kind === "read" && over.on && over.detail.op === "iterate" && over.detail.callee === event.detail.callee) for (const param of func.params) items.set(param.path, cell(over.on));
  }
  return items;
}
var ENDS2 = /^(close|end|stop|destroy|dispose|disconnect|terminate|shutdown|kill|quit|release|unsubscribe)(?![a-z])/;
function isEnded(model, id) {
  return uses(model).ended.has(id);
}
function isAddressed(model, id) {
  return uses(model).addressed.has(id);
}
function callOf(event, func) {
  const { callee } = event.detail;
  return callee ? event.kind === "call" || event.kind === "spawn" || event.kind === "io" || event.kind === "await" ? `\`${callee}()\`` : `\`${callee}\`` : `\`${event.at.text.slice(0, 60) || func.name}\``;
}

// rules/check-then-act.ts
var checkThenAct = defineRule({
  id: "check-then-act",
  severity: "high",
  title: "A check is out of date when it is acted on",
  risk: "Every task that looks while the first one waits sees the same answer and does the same work: two connections, two timers, two entries, of which one is kept and the other is never closed.",
  advice: "Write before the first `await` what makes the next caller decide otherwise: store the promise (`this.opening ??= this.open()`) and clear it when it fails, or look again after the wait.",
  *check(model) {
    for (const gap of gaps(model)) yield hazard2(gap, duplicated(model, gap), overlap(model)(gap.func));
  }
});
function hazard2(gap, twice, runs) {
  const { func, state, look, wait, write, writes: writes2 } = gap;
  const name = state.name;
  const waiting = callOf(wait, func);
  return {
    kind: "hazard",
    at: look.at,
    message: `\`${name}\` is tested before ${waiting} is awaited and set only after it: two calls of \`${func.name}\` both pass the test and ${twice.words}`,
    trace: [
      { at: look.at, note: `tests \`${name}\``, kind: "read" },
      { at: wait.at, note: `waits for ${waiting}: other tasks run`, kind: "await" },
      ...write === writes2 ? [] : [{ at: write.at, note: "sets it in here", kind: "call" }],
      { at: writes2.at, note: `sets \`${name}\` without looking again`, kind: "write" },
      ...twice.event ? [{ at: twice.event.at, note: "happens twice", kind: twice.event.kind }] : []
    ],
    severity: severity(twice, runs),
    confidence: confidence(gap, runs),
    cause: `${func.id} ${wait.at.line}`,
    func: func.name,
    resource: state.id,
    title: `\`${name}\` is checked, then set after ${waiting}`,
    risk: `While one call of \`${func.name}\` waits for ${waiting}, every other call finds \`${name}\` as it was and goes the same way: they ${twice.words}.`,
    advice: gap.lockedLate ? `Test \`${name}\` again once the lock is held.` : `Store the promise of the first call before it waits and return it to the others, or set \`${name}\` before ${waiting} and undo it on failure; where that cannot be, test \`${name}\` again after the wait.`,
    validate: { test: `shares one run of \`${func.name}\` between concurrent callers`, asserts: `while ${waiting} is kept pending by a fake, a second \`${func.name}()\` does not call it again` },
    metrics: { scope: state.scope }
  };
}
function severity({ weight }, runs) {
  if (weight === 3) return runs === "single" ? "medium" : "high";
  return weight === 2 ? "medium" : "low";
}
function confidence({ wait, write, writes: writes2, refuses: refuses3 }, runs) {
  if (runs === "single") return refuses3 ? "likely" : "possible";
  if (runs === "yes") return write === writes2 ? "certain" : "likely";
  return wait.kind === "await" || wait.kind === "call" ? "likely" : "possible";
}

// src/analysis/swallow.ts
var QUIET_LOG = /(^|[.#])(debug|trace|verbose|silly)$/;
function isSwallowed(event) {
  if (event.onThrow.length === 0) return false;
  let normal;
  const back = (at) => at.detail.cleanup !== "catch" && (normal ??= /* @__PURE__ */ new Set([...event.next, ...event.next.flatMap((next) => [...reachable(next, void 0, {})])])).has(at);
  return event.onThrow.every((target) => isSilent(target, back));
}
function isSilent(from, back, known3) {
  const seen = /* @__PURE__ */ new Set();
  const queue = [from];
  for (let event = queue.pop(); event; event = queue.pop()) {
    if (seen.has(event)) continue;
    seen.add(event);
    if (event !== known3 && !isTrivial(event)) {
      if (back(event)) continue;
      return false;
    }
    if (event.kind === "return" || !back(event)) queue.push(...event.next);
  }
  return true;
}
function isTrivial(event) {
  switch (event.kind) {
    case "branch":
    case "loop":
    case "read":
    case "enter":
      return true;
    case "return":
      return event.detail.value === void 0 || event.detail.value.kind === "constant" && event.detail.value.text === "undefined";
    case "call":
      if (QUIET_LOG.test(event.detail.callee ?? "")) return true;
      return event.runs.length > 0 ? event.runs.every(isEmpty) : event.detail.safe === true && event.detail.api !== void 0 && !/(^|[.#])(log|info|warn|error)$/.test(event.detail.callee ?? "");
    case "await":
      return event.detail.joins !== void 0 && isTrivial(event.detail.joins);
    default:
      return false;
  }
}
function isEmpty(func) {
  return func.events.every((event) => event.kind === "enter" || event.kind === "return" || event.kind === "call" && QUIET_LOG.test(event.detail.callee ?? ""));
}

// src/analysis/writers.ts
var writersOf = /* @__PURE__ */ new WeakMap();
var NONE3 = [];
function writers(model) {
  let found2 = writersOf.get(model);
  if (!found2) writersOf.set(model, found2 = collect2(model));
  const all = found2;
  return (resource) => {
    const id = cell(resource);
    const whole = id.lastIndexOf(".") > id.lastIndexOf("#") ? id.slice(0, id.lastIndexOf(".")) : "";
    const outer = /[.]/.test(whole.slice(whole.indexOf("#"))) || /^[^#]*#[^.]*$/.test(whole) ? all.get(whole) ?? NONE3 : NONE3;
    const found3 = [...all.get(id) ?? NONE3, ...outer];
    for (let holder = resource.holder; holder; holder = holder.holder) for (const writer of all.get(cell(holder)) ?? NONE3) if (!found3.includes(writer)) found3.push(writer);
    return found3;
  };
}
function collect2(model) {
  const found2 = /* @__PURE__ */ new Map();
  for (const func of model.funcs)
    for (const event of func.events) {
      if (event.kind !== "write" || !event.on) continue;
      for (const id of new Set(origins(model, func, event.on).map(cell))) {
        const list = found2.get(id);
        if (list) list.push({ func, event });
        else found2.set(id, [{ func, event }]);
      }
    }
  return found2;
}

// src/analysis/boundedQueues.ts
var queuesOf = /* @__PURE__ */ new WeakMap();
function boundedQueues(model) {
  let found2 = queuesOf.get(model);
  if (!found2) queuesOf.set(model, found2 = collect3(model));
  return found2;
}
function collect3(model) {
  const refusers = /* @__PURE__ */ new Map();
  const drops = [];
  for (const func of model.funcs) {
    const puts2 = func.events.filter(isPut);
    if (puts2.length === 0 || func.role === "test") continue;
    for (const test of func.events) {
      if (test.kind !== "branch" || !comparesSize(test)) continue;
      const put = puts2.find((event) => (test.detail.reads ?? []).some((read) => isSize(read) && cell(read) === cell(event.on)));
      if (!put?.on) continue;
      const refused2 = refuses2(func, test, put);
      if (refused2) refusers.set(func, { func, queue: put.on, test });
      else {
        const drop = dropAt(model, func, test, put);
        if (drop) drops.push(drop);
      }
    }
  }
  return { refusers, drops };
}
function isPut({ kind, on, detail: { op } }) {
  return kind === "write" && on !== void 0 && on.scope !== "local" && (op === "append" || op === "prepend" || op === "insert");
}
function isSize({ id, path }) {
  return /\.(length|size|byteLength)$/.test(id) || /\.(length|size)$/.test(path);
}
function comparesSize({ detail: { condition = "" } }) {
  return /[<>]|===?/.test(condition) && !/(===?|!==?|[<>]=?)\s*[01]$|^[01]\s*(===?|!==?|[<>]=?)/.test(condition);
}
function sides(test) {
  const all = (targets) => /* @__PURE__ */ new Set([...targets, ...targets.flatMap((target) => [...reachable(target)])]);
  const { whenTrue = [], whenFalse = [] } = test.detail;
  const yes = all(whenTrue);
  const no = all(whenFalse);
  return [
    { targets: whenTrue, only: new Set([...yes].filter((event) => !no.has(event))) },
    { targets: whenFalse, only: new Set([...no].filter((event) => !yes.has(event))) }
  ];
}
function refuses2(func, test, put) {
  if (func.returns.length < 2) return false;
  const both = sides(test);
  const full = both.find(({ only }) => !only.has(put) && [...only].some((event) => event.kind === "return" && event.detail.value?.kind === "constant" && event.detail.value.text === "false"));
  return full !== void 0 && both.some(({ only }) => only.has(put));
}
function dropAt(model, func, test, put) {
  const queue = put.on;
  if (!isConsumed(model, func, queue)) return void 0;
  const both = sides(test);
  for (const { targets, only } of both) {
    const taken = [...only].find((event) => event.kind === "write" && event.on && cell(event.on) === cell(queue) && (event.detail.op === "takeFirst" || event.detail.op === "takeLast") && event.detail.result === "ignored");
    const silent = targets.every((target) => isSilent(target, (event) => !only.has(event) || event === put && taken !== void 0, taken));
    if (taken && silent) return { func, queue, test, drop: taken, what: taken.detail.op === "takeFirst" ? "oldest" : "newest" };
    const left2 = [...only].find((event) => event.kind === "return");
    const other = both.find((side) => side.targets !== targets);
    if (left2 && silent && !only.has(put) && other?.only.has(put) && tooMany(test, targets)) return { func, queue, test, drop: test, what: "new" };
  }
  return void 0;
}
function tooMany({ detail: { condition = "", whenTrue = [] } }, targets) {
  const size = condition.search(/\.(length|size)/);
  const sign = condition.search(/[<>]/);
  if (sign < 0) return targets === whenTrue;
  const over = condition[sign] === ">" === size < sign;
  return over === (targets === whenTrue);
}
function isConsumed(model, func, queue) {
  return writers(model)(queue).some((writer) => writer.func !== func && writer.func.role !== "constructor" && (writer.event.detail.op === "takeFirst" || writer.event.detail.op === "takeLast" || writer.event.detail.op === "takeAny" && writer.event.detail.result !== "ignored"));
}

// src/analysis/importance.ts
var CRITICAL = /^(cancel(l?ed|lation|lations|s)?|abort(ed)?|stop(ped)?|shutdown|kill|terminate|submit(ted|s)?|submission|commit(ted|s)?|acks?|nacks?|acknowledge|orders?|checkout|cart|payments?|pay|charge|refund|invoices?|transfers?|transactions?|txn|rollback|offsets?|commands?|subscribe|unsubscribe|register|unregister|invites?)$/;
var TELEMETRY = /^(telemetry|metrics?|samples?|stats?|statistics|traces?|tracing|spans?|debug|logs?|logging|logger|progress|heartbeats?|ping|pong|keepalive|analytics|typing|presence|cursor|preview|frames?|breadcrumbs?|profil(e|ing)|latency|monitor(ing)?)$/;
function importanceOf(message, around3) {
  const near = words(message);
  const far = words(around3);
  const cheap = far.find((word2) => TELEMETRY.test(word2));
  const precious = near.find((word2) => CRITICAL.test(word2));
  if (cheap && !precious) return { grade: "telemetry", word: cheap };
  if (precious) return { grade: "critical", word: precious };
  const low = near.find((word2) => TELEMETRY.test(word2));
  if (low) return { grade: "telemetry", word: low };
  const word = far.find((each) => CRITICAL.test(each));
  return word ? { grade: "critical", word } : { grade: "data" };
}
function words(text) {
  return (text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}

// src/analysis/messages.ts
function hasCallback(event) {
  const { args = [] } = event.detail;
  if (args.some((arg) => arg.kind === "func" || arg.kind === "resolver")) return true;
  return event.next.some((next) => next.kind === "spawn" && next.runs.length > 0 && next.at.line === event.at.line && next.at.column === event.at.column);
}
function messageOf(event) {
  const args = (event.detail.args ?? []).map((arg) => arg.kind === "constant" ? arg.text : arg.kind === "resource" ? arg.resource.name : "");
  return [lastName(event.detail.callee), event.detail.message ?? "", event.at.text.slice(event.at.text.indexOf("(") + 1), ...args].join(" ");
}
function lastName(callee = "") {
  return /([\w$]+)\W*$/.exec(callee.replace(/\(.*$/s, ""))?.[1] ?? "";
}
function isGiven(resource, func) {
  return func.params.some((param) => resource.path === param.path || resource.path.startsWith(`${param.path}.`));
}

// src/analysis/parked.ts
var parkedOf = /* @__PURE__ */ new WeakMap();
function parked(model) {
  let found2 = parkedOf.get(model);
  if (!found2) parkedOf.set(model, found2 = collect4(model));
  return found2;
}
function collect4(model) {
  const settlers = /* @__PURE__ */ new Map();
  for (const func of model.funcs) for (const id of settledIn(func)) settlers.set(id, [...settlers.get(id) ?? [], func]);
  return model.funcs.flatMap(
    (func) => func.events.flatMap((put) => {
      if (func.role === "test" || put.kind !== "write" || !put.on || !holdsResolver(put.detail.value, func)) return [];
      const outer = func.parent?.events.some((event) => event.kind === "call" && event.runs.includes(func)) ? func.parent : func;
      if (!isShared(put.on, outer)) return [];
      return [{ func: outer, put, kept: put.on, limited: isLimited(func, outer), elsewhere: isGivenAway(model, func, put), settlers: settlers.get(cell(put.on)) ?? [] }];
    })
  );
}
function holdsResolver(value, func) {
  if (value?.kind === "resolver") return true;
  return value?.kind === "derived" && func.events.some(({ detail }) => /\bwithResolvers$/.test(detail.callee ?? "")) && value.from.some(({ name }) => /^(resolve|reject)$/.test(name));
}
function isLimited(func, outer) {
  const ends2 = ({ kind, detail }) => {
    if (kind === "start") return detail.what === "timeout" || detail.message === "abort";
    if (kind === "await") return detail.timeout !== void 0 || detail.wake === "race" || detail.wake === "signal";
    return kind === "sleep" && detail.wake === "resolver";
  };
  return [func, outer].some((each) => each.role !== "module" && each.events.some(ends2));
}
function isGivenAway(model, func, put) {
  const { value } = put.detail;
  const stored = value?.kind === "resolver" ? value.by : void 0;
  const gives = (event) => event !== put && (event.detail.calls?.kind === "resolver" || (event.kind === "spawn" || event.kind === "start") && (event.detail.args ?? []).some((arg) => arg.kind === "resolver"));
  const joins = (event) => findPath(put, (to) => to === event, void 0, { throws: true }) !== void 0 || findPath(event, (to) => to === put, void 0, { throws: true }) !== void 0;
  if (func.events.some((event) => gives(event) && joins(event))) return true;
  return model.funcs.some((each) => isInside(each, func) && each !== stored && !(stored && isInside(each, stored)) && each.events.some(gives));
}
function isInside(inner, outer) {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
var settledOf = /* @__PURE__ */ new WeakMap();
function settledIn(func) {
  const known3 = settledOf.get(func);
  if (known3) return known3;
  const found2 = /* @__PURE__ */ new Set();
  settledOf.set(func, found2);
  const calls = func.events.filter((event) => event.kind === "call" && event.detail.calls !== void 0 && event.runs.length === 0);
  for (const { detail: { calls: called, receiver } } of calls) {
    if (called?.kind === "resource") for (let at = called.resource; at; at = at.holder) found2.add(cell(at).replace(/\.\w+$/, (member) => /^\.(resolve|reject|settle|cancel|done|fail|callback|cb)$/.test(member) ? "" : member));
    if (called?.kind === "resource") found2.add(cell(called.resource));
    if (receiver) found2.add(cell(receiver));
    if (called?.kind === "result" && called.of.on) found2.add(cell(called.of.on));
  }
  const within5 = calls.length > 0 || func.events.some((event) => event.kind === "call" && event.runs.some((callee) => callee.parent === func && callee.events.some((inner) => inner.kind === "call" && inner.detail.calls !== void 0)));
  if (within5) {
    for (const event of func.events) if (event.on && (event.kind === "read" && (event.detail.op === "iterate" || event.on.scope === "keyed") || event.kind === "write" && /^take/.test(event.detail.op ?? ""))) found2.add(cell(event.on));
  }
  return found2;
}

// src/analysis/forgottenFailures.ts
var SENDS = /^(try)?_?(send|publish|post|dispatch|enqueue|submit|commit|ack|nack|forward|deliver|broadcast|produce|transmit|relay|propagate)([A-Z_]|$)/;
var KEEPS = /^(try)?_?(append|flush|save|persist|upload|write|push|emit|record|report|sync|store|notify)([A-Z_]|$)/;
var LASTS = /(Task|Loop|Worker|Stream|Request)$|^_?#?(\w*[cC]lose|stop|destroy|dispose|end|cancel|abort|kill|terminate|disconnect|unsubscribe|release|clean\w*|remove|delete|unlink)([A-Z_]|$)/;
var FETCHES = /^(read|get|load|stat|access|list|find|exists|open|lookup|resolve)([A-Z_]|$)|^readdir$|^lstat$/;
function forgottenFailure(model, func, event) {
  if (event.kind === "call") return swallowed(model, func, event) ?? floatingByName(model, func, event);
  if (event.kind === "spawn") return floating(model, func, event);
  return event.kind === "await" ? emptiedApi(func, event) : void 0;
}
function lossOf(func, event) {
  const to = event.detail.callee ?? lastName(event.detail.callee);
  return { func, event, to, message: messageOf(event), around: func.name, cause: event.runs[0] ? `${func.file}:${event.runs[0].id}` : `${func.id}:${to}` };
}
function isDropped({ detail: { result, rejection } }) {
  return (result === "ignored" || result === "voided") && (rejection === void 0 || rejection === "unhandled" || rejection === "empty");
}
function floating(model, func, event) {
  if (!isDropped(event) || event.on || hasCallback({ ...event, next: [] })) return void 0;
  const name = lastName(event.detail.callee);
  if (LASTS.test(name)) return void 0;
  const seen = event.runs.length > 0 || event.detail.io !== void 0;
  if (event.runs.length > 0 && !event.runs.some((callee) => carries(model, callee) && letsOut(callee))) return void 0;
  if (func.events.some((other) => other.kind === "send" && other.at === event.at)) return void 0;
  const emptied = emptiedBefore(func, event) ?? event.runs.map((run) => empties(run)).find((each) => each !== void 0);
  const marked = markedAfter(event);
  if (!(SENDS.test(name) && (event.detail.args ?? []).length > 0) && !((SENDS.test(name) || KEEPS.test(name)) && (emptied || marked))) return void 0;
  const where = marked ?? (emptied && takenAt2(emptied));
  if (event.detail.rejection === "empty" && event.runs.some((callee) => callee.parent === func && callee.params.length > 0)) return void 0;
  const swallows = event.detail.rejection === "empty" && emptied;
  return { ...lossOf(func, event), ...swallows ? { to: emptied.on.name } : {}, how: swallows ? "emptied" : "floating", where, known: seen };
}
function floatingByName(model, func, event) {
  const { awaited, result, api, callee } = event.detail;
  const name = lastName(callee);
  if (event.runs.length > 0 || awaited || api || result !== "ignored" && result !== "voided" || !(SENDS.test(name) || KEEPS.test(name)) || hasCallback(event)) return void 0;
  const where = markedAfter(event);
  const named = where ? model.funcs.filter((other) => lastName(other.name) === name) : [];
  if (named.length === 0 || !named.every((other) => other.async && letsOut(other))) return void 0;
  return { ...lossOf(func, event), how: "floating", where, known: true };
}
function swallowed(model, func, event) {
  const name = lastName(event.detail.callee);
  if (!event.detail.awaited || LASTS.test(name) || !isSwallowed(event)) return void 0;
  const emptied = emptiedBefore(func, event);
  const carrying = event.runs.some((callee) => carries(model, callee) && letsOut(callee));
  if (emptied && !FETCHES.test(name) && (carrying || SENDS.test(name) || KEEPS.test(name))) return { ...lossOf(func, event), how: "emptied", to: emptied.on.name, around: `${func.name} ${emptied.on.name}`, where: takenAt2(emptied), known: carrying };
  if (!carrying || !SENDS.test(name) || (event.detail.args ?? []).length === 0 || isHandedBack(event)) return void 0;
  return { ...lossOf(func, event), how: "swallowed", known: func.role !== "stop" };
}
function isHandedBack(event) {
  const wait = event.next.find((next) => next.kind === "await" && next.detail.joins === event);
  return wait !== void 0 && wait.next.some((next) => next.kind === "return" && next.detail.value !== void 0 && next.at.line <= event.at.line);
}
function emptiedApi(func, event) {
  const io = event.next.find((next) => next.kind === "io" || next.kind === "send");
  if (!io || io.at.line !== event.at.line || FETCHES.test(lastName(event.detail.callee)) || !isSwallowed(event)) return void 0;
  const emptied = emptiedBefore(func, event);
  if (!emptied) return void 0;
  return { ...lossOf(func, event), how: "emptied", to: emptied.on.name, message: messageOf(io), around: `${func.name} ${emptied.on.name}`, where: takenAt2(emptied), known: true };
}
function carries(model, func) {
  return effects(model)(func).some(({ kind, event: { detail } }) => kind === "io" || kind === "send" && detail.loss !== void 0 && detail.what === void 0 || kind === "call" && detail.awaited === true && SENDS.test(lastName(detail.callee)));
}
function emptiedBefore(func, event) {
  return func.events.find((write) => isEmptied(func, write) && (isShared(write.on, func) || isGiven(write.on, func)) && findPath(write, (to) => to === event, ({ kind }) => kind === "await" && event.kind !== "await", { within: func }) !== void 0);
}
function empties(func, depth = 0) {
  const leaves2 = (event) => findPath(event, ({ kind }) => kind === "await" || kind === "io" || kind === "send") !== void 0;
  const given2 = depth > 0 && func.returns.some(({ kind }) => kind !== "constant");
  const own = func.events.find((event) => isEmptied(func, event) && event.on.scope !== "local" && !settledIn(func).has(cell(event.on)) && (given2 || leaves2(event)));
  if (own || depth > 2) return own;
  const callees = func.events.flatMap((event) => event.kind === "call" || event.kind === "spawn" ? event.runs : []);
  for (const callee of callees) {
    const found2 = empties(callee, depth + 1);
    if (found2) return found2;
  }
  return void 0;
}
function isEmptied(func, write) {
  const { kind, on, detail: { op, value, result } } = write;
  if (kind !== "write" || on === void 0) return false;
  const own = func.events.filter((event) => event !== write && event.on !== void 0 && cell(event.on) === cell(on));
  if (own.some((event) => event.kind === "write" && event.detail.cleanup === "catch" && /^(append|prepend|insert|set)$/.test(event.detail.op ?? "") && findPath(write, (to) => to === event, void 0, { throws: true }))) return false;
  if (op === "takeAny") return result !== "ignored";
  if (op !== "clear" && !(op === "set" && value?.kind === "constant" && value.text === "[]")) return false;
  return own.some((event) => event.kind === "read" && event.detail.op !== "count" && event.detail.op !== "has" && !/\.(length|size)$/.test(event.on.path)) || func.events.some(({ detail }) => (detail.args ?? []).some((arg) => holds(arg, on)) || holds(detail.value, on));
}
function holds(value, on) {
  return value?.kind === "resource" ? cell(value.resource) === cell(on) : value?.kind === "derived" && value.from.some((from) => cell(from) === cell(on));
}
function takenAt2(write) {
  return { at: write.at, note: `takes everything out of \`${write.on.name}\``, kind: "write" };
}
var DONE = /(committed|sent|published|acked|acknowledged|delivered|saved|flushed|submitted|synced|persisted|uploaded|processed|written)$/i;
function markedAfter(event) {
  const marks = ({ kind, on, detail: { callee, op } }) => kind === "call" && DONE.test(lastName(callee)) && /^(mark|set|add|record|on)/.test(lastName(callee)) || kind === "write" && (op === "set" || op === "append") && on !== void 0 && DONE.test(on.name);
  const mark = findPath(event, marks, ({ kind }) => kind === "await")?.at(-1);
  return mark && { at: mark.at, note: "marked as done while it is still on its way", kind: mark.kind };
}
var leaky = /* @__PURE__ */ new WeakMap();
function letsOut(func) {
  let found2 = leaky.get(func);
  if (found2 === void 0) {
    const passed = /* @__PURE__ */ new Map([[func, false]]);
    found2 = false;
    for (const [each, beside] of passed) {
      if (each.events.some((event) => fails(event) && (!beside || event.kind === "throw"))) {
        found2 = true;
        break;
      }
      for (const event of each.events) if (passesOn(each, event)) {
        for (const callee of event.runs) if (!passed.has(callee)) passed.set(callee, beside || event.kind === "call" && !event.detail.awaited && event.detail.result !== "returned");
      }
    }
    leaky.set(func, found2);
  }
  return found2;
}
function fails(event) {
  if (isRethrow(event) || !leaves(event)) return false;
  if (event.detail.cleanup === "catch" && event.kind !== "throw" && event.kind !== "await") return false;
  if (event.kind === "call") return event.runs.length === 0 && event.detail.awaited === true;
  return event.kind === "await" || event.kind === "io" || event.kind === "throw" || event.kind === "send" && event.detail.loss !== void 0;
}
function passesOn(func, event) {
  if (event.kind === "spawn") return !func.async && event.detail.result !== "ignored" && event.detail.rejection === "unhandled" && func.returns.some(({ kind }) => kind !== "constant");
  return event.kind === "call" && leaves(event) && (event.detail.cleanup !== "catch" || event.detail.awaited === true);
}

// src/analysis/lostSends.ts
function lostSends(model) {
  const { refusers, drops } = boundedQueues(model);
  const watched = endings(model);
  const found2 = [];
  for (const func of model.funcs) {
    if (func.role === "test") continue;
    for (const event of func.events) {
      const lost2 = event.kind === "send" ? sent(func, event, watched) : (event.kind === "call" ? refused(func, event, refusers) : void 0) ?? forgottenFailure(model, func, event);
      if (lost2) found2.push(lost2);
    }
  }
  for (const { func, queue, test, drop, what } of drops) {
    const around3 = `${queue.name} ${func.name} ${func.params.map((param) => param.name).join(" ")}`;
    found2.push({ how: "full", func, event: drop, to: queue.name, message: "", around: around3, cause: `full:${cell(queue)}`, where: { at: test.at, note: `when \`${test.detail.condition}\``, kind: "branch" }, known: true, oldest: what === "oldest" });
  }
  return found2;
}
function endings(model) {
  const closed = /* @__PURE__ */ new Set();
  const watched = /* @__PURE__ */ new Set();
  for (const func of model.funcs)
    for (const { kind, on, detail } of func.events) {
      if (kind === "stop" && on && detail.what !== "listener") closed.add(cell(on));
      if ((kind === "start" || kind === "receive") && on && /^(error|close|exit|end|disconnect)$/.test(detail.message ?? "")) watched.add(cell(on));
      if (kind === "write" && on && /\.on(close|error)$/.test(on.id)) watched.add(cell(on).replace(/\.\w+$/, ""));
    }
  return { closed, watched };
}
function sent(func, event, { closed, watched }) {
  const { loss, what, callee = "" } = event.detail;
  if (!loss || what === "stream" || what === "worker" || loss.refusal === "none" || loss.refusal === "throws" || loss.refusal === "rejects" || loss.means === "backpressure") return void 0;
  if (hasCallback(event) || looksFirst(func, event)) return void 0;
  const end = event.on && cell(event.on);
  const lost2 = { func, event, to: event.on?.name ?? callee, message: messageOf(event), around: `${func.name} ${event.on?.name ?? ""}`, cause: `${func.file}:${end ?? callee}`, known: true };
  const full = loss.full !== void 0 && !/^(buffers|waits)$/.test(loss.full);
  if (!full && end !== void 0 && watched.has(end)) return void 0;
  if (loss.refusal === "false") return isIgnored(event, func) ? { ...lost2, how: "refused", ambiguous: loss.means === "ambiguous" } : void 0;
  return full || end !== void 0 && closed.has(end) ? { ...lost2, how: full ? "full" : "silent" } : void 0;
}
function refused(func, event, refusers) {
  const refuser = event.runs.map((callee) => refusers.get(callee)).find((each) => each !== void 0);
  if (!refuser || !isIgnored(event, func)) return void 0;
  const where = { at: refuser.test.at, note: `\`${refuser.func.name}\` refuses when \`${refuser.test.detail.condition}\``, kind: "branch" };
  return { how: "refused", func, event, to: refuser.queue.name, message: messageOf(event), around: `${func.name} ${refuser.queue.name} ${event.detail.receiver?.name ?? ""}`, cause: `refused:${refuser.func.id}`, where, known: true };
}
function isIgnored(event, func) {
  const { result } = event.detail;
  if (result === "ignored" || result === "voided") return true;
  if (result === "awaited") return event.next.some((next) => next.kind === "await" && next.detail.joins === event && next.detail.result === "ignored");
  if (result !== "tested") return false;
  const test = func.events.find((branch) => branch.kind === "branch" && inCondition(func, branch).includes(event));
  if (!test || test.loop !== event.loop) return false;
  const { whenTrue = [], whenFalse = [] } = test.detail;
  const logs = (targets) => targets.some((target) => target.kind === "call");
  const silent = (targets, others) => targets.every((target) => isSilent(target, (at) => others.includes(at) || others.some((other) => findPath(other, (to) => to === at) !== void 0)));
  return logs(whenFalse) && silent(whenFalse, whenTrue);
}
function looksFirst(func, event) {
  const id = event.on && cell(event.on);
  const channel = (event.detail.callee ?? "").replace(/[!?]*\.[#\w$]+[!?]*$/, "");
  const sends = lastName(event.detail.callee);
  const asks = (branch) => {
    if (branch.kind !== "branch") return false;
    if ((branch.detail.reads ?? []).some((read) => id !== void 0 && cell(read).startsWith(`${id}.`) && lastName(read.path) !== sends || STATE.test(read.path))) return true;
    const about = (branch.detail.condition ?? "").split(`${channel}.`).slice(1).map((text) => /^\w+/.exec(text)?.[0]);
    return channel !== "" && about.some((member) => member !== void 0 && member !== sends);
  };
  return func.events.some((branch) => asks(branch) && findPath(branch, (to) => to === event) !== void 0);
}
var STATE = /\.(\w*(open|closed|connected|ready|destroyed|state|alive)\w*)$/i;

// rules/dropped-send.ts
var droppedSend = defineRule({
  id: "dropped-send",
  severity: "medium",
  title: "A message can be lost unnoticed",
  risk: "The sender goes on as if the message had arrived: the other side never acts, and nothing in a log or in the state says why.",
  advice: "Look at the answer and act on it: tell the caller, try again, wait for room, or at least count what was dropped where somebody looks.",
  *check(model) {
    const { refusers } = boundedQueues(model);
    const lost2 = lostSends(model);
    const bad = new Set(lost2.map(({ event }) => event));
    for (const each of lost2) yield hazard3(each);
    for (const func of model.funcs)
      for (const event of func.events)
        if (event.kind === "call" && !bad.has(event) && event.runs.some((callee) => refusers.has(callee))) yield { kind: "sound", at: event.at, message: `\`${func.name}\` looks whether \`${event.detail.callee}\` took the message` };
  }
});
var HOW = {
  refused: ({ to, ambiguous }, call) => ambiguous ? `${call} answers \`false\` when \`${to}\` is closing or its queue is full, and nobody looks: the message may never arrive` : `${call} says with \`false\` that \`${to}\` did not take the message, and nobody looks`,
  silent: ({ to }, call) => `${call} drops the message without an error once \`${to}\` is closed, and nothing here asks first`,
  full: ({ to, oldest }) => oldest ? `\`${to}\` drops its oldest message when it is full: neither its sender nor its receiver is told` : `\`${to}\` drops what comes when it is full: the sender goes on as if it had been taken`,
  floating: ({ where }, call) => where ? `nobody waits for ${call} (${where.note}): when it fails the message is lost for good` : `nobody waits for ${call}, and its failure goes nowhere: the message can be lost, or overtaken by the next one`,
  swallowed: (_, call) => `when ${call} fails the message is lost: the error is caught and nothing is done`,
  emptied: ({ to }, call) => `\`${to}\` is emptied before ${call}, whose failure is swallowed: what was in it is lost`
};
function hazard3(lost2) {
  const { event, func, how, to, where } = lost2;
  const call = event.detail.callee ? `\`${event.detail.callee}()\`` : `\`${event.at.text}\``;
  const importance = importanceOf(lost2.message, lost2.around);
  return {
    kind: "hazard",
    at: event.at,
    message: HOW[how](lost2, call),
    trace: [...where && how === "emptied" ? [where] : [], { at: event.at, note: how === "full" ? "drops it here" : "sends here", kind: "send" }, ...where && how !== "emptied" ? [where] : []],
    severity: severity2(lost2, importance),
    confidence: confidence2(lost2, importance),
    cause: lost2.cause,
    func: func.name,
    resource: to,
    title: how === "full" ? `\`${to}\` drops messages unnoticed` : `a message of \`${func.name}\` can be lost unnoticed`,
    advice: advice(lost2, call),
    validate: { test: `${func.name} tells when ${to} does not take the message`, asserts: how === "full" || how === "refused" ? `with \`${to}\` full, \`${func.name}()\` rejects, answers with an error or counts the loss` : `with ${call} made to fail once, the failure shows in the result of \`${func.name}()\` or in a counter` },
    metrics: { lost: importance.word ? `\`${importance.word}\` message` : "message" }
  };
}
function advice({ how, to }, call) {
  switch (how) {
    case "refused":
    case "full":
      return `Let the caller know when \`${to}\` is full (return it, throw, or wait for room); where losing is meant, count it in a metric that somebody watches.`;
    case "silent":
      return `Pass a callback to ${call} that reports the error, or look at the state of \`${to}\` first and report when it is closed.`;
    case "emptied":
      return `Empty \`${to}\` only after ${call} has succeeded, or put what was taken back in front when it fails.`;
    default:
      return `Await ${call} and let the failure reach whoever asked; if nobody can wait, keep the promise, and report and retry in its \`catch\`.`;
  }
}
function severity2({ how, ambiguous }, { grade }) {
  if (grade === "telemetry") return "low";
  if (ambiguous) return grade === "critical" ? "medium" : "low";
  if (grade === "critical") return how === "silent" || how === "swallowed" ? "medium" : "high";
  return how === "silent" ? "low" : "medium";
}
function confidence2({ how, known: known3, ambiguous }, { grade }) {
  if (!known3 || how === "silent" && grade !== "critical") return "possible";
  return how === "refused" && !ambiguous || how === "full" ? "certain" : "likely";
}

// src/analysis/backpressure.ts
function backpressure(model) {
  const drained = drains(model);
  const floods = [];
  const heeded = [];
  for (const func of model.funcs) {
    if (func.role === "test") continue;
    for (const event of func.events) {
      const web = isEnqueue(event);
      if (!web && !isWrite(event)) continue;
      if (!web && event.kind === "send" && (event.detail.result === "tested" || event.detail.result === "stored") && drained(event, func)) heeded.push({ func, event });
      if (web ? isPulled(func) || asksSize(func) : !isIgnored2(event) || hasCallback2(event) || drained(event, func) || asksSize(func) || endsNext(event)) continue;
      const source = sourceOf(model, func, event, web || forwards(func, event)) ?? (web ? void 0 : calledBack(func, event));
      if (source) floods.push({ func, event, web, ...source });
    }
  }
  return { floods, heeded };
}
function isWrite({ kind, on, detail: { what, loss, calls, callee = "" } }) {
  if (kind === "send") return what === "stream" && loss?.refusal === "false" && on?.scope !== "external";
  return kind === "call" && calls?.kind === "resource" && calls.resource.scope !== "external" && /(stream|socket|writable|writer)[!?]*\.write$/i.test(callee);
}
function isEnqueue({ kind, detail: { what, loss } }) {
  return kind === "send" && what === "stream" && loss?.refusal === "throws" && loss.full === "buffers";
}
function isIgnored2({ detail: { result } }) {
  return result === "ignored" || result === "voided";
}
function hasCallback2(event) {
  const { args = [] } = event.detail;
  return args.some((arg) => arg.kind === "func" || arg.kind === "resolver") || event.next.some((next) => next.kind === "spawn" && next.runs.length > 0 && next.at.line === event.at.line && next.at.column === event.at.column);
}
function endsNext(event) {
  const id = event.on?.id ?? event.detail.receiver?.id;
  return event.next.some((next) => next.kind !== "loop" && (next.on ?? next.detail.receiver)?.id === id && /\bend$/.test(next.detail.callee ?? ""));
}
function drains(model) {
  const streams = /* @__PURE__ */ new Set();
  const funcs = /* @__PURE__ */ new Set();
  for (const func of model.funcs)
    for (const event of func.events) {
      const waits2 = event.detail.message === "drain" ? event.on : event.kind === "call" && event.detail.args?.some((arg) => arg.kind === "constant" && /^.drain.$/.test(arg.text)) ? event.detail.receiver : void 0;
      if (!waits2) continue;
      streams.add(cell(waits2));
      for (let at = func; at && at.role !== "module"; at = at.parent) funcs.add(at);
    }
  return (event, func) => {
    const on = event.on ?? event.detail.receiver;
    return funcs.has(func) || on !== void 0 && streams.has(cell(on));
  };
}
function asksSize(func) {
  for (let at = func; at && at.role !== "module"; at = at.parent)
    if (at.events.some((event) => event.kind === "branch" && /\b(desiredSize|writableNeedDrain|writableLength|bufferedAmount)\b/.test(event.detail.condition ?? "") || /\.(ready|pause)$/.test(event.detail.callee ?? "") || event.kind === "await" && /\.ready$/.test(event.on?.path ?? ""))) return true;
  return false;
}
function isPulled(func) {
  for (let at = func; at && at.role !== "module"; at = at.parent) if (/(^|\.)(pull|transform|flush)$/.test(at.name)) return true;
  return false;
}
function sourceOf(model, func, event, passesOn3, depth = 0) {
  for (let loop = event.loop; loop; loop = loop.loop) if (pumps(func, loop, event)) return { why: "loop", source: loop };
  if (depth > 2 || !carriesData(event)) return void 0;
  for (const caller of callers(model)(func)) {
    if (isListener(caller) && passesOn3) return { why: "handler", source: caller.event };
    const source = caller.passed || caller.event.kind !== "call" ? void 0 : sourceOf(model, caller.func, caller.event, passesOn3 && forwards(caller.func, caller.event), depth + 1);
    if (source) return source;
  }
  return void 0;
}
function carriesData({ detail: { message, args = [] } }) {
  return args.length > 0 && !/^(["'])[^"']*\1$/.test(message ?? "") && args[0]?.kind !== "constant";
}
function pumps(func, loop, write) {
  const waits2 = (event) => event.kind === "await" || event.kind === "receive" || event.kind === "io" || event.kind === "sleep";
  const within5 = func.events.filter((event) => inside(event, loop));
  if (!within5.some((event) => waits2(event) && findPath(event, (to) => to === write, (to) => to === loop) !== void 0)) return false;
  return findPath(write, (event) => event === loop, waits2) !== void 0;
}
var ONCE = /^(error|close|end|exit|finish|open|connect|ready|abort|disconnect|listening|connection|request|upgrade|secureConnect|timeout|SIG[A-Z]+|before\w*|beforeunload|unload)$/i;
var SUBSCRIBES = /(^|\.)(on[A-Z]\w*|on|addListener|addEventListener|subscribe\w*|listen\w*|watch\w*|observe\w*|create\w*Stream|tail)$/;
function isListener({ event, passed }) {
  const { what, message = "", once, callee = "" } = event.detail;
  if (event.kind === "start") return what === "listener" && !once && !ONCE.test(message);
  const first = event.detail.args?.find((arg) => arg.kind === "constant");
  return passed && event.kind === "call" && SUBSCRIBES.test(callee) && !(first?.kind === "constant" && ONCE.test(first.text.slice(1, -1)));
}
function forwards(func, event) {
  const text = `${event.detail.message ?? ""} ${event.at.text}`;
  return func.params.some((param) => mentions(text, param.name)) || (event.detail.args ?? []).some((arg) => comesFrom(arg, func.params));
}
function comesFrom(value, params, depth = 0) {
  if (value.kind === "resource") return params.some((param) => below(value.resource.path, param.path));
  if (value.kind === "derived") return value.from.some((from) => params.some((param) => below(from.path, param.path)));
  return value.kind === "result" && depth < 4 && [...value.of.detail.args ?? []].some((arg) => comesFrom(arg, params, depth + 1));
}
function mentions(text, name) {
  return /^[\w$]+$/.test(name) && new RegExp(`(?<![\\w$.])${name.replace(/\$/g, "\\$")}(?![\\w$])`).test(text);
}
function calledBack(func, event) {
  if (event.detail.loss?.means === "backpressure" || !forwards(func, event)) return void 0;
  const path = findPath(event, ({ kind, detail: { calls } }) => kind === "call" && calls?.kind === "resource" && func.params.some((param) => param.path === calls.resource.path), ({ kind }) => kind === "await");
  const told = path?.at(-1);
  return told ? { why: "told", source: told } : void 0;
}

// rules/ignored-backpressure.ts
var ignoredBackpressure = defineRule({
  id: "ignored-backpressure",
  severity: "low",
  title: "Data is written faster than the other side takes it",
  risk: "Nothing is lost, but what the other side has not taken yet stays in memory: one slow reader and the process grows until it is killed.",
  advice: "When `write()` answers `false`, stop and go on at `drain`, or let `pipeline()` do it; in a `ReadableStream` enqueue from `pull()`, or only while `desiredSize` is above 0.",
  *check(model) {
    const { floods, heeded } = backpressure(model);
    for (const flood of floods) yield hazard4(flood);
    for (const { func, event } of heeded) yield { kind: "sound", at: event.at, message: `\`${func.name}\` waits for \`drain\` when \`${event.detail.callee}()\` answers \`false\`` };
  }
});
function hazard4(flood) {
  const { event, func, web, source } = flood;
  const to = event.on?.name ?? event.detail.receiver?.name ?? "the stream";
  const call = `\`${event.detail.callee}()\``;
  return {
    kind: "hazard",
    at: event.at,
    message: `${call} ${web ? `runs ${when(flood)} and never looks at \`desiredSize\`` : `runs ${when(flood)} and its \`false\` is ignored`}: nothing is lost, but while the reader of \`${to}\` is slower the buffer grows without limit`,
    trace: [{ at: source.at, note: { loop: "more comes with each turn", handler: "more comes with each event", told: "its caller is told at once to go on" }[flood.why], kind: source.kind }, { at: event.at, note: `buffers in \`${to}\``, kind: "send" }],
    severity: "low",
    confidence: "likely",
    cause: `${func.id}:${event.on?.id ?? to}`,
    func: func.name,
    resource: event.on?.id ?? to,
    title: `\`${func.name}\` writes to \`${to}\` however full it is`,
    advice: web ? `Enqueue from \`pull()\`, one chunk for each call, or stop reading the source while \`desiredSize\` is 0 or less.` : flood.why === "told" ? `Call back only once ${call} has answered \`true\`, else at \`drain\` (or pass the callback to ${call}).` : `Stop the source when ${call} answers \`false\` and go on at \`drain\`; \`pipeline(source, ${lastName2(to)})\` does both.`,
    validate: { test: `${func.name} stops while ${lastName2(to)} is full`, asserts: `with a reader that takes nothing, no more than \`highWaterMark\` plus one chunk is buffered in \`${to}\` after 1000 chunks were offered` }
  };
}
function when({ why, source }) {
  if (why === "loop") return "in a loop";
  if (why === "told") return "before its caller is called back";
  return source.detail.message && source.kind === "start" ? `for each \`${source.detail.message}\` event` : "for each event";
}
function lastName2(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}

// src/analysis/splitWrites.ts
function splitWrites(model) {
  const found2 = [];
  for (const func of model.funcs) {
    if (!func.async || func.role === "test" || func.role === "constructor" || func.role === "stop" || func.role === "module") continue;
    const split = splitIn(model, func);
    if (split) found2.push(split);
  }
  return found2;
}
function splitIn(model, func) {
  const pieces = func.events.flatMap((event) => pieceOf(model, func, event) ?? []);
  if (pieces.length === 0 || heldAround(model)(func).size > 0) return void 0;
  const holding = locks(model).held(func);
  const isFree = (a, b) => !(holding.get(a) ?? []).some((one) => (holding.get(b) ?? []).some((other) => one.lock.path === other.lock.path));
  for (const first of pieces)
    for (const second of pieces) {
      if (first.stream.path !== second.stream.path || first === second && first.event.loop?.detail.loop !== "for-of") continue;
      const wait = waitBetween2(func, first.event, second.event);
      if (!wait || !isFree(first.event, second.event) || opens(func, first.stream)) continue;
      const rivals = rivalsOf(model, func);
      if (rivals) return { func, stream: first.stream, first: first.event, second: second.event, wait, rival: rivals[0] };
    }
  return void 0;
}
function waitBetween2(func, first, second) {
  const again = (event) => first !== second && event.kind === "loop" && inside(first, event) && inside(second, event);
  const reaches2 = (from, to, barrier) => findPath(from, (event) => event === to, barrier) !== void 0;
  return func.events.find((event) => (event.kind === "await" || event.kind === "sleep" || event.kind === "io") && reaches2(first, event, (at) => again(at) || at === second) && reaches2(event, second, again));
}
function pieceOf(model, func, event) {
  if (isStreamWrite(event) && event.on && isShared3(event.on)) return { event, stream: event.on };
  if (event.kind !== "call" || !event.detail.awaited || event.runs.length !== 1) return void 0;
  const callee = event.runs[0];
  for (const effect of effects(model)(callee)) {
    if (effect.concurrent || !effect.on || !isStreamWrite(effect.event) || !passesOn2(effect.event, effect.func, callee)) continue;
    const stream = bind(event, callee, func).resource(effect.on);
    if (isShared3(stream)) return { event, stream };
  }
  return void 0;
}
function isStreamWrite({ kind, detail: { what, loss } }) {
  return kind === "send" && what === "stream" && loss !== void 0 && loss.refusal !== "throws";
}
function passesOn2(write, inner, callee) {
  if (inner !== callee && inner.parent !== callee) return false;
  const [given2] = write.detail.args ?? [];
  return given2?.kind === "resource" && callee.params.some((param) => given2.resource.path === param.path);
}
function isShared3({ scope, path }) {
  return (below(path, "this") || absolute(path)) && (scope === "instance" || scope === "module" || scope === "static");
}
function opens(func, stream) {
  return func.events.some((event) => (event.kind === "start" || event.kind === "write") && event.on?.path === stream.path && event.detail.op !== "append");
}
function rivalsOf(model, func) {
  if (overlap(model)(func) === "no") return void 0;
  const all = callers(model)(func).filter(({ func: by }) => by.role !== "constructor");
  const concurrent = all.filter(({ event, func: by, passed }) => passed || event.kind === "spawn" || event.kind === "start" || by.role === "handler");
  if (concurrent.length > 0) return concurrent.map(({ event }) => event);
  if (all.length > 1) return all.map(({ event }) => event);
  return func.exported ? [] : void 0;
}

// rules/interleaved-write.ts
var interleavedWrite = defineRule({
  id: "interleaved-write",
  severity: "high",
  title: "Two messages can be mixed on one stream",
  risk: "The reader takes the bytes in the order in which they come: a header of one message followed by the body of another desynchronises the whole connection, and every later message with it.",
  advice: "Build the whole message first and write it in one call, or hold a lock of the stream from the first piece to the last.",
  *check(model) {
    for (const split of splitWrites(model)) yield hazard5(split);
  }
});
function hazard5(split) {
  const { func, stream, first, second, wait, rival } = split;
  const again = first === second;
  return {
    kind: "hazard",
    at: second.at,
    message: `\`${func.name}\` writes one message to \`${stream.name}\` in ${again ? "as many steps as it has parts" : "2 steps"} and waits in between: a second call then puts its bytes into the middle of the first`,
    trace: [
      { at: first.at, note: `writes the first piece to \`${stream.name}\``, kind: "send" },
      { at: wait.at, note: "others run during this wait", kind: "await" },
      ...again ? [] : [{ at: second.at, note: "writes the next piece", kind: "send" }],
      ...rival ? [{ at: rival.at, note: `can run \`${func.name}\` meanwhile`, kind: "waiter" }] : []
    ],
    confidence: "likely",
    func: func.name,
    resource: stream.id,
    title: `messages of \`${func.name}\` can be mixed on \`${stream.name}\``,
    advice: `Join the pieces (\`Buffer.concat\`) and write them to \`${stream.name}\` in one call, or take a lock for \`${stream.name}\` around all steps.`,
    validate: { test: `${func.name} keeps messages whole`, asserts: `with two calls of \`${func.name}()\` started in the same turn and a fake \`${stream.name}\` that takes a turn for each write, all bytes of the first come before those of the second` }
  };
}

// src/analysis/listeners.ts
function listenerLeaks(model) {
  const removed = removals(model);
  const found2 = [];
  for (const func of model.funcs) {
    if (func.role === "test" || func.role === "module" || func.role === "constructor" || func.role === "stop") continue;
    for (const start2 of func.events) {
      if (start2.kind !== "start" || start2.detail.what !== "listener" || !start2.on || start2.on.scope === "keyed") continue;
      const outer = executorOf(func);
      if (isRemoved(start2, outer, removed)) continue;
      const leak = start2.on.type?.endsWith("AbortSignal") ? onSignal(model, func, outer, start2) : onEmitter(func, outer, start2);
      if (leak) found2.push(leak);
    }
  }
  return found2;
}
function executorOf(func) {
  return func.parent?.events.some((event) => event.kind === "call" && event.runs.includes(func)) ? func.parent : func;
}
function onSignal(model, func, outer, start2) {
  if (start2.detail.message !== "abort" || !waits(outer)) return void 0;
  const signal = start2.on;
  if ((start2.detail.args ?? []).slice(2).some((arg) => arg.kind === "derived" && arg.from.some((from) => from.type?.endsWith("AbortSignal")))) return void 0;
  const source = origins(model, func, signal).find((each) => isLongLived(each) && (each.type?.endsWith("AbortSignal") || /signal/i.test(each.id))) ?? signal;
  if (source.scope === "local" && !outer.params.some((param) => source.path.startsWith(param.path))) return void 0;
  return { func: outer, start: start2, source, signal: true, repeated: isLongLived(source) || start2.loop !== void 0 || callers(model)(outer).some(({ event }) => event.loop !== void 0) };
}
function onEmitter(func, outer, start2) {
  const emitter = start2.on;
  const again = start2.loop !== void 0 && start2.detail.args?.[0]?.kind === "constant";
  if (start2.detail.once || !again && outer.role !== "handler") return void 0;
  const outlives = emitter.scope === "module" || emitter.scope === "static" || emitter.scope === "external" && emitter.path.includes("process") || /^this\./.test(emitter.path);
  if (!outlives || isNew3(outer, emitter)) return void 0;
  return { func: outer, start: start2, source: emitter, signal: false, repeated: true };
}
function isNew3(func, emitter) {
  return func.events.some((event) => (event.kind === "write" || event.kind === "start") && event.on?.path === emitter.path && event.detail.what !== "listener");
}
function isLongLived({ scope, path }) {
  return scope === "module" || scope === "static" || scope === "instance" && /^(this|[^@[]*#)/.test(path);
}
function waits(func) {
  return func.async || func.events.some((event) => event.kind === "await" || event.kind === "sleep") || func.returns.some((value) => value.kind === "promise");
}
function removals(model) {
  const found2 = /* @__PURE__ */ new Map();
  for (const func of model.funcs)
    for (const event of func.events)
      if (event.kind === "stop" && event.on) {
        const list = found2.get(cell(event.on));
        if (list) list.push({ func, event });
        else found2.set(cell(event.on), [{ func, event }]);
      }
  return found2;
}
function isRemoved(start2, outer, removed) {
  return (removed.get(cell(start2.on)) ?? []).some(({ func, event }) => (event.detail.message === void 0 || event.detail.message === start2.detail.message || start2.detail.message === void 0) && (isIn(func, outer) || !start2.on.path.includes("@")));
}
function isIn(func, outer) {
  for (let at = func; at; at = at.parent) if (at === outer) return true;
  for (let at = outer.parent; at && at.role !== "module"; at = at.parent) if (at === func || at === func.parent) return true;
  return false;
}

// rules/listener-leak.ts
var listenerLeak = defineRule({
  id: "listener-leak",
  severity: "low",
  title: "Listeners pile up",
  risk: "Every call leaves a listener with all that it refers to: memory grows, and when the event comes at last, all of them run at once.",
  advice: "Remove the listener when the call is over (in `finally`), or add it with a signal that is aborted then.",
  *check(model) {
    for (const leak of listenerLeaks(model)) yield hazard6(leak);
  }
});
function hazard6({ func, start: start2, source, signal, repeated }) {
  const name = source.name;
  const event = start2.detail.message ?? "its event";
  return {
    kind: "hazard",
    at: start2.at,
    message: signal ? `each call of \`${func.name}\` that ends normally leaves an \`${event}\` listener on \`${name}\`: they pile up until it is aborted` : `\`${func.name}\` adds a \`${event}\` listener to \`${name}\` each time it runs, and nothing removes it: the n-th event calls n of them`,
    trace: [{ at: func.at, note: `\`${func.name}\` runs once for every call`, kind: "call" }, { at: start2.at, note: `adds a listener to \`${name}\`, which lives on`, kind: "start" }],
    severity: signal ? "low" : "medium",
    confidence: repeated ? "likely" : "possible",
    func: func.name,
    resource: source.id,
    title: `\`${func.name}\` leaves listeners on \`${name}\``,
    advice: signal ? `Remove the listener in a \`finally\` of \`${func.name}\`; \`{ once: true }\` alone does not help as long as \`${name}\` is not aborted.` : `Add the listener once, where \`${name}\` is made, or remove it with \`off\` when the work of \`${func.name}\` is done.`,
    validate: { test: `${func.name} leaves no listener behind`, asserts: `after 20 calls the number of \`${event}\` listeners of \`${name}\` is what it was before` },
    metrics: { scope: source.scope }
  };
}

// src/analysis/lifetimes.ts
var ENDS3 = /^(exit|close|closed|end|disconnect|disconnected|destroy|terminated)$/;
var MAX_DEPTH3 = 3;
function lifetimeWait(model, section) {
  for (const effect of section.effects) {
    const call = effect.via[0] ?? effect.event;
    const what = call.detail.receiver;
    if (effect.concurrent || effect.event.kind !== "await" || effect.event.detail.timeout !== void 0 || what === void 0) continue;
    const around3 = functionOf(model)(call)?.events ?? [];
    const given2 = around3.slice(0, around3.indexOf(call)).find((event) => event.kind === "call" && event.runs.length > 0 && isGiven2(event, what, call));
    const ends2 = given2 && endOf(model, effect.event);
    if (given2 && ends2) return { effect, given: given2, ends: ends2 };
  }
  return void 0;
}
function isGiven2({ detail: { args = [], receiver } }, what, { detail: { calls } }) {
  if (receiver?.id === what.id) return false;
  return args.some((arg) => arg.kind === "resource" && arg.resource.id === what.id || arg.kind === "derived" && arg.from.some((from) => from.id === what.id) || arg.kind === "result" && calls?.kind === "result" && arg.of === calls.of);
}
function endOf(model, { on }) {
  const owner = on?.holder;
  if (!owner) return void 0;
  const settlers = model.funcs.filter((func) => func.events.some((event) => event.kind === "call" && event.detail.receiver !== void 0 && cell(event.detail.receiver) === cell(owner) && event.runs.some(callsKept)));
  const heard = settlers.map((func) => driver(model, func));
  if (heard.some((event) => event?.detail.what === "listener" && !/^error$/.test(event.detail.message ?? "") && !ENDS3.test(event.detail.message ?? ""))) return void 0;
  return heard.find((event) => ENDS3.test(event?.detail.message ?? ""));
}
function callsKept({ events }) {
  return events.some(({ kind, detail }) => kind === "call" && detail.calls?.kind === "resource" && detail.receiver?.path === "this");
}
function driver(model, func, depth = 0) {
  for (const { event, func: caller } of callers(model)(func)) {
    if (event.kind === "start" || event.kind === "spawn") return event;
    const found2 = depth < MAX_DEPTH3 ? driver(model, caller, depth + 1) : void 0;
    if (found2) return found2;
  }
  return void 0;
}

// src/analysis/purpose.ts
function isPurpose(model, section, worst, others) {
  if (others.length === 0) return !hasShortWay(section, worst.wait);
  return worst.wait.rank <= 2 || everybodyWantsIt(model, section, worst.effect, worst.wait);
}
function everybodyWantsIt(model, section, work, wait) {
  const sections = sectionsOf2(model).get(section.held.lock.id) ?? [];
  return !hasShortWay(section, wait) && sections.every((other) => other === section || !hasShortWay(other, wait) && other.effects.some((effect) => isSame(model, other, effect, section, work)));
}
var byLock = /* @__PURE__ */ new WeakMap();
function sectionsOf2(model) {
  const known3 = byLock.get(model);
  if (known3) return known3;
  const found2 = /* @__PURE__ */ new Map();
  for (const section of criticalSections(model)) if (!isWrapper(model, section)) found2.set(section.held.lock.id, [...found2.get(section.held.lock.id) ?? [], section]);
  byLock.set(model, found2);
  return found2;
}
function isSame(model, other, effect, section, work) {
  if (effect.concurrent || (waitOf(effect)?.rank ?? 0) < 3) return false;
  const { api, receiver } = work.event.detail;
  if (api !== void 0 && receiver !== void 0 && receiver.scope !== "external" && receiver.scope !== "local" && effect.event.detail.receiver?.id === receiver.id) return true;
  const called = inText(model, section.func, work).runs;
  return inText(model, other.func, effect).runs.some((callee) => called.includes(callee));
}
function hasShortWay(section, wait) {
  const { func, site, held: held2, effects: effects2 } = section;
  if (held2.lock.scope === "keyed") return false;
  const bodies = new Set([func, ...site.runs, ...effects2.map((effect) => effect.func)].filter((body2) => enclosedIn(body2, func)));
  const waits2 = new Set(effects2.flatMap((effect) => (waitOf(effect)?.rank ?? 0) >= Math.min(wait.rank, 4) ? [...effect.via, effect.event] : []));
  const slow = (event) => waits2.has(event);
  const gives = (event) => event.kind === "return" && event.detail.value !== void 0;
  for (const body2 of bodies) {
    if (!body2.events.some(slow)) continue;
    const start2 = body2.events.includes(site) ? site : body2.entry;
    if (body2.events.some(isLookUp) && findPath(start2, gives, slow, { within: body2 })) return true;
    const taken = body2.events.find((event) => takesOut(event) && findPath(start2, (to) => to === event, slow, { within: body2 }));
    if (taken && findPath(taken, gives, slow, { within: body2 })) return true;
  }
  return false;
}
function enclosedIn(body2, func) {
  for (let at = body2; at; at = at.parent) if (at === func) return true;
  return false;
}
function isLookUp({ kind, on, detail }) {
  return kind === "read" && on !== void 0 && on.scope !== "local" && (detail.op === "has" || on.path.includes("["));
}
function takesOut({ kind, on, detail: { op, cleanup } }) {
  return kind === "write" && cleanup === void 0 && on !== void 0 && on.scope !== "local" && (op === "takeFirst" || op === "takeLast" || op === "takeAny" || op === "delete");
}

// rules/lock-across-await.ts
var lockAcrossAwait = defineRule({
  id: "lock-across-await",
  severity: "high",
  title: "A lock is held while waiting for something slow",
  risk: "Everything that needs the lock waits as long as the slowest holder: one slow peer stops work that has nothing to do with it, and waits add up caller by caller.",
  advice: "Hold the lock only to read and change state in memory; do the slow work after it is released and re-check the state when it is taken again. Where the slow work itself must be serialised, give it a lock of its own, one per key.",
  *check(model) {
    const waiting = contenders(model);
    for (const section of criticalSections(model)) {
      const { lock } = section.held;
      if (lock.scope === "local" || isShared2(model, section.held.acquire)) continue;
      if (isWrapper(model, section) && !section.effects.some((effect) => (waitOf(effect)?.rank ?? 0) >= 2 && !effect.calls)) continue;
      const others = waiting(lock).filter((other) => other.event !== section.site && !sameFunction(other, section));
      const life = lifetimeWait(model, section);
      if (life) {
        yield asLongAsItLives(hazard7(model, section, life.effect, endWait(life), others), life, lock.name);
        continue;
      }
      const worst = slowest(section.effects.filter((effect) => !effect.concurrent && isSlow(effect, section)));
      if (worst) {
        if (!isPurpose(model, section, worst, others)) yield hazard7(model, section, worst.effect, worst.wait, others);
      } else if (section.held.acquire.detail.lock !== "pool" && !isHandedOn(section) && !section.effects.some((effect) => waitOf(effect))) yield { kind: "sound", at: section.site.at, message: `\`${lock.name}\` is held for work in memory only` };
    }
  }
});
function asLongAsItLives(found2, { given: given2 }, lock) {
  const place = `\`${given2.at.text.replace(/^await /, "")}\``;
  return { ...found2, severity: "high", trace: [...found2.trace, { at: given2.at, note: "has handed it on before", kind: "call" }], advice: `Release \`${lock}\` right after ${place}, when others can use what was started; wait for its end without the lock.` };
}
function endWait({ ends: ends2 }) {
  return { words: `\`${ends2.on?.name ?? ends2.at.text}\` to ${ends2.detail.message ?? "end"}`, rank: 5, unbounded: true, known: true };
}
function isHandedOn({ func, site, held: held2 }) {
  return site.kind === "acquire" && !site.detail.scoped && !func.events.some(({ kind, on }) => kind === "release" && on?.path === held2.lock.path);
}
function isSlow(effect, section) {
  const wait = waitOf(effect);
  if (!wait || wait.rank < 2 || effect.calls && section.func.params.some((param) => effect.calls?.kind === "resource" && effect.calls.resource.path === param.path)) return false;
  return section.held.acquire.detail.lock !== "pool" || effect.event.detail.io !== "db" && wait.known;
}
function sameFunction(other, section) {
  return other.func === section.func && other.event.at.line === section.site.at.line;
}
function hazard7(model, section, effect, wait, others) {
  const { func, held: held2 } = section;
  const at = inText(model, func, effect);
  const name = held2.lock.name;
  const what = at.detail.callee ? `\`${at.detail.callee}()\`` : `\`${at.at.text}\``;
  const queue = others.length === 0 ? "every other caller queues behind it" : others.length === 1 ? "1 other caller queues behind it" : `${others.length} other callers queue behind it`;
  const how = `waits for ${wait.words}${spellWait(wait)}`;
  return {
    kind: "hazard",
    at: at.at,
    message: `\`${name}\` is held while ${what} ${how}; ${queue}`,
    trace: [...takeSteps(held2), ...waitSteps(section, effect, wait), ...waiterSteps(others)],
    severity: severity3(section, wait, others),
    confidence: wait.known ? effect.via.length < 4 ? "certain" : "likely" : wait.rank >= 4 ? "likely" : "possible",
    cause: held2.lock.id,
    func: func.name,
    resource: held2.lock.id,
    title: `\`${name}\` is held while ${what} waits${spellWait(wait)}`,
    risk: risk(name, wait, others),
    advice: `Take \`${name}\` only for the state it guards: read what ${what} needs, release, wait, then take it again and re-check before writing.${held2.lock.scope === "keyed" ? "" : " If calls for one key must not overlap, use one lock per key for them."}${sketch(held2.acquire, at)}`,
    validate: {
      test: `does not let a slow \`${at.detail.callee ?? func.name}\` hold up \`${others[0]?.func.name ?? func.name}\``,
      asserts: `while ${what} is kept pending by a fake, \`${others[0]?.func.name ?? func.name}()\` settles within 100 ms`
    },
    metrics: { maxWaitMs: wait.maxMs, contenders: others.length, scope: held2.lock.scope }
  };
}
function sketch({ at: { text: taken }, detail: { scoped, callee } }, { at: { text: slow } }) {
  const call = slow.replace(/^(?:return |await )+/, "").replace(/;$/, "");
  if (call.length > 70 || !/^[\w$.#?[\]]+\(.*\)$/.test(call)) return "";
  const lines = scoped ? callee && [`const known = await ${callee}(() => { /* read what the call needs */ });`, `const answer = await ${call};`, `await ${callee}(() => { /* look again, then write */ });`] : /^(?:await )?[\w$.#]+\(\)$/.test(taken) && [`const release = await ${taken.replace(/^await /, "")};`, "try { /* read what the call needs */ } finally { release(); }", `const answer = await ${call};`, "// take it again, look again, then write"];
  return lines ? `

\`\`\`ts
${lines.join("\n")}
\`\`\`` : "";
}
function risk(name, wait, others) {
  const who = others.slice(0, 3).map((other) => `\`${other.func.name}\``).join(", ");
  const longest = wait.maxMs !== void 0 ? `up to ${spell(wait.maxMs)} for each holder in front` : wait.unbounded ? "for as long as the peer does not answer" : `for ${wait.words} of each holder in front`;
  const urgent = others.find((other) => other.urgent);
  return `Whoever needs \`${name}\` waits ${longest}${who ? `: ${who}` : ""}. Waits add up: the n-th waits n times as long.${urgent ? ` \`${urgent.func.name}\` is on the way of a request or of shutdown.` : ""}`;
}
function severity3({ held: { lock } }, wait, others) {
  if (wait.rank <= 2 || !wait.known) return lock.scope === "keyed" || others.length === 0 ? "low" : "medium";
  const wide = lock.scope === "module" || lock.scope === "static" || lock.scope === "external";
  if (wide && others.length > 0 && (wait.rank >= 5 || wait.unbounded)) return "critical";
  if (lock.scope === "keyed" || isPause(wait)) return "medium";
  return others.length >= 2 || others.length === 1 && others[0].urgent || wide ? "high" : "medium";
}
function isPause({ words: words2, maxMs }) {
  return words2 === "a timer" && maxMs !== void 0 && maxMs <= 5e3;
}

// src/analysis/escapes.ts
function escapes2(model) {
  return criticalSections(model).flatMap((section) => returned(model, section) ?? started(model, section) ?? abandoned(model, section) ?? []);
}
function returned(model, section) {
  const { func, held: held2 } = section;
  const known3 = locks(model);
  for (const [work, here] of known3.held(func)) {
    if (work.kind !== "call" && !work.detail.combinator || work.detail.result !== "returned" || !here.some((other) => other.by === held2.by && other.lock.path === held2.lock.path) || !isAsync(model, work, func)) continue;
    const frees2 = (event) => releasedAt(event, func, known3).some((lock) => lock.path === held2.lock.path);
    const path = findPath(work, frees2, (event) => event.kind === "await");
    if (path && !guardsMore(section, work)) return { section, work, release: path.at(-1), how: "returned" };
  }
  return void 0;
}
function isAsync(model, work, func) {
  if (work.detail.combinator || work.runs.some((callee) => callee.async)) return true;
  const { calls } = work.detail;
  const index = calls?.kind === "resource" ? func.params.findIndex((param) => param.path === calls.resource.path) : -1;
  if (index < 0) return false;
  return callers(model)(func).some(({ event }) => {
    const arg = event.detail.args?.[index];
    return arg?.kind === "func" && arg.func.async;
  });
}
function guardsMore({ func, effects: effects2 }, work) {
  return effects2.some((effect) => effect.kind === "write" && (effect.via[0] ?? effect.event) !== work && effect.on?.scope !== "local" && func.events.includes(effect.via[0] ?? effect.event));
}
function started(model, section) {
  const { effects: effects2, func, held: held2 } = section;
  const known3 = locks(model);
  if (held2.by === held2.acquire && !held2.acquire.detail.scoped && !func.events.some((event) => releasedAt(event, func, known3).some((lock) => lock.path === held2.lock.path))) return void 0;
  const own = effects2.filter((effect) => !effect.concurrent && effect.kind !== "spawn");
  if (own.some((effect) => effect.kind !== "acquire")) return void 0;
  const spawn = effects2.find((effect) => effect.kind === "spawn" && !effect.concurrent && effect.event.runs.some((callee) => callee.async) && (effect.event.detail.result === "ignored" || effect.event.detail.result === "voided"));
  if (!spawn || known3.shapes.around(section.site)) return void 0;
  return spawn.held.some((held3) => held3.lock.path === section.held.lock.path) && !isBarrier(model, func, spawn.event) ? { section, work: spawn.event, how: "started" } : void 0;
}
function isBarrier(model, func, spawn) {
  const looped = (event) => event.loop !== void 0 && event.loop === spawn.loop;
  const owner = functionOf(model)(spawn) ?? func;
  if (owner.events.some((event) => event.kind === "read" && event.detail.op === "iterate" && event.on?.scope !== "local" && (event.next.includes(spawn) || looped(event)))) return true;
  return owner === func && func.events.some((event) => event.kind === "read" && looped(event));
}
function abandoned(model, section) {
  for (const { kind, event, func, concurrent } of section.effects) {
    const { combinator } = event.detail;
    if (kind !== "await" || concurrent || combinator !== "all" && combinator !== "race") continue;
    const members = membersOf(event, func);
    if (combinator === "race" && !members.some((member) => member.runs.some((callee) => callee.events.some(({ kind: inner }) => inner === "sleep")))) continue;
    const work = members.find((member) => member.runs.some((callee) => writesLate(model, callee)));
    if (work) return { section, work: event, how: "abandoned" };
  }
  return void 0;
}
function membersOf(wait, func) {
  const before = func.events.slice(0, func.events.indexOf(wait));
  return before.slice(before.findLastIndex(({ kind }) => kind !== "call" && kind !== "read") + 1).filter(({ kind, detail }) => kind === "call" && detail.awaited);
}
function writesLate(model, callee) {
  const happens = effects(model)(callee);
  return happens.some(({ kind, on, event, concurrent }) => kind === "write" && !concurrent && on !== void 0 && on.scope !== "local" && happens.some((wait) => wait.kind === "io" && !wait.concurrent && wait.func.events.includes(event) && findPath(wait.event, (to) => to === event) !== void 0));
}

// rules/lock-escape.ts
var lockEscape = defineRule({
  id: "lock-escape",
  severity: "high",
  title: "A lock ends before the work that it guards",
  risk: "The lock looks right and excludes nobody: the work of several callers overlaps.",
  advice: "Await the work inside the section: `return await work()`, not `return work()`.",
  *check(model) {
    for (const escape of escapes2(model)) yield hazard8(escape);
  }
});
function hazard8({ section, work, release, how }) {
  const { func, held: held2 } = section;
  const { name, id, scope } = held2.lock;
  const callee = work.detail.callee ? `\`${work.detail.callee}()\`` : `\`${work.at.text}\``;
  return {
    kind: "hazard",
    at: work.at,
    message: how === "abandoned" ? `\`${name}\` is released as soon as one of ${callee} ${work.detail.combinator === "race" ? "ends" : "fails"}: the others go on without the lock and write what it guards` : how === "returned" ? `\`${name}\` is released while ${callee} still runs: its promise is returned without \`await\`, so the next caller starts beside it` : `\`${name}\` is held only to start ${callee}: nobody waits for it, so it runs without the lock`,
    trace: [...takeSteps(held2), { at: work.at, note: "starts work that goes on", kind: work.kind }, ...release ? [{ at: release.at, note: "releases the lock meanwhile", kind: "release" }] : []],
    severity: how === "abandoned" ? "medium" : "high",
    confidence: how === "returned" ? "certain" : "likely",
    cause: `${func.id} ${id}`,
    func: func.name,
    resource: id,
    title: `\`${name}\` does not cover ${callee}`,
    risk: `Calls of \`${func.name}\` overlap in ${callee} although each of them takes \`${name}\`.`,
    advice: how === "abandoned" ? work.detail.combinator === "race" ? `Cancel the work when the other one ends first, and wait until it has stopped before the lock is released.` : `Wait for all of them whatever happens (\`Promise.allSettled\`), then throw the first failure.` : how === "returned" ? `Write \`return await ${work.detail.callee ?? "work"}(\u2026)\`.` : `Await ${callee} before the lock is released.`,
    validate: { test: `${func.name} runs one at a time`, asserts: `of two overlapping calls of \`${func.name}()\` the second one starts its work after the first one has settled` },
    metrics: { scope }
  };
}

// src/analysis/leaks.ts
var leaksOf = /* @__PURE__ */ new WeakMap();
function leaks(model) {
  let found2 = leaksOf.get(model);
  if (!found2) {
    const known3 = locks(model);
    const guards = guarded(model);
    const elsewhere = releasedElsewhere(model, known3);
    const flags = { guards, begun: resetAlone(model), over: new Set(stopRuns(model).flatMap((stop) => [...stop.flags.values()].map((event) => event.on.id))) };
    leaksOf.set(model, found2 = model.funcs.flatMap((func) => [...lockLeaks(func, known3, elsewhere), ...flagLeaks(func, flags, known3)]));
  }
  return found2;
}
function releasedElsewhere(model, known3) {
  const ids = /* @__PURE__ */ new Set();
  for (const func of model.funcs) {
    const taken = new Set([...known3.held(func).keys()].flatMap((event) => takenAt(event, func, known3)).filter((held2) => held2.by === held2.acquire).map((held2) => held2.lock.path));
    for (const event of func.events) for (const lock of releasedAt(event, func, known3)) if (!taken.has(lock.path)) ids.add(lock.id);
  }
  return ids;
}
function lockLeaks(func, known3, elsewhere) {
  if (known3.shapes.acquiredBy(func)) return [];
  const found2 = [];
  for (const event of known3.held(func).keys())
    for (const held2 of takenAt(event, func, known3)) {
      if (event.detail.scoped || known3.shapes.takenAt(event)?.form === "chain") continue;
      found2.push(...lockLeak(func, held2, known3, elsewhere));
    }
  return found2;
}
function lockLeak(func, held2, known3, elsewhere) {
  const { lock, by } = held2;
  const own = func.events.filter((event) => frees(event, func, lock, known3));
  const closures = releasingClosures(func, lock, known3);
  const handsOver = (event) => handedOver(event, func, held2, closures, known3);
  const taker = elsewhere.has(lock.id) && known3.summary(func).takes.some((other) => other.lock.path === lock.path);
  const escapes3 = own.length === 0 || closures.some((closure) => !func.events.some((event) => mentions2(event, closure)));
  const ended2 = (event) => own.includes(event) || handsOver(event);
  const walk = { throws: true, done: true, within: func, truthy: (event) => takenAt(event, func, known3).length > 0 };
  const leak = (how, path, sure2) => ({ func, lock, taken: by, exit: path.at(-1), path, how, flag: false, sure: sure2, releases: own });
  const lost2 = overwritten(func, held2, ended2, known3);
  if (lost2) return [leak("overwritten", [lost2], true)];
  const found2 = [];
  const leavesSo = (event) => !ended2(event) && leavesByThrow(event);
  const fails3 = (event) => isRethrow(event) || throwsForSure(event) && mayThrow(event);
  const sure = findPath(by, (event) => leavesSo(event) && fails3(event), ended2, { ...walk, throws: fails3 });
  const thrown = thrownBy(sure ?? findPath(by, leavesSo, ended2, walk));
  if (thrown) found2.push(leak("throws", thrown, sure !== void 0));
  if (!escapes3 && !taker) {
    const returns = (event) => !ended2(event) && exits(event).returns && !returnsReleaser(event, func, lock, known3);
    const back = findPath(by, returns, ended2, walk);
    if (back && !isForAnotherCall(func, lock, own, known3)) found2.push(leak("returns", back, true));
    else if (back) {
      const caught = func.events.find((event) => event.onThrow.length > 0 && !isRethrow(event) && fails3(event) && findPath(by, (to) => to === event, ended2, walk) && event.onThrow.some((to) => !ended2(to) && (returns(to) || findPath(to, returns, ended2, walk))));
      if (caught) found2.push(leak("throws", [caught], true));
    }
  }
  const given2 = found2.length === 0 && own.length === 0 ? closures.map((closure) => givenUp(closure, lock, known3)).find((exit) => exit !== void 0) : void 0;
  if (given2) found2.push(leak("returns", [given2], true));
  return found2.length > 1 && found2[0].how === "throws" && found2[1].how === "returns" ? [found2[1]] : found2;
}
function thrownBy(path) {
  if (!path || !isRethrow(path.at(-1))) return path;
  const last = path.findLastIndex((event, i) => i + 1 < path.length && !event.next.includes(path[i + 1]) && event.onThrow.includes(path[i + 1]));
  return last < 0 ? path : path.slice(0, last + 1);
}
function isForAnotherCall(func, lock, own, known3) {
  const takes = (event) => takenAt(event, func, known3).some((held2) => held2.lock.path === lock.path);
  return own.some((release) => findPath(func.entry, (event) => event === release, takes, { within: func }) !== void 0);
}
function frees(event, func, lock, known3) {
  return releasedAt(event, func, known3).some((other) => other.path === lock.path);
}
function leavesByThrow(event) {
  return exits(event).throws && mayThrow(event) && !waitsInLine(event);
}
var IN_PROCESS = /* @__PURE__ */ new Set(["mutex", "semaphore", "read", "write"]);
function waitsInLine(event) {
  const [next] = event.next;
  const acquire = event.kind === "await" ? next : event;
  return acquire?.kind === "acquire" && IN_PROCESS.has(acquire.detail.lock) && !acquire.detail.timeout && !acquire.detail.tried && acquire.detail.wake !== "signal";
}
function releasingClosures(func, lock, known3) {
  return known3.closures(func).filter((closure) => closure.events.some((event) => frees(event, closure, lock, known3)) || releasingClosures(closure, lock, known3).length > 0);
}
function givenUp(closure, lock, known3) {
  const own = closure.events.filter((event) => frees(event, closure, lock, known3));
  if (own.length === 0) return void 0;
  const written3 = new Set(closure.events.flatMap(({ kind, on }) => kind === "write" && on ? [on.path] : []));
  const again = (event) => event.kind === "branch" && (event.detail.reads ?? []).some((read) => written3.has(read.path));
  return findPath(closure.entry, (event) => exits(event).returns, (event) => own.includes(event) || again(event), { throws: true, within: closure })?.at(-1);
}
function mentions2(event, closure) {
  return event.runs.includes(closure) || (event.detail.args ?? []).some((arg) => arg.kind === "func" && arg.func === closure) || event.detail.value?.kind === "func" && event.detail.value.func === closure || event.detail.value?.kind === "chain" && event.detail.value.runs.includes(closure);
}
function handedOver(event, func, { lock, by }, closures, known3) {
  if (closures.some((closure) => mentions2(event, closure))) return true;
  const carries2 = (value) => releasedBy(value, func, known3).some((other) => other.path === lock.path) || value.kind === "result" && value.of === by;
  if (event.kind === "write" && event.on && event.on.scope !== "local" && !captured(event.on, func) && event.detail.value && carries2(event.detail.value)) return !event.loop;
  return event !== by && (event.kind === "call" || event.kind === "spawn" || event.kind === "write") && (event.detail.args ?? []).some(carries2);
}
function captured({ path }, func) {
  return /@\d+$/.test(path) && func.role !== "module";
}
function returnsReleaser(event, func, lock, known3) {
  const { value } = event.detail;
  return event.kind === "return" && value !== void 0 && releasedBy(value, func, known3).some((other) => other.path === lock.path);
}
function overwritten(func, held2, ended2, known3) {
  return func.events.find((event) => {
    if (event.kind !== "write" || !event.on || event.on.scope !== "instance" || captured(event.on, func) || !event.loop || event.detail.op !== "set") return false;
    const { value } = event.detail;
    if (!value || !(releasedBy(value, func, known3).some((lock) => lock.path === held2.lock.path) || value.kind === "result" && value.of === held2.by)) return false;
    return inside(held2.by, event.loop) && findPath(event, (to) => to === held2.by, ended2) !== void 0;
  });
}
function guarded(model) {
  const ids = /* @__PURE__ */ new Set();
  for (const func of model.funcs)
    for (const { kind, detail } of func.events) {
      if (kind !== "branch") continue;
      for (const read of detail.reads ?? []) if (read.scope !== "local" && leavesOn(detail.whenTrue ?? [])) ids.add(read.id);
    }
  return ids;
}
function resetAlone(model) {
  const ids = /* @__PURE__ */ new Set();
  for (const func of model.funcs)
    if (func.role !== "constructor" && func.role !== "module") {
      for (const event of func.events) if (sets(event, "false") && !func.events.some((other) => sets(other, "true") && other.on.id === event.on.id)) ids.add(event.on.id);
    }
  return ids;
}
function leavesOn(targets) {
  return targets.some((target) => target.kind === "return" || target.kind === "throw" || target.kind === "await" || target.kind === "sleep" || target.kind === "call" && target.next.some((next) => next.kind === "throw" || next.kind === "return"));
}
function flagLeaks(func, { guards, begun, over }, known3) {
  const found2 = [];
  for (const taken of func.events) {
    if (!sets(taken, "true") || !guards.has(taken.on.id) || known3.shapes.takenAt(taken)) continue;
    const { on: flag } = taken;
    const asksFirst = func.events.some((event) => event.kind === "branch" && event.detail.reads?.some((read) => read.id === flag.id) && findPath(event, (to) => to === taken));
    if (!asksFirst && begun.has(flag.id)) continue;
    const same = (event) => event.kind === "write" && event.on?.path === flag.path;
    const resets = func.events.filter((event) => same(event) && sets(event, "false"));
    const clean = findPath(taken, (event) => resets.includes(event) && event.detail.cleanup !== "catch", (event) => same(event) && !resets.includes(event) || event.kind === "loop" && inside(taken, event));
    if (!clean || !clean.some((event) => event.kind === "await" || event.kind === "io" || event.kind === "sleep" || event.kind === "call")) continue;
    const ended2 = (event) => same(event) || resetsIn(event, flag);
    const walk = { throws: true, done: true, within: func };
    const usual = reachedFrom(resets);
    const back = findPath(taken, (event) => exits(event).returns && !usual.has(event), ended2, walk);
    const thrown = thrownBy(findPath(taken, (event) => leavesByThrow(event) && !isRethrow(event) && throwsForSure(event), ended2, walk) ?? findPath(taken, (event) => leavesByThrow(event) && isRethrow(event), ended2, { ...walk, throws: (event) => isRethrow(event) || throwsForSure(event) }));
    const exit = back ?? thrown;
    if (exit?.findLast((event) => event.kind === "branch")?.detail.reads?.some((read) => over.has(read.id))) continue;
    if (exit) found2.push({ func, lock: flag, taken, exit: exit.at(-1), path: exit, how: back ? "returns" : "throws", flag: true, sure: true, releases: resets });
  }
  return found2;
}
function reachedFrom(events) {
  const found2 = new Set(events);
  for (const event of found2) for (const next of event.next) found2.add(next);
  return found2;
}
function sets(event, text) {
  return event.kind === "write" && event.on !== void 0 && event.on.scope !== "local" && event.detail.value?.kind === "constant" && event.detail.value.text === text;
}
function resetsIn(event, flag) {
  const given2 = (event.detail.args ?? []).flatMap((arg) => arg.kind === "func" ? [arg.func] : []);
  return [...event.runs, ...given2].some((func) => func.events.some((inner) => sets(inner, "false") && inner.on.id === flag.id));
}

// rules/lock-leak.ts
var lockLeak2 = defineRule({
  id: "lock-leak",
  severity: "high",
  title: "A lock is not released on every way out",
  risk: "Once control leaves that way the lock stays taken: every later caller waits for ever, with no error that says why.",
  advice: "Put everything after the acquire into `try` and release in `finally`, with nothing between the acquire and the `try`; or use the wrapper that releases by itself.",
  *check(model) {
    for (const leak of leaks(model)) yield hazard9(leak);
  }
});
function hazard9(leak) {
  const { func, lock, taken, exit, how, flag } = leak;
  const name = lock.name;
  const leaver = exit.detail.callee ? `\`${exit.detail.callee}()\`` : exit.kind === "throw" ? "this `throw`" : `\`${exit.at.text}\``;
  const forever = flag ? `every later call finds \`${name}\` set and does nothing` : "every later caller waits for ever";
  const message = how === "overwritten" ? `each turn of the loop overwrites \`${exit.on?.name ?? "the releaser"}\`, the only way to release \`${name}\`: earlier acquisitions are never released` : how === "throws" ? `\`${name}\` stays ${flag ? "set" : "locked"} when ${leaver} ${exit.kind === "throw" ? "leaves" : "throws"}: ${forever}` : `\`${name}\` stays ${flag ? "set" : "locked"} when \`${func.name}\` returns here: ${forever}`;
  return {
    kind: "hazard",
    at: how === "overwritten" ? exit.at : taken.at,
    message,
    trace: steps(leak),
    severity: flag ? "medium" : "high",
    // A promise in a variable may be of work that settles it by itself: then nobody waits for ever.
    confidence: taken.kind === "write" && !flag ? "possible" : leak.sure ? "certain" : "likely",
    cause: `${func.id} ${lock.path}`,
    func: func.name,
    resource: lock.id,
    title: flag ? `\`${name}\` is not reset on every way out of \`${func.name}\`` : `\`${name}\` is not released on every way out of \`${func.name}\``,
    risk: flag ? `After one failure \`${func.name}\` never does its work again: the flag says it is still running.` : `One failure in \`${func.name}\` locks everybody out of \`${name}\` until the process restarts; nothing times out and nothing is logged.`,
    advice: flag ? `Check first, then set \`${name}\`, then open a \`try\` at once whose \`finally\` resets it.` : `Open a \`try\` right after \`${name}\` is taken and release it in \`finally\`${leak.releases.length > 0 ? `, instead of at line ${leak.releases[0].at.line} alone` : ""}.`,
    validate: { test: `releases ${name} when ${exit.detail.callee ?? func.name} fails`, asserts: `after ${leaver} has been made to fail once, a second call of \`${func.name}()\` gets ${flag ? "to its work" : `\`${name}\``} within 100 ms` }
  };
}
function steps({ lock, taken, exit, how, releases }) {
  const way = how === "overwritten" ? "overwrites the releaser of the turn before" : how === "throws" ? "may throw, which leaves the function" : "leaves the function";
  const released = releases.slice(0, 2).map((event) => ({ at: event.at, note: `releases it, but not on that way`, kind: "release" }));
  return [{ at: taken.at, note: `takes \`${lock.name}\``, kind: "acquire" }, { at: exit.at, note: way, kind: "exit" }, ...released];
}

// src/analysis/around.ts
var MAX_DEPTH4 = 6;
function heldAround2(model, func, depth = 0) {
  const by = callers(model)(func);
  if (by.length === 0 || depth > MAX_DEPTH4 || func.exported && !func.parent || func.role !== void 0) return /* @__PURE__ */ new Set();
  const each = by.map(({ func: caller, event, passed }) => {
    if (passed || event.kind !== "call") return /* @__PURE__ */ new Set();
    const here = (locks(model).held(caller).get(event) ?? []).map((held2) => held2.lock.id);
    return /* @__PURE__ */ new Set([...here, ...heldAround2(model, caller, depth + 1)]);
  });
  return new Set([...each[0]].filter((id) => each.every((ids) => ids.has(id))));
}

// rules/lock-order.ts
var lockOrder = defineRule({
  id: "lock-order",
  severity: "high",
  title: "Locks are taken in opposite orders",
  risk: "Each task holds one lock and waits for the next one's: none of them goes on, and nobody else gets any of the locks.",
  advice: "Always take the locks in one order, or release the first before taking the second.",
  *check(model) {
    const nested = nestings(model);
    const seen = /* @__PURE__ */ new Set();
    for (const first of nested.values()) {
      const circle = circleOf(first, nested);
      const key = circle?.map(({ outer }) => outer).sort().join("\n");
      if (!circle || !key || seen.has(key) || gated(model, circle)) continue;
      seen.add(key);
      yield hazard10(model, circle);
    }
  }
});
function nestings(model) {
  const found2 = /* @__PURE__ */ new Map();
  for (const section of criticalSections(model)) {
    const { lock } = section.held;
    if (lock.scope === "local" || isShared2(model, section.held.acquire)) continue;
    for (const inner of section.effects) {
      if (inner.kind !== "acquire" || inner.concurrent || !inner.on || inner.on.scope === "local" || inner.on.id === lock.id || inner.event.detail.tried || isShared2(model, inner.event)) continue;
      const key = `${lock.id}
${inner.on.id}`;
      if (!found2.has(key)) found2.set(key, { section, inner, outer: lock.id, under: inner.on.id });
    }
  }
  return new Map([...found2].sort(([a], [b]) => a < b ? -1 : 1));
}
function circleOf(first, nested) {
  const ways = [[first]];
  const reached = /* @__PURE__ */ new Set([first.under]);
  for (const way of ways) {
    const { under } = way.at(-1);
    if (under === first.outer) return way;
    for (const next of nested.values())
      if (next.outer === under && (next.under === first.outer || !reached.has(next.under))) {
        reached.add(next.under);
        ways.push([...way, next]);
      }
  }
  return void 0;
}
function gated(model, circle) {
  const own = circle.map(({ outer }) => outer);
  const around3 = circle.map(({ section, inner }) => new Set([...inner.held.map((held2) => held2.lock.id), ...heldAround2(model, section.func)].filter((id) => !own.includes(id))));
  return [...around3[0]].some((id) => around3.every((ids) => ids.has(id)));
}
function hazard10(model, circle) {
  const [first, second] = circle;
  const names = circle.map(({ section }) => `\`${section.held.lock.name}\``);
  const [one, two] = [first.section.held.lock, second.section.held.lock];
  const [here, there] = [first.section.func, second.section.func];
  const pair = circle.length === 2;
  const round = [...names, names[0]].join(" \u2192 ");
  return {
    kind: "hazard",
    at: inText(model, here, first.inner).at,
    message: pair ? `\`${here.name}\` takes \`${two.name}\` while holding \`${one.name}\`, \`${there.name}\` the other way round: when both run, each waits for the other for ever` : `${circle.length} locks are taken in a circle (${round}): when ${circle.map(({ section }) => `\`${section.func.name}\``).join(", ")} run at once, each waits for the next for ever`,
    trace: circle.flatMap(steps2),
    severity: "high",
    confidence: "likely",
    cause: circle.map(({ outer }) => outer).sort().join(" "),
    func: here.name,
    resource: one.id,
    title: pair ? `${names.join(" and ")} are taken in opposite orders` : `${names.join(", ")} are taken in a circle`,
    risk: `One call of each of ${circle.map(({ section }) => `\`${section.func.name}\``).join(", ")} at the same time is enough to stop them all, and everybody who needs any of the locks.`,
    advice: pair ? `Take \`${one.name}\` before \`${two.name}\` everywhere, or let go of the first before taking the second in \`${there.name}\`.` : `Give the locks one order (${names.join(", ")}) and take them in it everywhere; in \`${circle.at(-1).section.func.name}\` let go of the first before taking the second.`,
    validate: { test: `${here.name} and ${there.name} end when they overlap`, asserts: `${pair ? "both settle" : "all settle"} within 1 s when each one starts while the one before it holds its outer lock` }
  };
}
function steps2({ section, inner }) {
  return [...takeSteps(section.held), ...callSteps(inner.via, section.site), { at: inner.event.at, note: `takes \`${inner.on.name}\` under it`, kind: "acquire" }];
}

// src/analysis/puts.ts
var MAX_DEPTH5 = 4;
var putsOf = /* @__PURE__ */ new WeakMap();
var NONE4 = [];
function puts(model, func, depth = 0) {
  const known3 = putsOf.get(func);
  if (known3 || depth > MAX_DEPTH5) return known3 ?? NONE4;
  putsOf.set(func, NONE4);
  const found2 = func.events.flatMap((event) => {
    const { on, kind, detail } = event;
    if (kind === "write") return on && detail.value && (detail.op ?? "set") === "set" && !isOfVariable(event) && isShared(on, func) ? [{ event, on, value: detail.value }] : NONE4;
    if (kind !== "call" || event.runs.length !== 1) return NONE4;
    const callee = event.runs[0];
    if (callee.role === "constructor" || callee.role === "getter" || callee.events.length > 200) return NONE4;
    const to = bind(event, callee, func);
    const lifted = puts(model, callee, depth + 1).flatMap((put) => dependsOnParams(put.value, callee) ? [{ event, on: to.resource(put.on), value: given(put.value, to, callee, func) }] : []);
    return [...lifted, ...drafted(event, callee, func)];
  });
  putsOf.set(func, found2);
  return found2;
}
function drafted(call, callee, func) {
  return (call.detail.args ?? []).flatMap((arg, i) => {
    const draft = arg.kind === "func" ? arg.func.params[0] : void 0;
    const state = draft && callee.params[i] ? draftOf(callee, callee.params[i]) : void 0;
    if (arg.kind !== "func" || !draft || !state) return [];
    const base = bind(call, callee, func).resource(state);
    return arg.func.events.flatMap(({ kind, on, detail }) => kind === "write" && on && detail.value && (detail.op ?? "set") === "set" && on.path !== draft.path && below(on.path, draft.path) ? [{ event: call, on: { ...on, path: base.path + on.path.slice(draft.path.length), scope: base.scope, holder: base }, value: detail.value }] : []);
  });
}
function draftOf(callee, callback) {
  for (const { kind, detail } of callee.events) {
    const args = kind === "call" ? detail.args ?? [] : [];
    if (!args.some((arg) => arg.kind === "resource" && arg.resource.path === callback.path)) continue;
    const [state] = args.flatMap((arg) => arg.kind === "resource" && isShared(arg.resource, callee) && below(arg.resource.path, "this") ? [arg.resource] : []);
    if (state && callee.events.some((event) => event.kind === "write" && event.on?.path === state.path)) return state;
  }
  return void 0;
}
function dependsOnParams(value, callee) {
  const params = [];
  for (let at = callee; at && at.role !== "module"; at = at.parent) params.push(...at.params);
  return sources(value).some(({ path }) => params.some((param) => below(path, param.path)));
}
function given(value, to, callee, func) {
  const outer = (resource) => to.given(resource) ?? (enclosedBy(callee, func) ? { kind: "resource", resource } : void 0);
  if (value.kind === "resource") return outer(value.resource) ?? { kind: "unknown" };
  const from = sources(value).flatMap((resource) => sources(outer(resource)));
  return from.length > 0 ? { kind: "derived", from } : { kind: "unknown" };
}
function sources(value) {
  return value?.kind === "resource" ? [value.resource] : value?.kind === "derived" ? value.from : [];
}
var aliasesOf = /* @__PURE__ */ new WeakMap();
function plainPath(model, resource) {
  let aliases = aliasesOf.get(model);
  if (!aliases) aliasesOf.set(model, aliases = fieldGetters(model));
  for (let at = resource; at; at = at.holder) {
    const field = aliases.get(at.id);
    if (field && below(field.path, "this") && below(at.path, "this") && below(resource.path, at.path)) return field.path + resource.path.slice(at.path.length);
  }
  return resource.path;
}
function fieldGetters(model) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { role, returns, file, name } of model.funcs) {
    const [only] = returns;
    if (role === "getter" && returns.length === 1 && only?.kind === "resource") found2.set(`${file}#${name}`, only.resource);
  }
  return found2;
}

// src/analysis/staleCopies.ts
var MAX_DEPTH6 = 3;
var copiesOf = /* @__PURE__ */ new WeakMap();
function staleCopies(model) {
  let found2 = copiesOf.get(model);
  if (!found2) copiesOf.set(model, found2 = model.funcs.flatMap((func) => isJudged(model, func) ? copiesIn(model, func) : []));
  return found2;
}
function copiesIn(model, func) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { event, on, value } of puts(model, func)) {
    if (found2.has(on.path) || !reachesOthers(model, func, on)) continue;
    for (const source of sourcesOf(value, func)) {
      if (!overlaps(plainPath(model, source.source), plainPath(model, on))) continue;
      const copy = stale(model, func, source, event, event.kind === "write" ? on : widest(source.source, on));
      if (!copy) continue;
      found2.set(on.path, copy);
      break;
    }
  }
  return [...found2.values()];
}
function widest(source, on) {
  return source.path.length < on.path.length ? on : source;
}
function sourcesOf(value, func, depth = 0) {
  if (value?.kind === "resource" || value?.kind === "derived") {
    const from = value.kind === "resource" ? [value.resource] : value.from;
    const places = value.kind === "derived" ? value.in : void 0;
    return from.flatMap((source) => [{ source, in: places }, ...depth < MAX_DEPTH6 && source.scope === "local" ? keptIn(source, func, depth) : []]);
  }
  if (value?.kind !== "result" || value.of.detail.awaited || value.of.kind !== "call") return [];
  const at = func.events.indexOf(value.of);
  const read = func.events[at - 1];
  return read?.kind === "read" && read.on && read.at.line === value.of.at.line && read.detail.callee === value.of.detail.callee ? [{ source: read.on, read }] : [];
}
function keptIn({ path }, func, depth) {
  const first = func.composed?.get(path);
  return [...first ? sourcesOf(first, func, depth + 1) : [], ...written2(path, func, depth)];
}
function written2(path, func, depth) {
  return func.events.flatMap((event) => event.kind === "write" && event.on?.path === path && event.detail.value?.kind === "derived" ? sourcesOf({ ...event.detail.value, from: event.detail.value.from.filter((from) => from.path !== path) }, func, depth + 1) : []);
}
function overlaps(a, b) {
  return a === b || below2(a, b) || below2(b, a);
}
function startsWith(path, base) {
  return path === base || below2(path, base);
}
function below2(path, base) {
  return path.startsWith(base) && (path[base.length] === "." || path[base.length] === "[");
}
function stale(model, func, { source, read: known3, in: places = [] }, write, on) {
  const reads = func.events.filter((event) => event.kind === "read" && event.on?.path === source.path);
  const own = reads.filter((read) => within2(read, write.at));
  const copied = own.length > 0 ? [] : func.events.filter((event) => event.kind === "read" && event.on && startsWith(source.path, event.on.path) && isReplaced(model, event.on) && places.some((place) => within2(event, place)));
  for (const read of known3 ? [known3] : own.length > 0 ? own : copied.length > 0 ? copied : reads) {
    if (isSerialised(model, func, read, write) || !findPath(read, (event) => event === write, void 0, { within: func })) continue;
    const wait = waitBetween(model, func, read, write, on);
    if (!wait || claimedAfresh(func, wait, write, (event) => event !== read && event.kind === "read" && event.on?.path === read.on?.path && !known3 && !copied.includes(event))) continue;
    const before = locks(model).held(func).get(read) ?? [];
    const lock = (locks(model).held(func).get(write) ?? []).find((held2) => !before.some((other) => other.by === held2.by));
    return { func, state: on, read, wait, write, whole: plainPath(model, source) === plainPath(model, on), lock: lock?.lock };
  }
  return void 0;
}
var replacedIn = /* @__PURE__ */ new WeakMap();
function isReplaced(model, resource) {
  let found2 = replacedIn.get(model);
  if (!found2) replacedIn.set(model, found2 = new Set(model.funcs.flatMap((func) => func.role === "constructor" ? [] : func.events.flatMap((event) => event.kind === "write" && event.on && (event.detail.op ?? "set") === "set" ? [event.on.path] : []))));
  const path = plainPath(model, resource);
  for (let at = path; at !== "" && at !== "this"; at = at.replace(/(\.[^.[]*|\[[^\]]*\])$/, "")) {
    if (found2.has(at)) return true;
    if (!/[.[]/.test(at)) return false;
  }
  return false;
}
function within2({ at }, outer) {
  return (at.line > outer.line || at.line === outer.line && at.column >= outer.column) && (at.endLine < outer.endLine || at.endLine === outer.endLine && at.endColumn <= outer.endColumn);
}
function claimedAfresh(func, wait, write, again) {
  return findPath(wait, (event) => event === write, again, { within: func }) === void 0;
}

// rules/lost-update.ts
var lostUpdate = defineRule({
  id: "lost-update",
  severity: "high",
  title: "What others write during a wait is overwritten",
  risk: "A value that was read before the wait is written back after it: whatever another task stored in between is gone, with no error.",
  advice: "Wait first, then read, change and write in one go; under a lock, read only once the lock is held.",
  *check(model) {
    for (const copy of staleCopies(model)) yield hazard11(copy, overlap(model)(copy.func) === "yes");
  }
});
function hazard11({ func, state, read, wait, write, whole, lock }, sure) {
  const name = state.name;
  const waiting = callOf(wait, func);
  const late = lock ? `; \`${lock.name}\` is taken too late to help` : "";
  return {
    kind: "hazard",
    at: read.at.line === write.at.line ? write.at : read.at,
    message: `\`${name}\` is read before ${waiting} is awaited and written back after it: what other tasks store in between is lost${late}`,
    trace: [
      { at: read.at, note: `reads \`${read.on?.name ?? name}\``, kind: "read" },
      { at: wait.at, note: `waits for ${waiting}: other tasks run`, kind: "await" },
      { at: write.at, note: `writes \`${name}\` from what it read before`, kind: "write" }
    ],
    severity: sure || lock || whole ? "high" : "medium",
    confidence: sure ? "certain" : "likely",
    cause: `${func.id} ${wait.at.line}:${wait.at.column} ${lock?.id ?? ""}`,
    func: func.name,
    resource: state.id,
    title: `\`${name}\` is written back from before ${waiting}`,
    risk: `Two calls of \`${func.name}\` that overlap read the same \`${name}\`; the one that writes last erases what the other stored.`,
    advice: lock ? `Read \`${name}\` after \`${lock.name}\` is held.` : `Read \`${name}\` again after ${waiting}, in the statement that writes it.`,
    validate: { test: `keeps both updates of overlapping \`${func.name}\` calls`, asserts: `with ${waiting} held back by a fake, two calls leave both their changes in \`${name}\`` },
    metrics: { scope: state.scope, lost: `an update of \`${name}\`` }
  };
}

// src/analysis/lateListeners.ts
function lateListeners(model) {
  const emits = emitsOf(model);
  const found2 = [];
  for (const func of model.funcs) {
    if (func.role === "test" || func.role === "module" || !func.events.some(isWait)) continue;
    const all = listenersOf(func);
    for (const listener of all) {
      if (listener.message === "error" && listener.event.runs.length > 0 && listener.event.runs.every(throwsAlways)) continue;
      const late = afterStart(func, listener, all) ?? (listener.once ? afterEmit(model, func, listener, all) ?? afterClosure(func, listener, all, emits) : void 0);
      if (late) found2.push({ func, event: listener.event, source: listener.on, message: listener.message, hangs: listener.once, ...late });
    }
  }
  return found2;
}
function isWait({ kind }) {
  return kind === "await" || kind === "sleep" || kind === "receive";
}
function listenersOf(func) {
  return func.events.flatMap((event) => {
    const own = asListener(event, event);
    if (own) return [own];
    if (event.kind !== "call" || event.detail.callee !== "new Promise") return [];
    return event.runs.filter((run) => run.parent === func).flatMap((run) => run.events.flatMap((inner) => asListener(inner, event) ?? []).filter((listener) => !looksFirst2(run, listener)).map((listener) => ({ ...listener, once: event.detail.result === "awaited" || event.detail.result === "returned" })));
  });
}
function looksFirst2(executor, { event: listener, on }) {
  const looks2 = ({ kind, detail }) => kind === "branch" && (detail.reads ?? []).some((read) => read.path.startsWith(`${on.path}.`));
  return executor.events.some(looks2) && findPath(executor.entry, (event) => event === listener, looks2) === void 0;
}
function asListener(event, at) {
  const { what, message, once } = event.detail;
  if (!event.on || !message || event.kind !== "receive" && !(event.kind === "start" && what === "listener")) return void 0;
  return { event, at, on: event.on, message, once: event.kind === "receive" || once === true && at !== event };
}
var SOON = {
  process: /^(exit|error|close|message|spawn|disconnect)$/,
  worker: /^(exit|error|message|online|messageerror)$/,
  server: /^(listening|error)$/,
  stream: /^(open|connect|secureConnect|ready|error|close)$/
};
function afterStart(func, listener, all) {
  for (const start2 of func.events) {
    if (start2.kind !== "start" || !start2.on || start2.on.path !== listener.on.path || !SOON[start2.detail.what ?? ""]?.test(listener.message)) continue;
    const wait = waitBetween3(func, start2, listener, all);
    if (wait) return { wait, cause: start2, how: "started" };
  }
  return void 0;
}
function afterEmit(model, func, listener, all) {
  for (const effect of effects(model)(func)) {
    const call = effect.via[0];
    if (!call || effect.concurrent || effect.kind !== "send" || effect.event.detail.what !== "listener" || effect.event.detail.message !== listener.message || effect.on?.path !== listener.on.path) continue;
    if (call.loop || call === listener.at || call.kind !== "call" || !call.detail.awaited) continue;
    if (passes(call, listener, all)) return { wait: call, cause: effect.event, how: "emitted" };
  }
  return void 0;
}
function afterClosure(func, listener, all, emits) {
  for (const emit of emits.get(`${cell(listener.on)} ${listener.message}`) ?? []) {
    if (emit.func === func || !shareLocals(emit.func, func)) continue;
    const said = new Set(emit.func.events.flatMap(({ kind, on }) => kind === "write" && on ? [cell(on)] : []));
    const wait = waitBetween3(func, func.entry, listener, all, said);
    if (wait) return { wait, cause: emit.event, how: "closure" };
  }
  return void 0;
}
function waitBetween3(func, from, listener, all, said = /* @__PURE__ */ new Set()) {
  const { on, at } = listener;
  const before = attachedBefore(listener, all);
  const wait = func.events.find((event) => isWait(event) && event !== at && !isOwnWait(event, at) && !concerns(event, on) && !event.detail.cleanup && reaches(from, event, [...before, at]) && reaches(event, at, [...before, from]));
  return wait && passes(wait, listener, all, said) ? wait : void 0;
}
function passes(from, listener, all, said = /* @__PURE__ */ new Set()) {
  const { on, at } = listener;
  const looks2 = ({ kind, detail }) => kind === "branch" && (detail.reads ?? []).some((read) => said.has(cell(read)) || read.path !== on.path && read.path.startsWith(`${on.path}.`));
  const before = attachedBefore(listener, all);
  return findPath(from, (event) => event === at, (event) => looks2(event) || before.includes(event)) !== void 0;
}
function attachedBefore(listener, all) {
  return all.filter((other) => other !== listener && other.message === listener.message && other.on.path === listener.on.path).map((other) => other.at);
}
function isOwnWait(event, at) {
  return event.at.line === at.at.line && (event.detail.callee === at.detail.callee || event.next.includes(at));
}
function reaches(from, to, barrier) {
  return findPath(from, (event) => event === to, (event) => barrier.includes(event)) !== void 0;
}
function concerns({ on, next, detail: { receiver, callee = "", joins } }, source) {
  const about = (resource) => resource !== void 0 && (resource.path === source.path || resource.path.startsWith(`${source.path}.`));
  const args = joins?.detail.args ?? [];
  return about(on) || about(receiver) || next.some((then) => then.kind === "receive" && about(then.on)) || about(joins?.detail.receiver) || args.some((arg) => arg.kind === "resource" && about(arg.resource)) || callee === "new Promise";
}
function emitsOf(model) {
  const found2 = /* @__PURE__ */ new Map();
  for (const func of model.funcs)
    for (const event of func.events) {
      if (event.kind !== "send" || event.detail.what !== "listener" || !event.on || !event.detail.message) continue;
      const key = `${cell(event.on)} ${event.detail.message}`;
      found2.set(key, [...found2.get(key) ?? [], { func, event }]);
    }
  return found2;
}
function shareLocals(a, b) {
  const around3 = /* @__PURE__ */ new Set();
  for (let at = a.parent; at && at.role !== "module"; at = at.parent) around3.add(at);
  for (let at = b; at; at = at.parent) if (around3.has(at)) return true;
  return false;
}

// rules/missed-event.ts
var missedEvent = defineRule({
  id: "missed-event",
  severity: "medium",
  title: "An event can happen before anybody listens",
  risk: "Events are not kept: what happens during the wait is gone when the listener is attached. A wait for it never ends, and an `error` without a listener ends the process.",
  advice: "Attach the listener in the same turn in which the source is started, before the first `await`; keep the promise of a one-time event and await it later.",
  *check(model) {
    for (const late of lateListeners(model)) yield hazard12(late);
  }
});
function hazard12(late) {
  const { func, event, source, message, wait, cause, how, hangs } = late;
  const waits2 = wait.detail.callee ? `\`${wait.detail.callee}()\`` : `\`${wait.at.text}\``;
  const after = hangs ? "the wait for it then never ends" : message === "error" ? "without a listener it ends the process" : "its listener then never runs";
  return {
    kind: "hazard",
    at: event.at,
    message: `\`${message}\` of \`${source.name}\` can happen while ${waits2} is waited for, before anybody listens: ${after}`,
    trace: [{ at: cause.at, note: how === "started" ? `\`${source.name}\` starts here` : `\`${message}\` is emitted here`, kind: cause.kind }, { at: wait.at, note: "others run during this wait", kind: "await" }, { at: event.at, note: "listens only from here on", kind: event.kind }],
    severity: hangs || message === "error" ? "medium" : "low",
    confidence: "likely",
    func: func.name,
    resource: source.id,
    title: `\`${func.name}\` listens for \`${message}\` too late`,
    advice: hangs ? `Make the promise before the wait (\`const happened = once(\u2026)\`), and await it where it is awaited now.` : `Attach the \`${message}\` listener before ${waits2} is awaited, in the turn in which \`${source.name}\` starts.`,
    validate: { test: `${func.name} does not miss an early ${message}`, asserts: `with \`${message}\` emitted while ${waits2} is kept pending by a fake, \`${func.name}()\` still ${hangs ? "settles" : "runs its listener"}` }
  };
}

// src/analysis/intervals.ts
var MAX_DEPTH7 = 3;
function intervals(model) {
  return model.funcs.filter(({ role }) => role !== "test").flatMap((func) => func.events.filter(({ kind, detail }) => kind === "start" && detail.what === "interval").flatMap((timer) => timer.runs.flatMap((body2) => judge2(model, func, timer, body2) ?? [])));
}
function judge2(model, func, timer, body2) {
  const found2 = taskOf(model, body2);
  if (!found2) return void 0;
  const { task, guarded: guarded2 } = found2;
  const periodMs = timer.detail.ms?.max;
  const base = { func, timer, task, periodMs };
  if (guarded2 || heldAround(model)(task).size > 0 || isGuarded(model, task)) return base;
  const worst = slowest(effects(model)(task).filter((effect) => !effect.concurrent));
  if (!worst || worst.wait.rank < 3 || !worst.wait.unbounded && periodMs !== void 0 && worst.wait.maxMs !== void 0 && worst.wait.maxMs <= periodMs) return void 0;
  const wait = task.events.find((event) => suspends(event));
  const writes2 = wait && task.events.find((event) => event.kind === "write" && event.on && isShared(event.on, task) && findPath(wait, (other) => other === event) !== void 0);
  return { ...base, worst, writes: writes2 };
}
function taskOf(model, body2, depth = 0) {
  if (body2.async) return { task: body2, guarded: false };
  if (depth > MAX_DEPTH7) return void 0;
  for (const event of body2.events) {
    if (event.kind !== "call" && event.kind !== "spawn") continue;
    for (const callee of event.runs) {
      const found2 = taskOf(model, callee, depth + 1);
      if (found2) return { task: found2.task, guarded: found2.guarded || claimed(model, body2, event) || isShareOf(model, body2, event) };
    }
  }
  return void 0;
}
function isGuarded(model, task) {
  const waits2 = task.events.filter((event) => suspends(event) || event.kind === "call" && event.detail.awaited);
  return waits2.every((wait) => claimed(model, task, wait) || task.events.some((stop) => stop.kind === "stop" && findPath(stop, (event) => event === wait) !== void 0 && !findPath(task.entry, (event) => event === wait, (event) => event === stop)));
}

// rules/overlapping-interval.ts
var overlappingInterval = defineRule({
  id: "overlapping-interval",
  severity: "medium",
  title: "An interval starts the next run before the last has ended",
  risk: "The timer does not wait for the promise of its callback: when a run takes longer than the period, runs overlap, overtake each other and add load to what is slow already.",
  advice: "Arm a one-shot timer again at the end of each run, or leave early while the last run is under way: test and set a flag before the first `await` and clear it in `finally`.",
  *check(model) {
    for (const interval2 of intervals(model)) {
      if (interval2.worst) yield hazard13(interval2, interval2.worst);
      else yield { kind: "sound", at: interval2.timer.at, message: `\`${interval2.task.name}\` runs on an interval and skips a turn while the last one is under way` };
    }
  }
});
function hazard13({ func, timer, task, periodMs, writes: writes2 }, { effect, wait }) {
  const every = periodMs === void 0 ? "on every tick" : `every ${spell(periodMs)}`;
  const pile = wait.maxMs !== void 0 && periodMs ? `, so up to ${Math.ceil(wait.maxMs / periodMs)} runs are under way at once` : ", so runs pile up for as long as the answer takes";
  const state = writes2?.on?.name;
  return {
    kind: "hazard",
    at: timer.at,
    message: `\`${task.name}\` is started ${every} although one run waits for ${wait.words}${spellWait(wait)}${pile}${state ? `, and an older one can overwrite \`${state}\` last` : ""}`,
    trace: [
      { at: timer.at, note: `starts \`${task.name}\` ${every}`, kind: "start" },
      ...callSteps(effect.via),
      { at: effect.event.at, note: `waits for ${wait.words}${spellWait(wait)}`, kind: "await" },
      ...writes2 ? [{ at: writes2.at, note: `writes \`${state}\` after a wait`, kind: "write" }] : []
    ],
    severity: state ? "medium" : "low",
    confidence: wait.known ? "likely" : "possible",
    cause: timer.on?.id,
    func: func.name,
    resource: task.id,
    title: `Runs of \`${task.name}\` can overlap`,
    risk: `When ${wait.words} is slow, ${every} another \`${task.name}\` joins those that still wait${state ? `; \`${state}\` ends up with whichever answer comes last` : ": load grows exactly when the peer is slow"}.`,
    advice: `Start the next \`${task.name}\` when the last has ended: a one-shot timer armed at the end of each run; or return at once while a run is under way.`,
    validate: { test: `runs \`${task.name}\` once at a time`, asserts: `with fake timers and the wait of \`${task.name}\` kept pending, three periods start it once` },
    metrics: { maxWaitMs: wait.maxMs, contenders: wait.maxMs !== void 0 && periodMs ? Math.ceil(wait.maxMs / periodMs) : void 0 }
  };
}

// src/analysis/turns.ts
var LOG = /(^|[.#])(log|debug|debuglog|info|warn|error|trace|verbose|silly)$/;
function worker(model, func) {
  const naps = new Set(sleeps(model)(func).map((sleep) => sleep.event));
  const known3 = /* @__PURE__ */ new Map();
  return (event) => {
    let work = known3.get(event);
    if (work === void 0) known3.set(event, work = !naps.has(event) && isWork(event, func));
    return work;
  };
}
function isPure(func) {
  for (const each of reach(func).keys()) if (each.events.some((event) => waitsOrTells(event) || event.kind === "call" && isUnknownWork(event))) return false;
  return true;
}
function asksOutside(model, func) {
  return effects(model)(func).some(({ kind, event, concurrent }) => !concurrent && (kind === "io" || kind === "receive" || kind === "block" || kind === "acquire" || kind === "call" && event.detail.awaited === true || kind === "send" && event.detail.what !== "listener" || kind === "await" && event.detail.joins === void 0));
}
function isWork(event, func) {
  if (event.kind === "write") return event.on !== void 0 && event.on.scope !== "local" && !event.on.path.includes("@") && event.detail.op !== "takeFirst" && event.detail.op !== "takeLast" && event.detail.op !== "takeAny";
  if (event.kind === "call") {
    const asked2 = askedIn(func).get(event);
    if (asked2) return event.runs.length > 0 ? !event.runs.every(isPure) : event.detail.awaited === true && !isGiven3(event, asked2);
    return event.runs.length > 0 ? event.runs.some((callee) => !isIdle(callee)) : isUnknownWork(event);
  }
  return waitsOrTells(event);
}
function waitsOrTells(event) {
  switch (event.kind) {
    case "io":
    case "receive":
    case "acquire":
    case "poll":
    case "block":
    case "spawn":
    case "start":
      return true;
    case "send":
      return event.detail.what !== "listener";
    case "await":
      return event.detail.joins === void 0 && !event.next.some((next) => next.kind === "sleep");
    default:
      return false;
  }
}
function isGiven3({ at, detail: { calls } }, branch) {
  return calls?.kind === "resource" && /@\d+(\.\w+)?$/.test(calls.resource.path) && at.line >= branch.at.line && at.endLine <= branch.at.endLine && (branch.detail.condition ?? "").includes(at.text.slice(0, 40));
}
function isUnknownWork({ runs, detail }) {
  if (runs.length > 0 || detail.calls?.kind === "resolver") return false;
  if (detail.api !== void 0 && detail.calls === void 0) return false;
  if (LOG.test(detail.callee ?? "")) return false;
  return detail.awaited === true || detail.result === "ignored" || detail.result === "voided";
}
var idle = /* @__PURE__ */ new WeakMap();
function isIdle(func) {
  const known3 = idle.get(func);
  if (known3 !== void 0) return known3;
  idle.set(func, true);
  const works = (each) => each.events.some((event) => event.kind !== "sleep" && event.kind !== "start" && isWork(event, each));
  const found2 = ![...reach(func).keys()].some(works);
  idle.set(func, found2);
  return found2;
}
function deciders(loop, wait, func, work) {
  const outside = (event) => event !== loop && !inside(event, loop);
  const works = func.events.some((event) => event.loop === loop && work(event));
  const worked = (targets) => targets.some((target) => work(target) || !outside(target) && findPath(target, work, (event) => event === loop || outside(event)) !== void 0);
  return between2(func, (event) => event === wait, (event) => outside(event) || work(event), (event) => inside(event, loop)).filter(({ detail: { whenTrue = [], whenFalse = [] } }) => !works || worked(whenTrue) !== worked(whenFalse) || worked(whenTrue) && leads2(whenTrue, (event) => event === wait, work) !== leads2(whenFalse, (event) => event === wait, work));
}
function between2(func, again, over, among = () => true) {
  return func.events.filter((event) => {
    if (event.kind !== "branch" || !among(event)) return false;
    const { whenTrue = [], whenFalse = [] } = event.detail;
    return leads2(whenTrue, again, over) !== leads2(whenFalse, again, over) || leads2(whenTrue, over, again) !== leads2(whenFalse, over, again);
  });
}
function leads2(targets, goal, barrier) {
  return targets.some((target) => goal(target) || !barrier(target) && findPath(target, goal, barrier) !== void 0);
}
function consequential(branches, again, over, work, ignored = () => false) {
  const does = (event) => !ignored(event) && (event.kind === "throw" || (event.kind === "call" ? !isLog(event) : event.kind === "write" || work(event)));
  const after = (targets) => new Set(targets.flatMap((target) => [target, ...reachable(target, void 0, {})]));
  return branches.filter(({ detail: { whenTrue = [], whenFalse = [] } }) => {
    const both = leads2(whenTrue, again, over) === leads2(whenFalse, again, over);
    const goesOn2 = (targets) => both ? !leads2(targets, over, again) : leads2(targets, again, over);
    const [on, off] = goesOn2(whenTrue) ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    const others = after(on);
    return [...after(off)].some((event) => !others.has(event) && does(event));
  });
}
function isLog({ detail: { callee = "", calls } }) {
  return calls?.kind !== "resolver" && LOG.test(callee);
}
function drains2(loop, wait, func, work) {
  const busy = func.events.filter((event) => inside(event, loop) && event !== wait && work(event) && leads2(event.next, (to) => to === wait, (to) => to === loop));
  const inner = new Set(busy.map((event) => childOf(loop, event)));
  if (busy.length === 0 || [...inner].some((each) => each === void 0 || inside(wait, each) || each.detail.loop !== "while")) return [];
  return func.events.filter((event) => event.kind === "branch" && event.loop !== void 0 && inner.has(event.loop) && !leads2(event.detail.whenFalse ?? [], (to) => inside(to, event.loop), (to) => to === loop));
}
function childOf(loop, event) {
  let at = event.loop;
  while (at && at.loop !== loop) at = at.loop;
  return at;
}
function isIdleTurn(loop, wait, func, work) {
  const outside = (event) => event !== loop && !inside(event, loop);
  const barrier = (event) => work(event) || outside(event);
  if (!findPath(loop, (event) => event === wait, barrier) || !findPath(wait, (event) => event === loop, barrier)) return false;
  return !func.events.some((event) => inside(event, loop) && event !== wait && work(event) && findPath(event, (to) => to === wait, (to) => to === loop || outside(to)) !== void 0);
}

// src/analysis/questions.ts
var BATCH_MS = 1e3;
var DRAIN_MS = 100;
function questions(model, func) {
  const own = [...loops(model, func), ...timers(model, func), ...libraries(model, func)];
  return own.flatMap((question) => [question, ...helpers(model, question)]);
}
function loops(model, func) {
  const works = worker(model, func);
  const found2 = [];
  for (const { event: wait, ms, wake } of [...sleeps(model)(func), ...ticks(func)]) {
    const loop = wait.loop;
    const work = (event) => event !== wait && works(event);
    if (wake === "race" || wake === "resolver" || wake === "handle") continue;
    if (!loop) {
      found2.push(...recursive(model, func, wait, ms, work));
      continue;
    }
    const idle2 = isIdleTurn(loop, wait, func, work);
    const drained = idle2 || (ms?.max ?? DRAIN_MS) >= DRAIN_MS ? [] : drains2(loop, wait, func, work);
    if (!idle2 && drained.length === 0) continue;
    const consumes = !idle2 || func.events.some((event) => work(event) && event.loop === loop);
    if (idle2 && consumes && (ms?.max ?? BATCH_MS) >= BATCH_MS) continue;
    const deciding = idle2 ? deciders(loop, wait, func, work) : drained;
    const own = /* @__PURE__ */ new Set([func, ...func.events.filter((event) => event.loop === loop).flatMap(runBy).flatMap((callee) => [...reach(callee).keys()])]);
    found2.push({ form: "loop", func, wait, conditions: looksAt3(model, func, deciding), period: ms, bounded: loop.detail.bound !== void 0 || deciding.some(isLimit), consumes, own, asks: asked(func, deciding) });
  }
  return found2;
}
function ticks(func) {
  return func.events.flatMap((event) => {
    const start2 = event.kind === "await" && event.loop?.detail.loop === "for-await" ? func.events.find((other) => other.kind === "start" && other.detail.what === "interval" && other.next.includes(event.loop)) : void 0;
    return start2 ? [{ event, ms: start2.detail.ms, wake: "none" }] : [];
  });
}
function recursive(model, func, wait, ms, work) {
  const again = func.events.find((event) => event.kind === "call" && event.runs.includes(func) && findPath(wait, (to) => to === event, void 0, { within: func }));
  if (!again || !findPath(func.entry, (event) => event === wait, work, { within: func })) return [];
  if (func.events.some((event) => event !== again && event !== wait && work(event) && findPath(event, (to) => to === again) !== void 0)) return [];
  const deciding = between2(func, (event) => event === wait, (event) => event.kind === "return");
  return [{ form: "loop", func, wait, conditions: looksAt3(model, func, deciding), period: ms, bounded: deciding.some(isLimit), consumes: false, own: /* @__PURE__ */ new Set([func]), asks: asked(func, deciding) }];
}
function timers(model, func) {
  const found2 = [];
  for (const start2 of func.events) {
    if (start2.kind !== "start" || start2.runs.length === 0) continue;
    if (start2.detail.what === "interval") for (const tick of start2.runs) found2.push(...interval(model, func, start2, bodyOf(tick)));
    else if (start2.detail.what === "timeout" || start2.detail.what === "immediate") found2.push(...rearmed(model, func, start2));
  }
  return found2;
}
function bodyOf(tick) {
  const [call, ...others] = tick.events.filter(({ kind }) => kind !== "enter" && kind !== "read" && kind !== "return" && kind !== "await");
  return call?.kind === "call" && call.runs.length === 1 && others.length === 0 ? call.runs[0] : tick;
}
function interval(model, func, start2, tick) {
  const work = worker(model, tick);
  const ends2 = (event) => event.kind === "stop" && event.on !== void 0 && event.on.id === start2.on?.id || event.kind === "call" && event.detail.calls?.kind === "resolver";
  const idles = (event) => event.kind === "return";
  if (!tick.events.some(ends2) || !findPath(tick.entry, idles, (event) => ends2(event) || work(event), { within: tick })) return [];
  const deciding = between2(tick, ends2, idles);
  const forgets = (event) => event.kind === "write" && event.on?.id === start2.on?.id;
  const awaited = consequential(deciding, idles, ends2, work, forgets);
  return [{ form: "interval", func, wait: start2, conditions: looksAt3(model, tick, awaited), period: start2.detail.ms, bounded: deciding.some(isLimit), consumes: false, own: new Set(reach(tick).keys()), asks: asked(tick, deciding) }];
}
function rearmed(model, func, start2) {
  for (const callee of start2.runs) {
    const via = reach(callee).get(func);
    if (!via) continue;
    const circle = around2(func, start2, callee, via);
    if (!circle.every((station) => isIdleStation(model, station))) continue;
    const conditions = [];
    const deciding = [];
    const asks = [];
    for (const station of circle) {
      const own = between2(station.func, (event) => event === station.on, (event) => event.kind === "return");
      deciding.push(...own);
      const work = worker(model, station.func);
      conditions.push(...looksAt3(model, station.func, consequential(own, (event) => event === station.on, (event) => event.kind === "return", work)));
      asks.push(...asked(station.func, own));
    }
    const period = start2.detail.what === "immediate" ? { min: 0, max: 0, text: "0" } : start2.detail.ms;
    return [{ form: "timeout", func, wait: start2, conditions, period, bounded: deciding.some(isLimit), consumes: false, own: /* @__PURE__ */ new Set([func, ...reach(func).keys(), ...start2.runs]), asks }];
  }
  return [];
}
function around2(func, start2, callee, via) {
  const circle = [{ func, on: start2 }];
  let at = callee;
  for (const step of via) {
    circle.push({ func: at, on: step });
    at = runBy(step).find((next) => next === func || next.events.includes(via[via.indexOf(step) + 1])) ?? func;
  }
  return circle;
}
function isIdleStation(model, { func, on }) {
  const work = worker(model, func);
  const busy = (event) => event !== on && work(event);
  if (on.kind === "start" && func.events.some(busy) && !findPath(on, (event) => event.kind === "return", busy, { within: func })) return false;
  return findPath(func.entry, (event) => event === on, busy, { within: func }) !== void 0 && !func.events.some((event) => busy(event) && findPath(event, (to) => to === on) !== void 0);
}
function libraries(model, func) {
  return func.events.flatMap((event) => {
    if (event.kind !== "poll" || event.runs.length === 0 || event.runs.some((asked2) => asksOutside(model, asked2))) return [];
    return [{ form: "library", func, wait: event, conditions: askedOf(model, event), period: event.detail.ms, bounded: event.detail.timeout !== void 0, consumes: false, own: new Set(event.runs), asks: [] }];
  });
}
function helpers(model, question) {
  const found2 = [];
  for (const param of question.asks) {
    for (let owner = question.func; owner; owner = owner.parent) {
      const index = owner.params.findIndex((each) => each.path === param.path);
      if (index < 0) continue;
      for (const { func, event, passed } of callers(model)(owner)) {
        const arg = passed ? void 0 : event.detail.args?.[index];
        if (arg?.kind !== "func" || asksOutside(model, arg.func)) continue;
        const asks = { ...event, runs: [arg.func] };
        const period = question.period && bind(event, owner, func).duration(question.period);
        found2.push({ ...question, form: "helper", func, wait: event, conditions: askedOf(model, asks), period, own: /* @__PURE__ */ new Set([arg.func, func]), asks: [], consumes: false });
      }
      break;
    }
  }
  return found2;
}
function looksAt3(model, func, deciding) {
  const asking = deciding.filter((branch) => !asksTime(branch.detail.condition));
  const times = timesIn(func);
  return [...asking.filter((branch) => !fails2(branch)), ...asking.filter(fails2)].map((branch) => ({ looks: looksOf(model, func, branch).filter(({ state }) => !times.has(cell(state))), limit: isLimit(branch), text: branch.detail.condition ?? "" }));
}
function askedOf(model, event) {
  const times = new Set(event.runs.flatMap((func) => [...timesIn(func)]));
  return [{ looks: readsOf(model, event).filter(({ state }) => !times.has(cell(state))), limit: false, text: event.runs.map((func) => func.at.text).join(" ") }];
}
function timesIn(func) {
  return new Set(
    func.events.flatMap((event) => {
      if (event.kind === "branch") return asksTime(event.detail.condition) ? (event.detail.reads ?? []).map(cell) : [];
      const { value } = event.detail;
      return event.kind === "return" && value?.kind === "derived" && asksTime(event.at.text) ? value.from.map(cell) : [];
    })
  );
}
function fails2({ detail: { whenTrue = [], whenFalse = [] } }) {
  return [...whenTrue, ...whenFalse].some((target) => {
    let at = target;
    while (at && at.kind === "call") at = at.next[0];
    return at?.kind === "throw";
  });
}
function asksTime(condition = "") {
  return /\b(now|Date|hrtime|elapsed|time|timestamp)\b|[nN]ow\(/.test(condition) || /[<>]/.test(condition) && /(Time|At|Date)\b/.test(condition);
}
function isLimit(branch) {
  const { condition = "", reads = [] } = branch.detail;
  return asksTime(condition) || /attempt|retr|tries|count|timed|deadline/i.test(condition) || /[<>]/.test(condition) && reads.every((read) => /@\d+$/.test(read.path));
}
function asked(func, deciding) {
  return deciding.flatMap((branch) => inCondition(func, branch)).flatMap(({ detail: { calls } }) => calls?.kind === "resource" && /@\d+(\.\w+)?$/.test(calls.resource.path) ? [calls.resource] : []);
}

// src/analysis/polls.ts
var pollsOf = /* @__PURE__ */ new WeakMap();
function polls(model) {
  let found2 = pollsOf.get(model);
  if (!found2) pollsOf.set(model, found2 = model.funcs.flatMap((func) => func.role === "test" ? [] : questions(model, func).flatMap((question) => answered(model, question) ?? [])));
  return found2;
}
var ENDED = /abort|cancel|clos(ed|ing)|stop|dispos|destroy|shut|terminat/i;
function answered(model, question) {
  const found2 = question.conditions.map((asked2) => answer2(model, question, asked2) ?? (asked2.limit ? null : void 0));
  const best = found2.find((poll) => poll && !isEnd(poll.state));
  return best ?? (found2.includes(void 0) ? void 0 : found2.find((poll) => poll !== null) ?? void 0);
}
function isEnd({ name }) {
  return ENDED.test(name.slice(name.lastIndexOf(".") + 1));
}
function answer2(model, question, { looks: looks2, text }) {
  const stoppable = question.conditions.some((asked2) => asked2.looks.some(({ state }) => isEnd(state)) || /\baborted\b/.test(asked2.text));
  let best;
  for (const { state, event } of looks2) {
    if (state.scope === "external") continue;
    const others = writers(model)(state).filter((writer) => isOther(writer, question));
    if (others.length === 0) continue;
    const rank = (writer) => (brings(writer, question, text) ? 0 : 2) + (isHandler(writer) ? 0 : 1);
    const poll = { ...question, state, look: event, writers: others.toSorted((a, b) => rank(a) - rank(b)), stoppable: stoppable && !isEnd(state) };
    if (!best || !best.writers.some(isHandler) && others.some(isHandler)) best = poll;
  }
  return best;
}
function brings({ event: { at, detail } }, { form }, text) {
  const written3 = /[^=!<>]=\s*([^=;]+)/.exec(at.text)?.[1]?.trim() ?? "";
  const goal = form === "loop" ? /!==?/.test(text) || /^!/.test(text) : !/!==?|(^|=> ?)!/.test(text);
  if (/[!=]==?/.test(text)) return written3 !== "" && text.includes(written3) === goal;
  return (detail.value?.kind === "constant" && /^(false|null|undefined|0)$/.test(detail.value.text)) !== goal;
}
function isOther({ func, event }, { func: asking, own, wait }) {
  if (func.events.some((stop) => stop.kind === "stop" && stop.on !== void 0 && stop.on.id === wait.on?.id)) return false;
  if (func === asking || own.has(func) || func.role === "constructor" || func.role === "module" || func.role === "test") return false;
  return !isAround(func, asking) || event.at.line > asking.at.endLine;
}
function isAround(outer, inner) {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
function isHandler({ func }) {
  return func.role === "handler";
}

// src/analysis/wakes.ts
function wakes(model) {
  const callersOf = /* @__PURE__ */ new Map();
  for (const func of model.funcs)
    for (const { kind, detail } of func.events) if (kind === "call" && detail.calls?.kind === "resource" && !callersOf.has(cell(detail.calls.resource))) callersOf.set(cell(detail.calls.resource), func);
  return model.funcs.flatMap(
    (func) => func.events.flatMap((wait) => {
      if (wait.kind !== "await" || wait.detail.wake !== "resolver" || !wait.loop) return [];
      const made = func.events.find((event) => event.kind === "call" && event.next.includes(wait));
      const stored = made?.runs.flatMap((executor) => executor.events.filter((event) => event.kind === "write" && event.detail.value?.kind === "resolver"));
      const kept = stored?.find((write) => write.on && callersOf.has(cell(write.on)))?.on;
      const by = kept && callersOf.get(cell(kept));
      return kept && by && by !== func ? [{ func, wait, kept, by }] : [];
    })
  );
}

// rules/polling-bridge.ts
var SLOW_MS = 500;
var SHORT_MS = 50;
var pollingBridge = defineRule({
  id: "polling-bridge",
  severity: "medium",
  title: "State of the same process is polled",
  risk: "Whoever waits learns of the change up to one period late, and the process wakes up again and again while nothing happens; without a limit it does so for ever when the change never comes.",
  advice: "Let the code that changes the state say so: resolve a promise, emit an event or put a message into a channel there, and wait for that.",
  *check(model) {
    for (const poll of polls(model)) yield hazard14(model, poll);
    for (const { func, wait, by } of wakes(model)) yield { kind: "sound", at: wait.at, message: `\`${func.name}\` sleeps until \`${by.name}\` wakes it: it asks nothing again and again` };
  }
});
function hazard14(model, poll) {
  const { state, wait, func } = poll;
  const ms = poll.period?.max;
  const writer = poll.writers[0];
  const every = ms === void 0 ? poll.period ? `every \`${poll.period.text}\` ms` : "again and again" : ms === 0 ? "at every turn of the event loop" : `every ${spell(ms)}`;
  const late = ms === void 0 || ms === 0 ? "" : ` up to ${spell(ms)} late`;
  const end = isEndless(poll) ? ", and waits for ever when the change never comes" : "";
  return {
    kind: "hazard",
    at: wait.at,
    message: `\`${func.name}\` asks \`${state.name}\` ${every}, although \`${writer.func.name}\` in the same process sets it: it goes on${late || " late"}${end}`,
    trace: [
      { at: poll.look.at, note: `looks at \`${state.name}\``, kind: "read" },
      { at: wait.at, note: ms === void 0 ? "waits and looks again" : `waits ${spell(ms)} and looks again`, kind: "sleep" },
      ...poll.writers.slice(0, 3).map((each) => ({ at: each.event.at, note: `\`${each.func.name}\` changes it here`, kind: "writer" }))
    ],
    severity: severity4(model, poll),
    confidence: "likely",
    func: func.name,
    resource: state.id,
    title: `\`${state.name}\` is polled ${every}`,
    risk: `\`${func.name}\` goes on${late || " late"} after \`${writer.func.name}\` has set \`${state.name}\`, and wakes the process ${every} until then.${isEndless(poll) ? " Nothing ends the wait if it is never set: an error on that way leaves a timer running for ever." : ""}`,
    advice: `Keep a promise or emitter beside \`${state.name}\` that \`${writer.func.name}\` resolves or fires where it sets it (line ${writer.event.at.line}), and await that in \`${func.name}\`; a time limit can stay as a second member of a race.`,
    validate: { test: `${func.name} goes on as soon as ${state.name} changes`, asserts: `with fake timers that never advance, \`${func.name}()\` settles after \`${writer.func.name}()\` has run` },
    metrics: { maxWaitMs: ms, scope: state.scope }
  };
}
function severity4(model, poll) {
  const urgent = isUrgent(model, poll.func);
  const ms = poll.period?.max ?? 0;
  const endless2 = isEndless(poll);
  if (urgent && (ms >= SLOW_MS || endless2 && ms >= SHORT_MS)) return "high";
  if (urgent || ms >= SLOW_MS || poll.period?.max === 0 || endless2 || poll.consumes) return "medium";
  return "low";
}
function isEndless({ bounded, stoppable }) {
  return !bounded && !stoppable;
}

// src/analysis/reentry.ts
function knowsHolders(func, acquire) {
  const taken = (event) => event === acquire;
  const under = new Set(func.events.filter((event) => findPath(acquire, (to) => to === event)).flatMap((event) => [event, ...within3(event, func)]).flatMap(workOf));
  return func.events.some((event) => workOf(event).some((work) => under.has(work)) && findPath(func.entry, (to) => to === event, taken) !== void 0 && findPath(event, (to) => to.kind === "return", taken) !== void 0);
}
function hasWayAround(func, site, isHeld) {
  const given2 = passedTo(site);
  return func.events.some((event) => event !== site && event.kind === "call" && event.runs.some((run) => given2.includes(run)) && !isHeld(event));
}
function workOf({ kind, detail, runs }) {
  if (kind !== "call") return [];
  return detail.calls?.kind === "resource" ? [detail.calls.resource.path, ...runs] : runs;
}
function within3(event, func) {
  return event.runs.filter(({ parent }) => parent === func).flatMap((closure) => closure.events.flatMap((inner) => [inner, ...within3(inner, closure)]));
}

// rules/reentrant-lock.ts
var reentrantLock = defineRule({
  id: "reentrant-lock",
  severity: "high",
  title: "A lock is taken again by its holder",
  risk: "The holder waits for itself and never goes on; everybody else waits behind it.",
  advice: "Split the inner function: one part that takes the lock, and one that expects it to be held and is called from both.",
  *check(model) {
    for (const section of criticalSections(model)) {
      const again = section.effects.find((effect) => takesAgain(model, effect, section));
      if (again && !hasWayAround(section.func, section.site, (event) => (held(model)(section.func).get(event) ?? []).length > 0)) yield hazard15(model, section, again);
    }
  }
});
function takesAgain(model, { kind, event, on, concurrent, func }, { held: held2 }) {
  const { lock, acquire } = held2;
  if (kind !== "acquire" || concurrent || on?.path !== lock.path || event.detail.tried || event.detail.reentrant) return false;
  if (lock.scope === "local" || /\[[^\]"'`]*#[^\]]*:/.test(lock.path)) return false;
  if (acquire.detail.lock !== "read" && isShared2(model, acquire)) return false;
  if (knowsHolders(func, event)) return false;
  return !(acquire.detail.lock === "read" && event.detail.lock === "read");
}
function hazard15(model, section, again) {
  const { func, held: held2 } = section;
  const { name, id } = held2.lock;
  const at = inText(model, func, again);
  const callee = at.detail.callee ? `\`${at.detail.callee}()\`` : "this call";
  return {
    kind: "hazard",
    at: at.at,
    message: `\`${name}\` is held when ${callee} takes it again: \`${func.name}\` waits for itself, and everybody else behind it`,
    trace: [...takeSteps(held2), ...callSteps(again.via, section.site), { at: again.event.at, note: `takes \`${name}\` again`, kind: "acquire" }],
    severity: "high",
    confidence: "likely",
    cause: `${func.id} ${id}`,
    func: func.name,
    resource: id,
    title: `\`${func.name}\` takes \`${name}\` while holding it`,
    risk: `As soon as ${callee} runs here, \`${name}\` is never free again: no time-out, no error.`,
    advice: `Move the work of \`${again.func.name}\` to a function that expects \`${name}\` to be held, and call that one from here.`,
    validate: { test: `${func.name} ends although it takes ${name} once`, asserts: `\`${func.name}()\` settles within 1 s on an otherwise idle object` },
    metrics: { scope: held2.lock.scope }
  };
}

// src/analysis/fanouts.ts
var LISTENERS = /listener|subscriber|subscription|handler|observer|client|peer|connection|socket|watcher|sink|consumer|member|recipient|receiver|destination|follower|viewer|webhook|callback/i;
var TELLING = /(^|[._])(emit|broadcast|notify|publish|dispatch|fanOut|fanout|announce|multicast|fire|trigger|deliver)/i;
function fanouts(model) {
  return model.funcs.flatMap((func) => func.role === "test" || func.role === "stop" ? [] : func.events.flatMap((loop) => loop.kind === "loop" && loop.detail.loop === "for-of" ? found(model, func, loop) : []));
}
function found(model, func, loop) {
  const among = collectionOf(func, loop);
  const each = (loop.detail.args ?? []).flatMap((value) => value.kind === "resource" ? [value.resource] : []);
  if (!among || !isShared(among, func) || each.length === 0) return [];
  if (!LISTENERS.test(among.name.slice(among.name.lastIndexOf(".") + 1)) && !TELLING.test(func.name.slice(func.name.lastIndexOf(".") + 1))) return [];
  return func.events.flatMap((wait) => {
    const call = wait.detail.joins;
    if (wait.kind !== "await" || wait.loop !== loop || wait.detail.result !== "ignored" || call?.kind !== "call") return [];
    if (!isOf(call, each) || !carriesTheSame(call, each)) return [];
    const slow = call.runs.length === 0 || call.runs.some((callee) => effects(model)(callee).some((effect) => !effect.concurrent && (effect.kind === "io" || effect.kind === "sleep" || effect.kind === "receive" || effect.kind === "acquire" || effect.kind === "call" && effect.event.detail.awaited === true)));
    return slow ? [{ func, loop, call, among, caught: call.onThrow.length > 0, known: call.runs.length > 0 }] : [];
  });
}
function collectionOf(func, loop) {
  const reads = func.events.filter((event) => event.kind === "read" && event.on !== void 0 && event.detail.op === "iterate" && (event.loop === loop || event.next.includes(loop)));
  return reads.find((event) => event.loop === loop)?.on ?? reads.at(-1)?.on;
}
function isOf({ detail: { calls, receiver } }, each) {
  const paths = [...calls?.kind === "resource" ? [calls.resource.path] : [], ...receiver ? [receiver.path] : []];
  return paths.some((path) => each.some((item) => below(path, item.path)));
}
function carriesTheSame({ detail: { args = [] } }, each) {
  const own = (resource) => each.some((item) => below(resource.path, item.path));
  return args.some((arg) => arg.kind === "resource" ? !own(arg.resource) : arg.kind === "derived" ? !arg.from.some(own) : arg.kind !== "func");
}

// rules/serial-fanout.ts
var serialFanout = defineRule({
  id: "serial-fanout",
  severity: "medium",
  title: "A broadcast waits for each receiver in turn",
  risk: "The slowest receiver delays everybody after it, the time adds up with their number, and one that never answers keeps the rest from ever being told.",
  advice: "Start all calls and wait for them together (`Promise.allSettled`), or give every receiver a queue of its own.",
  *check(model) {
    for (const fanout of fanouts(model)) yield hazard16(model, fanout);
  }
});
function hazard16(model, { func, call, among, caught, known: known3, loop }) {
  const callee = `\`${call.detail.callee ?? call.at.text}()\``;
  return {
    kind: "hazard",
    at: call.at,
    message: `\`${func.name}\` waits for ${callee} of each of \`${among.name}\` before it tells the next: a slow one delays all after it${caught ? "" : ", and one that fails leaves them untold"}`,
    trace: [
      { at: loop.at, note: `walks through \`${among.name}\``, kind: "loop" },
      { at: call.at, note: "waits here in every turn", kind: "await" }
    ],
    severity: isUrgent(model, func) || !caught ? "medium" : "low",
    confidence: known3 ? "certain" : "likely",
    func: func.name,
    resource: among.id,
    title: `\`${func.name}\` tells \`${among.name}\` one after the other`,
    risk: `With n of \`${among.name}\` the last is told after the sum of all their times.${caught ? "" : ` When ${callee} rejects, the loop ends and the rest is never told.`}`,
    advice: `Call all of them first and wait together: \`await Promise.allSettled([...])\` over \`${among.name}\`; a receiver that must not be flooded gets a queue of its own.`,
    validate: { test: `${func.name} does not let one receiver hold up the others`, asserts: `with a first receiver that never settles, the second one has been called within 100 ms` },
    metrics: { scope: among.scope }
  };
}

// src/analysis/signals.ts
function signals(func) {
  const found2 = /* @__PURE__ */ new Map();
  for (const param of func.params) if (isSignal(param)) found2.set(rootOf(param), { resource: param, given: true });
  for (const event of func.events)
    for (const resource of resourcesOf(event)) {
      if (!isSignal(resource)) continue;
      const given2 = func.params.some((param) => below(resource.path, param.path));
      if (!given2 && !resource.path.startsWith("this.") && !isShared(resource, func)) continue;
      const root = rootOf(resource);
      if (!found2.get(root)?.use) found2.set(root, { resource, use: event, given: given2 });
    }
  return [...found2.values()];
}
function deafWaits(model, func) {
  const found2 = [];
  const seen = /* @__PURE__ */ new Set();
  const add = (wait) => {
    const place = `${wait.event.at.line}:${wait.event.at.column}`;
    if (seen.has(place)) return;
    seen.add(place);
    found2.push(wait);
  };
  for (const { event, ms, wake, alone, sleep } of sleeps(model)(func)) {
    if (wake !== "none" || alone !== "none" || conditionsOn(event, func).some(({ on, is }) => !is && isSignal(on) && !/\.(aborted|reason)$/.test(on.path))) continue;
    const slot = event.detail.signalSlot !== void 0;
    const kind = slot ? carriesSignal(event) ? "misplaced" : "slot" : sleep.detail.wake === "signal" ? "argument" : "sleep";
    add({ event, kind, maxMs: ms?.max, text: ms?.text, sleeps: true });
  }
  for (const event of func.events) {
    if (event.detail.wake === "race") continue;
    if (event.detail.signalSlot !== void 0 && (event.kind === "receive" || event.kind === "io" && event.detail.io !== "disk")) add({ event, kind: carriesSignal(event) ? "misplaced" : "slot", sleeps: false });
    if (event.kind === "call" && event.detail.awaited && lacksSignal(model, event)) add({ event, kind: "argument", sleeps: false });
  }
  return found2;
}
function onlyWhenAborted(func, event) {
  const aborted = new Set(func.events.flatMap(({ kind, detail }) => kind === "branch" && /\baborted$/.test(detail.condition ?? "") ? detail.whenTrue ?? [] : []));
  return aborted.size > 0 && (aborted.has(event) || !findPath(func.entry, (at) => at === event, (at) => aborted.has(at), { throws: true }));
}
function lacksSignal(model, call) {
  return call.runs.length > 0 && call.runs.every((callee) => {
    const index = callee.params.findIndex((param2) => param2.type === "AbortSignal");
    if (index < 0 || !isMissing(call.detail.args?.[index])) return false;
    const param = callee.params[index];
    return effects(model)(callee).some(({ event, func: at }) => at === callee && event.detail.wake === "signal" && resourcesOf(event).some((each) => below(each.path, param.path)));
  });
}
function isMissing(arg) {
  return arg === void 0 || arg.kind === "constant" && (arg.text === "undefined" || arg.text === "null");
}
function carriesSignal({ detail: { args = [] } }) {
  return args.some((arg) => arg.kind === "resource" ? isSignal(arg.resource) : arg.kind === "derived" && arg.from.some(isSignal));
}
function resourcesOf({ on, detail }) {
  const args = (detail.args ?? []).flatMap((arg) => arg.kind === "resource" ? [arg.resource] : arg.kind === "derived" ? arg.from : []);
  return [...on ? [on] : [], ...detail.reads ?? [], ...detail.receiver ? [detail.receiver] : [], ...args];
}
var SIGNAL = /(^|[.#_])signal$|(abort|cancel)_?(signal|controller)$/i;
function isSignal({ type, path }) {
  return type === "AbortSignal" || type === "AbortController" || SIGNAL.test(path.replace(/@\d+/g, "").replace(/\.(aborted|reason)$/, ""));
}
function rootOf({ path }) {
  return path.replace(/\.(aborted|reason)$/, "").replace(/\.signal$/, "");
}

// rules/signal-not-forwarded.ts
var SLEEP_MS = 500;
var LONG_MS = 5e3;
var STOP_DEPTH = 2;
var signalNotForwarded = defineRule({
  id: "signal-not-forwarded",
  severity: "medium",
  title: "An abort signal does not reach a wait",
  risk: "Aborting has no effect until the wait is over: callers that gave the signal wait on, and work that nobody wants goes on.",
  advice: "Pass the signal to every wait that takes one, and write sleeps so that they take one.",
  *check(model) {
    const joined = joiners(model, STOP_DEPTH);
    for (const func of model.funcs) {
      if (func.role === "test" || func.role === "module") continue;
      const [signal] = signals(func).filter((each) => each.use !== void 0);
      if (!signal) continue;
      for (const { event, alone } of sleeps(model)(func)) if (alone === "signal") yield { kind: "sound", at: event.at, message: `\`${signal.resource.name}\` wakes the sleep in \`${func.name}\`` };
      for (const wait of deafWaits(model, func)) if (matters(func, wait, joined(func).length > 0)) yield hazard17(func, signal, wait);
    }
  }
});
function matters(func, { event, sleeps: sleeps2, maxMs, kind }, joined) {
  if (event.detail.cleanup === "finally" || onlyWhenAborted(func, event)) return false;
  if (!sleeps2) return event.detail.cleanup === void 0;
  return (maxMs ?? Infinity) >= SLEEP_MS && !(joined && kind !== "misplaced");
}
function hazard17(func, { resource, use, given: given2 }, wait) {
  const { event, kind, maxMs } = wait;
  const name = resource.name.replace(/\.(aborted|reason)$/, "");
  const what = event.detail.callee ? `\`${event.detail.callee}\`` : `\`${event.at.text}\``;
  const time = maxMs !== void 0 ? `up to ${spell(maxMs)}` : wait.sleeps ? `as long as \`${wait.text ?? "it"}\` says` : "until the answer comes";
  const how = {
    slot: `is not passed to ${what}`,
    misplaced: `is passed to ${what} where it is ignored`,
    argument: `is not passed to ${what}, which takes one`,
    sleep: `does not end the sleep in \`${func.name}\``
  }[kind];
  const fix = {
    slot: `Pass it as \`${event.detail.signalSlot ?? "signal"}\`: \`${event.detail.callee ?? "the call"}(\u2026, { signal })\`.`,
    misplaced: `Pass it as \`${event.detail.signalSlot ?? "the options"}\`: the options of this function are a later argument.`,
    argument: `Pass \`${name}\` on.`,
    sleep: "Use a sleep that takes a signal, and pass it."
  }[kind];
  return {
    kind: "hazard",
    at: event.at,
    message: `\`${name}\` ${how}: after an abort it waits on, ${time}`,
    trace: [
      ...use ? [{ at: use.at, note: `\`${func.name}\` knows \`${name}\``, kind: "read" }] : [],
      { at: event.at, note: `waits ${time}, whether aborted or not`, kind: event.kind }
    ],
    severity: severity5(wait),
    confidence: kind === "misplaced" || given2 && kind !== "sleep" ? "certain" : "likely",
    cause: `${func.id} ${resource.id}`,
    func: func.name,
    resource: resource.id,
    title: `\`${name}\` does not reach a wait of \`${func.name}\``,
    risk: `Whoever aborts \`${name}\` has to wait ${time} before \`${func.name}\` looks at it.`,
    advice: fix,
    validate: { test: `${func.name} ends when it is aborted while it waits`, asserts: `with ${what} kept pending, the promise of \`${func.name}\` settles within 100 ms after the abort` },
    metrics: { maxWaitMs: maxMs }
  };
}
function severity5({ kind, sleeps: sleeps2, maxMs }) {
  if (kind === "misplaced") return "medium";
  return sleeps2 && maxMs !== void 0 && maxMs < LONG_MS ? "low" : "medium";
}

// src/analysis/answers.ts
function lateAnswers(model) {
  return model.funcs.flatMap((func) => func.async && isJudged(model, func) ? lateIn(model, func) ?? [] : []);
}
function lateIn(model, func) {
  for (const write of func.events) {
    const name = storedBy(model, func, write);
    const answer3 = name === void 0 ? void 0 : answerOf(write);
    if (!answer3 || write.loop) continue;
    const asked2 = func.events.slice(0, func.events.indexOf(write)).filter((event) => (event.kind === "io" || event.kind === "call") && (event.detail.args ?? []).length > 0);
    const ask = asked2.find((event) => inputOf(event, func) && isWaitedFor(event));
    const input = ask && inputOf(ask, func);
    const wait = ask && func.events.find((event) => suspends(event) && (event.detail.joins === ask || event.at.line === ask.at.line && event.detail.callee === ask.detail.callee));
    if (!input || !wait || isSteered(func, ask, write) || claimed(model, func, wait) || isSerialised(model, func, wait, write)) continue;
    if (isGuarded2(model, func, wait, write)) continue;
    return { func, wait, input, write, name, sure: overlap(model)(func) === "yes" };
  }
  return void 0;
}
function storedBy(model, func, event) {
  const { on, kind, detail } = event;
  if (kind === "write" && on && (detail.op ?? "set") === "set" && on.scope !== "keyed" && !on.path.includes("[") && isShared(on, func) && reachesOthers(model, func, on)) {
    return looksOf2(func).some((look) => sameState(look.state, on)) ? void 0 : on.name;
  }
  const setter = kind === "call" && detail.calls?.kind === "resource" && event.runs.length === 0 && /^set[A-Z]\w*$/.test(detail.callee ?? "") ? detail.calls.resource : void 0;
  const declared = setter && /@(\d+)$/.exec(setter.path);
  return declared && Number(declared[1]) < Number(/@(\d+)$/.exec(func.id)?.[1] ?? 0) ? detail.callee : void 0;
}
function answerOf({ kind, detail }) {
  const value = kind === "write" ? detail.value : detail.args?.[0];
  return value?.kind === "result" && isWaitedFor(value.of) ? value.of : void 0;
}
function isWaitedFor({ kind, detail }) {
  return kind === "io" ? detail.result === "awaited" : kind === "call" && detail.awaited === true;
}
function inputOf(event, func) {
  const params = /* @__PURE__ */ new Set();
  for (let at = func; at; at = at.parent) for (const param of at.params) params.add(param.path);
  const parts = (event.detail.args ?? []).flatMap((arg) => arg.kind === "derived" ? arg.from : arg.kind === "resource" ? [arg.resource] : []);
  return parts.find(({ path }) => [...params].some((param) => path === param || path.startsWith(`${param}.`)));
}
function isSteered(func, ask, write) {
  const between3 = func.events.slice(0, func.events.indexOf(write) + 1);
  return ask.detail.wake === "signal" || between3.some(({ detail }) => detail.wake === "signal" || (detail.args ?? []).some((arg) => (arg.kind === "derived" ? arg.from : arg.kind === "resource" ? [arg.resource] : []).some(({ path }) => /\bsignal\b/i.test(path))));
}
function isGuarded2(model, func, wait, write) {
  const last = func.events.filter((event) => suspends(event) && findPath(event, (other) => other === write) !== void 0).at(-1) ?? wait;
  const decides = (event) => event.kind === "branch" && ((event.detail.reads ?? []).some((read) => isShared(read, func) || /@/.test(read.path) === false) || (event.detail.asks?.length ?? 0) > 0 || /abort|cancel|stale|current|latest|mounted/i.test(event.detail.condition ?? ""));
  return findPath(last, (event) => event === write, decides, { within: func }) === void 0;
}

// rules/stale-response.ts
var staleResponse = defineRule({
  id: "stale-response",
  severity: "medium",
  title: "An older answer can overwrite a newer one",
  risk: "Answers come back in any order: when the first is slower than the second, what is shown or stored in the end belongs to a question that nobody asks any more.",
  advice: "Before the answer is stored, check that its question is still the last one: compare a counter or the input itself, or abort the older request when a newer one starts.",
  *check(model) {
    for (const answer3 of lateAnswers(model)) yield hazard18(answer3);
  }
});
function hazard18({ func, wait, input, write, name, sure }) {
  const waiting = callOf(wait, func);
  return {
    kind: "hazard",
    at: write.at,
    message: `the answer of ${waiting} to an older \`${input.name}\` can come last and replace the newer one in \`${name}\`: nothing checks which call of \`${func.name}\` it belongs to`,
    trace: [
      { at: wait.at, note: `asks with \`${input.name}\` and waits: \`${func.name}\` can be called again`, kind: "await" },
      { at: write.at, note: `stores the answer in \`${name}\` unchecked`, kind: "write" }
    ],
    severity: sure ? "medium" : "low",
    confidence: sure ? "likely" : "possible",
    func: func.name,
    resource: write.on?.id ?? name,
    title: `\`${name}\` keeps whichever answer comes last`,
    risk: `Two calls of \`${func.name}\` with different \`${input.name}\` are answered in any order; \`${name}\` then shows the answer to the older one until the next call.`,
    advice: `Remember the latest \`${input.name}\` or a counter before ${waiting}, compare it after the wait and drop the answer when it differs; or abort the older request.`,
    validate: { test: `keeps the answer to the latest \`${input.name}\``, asserts: `when the first of two calls of \`${func.name}\` is answered after the second, \`${name}\` holds the second answer` }
  };
}

// src/analysis/cancellation.ts
function swallowed2(model, func) {
  const known3 = signals(func);
  if (known3.length === 0) return [];
  const found2 = [];
  for (const given2 of func.events) {
    const { loop } = given2;
    if (!loop || !listens(model, given2)) continue;
    const signal = known3.find(({ resource }) => resourcesOf(given2).some((each) => rootOf2(each.path) === rootOf2(resource.path)))?.resource;
    const wait = given2.onThrow.length > 0 ? given2 : func.events.find((event) => event.kind === "await" && event.onThrow.length > 0 && event.next.includes(given2));
    const caught = wait?.onThrow.find((next) => inside(next, loop) || next === loop);
    if (!signal || !wait || !caught || found2.some((each) => each.wait.at.line === wait.at.line)) continue;
    const asks = (event) => looks(event, signal);
    const goesBack = (barrier) => !barrier(caught) && (caught === wait || findPath(caught, (event) => event === wait, barrier) !== void 0);
    const ends2 = !goesBack(asks);
    const pauses = !goesBack((event) => asks(event) || isPause2(event));
    found2.push({ func, wait, signal, caught, ends: ends2, pauses, counted: loop.detail.loop?.startsWith("for") === true && !loop.detail.endless });
  }
  return found2;
}
function listens(model, event) {
  if (event.kind === "io" || event.kind === "sleep" || event.kind === "receive") return event.detail.wake === "signal";
  return event.kind === "call" && event.detail.awaited === true && event.runs.some((callee) => effects(model)(callee).some((effect) => !effect.concurrent && effect.event.detail.wake === "signal"));
}
var ASKS = /abort|cancel|signal|stop|clos|dispos|destroy|running|shut|instanceof|\.(name|code)\b/i;
function looks({ kind, on, detail }, signal) {
  if (kind === "branch") return ASKS.test(detail.condition ?? "") || (detail.reads ?? []).some((read) => rootOf2(read.path) === rootOf2(signal.path));
  return kind === "read" && on !== void 0 && (detail.callee ?? "").endsWith("throwIfAborted");
}
function isPause2({ kind, detail }) {
  return (kind === "sleep" || kind === "io" || kind === "receive") && detail.wake !== "signal";
}
function rootOf2(path) {
  return path.replace(/\.(aborted|reason)$/, "").replace(/\.signal$/, "");
}

// rules/swallowed-cancellation.ts
var swallowedCancellation = defineRule({
  id: "swallowed-cancellation",
  severity: "medium",
  title: "A loop goes on after it was aborted",
  risk: "An aborted signal stays aborted: every later wait with it fails at once, so the loop either spins or never ends, and whoever aborted it waits for ever.",
  advice: "Leave the loop in the `catch` when the signal is aborted, or test the signal in the loop's condition.",
  *check(model) {
    for (const func of model.funcs) {
      if (func.role === "test") continue;
      for (const each of swallowed2(model, func)) yield each.ends ? { kind: "sound", at: each.wait.at, message: `\`${func.name}\` leaves its loop when \`${each.signal.name}\` is aborted` } : hazard19(each);
    }
  }
});
function hazard19({ func, wait, caught, signal, pauses, counted }) {
  const name = signal.name.replace(/\.(aborted|reason)$/, "");
  const what = wait.detail.callee ? `\`${wait.detail.callee}()\`` : `\`${wait.at.text}\``;
  const then = counted ? "the loop makes all its remaining turns" : pauses ? "the loop never ends" : "the loop spins: each turn fails at once";
  return {
    kind: "hazard",
    at: wait.at,
    message: `when \`${name}\` is aborted, \`${func.name}\` catches the rejection of ${what} and goes on: ${then}`,
    trace: [
      { at: wait.at, note: `rejects when \`${name}\` is aborted`, kind: "await" },
      { at: caught.at, note: "caught here, and the loop goes on", kind: "call" }
    ],
    severity: counted ? "low" : pauses ? "medium" : "high",
    confidence: "likely",
    func: func.name,
    resource: signal.id,
    title: `\`${func.name}\` swallows its own abort`,
    risk: `\`${name}\` stays aborted, so every later ${what} rejects at once${counted ? ", once for each turn that is left" : pauses ? "; after each pause the loop tries again, for ever" : " and nothing in the loop waits: it takes all of the thread"}.`,
    advice: `Test \`${name}.aborted\` first in the \`catch\` and leave the loop, or make it the loop's condition.`,
    validate: { test: `${func.name} ends when it is aborted`, asserts: `after the abort the promise of \`${func.name}\` settles, and ${what} is not called again` }
  };
}

// src/analysis/owners.ts
var MAX_FUNCTIONS = 60;
var timersOf = /* @__PURE__ */ new WeakMap();
function timers2(model) {
  let found2 = timersOf.get(model);
  if (!found2) timersOf.set(model, found2 = collect5(model));
  return found2;
}
function ownStops(model, func) {
  const home = homeOf(func);
  const maker = makerOf2(func);
  return stopRuns(model).filter(({ func: stop }) => {
    if (stop === func || stop.file !== func.file) return false;
    if (home !== void 0) return homeOf(stop) === home;
    if (homeOf(stop) !== void 0 && func.params.length > 0 && makerOf2(stop) === stop) return onlyHome(model, func.file) === homeOf(stop);
    return makerOf2(stop) === maker || (stop.parent === void 0 || stop.parent.role === "module") && homeOf(stop) === void 0;
  });
}
function ownEnds(model, func) {
  const home = homeOf(func);
  const maker = makerOf2(func);
  return endRuns(model).filter(({ func: end }) => end.file === func.file && (home === void 0 ? makerOf2(end) === maker || homeOf(end) === void 0 : homeOf(end) === home));
}
var endsOf = /* @__PURE__ */ new WeakMap();
function endRuns(model) {
  let found2 = endsOf.get(model);
  if (!found2) {
    const listeners = model.funcs.flatMap((func) => func.role === "test" ? [] : func.events).filter((event) => event.kind === "start" && event.detail.what === "listener" && /^(close|closed|exit|end|error|disconnect|disconnected)$/.test(event.detail.message ?? ""));
    endsOf.set(model, found2 = [...new Set(listeners.flatMap((event) => event.runs))].map((func) => stopRun(model, func)));
  }
  return found2;
}
function keeperStops(model, func) {
  const home = homeOf(func);
  if (home === void 0) return [];
  return stopRuns(model).filter((run) => homeOf(run.func) !== home && keeps2(model, run.func, home));
}
function onlyHome(model, file) {
  const homes = new Set(stopRuns(model).filter(({ func }) => func.file === file).map(({ func }) => homeOf(func)));
  return homes.size === 1 ? [...homes][0] : void 0;
}
var keepersOf = /* @__PURE__ */ new WeakMap();
function keeps2(model, stop, home) {
  let found2 = keepersOf.get(model);
  if (!found2) {
    const all = /* @__PURE__ */ new Map();
    const add = (home2, type) => void all.set(home2, (all.get(home2) ?? /* @__PURE__ */ new Set()).add(type));
    for (const func of model.funcs)
      for (const { on, detail, runs } of func.events)
        for (const resource of [on, detail.receiver])
          for (const type of [resource?.type, ...detail.callee?.startsWith("new ") ? runs.map((made) => made.owner) : []])
            if (resource && type && /^this\.[#\w$]+$/.test(resource.path)) add(func.owner ?? func.name, type);
    keepersOf.set(model, found2 = all);
  }
  return found2.get(homeOf(stop) ?? "")?.has(home) ?? false;
}
function homeOf(func) {
  for (let at = func; at; at = at.parent) if (at.owner !== void 0) return at.owner;
  return void 0;
}
function makerOf2(func) {
  let maker = func;
  for (let at = func.parent; at && at.role !== "module"; at = at.parent) maker = at;
  return maker;
}
function collect5(model) {
  const stops = stopsByCell(model);
  return model.funcs.flatMap(
    (func) => func.events.flatMap((start2) => {
      if (start2.kind !== "start" || start2.detail.what !== "interval" && start2.detail.what !== "timeout" || settles(start2)) return [];
      const kept = keptIn2(func, start2);
      const places = (kept ? [...stops.get(idOf(kept)) ?? [], ...stops.get(anyMember(cell(kept).replace(/\.[^.]*$/, ""))) ?? []] : []).filter((place) => !restarts(place, start2));
      const endless2 = start2.detail.what === "interval" || start2.runs.some((callback) => isReached(callback, func));
      return [{ func, start: start2, kept, handedOn: isHandedOn2(func, start2, kept), endless: endless2, stops: places }];
    })
  );
}
function settles(start2) {
  return (start2.detail.args ?? []).some((arg) => arg.kind === "resolver") || start2.runs.some((callback) => callback.events.some((event) => event.kind === "call" && event.detail.calls?.kind === "resolver"));
}
function isReached(callback, func) {
  const seen = /* @__PURE__ */ new Set([callback]);
  for (const at of seen) {
    if (at === func) return true;
    if (seen.size > MAX_FUNCTIONS) return false;
    for (const event of at.events) if (event.kind === "call" || event.kind === "spawn") for (const callee of [...event.runs, ...passedTo(event)]) seen.add(callee);
  }
  return false;
}
function keptIn2(func, start2) {
  const local = start2.on;
  for (const { kind, on, detail } of func.events) {
    if (kind !== "write" || !on || on === local) continue;
    const { value } = detail;
    if (value?.kind === "result" && value.of === start2 || local && value?.kind === "resource" && value.resource.path === local.path) return on;
  }
  return local;
}
function isHandedOn2(func, start2, kept) {
  if (start2.detail.result === "returned") return true;
  const isHandle = (resource) => kept !== void 0 && resource?.path === kept.path;
  const isIt = (value) => value.kind === "result" && value.of === start2 || value.kind === "resource" && isHandle(value.resource);
  const isPart = (value) => value?.kind === "derived" && kept?.scope === "local" && value.from.some(isHandle);
  if (func.returns.some(isIt)) return true;
  const passed = func.events.some((event) => event.kind === "call" && event.runs.length === 0 && event.detail.api === void 0 && (event.detail.args ?? []).some(isIt));
  const part = func.events.some((event) => isPart(event.detail.value) || (event.detail.args ?? []).some(isPart));
  return passed || part || kept === void 0 && start2.detail.result === "used" && !start2.detail.unref;
}
function restarts({ func, event }, start2) {
  const again = (next) => next === start2 || next.kind === "start" && next.on !== void 0 && next.on.id === start2.on?.id || next.kind === "call" && next.runs.some((callee) => callee.events.includes(start2));
  return findPath(event, again) !== void 0 && findPath(event, (next) => next.kind === "return", again, { within: func }) === void 0;
}
function idOf(resource) {
  return /^this\./.test(resource.path) || !/[@\]]\d*\./.test(resource.path) ? cell(resource) : memberName(resource);
}
function anyMember(id) {
  return `${id}.*`;
}
function memberName(resource) {
  return `.${cell(resource).replace(/^.*[.#]/, "")}`;
}
function stopsByCell(model) {
  const found2 = /* @__PURE__ */ new Map();
  const add = (id, place) => void found2.set(id, [...found2.get(id) ?? [], place]);
  for (const func of model.funcs)
    for (const event of func.events) {
      if (event.kind === "stop" && event.on) {
        add(cell(event.on), { func, event });
        add(memberName(event.on), { func, event });
        if (event.on.path.endsWith("]")) add(anyMember(cell(event.on)), { func, event });
        if (event.on.path.includes("@")) for (const container of iterated(model, func)) add(container, { func, event });
      }
      if (event.kind !== "call" || event.detail.api === void 0 || event.detail.calls?.kind !== "resource") continue;
      for (const container of iterated(model, func)) add(container, { func, event });
    }
  return found2;
}
function iterated(model, func) {
  const bodies = [func, ...callers(model)(func).map((caller) => caller.func)];
  return [...new Set(bodies.flatMap((body2) => body2.events.flatMap((event) => event.kind === "read" && event.on && (event.detail.op === "iterate" || event.on.path.includes("[")) ? [cell(event.on)] : event.on && event.kind === "write" && /^take/.test(event.detail.op ?? "") ? [cell(event.on)] : [])))];
}

// src/analysis/outliving.ts
function outliving(model) {
  return timers2(model).flatMap((timer) => {
    const { func, start: start2, stops, endless: endless2 } = timer;
    if (func.role === "test" || start2.detail.unref || timer.handedOn || clearedBy(model, timer)) return [];
    if (stops.length > 0 && !(endless2 && stops.every((place) => isAskedFor(model, place, timer)))) return [];
    if (start2.runs.some((callback) => [callback, func].some((each) => obeyed(model)(each).length > 0))) return [];
    const own = ownStops(model, func).filter(ends);
    const [stop] = own.length > 0 ? own : keeperStops(model, func).filter(ends);
    if (!stop || stop.runs.has(func)) return [];
    return [{ timer, kept: lasting(timer), stop, own: own.length > 0, ms: start2.detail.ms?.max ?? start2.detail.ms?.min, cleared: stops[0] }];
  });
}
function clearedTimers(model) {
  return timers2(model).flatMap((timer) => {
    const kept = timer.func.role === "test" ? void 0 : lasting(timer);
    const by = kept && clearedBy(model, timer);
    return by ? [{ start: timer.start, kept, by }] : [];
  });
}
function lasting({ kept }) {
  return kept?.scope === "local" ? void 0 : kept;
}
function clearedBy(model, { stops }) {
  return stopRuns(model).find((run) => stops.some((place) => run.runs.has(place.func)));
}
function isAskedFor(model, { func }, { start: start2, func: starter }) {
  if (func === starter || func.owner === void 0 || func.role !== void 0 || func.parent !== void 0 && func.parent.role !== "module") return false;
  return !start2.runs.some((callback) => reach(callback).has(func)) && !isRunByEvents(model, func);
}
var MAX_DEPTH8 = 3;
function isRunByEvents(model, func, depth = 0) {
  if (func.role === "handler") return true;
  if (depth > MAX_DEPTH8) return false;
  return callers(model)(func).some(({ func: caller, event, passed }) => passed || event.kind === "start" || caller !== func && isRunByEvents(model, caller, depth + 1));
}
function ends(run) {
  return run.ends.size + run.flags.size + run.joins.length > 0;
}

// src/analysis/races.ts
function lostRaces(model) {
  const stopped = new Set(model.funcs.flatMap((func) => func.events.flatMap((event) => event.kind === "stop" && event.on ? [cell(event.on)] : [])));
  return model.funcs.flatMap((func) => func.events.flatMap((race) => race.kind === "await" && (race.detail.combinator === "race" || race.detail.combinator === "any") ? losers(model, func, race, stopped) : []));
}
function losers(model, func, race, stopped) {
  if (clearsAfter(model, func, race)) return [];
  const repeated = race.loop !== void 0;
  const found2 = [];
  for (const { event, ms, alone } of sleeps(model)(func))
    if (alone === "none" && within4(event, race) && (!repeated || throwsAfter(func, event, race))) found2.push({ func, race, timer: event, ms: ms?.max, text: ms?.text, repeated, loops: false });
  for (const member of func.events) {
    if (member.kind !== "call" || !within4(member, race)) continue;
    const resolves = func.events.some((event) => event.kind === "sleep" && within4(event, member));
    for (const callee of member.runs) {
      for (const start2 of callee.events)
        if (start2.kind === "start" && start2.detail.what === "timeout" && !start2.detail.unref && callee.parent === func && !resolves && !(start2.on && stopped.has(cell(start2.on)))) found2.push({ func, race, timer: start2, ms: start2.detail.ms?.max, text: start2.detail.ms?.text, repeated, loops: false });
      if (member.detail.callee === "new Promise") continue;
      for (const { event, ms, alone } of sleeps(model)(callee)) if (alone === "none" && event.loop && callee.parent === func) found2.push({ func, race, timer: event, ms: ms?.max, text: ms?.text, repeated, loops: true });
    }
  }
  return found2.filter((each, i) => found2.findIndex((other) => other.timer.at.line === each.timer.at.line) === i);
}
function clearsAfter(model, func, race) {
  const started2 = new Set(model.funcs.flatMap((each) => each === func || each.parent === func ? each.events.flatMap((event) => event.kind === "start" && event.on ? [cell(event.on)] : []) : []));
  return started2.size > 0 && findPath(race, (event) => event.kind === "stop" && event.on !== void 0 && started2.has(cell(event.on))) !== void 0;
}
function throwsAfter(func, sleep, race) {
  return func.events.some((event) => event.kind === "call" && within4(event, race) && within4(sleep, race) && event.runs.some((callee) => callee.parent === func && callee.events.some((inner) => inner.kind === "throw")));
}
function within4({ at }, { at: whole }) {
  const after = at.line > whole.line || at.line === whole.line && at.column >= whole.column;
  const before = at.endLine < whole.endLine || at.endLine === whole.endLine && at.endColumn <= whole.endColumn;
  return at.file === whole.file && after && before;
}

// rules/timer-outlives-stop.ts
var KEPT_MS = 5e3;
var LOOSE_MS = 3e4;
var LOOP_MS = 1e3;
var timerOutlivesStop = defineRule({
  id: "timer-outlives-stop",
  severity: "medium",
  title: "A timer goes on after stop",
  risk: "The timer keeps the process alive and calls into an object that is closed: it reconnects, writes, or throws where nobody catches.",
  advice: "Keep the handle of every timer and clear it where the object is stopped.",
  *check(model) {
    for (const each of outliving(model)) if (isWorthAWord(each)) yield hazard20(each);
    for (const { start: start2, kept, by } of clearedTimers(model)) yield { kind: "sound", at: start2.at, message: `\`${by.func.name}\` clears \`${kept.name}\`` };
    for (const race of lostRaces(model)) if (race.func.role !== "test" && (race.ms ?? Infinity) >= (race.repeated ? LOOP_MS : KEPT_MS)) yield lost(race);
  }
});
function isWorthAWord({ timer: { start: start2, endless: endless2 }, kept, own, ms }) {
  if (!own && start2.detail.what !== "interval" && (ms ?? Infinity) < KEPT_MS) return false;
  return endless2 || (ms ?? 0) >= (kept ? KEPT_MS : LOOSE_MS);
}
function hazard20({ timer: { func, start: start2, endless: endless2 }, kept, stop: { func: stop }, own, ms, cleared }) {
  const what = start2.detail.what === "interval" ? "interval" : "timer";
  const where = kept ? `in \`${kept.name}\`` : "without a handle that anybody keeps";
  const time = ms === void 0 ? `\`${start2.detail.ms?.text ?? "its time"}\`` : spell(ms);
  const callback = start2.runs[0]?.name ?? "its callback";
  const then = what === "interval" ? `it calls \`${callback}\` every ${time} from then on` : endless2 ? `it fires after ${time} and starts itself again` : `it fires up to ${time} later`;
  return {
    kind: "hazard",
    at: start2.at,
    message: `\`${stop.name}()\` leaves this ${what}, started ${where}, running: ${then}`,
    trace: [
      { at: start2.at, note: `\`${func.name}\` starts the ${what} (${time})`, kind: "start" },
      { at: stop.at, note: `\`${stop.name}()\` ends other things, but not this`, kind: "stop" },
      ...cleared ? [{ at: cleared.event.at, note: `only \`${cleared.func.name}()\` clears it, and no stop path calls that`, kind: "stop" }] : []
    ],
    severity: endless2 ? "medium" : "low",
    // A stop function that is told what to stop may not be this object's.
    confidence: !endless2 && ms === void 0 || stop.params.length > 0 ? "possible" : own ? "certain" : "likely",
    func: func.name,
    resource: kept?.id,
    title: `The ${what} of \`${func.name}\` goes on after \`${stop.name}()\``,
    risk: `After \`${stop.name}()\` the ${what} keeps the process alive and \`${callback}\` runs on an object that is closed${endless2 ? ", again and again" : ""}.`,
    advice: kept ? `Clear \`${kept.name}\` in \`${stop.name}\`.` : `Keep the handle that \`${start2.detail.callee ?? "the timer"}()\` returns and clear it in \`${stop.name}\`.`,
    validate: { test: `${stop.name} ends the ${what} of ${func.name}`, asserts: `with fake timers, no timer is pending after \`${stop.name}()\`` },
    metrics: { maxWaitMs: ms, scope: kept?.scope }
  };
}
function lost({ func, race, timer, ms, text, repeated, loops: loops2 }) {
  const time = ms === void 0 ? `as long as \`${text ?? timer.at.text}\` says` : `up to ${spell(ms)}`;
  return {
    kind: "hazard",
    at: timer.at,
    message: `when the race in \`${func.name}\` is over, its timer runs on, ${time}${repeated ? ", one more each turn" : ""}: nothing clears it`,
    trace: [
      { at: race.at, note: "the first to settle ends the wait", kind: "await" },
      { at: timer.at, note: "the timer of the loser stays armed", kind: "start" }
    ],
    severity: repeated ? "medium" : "low",
    confidence: ms !== void 0 || loops2 ? "likely" : "possible",
    func: func.name,
    title: `The timer of a race in \`${func.name}\` is never cleared`,
    risk: `Each call leaves a timer that runs on, ${time}: it keeps the process alive, and in memory what its callback refers to.`,
    advice: "Keep the handle and clear it in `finally` after the race, or give the sleep a signal that is aborted there.",
    validate: { test: `${func.name} leaves no timer behind`, asserts: `with fake timers, no timer is pending after the race in \`${func.name}\` was won by the other side` },
    metrics: { maxWaitMs: ms }
  };
}

// src/analysis/endlessWaits.ts
var MAX_DEPTH9 = 2;
function stopWaits(model) {
  const found2 = /* @__PURE__ */ new Map();
  for (const stop of stopRuns(model))
    for (const [func, via] of stop.runs) {
      if (via.length > MAX_DEPTH9) continue;
      const limited = via.some((call) => call.detail.timeout !== void 0 || call.detail.wake === "race");
      for (const event of func.events) {
        const what = waitsFor(func, event);
        const known3 = found2.get(event);
        if (what === void 0 || known3 && known3.depth <= via.length) continue;
        found2.set(event, { stop, func, event, what, depth: via.length, bounded: limited || isBounded(func, event) });
      }
    }
  return [...found2.values()];
}
function waitsFor(func, event) {
  if (event.kind === "receive") return `\`${event.detail.message ?? "a message"}\`${event.on && event.on.scope !== "external" ? ` of \`${event.on.name}\`` : ""}`;
  if (event.kind !== "await" || event.detail.value?.kind !== "promise") return void 0;
  const given2 = executors(func, event).flatMap((executor) => executor.events).find((inner) => inner.detail.what !== "timeout" && (inner.detail.args ?? []).some((arg) => arg.kind === "resolver"));
  if (!given2) return void 0;
  const callee = given2.detail.callee ?? given2.at.text;
  return given2.kind === "start" && given2.detail.message ? `\`${given2.detail.message}\` of \`${given2.on?.name ?? callee}\`` : `\`${callee}()\` to call back`;
}
function executors(func, wait) {
  return func.events.flatMap((event) => event.kind === "call" && event.detail.callee === wait.detail.callee && event.next.includes(wait) ? event.runs : []);
}
function isBounded(func, event) {
  const { timeout, wake } = event.detail;
  if (timeout !== void 0 || wake === "signal" || wake === "race" || wake === "handle") return true;
  if (func.events.some((other) => isForce(other) && other.on && event.on && cell(other.on) === cell(event.on))) return true;
  const around3 = [func, ...executors(func, event)];
  return around3.some((each) => each.events.some((other) => other.kind === "start" && other.detail.what === "timeout"));
}
function isForce({ kind, detail: { callee = "", args = [] } }) {
  return (kind === "stop" || kind === "send" || kind === "call") && (/\.(destroy|terminate)$/.test(callee) || args.some((arg) => arg.kind === "constant" && /SIGKILL/.test(arg.text)));
}

// rules/unbounded-wait.ts
var unboundedWait = defineRule({
  id: "unbounded-wait",
  severity: "low",
  title: "Stopping waits for a peer without a limit",
  risk: "When the peer does not answer, stopping never ends: the deployment hangs until somebody kills the process, and nothing after the wait is cleaned up.",
  advice: "Bound the wait: race it with a timer or pass a signal with a time-out, then go on or use force.",
  *check(model) {
    for (const wait of stopWaits(model)) {
      if (wait.bounded) yield { kind: "sound", at: wait.event.at, message: `\`${wait.stop.func.name}()\` does not wait for ever for ${wait.what}` };
      else yield hazard21(wait);
    }
  }
});
function hazard21({ stop, func, event, what }) {
  const name = stop.func.name;
  const via = stop.runs.get(func) ?? [];
  return {
    kind: "hazard",
    at: event.at,
    message: `\`${name}()\` waits for ${what} with neither a time limit nor a signal: if that never comes, stopping never ends`,
    trace: [{ at: stop.func.at, note: `\`${name}()\` stops something`, kind: "stop" }, ...callSteps(via), { at: event.at, note: `waits for ${what}, however long`, kind: event.kind }],
    severity: "low",
    confidence: "likely",
    func: func.name,
    resource: event.on?.id ?? what,
    title: `\`${name}()\` can wait for ever for ${what}`,
    advice: `Race the wait with a timer of a few seconds; when the timer wins, use force (kill, destroy) or report it and go on with the rest of \`${name}\`.`,
    validate: { test: `${name} ends without ${what.replace(/`/g, "").replace(" to call back", " calling back")}`, asserts: `with a peer that never answers and fake timers run forward, \`${name}()\` settles` },
    metrics: { scope: "instance" }
  };
}

// rules/unfair-handoff.ts
var unfairHandoff = defineRule({
  id: "unfair-handoff",
  severity: "medium",
  title: "The next holder is not the longest waiter",
  risk: "Under load a caller can wait for as long as newer ones keep coming: order is lost and the longest wait has no bound.",
  advice: "Keep waiters in a queue, and let release hand the lock to the oldest without freeing it in between; a chain of promises or an ordinary mutex does so.",
  *check(model) {
    for (const shape of lockShapes(model).all) {
      if (shape.unfair) yield hazard22(model, shape, shape.unfair);
      else if (!shape.unsound) yield { kind: "sound", at: (shape.release ?? shape.acquire).event.at, message: `\`${shape.lock.name}\` goes to the longest waiter` };
    }
  }
});
var HOW2 = {
  spin: (_, on) => `callers try for ${on} again after a sleep: whoever wakes first gets it, however long others have waited`,
  "wake-all": (_, on) => `every waiter for ${on} wakes at once and tries again: the order among them and newcomers is left to chance`,
  barging: (_, on) => `${on} is free before the waiter that was woken runs: a caller that comes in between takes it and the waiter goes on waiting`,
  "last-in": (_, on) => `the newest waiter for ${on} goes first: the oldest waits until nobody else does`,
  random: (_, on) => `a waiter for ${on} is picked at random: nothing bounds how long one waits`,
  priority: (_, on) => `waiters for ${on} are sorted by priority without ageing: a low one waits as long as higher ones keep coming`,
  "no-recheck": (_, on) => `of two waiters for ${on} both go on`,
  breaks: (_, on) => `one failure breaks the chain of ${on}`,
  "fails-waiters": (_, on) => `one failure fails every waiter for ${on}`,
  "cleared-first": (_, on) => `${on} is free before it is handed over`
};
function hazard22(model, shape, defect) {
  const { why, event } = defect;
  const queue = defect.queue && defect.queue.id !== shape.lock.id ? ` (\`${defect.queue.name}\`)` : "";
  const name = shape.lock.name;
  const others = contenders(model)(shape.lock).length;
  return {
    kind: "hazard",
    at: event.at,
    message: `${HOW2[why](shape, `\`${name}\`${queue}`)}`,
    trace: steps3(shape, event),
    severity: why === "last-in" || why === "spin" || why === "random" ? "medium" : "low",
    confidence: "certain",
    cause: shape.lock.id,
    func: shape.acquire.func.name,
    resource: shape.lock.id,
    title: `\`${name}\` does not go to the longest waiter`,
    risk: `With several callers of \`${shape.acquire.func.name}\` waiting, one of them can wait as long as others keep coming; a request or a stop among them has no bound on its wait.`,
    advice: advice2(shape),
    validate: { test: `hands ${name} over in order of arrival`, asserts: `with the lock held, start A, B and C in this order and a newcomer in the tick of the release: they finish as A, B, C, newcomer` },
    metrics: { contenders: others, scope: shape.lock.scope, order: why }
  };
}
function advice2({ form, acquire, release, lock }) {
  const given2 = `let \`${release?.func.name ?? "the release"}\` take the oldest one out (\`shift()\`) and resolve it while \`${lock.name}\` stays taken`;
  return form === "queue" ? `Append waiters at the end and ${given2}.` : `Replace the wait in \`${acquire.func.name}\` by a queue of resolvers: append to it when \`${lock.name}\` is taken, and ${given2}. A chain of promises (\`tail = tail.then(work)\`) or a mutex of a library does the same.`;
}
function steps3(shape, event) {
  const found2 = [{ at: shape.acquire.event.at, note: `a caller gets \`${shape.lock.name}\` here`, kind: "acquire" }, { at: event.at, note: "decides who is next", kind: "waiter" }];
  if (shape.release && shape.release.event.at !== event.at) found2.push({ at: shape.release.event.at, note: "releases it", kind: "release" });
  return found2;
}

// src/analysis/stopSleeps.ts
var STOP_DEPTH2 = 2;
function stopSleeps(model) {
  return model.funcs.flatMap((func) => func.role === "test" ? [] : sleeps(model)(func).flatMap((sleep) => isOpen(sleep) ? [] : meet(model, sleep) ?? []));
}
function meet(model, sleep) {
  const { func, event } = sleep;
  const told = obeyed(model)(func)[0];
  const flag = told ? [{ at: told.test.at, note: `looks at \`${told.flag}\` between sleeps`, kind: "read" }] : [];
  const [joined] = joiners(model, STOP_DEPTH2)(func);
  if (joined) {
    const { stop: stop2, join } = joined;
    const runs = join.task.runs[0]?.name ?? "it";
    const task = join.await.on?.name ?? runs;
    const via = join.runs.get(func) ?? [];
    const trace = [{ at: join.await.at, note: `\`${stop2.func.name}()\` waits here for \`${task}\``, kind: "await" }, { at: join.task.start.at, note: `which runs \`${runs}\``, kind: "spawn" }, ...callSteps(via), ...flag];
    return { sleep, stop: stop2, how: "joins", task, told, ...length(sleep, sleptOut(model, stop2, event, via), sleptHere(model, stop2, event)), trace };
  }
  const stop = runsInStop(model, func, STOP_DEPTH2);
  if (stop) {
    const trace = [{ at: stop.func.at, note: `\`${stop.func.name}()\` runs this`, kind: "call" }, ...callSteps(stop.runs.get(func))];
    return { sleep, stop, how: "runs", ...length(sleep, { ms: sleep.ms?.max ?? sleep.ms?.min ?? 0, more: false }), trace };
  }
  if (!told || signals(func).some((signal) => signal.use) || !goesOn(model, func, event, told.test)) return void 0;
  return { sleep, stop: told.stop, how: "tells", told, ...length(sleep, sleptOut(model, told.stop, event, [])), trace: [{ at: told.set.at, note: `\`${told.stop.func.name}()\` sets \`${told.flag}\` here`, kind: "write" }, ...flag] };
}
function length({ ms }, { ms: total, more }, here) {
  const known3 = ms?.max !== void 0 || ms?.min !== void 0;
  return { ms: known3 ? total : void 0, hereMs: known3 ? here?.ms ?? total : void 0, more: known3 && more, grows: /\*\*|\bpow\(/.test(ms?.text ?? "") };
}
function goesOn(model, func, sleep, test) {
  return sleep.loop !== void 0 || findPath(sleep, (event) => event === test) !== void 0 || callers(model)(func).some((caller) => caller.event.loop !== void 0);
}

// src/analysis/blocking.ts
function blocked(model, least) {
  return model.funcs.flatMap((func) => {
    if (func.role === "test") return [];
    return func.events.flatMap((event) => {
      const ms = event.kind === "block" ? blockedMs(event) : void 0;
      if (ms === void 0 || ms < least) return [];
      const stop = runsInStop(model, func, STOP_DEPTH2);
      return stop || func.async || func.role === "handler" ? [{ func, event, ms, stop }] : [];
    });
  });
}
function blockedMs(event) {
  const work = event.next.find((next) => next.kind === "io" && next.at.line === event.at.line && next.at.column === event.at.column);
  if (!work) return event.detail.ms?.max;
  const [command] = work.detail.args ?? [];
  const seconds = command?.kind === "constant" ? /^["'`]sleep (\d+(?:\.\d+)?)["'`]$/.exec(command.text) : null;
  return seconds ? Number(seconds[1]) * 1e3 : void 0;
}

// rules/uninterruptible-sleep.ts
var JOINED_MS = 500;
var LOOSE_MS2 = 1e3;
var LONG_MS2 = 5e3;
var SLOW_MS2 = 1e3;
var uninterruptibleSleep = defineRule({
  id: "uninterruptible-sleep",
  severity: "high",
  title: "Stopping has to wait for a sleep",
  risk: "Stopping takes as long as the sleep that happens to run: deployments and tests hang, and supervisors kill the process half-way through its clean-up.",
  advice: "Give the sleep the signal that stop aborts, or race it with a promise that stop resolves, so that stop wakes it at once.",
  *check(model) {
    for (const each of blocked(model, JOINED_MS)) yield blocking(each);
    for (const each of stopSleeps(model)) {
      const { sleep, how, stop, hereMs } = each;
      if (sleep.wake === "none") {
        if ((hereMs ?? Infinity) >= (how === "tells" ? LOOSE_MS2 : JOINED_MS)) yield hazard23(each);
      } else if (how !== "runs") yield { kind: "sound", at: sleep.event.at, message: `\`${stop.func.name}()\` need not wait for the sleep in \`${sleep.func.name}\`: it can be woken` };
    }
  }
});
function hazard23(each) {
  const { sleep, how, task, told, trace, ms, more } = each;
  const { func, event } = sleep;
  const stop = each.stop.func.name;
  const own = sleep.ms?.max ?? sleep.ms?.min;
  const length2 = own === void 0 ? `as long as \`${sleep.ms?.text ?? event.at.text}\` says` : spell(own);
  const time = ms === void 0 ? length2 : `${spell(ms)}${more ? " or more" : ""}`;
  const upTo = ms === void 0 || more ? time : `up to ${time}`;
  const again = ms !== void 0 && ms > (own ?? 0) ? `, ${length2} this time and again before it looks` : "";
  const message = {
    joins: `\`${stop}()\` can take ${time}: it waits for \`${task}\`, which sleeps here${again} and cannot be woken`,
    runs: `\`${stop}()\` takes ${time} longer each time: it sleeps instead of waiting for what it needs`,
    tells: `\`${func.name}\` goes on for ${upTo} after \`${stop}()\`: it sleeps here without being woken${again}, and only then looks at \`${told?.flag}\``
  }[how];
  return {
    kind: "hazard",
    at: event.at,
    message,
    trace: [...trace, { at: event.at, note: `sleeps ${length2}; nothing wakes it`, kind: "sleep" }, ...sleep.sleep === event ? [] : [{ at: sleep.sleep.at, note: "in this timer", kind: "sleep" }]],
    severity: severity6(each),
    confidence: ms === void 0 && sleep.ms === void 0 ? "possible" : how === "joins" && ms !== void 0 && !more ? "certain" : "likely",
    // Sleeps of one loop are one thing to mend.
    cause: how === "runs" ? void 0 : `${func.id} ${each.stop.func.id}`,
    func: func.name,
    resource: told?.flag,
    title: how === "tells" ? `\`${func.name}\` sleeps on after \`${stop}()\`` : `\`${stop}()\` waits for a sleep of ${time}`,
    risk: how === "tells" ? `After \`${stop}()\` the loop is still there for ${upTo}: it keeps what it refers to alive, and does one more thing when it wakes unless it looks again first.` : `Every stop, restart and test tear-down can take ${time}; a supervisor that allows less kills the process in the middle of its clean-up.`,
    advice: how === "runs" ? `Wait in \`${stop}\` for the event or promise that says it is done, with the ${time} as an upper bound only.` : `Pass a signal to the sleep and abort it in \`${stop}\`, or race it with a promise that \`${stop}\` resolves.`,
    validate: how === "runs" ? { test: `${stop} ends as soon as its work is done`, asserts: `with fake timers that never fire, \`${stop}()\` settles once what it waits for has happened` } : { test: `${stop} returns at once while ${func.name} sleeps`, asserts: `with fake timers that never fire, \`${stop}()\` settles within 100 ms after \`${func.name}\` has begun to sleep` },
    metrics: { maxWaitMs: more ? void 0 : ms, scope: "instance" }
  };
}
function severity6({ how, ms, grows }) {
  const far = how === "tells";
  if (ms === void 0) return grows === far ? "medium" : grows ? "high" : "low";
  return ms >= LONG_MS2 ? far ? "medium" : "high" : ms > SLOW_MS2 && !far ? "medium" : "low";
}
function blocking({ func, event, ms, stop }) {
  return {
    kind: "hazard",
    at: event.at,
    message: `\`${event.detail.callee ?? event.at.text}\` stops the whole thread for up to ${spell(ms)}: no timer, request${stop ? "" : " or stop"} runs meanwhile`,
    trace: [...stop ? [{ at: stop.func.at, note: `\`${stop.func.name}()\` runs this`, kind: "call" }] : [], { at: event.at, note: `blocks the thread for up to ${spell(ms)}`, kind: "block" }],
    severity: ms >= SLOW_MS2 ? "high" : "medium",
    confidence: stop ? "certain" : "likely",
    func: func.name,
    title: `\`${func.name}\` blocks the thread for up to ${spell(ms)}`,
    advice: "Use a timer that is awaited, with a signal; where another thread is waited for, use the asynchronous form of the wait.",
    metrics: { maxWaitMs: ms }
  };
}

// src/analysis/unjoined.ts
function unjoined(model) {
  const found2 = [];
  const joins = stopRuns(model).flatMap((stop) => stop.joins);
  for (const loop of model.funcs) {
    if (loop.role === "test") continue;
    const starts = callers(model)(loop).filter((caller) => !caller.passed);
    const spawns = starts.filter(({ event }) => event.kind === "spawn");
    if (spawns.length === 0 || spawns.length < starts.length) continue;
    for (const { stop, test, set, flag } of obeyed(model)(loop)) {
      const round = test.loop;
      const wait = round && loop.events.find((event) => WAITS.has(event.kind) && inside(event, round));
      if (!round || !wait || stop.func.file !== loop.file) continue;
      const { func: starter, event: start2 } = spawns[0];
      const joined = joins.find((join) => join.runs.has(loop));
      if (joined) found2.push({ loop, start: start2, stop, flag, set, wait, joined: joined.await });
      else if (!waitsOtherwise(stop)) {
        const restart = canRestart(starter, start2, set) && outlastsStop(model, stop, loop, round) ? starter : void 0;
        const closed = closedUnder(stop, loop, round);
        if (restart || closed) found2.push({ loop, start: start2, stop, flag, set, wait, restart, closed });
      }
      break;
    }
  }
  return found2;
}
var WAITS = /* @__PURE__ */ new Set(["await", "io", "sleep", "receive", "acquire"]);
function waitsOtherwise({ runs }) {
  return [...runs].some(([func, via]) => via.length <= 2 && func.events.some((event) => event.kind === "receive" || event.kind === "poll" || event.kind === "await" && event.detail.joins === void 0 && event.detail.api === void 0));
}
function canRestart(starter, start2, set) {
  const inner = starter.owner === void 0 && starter.parent !== void 0 && starter.parent.role !== "module";
  if (inner || starter.role === "constructor" || starter.role === "module" || set.kind !== "write" || !set.on) return false;
  const again = starter.events.some((event) => event.kind === "write" && event.on && cell(event.on) === cell(set.on) && event.detail.value?.kind === "constant" && set.detail.value?.kind === "constant" && event.detail.value.text !== set.detail.value.text);
  const guarded2 = start2.on !== void 0 && starter.events.some((event) => looksAt(event, start2.on) || event.kind === "await" && event.on && cell(event.on) === cell(start2.on));
  return again && !guarded2;
}
function outlastsStop(model, stop, loop, round) {
  if (sleeps(model)(loop).some(({ event, wake }) => wake === "none" && inside(event, round))) return true;
  return [...stop.runs.keys()].every((func) => func.events.every((event) => event.kind !== "stop" && event.kind !== "send" && (event.kind !== "call" || event.runs.length > 0 || event.detail.safe)));
}
function closedUnder({ runs, func }, loop, round) {
  for (const by of func.events) {
    const name = /[.#](close|end|destroy|dispose|disconnect|terminate|quit|release)$/.test(by.detail.callee ?? "");
    const target = by.kind === "stop" ? by.detail.what === "listener" || by.detail.what === "timeout" || by.detail.what === "interval" ? void 0 : by.on : by.kind === "call" && name ? by.detail.receiver : void 0;
    if (!target || target.scope === "local" || target.path === "this") continue;
    const use = loop.events.find((event) => inside(event, round) && !runs.has(loop) && (event.kind === "io" || event.kind === "call" || event.kind === "send") && event.detail.receiver && cell(event.detail.receiver) === cell(target) && (event.kind !== "call" || event.detail.awaited));
    if (use) return { name: target.name, by, use };
  }
  return void 0;
}

// rules/unjoined-loop.ts
var unjoinedLoop = defineRule({
  id: "unjoined-loop",
  severity: "medium",
  title: "Stop returns while the loop still runs",
  risk: "Whoever stopped it believes that it is over: the loop uses what is closed by then, and started again it runs twice.",
  advice: "Keep the loop's promise and wait for it in the stop path, after the flag is set and its waits are woken.",
  *check(model) {
    for (const each of unjoined(model)) yield each.joined ? { kind: "sound", at: each.joined.at, message: `\`${each.stop.func.name}\` waits for \`${each.loop.name}\`` } : hazard24(each);
  }
});
function hazard24({ stop: { func: stop }, flag, set, loop, start: start2, wait, restart, closed }) {
  const first = closed ? `\`${stop.name}()\` closes \`${closed.name}\` while \`${loop.name}\` may be in the middle of a turn that uses it: it only sets \`${flag}\` and does not wait` : `\`${stop.name}()\` returns before \`${loop.name}\` has ended: a \`${restart.name}()\` soon after sets \`${flag}\` again, and two loops run`;
  return {
    kind: "hazard",
    at: set.at,
    message: first,
    trace: [
      { at: start2.at, note: `starts \`${loop.name}\`, and nobody waits for it`, kind: "spawn" },
      { at: set.at, note: `\`${stop.name}()\` tells it to end`, kind: "write" },
      { at: wait.at, note: "where the loop may be waiting then", kind: wait.kind },
      ...closed ? [{ at: closed.by.at, note: `closes \`${closed.name}\``, kind: "stop" }, { at: closed.use.at, note: `uses \`${closed.name}\``, kind: closed.use.kind }] : []
    ],
    severity: "medium",
    confidence: restart && !closed ? "certain" : "likely",
    cause: `${loop.id} ${stop.id}`,
    func: stop.name,
    resource: set.on?.id,
    title: `\`${stop.name}()\` does not wait for \`${loop.name}\``,
    risk: closed ? `The turn that runs when \`${stop.name}()\` is called fails on \`${closed.name}\`, or leaves half its work.` : `The first loop looks at \`${flag}\` only after its wait, finds it set again and goes on beside the second: everything is done twice.`,
    advice: `Keep the promise of \`${loop.name}\` and await it in \`${stop.name}\`${closed ? ` before \`${closed.name}\` is closed` : ""}${restart && !closed ? ", or give each start a signal of its own" : ""}.`,
    validate: restart && !closed ? { test: `${restart.name} after ${stop.name} leaves one loop`, asserts: `after \`${stop.name}()\` and \`${restart.name}()\` in a row, one turn is made per period` } : { test: `${stop.name} waits for ${loop.name}`, asserts: `while a turn is kept pending, \`${stop.name}()\` does not settle` }
  };
}

// src/analysis/abandoned.ts
function abandoned2(model) {
  const found2 = [];
  const byCell = /* @__PURE__ */ new Map();
  for (const each of parked(model)) byCell.set(cell(each.kept), [...byCell.get(cell(each.kept)) ?? [], each]);
  for (const [id, waits2] of byCell) {
    const open = waits2.find((each) => !each.limited && !each.elsewhere);
    if (!open) continue;
    const cleared = clears(model, open, id);
    found2.push(...cleared.length > 0 ? cleared : left(model, open, id));
  }
  return [...found2, ...droppedTasks(model)];
}
function clears(model, wait, id) {
  const stops = ownStops(model, wait.func);
  const settled = (func, clear) => settles2(stopRun(model, func), id, clear);
  return model.funcs.flatMap((by) => {
    if (by === wait.func || /^(constructor|module|test)$/.test(by.role ?? "")) return [];
    const ends2 = stops.some(({ runs }) => runs.has(by));
    const at = by.events.find((event) => empties2(event, id) && (ends2 || isContainer(event)));
    if (!at || reach(by).has(wait.func) || settled(by, at) || callers(model)(by).some((caller) => settled(caller.func, at))) return [];
    return [{ how: "cleared", func: wait.func, wait: wait.put, kept: at.on, by, at }];
  });
}
function empties2({ kind, on, detail: { op, value } }, id) {
  if (kind !== "write" || on === void 0 || cell(on) !== id || on.id.endsWith("]")) return false;
  return op === "clear" || op === "set" && (value?.kind === "constant" ? /^(\[\]|\{\}|null|undefined)$/.test(value.text) : value?.kind === "result" && value.of.detail.callee?.startsWith("new ") === true);
}
function isContainer({ detail: { op, value } }) {
  return op === "clear" || !(value?.kind === "constant" && /^(null|undefined)$/.test(value.text));
}
function left(model, wait, id) {
  const listeners = ownEnds(model, wait.func).filter(({ func }) => !throwsAlways(func));
  if (listeners.some((end2) => settles2(end2, id))) return [];
  const stops = ownStops(model, wait.func).filter((stop2) => stop2.func !== wait.func && !stop2.runs.has(wait.func));
  const stop = stops.some((each) => settles2(each, id)) ? void 0 : stops.find((each) => endsSource(model, wait, each));
  const end = stop ?? (isListed(wait) && !stops.some((each) => settles2(each, id)) ? listeners[0] : void 0);
  if (!end) return [];
  return [{ how: "left", func: wait.func, wait: wait.put, kept: wait.kept, by: end.func, at: listenerOf(model, end.func) ?? end.func.entry, settler: wait.settlers.find((func) => !end.runs.has(func)) }];
}
function isListed({ put, kept }) {
  return /^(append|prepend|insert)$/.test(put.detail.op ?? "") || kept.id.endsWith("]");
}
function listenerOf(model, func) {
  return callers(model)(func).find(({ event }) => event.kind === "start")?.event;
}
function settles2({ runs }, id, clear) {
  for (const func of runs.keys()) if (settledIn(func).has(id) || func.events.some((event) => event !== clear && (takesOut2(event, id) || event.detail.calls?.kind === "resolver"))) return true;
  return false;
}
function takesOut2({ on, kind, detail: { receiver, op, value, args = [] } }, id) {
  const is = (resource) => cell(resource) === id;
  if (kind === "read" && op !== "count" && op !== "has" && on && is(on) && !/\.(size|length)$/.test(on.id)) return true;
  if (kind === "return" && value?.kind === "resource" && is(value.resource)) return true;
  if (receiver && is(receiver) && kind === "call") return true;
  return (kind === "call" || kind === "spawn") && args.some((arg) => arg.kind === "resource" && is(arg.resource) || arg.kind === "derived" && arg.from.some(is));
}
function endsSource(model, { func, settlers }, stop) {
  if (settlers.length === 0) return false;
  if (obeyed(model)(func).some((each) => each.stop === stop)) return true;
  const ends2 = [...stop.runs.keys()].some((each) => each.events.some((event) => event.kind === "stop" && !/^(timeout|interval|immediate)$/.test(event.detail.what ?? "")));
  return ends2 && settlers.every((settler) => isDriven(model, settler)) && !settlers.some((settler) => hearsTheEnd(model, settler));
}
var MAX_DEPTH10 = 3;
function hearsTheEnd(model, func, depth = 0) {
  if (depth > MAX_DEPTH10) return false;
  return callers(model)(func).some(({ event, func: caller }) => event.kind === "start" ? /^(close|closed|exit|end|error|disconnect|abort)$/.test(event.detail.message ?? "") : hearsTheEnd(model, caller, depth + 1));
}
function isDriven(model, func, depth = 0) {
  if (func.role === "handler") return true;
  if (depth > MAX_DEPTH10) return false;
  const by = callers(model)(func);
  return by.length > 0 && by.every(({ func: caller, event, passed }) => event.kind === "start" && !passed || isDriven(model, caller, depth + 1));
}
function droppedTasks(model) {
  return model.funcs.flatMap(
    (by) => by.events.flatMap((at) => {
      if (at.kind !== "write" || at.detail.op !== "clear" || !at.on || at.detail.loss?.refusal !== "silent") return [];
      const [first] = model.funcs.flatMap((func) => func.events.flatMap((wait) => isTaskOf(wait, at) && isAwaited(func, wait) ? [{ func, wait }] : []));
      return first ? [{ how: "dropped", ...first, kept: at.on, by, at }] : [];
    })
  );
}
function isTaskOf({ kind, on, detail }, clear) {
  const library = (api = "") => api.split(" ")[0];
  return kind === "acquire" && on !== void 0 && cell(on) === cell(clear.on) && library(detail.api) === library(clear.detail.api);
}
function isAwaited(func, event) {
  return func.events.some(({ kind, at, detail }) => kind === "await" && at.line === event.at.line && detail.api === event.detail.api);
}
function waitersOf(model, func) {
  return callers(model)(func).map(({ func: caller }) => caller).filter((caller) => !reach(func).has(caller));
}

// rules/unsettled-promise.ts
var unsettledPromise = defineRule({
  id: "unsettled-promise",
  severity: "high",
  title: "Callers are left waiting for ever",
  risk: "Whoever waits for the promise never goes on: its locks stay taken, its request is never answered, and what it holds is never freed. Nothing is logged.",
  advice: "Reject what is still pending where the object is closed, and where its connection ends or fails.",
  *check(model) {
    const all = abandoned2(model);
    const bad = new Set(all.map(({ wait }) => wait));
    for (const each of all) yield hazard25(model, each);
    for (const { put, kept, limited } of parked(model)) if (limited && !bad.has(put)) yield { kind: "sound", at: put.at, message: `a time limit ends the wait for \`${kept.name}\`` };
  }
});
function hazard25(model, { how, func, wait, kept, by, at, settler }) {
  const name = kept.name;
  const end = at.kind === "start" ? `the \`${at.detail.message}\` listener` : `\`${by.name}()\``;
  const waits2 = `whoever waits in \`${func.name}\` waits for ever`;
  return {
    kind: "hazard",
    at: (how === "left" ? wait : at).at,
    message: {
      cleared: `${end} throws away the resolvers in \`${name}\` without calling them: ${waits2}`,
      left: `${end} leaves the resolver in \`${name}\` alone, and nobody is left to call it: ${waits2}`,
      dropped: `\`${at.detail.callee}()\` forgets the tasks that wait and never settles their promises: ${waits2}`
    }[how],
    trace: [
      { at: wait.at, note: how === "dropped" ? `\`${func.name}\` waits here` : `keeps the resolver of a promise in \`${name}\``, kind: "waiter" },
      ...settler ? [{ at: settler.at, note: `\`${settler.name}\` settles it while things go well`, kind: "call" }] : [],
      { at: at.at, note: how === "left" ? `${end} does not settle it` : "forgets it here", kind: how === "left" ? "stop" : "write" }
    ],
    severity: how === "dropped" ? "medium" : "high",
    confidence: how === "cleared" ? "certain" : "likely",
    cause: how === "dropped" ? `dropped ${kept.id}` : `${kept.id} ${by.id}`,
    func: how === "dropped" ? by.name : func.name,
    resource: kept.id,
    title: `${end} leaves callers of \`${func.name}\` waiting for ever`,
    advice: how === "dropped" ? `Use the option that rejects what is dropped, or give each task a signal that is aborted together with \`${at.detail.callee}()\`.` : `Reject every promise in \`${name}\` with an error that says so in ${end}${how === "cleared" ? ", before they are forgotten" : ""}; do the same where the connection closes or fails by itself.`,
    validate: { test: `what waits in ${func.name} is settled by ${end.replace(/`/g, "")}`, asserts: `a pending \`${func.name}()\` rejects within 100 ms after ${end} has run` },
    metrics: { contenders: waitersOf(model, func).length, scope: kept.scope }
  };
}

// src/analysis/brokenLocks.ts
function brokenLocks(model) {
  const shapes = lockShapes(model).all.flatMap((shape) => {
    const { unsound, lock, acquire, release } = shape;
    if (!unsound || unsound.why !== "no-recheck" && unsound.why !== "cleared-first" && unsound.why !== "breaks" && unsound.why !== "fails-waiters") return [];
    const func = unsound.why === "cleared-first" && release ? release.func : acquire.func;
    return [{ lock, func, at: unsound.event, why: unsound.why, unlikely: unsound.unlikely, beside: [acquire.event, ...release ? [release.event] : []].filter((event) => event !== unsound.event) }];
  });
  const tails = lockShapes(model).all.filter(({ form, lock }) => form === "chain" && lock.scope === "keyed").flatMap((shape) => forgottenTail(model, shape));
  return [...shapes, ...tails, ...model.funcs.flatMap((func) => [...evicted(model, func), ...releasedTwice(model, func)]), ...clobbered(model), ...criticalSections(model).flatMap(ended)];
}
function evicted(model, func) {
  const known3 = locks(model);
  const found2 = [];
  for (const taken of known3.held(func).keys())
    for (const { lock, by } of takenAt(taken, func, known3)) {
      if (lock.scope !== "keyed") continue;
      const gone = func.events.find((event) => event.kind === "write" && event.detail.op === "delete" && event.on !== void 0 && (sameCell(event.on, lock) || lock.id.startsWith(`${cell(event.on)}[`)));
      if (!gone) continue;
      const asks = (event) => event.kind === "branch";
      const from = func.events.find((event) => releasedAt(event, func, known3).some((other) => other.path === lock.path) && findPath(event, (to) => to === gone, asks)) ?? by;
      if (findPath(from, (event) => event === gone, (event) => asks(event) && (looksAt(event, lock) || from !== by && asks(event)), { throws: true, done: true })) found2.push({ lock, func, at: gone, why: "evicted", beside: [by] });
    }
  return found2;
}
function forgottenTail(model, { lock, acquire }) {
  return locks(model).closures(acquire.func).flatMap((func) => {
    const gone = func.events.find((event) => event.kind === "write" && event.detail.op === "delete" && event.on !== void 0 && sameCell(event.on, lock));
    return gone && findPath(func.entry, (event) => event === gone, (event) => event.kind === "branch") ? [{ lock, func, at: gone, why: "evicted", beside: [acquire.event] }] : [];
  });
}
function releasedTwice(model, func) {
  const known3 = locks(model);
  const reached = [...known3.held(func).keys()];
  const releases = reached.filter((event) => event.kind === "release" ? event.detail.twice : event.runs.some((callee) => known3.shapes.releasedBy(callee)?.form === "queue"));
  if (releases.length < 2) return [];
  return releases.flatMap(
    (first) => releasedAt(first, func, known3).flatMap((lock) => {
      const takes = (event) => takenAt(event, func, known3).some((held2) => held2.lock.path === lock.path);
      const taken = reached.filter(takes);
      const frees2 = (event) => releases.includes(event) && releasedAt(event, func, known3).some((other) => other.path === lock.path);
      const elsewhere = (event) => event.at.line !== first.at.line || event.at.column !== first.at.column;
      const second = taken.length === 1 ? findPath(first, (event) => frees2(event) && elsewhere(event), (event) => takes(event) || frees2(event), { throws: true, done: true, within: func })?.at(-1) : void 0;
      return second ? [{ lock, func, at: second, why: "released-twice", beside: [taken[0], first] }] : [];
    })
  );
}
function ended({ func, held: held2, effects: effects2 }) {
  const { lock, acquire } = held2;
  if (acquire.detail.steals && held2.by === acquire) return [{ lock, func, at: acquire, why: "steals", beside: [] }];
  const lasts = acquire.detail.lease?.max;
  if (!lasts || effects2.some(({ event }) => /extend|renew|refresh|keepAlive/i.test(event.detail.callee ?? ""))) return [];
  const worst = slowest(effects2.filter((effect) => !effect.concurrent && waitOf(effect)?.known));
  if (!worst || worst.wait.rank < 3 || worst.wait.maxMs !== void 0 && worst.wait.maxMs <= lasts) return [];
  return [{ lock, func, at: held2.by, why: "lease", beside: [worst.effect.event], lease: { lasts, needs: worst.wait.maxMs, words: worst.wait.words } }];
}
function clobbered(model) {
  const users = usersOf(model.funcs);
  return model.funcs.flatMap((func) => {
    for (const call of func.events) {
      const { calls, callee } = call.detail;
      if (call.kind !== "call") continue;
      const held2 = (event) => (calls?.kind === "resource" ? calls.resource.path : callee) === event.on?.path;
      const cleared = call.next.find((event) => event.kind === "write" && event.on !== void 0 && event.on.scope !== "local" && held2(event) && !claims(event));
      const field = cleared?.on;
      const stores = (event) => writes(event, field) && claims(event) && !(event.detail.value?.kind === "resolver" && !event.detail.value.by);
      const dispatcher = field && (users.get(cell(field)) ?? []).find((other) => other !== func && other.role !== "constructor" && body(other).some(stores) && body(other).some((event) => event.kind === "write" && event.detail.op === "takeFirst"));
      if (cleared && field && dispatcher) return [{ lock: field, func, at: cleared, why: "clobbered", beside: [call, ...dispatcher.events.filter((event) => writes(event, field) && claims(event)).slice(0, 1)] }];
    }
    return [];
  });
}

// rules/unsound-lock.ts
var unsoundLock = defineRule({
  id: "unsound-lock",
  severity: "high",
  title: "A lock does not exclude",
  risk: "Two tasks are inside at once, or one waits for ever: what the lock is there to prevent happens, only rarely enough to escape tests.",
  advice: "Use a mutex of a library; or hand the lock to the oldest waiter while it still counts as taken, and let neither a failure nor a clean-up break the order.",
  *check(model) {
    for (const broken of brokenLocks(model)) yield hazard26(broken);
  }
});
var TEXTS = {
  "no-recheck": {
    what: (on) => `two callers that wait for ${on} both go on when it is free: neither looks again, so both hold it`,
    fix: (on) => `Look at ${on} again after the wait (\`while\`, not \`if\`), or chain callers: \`tail = tail.then(work, work)\`.`
  },
  "cleared-first": {
    what: (on) => `${on} is marked free before the next waiter runs: a caller in between takes it and then two hold it`,
    fix: (on) => `Take the next waiter first and mark ${on} free only when there is none.`
  },
  breaks: {
    what: (on) => `one rejection breaks the chain of ${on}: every later task is skipped and fails with the same error`,
    fix: (on) => `Store a tail that cannot reject: \`${on.replaceAll("`", "")} = result.catch(() => undefined)\`, and return \`result\` itself.`
  },
  "fails-waiters": {
    what: (on) => `a failure of one holder of ${on} fails all who wait for it: they get its error and their own work never starts`,
    fix: (on) => `Let waiters ignore how the one before them ended: \`try { await ${on.replaceAll("`", "")}; } catch {}\` in the loop.`
  },
  evicted: {
    what: (on) => `the lock of a key leaves ${on} while callers may still wait for it: the next caller makes a new one and runs beside them`,
    fix: () => `Delete the entry only when nobody holds or waits for the lock and the map still holds this very one.`
  },
  clobbered: {
    what: (on) => `${on} is cleared after the call that hands the lock over: what the next holder has stored there is lost, and its release does nothing`,
    fix: (on) => `Copy ${on} to a local, clear it, and only then call the copy.`
  },
  "released-twice": {
    what: (on) => `${on} is released a second time on this way: by then it may belong to the next holder, and the one after that gets in beside it`,
    fix: (on) => `Release ${on} in one place, in \`finally\`, or by a releaser that ignores a second call.`
  },
  lease: {
    what: (on, { lease }) => `${on} ends after ${spell(lease.lasts)} whether its holder is done or not, and the holder waits for ${lease.words} ${lease.needs === void 0 ? "without a bound" : `for up to ${spell(lease.needs)}`}: the next one gets in beside it`,
    fix: (on) => `Bound the work under ${on} to less than the lock lasts, extend it while the work runs, or let the store refuse writes of a former holder (a fencing token).`
  },
  steals: {
    what: (on) => `\`steal\` takes ${on} from its holder, whose work goes on: both are inside`,
    fix: (on) => `Wait for ${on} with a time-out, and let its holder be aborted before it is taken.`
  }
};
function hazard26(broken) {
  const { lock, func, at, why, beside, unlikely } = broken;
  const name = `\`${lock.name.replace(/\[.*$/, "")}\``;
  const { what, fix } = TEXTS[why];
  return {
    kind: "hazard",
    at: at.at,
    message: what(name, broken),
    trace: [...beside.map((event) => ({ at: event.at, note: event.kind === "call" ? "runs what is stored" : `${name} is taken or handed over here`, kind: event.kind })), { at: at.at, note: "breaks it", kind: at.kind }],
    severity: unlikely || why === "fails-waiters" || why === "lease" ? "medium" : "high",
    confidence: unlikely ? "possible" : why === "evicted" || why === "clobbered" || why === "lease" ? "likely" : "certain",
    cause: `${lock.id} ${why}`,
    func: func.name,
    resource: lock.id,
    title: why === "breaks" ? `${name} stays broken after one failure` : why === "fails-waiters" ? `One failure fails every waiter for ${name}` : `${name} does not keep others out`,
    advice: fix(name),
    validate: why === "breaks" || why === "fails-waiters" ? { test: `goes on after a failed task in ${lock.name}`, asserts: `a task that rejects, then one that succeeds: the second one runs and resolves` } : { test: `admits one holder of ${lock.name} at a time`, asserts: `with three callers of \`${func.name}()\` at once, a counter of those inside never exceeds 1` }
  };
}

// rules/index.ts
var rules = [
  lockAcrossAwait,
  lockLeak2,
  lockEscape,
  reentrantLock,
  callbackUnderLock,
  lockOrder,
  unsoundLock,
  unfairHandoff,
  checkThenAct,
  lostUpdate,
  staleResponse,
  overlappingInterval,
  pollingBridge,
  missedEvent,
  unsettledPromise,
  unboundedWait,
  uninterruptibleSleep,
  timerOutlivesStop,
  signalNotForwarded,
  unjoinedLoop,
  listenerLeak,
  swallowedCancellation,
  droppedSend,
  ignoredBackpressure,
  interleavedWrite,
  serialFanout
];

export {
  rules
};
