// src/analysis/calls.ts
var callersOf = /* @__PURE__ */ new WeakMap();
function callers(model) {
  let found = callersOf.get(model);
  if (!found) {
    found = /* @__PURE__ */ new Map();
    for (const func of model.funcs)
      for (const event of func.events) {
        for (const callee of event.runs) add(found, callee, { func, event, passed: false });
        for (const callee of passedTo(event)) if (!event.runs.includes(callee)) add(found, callee, { func, event, passed: true });
      }
    callersOf.set(model, found);
  }
  const all = found;
  return (func) => all.get(func) ?? [];
}
function add(found, callee, caller) {
  const known = found.get(callee);
  if (known) known.push(caller);
  else found.set(callee, [caller]);
}
function passedTo({ detail: { args = [], fields = [] } }) {
  const given = fields.length === 0 ? args : [...args, ...fields.flatMap((each) => Object.values(each ?? {}))];
  return given.length === 0 ? [] : given.flatMap((arg) => arg.kind === "func" ? [arg.func] : []);
}
var orderOf = /* @__PURE__ */ new WeakMap();
function bottomUp(model) {
  let order = orderOf.get(model);
  if (!order) orderOf.set(model, order = components(model.funcs));
  return order;
}
function components(funcs) {
  const groups = [];
  const index = /* @__PURE__ */ new Map();
  const low = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  const path = [];
  const frames = [];
  const enter = (func) => {
    index.set(func, index.size);
    low.set(func, index.size - 1);
    open.add(func);
    path.push(func);
    frames.push({ func, callees: calleesOf(func), next: 0 });
  };
  for (const root of funcs) {
    if (index.has(root)) continue;
    enter(root);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const callee = frame.callees[frame.next++];
      if (callee) {
        if (!index.has(callee)) enter(callee);
        else if (open.has(callee)) low.set(frame.func, Math.min(low.get(frame.func), index.get(callee)));
        continue;
      }
      frames.pop();
      const outer = frames.at(-1)?.func;
      if (outer) low.set(outer, Math.min(low.get(outer), low.get(frame.func)));
      if (low.get(frame.func) !== index.get(frame.func)) continue;
      const group = path.splice(path.lastIndexOf(frame.func));
      for (const member of group) open.delete(member);
      groups.push(group);
    }
  }
  return groups;
}
var ownersOf = /* @__PURE__ */ new WeakMap();
function functionOf(model) {
  let found = ownersOf.get(model);
  if (!found) {
    found = /* @__PURE__ */ new Map();
    for (const func of model.funcs) for (const event of func.events) found.set(event, func);
    ownersOf.set(model, found);
  }
  const all = found;
  return (event) => all.get(event);
}
function calleesOf(func) {
  const found = /* @__PURE__ */ new Set();
  for (const event of func.events) {
    for (const callee of event.runs) found.add(callee);
    for (const callee of passedTo(event)) found.add(callee);
  }
  return [...found];
}

