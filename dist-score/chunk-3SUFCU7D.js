import {
  planOf,
  testsOf
} from "./chunk-SE2O3DZO.js";
import {
  effects,
  stopRuns,
  taskTime,
  waitOf
} from "./chunk-SZF4ODAP.js";
import {
  atLeast,
  byPlace,
  matchBaseline,
  place,
  sureAs,
  toFindings
} from "./chunk-4NLIBSH5.js";
import {
  byText,
  matcher,
  selectFiles
} from "./chunk-XOMMZCD5.js";
import {
  SEVERITIES,
  isOpen
} from "./chunk-JQSJPTHW.js";
import {
  didYouMean
} from "./chunk-VBJGZ6C7.js";

// src/audit.ts
import { basename } from "node:path";

// src/analysis/stopTimes.ts
var MAX_PLUS = 3;
function stopPaths(model) {
  const ends = ({ ends: ends2, flags, joins }) => ends2.size + flags.size + joins.length > 0;
  return stopRuns(model).filter(ends).map((run) => ({ location: run.func.at, function: run.func.name, stops: stopped(run), ...stopTime(model, run) }));
}
function stopped({ func, runs, flags }) {
  const near = [...runs].filter(([each, via]) => via.length <= 1 && each.file === func.file).flatMap(([each]) => each.events);
  const stops = [...runs.keys()].flatMap((each) => each.events.filter(({ kind, on }) => kind === "stop" && on !== void 0));
  const set = [...flags.values()].filter((event) => event.kind === "send" || near.includes(event));
  return [...new Set([...stops, ...set].map(({ on }) => on.name))].sort();
}
function stopTime(model, run) {
  const words2 = /* @__PURE__ */ new Set();
  const plus = /* @__PURE__ */ new Set();
  let total = 0;
  const add = (ms) => void (total = ms === void 0 || total === void 0 ? void 0 : total + ms);
  for (const effect of effects(model)(run.func)) {
    const { kind, on } = effect.event;
    if (kind === "acquire" && !effect.concurrent && on && on.scope !== "local") {
      words2.add(`the lock \`${on.name}\``);
      plus.add(`the longest hold of \`${on.name}\``);
    }
    const wait = effect.concurrent ? void 0 : waitOf(effect);
    if (!effect.concurrent && !wait?.known) for (const name of unknownWait(effect.event)) plus.add(name);
    if (!wait || !wait.known || wait.rank < 2) continue;
    words2.add(wait.words);
    add(wait.maxMs);
  }
  for (const join2 of run.joins) {
    const { task, await: joined } = join2;
    if (task.runs.length === 0) {
      words2.add(`\`${short(task.start.at.text)}\``);
      add(void 0);
      continue;
    }
    words2.add(`\`${task.runs[0].name}\`${joined.on ? `, kept in \`${joined.on.name}\`` : ""}`);
    let bounded = true;
    for (const effect of task.runs.flatMap((func) => effects(model)(func))) {
      const wait = effect.concurrent ? void 0 : waitOf(effect);
      if (effect.concurrent || (effect.event.detail.wake ?? "none") !== "none") continue;
      if (!wait?.known) for (const name of unknownWait(effect.event)) plus.add(name);
      if (wait?.known && wait.maxMs === void 0) bounded = false;
    }
    const { ms, more } = taskTime(model, run, join2);
    if (more) plus.add(`the turns of \`${task.runs[0].name}\``);
    add(bounded ? ms : void 0);
  }
  return { waitsFor: [...words2].sort(), ...words2.size + plus.size > 0 && total !== void 0 ? { maxMs: total } : {}, ...plus.size > 0 ? { plus: [...plus].sort().slice(0, MAX_PLUS) } : {} };
}
function unknownWait({ kind, runs, detail, on, at }) {
  if (kind === "call" && detail.awaited && runs.length === 0 && detail.api === void 0 && detail.callee) return [`\`${detail.callee}()\``];
  if (kind === "await" && detail.api === void 0 && detail.joins === void 0 && on === void 0) return [`\`${short(at.text)}\``];
  return [];
}
function short(text) {
  const asked = text.replace(/^await /, "").replaceAll("`", "'");
  return asked.length <= 40 && !/[{([,]$/.test(asked) ? asked : `${asked.slice(0, 40).replace(/\(.*$/, "")}(\u2026)`;
}

// src/examined.ts
async function examine(model) {
  const paths = stopPaths(model);
  const events = model.funcs.flatMap((func) => func.events);
  const acquires = events.filter((event) => event.kind === "acquire");
  return {
    stopPaths: paths,
    counts: {
      functions: model.funcs.filter((func) => func.role !== "module").length,
      locks: new Set(acquires.map((event) => event.on?.id ?? place(event.at))).size,
      criticalSections: places(acquires),
      sleeps: places(events.filter((event) => event.kind === "sleep")),
      timers: places(events.filter((event) => event.kind === "start" && ["interval", "timeout", "immediate"].includes(event.detail.what ?? ""))),
      sends: places(events.filter((event) => event.kind === "send")),
      stopPaths: paths.length,
      calls: calls(events),
      locksByKind: kinds(acquires)
    }
  };
}
function places(events) {
  return new Set(events.map((event) => place(event.at))).size;
}
function calls(events) {
  const best = /* @__PURE__ */ new Map();
  const order = ["unknown", "values", "known", "followed"];
  for (const { kind, at, runs, detail } of events) {
    const called = kind === "call" || kind === "spawn";
    if (!called && detail.api === void 0) continue;
    const is = called && runs.length > 0 && detail.api === void 0 ? "followed" : detail.api !== void 0 ? "known" : detail.calls !== void 0 ? "values" : "unknown";
    const key = place(at);
    if (order.indexOf(is) >= order.indexOf(best.get(key) ?? "unknown")) best.set(key, is);
  }
  const count = (is) => [...best.values()].filter((each) => each === is).length;
  return { followed: count("followed"), known: count("known"), values: count("values"), unknown: count("unknown") };
}
function kinds(acquires) {
  const kindOf = new Map(acquires.map((event) => [event.on?.id ?? place(event.at), event.detail.api?.replace(/\.\w+$/, "") ?? event.detail.lock ?? "unknown"]));
  const counts = {};
  for (const kind of [...kindOf.values()].sort()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

// src/frontends/index.ts
async function loadFrontEnds() {
  const { typescriptFrontEnd } = await import("./typescript-IGSGJDN5.js");
  return [typescriptFrontEnd];
}

// src/project.ts
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
function projectName(root) {
  const name = readText(join(root, "package.json"), (text) => JSON.parse(text).name);
  return typeof name === "string" && name !== "" ? name : void 0;
}
function revision(root) {
  const git = gitFolder(root);
  if (git === void 0) return void 0;
  const head = readText(join(git, "HEAD"), (text) => text.trim());
  if (head === void 0 || !head.startsWith("ref: ")) return head;
  const ref = head.slice(5);
  const common = resolve(git, readText(join(git, "commondir"), (text) => text.trim()) ?? ".");
  return readText(join(common, ref), (text) => text.trim()) ?? readText(join(common, "packed-refs"), (text) => text.split("\n").find((line) => line.endsWith(` ${ref}`))?.split(" ")[0]);
}
function gitFolder(root) {
  for (let dir = root; ; dir = dirname(dir)) {
    const git = join(dir, ".git");
    if (existsSync(git)) return statSync(git).isDirectory() ? git : readText(git, (text) => resolve(dir, text.replace(/^gitdir: /, "").trim()));
    if (dirname(dir) === dir) return void 0;
  }
}
function readText(file, use) {
  try {
    return use(readFileSync(file, "utf8"));
  } catch {
    return void 0;
  }
}

// src/severity.ts
import { resolve as resolve2 } from "node:path";
function severities(config, root) {
  const overrides = (config.overrides ?? []).map((each) => ({ rules: each.rules, applies: matcher(each.files, config.base) }));
  const critical = config.latencyCritical ?? [];
  const criticalFile = matcher(critical, config.base);
  const { slowMs = 0 } = config.limits ?? {};
  return (rule, { at, severity = rule.severity, func = "", metrics }) => {
    const file = resolve2(root, at.file);
    const set = overrides.findLast((each) => each.rules[rule.id] !== void 0 && each.applies(file))?.rules[rule.id] ?? config.rules?.[rule.id];
    if (set !== void 0) return set;
    const quick = metrics?.maxWaitMs !== void 0 && metrics.maxWaitMs < slowMs;
    const own = quick && atLeast(severity, "medium") ? "medium" : severity;
    const raised = critical.length > 0 && (critical.includes(func) || criticalFile(file));
    return raised ? SEVERITIES[Math.max(0, SEVERITIES.indexOf(own) - 1)] : own;
  };
}

// src/sources.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { resolve as resolve3 } from "node:path";
function readSources({ root, files, named }) {
  const texts = /* @__PURE__ */ new Map();
  const unread = [];
  const skipped = [];
  for (const path of files) {
    try {
      const text = readSource(resolve3(root, path));
      const why = named.has(path) ? void 0 : unwanted(text);
      if (why === void 0) texts.set(path, text);
      else skipped.push({ subject: path, message: `is skipped: it ${why}` });
    } catch (error) {
      unread.push({ subject: path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const read = (path) => texts.get(path) ?? readSource(resolve3(root, path));
  const tryRead = (path) => {
    try {
      return read(path);
    } catch {
      return void 0;
    }
  };
  return { texts, unread, skipped, read, tryRead };
}
function readSource(file) {
  let bytes;
  try {
    bytes = readFileSync2(file);
  } catch (error) {
    throw new Error(`cannot be read: ${error.code ?? String(error)}`);
  }
  if (bytes.subarray(0, 8e3).includes(0)) throw new Error("is binary, not source text");
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}
function unwanted(text) {
  if (/^\s*(?:\/\/|\/\*|\*).*(?:@generated\b|code generated .* do not edit)/im.test(text.slice(0, 1e3))) return "is generated";
  const lines = text.split("\n").length;
  if (text.length > 5e3 && text.length / lines > 400) return "is minified";
  return void 0;
}

// src/comments.ts
var TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|`|[{}]|\/|[\w$]+|[^\s\w$]/g;
var REGEX = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
var BEFORE_REGEX = /^(?:[(,=:[!&|?{};+\-*%<>~^]|return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/;
function scan(text) {
  const comments = [];
  const blank = [...text].length === text.length ? text.split("") : Array.from({ length: text.length }, (_, i) => text[i]);
  const erase = (from, to) => {
    for (let i = from; i < to; i++) if (blank[i] !== "\n") blank[i] = " ";
  };
  const lineOf = lineCounter(text);
  const templates = [];
  let last = "";
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = match[0];
    const start = match.index;
    const end = start + token.length;
    if (token.startsWith("//") || token.startsWith("/*")) {
      comments.push({ text: token.replace(/^\/[/*]+|\*+\/$/g, "").trim(), line: lineOf(start), endLine: lineOf(end - 1) });
      erase(start, end);
      continue;
    }
    if (token === "/" && (last === "" || BEFORE_REGEX.test(last))) {
      REGEX.lastIndex = start;
      const regex = REGEX.exec(text)?.[0];
      if (regex !== void 0) {
        erase(start, start + regex.length);
        TOKEN.lastIndex = start + regex.length;
      }
    } else if (token.startsWith('"') || token.startsWith("'")) {
      erase(start + 1, end - 1);
    } else if (token === "`" || token === "}" && templates.at(-1) === 0) {
      if (token === "}") templates.pop();
      const stop = templateEnd(text, end);
      if (text[stop - 1] === "{") templates.push(0);
      erase(start, stop);
      TOKEN.lastIndex = stop;
      last = text[stop - 1] === "{" ? "{" : "`";
      continue;
    } else if (token === "{" && templates.length > 0) {
      templates[templates.length - 1]++;
    } else if (token === "}" && templates.length > 0) {
      templates[templates.length - 1]--;
    }
    last = token;
  }
  return { comments, code: blank.join("").split("\n") };
}
function templateEnd(text, from) {
  for (let i = from; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "`") return i + 1;
    else if (text[i] === "$" && text[i + 1] === "{") return i + 2;
  }
  return text.length;
}
function lineCounter(text) {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at++) if (text[at] === "\n") line++;
    return line;
  };
}

// src/suppress.ts
var DIRECTIVE = /^conc-audit-ignore(?:-([a-z-]+))?(?![\w-])\s*(.*)$/s;
function suppressions(texts, ruleIds) {
  const byFile = /* @__PURE__ */ new Map();
  const faults = [];
  for (const [file, text] of texts) {
    if (!text.includes("conc-audit-ignore")) continue;
    const fault = (line, message) => void faults.push({ subject: `${file}:${line}`, message });
    byFile.set(file, inFile(scan(text), ruleIds, fault));
  }
  return {
    faults,
    match(rule, at) {
      const found = byFile.get(at.file)?.filter((each) => each.rule === rule && each.from <= at.line && at.line <= each.to) ?? [];
      const nearest = found.sort((a, b) => a.to - a.from - (b.to - b.from))[0];
      if (nearest === void 0) return void 0;
      nearest.used = true;
      return { reason: nearest.reason };
    },
    unused: (judged) => [...byFile].flatMap(
      ([file, all]) => all.filter((each) => !each.used && judged.includes(each.rule)).map((each) => ({ subject: `${file}:${each.line}`, message: `unused suppression: \`${each.rule}\` finds nothing there; delete it` }))
    )
  };
}
function inFile(source, ruleIds, fault) {
  const found = [];
  const open = /* @__PURE__ */ new Map();
  for (const comment of source.comments) {
    const match = DIRECTIVE.exec(comment.text);
    if (match === null) continue;
    const [, where = "", rest = ""] = match;
    const [names = "", ...reasons] = rest.split(/(?:^|\s)--(?:\s|$)/);
    const reason = reasons.join(" -- ").trim();
    const rules = names.split(/[\s,]+/).filter((name) => name !== "");
    if (!["next-line", "line", "start", "end", "file"].includes(where)) {
      fault(comment.line, `unknown directive \`conc-audit-ignore${where === "" ? "" : `-${where}`}\`${didYouMean(`conc-audit-ignore-${where}`, DIRECTIVES)}`);
      continue;
    }
    if (rules.length === 0 && where !== "end") fault(comment.line, `\`conc-audit-ignore-${where}\` names no rule: suppresses nothing`);
    if (reason === "" && where !== "end" && rules.length > 0) fault(comment.line, `suppression without a reason: write \`conc-audit-ignore-${where} ${rules.join(", ")} -- <reason>\``);
    for (const rule of rules) if (!ruleIds.includes(rule)) fault(comment.line, `unknown rule \`${rule}\`${didYouMean(rule, ruleIds)}`);
    const add = (rule, from, to) => void found.push({ rule, reason, line: comment.line, from, to, used: false });
    if (where === "file") for (const rule of rules) add(rule, 1, source.code.length);
    else if (where === "line") for (const rule of rules) add(rule, comment.line, comment.endLine);
    else if (where === "next-line") for (const rule of rules) add(rule, ...nextStatement(source, comment));
    else if (where === "start") for (const rule of rules) open.set(rule, { line: comment.line, reason });
    else
      for (const rule of rules.length > 0 ? rules : [...open.keys()]) {
        const start = open.get(rule);
        open.delete(rule);
        if (start === void 0) fault(comment.line, `\`conc-audit-ignore-end\` of \`${rule}\` has no start above it`);
        else found.push({ rule, reason: start.reason, line: start.line, from: start.line, to: comment.endLine, used: false });
      }
  }
  for (const [rule, start] of open) {
    fault(start.line, `\`conc-audit-ignore-start\` of \`${rule}\` has no end: it holds to the end of the file`);
    found.push({ rule, reason: start.reason, line: start.line, from: start.line, to: source.code.length, used: false });
  }
  return found;
}
var DIRECTIVES = ["next-line", "line", "start", "end", "file"].map((where) => `conc-audit-ignore-${where}`);
function nextStatement({ code }, comment) {
  let line = comment.endLine + 1;
  while (line <= code.length && code[line - 1].trim() === "") line++;
  let depth = 0;
  for (let end = line; end <= code.length; end++) {
    for (const char of code[end - 1]) {
      if ("([{".includes(char)) depth++;
      else if (")]}".includes(char)) depth--;
    }
    if (depth <= 0 && !goesOn(code, end)) return [line, end];
  }
  return [line, code.length];
}
function goesOn(code, line) {
  const here = code[line - 1].trimEnd();
  const after = (code.slice(line).find((each) => each.trim() !== "") ?? "").trim();
  if (/(?:[=,+\-*/&|?:(<]|=>|\b(?:await|return|new|typeof))$/.test(here) && !/(?:\+\+|--)$/.test(here)) return true;
  return /^(?:\?\.|\.(?!\.)|&&|\|\||\?\?|[?:+*/%=](?!\/)|(?:else|catch|finally)\b)/.test(after);
}

// src/audit.ts
async function audit(options) {
  const { config = { base: options.cwd, knowledge: [] }, paths = [], rules } = options;
  const clock = stopwatch();
  const stage = (words2) => options.onStage?.(words2);
  const selection = selectFiles({ ...config, ...options, paths });
  const sources = readSources(selection);
  clock.lap("read");
  stage(`reading ${sources.texts.size} files`);
  const frontEnds = options.frontEnds ?? await loadFrontEnds();
  clock.lap("load");
  const model = modelOf(frontEnds, {
    root: selection.root,
    files: [...sources.texts.keys()],
    read: sources.read,
    isTest: selection.isTest,
    knowledge: config.knowledge,
    onStage: (name, ms) => clock.add(name, ms)
  });
  clock.restart();
  const active = rules.filter((rule) => options.only === void 0 ? config.rules?.[rule.id] !== "off" : options.only.includes(rule.id));
  stage(`following ${model.funcs.length} functions`);
  const examined = await examine(model);
  clock.lap("analyse");
  const run = runRules(active, model, stage);
  stage("");
  clock.lap("rules");
  const inline = suppressions(sources.texts, rules.map((rule) => rule.id));
  const severityOf = severities(config, selection.root);
  const judged = run.hazards.flatMap(({ rule, hazard }) => {
    const severity = severityOf(rule, hazard);
    if (severity === "off") return [];
    return [{ rule, hazard, severity, suppressed: inline.match(rule.id, hazard.at) }];
  });
  const enough = (each) => sureAs(each.hazard.confidence, options.minConfidence ?? config.minConfidence ?? "likely") && atLeast(each.severity, options.minSeverity ?? config.minSeverity ?? "low");
  const { touches } = options;
  const all = toFindings(judged.filter(enough), selection.reported);
  const found = touches === void 0 ? all : all.filter((each) => touches(each.location) || each.evidence.some((step) => touches(step.at)));
  const below = toFindings(judged.filter((each) => !enough(each)), selection.reported);
  const known = matchBaseline(options.baseline, found, { reported: selection.reported, rules: run.completed, analysed: (file) => sources.texts.has(file) });
  const faults = inline.faults.filter((each) => selection.reported(subjectFile(each)));
  const unused = inline.unused(run.completed).filter((each) => selection.reported(subjectFile(each)));
  const modelNotes = model.problems.filter((each) => each.level === "note");
  const incomplete = [...sources.unread, ...model.problems.filter((each) => each.level !== "note"), ...run.problems].sort(bySubject);
  const notes = [...modelNotes, ...selection.skipped, ...sources.skipped, ...unused, ...known.notes].sort(bySubject).map((each) => ({ ...each, level: "note" }));
  const report = {
    tool: { name: "conc-audit", version: options.version ?? "0.0.0" },
    scope: {
      root: options.reproducible ? "." : selection.root,
      project: projectName(selection.root) ?? (options.reproducible ? void 0 : basename(selection.root)),
      paths,
      files: model.files.length,
      lines: model.files.reduce((sum, file) => sum + file.lines, 0),
      languages: languages(model),
      tsconfigs: model.configs,
      revision: options.reproducible ? void 0 : revision(selection.root)
    },
    examined: examined.counts,
    findings: known.findings,
    below,
    fixed: known.fixed,
    stopLimitMs: config.limits?.stopMs,
    sound: run.sound.filter((each) => selection.reported(each.location.file)),
    stopPaths: examined.stopPaths.filter((each) => selection.reported(each.location.file)),
    plan: planOf(known.findings.filter(isOpen)),
    tests: testsOf(known.findings.filter(isOpen)),
    problems: [...incomplete, ...faults, ...notes],
    summary: summary(known.findings, known.fixed.length)
  };
  clock.lap("report");
  return { report, incomplete, faults, notes, source: sources.tryRead, timings: clock.laps, ruleTimings: run.timings };
}
function modelOf(frontEnds, input) {
  const models = frontEnds.flatMap((frontEnd) => {
    const files = input.files.filter((path) => frontEnd.extensions.some((ending) => path.endsWith(ending)));
    return files.length === 0 ? [] : [frontEnd.model({ ...input, files })];
  });
  return {
    files: models.flatMap((model) => model.files),
    funcs: models.flatMap((model) => model.funcs),
    problems: models.flatMap((model) => model.problems),
    configs: models.flatMap((model) => model.configs)
  };
}
function runRules(rules, model, stage) {
  const hazards = [];
  const sound = /* @__PURE__ */ new Map();
  const problems = [];
  const timings = {};
  const completed = [];
  for (const rule of rules) {
    const start = performance.now();
    stage(`judging: ${rule.id}`);
    try {
      for (const verdict of rule.check(model)) {
        if (verdict.kind === "hazard") hazards.push({ rule, hazard: verdict });
        else sound.set(`${rule.id} ${place(verdict.at)}`, { rule: rule.id, location: verdict.at, message: verdict.message });
      }
      completed.push(rule.id);
    } catch (error) {
      problems.push({ subject: rule.id, message: `the rule failed, what it finds is missing here: ${words(error)}` });
    }
    timings[rule.id] = performance.now() - start;
  }
  return { hazards, sound: [...sound.values()].sort((a, b) => byText(a.rule, b.rule) || byPlace(a.location, b.location)), problems, completed, timings };
}
function summary(findings, fixed) {
  const count = (severity) => findings.filter((each) => isOpen(each) && each.severity === severity).length;
  return {
    critical: count("critical"),
    high: count("high"),
    medium: count("medium"),
    low: count("low"),
    suppressed: findings.filter((each) => each.suppressed !== void 0).length,
    known: findings.filter((each) => each.suppressed === void 0 && each.baseline === "known").length,
    fixed
  };
}
function languages(model) {
  const names = model.files.map((file) => /\.[cm]?tsx?$/.test(file.path) ? "TypeScript" : /\.[cm]?jsx?$/.test(file.path) ? "JavaScript" : file.path.replace(/.*\./, ""));
  return [...new Set(names)].sort(byText);
}
function stopwatch() {
  const laps = {};
  let start = performance.now();
  const add = (name, ms) => void (laps[name] = (laps[name] ?? 0) + ms);
  return {
    laps,
    add,
    restart: () => void (start = performance.now()),
    lap(name) {
      add(name, performance.now() - start);
      start = performance.now();
    }
  };
}
function subjectFile(problem) {
  return problem.subject.replace(/:\d+$/, "");
}
function bySubject(a, b) {
  return byText(a.subject, b.subject) || byText(a.message, b.message);
}
function words(error) {
  return error instanceof Error ? error.message : String(error);
}

export {
  audit
};
