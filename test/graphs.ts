/** Hand-built models: functions as event graphs, written down in the order of their events. */
import { createGraph, type Graph } from "../src/frontends/graph.ts";
import type { Detail, Event, EventKind, Func, Location, Model, Resource, Value } from "../src/model.ts";

export interface Body extends Graph {
  /** Emits an event; `on` is a path such as `this.mutex`. */
  does(kind: EventKind, on?: string, detail?: Detail, runs?: readonly Func[]): Event;
  /** Emits an awaited call. */
  calls(runs: readonly Func[], detail?: Detail): Event;
  /** Branches on a condition. */
  when(condition: string, yes: () => void, no?: () => void): void;
  readonly here: Location;
}

/** Every kind of event. */
export const EVENT_KINDS: readonly EventKind[] = ["enter", "loop", "branch", "return", "throw", "call", "spawn", "await", "io", "acquire", "release", "sleep", "block", "poll", "send", "receive", "read", "write", "start", "stop"];

type MutableFunc = { -readonly [K in keyof Func]: Func[K] };

/** Returns a model made of these functions. */
export function model(...funcs: readonly Func[]): Model {
  return { files: [{ path: "src/a.ts", lines: 1, test: false }], funcs, problems: [], configs: [] };
}

let line = 0;

/** Returns a location of its own for each call. */
export function place(text = ""): Location {
  line += 1;
  return { file: "src/a.ts", line, column: 1, endLine: line, endColumn: 80, text };
}

/** Returns the resource that a path means in a member of `owner`: `this.x`, `x@1` for locals, `src/a.ts#x` for module state. */
export function resource(path: string, owner = "Owner"): Resource {
  if (path.startsWith("this")) return { path, id: `src/a.ts#${owner}${path.slice(4)}`, scope: path.includes("[") ? "keyed" : "instance", name: `${owner}${path.slice(4)}` };
  if (path.includes("#")) return { path, id: path, scope: "module", name: path.slice(path.indexOf("#") + 1) };
  return { path, id: `src/a.ts#${owner}:${path}`, scope: "local", name: path.replace(/@\d+/, "") };
}

/** Returns a method (`Owner.name`) or function (`name`) whose events `build` emits. */
export function func(name: string, build: (body: Body, self: Func) => void, extra: Partial<Func> & { readonly args?: readonly string[] } = {}): Func {
  const owner = name.includes(".") ? name.split(".")[0] : undefined;
  const at = place(name);
  const { args = [], ...rest } = extra;
  const self: MutableFunc = {
    id: `src/a.ts#${name}`, name, file: "src/a.ts", at, async: true, generator: false, exported: true, bindsThis: owner !== undefined,
    owner, params: args.map((path) => resource(path, owner)), entry: undefined as unknown as Event, events: [], returns: [], ...rest,
  };
  const graph = createGraph(at, self);
  self.entry = graph.entry;
  const body: Body = Object.create(graph, {
    does: { value: (kind: EventKind, on?: string, detail?: Detail, runs?: readonly Func[]) => graph.emit(kind, place(on ?? kind), { on: on === undefined ? undefined : resource(on, owner), detail: kind === "write" ? { op: "set", ...detail } : detail, runs }) },
    calls: { value: (runs: readonly Func[], detail: Detail = {}) => graph.emit("call", place(runs.map((each) => each.name).join()), { runs, detail: { awaited: true, ...detail } }) },
    when: {
      value: (condition: string, yes: () => void, no?: () => void) => {
        const { whenTrue, whenFalse } = graph.branch(place(condition), { condition });
        graph.resume(whenTrue);
        yes();
        const after = graph.cut();
        graph.resume(whenFalse);
        no?.();
        graph.resume(after);
      },
    },
    here: { get: () => place() },
  });
  build(body, self);
  if (graph.live) graph.return(place("}"));
  self.events = [...graph.events];
  return self;
}

/** Returns the value that stands for a resource, function or number of ms as an argument. */
export function arg(value: string | Func | number, owner?: string): Value {
  if (typeof value === "string") return { kind: "resource", resource: resource(value, owner) };
  if (typeof value === "number") return { kind: "number", ms: { min: value, max: value, text: String(value) } };
  return { kind: "func", func: value };
}
