/** A program that is edited: only what an edit can have changed is parsed and lowered again. */
import { ts } from "ts-morph";
import { loadKnowledge } from "../../knowledge/index.ts";
import { typescriptFiles } from "../../knowledge/typescript/index.ts";
import type { LiveFunc } from "../../live/function.ts";
import { isSame } from "../../live/sameGraph.ts";
import type { Problem, SourceFile } from "../../model.ts";
import { createBudget } from "../budget.ts";
import { FILE_MS, type FrontEndInput, type LiveProject } from "../index.ts";
import { leftOut } from "../tests.ts";
import type { Front } from "./body.ts";
import { createFunctions, type BodyNode } from "./functions.ts";
import { classesOf, createHierarchy } from "./hierarchy.ts";
import { hostOf } from "./host.ts";
import { importsOf } from "./imports.ts";
import { createTypes } from "./infer/index.ts";
import { lowerOrGiveUp } from "./lower.ts";
import { createModules, type Modules } from "./modules.ts";
import { createResources } from "./resources.ts";
import { mention } from "./shape.ts";
import { difference, spread, type Changed } from "./spread.ts";
import { linesOf, parse, syntaxErrors, unreadable } from "./source.ts";
import { unitsOf } from "./units.ts";

interface Loaded {
  readonly path: string;
  readonly ast: ts.SourceFile;
  readonly source: SourceFile;
  /** Files that it imports. */
  targets: readonly string[];
  funcs: readonly LiveFunc[];
  /** Those that have been lowered. */
  lowered: readonly LiveFunc[];
  problems: readonly Problem[];
}

