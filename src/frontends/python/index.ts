/** The Python front end: files → syntax trees → one event graph a function. */
import { createBudget } from "../budget.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import { pythonFiles } from "../../knowledge/python/index.ts";
import type { Model, Problem } from "../../model.ts";
import { FILE_MS, type FrontEnd, type FrontEndInput } from "../index.ts";
import { leftOut } from "../tests.ts";
import { parseFiles } from "../treesitter/files.ts";
import { type Grammar, loadGrammar } from "../treesitter/grammar.ts";
import type { SyntaxNode } from "../treesitter/syntax.ts";
import { parseAhead } from "../treesitter/threads.ts";
import type { Front } from "./body.ts";
import { createClasses } from "./classes.ts";
import { createFunctions } from "./functions.ts";
import { lowerOrGiveUp } from "./lower.ts";
import { createModules } from "./modules.ts";
import { isFunction } from "./nodes.ts";
import { createResources } from "./resources.ts";
import { createTypes } from "./types.ts";

/** Returns the front end with its grammar loaded. */
export async function loadPythonFrontEnd(): Promise<FrontEnd> {
  const grammar = await loadGrammar("python");
  return { name: "python", extensions: [".py"], model: (input) => model(grammar, input), prepare: async (input) => ({ ...input, parsed: await parseAhead("python", grammar, input) }) };
}

/** Returns the model of the files. */
function model(grammar: Grammar, input: FrontEndInput): Model {
  const problems: Problem[] = [];
  const files = parseFiles(grammar, input, problems);
  const start = performance.now();
  const knowledge = loadKnowledge([...pythonFiles, ...input.knowledge]);
  const roots = new Map(files.map(({ source, root }) => [source.path, root]));
  const modules = createModules([...roots.keys()], (module) => knowledge.hasModule(module));
  const classes = createClasses();
  for (const root of roots.values()) classes.add(root);
  const types = createTypes({ file: (path) => roots.get(path), modules, knowledge, classes });
  const resources = createResources(types);
  const functions = createFunctions(types, resources);
  const front: Front = { types, resources, functions, knowledge, budget: createBudget(input.fileMs ?? FILE_MS) };

  const funcs: Model["funcs"][number][] = [];
  const isLeftOut = leftOut(input);
  for (const root of roots.values()) {
    collect(root, front);
    for (let next = functions.queue.shift(); next; next = functions.queue.shift()) {
      const [node, part, func] = next;
      const problem = lowerOrGiveUp(node, part, func, front);
      if (problem) problems.push(problem);
      funcs.push(func);
    }
  }
  input.onStage?.("lower", performance.now() - start);
  const order = new Map([...roots.keys()].sort().map((path, i) => [path, i]));
  return {
    files: files.map(({ source }) => ({ path: source.path, lines: source.lines, test: input.isTest(source.path) })),
    funcs: funcs.filter((f) => f.entry && !isLeftOut(f)).sort((a, b) => order.get(a.file)! - order.get(b.file)!),
    problems,
    configs: [],
  };
}

/** Queues the module and every function in it, in source order. */
function collect(root: SyntaxNode, front: Front): void {
  front.functions.of(root);
  const visit = (node: SyntaxNode): void => {
    if (isFunction(node)) front.functions.declare(node);
    for (const c of node.children) if (c.named) visit(c);
  };
  visit(root);
}
