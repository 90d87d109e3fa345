import {
  loadKnowledge
} from "./chunk-FXGOA4KK.js";
import {
  byText
} from "./chunk-XOMMZCD5.js";
import {
  UsageError,
  didYouMean
} from "./chunk-VBJGZ6C7.js";

// src/commands/api.ts
function explainApi(files, module, key) {
  const knowledge = loadKnowledge(files);
  const names = [...new Set(files.flatMap((file) => [file.module, ...file.aliases ?? []]))];
  if (!knowledge.hasModule(module)) throw new UsageError(`nothing is known of module \`${module}\`${didYouMean(module, names)}`);
  const canonical = knowledge.canonical(module);
  const keys = keysOf(files, canonical);
  if (key === void 0) return `${canonical}
${keys.map((each) => `  ${each}`).join("\n")}
`;
  const api = knowledge.api(module, key);
  if (api === void 0) throw new UsageError(`nothing is known of \`${key}\` of \`${module}\`${didYouMean(key, keys)}`);
  return describe(canonical, key, api);
}
function listModels(files) {
  const modules = [...new Set(files.map((file) => file.module))].sort(byText);
  const width = Math.max(...modules.map((module) => module.length));
  const lines = modules.map((module) => {
    const apis = files.filter((file) => file.module === module).flatMap((file) => Object.values(file.apis));
    const kinds = KINDS.map(([kind, test]) => [kind, apis.filter(test).length]).filter(([, n]) => n > 0);
    return `${module.padEnd(width)}  ${String(apis.length).padStart(3)} ${kinds.map(([kind, n]) => `${kind} ${n}`).join(", ")}`.trimEnd();
  });
  return `${lines.join("\n")}
`;
}
var does = (verb) => (api) => [...api.does, ...api.result ?? []].some((step) => step === verb || step.startsWith(`${verb} `));
var KINDS = [
  ["locks", does("acquire")],
  ["I/O", does("io")],
  ["sleeps", does("sleep")],
  ["sends", does("send")],
  ["receives", does("receive")],
  ["starts", does("start")],
  ["stops", does("stop")]
];
function keysOf(files, module) {
  return [...new Set(files.filter((file) => file.module === module).flatMap((file) => Object.keys(file.apis)))].sort(byText);
}
function describe(module, key, api) {
  const limit = api.timeoutMs ?? (api.timeout === void 0 ? void 0 : "none unless given");
  const facts = [
    ["does", api.does.length === 0 ? "nothing that matters for concurrency" : api.does.join("; ")],
    ["its result", api.result === void 0 ? void 0 : `${api.resultPath === void 0 ? "" : `\`${api.resultPath}\`: `}${api.result.join("; ")}`],
    ["returns", api.returns],
    ["promise", api.async === true ? "yes: a call that is not awaited runs on" : void 0],
    ["lock", api.lock],
    ["permits", api.permits === void 0 ? void 0 : String(api.permits)],
    ["order", api.fair === void 0 ? void 0 : api.fair ? "first come, first served" : "not the order of arrival"],
    ["reentrant", api.reentrant === void 0 ? void 0 : api.reentrant ? "yes" : "no: its holder must not take it again"],
    ["refused", api.tried === true ? "it may be: the result says so" : void 0],
    ["release twice", api.releaseTwice],
    ["length", api.ms ?? (api.defaultMs === void 0 ? void 0 : `${api.defaultMs} ms`)],
    ["time limit", limit === void 0 ? void 0 : `${typeof limit === "number" ? `${limit} ms` : limit}${api.timeout === void 0 ? "" : `, set by \`${api.timeout}\``}`],
    ["signal", api.signal === void 0 ? void 0 : `\`${api.signal}\``],
    ["woken by", api.wake],
    ["loss", api.loss === void 0 ? void 0 : `${api.loss.means}, shows as ${api.loss.refusal}${api.loss.full === void 0 ? "" : `; when full: ${api.loss.full}`}`],
    ["starts", api.what],
    ["runs your code", api.userCode === true ? "yes" : void 0],
    ["throws", api.safe === true ? "never" : void 0],
    ["traps", api.flags?.join(", ")],
    ["why", api.why]
  ];
  const told = facts.filter((fact) => fact[1] !== void 0);
  const width = Math.max(...told.map(([name]) => name.length));
  return `${module} ${key}
${told.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join("\n")}
`;
}
export {
  explainApi,
  listModels
};
