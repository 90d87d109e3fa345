/** The functions of a program as `Func`s, made when first mentioned and lowered later. */
import type { Event, Func, Resource, Value } from "../../model.ts";
import { type SyntaxNode, field, parts, placeOf } from "../treesitter/syntax.ts";
import { decorators } from "./classes.ts";
import { isAsync, isGenerator } from "./nodes.ts";
import { enclosingFunction, type Resources } from "./resources.ts";
import { moduleOf, parameterName } from "./scopes.ts";
import { isThreaded } from "./threads.ts";
import type { Types } from "./types.ts";

export type MutableFunc = { -readonly [K in keyof Func]: Func[K] } & { events: Event[]; params: Resource[]; returns: Value[] };

/** All of a function; of a context manager written as a generator what comes before its `yield` and what comes after. */
export type Part = "whole" | "enter" | "exit";

export interface Functions {
  of(node: SyntaxNode, part?: Part): MutableFunc;
  /** Makes what a definition stands for: the function, or the two halves of a context manager. */
  declare(node: SyntaxNode): void;
  /** Functions mentioned and not yet lowered; emptied by the caller. */
  readonly queue: [SyntaxNode, Part, MutableFunc][];
}

/** Names by which programs stop things: from `threading`, `socketserver`, `asyncio`, context managers, `unittest` and web frameworks. */
const STOP_NAME = /^_{0,2}(stop|close|aclose|shutdown|shut_down|destroy|terminate|teardown|tear_down|tearDown|disconnect|quit|dispose|finalize|server_close|shutdown_event|on_shutdown|on_stop|on_cleanup|wait_closed|exit|__exit__|__aexit__|__del__|aexit__|exit__|del__)(_all|_now|_async|_gracefully|_server|_client|_service|_app|_worker|_workers|_thread|_threads|_session|_connection|_connections|_and_wait|_loop|_task|_tasks)?$/;
/** Decorators by which frameworks are given handlers. */
const HANDLER = /\.(route|get|post|put|delete|patch|websocket|on|event|command|listen|listener|on_event|on_message|middleware|exception_handler|subscribe|callback|message_handler|handler|task)$/;
const SHUTDOWN = /on_event\(\s*["']shutdown|on_shutdown|atexit\.register|after_serving|on_cleanup/;

/** Returns an empty set of functions. */
export function createFunctions(types: Types, resources: Resources): Functions {
  const known = new Map<SyntaxNode, Partial<Record<Part, MutableFunc>>>();
  const queue: Functions["queue"] = [];
  const { classes } = types;

  function of(node: SyntaxNode, part: Part = "whole"): MutableFunc {
    let made = known.get(node);
    if (!made) known.set(node, (made = {}));
    const before = made[part];
    if (before) return before;
    const file = node.source.path;
    const isModule = node.type === "module";
    const cls = isModule ? undefined : classes.ownerOf(node);
    const owner = cls && (field(cls, "name")?.text ?? "class");
    const local = isModule ? "" : (field(node, "name")?.text ?? "");
    const outerNode = isModule ? undefined : enclosingFunction(node);
    const parent = isModule ? undefined : of(outerNode ?? moduleOf(node));
    const shown = owner && local ? `${owner}.${local}` : local || `lambda in ${(parent?.name ?? file).replace(/^lambda in /, "")}`;
    const name = isModule ? file : part === "exit" ? `${shown} (after its yield)` : shown;
    const func: MutableFunc = {
      id: `${file}#${isModule ? "module" : `${shown}${part === "whole" ? "" : `:${part}`}@${node.start}`}`,
      name,
      file,
      at: placeOf(isModule ? node : (field(node, "name") ?? node)),
      async: !isModule && isAsync(node),
      generator: !isModule && part === "whole" && isGenerator(node),
      exported: isModule || isExported(node, cls, local),
      bindsThis: isModule || cls !== undefined,
      owner,
      parent,
      params: isModule ? [] : parameters(node, cls),
      role: roleOf(node, local, cls, part),
      entry: undefined as unknown as Event,
      events: [],
      returns: [],
      ...(isModule || isAsync(node) ? {} : { threads: isThreaded(node, types) ? ("many" as const) : ("one" as const) }),
    };
    made[part] = func;
    queue.push([node, part, func]);
    return func;
  }

  function parameters(node: SyntaxNode, cls: SyntaxNode | undefined): Resource[] {
    const list = field(node, "parameters");
    const names = list ? parts(list).flatMap((p) => (p.type === "list_splat_pattern" || p.type === "dictionary_splat_pattern" ? [] : (parameterName(p) ?? []))) : [];
    return names.slice(cls && !classes.isStatic(node) ? 1 : 0).map((name) => resources.of(name) ?? { id: `${node.source.path}#${name.text}@${name.start}`, path: resources.paramPath(name), scope: "local", name: name.text });
  }

  function roleOf(node: SyntaxNode, local: string, cls: SyntaxNode | undefined, part: Part): Func["role"] {
    if (node.type === "module") return "module";
    if (cls && (local === "__init__" || local === "__new__" || local === "__post_init__")) return "constructor";
    if (cls && classes.isProperty(node)) return "getter";
    const given = decorators(node);
    const outer = node.parent?.type === "decorated_definition" ? node.parent.text.slice(0, Math.max(0, node.start - node.parent.start)) : "";
    if (SHUTDOWN.test(outer)) return "stop";
    if (given.some((d) => HANDLER.test(d)) || (cls && isHandlerMethod(local, cls))) return "handler";
    return part === "whole" && STOP_NAME.test(local) ? "stop" : undefined;
  }

  /** `do_GET` of an HTTP handler, `handle` of a socket server's: a server calls them. */
  function isHandlerMethod(local: string, cls: SyntaxNode): boolean {
    if (!/^(do_[A-Z]+|handle|connection_made|connection_lost|data_received|datagram_received|on_[a-z_]+)$/.test(local)) return false;
    return classes.outsideBases(cls).some((base) => /(RequestHandler|Handler|Protocol|Consumer|WebSocketEndpoint|HTTPEndpoint)$/.test(base));
  }

  function declare(node: SyntaxNode): void {
    if (!isManager(node)) return void of(node);
    of(node, "enter");
    of(node, "exit");
  }

  return { of, declare, queue };
}

/** Whether a function is a context manager written as a generator. */
export function isManager(node: SyntaxNode): boolean {
  return isGenerator(node) && decorators(node).some((d) => /(^|\.)(async)?contextmanager$/i.test(d));
}

/** What other modules can call: names without a leading underscore, and special methods. */
function isExported(node: SyntaxNode, cls: SyntaxNode | undefined, local: string): boolean {
  if (enclosingFunction(node)) return false;
  const hidden = (name: string): boolean => name.startsWith("_") && !/^__\w+__$/.test(name);
  return local !== "" && !hidden(local) && !(cls && hidden(field(cls, "name")?.text ?? ""));
}
