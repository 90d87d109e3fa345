/** The functions of a program as `Func`s, made when first mentioned and lowered later. */
import { ts } from "ts-morph";
import type { Event, Func, Resource, Value } from "../../model.ts";
import { LiveFunc } from "../../live/function.ts";
import { exportsOf } from "./exports.ts";
import { factoryOf } from "./factories.ts";
import { memberName } from "./members.ts";
import { makerAt, prototypeOwner } from "./prototypes.ts";
import { enclosingFunction, functionName, isFunctionNode, type Resources } from "./resources.ts";
import { placeOf, positionOf } from "./source.ts";
import type { FunctionNode } from "./types.ts";

/** Something with a body of its own: a function, a module, or a class whose fields are initialised without a constructor. */
export type BodyNode = FunctionNode | ts.SourceFile | ts.ClassLikeDeclaration;

export type MutableFunc = { -readonly [K in keyof Func]: Func[K] } & { events: Event[]; params: Resource[]; returns: Value[] };

export interface Functions {
  of(node: BodyNode): MutableFunc;
  /** Says that a function is lowered as a part of this one: it is none of its own, and what is in it is in this one. */
  partOf(node: FunctionNode, func: MutableFunc): void;
  isPart(node: BodyNode): boolean;
  /** Says that the outside runs a function as this, because of what the function being lowered does. */
  runBy(func: Func, role: "stop" | "handler"): void;
  /** Functions mentioned and not yet lowered; emptied by the caller. */
  readonly queue: [BodyNode, MutableFunc][];
}

/**
 * Names by which frameworks and people stop things: a language convention, from `shared` usage in Node, the web, Nest, Angular, React, VS Code and disposables.
 * What such a function runs is a stop path.
 */
const STOP_NAME = /^(stop|close|dispose|shutdown|shutDown|destroy|terminate|teardown|tearDown|deactivate|disconnect|quit|unload|finalize|@@dispose|@@asyncDispose|onModuleDestroy|beforeApplicationShutdown|onApplicationShutdown|ngOnDestroy|componentWillUnmount|disconnectedCallback|_destroy|_final)(Async|All|Gracefully|Now|Client|Server|Service|App|Application|Daemon)?$/;

/** Functions that outlive an edit, by what they are called and where they are nested. */
export interface Registry {
  /** Returns what is known by that key. */
  get(key: string): LiveFunc | undefined;
  set(key: string, func: LiveFunc): void;
  key(node: BodyNode): string;
  /** Whether a function that is known is to be lowered again. */
  isStale(node: BodyNode): boolean;
  runBy(func: LiveFunc, role: "stop" | "handler"): void;
}

