/** The Rust front end: files → syntax trees → one event graph a function. */
import { loadKnowledge } from "../../knowledge/index.ts";
import { rustFiles } from "../../knowledge/rust/index.ts";
import type { Event, Func, Model, Problem } from "../../model.ts";
import { createBudget } from "../budget.ts";
import { FILE_MS, type FrontEnd, type FrontEndInput } from "../index.ts";
import { leftOut } from "../tests.ts";
import { parseFiles } from "../treesitter/files.ts";
import { type Grammar, loadGrammar, type Parsed } from "../treesitter/grammar.ts";
import { parseAhead } from "../treesitter/threads.ts";
import type { Front } from "./body.ts";
import { createConstants } from "./constants.ts";
import { bodyOf, createFunctions } from "./functions.ts";
import { uniteHandles } from "./handles.ts";
import { createInfer } from "./infer.ts";
import { collectItems } from "./items.ts";
import { lowerOrGiveUp } from "./lower.ts";
import { createResources } from "./resources.ts";
import { createTypes } from "./types.ts";

/** Returns the front end with its grammar loaded. */
export async function loadRustFrontEnd(): Promise<FrontEnd> {
  const grammar = await loadGrammar("rust");
  return { name: "rust", extensions: [".rs"], model: (input) => model(grammar, input), prepare: async (input) => ({ ...input, parsed: await parseAhead("rust", grammar, input) }) };
}

/** Returns the model of the files. */
function model(grammar: Grammar, input: FrontEndInput): Model {
  const problems: Problem[] = [];
  const files = parseFiles(grammar, input, problems);
  const start = performance.now();
  const knowledge = loadKnowledge([...rustFiles, ...input.knowledge]);
  const items = collectItems(files.map(({ root }) => root), { includeTests: input.includeTests ?? false });
  const types = createTypes(items, knowledge);
  const infer = createInfer(types, knowledge);
  const resources = createResources(types, infer, knowledge);
  const constants = createConstants(types, resources);
  uniteHandles(files.map(({ root }) => root), items, types, resources, infer);
  const functions = createFunctions(resources);
  const front: Front = { items, types, infer, resources, constants, functions, knowledge, grammar, budget: createBudget(input.fileMs ?? FILE_MS) };

  const funcs: Func[] = [];
  const isLeftOut = leftOut(input);
  for (const item of items.all) functions.of(item.node);
  while (functions.queue.length > 0) {
    for (const [node, func] of functions.queue.splice(0)) {
      if (!bodyOf(node)) continue;
      const problem = lowerOrGiveUp(node, func, front);
      if (problem) problems.push(problem);
      if (!isLeftOut(func)) funcs.push(func);
    }
  }
  const order = new Map(funcs.map((func) => [func, startOf(func)]));
  funcs.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : order.get(a)! - order.get(b)!));
  markWaits(funcs);
  input.onStage?.("lower", performance.now() - start);
  const fragments = includedIn(files);
  return {
    files: files.map(({ source }) => ({ path: source.path, lines: source.lines, test: input.isTest(source.path) })),
    funcs,
    // What is included somewhere need not be a file by itself.
    problems: problems.map((problem) => (fragments.has(problem.subject.replace(/^.*\//, "")) && problem.message.startsWith("does not parse") ? { ...problem, level: "note" as const } : problem)),
    configs: [],
  };
}

/** The names of files whose text is put into others: `include!("arms.rs")`. */
function includedIn(files: readonly Parsed[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ source: { text } }) => (text.includes("include!") ? [...text.matchAll(/\binclude!\s*\(\s*"(?:[^"]*\/)?([^"/]+)"/g)].map((match) => match[1]!) : [])));
}

function startOf(func: Func): number {
  return Number(/@(\d+)$/.exec(func.id)?.[1] ?? 0);
}

const WAITS: ReadonlySet<Event["kind"]> = new Set(["await", "io", "sleep", "receive", "acquire"]);

/** A call of a function that blocks its thread is a place where others run: what `await` is elsewhere. */
function markWaits(funcs: readonly Func[]): void {
  const callers = new Map<Func, Event[]>();
  const owner = new Map<Event, Func>();
  const waiting: Func[] = [];
  for (const func of funcs)
    for (const event of func.events) {
      if (WAITS.has(event.kind) && waiting.at(-1) !== func) waiting.push(func);
      if (event.kind !== "call" || event.runs.length === 0) continue;
      owner.set(event, func);
      for (const callee of event.runs) {
        const known = callers.get(callee);
        if (known) known.push(event);
        else callers.set(callee, [event]);
      }
    }
  const seen = new Set(waiting);
  for (let func = waiting.pop(); func; func = waiting.pop())
    for (const event of callers.get(func) ?? []) {
      (event.detail as { awaited?: boolean }).awaited = true;
      const by = owner.get(event)!;
      if (!seen.has(by)) {
        seen.add(by);
        waiting.push(by);
      }
    }
}