/** Opens a program; nothing is read before the first `update`. */
export function openProject(): LiveProject {
  const files = new Map<string, Loaded>();
  const unread = new Map<string, Problem>();
  const functions = new Map<string, LiveFunc>();
  const keys = new Map<LiveFunc, string>();
  /** Outermost functions in which a call may run methods below a class, by file, by the class's name. */
  const asked = new Map<string, Map<string, Set<string>>>();
  /** Classes whose constructions somebody has looked at, by name. */
  const constructed = new Set<string>();
  /** What functions make of others, by the outermost function that does: listeners and handlers. */
  const roles = new Map<string, Map<LiveFunc, "stop" | "handler">>();
  /** Outermost functions of other files that an edit may concern and that are still as they were. */
  const later = new Map<string, Set<string>>();
  /** The paths of all files: those that were asked for first; and sorted. */
  let listedFirst: readonly string[] = [];
  let sorted: readonly string[] = [];
  let lowered: readonly LiveFunc[] = [];
  let modules: Modules | undefined;
  let last: FrontEndInput | undefined;
  let knowledge: ReturnType<typeof loadKnowledge>;

  function update(input: FrontEndInput, changed: ReadonlySet<string>, atOnce = Infinity): ReturnType<LiveProject["update"]> {
    const listed = new Set(input.files);
    const isLeftOut = leftOut(input);
    const sameFiles = last !== undefined && last.files.length === listed.size && last.files.every((path) => listed.has(path));
    if (last?.knowledge !== input.knowledge) {
      knowledge = loadKnowledge([...typescriptFiles, ...input.knowledge]);
      files.clear();
    }
    const known = new Set(last?.files);
    last = input;
    // What a specifier means depends on which files there are.
    const moved = !sameFiles || [...changed].some((path) => path.endsWith(".json"));
    if (moved || !modules) modules = createModules(hostOf(input));

    /** Files that are new, or of which anything may have changed, and of others the outermost functions to lower again. */
    const whole = new Set<string>();
    const parts = new Map<string, Set<string>>();
    const start = new Map<string, Changed>();
    const gone: LiveFunc[] = [];

    const load = (path: string): Loaded | undefined => {
      if (unread.has(path)) return undefined;
      try {
        const ast = parse(path, input.read(path));
        const [error] = syntaxErrors(ast);
        const loaded: Loaded = { path, ast, source: { path, lines: linesOf(ast), test: input.isTest(path) }, targets: targetsOf(ast), funcs: [], lowered: [], problems: error ? [{ subject: path, message: `does not parse: line ${error.line}: ${error.message}` }] : [] };
        files.set(path, loaded);
        return loaded;
      } catch (error) {
        unread.set(path, unreadable(path, error, listed.has(path)));
        return undefined;
      }
    };
    const resolve = (from: string, specifier: string): string | undefined => {
      const target = modules!.resolve(from, specifier);
      return "file" in target ? target.file : undefined;
    };
    const targetsOf = (ast: ts.SourceFile): readonly string[] => importsOf(ast).flatMap(({ specifier }) => resolve(ast.fileName, specifier) ?? []);
    const dirty = (path: string, units: Iterable<string>): void => void parts.set(path, new Set([...(parts.get(path) ?? []), ...units]));
    /** Whoever makes a class decides what its parameters are. */
    const remade = (made: readonly (readonly [string, ts.NewExpression])[]): void => {
      for (const [name] of made) if (constructed.has(name)) for (const path of declaring(name)) start.set(path, start.get(path) === "all" ? "all" : new Set([...((start.get(path) as ReadonlySet<string>) ?? []), name]));
    };
    const declaring = (name: string): readonly string[] => [...files.values()].filter(({ ast }) => ast.text.includes(name) && ast.statements.some((statement) => ts.isClassDeclaration(statement) && statement.name?.text === name)).map(({ path }) => path);
    /** Whoever calls a method on a base class runs those of the classes below. */
    const reclassed = (names: Changed, ...versions: readonly (ts.SourceFile | undefined)[]): void => {
      for (const ast of versions)
        for (const [base, cls] of ast ? classesOf(ast).below : [])
          if (names === "all" || !cls.name || names.has(cls.name.text) || !ts.isSourceFile(cls.parent)) for (const name of [base, cls.name?.text]) for (const [path, units] of (name !== undefined && asked.get(name)) || []) dirty(path, units);
    };
    const come = (path: string): void => {
      const loaded = load(path);
      start.set(path, "all");
      reclassed("all", loaded?.ast);
      remade(loaded ? classesOf(loaded.ast).made : []);
    };

    for (const path of changed) unread.delete(path);
    for (const path of changed) {
      const before = files.get(path);
      if (!before) continue;
      files.delete(path);
      const after = known.has(path) && !listed.has(path) ? undefined : load(path);
      if (!after) {
        start.set(path, "all");
        reclassed("all", before.ast);
        remade(classesOf(before.ast).made);
        gone.push(...before.funcs);
        continue;
      }
      after.funcs = before.funcs;
      after.lowered = before.lowered;
      const names = difference(before.ast, after.ast);
      const [old, now] = [unitsOf(before.ast).texts, unitsOf(after.ast).texts];
      const units = new Set([...now].filter(([key, text]) => old.get(key) !== text).map(([key]) => key));
      dirty(path, units);
      if (names === "all" || names.size > 0) {
        start.set(path, names);
        if (names === "all" || [...names].some((name) => !name.startsWith("."))) reclassed(names, before.ast, after.ast);
      }
      remade(madeAnew(before.ast, after.ast, units, names));
    }
    for (const path of known) {
      const removed = listed.has(path) ? undefined : files.get(path);
      if (!removed) continue;
      files.delete(path);
      start.set(path, "all");
      reclassed("all", removed.ast);
      remade(classesOf(removed.ast).made);
      gone.push(...removed.funcs);
    }
    for (const path of input.files) if (!files.has(path)) come(path);
    if (moved)
      for (const file of files.values()) {
        const targets = targetsOf(file.ast);
        if (targets.join() !== file.targets.join()) start.set(file.path, "all");
        file.targets = targets;
      }
    if (start.size > 0) {
      const importers = importersOf();
      for (const [path, names] of spread(start, { ast: (each) => files.get(each)?.ast, importers: (each) => importers.get(each) ?? [], resolve })) {
        const file = files.get(path);
        if (names === "all") whole.add(path);
        else if (file) {
          const units = unitsOf(file.ast).mentioning(names);
          if (units.length > 0) dirty(path, units);
        }
      }
    }

    for (const path of [...whole, ...parts.keys()]) {
      const file = files.get(path);
      if (!file || changed.has(path) || file.funcs.length === 0) continue;
      for (const unit of whole.has(path) ? unitsOf(file.ast).texts.keys() : parts.get(path)!) put(later, path, unit);
      if (!later.has(path)) later.set(path, new Set());
      whole.delete(path);
      parts.delete(path);
    }
    let begun = 0;
    for (const [path, units] of later) {
      if (begun >= atOnce) break;
      later.delete(path);
      if (!files.has(path)) continue;
      dirty(path, units);
      begun += units.size + 1;
    }

    listedFirst = ordered(sameFiles ? listedFirst : [], (a, b) => (listed.has(a) === listed.has(b) ? (a < b ? -1 : 1) : listed.has(a) ? -1 : 1));
    let lowering = "";
    let unit = "";
    const renamed = new Set<LiveFunc>();
    const hierarchy = createHierarchy((about, name) => {
      if (about === "made") constructed.add(name);
      else {
        const files = asked.get(name) ?? new Map<string, Set<string>>();
        asked.set(name, files);
        put(files, lowering, unit);
      }
    });
    for (const path of listedFirst) hierarchy.add(files.get(path)!.ast);
    const pending: Loaded[] = [];
    const file = (path: string): ts.SourceFile | undefined => {
      const loaded = files.get(path);
      if (loaded) return loaded.ast;
      const found = load(path);
      if (!found) return undefined;
      hierarchy.add(found.ast);
      whole.add(path);
      pending.push(found);
      return found.ast;
    };
    const isStale = (node: BodyNode): boolean => {
      const { fileName } = node.getSourceFile();
      const units = unitsOf(node.getSourceFile());
      const top = units.outermost(node);
      return whole.has(fileName) || (parts.has(fileName) && (ts.isSourceFile(top) || parts.get(fileName)!.has(units.functions.get(top)!)));
    };
    const types = createTypes({ file, modules, knowledge, hierarchy });
    const resources = createResources(types);
    const made = createFunctions(resources, {
      get: (key) => functions.get(key),
      set(key, func) {
        functions.set(key, func);
        keys.set(func, key);
      },
      key: (node) => unitsOf(node.getSourceFile()).functions.get(node) ?? `${node.getSourceFile().fileName}/${node.pos}`,
      isStale,
      runBy(func, role) {
        const own = roles.get(unit) ?? new Map<LiveFunc, "stop" | "handler">();
        roles.set(unit, own);
        if (own.get(func) !== "stop") own.set(func, role);
        renamed.add(func);
      },
    });
    const front: Front = { types, resources, functions: made, hierarchy, knowledge, budget: createBudget(input.fileMs ?? FILE_MS) };

    const withdraw = (by: string): void => {
      for (const func of roles.get(by)?.keys() ?? []) renamed.add(func);
      roles.delete(by);
    };
    const touched = new Set<Loaded>();
    const drafts = new Map<BodyNode, LiveFunc[]>();
    pending.push(...[...whole, ...parts.keys()].sort().flatMap((path) => files.get(path) ?? []));
    while (pending.length > 0 || made.queue.length > 0) {
      for (const each of pending.splice(0)) {
        const all = [...unitsOf(each.ast).functions.keys()].map((node) => made.of(node) as LiveFunc);
        const kept = new Set(all);
        gone.push(...each.funcs.filter((func) => !kept.has(func)));
        each.funcs = all;
        touched.add(each);
      }
      for (const [node, func] of made.queue.splice(0)) {
        lowering = node.getSourceFile().fileName;
        const loaded = files.get(lowering);
        const { functions: all, outermost } = unitsOf(node.getSourceFile());
        const top = outermost(node);
        unit = all.get(top) ?? lowering;
        if (!drafts.has(top)) withdraw(unit);
        drafts.set(top, [...(drafts.get(top) ?? []), func as LiveFunc]);
        const problem = lowerOrGiveUp(node, func, front);
        if (loaded && problem) loaded.problems = [...loaded.problems, problem];
      }
    }
    const dead = gone.filter((func) => !files.get(func.file)?.funcs.includes(func));
    for (const func of dead) withdraw(keys.get(func) ?? "");
    forget(dead);
    for (const func of renamed) {
      const given = [...roles.values()].flatMap((own) => own.get(func) ?? []);
      func.runBy(given.includes("stop") ? "stop" : given[0]);
    }
    for (const nest of drafts.values()) {
      const isNew = !isSame(nest);
      for (const func of nest) func.accept(isNew);
    }

    const paths = ordered(sorted, (a, b) => (a < b ? -1 : 1));
    const loaded = paths.map((path) => files.get(path)!);
    let isOther = paths !== sorted;
    sorted = paths;
    for (const each of touched) {
      const now = each.funcs.filter((func) => func.entry && !isLeftOut(func));
      isOther ||= now.length !== each.lowered.length || now.some((func, i) => func !== each.lowered[i]);
      each.lowered = now;
    }
    if (isOther) lowered = loaded.flatMap((each) => each.lowered);
    const configs = modules.configs(paths);
    return {
      isPending: later.size > 0,
      files: loaded.map(({ source }) => source),
      funcs: lowered,
      problems: [...unread.values(), ...loaded.flatMap((each) => each.problems), ...modules.problems.map((each) => ({ ...each, level: "note" as const }))],
      configs,
    };
  }

  /** The paths of all files in this order, which `known` has if it has all of them. */
  function ordered(known: readonly string[], order: (a: string, b: string) => number): readonly string[] {
    return known.length === files.size && known.every((path) => files.has(path)) ? known : [...files.keys()].sort(order);
  }

  function forget(funcs: readonly LiveFunc[]): void {
    for (const func of funcs) {
      functions.delete(keys.get(func) ?? "");
      keys.delete(func);
    }
  }

  /** Files by the files that they import. */
  function importersOf(): ReadonlyMap<string, ReadonlySet<string>> {
    const importers = new Map<string, Set<string>>();
    for (const { path, targets } of files.values()) for (const target of targets) put(importers, target, path);
    return importers;
  }

  return { update };
}