// src/analysis/cells.ts
function cell({ id }) {
  return id.replace(/(\[[^\]]*\])+$/, "").replace(/\.(size|length)$/, "");
}
function sameCell(a, b) {
  return cell(a) === cell(b);
}
function looksAt(event, state) {
  return event.kind === "branch" && (event.detail.reads ?? []).some((read) => sameCell(read, state));
}
function writes(event, state) {
  return event.kind === "write" && event.on !== void 0 && sameCell(event.on, state);
}
var EMPTY = /* @__PURE__ */ new Set(["false", "null", "undefined", "0", '""', "''", "[]", "{}"]);
function claims({ detail: { op, value } }) {
  if (op === "delete" || op === "clear" || op === "takeFirst" || op === "takeLast" || op === "takeAny") return false;
  return !(value?.kind === "constant" && EMPTY.has(value.text)) && !(value?.kind === "number" && value.ms.max === 0);
}
function isShared({ scope, path }, func) {
  if (scope === "local" || scope === "external") return false;
  const declared = /^[^.[]*@(\d+)/.exec(path);
  const start = /@(\d+)$/.exec(func.id);
  return !declared || start !== null && Number(declared[1]) < Number(start[1]);
}
function whenTaken({ detail: { condition = "", whenTrue = [], whenFalse = [] } }) {
  return /[!=]==?\s*(null|undefined|false|0)$|^(null|undefined|false)\s*[!=]=/.test(condition) ? /!==?/.test(condition) ? whenTrue : whenFalse : /[<]=?\s|> 0$|\.length > 0$/.test(condition) ? whenFalse : whenTrue;
}
var bodies = /* @__PURE__ */ new WeakMap();
function body(func) {
  const known = bodies.get(func);
  if (known) return known;
  bodies.set(func, func.events);
  const all = func.events.flatMap((event) => [event, ...(event.kind === "call" ? event.runs : []).filter((callee) => callee.parent === func && !callee.async).flatMap(body)]);
  bodies.set(func, all);
  return all;
}
function usersOf(funcs) {
  const found = /* @__PURE__ */ new Map();
  for (const func of funcs)
    for (const id of new Set(func.events.flatMap((event) => event.kind === "write" && event.on ? [cell(event.on)] : []))) {
      const list = found.get(id);
      if (list) list.push(func);
      else found.set(id, [func]);
    }
  return found;
}
function isResolver(value) {
  return value?.kind === "resolver";
}

// src/analysis/paths.ts
var MAX_STATES = 4e3;
var NOTHING = /* @__PURE__ */ new Map();
function findPath(from, goal, barrier = never, walk = {}) {
  const way = shortest(from, goal, barrier, walk);
  if (!way) return void 0;
  const tests = testsOf(walk.within ?? from);
  return isPossible(from, way, tests, walk) ? way : search(from, goal, barrier, walk, tests);
}
function shortest(from, goal, barrier, walk) {
  const before = /* @__PURE__ */ new Map();
  const queue = [];
  const add2 = (events, by) => {
    for (const event of events)
      if (!before.has(event)) {
        before.set(event, by);
        queue.push(event);
      }
  };
  add2(from.next, void 0);
  if (follows(walk, from) && !walk.done) add2(from.onThrow, void 0);
  for (const event of queue) {
    if (goal(event)) {
      const way = [];
      for (let at = event; at; at = before.get(at)) way.unshift(at);
      return way;
    }
    if (barrier(event)) continue;
    add2(event.next, event);
    if (follows(walk, event)) add2(event.onThrow, event);
  }
  return void 0;
}
function follows({ throws }, event) {
  return typeof throws === "function" ? throws(event) : throws === true;
}
function isPossible(from, way, tests, walk) {
  let at = { event: from, facts: factsBefore(from, walk) };
  for (const [i, event] of way.entries()) {
    const next = steps(at, tests, i === 0 && walk.done ? { ...walk, throws: false } : walk).find((step) => step.event === event);
    if (!next) return false;
    at = next;
  }
  return true;
}
function factsBefore(from, { within, since }) {
  const here = (within && factsAt(within).get(from)) ?? NOTHING;
  const earlier = (within && since && factsAt(within).get(since)) ?? NOTHING;
  if (!within || !since || earlier.size === 0) return here;
  const between = within.events.slice(within.events.indexOf(since), within.events.indexOf(from));
  if (between.length === 0 || since.loop !== from.loop) return here;
  return new Map([...[...earlier].filter(([condition]) => !between.some((event) => event.kind === "write" && event.on && mentions(condition, lastName(event.on.path)))), ...here]);
}
function search(from, goal, barrier, walk, tests) {
  const seen = /* @__PURE__ */ new Map();
  const queue = steps({ event: from, facts: factsBefore(from, walk) }, tests, walk.done ? { ...walk, throws: false } : walk);
  let states = 0;
  for (let i = 0; i < queue.length; i++) {
    const visit = queue[i];
    const facts = ++states > MAX_STATES ? NOTHING : visit.facts;
    const key = keyOf(facts);
    const keys = seen.get(visit.event) ?? /* @__PURE__ */ new Set();
    if (keys.has(key) || keys.has("")) continue;
    seen.set(visit.event, keys.add(key));
    if (goal(visit.event)) return trail(visit);
    if (barrier(visit.event)) continue;
    for (const next of steps({ ...visit, facts }, tests, walk)) queue.push({ ...next, from: visit });
  }
  return void 0;
}
function reachable(from, barrier = never, walk = { throws: true }) {
  const found = /* @__PURE__ */ new Set();
  search(from, (event) => (found.add(event), false), barrier, walk, testsOf(walk.within ?? from));
  return found;
}
function inside(event, loop2) {
  for (let at = event.loop; at; at = at.loop) if (at === loop2) return true;
  return false;
}
var THROWING = /* @__PURE__ */ new Set(["call", "spawn", "await", "io", "acquire", "send", "receive", "throw"]);
function exits(event) {
  const throws = THROWING.has(event.kind) && event.onThrow.length === 0 && !event.detail.safe;
  return { returns: event.kind === "return", throws };
}
var factsOf = /* @__PURE__ */ new WeakMap();
function factsAt(func) {
  const known = factsOf.get(func);
  if (known) return known;
  const facts = /* @__PURE__ */ new Map([[func.entry, NOTHING]]);
  factsOf.set(func, facts);
  const tests = testsOf(func);
  if (tests.repeated.size === 0) {
    for (const event of func.events) facts.set(event, NOTHING);
    return facts;
  }
  const queue = [func.entry];
  for (let event = queue.pop(); event; event = queue.pop())
    for (const next of steps({ event, facts: facts.get(event) }, tests, { throws: true })) {
      const before = facts.get(next.event);
      const after = before ? agreed(before, next.facts) : next.facts;
      if (before && before.size === after.size) continue;
      facts.set(next.event, after);
      queue.push(next.event);
    }
  return facts;
}
var testsFound = /* @__PURE__ */ new WeakMap();
function testsOf(from) {
  const known = testsFound.get(from);
  if (known) return known;
  const once = /* @__PURE__ */ new Set();
  const repeated = /* @__PURE__ */ new Set();
  const inLoop = /* @__PURE__ */ new Map();
  for (const { kind, detail, loop: loop2 } of "events" in from ? from.events : following(from)) {
    if (kind !== "branch" || !detail.condition) continue;
    (once.has(detail.condition) ? repeated : once).add(detail.condition);
    for (let at = loop2; at; at = at.loop) inLoop.set(at, (inLoop.get(at) ?? /* @__PURE__ */ new Set()).add(detail.condition));
  }
  for (const condition of once) if (/^(this\.)?#?[\w$]+$/.test(condition)) repeated.add(condition);
  const tests = { tested: once, repeated, inLoop };
  testsFound.set(from, tests);
  return tests;
}
function following(from) {
  const found = /* @__PURE__ */ new Set([from]);
  for (const event of found) for (const next of [...event.next, ...event.onThrow]) found.add(next);
  return found;
}
function agreed(a, b) {
  return new Map([...a].filter(([condition, value]) => b.get(condition) === value));
}
function steps({ event, facts }, tests, walk) {
  const after = learn(forget(facts, event, tests), event, tests, walk);
  const visits = [];
  const { condition, whenTrue = [], whenFalse = [] } = event.detail;
  if (event.kind === "branch" && condition && tests.repeated.has(condition)) {
    const known = after.get(condition);
    if (known !== false) for (const target of whenTrue) visits.push({ event: target, facts: new Map(after).set(condition, true) });
    if (known !== true) for (const target of whenFalse) visits.push({ event: target, facts: new Map(after).set(condition, false) });
  } else for (const next of event.next) visits.push({ event: next, facts: after });
  if (follows(walk, event)) for (const next of event.onThrow) visits.push({ event: next, facts: after });
  return visits;
}
function forget(facts, event, tests) {
  if (facts.size === 0) return facts;
  let changed;
  if (event.kind === "loop") changed = (condition) => tests.inLoop.get(event)?.has(condition) ?? false;
  if (event.kind === "write" && event.on) changed = (condition) => mentions(condition, lastName(event.on.path));
  return changed ? new Map([...facts].filter(([condition]) => !changed(condition))) : facts;
}
function learn(facts, event, tests, walk) {
  if (event.kind !== "write" || !event.on || event.detail.op !== "set" || !event.detail.value) return facts;
  const { value } = event.detail;
  const name = event.on.path.replace(/@\d+$/, "").replace(/^[^@[]*#/, "");
  if (!tests.tested.has(name)) return facts;
  if (value.kind === "constant" && ["false", "null", "undefined", '""'].includes(value.text)) return new Map(facts).set(name, false);
  const sure = value.kind === "constant" || value.kind === "func" || value.kind === "resolver" || value.kind === "releaser" || value.kind === "promise" || value.kind === "result" && (value.of.kind === "acquire" || walk.truthy?.(value.of));
  return sure ? new Map(facts).set(name, true) : facts;
}
function lastName(path) {
  return path.replace(/@\d+$/, "").replace(/\[.*\]$/, "").replace(/^.*[.#]/, "");
}
function mentions(condition, name) {
  for (let at = condition.indexOf(name); at >= 0; at = condition.indexOf(name, at + 1))
    if (!/[\w$]/.test(condition[at - 1] ?? " ") && !/[\w$]/.test(condition[at + name.length] ?? " ")) return true;
  return false;
}
var spelled = /* @__PURE__ */ new WeakMap();
function keyOf(facts) {
  if (facts.size === 0) return "";
  let key = spelled.get(facts);
  if (key === void 0) spelled.set(facts, key = spellOut(facts));
  return key;
}
function spellOut(facts) {
  return [...facts].map(([condition, value]) => `${value ? "+" : "-"}${condition}`).sort().join("\n");
}
function trail(visit) {
  const events = [];
  for (let at = visit; at; at = at.from) events.unshift(at.event);
  return events;
}
function never() {
  return false;
}

// src/analysis/throws.ts
var throwing = /* @__PURE__ */ new WeakMap();
function canThrow(func) {
  const known = throwing.get(func);
  if (known !== void 0) return known;
  throwing.set(func, false);
  const result = func.events.some((event) => exits(event).throws && mayThrow(event));
  throwing.set(func, result);
  return result;
}
function mayThrow(event) {
  if (event.detail.safe || event.kind === "spawn" || event.kind === "start") return false;
  if (event.kind === "call" && event.runs.length > 0 && !event.detail.api) return event.runs.some(canThrow);
  return true;
}
function throwsForSure(event) {
  if (event.kind !== "call") return true;
  if (event.runs.length > 0 && !event.detail.api) return event.runs.some(failsForSure);
  return event.detail.awaited === true;
}
function failsForSure(func) {
  return func.events.some((inner) => !isRethrow(inner) && mayThrow(inner) && (inner.kind !== "call" || inner.runs.length === 0) && throwsForSure(inner) && leaves(inner));
}
function isRethrow({ kind, detail }) {
  return kind === "throw" && detail.callee === "rethrow";
}
function leaves(event) {
  if (exits(event).throws) return true;
  const found = new Set(event.onThrow);
  for (const at of found) {
    if (isRethrow(at) && exits(at).throws) return true;
    for (const next of isRethrow(at) ? at.onThrow : at.next) found.add(next);
  }
  return false;
}
function throwsAlways(func) {
  return func.events.some(({ kind }) => kind === "throw") && !func.events.some(({ kind, at }) => kind === "return" && isReached(func, at));
}
function isReached(func, at) {
  return findPath(func.entry, (event) => event.kind === "return" && event.at === at) !== void 0;
}

// src/analysis/chainLocks.ts
function chainLocks(func) {
  const found = [];
  for (const put of func.events) {
    const { value } = put.detail;
    if (put.kind !== "write" || !put.on || put.on.scope === "local" || value?.kind !== "chain" || value.on.path !== put.on.path) continue;
    const links = (value.links ?? []).filter((event) => event.kind === "spawn" && (event.runs.some((run) => run.events.some(({ kind }) => kind !== "enter" && kind !== "return")) || event.detail.calls));
    const wait2 = func.events.find((event) => event.kind === "await" && event.on?.path === put.on.path && findPath(event, (to) => to === put, void 0, { throws: true }));
    if (links.length === 0 && !wait2) continue;
    const fails = value.runs.length === 0 || value.runs.some(canThrow);
    const unsound = value.onReject || !fails ? void 0 : { why: "breaks", event: put, unlikely: value.runs.length > 0 && !value.runs.some(failsForSure) && !value.runs.some((run) => run.events.some(passesOn)) };
    found.push({ links, shape: { lock: put.on, form: "chain", acquire: { func, event: links[0] ?? wait2 }, release: { func, event: put }, inline: true, unsound } });
  }
  return found;
}
function passesOn(event) {
  return event.detail.result === "returned" && throwsForSure(event);
}
function ticketLock(func) {
  const events = body(func);
  for (const put of func.events) {
    if (put.kind !== "write" || !put.on || put.on.scope === "local" || put.detail.value?.kind !== "promise") continue;
    const { on: lock } = put;
    const wait2 = func.events.find((event) => event.kind === "await" && event.on?.path === lock.path && findPath(put, (to) => to === event));
    const read = func.events.find((event) => event.kind === "read" && event.on?.path === lock.path && findPath(event, (to) => to === put));
    if (!wait2 || !read || findPath(func.entry, (to) => to === wait2, (to) => to === put)) continue;
    const wakes = func.events.filter((event) => settles(event, events));
    if (wakes.length === 0 && !events.some(({ detail: { value } }) => value?.kind === "resolver")) continue;
    return { lock, form: "ticket", acquire: { func, event: wait2 }, release: wakes[0] && { func, event: wakes[0] }, again: wakes.slice(1), inline: true };
  }
  return void 0;
}
function settles({ kind, detail: { calls } }, events) {
  if (kind !== "call" || !calls) return false;
  if (calls.kind === "resource") return holdsResolver(calls.resource, events);
  return calls.kind === "resolver" || calls.kind === "func" && events.some((event) => isResolverOf(event, calls.func));
}
function holdsResolver(resource, events) {
  return events.some((event) => event.kind === "write" && event.on?.path === resource.path && event.detail.value?.kind === "resolver");
}
function isResolverOf({ kind, on, detail }, func) {
  return kind === "write" && detail.value?.kind === "resolver" && on !== void 0 && on.name === func.name;
}

// src/analysis/loopLocks.ts
var WAITS = /* @__PURE__ */ new Set(["await", "sleep", "receive", "poll"]);
function loopLock(func, users) {
  for (const taken of func.events) {
    if (taken.kind !== "write" || !taken.on || !isShared(taken.on, func) || !claims(taken)) continue;
    const found = loop(func, taken, users) ?? onceOnly(func, taken, users) ?? retry(func, taken, users);
    if (found) return found;
  }
  return void 0;
}
function loop(func, taken, users) {
  const lock = taken.on;
  for (const test of func.events) {
    if (!test.loop || !looksAt(test, lock) || inside(taken, test.loop)) continue;
    const within = test.loop;
    const stays = whenTaken(test);
    const waits2 = func.events.filter((event) => WAITS.has(event.kind) && inside(event, within) && stays.some((next) => next === event || findPath(next, (to) => to === event)));
    const wait2 = waits2.find(sleeps) ?? waits2.find((event) => event.on && sameOrPart(event.on, lock) && event.detail.combinator) ?? waits2.find((event) => event.on && sameOrPart(event.on, lock)) ?? waits2.at(-1);
    if (!wait2 || wait2.detail.callee === "yield") continue;
    if (!findPath(test, (event) => event === taken, (event) => WAITS.has(event.kind) || event.kind === "io")) continue;
    const release = releaseOf(func, lock, users);
    if (!release) continue;
    const form = sleeps(wait2) ? "spin" : wait2.on && sameOrPart(wait2.on, lock) ? "promise" : "emitter";
    const unfair = form === "promise" && holderGoesFirst(func, taken, wait2, release, users) ? void 0 : { why: form === "spin" ? "spin" : "wake-all", event: wait2 };
    const unsound = form === "promise" && failsWaiters(func, taken, wait2) ? { why: "fails-waiters", event: wait2 } : void 0;
    return { lock, form, acquire: { func, event: taken }, release, inline: true, unfair, unsound };
  }
  return void 0;
}
function sleeps(event) {
  const { joins } = event.detail;
  return event.kind === "sleep" || event.kind === "await" && joins?.kind === "call" && joins.runs.some((callee) => callee.events.some((inner) => inner.kind === "sleep"));
}
function sameOrPart(on, lock) {
  return sameCell(on, lock) || on.id.startsWith(`${cell(lock)}.`);
}
function holderGoesFirst(func, taken, wait2, release, users) {
  const work = startedBy(func, taken);
  if (!work || release.func !== func || !isDirect(wait2) || (users.get(cell(taken.on)) ?? []).some((other) => other !== func && other.role !== "constructor")) return false;
  const own2 = func.events.find((event) => event.kind === "await" && event.detail.joins === work && isDirect(event));
  const waits2 = (event) => WAITS.has(event.kind) || event.kind === "io";
  return own2 !== void 0 && findPath(taken, (event) => event === own2, (event) => event !== own2 && waits2(event)) !== void 0 && findPath(own2, (event) => event === release.event, waits2) !== void 0;
}
function failsWaiters(func, taken, wait2) {
  const work = startedBy(func, taken);
  if (!work || wait2.onThrow.length > 0) return false;
  return work.detail.calls !== void 0 || work.runs.length === 0 || work.runs.some(canThrow) || /\.finally$/.test(work.detail.callee ?? "");
}
function startedBy(func, { detail: { value } }) {
  const started = value?.kind === "promise" || value?.kind === "result" ? value.of : value?.kind === "resource" ? func.events.find((event) => event.on?.path === value.resource.path) : void 0;
  return started?.kind === "spawn" ? started : void 0;
}
function isDirect({ at, next, onThrow }) {
  return ![...next, ...onThrow].some((handler) => handler.kind === "call" && handler.detail.awaited === true && (handler.at.line === at.endLine || handler.runs.some((callee) => callee.parent !== void 0)));
}
function onceOnly(func, taken, users) {
  const lock = taken.on;
  if (taken.detail.value?.kind !== "promise" && taken.detail.value?.kind !== "resolver") return void 0;
  if (taken.detail.value.kind === "promise" && taken.detail.value.of?.runs.some((callee) => callee.async)) return void 0;
  const wait2 = func.events.find((event) => event.kind === "await" && event.on && sameOrPart(event.on, lock) && !event.loop && findPath(event, (to) => to === taken));
  const test = wait2 && func.events.find((event) => looksAt(event, lock) && findPath(event, (to) => to === wait2, (to) => to === taken));
  if (!wait2 || !test || !findPath(test, (event) => event === taken, (event) => event === wait2)) return void 0;
  const release = releaseOf(func, lock, users);
  return release && { lock, form: "promise", acquire: { func, event: taken }, release, inline: true, unsound: { why: "no-recheck", event: wait2 } };
}
function retry(func, taken, users) {
  const lock = taken.on;
  if (taken.detail.value?.kind === "result" && taken.detail.value.of.kind === "start") return void 0;
  const test = func.events.find((event) => looksAt(event, lock) && findPath(event, (to) => to === taken));
  if (!test) return void 0;
  const again = func.events.find((event) => event.kind === "start" && event.detail.what !== "interval" && event.runs.some((callee) => body(callee).some((inner) => inner.runs.includes(func))) && whenTaken(test).some((next) => next === event || findPath(next, (to) => to === event, (to) => to === taken)));
  if (!again || findPath(taken, (event) => event === again)) return void 0;
  const release = releaseOf(func, lock, users);
  const woken = again.detail.what === "listener";
  return release && { lock, form: woken ? "emitter" : "spin", acquire: { func, event: taken }, release, inline: false, pool: true, unfair: { why: woken ? "wake-all" : "spin", event: again } };
}
function tryLock(func) {
  for (const call of func.events) {
    if (call.kind !== "call" || !call.loop || call.detail.result !== "tested") continue;
    const tried = call.runs.map(takenBy).find((event) => event !== void 0);
    const wait2 = tried && func.events.find((event) => event.kind === "sleep" && event.loop === call.loop);
    if (!tried?.on || !wait2) continue;
    const lock = tried.on;
    return { lock, form: "spin", acquire: { func, event: call }, inline: false, pool: true, unfair: { why: "spin", event: wait2 } };
  }
  return void 0;
}
function takenBy(func) {
  const says = (text) => func.returns.some((value) => value.kind === "constant" && value.text === text);
  if (func.async || !says("true") || !says("false")) return void 0;
  return func.events.find((event) => event.kind === "write" && event.on && claims(event) && func.events.some((test) => looksAt(test, event.on) && findPath(test, (to) => to === event)));
}
function releaseOf(func, lock, users) {
  for (const other of [func, ...(users.get(cell(lock)) ?? []).filter((each) => each !== func)]) {
    const event = other.events.find((each) => each.on && writes(each, lock) && !claims(each) && each.detail.op !== "takeFirst" && isShared(each.on, other));
    if (event && other.role !== "constructor" && other.role !== "module") return { func: other, event };
  }
  return void 0;
}

// src/analysis/queueLocks.ts
function queueLock(func, users) {
  const events = body(func);
  const queued = events.find((event) => event.kind === "write" && event.on && isAppend(event) && isResolver(event.detail.value) && isShared(event.on, func));
  if (!queued?.on) return void 0;
  const release = (users.get(cell(queued.on)) ?? []).flatMap((other) => handOver(other, queued.on) ?? []).find((each) => each.wake !== void 0);
  if (!release) return void 0;
  if (func.events.some((event) => event.kind === "await" && event.loop && events.includes(queued) && inLoopOf(queued, event, func))) return void 0;
  const taken = events.find((event) => event.kind === "write" && event.on && !sameCell(event.on, queued.on) && takes(event) && isTested(event.on, events, users));
  const order = orderOf2(queued, release, events);
  const at = { acquire: { func, event: queued }, release: { func: release.func, event: release.wake }, inline: false };
  if (!taken?.on || passesValue(release.wake)) return order && { lock: queued.on, form: "queue", ...at, unfair: order, pool: true };
  const lock = taken.on;
  const cleared = release.events.find((event) => writes(event, lock) && (claims(event) ? direction(event) * direction(taken) < 0 : event.detail.value?.kind === "constant"));
  const again = (event) => writes(event, lock) && claims(event) && !(event.at.line === cleared?.at.line && event.at.column === cleared.at.column);
  const before = cleared !== void 0 && findPath(cleared, (event) => event === release.wake, again, { within: release.func }) !== void 0;
  const queuing = func.events.find((event) => event === queued || event.runs.some((callee) => body(callee).includes(queued)));
  const retaken = release.events.some((event) => again(event) && release.events.indexOf(event) > release.events.indexOf(release.wake)) || // After a wait somebody else may have taken it.
  queuing !== void 0 && findPath(queuing, again, (event) => event.kind === "await") !== void 0;
  const unsound = before && !retaken && !takesWhenCalled(queued, lock) ? { why: "cleared-first", event: cleared } : void 0;
  const counted2 = direction(taken) !== 0;
  return { lock, form: "queue", ...at, counted: counted2, ...queuing && inOne(func, taken, queuing, release), unfair: order, unsound };
}
function inOne(func, taken, queuing, { func: by, wake }) {
  const lock = taken.on;
  const gives = (event) => writes(event, lock) && (claims(event) ? direction(event) * direction(taken) < 0 : event.detail.value?.kind === "constant");
  const wait2 = func.events.find((event) => event.kind === "await" && findPath(queuing, (to) => to === event));
  const all = func.events.filter((event) => event.runs.includes(by) || by === func && (event.at.line === wake.at.line || gives(event)));
  const ends = all.filter((event) => !all.some((other) => other !== event && findPath(other, (to) => to === event)));
  return wait2 && ends.length > 0 ? { inline: true, takes: [wait2, ...func.events.filter((event) => writes(event, lock) && claims(event) && !gives(event) && event.detail.cleanup === void 0)], again: ends } : void 0;
}
var REJECTS = /(^|[._])rej(ect)?(or|er|ion)?$/i;
function handOver(func, queue) {
  const events = body(func);
  const take = events.find((event) => writes(event, queue) && /^(take|clear|delete)/.test(event.detail.op ?? ""));
  const wake = take && events.find((event) => event.kind === "call" && event.detail.calls && !REJECTS.test(event.detail.callee ?? "") && comesFrom(event.detail.calls, take, queue, event));
  return take && wake ? { func, events, take, wake } : void 0;
}
function comesFrom(called2, take, queue, call) {
  if (called2.kind === "result") return called2.of === take || writes(called2.of, queue) && called2.of.detail.op === take.detail.op;
  if (called2.kind !== "resource") return called2.kind === "resolver";
  if (called2.resource.id === queue.id || called2.resource.id.startsWith(`${queue.id}[`)) return true;
  return take.detail.op === "clear" || take.detail.op === "delete" || call.loop !== void 0 && take.loop === call.loop;
}
function orderOf2(queued, { take, wake }, events) {
  const queue = queued.on;
  if (take.detail.op === "takeLast" && queued.detail.op !== "prepend") return { why: "last-in", event: take, queue };
  if (take.detail.op === "takeFirst" && queued.detail.op === "prepend") return { why: "last-in", event: queued, queue };
  if (take.detail.op === "takeAny") return { why: "random", event: take, queue };
  const sorted = events.find((event) => event !== queued && writes(event, queue) && event.detail.op === "set" && event.detail.value === void 0);
  if (sorted) return { why: "priority", event: sorted, queue };
  return wake.loop && take.detail.op === "clear" && !inside(take, wake.loop) ? { why: "wake-all", event: take, queue } : void 0;
}
function inLoopOf(queued, wait2, func) {
  const call = func.events.find((event) => event === queued || event.runs.some((callee) => body(callee).includes(queued)));
  return call?.loop !== void 0 && call.loop === wait2.loop;
}
function isAppend({ detail: { op } }) {
  return op === "append" || op === "prepend" || op === "insert" || op === "set";
}
function takes(event) {
  const { value } = event.detail;
  return claims(event) && (value?.kind === "constant" || value?.kind === "derived" || value?.kind === "promise" || value?.kind === "resolver" || value?.kind === "releaser" || value?.kind === "func");
}
function direction({ detail: { value }, at: { text } }) {
  return value?.kind !== "derived" ? 0 : /-=|--|- 1/.test(text) ? -1 : /\+=|\+\+|\+ 1/.test(text) ? 1 : 0;
}
function isTested(resource, events, users) {
  return events.some((event) => looksAt(event, resource)) || (users.get(cell(resource)) ?? []).some((func) => body(func).some((event) => looksAt(event, resource)));
}
function passesValue({ detail: { args = [] } }) {
  return args.some((arg) => arg.kind !== "func" && arg.kind !== "releaser" && arg.kind !== "constant" && arg.kind !== "resolver");
}
function takesWhenCalled({ detail: { value } }, lock) {
  return value?.kind === "resolver" && value.by !== void 0 && body(value.by).some((event) => writes(event, lock) && claims(event));
}

// src/analysis/lockShapes.ts
var shapesOf = /* @__PURE__ */ new WeakMap();
function lockShapes(model) {
  let found = shapesOf.get(model);
  if (!found) shapesOf.set(model, found = recognise(model));
  return found;
}
function recognise(model) {
  const acquired = /* @__PURE__ */ new Map();
  const released = /* @__PURE__ */ new Map();
  const takenAt2 = /* @__PURE__ */ new Map();
  const releasedAt2 = /* @__PURE__ */ new Map();
  const around = /* @__PURE__ */ new Map();
  const counting = /* @__PURE__ */ new Set();
  const users = usersOf(model.funcs);
  const all = [];
  for (const func of model.funcs) {
    if (func.parent && !func.async && executorOf(func)) continue;
    for (const chain of chainLocks(func)) {
      all.push(chain.shape);
      for (const link of chain.links) around.set(link, chain.shape);
      if (chain.links.length > 0) continue;
      takenAt2.set(chain.shape.acquire.event, chain.shape);
      releasedAt2.set(chain.shape.release.event, chain.shape);
    }
    const shape = loopLock(func, users) ?? queueLock(func, users) ?? ticketLock(func) ?? tryLock(func);
    if (!shape) continue;
    all.push(shape);
    if (shape.pool) continue;
    if (shape.counted) for (const event of [shape.acquire.event, ...shape.takes ?? []]) counting.add(event);
    if (shape.inline) for (const event of shape.takes ?? [shape.acquire.event]) takenAt2.set(event, shape);
    else acquired.set(func, shape);
    for (const event of shape.again ?? []) releasedAt2.set(event, shape);
    if (!shape.release) continue;
    if (!shape.takes && (shape.release.func === func || shape.inline)) releasedAt2.set(shape.release.event, shape);
    if (shape.release.func !== func && !nested(func, shape.release.func) && !nested(shape.release.func, func)) released.set(shape.release.func, shape);
  }
  return { all, acquiredBy: (func) => acquired.get(func), releasedBy: (func) => released.get(func), takenAt: (event) => takenAt2.get(event), releasedAt: (event) => releasedAt2.get(event), around: (event) => around.get(event), counts: (event) => counting.has(event) };
}
function executorOf(func) {
  return func.parent?.events.some((event) => event.kind === "call" && event.runs.includes(func)) === true && body(func.parent).length > func.parent.events.length;
}
function nested(inner, outer) {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

// src/analysis/substitute.ts
function bind(call, callee, caller, args = call.detail.args ?? []) {
  const receiver = callee.bindsThis ? call.detail.receiver : void 0;
  const closure = enclosedBy(callee, caller);
  return {
    resource(inner) {
      const resource = rekey(inner, callee, closure, receiver, (name) => this.given(name));
      for (const [i, param] of callee.params.entries()) {
        const arg = args[i];
        if (!below(resource.path, param.path)) continue;
        if (arg?.kind === "resource") return reach(resource, param.path, arg.resource);
        return { ...resource, path: `${callee.id}:${resource.path}` };
      }
      if (below(resource.path, "this")) {
        if (!callee.bindsThis) return resource;
        return receiver ? reach(resource, "this", receiver) : { ...resource, path: `${callee.id}:${resource.path}` };
      }
      if (closure || absolute(resource.path)) return resource;
      return { ...resource, path: `${callee.id}:${resource.path}` };
    },
    value(value) {
      if (value.kind === "resource" || value.kind === "releaser") {
        const own2 = value.kind === "resource" ? value.resource : value.of;
        const index = callee.params.findIndex((param) => param.path === own2.path);
        const arg = args[index] ?? (value.kind === "resource" ? this.given(own2) : void 0);
        if (arg) return arg;
        const there = this.resource(own2);
        return value.kind === "resource" ? { kind: "resource", resource: there } : { kind: "releaser", of: there };
      }
      return value.kind === "func" || value.kind === "number" || value.kind === "constant" ? value : { kind: "unknown" };
    },
    duration(duration) {
      const index = duration.param === void 0 ? -1 : callee.params.findIndex((param) => param.path === duration.param);
      const arg = args[index];
      if (arg?.kind === "number") return arg.ms;
      if (arg?.kind === "resource" && arg.resource.path) return { ...duration, param: arg.resource.path };
      return duration.param === void 0 || index < 0 ? duration : { ...duration, param: void 0 };
    },
    given({ path }) {
      const index = callee.params.findIndex((param) => below(path, param.path));
      const arg = args[index];
      const inner = index < 0 ? "" : path.slice(callee.params[index].path.length);
      if (!arg || inner === "") return arg;
      if (arg.kind === "resource") return { kind: "resource", resource: { ...arg.resource, path: arg.resource.path + inner } };
      const fields = call.detail.args === args ? call.detail.fields?.[index] : void 0;
      const name = inner.slice(1);
      if (!fields || !/^\.\w+$/.test(inner)) return void 0;
      const rest = fields["..."];
      if (fields[name] || !rest) return fields[name] ?? { kind: "constant", text: "undefined" };
      return rest.kind === "resource" ? { kind: "resource", resource: { ...rest.resource, path: rest.resource.path + inner } } : void 0;
    }
  };
}
function rekey(resource, callee, closure, receiver, given) {
  if (closure || !resource.path.includes("[")) return resource;
  const argument = (name) => {
    const [root = ""] = name.split(".");
    const param = callee.params.find((each) => plain(each.path) === root);
    const value = param && given({ ...param, path: param.path + name.slice(root.length) });
    return value?.kind === "resource" ? plain(value.resource.path) : value?.kind === "constant" ? value.text : void 0;
  };
  const path = resource.path.replace(/\[([^\]]*)\]/g, (whole2, key) => {
    if (/^["'\d]/.test(key) || key.startsWith("`") && !key.includes("${") || key.includes("#") && !key.startsWith("this.")) return whole2;
    if (key.startsWith("this.") && (!callee.bindsThis || receiver?.path === "this")) return whole2;
    const [there, unseen] = inTemplate(key, argument);
    return unseen ? `[${callee.id}:${key}]` : `[${there}]`;
  });
  return path === resource.path ? resource : { ...resource, path };
}
function inTemplate(key, argument) {
  let unseen = false;
  const replaced = (name) => {
    const there = argument(name.replaceAll("?.", "."));
    unseen ||= there === void 0;
    return there ?? name;
  };
  if (!key.startsWith("`")) return [replaced(key), unseen];
  const text = key.replace(/\$\{([^}]*)\}/g, (_, name) => {
    const there = replaced(name);
    return /^["'].*["']$/.test(there) ? there.slice(1, -1) : `\${${there}}`;
  });
  return [text.includes("${") ? text : `"${text.slice(1, -1)}"`, unseen];
}
function plain(path) {
  return path.replace(/@\d+$/, "");
}
function reach(resource, root, by) {
  if (resource.path === root) return { ...by, type: by.type ?? resource.type };
  return { ...resource, path: by.path + resource.path.slice(root.length), scope: widest(resource.scope, by.scope) };
}
function below(path, root) {
  return path.startsWith(root) && (path.length === root.length || path[root.length] === "." || path[root.length] === "[");
}
function absolute(path) {
  return !below(path, "this") && /^[^@[]*#/.test(path);
}
function enclosedBy(inner, outer) {
  for (let at = inner; at; at = at.parent) if (at === outer) return true;
  for (let at = outer.parent; at; at = at.parent) if (enclosedBy(inner, at) && at.role !== "module") return true;
  return false;
}
function widest(member, owner) {
  if (member !== "instance") return member;
  return owner === "keyed" || owner === "module" || owner === "static" || owner === "local" ? owner : member;
}

// src/analysis/tokens.ts
var GIVES_BACK = /[.]#?(release|releaseLock|unlock)$/;
function tokensOf(model) {
  const found = /* @__PURE__ */ new Map();
  for (const func of model.funcs)
    for (const event of func.events) {
      if (event.kind !== "call" || event.runs.length > 0 || event.detail.api !== void 0 || !GIVES_BACK.test(event.detail.callee ?? "")) continue;
      for (const [source, name] of sourcesOf(event, func)) found.set(source, { id: `${func.id}.${name}`, path: `${name}@${source.at.line}:${source.at.column}`, scope: "local", name });
    }
  return found;
}
function sourcesOf({ detail: { calls, callee = "" } }, func) {
  const name = callee.replace(GIVES_BACK, "").replace(/[?!]$/, "");
  if (calls?.kind === "result") return isUnknown(calls.of) ? [[calls.of, name]] : [];
  const variable = calls?.kind === "resource" ? /^[^.[]+@\d+(?=\.\w+$)/.exec(calls.resource.path)?.[0] : void 0;
  if (variable === void 0) return [];
  const found = [];
  for (let at = func; at; at = at.parent)
    for (const { kind, on, detail } of at.events) if (kind === "write" && on?.path === variable && detail.value?.kind === "result" && isUnknown(detail.value.of)) found.push([detail.value.of, name]);
  return found;
}
function isUnknown({ kind, runs, detail }) {
  return kind === "call" && runs.length === 0 && detail.api === void 0 && detail.awaited === true;
}

// src/analysis/held.ts
var NOTHING2 = { takes: [], releases: [] };
var locksOf = /* @__PURE__ */ new WeakMap();
function held(model) {
  return locks(model).held;
}
function isShared2(model, acquire) {
  return (acquire.detail.permits ?? 1) > 1 || acquire.detail.lock === "read" || locks(model).shapes.counts(acquire);
}
function locks(model) {
  const known = locksOf.get(model);
  if (known) return known;
  const shapes = lockShapes(model);
  const summaries = /* @__PURE__ */ new Map();
  const maps = /* @__PURE__ */ new Map();
  const general = generalLocks(model, shapes);
  const children = /* @__PURE__ */ new Map();
  for (const func of model.funcs) if (func.parent) children.set(func.parent, [...children.get(func.parent) ?? [], func]);
  const tokens = tokensOf(model);
  const found = {
    shapes,
    token: (event) => tokens.get(event),
    held(func) {
      let map = maps.get(func);
      if (!map) maps.set(func, map = flow(func, found));
      return map;
    },
    summary: (func) => summaries.get(func) ?? NOTHING2,
    closures: (func) => children.get(func) ?? [],
    seenFrom(call, callee, caller, lock) {
      const there = bind(call, callee, caller).resource(lock);
      const receiver = call.detail.receiver;
      if (!receiver || receiver.path === "this" || !general.has(lock.id)) return there;
      const name = lock.name.replace(/\[.*$/, "").replace(/^.*\./, "");
      const path = below(lock.path, "this") ? there.path : `${receiver.path}.${name}`;
      return { ...lock, id: `${receiver.id}.${name}`, path, name: receiver.name, scope: lock.scope === "keyed" ? "keyed" : receiver.scope };
    }
  };
  locksOf.set(model, found);
  for (const group of bottomUp(model))
    for (let round = 0; round < (group.length > 1 ? 2 : 1); round++)
      for (const func of group) {
        const taken = shapes.acquiredBy(func);
        const freed = shapes.releasedBy(func);
        if (taken) summaries.set(func, { takes: [{ lock: taken.lock, by: taken.acquire.event, acquire: taken.acquire.event }], releases: [] });
        else if (freed) summaries.set(func, { takes: [], releases: [freed.lock] });
        else {
          const summary = summarise(func, flow(func, found), found);
          if (summary !== NOTHING2) summaries.set(func, summary);
        }
      }
  return found;
}
function generalLocks(model, shapes) {
  const general = /* @__PURE__ */ new Set();
  const own2 = /* @__PURE__ */ new Set();
  for (const func of model.funcs)
    for (const event of func.events) {
      const lock = event.kind === "acquire" ? event.on : shapes.takenAt(event)?.lock;
      if (lock) (hasReleaseOf(func, lock, shapes) && !callsParameter(func) ? own2 : general).add(lock.id);
      const chain = shapes.around(event)?.lock;
      if (chain) (callsParameter(func) ? general : own2).add(chain.id);
    }
  for (const { lock, inline } of shapes.all) if (!inline) general.add(lock.id);
  for (const id of own2) general.delete(id);
  return general;
}
function hasReleaseOf(func, lock, shapes) {
  return func.events.some((event) => event.kind === "release" && event.on?.path === lock.path || shapes.releasedAt(event)?.lock.id === lock.id);
}
function callsParameter(func) {
  return func.events.some(({ detail: { calls } }) => calls?.kind === "resource" && func.params.some((param) => param.path === calls.resource.path));
}
function flow(func, locks2) {
  const quiet = !func.events.some((event) => event.kind === "acquire" || locks2.shapes.takenAt(event) || locks2.token(event) || event.runs.some((callee) => locks2.summary(callee).takes.length > 0));
  const result = /* @__PURE__ */ new Map();
  if (quiet) {
    for (const event of reached(func)) result.set(event, []);
    return result;
  }
  const states = /* @__PURE__ */ new Map([[func.entry, /* @__PURE__ */ new Map()]]);
  const queue = [func.entry];
  for (let event = queue.shift(); event; event = queue.shift()) {
    const before = states.get(event);
    const after = transfer(before, event, func, locks2);
    const flowTo = (next, state) => {
      const there = states.get(next);
      const met = there ? new Map([...there].filter(([path]) => state.has(path))) : state;
      if (there && met.size === there.size) return;
      states.set(next, met);
      queue.push(next);
    };
    for (const next of event.next) flowTo(next, after);
    const thrown = new Map([...before].filter(([path]) => after.has(path)));
    for (const next of event.onThrow) flowTo(next, thrown);
  }
  for (const [event, state] of states) result.set(event, [...state.values()]);
  return result;
}
function reached(func) {
  const found = /* @__PURE__ */ new Set([func.entry]);
  for (const event of found) for (const next of [...event.next, ...event.onThrow]) found.add(next);
  return found;
}
function transfer(before, event, func, locks2) {
  const gone = releasedAt(event, func, locks2);
  const taken = takenAt(event, func, locks2);
  if (gone.length === 0 && taken.length === 0) return before;
  const after = new Map(before);
  for (const lock of gone) after.delete(lock.path);
  for (const lock of taken) after.set(lock.lock.path, lock);
  return after;
}
function takenAt(event, func, locks2) {
  const shape = locks2.shapes.takenAt(event);
  if (shape) return [{ lock: event.on?.id === shape.lock.id ? event.on : shape.lock, by: event, acquire: event }];
  if (event.kind === "acquire" && event.on && !event.detail.tried) return [{ lock: event.on, by: event, acquire: event }];
  const token = locks2.token(event);
  if (token) return [{ lock: token, by: event, acquire: event }];
  if (event.kind !== "call" || event.runs.length === 0) return [];
  return event.runs.flatMap((callee) => locks2.summary(callee).takes.map((held2) => ({ lock: locks2.seenFrom(event, callee, func, held2.lock), by: event, acquire: held2.acquire })));
}
var GIVES_BACK2 = /^(#?_?)(release|unlock|free|dispose|done|leave|exit|close|end|return|finish|complete)/i;
function releasedAt(event, func, locks2, depth = 0) {
  const shape = locks2.shapes.releasedAt(event);
  if (shape) return [event.on?.id === shape.lock.id ? event.on : shape.lock];
  if (event.kind === "release") return event.on ? [event.on] : [];
  const { calls, callee = "" } = event.detail;
  if (event.kind !== "call") return [];
  const inside2 = event.runs.flatMap((callee2) => locks2.summary(callee2).releases.map((lock) => locks2.seenFrom(event, callee2, func, lock)));
  if (inside2.length > 0 || !calls || calls.kind === "func" && event.runs.length > 0) return inside2;
  if (!callee.includes(".")) return releasedBy(calls, func, locks2, depth);
  if (!GIVES_BACK2.test(callee.slice(callee.lastIndexOf(".") + 1))) return inside2;
  const whole2 = releasedBy(calls, func, locks2, depth);
  if (whole2.length > 0 || calls.kind !== "resource" || !calls.resource.path.includes(".")) return whole2;
  const { path } = calls.resource;
  return releasedBy({ kind: "resource", resource: { ...calls.resource, path: path.slice(0, path.lastIndexOf(".")) } }, func, locks2, depth + 1);
}
function releasedBy(value, func, locks2, depth = 0) {
  if (value.kind === "releaser") return [value.of];
  if (value.kind === "result") return takenAt(value.of, func, locks2).map((held2) => held2.lock);
  if (depth > 3) return [];
  if (value.kind === "func") return value.func.events.flatMap((event) => releasedAt(event, value.func, locks2, depth + 1));
  if (value.kind !== "resource") return [];
  const found = [];
  for (let at = func; at; at = at.parent)
    for (const { kind, on, detail } of at.events) if (kind === "write" && on?.path === value.resource.path && detail.value) found.push(...releasedBy(detail.value, at, locks2, depth + 1));
  return found;
}
function summarise(func, map, locks2) {
  let takes3;
  const releases = /* @__PURE__ */ new Map();
  for (const [event, before] of map) {
    for (const lock of releasedAt(event, func, locks2)) if (!before.some((held2) => held2.lock.path === lock.path)) releases.set(lock.path, lock);
    if (!exits(event).returns) continue;
    const after = [...transfer(new Map(before.map((held2) => [held2.lock.path, held2])), event, func, locks2).values()];
    takes3 = takes3 ? takes3.filter((held2) => after.some((other) => other.lock.path === held2.lock.path)) : after;
  }
  if (!takes3?.length && releases.size === 0) return NOTHING2;
  return { takes: takes3 ?? [], releases: [...releases.values()] };
}

// src/analysis/arguments.ts
var NONE = [];
var conditionsOf = /* @__PURE__ */ new WeakMap();
function conditionsOn(event, func) {
  let found = conditionsOf.get(func);
  if (!found) conditionsOf.set(func, found = collect(func));
  return found.get(event) ?? NONE;
}
function collect(func) {
  const found = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const branch of func.events) {
    const on = plainCondition(branch, func);
    if (!on || seen.has(on.path)) continue;
    seen.add(on.path);
    for (const is of [true, false]) {
      const others = reachedWithout(func, on, is);
      for (const event of func.events) if (!others.has(event)) found.set(event, [...found.get(event) ?? [], { on, is }]);
    }
  }
  return found;
}
function plainCondition({ kind, detail: { condition, reads } }, func) {
  const on = kind === "branch" && reads?.length === 1 && condition !== void 0 && /^[\w$.?]+$/.test(condition) ? reads[0] : void 0;
  if (!on || !isParameter(on, func)) return void 0;
  return func.events.some((event) => event.kind === "write" && event.on && below(on.path, event.on.path)) ? void 0 : on;
}
function isParameter({ path }, func) {
  for (let at = func; at; at = at.parent) if (at.params.some((param) => below(path, param.path))) return true;
  return false;
}
function reachedWithout(func, on, is) {
  const found = /* @__PURE__ */ new Set([func.entry]);
  for (const event of found) {
    const closed = plainCondition(event, func)?.path === on.path ? is ? event.detail.whenTrue : event.detail.whenFalse : void 0;
    for (const next of [...event.next, ...event.onThrow]) if (!closed?.includes(next)) found.add(next);
  }
  return found;
}
function stillPossible(conditions2, to, callee, caller) {
  const left = [];
  for (const condition of conditions2) {
    if (!callee.params.some((param) => below(condition.on.path, param.path))) {
      if (isParameter(condition.on, caller)) left.push(condition);
      continue;
    }
    const value = to.given(condition.on);
    const truth = value && truthOf(value);
    if (truth !== void 0 && truth !== condition.is) return void 0;
    if (value?.kind === "resource" && isParameter(value.resource, caller)) left.push({ on: value.resource, is: condition.is });
  }
  return left;
}
function both(some, others) {
  if (some.length === 0) return others;
  const added = others.filter(({ on, is }) => !some.some((each) => each.on.path === on.path && each.is === is));
  return added.some(({ on }) => some.some((each) => each.on.path === on.path)) ? void 0 : [...some, ...added];
}
function truthOf(value) {
  if (value.kind === "constant") return !/^(false|null|undefined|""|''|``)$/.test(value.text);
  if (value.kind === "func" || value.kind === "promise" || value.kind === "resolver" || value.kind === "releaser") return true;
  return value.kind === "number" && value.ms.min !== void 0 && value.ms.min > 0 ? true : void 0;
}

// src/analysis/effects.ts
var KINDS = ["acquire", "sleep", "io", "block", "poll", "receive", "await", "start", "stop", "send", "spawn", "call", "write"];
var MAX_PER_KIND_AND_RESOURCE = 2;
var MAX_PER_FUNCTION = 120;
var MAX_DEPTH = 12;
var MAX_ROUNDS = 3;
var results = /* @__PURE__ */ new WeakMap();
var NONE2 = [];
var NOTHING3 = [];
var NO_CONDITION = [];
function effects(model) {
  const { of } = compute(model);
  return (func) => of.get(func) ?? NONE2;
}
function compute(model) {
  const known = results.get(model);
  if (known) return known;
  const result = { of: /* @__PURE__ */ new Map(), cut: /* @__PURE__ */ new Set() };
  results.set(model, result);
  for (const group of bottomUp(model)) {
    const rounds = group.length > 1 || group.some((func) => func.events.some((event) => event.runs.includes(func))) ? MAX_ROUNDS : 1;
    for (let round = 0; round < rounds; round++) {
      let changed = false;
      for (const func of group) {
        const before = result.of.get(func) ?? NONE2;
        const after = effectsOf(func, model, result);
        if (after.length !== before.length) changed = true;
        if (after.length > 0) result.of.set(func, after);
      }
      if (!changed) break;
    }
  }
  return result;
}
function effectsOf(func, model, result) {
  const kept = /* @__PURE__ */ new Map();
  const known = locks(model);
  for (const [event, here] of known.held(func)) {
    const handedOut = isHandedOut(event, func, here, known);
    if (isEffect(event)) keep(kept, handedOut ? { ...own(event, func, here), handedOut } : own(event, func, here));
    if (event.kind !== "acquire") {
      for (const { lock, acquire } of takenAt(event, func, known)) if (acquire.kind !== "acquire") keep(kept, { kind: "acquire", event: acquire, func, on: lock, held: here, via: event === acquire ? [] : [event], concurrent: false, only: conditionsOn(event, func) });
    }
    const chain = known.shapes.around(event);
    const inside2 = chain ? [...here, { lock: chain.lock, by: event, acquire: event }] : here;
    if (chain) keep(kept, { ...own(event, func, here), kind: "acquire", on: chain.lock, calls: void 0 });
    if (chain && event.detail.calls) keep(kept, { ...own(event, func, inside2), kind: "call" });
    for (const callee of ran(event)) {
      if (known.shapes.acquiredBy(callee)) continue;
      lift(event, callee, func, handedOut && callee.async ? NOTHING3 : inside2, result, kept, known);
    }
  }
  const found = [...kept.values()].flat();
  if (found.length <= MAX_PER_FUNCTION) return found;
  if (found.filter((effect) => effect.kind !== "write" && effect.kind !== "call" && !effect.concurrent).length > MAX_PER_FUNCTION) result.cut.add(func);
  return found.sort((a, b) => Number(a.concurrent) - Number(b.concurrent) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.via.length - b.via.length).slice(0, MAX_PER_FUNCTION);
}
function isEffect(event) {
  if (event.kind === "call") return event.runs.length === 0 && (event.detail.awaited === true || event.detail.userCode === true || event.detail.calls !== void 0);
  return KINDS.includes(event.kind);
}
function own(event, func, here) {
  return { kind: event.kind, event, func, on: event.on, ms: event.detail.ms, timeout: event.detail.timeout, calls: event.detail.calls, held: here, via: [], concurrent: false, only: conditionsOn(event, func) };
}
function isHandedOut(event, func, here, known) {
  if (here.length === 0 || event.kind !== "call" || event.detail.result !== "returned") return false;
  return findPath(event, (to) => releasedAt(to, func, known).some((lock) => here.some((held2) => held2.lock.path === lock.path)), (to) => to.kind === "await") !== void 0;
}
function ran(event) {
  if (event.kind === "await" && event.detail.joins && event.detail.joins.kind === "spawn") return event.detail.joins.runs;
  return event.runs;
}
var LATER = /* @__PURE__ */ new Set(["spawn", "start", "stop"]);
function lift(event, callee, func, here, result, kept, known) {
  const later = LATER.has(event.kind) && !known.shapes.around(event);
  const call = event.kind === "await" ? event.detail.joins : event;
  const to = bind(call, callee, func);
  const own2 = conditionsOn(event, func);
  const dropped = isDropped(event);
  for (const effect of result.of.get(callee) ?? NONE2) {
    if (effect.via.length >= MAX_DEPTH) continue;
    const inner = effect.only?.length ? stillPossible(effect.only, to, callee, func) : NO_CONDITION;
    const only = inner && both(inner, own2);
    if (!only) continue;
    const concurrent = later || effect.concurrent || dropped && waits(effect);
    const around = concurrent ? NOTHING3 : effect.held.length === 0 ? here : [...here, ...effect.held.map((lock) => ({ ...lock, lock: known.seenFrom(call, callee, func, lock.lock), by: event }))];
    const called2 = effect.calls && to.value(effect.calls);
    if (called2?.kind === "func") {
      callback(effect, called2.func, [event, ...effect.via], effect.handedOut && called2.func.async ? here : around, concurrent, only, func, result, kept);
      continue;
    }
    const on = effect.on && (effect.kind === "acquire" ? known.seenFrom(call, callee, func, effect.on) : to.resource(effect.on));
    const ms = effect.ms && to.duration(effect.ms);
    const timeout = effect.timeout && to.duration(effect.timeout);
    const place = placeFor(kept, effect, on, around, concurrent, only, effect.via.length + 1, Math.max(ms?.max ?? 0, timeout?.max ?? 0));
    place?.({ ...effect, on, ms, timeout, calls: called2, held: around, via: [event, ...effect.via], concurrent, only });
  }
}
function isDropped({ kind, detail: { api, awaited, result } }) {
  return kind === "call" && api !== void 0 && awaited === false && (result === "ignored" || result === "voided");
}
var WAITS2 = /* @__PURE__ */ new Set(["acquire", "await", "io", "sleep", "poll", "receive"]);
function waits({ kind, event }) {
  return WAITS2.has(kind) || kind === "call" && event.detail.awaited === true;
}
function callback(call, callee, via, around, concurrent, outer, func, result, kept) {
  const to = enclosedBy(callee, func) ? void 0 : bind(call.event, callee, func, []);
  for (const effect of result.of.get(callee) ?? NONE2) {
    if (effect.via.length + via.length >= MAX_DEPTH) continue;
    const later = concurrent || effect.concurrent;
    const only = to || !effect.only ? outer : both(outer, effect.only);
    if (!only) continue;
    const move = (lock) => ({ ...lock, lock: to ? to.resource(lock.lock) : lock.lock, by: via[0] });
    const on = effect.on && to ? to.resource(effect.on) : effect.on;
    const inside2 = later ? NOTHING3 : effect.held.length === 0 ? around : [...around, ...effect.held.map(move)];
    const place = placeFor(kept, effect, on, inside2, later, only, via.length + 1 + effect.via.length, longest(effect));
    place?.({ ...effect, on, held: inside2, via: [...via, call.event, ...effect.via], concurrent: later, only });
  }
}
function keep(kept, effect) {
  placeFor(kept, effect, effect.on, effect.held, effect.concurrent, effect.only ?? NO_CONDITION, effect.via.length, longest(effect))?.(effect);
}
function placeFor(kept, { kind, event }, on, around, concurrent, only, distance, time) {
  const { detail } = event;
  const about = on?.path ?? detail.io ?? detail.callee ?? detail.api ?? "";
  const key = `${kind}|${concurrent ? 1 : 0}|${about}|${detail.io ?? ""}|${around.length === 0 ? "" : around.map((lock) => lock.lock.path).join()}${only.length === 0 ? "" : only.map(({ on: where, is }) => `|${is ? "" : "!"}${where.path}`).join("")}`;
  const alike = kept.get(key);
  if (!alike) return (effect) => kept.set(key, [effect]);
  const same = alike.findIndex((other) => other.event === event);
  if (same >= 0) return distance < alike[same].via.length ? (effect) => alike[same] = effect : void 0;
  if (alike.length < MAX_PER_KIND_AND_RESOURCE) return (effect) => alike.push(effect);
  return time > longest(alike[1]) ? (effect) => alike[1] = effect : void 0;
}
function longest({ ms, timeout }) {
  return Math.max(ms?.max ?? 0, timeout?.max ?? 0);
}

// src/analysis/cost.ts
var IO = {
  disk: { words: "the disk", rank: 2, local: true },
  thread: { words: "the thread pool", rank: 2, local: true },
  ipc: { words: "another process", rank: 3 },
  db: { words: "a database", rank: 4 },
  network: { words: "the network", rank: 5 },
  process: { words: "a subprocess", rank: 5 },
  human: { words: "a person", rank: 6 },
  unknown: { words: "I/O", rank: 3 }
};
function waitOf(effect) {
  const { detail, kind } = effect.event;
  const bound = effect.timeout ?? detail.timeout;
  if (effect.kind === "acquire") return void 0;
  if (kind === "io") return wait(IO[detail.io ?? "unknown"], bound, true);
  if (kind === "sleep") return { ...wait({ words: "a timer", rank: 4 }, effect.ms, true), unbounded: false };
  if (kind === "receive") return wait({ words: "a message", rank: 4 }, bound, true);
  if (kind === "poll") return wait({ words: "a condition it polls", rank: 4 }, bound, true);
  if (kind === "block") return wait({ words: "the whole thread", rank: effect.ms?.max ? 4 : 2, local: true }, effect.ms, true);
  if (kind === "call" && detail.awaited) {
    if (soundsSlow(detail.callee)) return wait({ words: "an answer", rank: 4 }, bound, false);
    return wait({ words: "code it does not know", rank: detail.userCode ? 2 : 1 }, bound, false);
  }
  if (kind === "await" && (effect.event.on || detail.combinator)) return wait({ words: "another task", rank: 1 }, bound, false);
  return void 0;
}
var ASKS = /^#?_?(fetch|request|query|send|post|download|upload|connect|login|authenticate|publish|invoke|lookup|synchroni[sz]e|poll|dial|ping)(?![a-z])/;
function soundsSlow(callee = "") {
  return ASKS.test(callee.slice(callee.lastIndexOf(".") + 1));
}
function wait({ words, rank, local }, bound, known) {
  return { words, rank, maxMs: bound?.max, unbounded: !local && bound?.max === void 0, known };
}
function slowest(effects2) {
  let worst;
  for (const effect of effects2) {
    const found = waitOf(effect);
    if (found && (!worst || weight(found) > weight(worst.wait))) worst = { effect, wait: found };
  }
  return worst;
}
function weight({ rank, maxMs, unbounded, known }) {
  return rank * 10 + (known ? 5 : 0) + (unbounded ? 2 : Math.min(2, (maxMs ?? 0) / 6e4));
}
function spell(ms) {
  if (ms < 1e3) return `${ms} ms`;
  if (ms < 6e5) return `${Math.round(ms / 100) / 10} s`;
  return `${Math.round(ms / 6e3) / 10} min`;
}
function spellWait({ maxMs, unbounded }) {
  return maxMs === void 0 ? unbounded ? " with no time limit" : "" : `, up to ${spell(maxMs)}`;
}

// src/analysis/objects.ts
function holder(call, callee, outer) {
  const { receiver } = call.detail;
  if (!callee.bindsThis || receiver?.path === "this") return outer;
  if (!receiver || receiver.scope === "local" || receiver.scope === "keyed" || /^[^.[]*@/.test(receiver.path)) return void 0;
  return idOf(receiver, outer);
}
function idOf(resource, holder2) {
  const id = cell(resource);
  if (holder2 === "" || !resource.path.startsWith("this.")) return id;
  if (holder2 === void 0) return `?${id}`;
  return holder2 + resource.path.slice("this".length).replace(/(\[[^\]]*\])+$/, "");
}

// src/analysis/reach.ts
var MAX_DEPTH2 = 8;
var MAX_FUNCTIONS = 300;
var reached2 = /* @__PURE__ */ new WeakMap();
function reach2(func) {
  const known = reached2.get(func);
  if (known) return known;
  const found = /* @__PURE__ */ new Map([[func, []]]);
  for (const [at, via] of found) {
    if (via.length >= MAX_DEPTH2 || found.size > MAX_FUNCTIONS) continue;
    for (const event of at.events) for (const callee of runBy(event)) if (!found.has(callee)) found.set(callee, [...via, event]);
  }
  reached2.set(func, found);
  return found;
}
function runBy(event) {
  if (event.kind === "await") return event.detail.joins?.kind === "spawn" ? event.detail.joins.runs : [];
  if (event.kind === "poll") return event.runs;
  if (event.kind !== "call") return [];
  const callbacks = event.runs.length > 0 || event.detail.awaited ? passedTo(event) : [];
  return callbacks.length === 0 ? event.runs : [...event.runs, ...callbacks];
}

// src/analysis/tasks.ts
var tasksOf = /* @__PURE__ */ new WeakMap();
function tasks(model) {
  let found = tasksOf.get(model);
  if (!found) tasksOf.set(model, found = collect2(model));
  const all = found;
  return (id) => all.get(id.replace(/(\[\])+$/, "")) ?? [];
}
var futuresOf = /* @__PURE__ */ new WeakMap();
function settlingTasks(model) {
  let found = futuresOf.get(model);
  if (!found) {
    const all2 = /* @__PURE__ */ new Map();
    for (const by of model.funcs)
      for (const { kind, detail } of by.events) {
        if (kind !== "call" || !detail.receiver || !/[.#](resolve|reject|settle|complete|fail)$/.test(detail.callee ?? "")) continue;
        const starts = by.events.flatMap((event) => event.kind === "await" && event.detail.joins?.kind === "spawn" ? [event.detail.joins] : []);
        const id = cell(detail.receiver);
        for (const start of new Set(starts)) if (!all2.get(id)?.some((other) => other.start === start)) all2.set(id, [...all2.get(id) ?? [], { runs: start.runs, start, by }]);
      }
    futuresOf.set(model, found = all2);
  }
  const all = found;
  return (future) => all.get(future) ?? [];
}
function collect2(model) {
  const found = /* @__PURE__ */ new Map();
  const keep2 = (id, task) => {
    const list = found.get(id) ?? [];
    if (!list.some((other) => other.start === task.start)) found.set(id, [...list, task]);
  };
  for (const func of model.funcs)
    for (const event of func.events) {
      if (event.kind === "spawn" && event.on) keep2(cell(event.on), { runs: event.runs, start: event, by: func });
      if (event.kind !== "write" || !event.on) continue;
      for (const start of startsOf(event.detail.value, func)) keep2(cell(event.on), { runs: startedBy2(start), start, by: func });
    }
  return found;
}
function startsOf(value, func) {
  if (value?.kind === "promise" && value.of?.kind === "call") return [value.of, ...value.of.runs.flatMap((executor) => executor.events.filter((event) => event.kind === "spawn"))];
  if (value?.kind === "promise" && value.of) return [value.of];
  if (value?.kind === "result" && (value.of.kind === "spawn" || value.of.kind === "call")) return startedBy2(value.of).length > 0 ? [value.of] : [];
  if (value?.kind === "chain") return value.links ?? [];
  if (value?.kind === "resource") return func.events.filter((event) => event.kind === "spawn" && event.on?.path === value.resource.path);
  return [];
}
function startedBy2(start) {
  if (start.kind === "spawn" || start.detail.callee === "new Promise") return start.runs;
  return start.runs.flatMap((func) => [...func.async ? [func] : [], ...func.returns.flatMap((value) => value.kind === "result" && value.of.kind === "call" && value.of.detail.awaited ? value.of.runs : [])]);
}

// src/analysis/stopPaths.ts
var runsOf = /* @__PURE__ */ new WeakMap();
function stopRuns(model) {
  let found = runsOf.get(model);
  if (!found) runsOf.set(model, found = model.funcs.filter((func) => func.role === "stop" && func.events.length > 2).map((func) => stopRun(model, func)));
  return found;
}
function stopRun(model, func) {
  const runs = reach2(func);
  const flags = /* @__PURE__ */ new Map();
  const ends = /* @__PURE__ */ new Set();
  const holders = /* @__PURE__ */ new Map([[func, ""]]);
  for (const [each, via] of runs) {
    const last = via.at(-1);
    if (last) holders.set(each, holder(last, each, holders.get(functionOf(model)(last))));
    const own2 = holders.get(each);
    for (const event of each.events) {
      if (event.kind === "write" && event.on && event.on.scope !== "local" && setsFlag(event)) set(flags, idOf(event.on, own2), event);
      if (event.kind === "send" && event.on && event.on.path !== "this") set(flags, idOf(event.on, own2), event);
      if (event.kind === "stop" && event.on) ends.add(cell(event.on));
      if (event.kind === "write" && event.on && event.detail.op !== "set") ends.add(cell(event.on));
      if (event.kind === "call") for (const id of called(event)) ends.add(id);
    }
  }
  return { func, runs, joins: joinsOf(model, runs), flags, ends };
}
function set(flags, id, event) {
  if (!flags.has(id)) flags.set(id, event);
}
function touches(ids, whole2) {
  for (let id = whole2; id !== ""; id = id.slice(0, Math.max(id.lastIndexOf("."), id.lastIndexOf("[")))) {
    if (ids.has(id)) return id;
    if (!/[.[]/.test(id.slice(id.indexOf("#")))) return void 0;
  }
  return void 0;
}
function called(event) {
  const { calls, receiver } = event.detail;
  return [...calls?.kind === "resource" ? [cell(calls.resource)] : [], ...receiver && receiver.path !== "this" ? [cell(receiver)] : []];
}
function setsFlag({ detail: { value, op } }) {
  if (op !== "set") return false;
  if (value?.kind === "constant") return !["null", "undefined", "[]", "{}", '""', "''"].includes(value.text);
  return value?.kind === "resource" ? value.resource.scope !== "local" : value?.kind === "number" || value?.kind === "derived";
}
function joinsOf(model, runs) {
  const found = [];
  const seen = /* @__PURE__ */ new Set();
  const queue = [...runs].map(([func, via]) => ({ func, depth: via.length }));
  for (let i = 0; i < queue.length && found.length < 50; i++) {
    const { func, depth } = queue[i];
    for (const event of func.events)
      for (const task of joinedAt(model, event)) {
        if (seen.has(task.start)) continue;
        seen.add(task.start);
        const inner = new Map(task.runs.flatMap((each) => [...reach2(each)]));
        found.push({ await: event, func, task, depth, runs: inner });
        for (const [each, via] of inner) queue.push({ func: each, depth: depth + 1 + via.length });
      }
  }
  return found;
}
function joinedAt(model, event) {
  if (event.kind === "await" && event.on && event.detail.combinator !== "race") return [...tasks(model)(event.on.id), ...event.on.holder ? settlingTasks(model)(cell(event.on.holder)) : []];
  if (event.kind === "return" && event.detail.value?.kind === "resource") return tasks(model)(event.detail.value.resource.id);
  return [];
}

// src/analysis/sleeps.ts
var sleepsOf = /* @__PURE__ */ new WeakMap();
var NONE3 = [];
function sleeps2(model) {
  let found = sleepsOf.get(model);
  if (!found) sleepsOf.set(model, found = collect3(model));
  const all = found;
  return (func) => all.get(func) ?? NONE3;
}
function isOpen({ ms, func }) {
  return ms?.param !== void 0 && func.params.some((param) => param.path === ms.param || ms.param.startsWith(`${param.path}.`));
}
function collect3(model) {
  const found = /* @__PURE__ */ new Map();
  for (const group of bottomUp(model))
    for (const func of group) {
      const own2 = [];
      for (const event of func.events) {
        if (event.kind === "sleep") own2.push({ func, event, ms: event.detail.ms, wake: event.detail.wake ?? "none", alone: event.detail.wake === "race" ? "none" : event.detail.wake ?? "none", sleep: event });
        if (event.kind !== "call") continue;
        const open = event.runs.flatMap((callee) => (found.get(callee) ?? NONE3).filter((inner) => isOpen(inner) && !isRuledOut(inner, event)));
        const lifted = open.map((inner) => ({ func, event, ms: inner.ms && said(bind(event, inner.func, func).duration(inner.ms), inner, event), wake: event.detail.wake === "race" ? "race" : wakeAt(event, inner), alone: wakeAt(event, inner), sleep: inner.sleep }));
        const longest3 = lifted.reduce((a, b) => (a?.ms?.max ?? -1) >= (b.ms?.max ?? -1) ? a ?? b : b, void 0);
        if (longest3) own2.push(longest3);
      }
      if (own2.length > 0) found.set(func, own2);
    }
  return found;
}
function isRuledOut({ event, func }, { detail: { args = [] } }) {
  return conditionsOn(event, func).some(({ on, is }) => {
    const index = func.params.findIndex((param) => param.path === on.path);
    return !is && index >= 0 && !isMissing(args[index]) && args[index]?.kind !== "constant";
  });
}
function said(ms, inner, call) {
  if (ms.max !== void 0 || ms.text !== inner.ms?.text) return ms;
  const arg = call.detail.args?.[inner.func.params.findIndex((param) => param.path === inner.ms?.param)];
  return { ...ms, text: arg?.kind === "resource" ? arg.resource.name : call.at.text.replace(/^await /, "").slice(0, 60) };
}
function wakeAt(call, { wake, func }) {
  if (wake !== "signal") return wake;
  const args = call.detail.args ?? [];
  const slots = func.params.flatMap((param, i) => /signal|abort|options?$|opts$/i.test(`${param.type ?? ""} ${param.name}`) ? [i] : []);
  return slots.length > 0 && slots.every((i) => isMissing(args[i])) ? "none" : "signal";
}
function isMissing(arg) {
  return arg === void 0 || arg.kind === "constant" && (arg.text === "undefined" || arg.text === "null" || arg.text === "{}");
}

// src/analysis/origins.ts
var MAX_DEPTH3 = 4;
function origins(model, func, resource, depth = 0) {
  const found = [resource];
  if (depth >= MAX_DEPTH3) return found;
  const owner = ownerOf(func, resource.path);
  if (!owner) return found;
  const { at, index } = owner;
  const param = at.params[index];
  for (const caller of callers(model)(at)) {
    const arg = caller.passed ? void 0 : caller.event.detail.args?.[index];
    const rest = resource.path.slice(param.path.length);
    const given = arg?.kind === "resource" ? [arg.resource] : arg?.kind === "derived" ? arg.from : [];
    for (const each of given) {
      const outer = { ...each, id: each.id + rest.replace(/\[[^\]]*\]/g, "[]"), path: each.path + rest };
      for (const origin of origins(model, caller.func, outer, depth + 1)) if (!found.some((other) => other.id === origin.id)) found.push(origin);
    }
  }
  return found;
}
function ownerOf(func, path) {
  for (let at = func; at; at = at.parent) {
    const index = at.params.findIndex((param) => below(path, param.path));
    if (index >= 0) return { at, index };
  }
  return void 0;
}

// src/analysis/conditions.ts
var MAX_DEPTH4 = 3;
function looksOf(model, func, branch, direct = true) {
  const found = [];
  if (direct) for (const earlier of counted(func, branch)) found.push(...looksOf(model, func, earlier, false));
  for (const state of branch.detail.reads ?? []) for (const origin of origins(model, func, state)) found.push({ state: origin, event: branch, id: cell(origin) });
  for (const event of inCondition(func, branch)) {
    if (event.on && event.kind !== "call") for (const state of origins(model, func, event.on)) found.push({ state, event, id: cell(state) });
    found.push(...readsOf(model, event));
  }
  return found;
}
function readsOf(model, event, depth = 0, seen = /* @__PURE__ */ new Set(), outer = "") {
  const found = [];
  for (const callee of event.runs) {
    if (seen.has(callee)) continue;
    seen.add(callee);
    const own2 = holder(event, callee, outer);
    const look = (state, at) => void found.push({ state, event: at, id: idOf(state, own2) });
    for (const inner of callee.events) {
      if ((inner.kind === "read" || inner.kind === "write") && inner.on && (inner.kind === "read" || takes2(inner))) for (const state of origins(model, callee, inner.on)) look(state, inner);
      if (inner.kind === "branch") for (const read of inner.detail.reads ?? []) for (const state of origins(model, callee, read)) look(state, inner);
      if (inner.kind === "call" && depth < MAX_DEPTH4) found.push(...readsOf(model, inner, depth + 1, seen, own2));
    }
    for (const value of callee.returns)
      for (const from of value.kind === "derived" ? value.from : value.kind === "resource" ? [value.resource] : []) for (const state of origins(model, callee, from)) look(state, callee.entry);
  }
  return found;
}
function counted(func, branch) {
  const locals = (branch.detail.reads ?? []).filter((read) => /@\d+$/.test(read.path)).map((read) => read.path);
  if (locals.length === 0) return [];
  const loops = new Set(func.events.flatMap((event) => event.kind === "write" && event.on && event.loop && event.loop !== branch.loop && locals.includes(event.on.path) ? [event.loop] : []));
  const branches = func.events.filter((event) => event.kind === "branch" && event.loop !== void 0 && loops.has(event.loop) && event !== branch);
  return [...branches.filter((each) => !isIteration(each)), ...branches.filter(isIteration)];
}
function isIteration({ loop: loop2, detail: { condition = "" } }) {
  return loop2?.detail.loop?.startsWith("for-") === true && condition.startsWith("next of ");
}
function takes2({ kind, detail: { op } }) {
  return kind === "write" && (op === "takeFirst" || op === "takeLast" || op === "takeAny");
}
var conditions = /* @__PURE__ */ new WeakMap();
function inCondition(func, branch) {
  let known = conditions.get(branch);
  if (!known) conditions.set(branch, known = testedBy(func, branch));
  return known;
}
function testedBy(func, branch) {
  const { at } = branch;
  const locals = (branch.detail.reads ?? []).flatMap((read) => /@\d+$/.test(read.path) ? [read.path] : []);
  return func.events.filter((event) => {
    if (event.kind !== "call" && event.kind !== "read" && !takes2(event) && event.kind !== "poll") return false;
    const within = event.at.file === at.file && (event.at.line > at.line || event.at.line === at.line && event.at.column >= at.column) && (event.at.endLine < at.endLine || event.at.endLine === at.endLine && event.at.endColumn <= at.endColumn);
    return within || locals.length > 0 && (event.detail.result === "stored" || event.kind === "read") && storedIn(event, func, branch, locals);
  });
}
var asked = /* @__PURE__ */ new WeakMap();
function askedIn(func) {
  let found = asked.get(func);
  if (!found) {
    const map = /* @__PURE__ */ new Map();
    for (const branch of func.events) if (branch.kind === "branch") {
      for (const event of inCondition(func, branch)) if (!map.has(event)) map.set(event, branch);
    }
    asked.set(func, found = map);
  }
  return found;
}
var writesOf = /* @__PURE__ */ new WeakMap();
function storedIn(event, func, branch, locals) {
  let writes2 = writesOf.get(func);
  if (!writes2) writesOf.set(func, writes2 = func.events.filter((write) => write.kind === "write" && write.detail.value?.kind === "result"));
  const written = writes2.some((write) => write.on && locals.includes(write.on.path) && write.detail.value?.kind === "result" && write.detail.value.of === event);
  return written || event.kind !== "read" && nextBranch(event) === branch;
}
function nextBranch(event) {
  let at = event.next[0];
  while (at && (at.kind === "read" || at.kind === "await")) at = at.next[0];
  return at?.kind === "branch" ? at : void 0;
}

// src/analysis/obedience.ts
var looksOfModel = /* @__PURE__ */ new WeakMap();
function obeyed(model) {
  const all = stopLooks(model);
  return (func) => all(func).filter((each, i, found) => found.findIndex((other) => other.stop === each.stop) === i);
}
function stopLooks(model) {
  let known = looksOfModel.get(model);
  if (!known) looksOfModel.set(model, known = /* @__PURE__ */ new Map());
  const memo = known;
  return (func) => {
    let found = memo.get(func);
    if (!found) memo.set(func, found = collect4(model, func));
    return found;
  };
}
function collect4(model, func) {
  const found = [];
  for (const test of func.events) {
    const throws = test.kind === "read" && test.on && /\.throwIfAborted$/.test(test.detail.callee ?? "");
    if (test.kind !== "branch" && !throws) continue;
    for (const { state, id } of looksOf(model, func, throws ? { ...test, detail: { ...test.detail, reads: [test.on] } } : test))
      for (const stop of stopRuns(model)) {
        const flag = touches(stop.flags, id);
        if (flag === void 0 || stop.runs.has(func)) continue;
        found.push({ stop, test, set: stop.flags.get(flag), flag: state.name });
      }
  }
  const distance = ({ stop, set: set2 }) => (stop.func.owner !== void 0 && stop.func.owner === func.owner ? 0 : 4) + (stop.func.file === func.file ? 0 : 2) + (stop.func.events.includes(set2) ? 0 : 1);
  return found.map((each) => ({ each, far: distance(each) })).sort((a, b) => a.far - b.far).map(({ each }) => each);
}
function joiners(model, depth) {
  const all = stopRuns(model).flatMap((stop) => stop.joins.filter((join) => join.depth <= depth).map((join) => ({ stop, join })));
  const way = (func, { join }) => join.depth + join.runs.get(func).length;
  return (func) => all.filter(({ join }) => join.runs.has(func)).sort((a, b) => way(func, a) - way(func, b));
}
function runsInStop(model, func, depth) {
  return stopRuns(model).filter((stop) => (stop.runs.get(func)?.length ?? Infinity) <= depth).sort((a, b) => a.runs.get(func).length - b.runs.get(func).length)[0];
}

// src/analysis/latency.ts
var NONE4 = { ms: 0, more: false };
function sleptOut(model, stop, sleep, via) {
  return waited({ model, stop, cost: slept, known: /* @__PURE__ */ new Map() }, sleep, via);
}
function sleptHere(model, stop, sleep) {
  return waited({ model, stop, cost: slept, known: /* @__PURE__ */ new Map() }, sleep, []);
}
function taskTime(model, stop, { runs }) {
  const walk = { model, stop, cost: limited, known: /* @__PURE__ */ new Map() };
  let most = NONE4;
  for (const [func, via] of runs) for (const event of func.events) if (limited(model, func, event)) most = max(most, waited(walk, event, via));
  return most;
}
function waited(walk, event, via) {
  const owner = functionOf(walk.model);
  return [event, ...via.toReversed()].reduce((total, at) => sum(total, owner(at) ? longest2(walk, owner(at), at) : NONE4), costOf(walk, event));
}
function longest2(walk, func, from) {
  const looks = new Set(stopLooks(walk.model)(func).flatMap(({ stop, test }) => stop === walk.stop ? [test] : []));
  const ids = new Map(func.events.map((event, i) => [event, i]));
  const known = /* @__PURE__ */ new Map();
  const follow = (at, again) => {
    const key = [at, ...again].map((event) => ids.get(event)).join();
    const found = known.get(key);
    if (found) return found;
    known.set(key, NONE4);
    let most = NONE4;
    for (const next of [...at.next, ...at.onThrow]) {
      const back = next.kind === "loop" && (at === next || inside(at, next));
      if (looks.has(next) || back && again.includes(next)) continue;
      const turns = back ? [...again, next] : again.filter((loop2) => next === loop2 || inside(next, loop2));
      most = max(most, sum(times(costOf(walk, next), next, turns), follow(next, turns)));
    }
    known.set(key, most);
    return most;
  };
  return follow(from, []);
}
function times({ ms, more }, event, again) {
  let [total, open] = [ms, more];
  for (const loop2 of again)
    if (inside(event, loop2)) {
      open ||= loop2.detail.bound === void 0 && ms > 0;
      total *= Math.max(0, (loop2.detail.bound ?? 1) - 1);
    }
  return { ms: total, more: open };
}
function costOf(walk, event) {
  const func = functionOf(walk.model)(event);
  const own2 = func && walk.cost(walk.model, func, event);
  return own2 ?? runBy(event).reduce((most, callee) => max(most, whole(walk, callee)), NONE4);
}
function whole(walk, func) {
  let found = walk.known.get(func);
  if (!found) {
    walk.known.set(func, NONE4);
    walk.known.set(func, found = longest2(walk, func, func.entry));
  }
  return found;
}
function slept(model, func, event) {
  const own2 = sleeps2(model)(func).find((each) => each.event === event);
  if (!own2) return void 0;
  return own2.wake !== "none" ? NONE4 : { ms: own2.ms?.max ?? own2.ms?.min ?? 0, more: own2.ms?.max === void 0 };
}
function limited(model, func, event) {
  const { timeout, wake = "none" } = event.detail;
  const own2 = slept(model, func, event);
  if (own2 || timeout?.max === void 0 || event.runs.length > 0) return own2;
  return wake === "none" ? { ms: timeout.max, more: false } : NONE4;
}
function sum(a, b) {
  return { ms: a.ms + b.ms, more: a.more || b.more };
}
function max(a, b) {
  return { ms: Math.max(a.ms, b.ms), more: a.more || b.more };
}

export {
  callers,
  passedTo,
  functionOf,
  bind,
  below,
  absolute,
  enclosedBy,
  conditionsOn,
  cell,
  sameCell,
  looksAt,
  writes,
  claims,
  isShared,
  body,
  usersOf,
  findPath,
  reachable,
  inside,
  exits,
  mayThrow,
  throwsForSure,
  isRethrow,
  leaves,
  throwsAlways,
  lockShapes,
  held,
  isShared2,
  locks,
  takenAt,
  releasedAt,
  releasedBy,
  effects,
  waitOf,
  slowest,
  spell,
  spellWait,
  origins,
  looksOf,
  readsOf,
  inCondition,
  askedIn,
  reach2 as reach,
  runBy,
  stopRuns,
  stopRun,
  sleeps2 as sleeps,
  isOpen,
  obeyed,
  joiners,
  runsInStop,
  sleptOut,
  sleptHere,
  taskTime
};
