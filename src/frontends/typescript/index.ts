/** The TypeScript and JavaScript front end: files → syntax trees → one event graph a function. */
import { performance } from "node:perf_hooks";
import { ts } from "ts-morph";
import { loadKnowledge } from "../../knowledge/index.ts";
import { typescriptFiles } from "../../knowledge/typescript/index.ts";
import type { Model, Problem } from "../../model.ts";
import { createBudget } from "../budget.ts";
import { FILE_MS, type FrontEnd, type FrontEndInput } from "../index.ts";
import { leftOut } from "../tests.ts";
import type { Front } from "./body.ts";
import { createFunctions } from "./functions.ts";
import { createHierarchy } from "./hierarchy.ts";
import { hostOf } from "./host.ts";
import { createTypes } from "./infer/index.ts";
import { lowerOrGiveUp } from "./lower.ts";
import { createModules } from "./modules.ts";
import { outlineOf } from "./outline.ts";
import { openProject } from "./project.ts";
import { repair } from "./repair/index.ts";
import { createResources } from "./resources.ts";
import { linesOf, parse, syntaxErrors, unreadable } from "./source.ts";

export const typescriptFrontEnd: FrontEnd = {
  name: "typescript",
  extensions: [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"],
  model,
  open: openProject,
  repair,
};

/** Returns the model of the files and of what they import from the same repository. */
function model(input: FrontEndInput): Model {
  const problems: Problem[] = [];
  const listed = new Set(input.files);
  const files = new Map<string, ts.SourceFile | null>();
  const pending: ts.SourceFile[] = [];
  const modules = createModules(hostOf(input));
  const hierarchy = createHierarchy();
  const clock = { parse: 0, lower: 0 };

  function file(path: string): ts.SourceFile | undefined {
    const known = files.get(path);
    if (known !== undefined) return known ?? undefined;
    files.set(path, null);
    const start = performance.now();
    try {
      const ast = parse(path, input.read(path));
      files.set(path, ast);
      hierarchy.add(ast);
      pending.push(ast);
      const [error] = syntaxErrors(ast);
      if (error) problems.push({ subject: path, message: `does not parse: line ${error.line}: ${error.message}` });
      return ast;
    } catch (error) {
      files.set(path, null);
      // What is only imported was not asked for.
      problems.push(unreadable(path, error, listed.has(path)));
      return undefined;
    } finally {
      clock.parse += performance.now() - start;
    }
  }

  for (const path of input.files) file(path);
  const knowledge = loadKnowledge([...typescriptFiles, ...input.knowledge]);
  const types = createTypes({ file, modules, knowledge, hierarchy });
  const resources = createResources(types);
  const functions = createFunctions(resources);
  const front: Front = { types, resources, functions, hierarchy, knowledge, budget: createBudget(input.fileMs ?? FILE_MS) };

  const funcs: Model["funcs"][number][] = [];
  const isLeftOut = leftOut(input);
  const before = clock.parse;
  const start = performance.now();
  while (pending.length > 0 || functions.queue.length > 0) {
    for (const ast of pending.splice(0)) collect(ast, front);
    for (const [node, func] of functions.queue.splice(0)) {
      const problem = lowerOrGiveUp(node, func, front);
      if (problem) problems.push(problem);
      funcs.push(func);
    }
  }
  clock.lower = performance.now() - start - (clock.parse - before);
  input.onStage?.("parse", clock.parse);
  input.onStage?.("lower", clock.lower);

  const parsed = [...files].flatMap(([path, ast]) => (ast ? [{ path, lines: linesOf(ast), test: input.isTest(path) }] : []));
  const configs = modules.configs(parsed.map(({ path }) => path));
  problems.push(...modules.problems.map((p) => ({ ...p, level: "note" as const })));
  return {
    files: parsed.sort((a, b) => (a.path < b.path ? -1 : 1)),
    funcs: funcs.filter((f) => f.entry && !isLeftOut(f)).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    problems,
    configs,
  };
}

/** Queues the module and every function and class with field initialisers in it, in source order. */
function collect(ast: ts.SourceFile, front: Front): void {
  front.functions.of(ast);
  for (const node of outlineOf(ast).bodies) front.functions.of(node);
}