function isIn(node: ts.Node, units: ReadonlySet<string>): boolean {
  const { functions, outermost } = unitsOf(node.getSourceFile());
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    const key = functions.get(at as BodyNode);
    if (key !== undefined) return ts.isSourceFile(at) || units.has(functions.get(outermost(at as BodyNode))!);
  }
  return false;
}

/** The `new X(…)` of two versions of a file that give X something else: written otherwise, or with what the functions around them or other declarations make of a name. */
function madeAnew(before: ts.SourceFile, after: ts.SourceFile, units: ReadonlySet<string>, names: Changed): readonly (readonly [string, ts.NewExpression])[] {
  const count = new Map<string, number>();
  const [old, now] = [classesOf(before).made, classesOf(after).made];
  for (const [, made] of old) count.set(made.getText(), (count.get(made.getText()) ?? 0) + 1);
  for (const [, made] of now) count.set(made.getText(), (count.get(made.getText()) ?? 0) - 1);
  const depends = (made: ts.NewExpression): boolean => {
    const mentioned = new Set<string>();
    for (const argument of made.arguments ?? []) mentionsIn(argument, mentioned);
    return names === "all" || [...mentioned].some((name) => names.has(name) || (isIn(made, units) && !name.startsWith(".")));
  };
  return [...old, ...now].filter(([, made]) => count.get(made.getText()) !== 0 || depends(made));
}

function mentionsIn(node: ts.Node, names: Set<string>): void {
  mention(node, names);
  ts.forEachChild(node, (child) => mentionsIn(child, names));
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