/** Returns an empty set of functions; with a registry those that it knows are taken over. */
export function createFunctions(resources: Resources, registry?: Registry): Functions {
  const known = new Map<BodyNode, MutableFunc>();
  const exportedNodes = new WeakMap<ts.SourceFile, ReadonlySet<ts.Node>>();
  const parts = new Set<BodyNode>();
  const queue: [BodyNode, MutableFunc][] = [];

  function of(node: BodyNode): MutableFunc {
    const made = known.get(node);
    if (made) return made;
    const func = registry ? taken(node, registry) : content(node);
    known.set(node, func);
    if (!registry || registry.isStale(node)) queue.push([node, func]);
    return func;
  }

  function taken(node: BodyNode, registry: Registry): MutableFunc {
    const key = registry.key(node);
    const before = registry.get(key);
    if (before) {
      if (registry.isStale(node)) before.begin(content(node));
      return before;
    }
    const func = new LiveFunc(content(node));
    registry.set(key, func);
    return func;
  }

  function content(node: BodyNode): MutableFunc {
    const file = node.getSourceFile();
    const isModule = ts.isSourceFile(node);
    const isClass = ts.isClassLike(node);
    const owner = isModule ? undefined : ownerName(node);
    const parentNode = isModule ? undefined : enclosingFunction(node);
    const local = isModule ? "" : isClass ? "constructor" : functionName(node);
    const parent = parentNode && of(parentNode);
    const outer = parent?.name ?? file.fileName;
    const name = isModule ? file.fileName : owner && local && owner !== local ? `${owner}.${local}` : local || `callback in ${outer.replace(/^callback in /, "")}`;
    const modifiers = !isModule && !isClass ? node.modifiers : undefined;
    return {
      id: `${file.fileName}#${isModule ? "module" : `${name}@${positionOf(node)}`}`,
      name,
      file: file.fileName,
      at: placeOf(isModule ? node : nameNode(node)),
      async: modifiers?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword) ?? false,
      generator: !isModule && !isClass && "asteriskToken" in node && node.asteriskToken !== undefined,
      exported: isModule || isExported(node),
      bindsThis: !isModule && !ts.isArrowFunction(node),
      owner,
      parent,
      params: isModule || isClass ? [] : node.parameters.filter((p) => !isThis(p)).map((p) => parameter(p)),
      role: role(node, local),
      entry: undefined as unknown as Event,
      events: [],
      returns: [],
    };
  }

  function parameter(p: ts.ParameterDeclaration): Resource {
    if (ts.isIdentifier(p.name)) return { ...resources.ofDeclaration(p, p.name), ...(ts.isParameterPropertyDeclaration(p, p.parent) && { field: p.name.text }) };
    const path = resources.paramPath(p);
    return { id: `${p.getSourceFile().fileName}#${path}`, path, scope: "local", name: "options" };
  }

  function role(node: BodyNode, local: string): Func["role"] {
    if (ts.isSourceFile(node)) return "module";
    if (ts.isConstructorDeclaration(node) || ts.isClassLike(node)) return "constructor";
    if (ts.isGetAccessorDeclaration(node)) return "getter";
    if (constructs(node)) return "constructor";
    return STOP_NAME.test(local) ? "stop" : undefined;
  }

  /** Whether the outside can call it: an exported function, or a member of an exported class or object that is not private. */
  function isExported(node: ts.Node): boolean {
    const file = node.getSourceFile();
    let nodes = exportedNodes.get(file);
    if (!nodes) exportedNodes.set(file, (nodes = collectExported(file)));
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.PrivateKeyword || m.kind === ts.SyntaxKind.ProtectedKeyword)) return false;
    if ("name" in node && node.name && ts.isPrivateIdentifier(node.name as ts.Node)) return false;
    for (let n: ts.Node | undefined = node; n && !ts.isSourceFile(n); n = n.parent) {
      if (nodes.has(n)) return true;
      if (n !== node && isFunctionNode(n)) return false;
    }
    return false;
  }

  function partOf(node: FunctionNode, func: MutableFunc): void {
    parts.add(node);
    // It goes on after a wait, whether it says so or returns the chain.
    func.async = true;
    const visit = (inner: ts.Node): void => {
      if (isFunctionNode(inner) ? inner.body !== undefined : known.has(inner as BodyNode)) of(inner as BodyNode).parent = func;
      if (!isFunctionNode(inner)) ts.forEachChild(inner, visit);
    };
    ts.forEachChild(node, visit);
  }

  function runBy(func: Func, role: "stop" | "handler"): void {
    if (func instanceof LiveFunc) registry?.runBy(func, role);
    else (func as MutableFunc).role = role === "stop" ? role : (func.role ?? role);
  }

  return { of, partOf, isPart: (node) => parts.has(node), runBy, queue };
}

function collectExported(file: ts.SourceFile): ReadonlySet<ts.Node> {
  const nodes = new Set<ts.Node>();
  for (const e of exportsOf(file).names.values()) {
    if ("declaration" in e) nodes.add(e.declaration);
    else if ("expression" in e) nodes.add(e.expression);
  }
  return nodes;
}

/** `function (this: Robot, x: number)`: the first argument is `x`. */
function isThis({ name }: ts.ParameterDeclaration): boolean {
  return ts.isIdentifier(name) && name.text === "this";
}

/** `function Session(this: Session, url: string)`: what is called like the type of its `this` makes one; so does what gives it methods by its prototype. */
function constructs(node: FunctionNode): boolean {
  const [first] = node.parameters;
  if (first === undefined || !isThis(first) || !node.name || !(ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node))) return makerAt(node) !== undefined;
  return first.type !== undefined && ts.isTypeReferenceNode(first.type) && first.type.typeName.getText() === node.name.getText();
}

/** The class, object or variable that a method belongs to. */
function ownerName(node: FunctionNode | ts.ClassLikeDeclaration): string | undefined {
  if (ts.isClassLike(node)) return node.name?.text ?? "class";
  let p: ts.Node = node.parent;
  const owner = prototypeOwner(node) ?? (isFunctionNode(node) ? makerAt(node)?.name : undefined);
  if (owner !== undefined) return owner;
  if (ts.isPropertyAssignment(p) || ts.isPropertyDeclaration(p)) p = p.parent;
  if (ts.isClassLike(p)) return p.name?.text ?? "class";
  if (!ts.isObjectLiteralExpression(p)) return isFunctionNode(node) ? factoryOf(node) : undefined;
  const holder = p.parent;
  if (ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name)) return holder.name.text;
  if (ts.isPropertyAssignment(holder)) return memberName(holder.name);
  const maker = enclosingFunction(p);
  return maker && ts.isReturnStatement(holder) ? functionName(maker) || undefined : undefined;
}

function nameNode(node: FunctionNode | ts.ClassLikeDeclaration): ts.Node {
  return node.name ?? node;
}
