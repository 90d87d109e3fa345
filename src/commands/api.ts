/** What is known about calls, for people: `explain-api` and `models`. */
import { type Api, type ApiFile, loadKnowledge } from "../knowledge/index.ts";
import { byText } from "../files.ts";
import { didYouMean, UsageError } from "../usage.ts";

/** Returns what is known of one call, or what keys a module has; throws a `UsageError` for a name that nobody knows. */
export function explainApi(files: readonly ApiFile[], module: string, key?: string): string {
  const knowledge = loadKnowledge(files);
  const names = [...new Set(files.flatMap((file) => [file.module, ...(file.aliases ?? [])]))];
  if (!knowledge.hasModule(module)) throw new UsageError(`nothing is known of module \`${module}\`${didYouMean(module, names)}`);
  const canonical = knowledge.canonical(module);
  const keys = keysOf(files, canonical);
  if (key === undefined) return `${canonical}\n${keys.map((each) => `  ${each}`).join("\n")}\n`;
  const api = knowledge.api(module, key);
  if (api === undefined) throw new UsageError(`nothing is known of \`${key}\` of \`${module}\`${didYouMean(key, keys)}`);
  return describe(canonical, key, api);
}

/** Returns one line a module: how many calls are known, and which kinds. */
export function listModels(files: readonly ApiFile[]): string {
  const modules = [...new Set(files.map((file) => file.module))].sort(byText);
  const width = Math.max(...modules.map((module) => module.length));
  const lines = modules.map((module) => {
    const apis = files.filter((file) => file.module === module).flatMap((file) => Object.values(file.apis));
    const kinds = KINDS.map(([kind, test]) => [kind, apis.filter(test).length] as const).filter(([, n]) => n > 0);
    return `${module.padEnd(width)}  ${String(apis.length).padStart(3)} ${kinds.map(([kind, n]) => `${kind} ${n}`).join(", ")}`.trimEnd();
  });
  return `${lines.join("\n")}\n`;
}

const does = (verb: string) => (api: Api): boolean => [...api.does, ...(api.result ?? [])].some((step) => step === verb || step.startsWith(`${verb} `));
const KINDS: readonly (readonly [string, (api: Api) => boolean])[] = [
  ["locks", does("acquire")],
  ["I/O", does("io")],
  ["sleeps", does("sleep")],
  ["sends", does("send")],
  ["receives", does("receive")],
  ["starts", does("start")],
  ["stops", does("stop")],
];

function keysOf(files: readonly ApiFile[], module: string): string[] {
  return [...new Set(files.filter((file) => file.module === module).flatMap((file) => Object.keys(file.apis)))].sort(byText);
}

function describe(module: string, key: string, api: Api): string {
  const limit = api.timeoutMs ?? (api.timeout === undefined ? undefined : "none unless given");
  const facts: [string, string | undefined][] = [
    ["does", api.does.length === 0 ? "nothing that matters for concurrency" : api.does.join("; ")],
    ["its result", api.result === undefined ? undefined : `${api.resultPath === undefined ? "" : `\`${api.resultPath}\`: `}${api.result.join("; ")}`],
    ["returns", api.returns],
    ["promise", api.async === true ? "yes: a call that is not awaited runs on" : undefined],
    ["lock", api.lock],
    ["permits", api.permits === undefined ? undefined : String(api.permits)],
    ["order", api.fair === undefined ? undefined : api.fair ? "first come, first served" : "not the order of arrival"],
    ["reentrant", api.reentrant === undefined ? undefined : api.reentrant ? "yes" : "no: its holder must not take it again"],
    ["refused", api.tried === true ? "it may be: the result says so" : undefined],
    ["release twice", api.releaseTwice],
    ["length", api.ms ?? (api.defaultMs === undefined ? undefined : `${api.defaultMs} ms`)],
    ["time limit", limit === undefined ? undefined : `${typeof limit === "number" ? `${limit} ms` : limit}${api.timeout === undefined ? "" : `, set by \`${api.timeout}\``}`],
    ["signal", api.signal === undefined ? undefined : `\`${api.signal}\``],
    ["woken by", api.wake],
    ["loss", api.loss === undefined ? undefined : `${api.loss.means}, shows as ${api.loss.refusal}${api.loss.full === undefined ? "" : `; when full: ${api.loss.full}`}`],
    ["starts", api.what],
    ["runs your code", api.userCode === true ? "yes" : undefined],
    ["throws", api.safe === true ? "never" : undefined],
    ["traps", api.flags?.join(", ")],
    ["why", api.why],
  ];
  const told = facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
  const width = Math.max(...told.map(([name]) => name.length));
  return `${module} ${key}\n${told.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join("\n")}\n`;
}
