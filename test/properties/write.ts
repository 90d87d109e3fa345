/** Writes a random program twice: as source to be audited, and instrumented so that it tells what it does. */
import type { Call, Expr, Flag, LockName, Program, Stmt } from "./programs.ts";

/** A program as text; `sites` gives the span of each numbered place as events have it: `line:column-line:column`. */
export interface Written {
  readonly source: string;
  readonly sites: ReadonlyMap<number, string>;
  /** The body of a function of `$$` and the locks `m0` to `m3`: returns the program's functions. */
  readonly instrumented: string;
}

/** Returns both forms of a program. */
export function write(program: Program): Written {
  const plain = new Writer(program, false);
  const text = plain.program();
  const { source, sites } = withoutMarks(text);
  return { source, sites, instrumented: new Writer(program, true).program() };
}

type Target = { readonly label: string; readonly kind: "loop" | "switch" | "block"; used: boolean };

interface Scope {
  readonly func: number;
  readonly async: boolean;
  /** The variable that holds the activation in the instrumented form. */
  readonly self: string;
  readonly targets: readonly Target[];
  /** The default of a parameter: the function's variables are not there yet. */
  readonly early?: boolean;
  /** In a link of a chain: a `return` ends that alone. */
  readonly isLink?: boolean;
}

/** Expressions whose value may be a promise that was made before or in a part of them. */
const KEEPS: ReadonlySet<Expr["k"]> = new Set(["flag", "and", "or", "nullish", "comma", "set"]);

const OPEN = "\uE000";
const CLOSE = "\uE001";
const END = "\uE002";

class Writer {
  private sites = 0;
  private readonly asks: string[] = [];
  private readonly probes: string[] = [];
  private readonly made: string[] = [];

  constructor(private readonly of: Program, private readonly run: boolean) {}

  program(): string {
    const all = this.of.funcs.map((_, index) => this.func(index));
    const methods = all.filter((_, index) => this.isMethod(index));
    const funcs = this.run ? all : [...all.filter((_, index) => !this.isMethod(index)), ...(methods.length > 0 ? [`class Box {\n  lock = new Mutex();\n${methods.join("\n")}\n}\nconst box = new Box();`] : [])];
    if (this.run) return `let s0 = false, s1 = false;\n${funcs.join("\n")}\nreturn [${this.of.funcs.map((_, i) => `f${i}`).join(", ")}];`;
    return [
      `import { Mutex } from "async-mutex";`,
      `import { setTimeout as sleep } from "node:timers/promises";`,
      ...(this.made.length > 0 ? [`import { ${this.made.join(", ")} } from "outside";`] : []),
      ...this.probes.map((name) => `declare function ${name}(...args: unknown[]): any;`),
      ...this.asks.map((name) => `declare function ${name}(): Promise<any>;`),
      `const m0 = new Mutex();`,
      ...[1, 2, 3].map((n) => `const m${n} = new Mutex();`),
      `let s0: any = false;`,
      `let s1: any = false;`,
      ...funcs,
      "",
    ].join("\n");
  }

  /** The first is always a function: it is the one that names the locks it gives. */
  private isMethod(index: number): boolean {
    return index > 0 && this.of.funcs[index]!.method;
  }

  private func(index: number): string {
    const decl = this.of.funcs[index]!;
    const scope: Scope = { func: index, async: decl.async, self: "$0", targets: [] };
    const n = this.next();
    const word = this.isMethod(index) && !this.run ? "" : "function ";
    const head = `${decl.async ? "async " : ""}${word}${this.mark(n, `f${index}`)}`;
    const extra = decl.extra ? this.expr(decl.extra, { ...scope, async: false, early: true }) : undefined;
    const body = this.block(decl.body, scope);
    const locals = (type: string): string => `  let x${index}a${type} = false;\n  let x${index}b${type} = false;\n  let h${index}${type};\n`;
    if (!this.run) return `${word && "export "}${head}(b${index}: any, k${index}: Mutex, w${index}: () => Promise<unknown>, d${index}${extra === undefined ? "?: any" : `: any = ${extra}`}) {\n${locals(": any")}${body}\n}`;
    const params = `b${index}, k${index}, w${index}`;
    return `${head}(${params}, d${index}) {\nconst $0 = $$.enter(${n}, { ${params} }, undefined, ${decl.async});\ntry {\n${extra === undefined ? "" : `if (d${index} === undefined) d${index} = ${extra};\n`}${locals("")}${body}\n$0.end();\n} catch (e) { $0.threw(e); throw e; } finally { $0.done(); }\n}`;
  }

  private closure(body: readonly Stmt[], around: Scope): string {
    const n = this.next();
    const self = `$${Number(around.self.slice(1)) + 1}`;
    const code = this.block(body, { ...around, async: true, self, targets: [], isLink: false });
    if (!this.run) return this.mark(n, `async () => {\n${code}\n}`);
    return `async () => {\nconst ${self} = $$.enter(${n}, {}, ${around.self}, true);\ntry {\n${code}\n${self}.end();\n} catch (e) { ${self}.threw(e); throw e; } finally { ${self}.done(); }\n}`;
  }

  /** What a chain that is waited for runs is a part of the function that it is written in. */
  private link(body: readonly Stmt[], around: Scope): string {
    return `async () => {\nvoid 0;\n${this.block(body, { ...around, async: true, targets: [], isLink: true })}\n}`;
  }

  private block(body: readonly Stmt[], scope: Scope): string {
    return body.map((s) => this.stmt(s, scope)).join("\n");
  }

  private stmt(s: Stmt, scope: Scope): string {
    const { self } = scope;
    switch (s.s) {
      case "expr":
        return `${this.expr(s.e, scope)};`;
      case "if": {
        const c = this.condition(s.c, scope);
        const yes = this.block(s.yes, scope);
        return `if (${c}) {\n${yes}\n}${s.no ? ` else {\n${this.block(s.no, scope)}\n}` : ""}`;
      }
      case "while":
      case "do":
        return this.labelled("loop", scope, (inner) => {
          const first = s.s === "while" ? this.condition(s.c, scope) : "";
          const body = this.body(s.body, inner);
          return s.s === "while" ? `while (${first}) ${body}` : `do ${body} while (${this.condition(s.c, scope)});`;
        });
      case "for":
        return this.labelled("loop", scope, (inner) => {
          const init = s.init ? this.expr(s.init, scope) : "";
          const c = s.c ? this.condition(s.c, scope) : "";
          const update = s.update ? this.expr(s.update, scope) : "";
          return `for (${init}; ${c}; ${update}) ${this.body(s.body, inner)}`;
        });
      case "forOf":
      case "forAwait":
        return this.labelled("loop", scope, (inner) => {
          const n = this.next();
          const g = this.next();
          const wait = s.s === "forAwait" && scope.async;
          const list = this.run ? `${self}.list(${n}, ${g}, ${wait})` : this.mark(n, this.probe(`l${n}`));
          return `for ${wait ? "await " : ""}(${this.mark(g, `const y${n}`)} of ${list}) ${this.body(s.body, inner)}`;
        });
      case "switch": {
        const d = this.next();
        const on = this.expr(s.on, scope);
        return this.labelled("switch", scope, (inner) => {
          const fallback = s.clauses.findIndex(({ test }) => test === undefined);
          const clauses = s.clauses.map(({ test, body }, i) => {
            if (i === fallback) return `default: {\n${this.block(body, inner)}\n}`;
            const n = this.next();
            // `case (a): {` would be read as an arrow function.
            const value = `!${this.paren(test ?? { k: "probe" }, scope)}`;
            return `case ${this.run ? `${self}.same(${d}, ${n}, ${value})` : this.mark(n, value)}: {\n${this.block(body, inner)}\n}`;
          });
          return `switch (${this.run ? `${self}.choose(${d}, ${on})` : on}) {\n${clauses.join("\n")}\n}`;
        });
      }
      case "try": {
        const n = this.next();
        const body = this.block(s.body, scope);
        const caught = s.onCatch ?? (s.onFinally ? undefined : []);
        return [
          `try {\n${body}\n}`,
          ...(caught ? [`catch (e${n}) {\n${this.run ? `${self}.caught(e${n});\n` : ""}${this.block(caught, scope)}\n}`] : []),
          // A return in it that something throws over is forgotten where it is left: what returned before goes on.
          ...(s.onFinally ? [`finally {\n${this.run ? `const r${n} = ${self}.returning;\n${self}.tick();\n` : ""}${this.block(s.onFinally, scope)}\n${this.run ? `${self}.returning = r${n};\n` : ""}}`] : []),
        ].join(" ");
      }
      case "break":
      case "continue": {
        const possible = scope.targets.filter(({ kind }) => s.s === "break" || kind === "loop");
        if (possible.length === 0) return "";
        const at = Math.max(0, possible.length - 1 - s.outwards);
        const target = possible[at]!;
        const innermost = possible.findLast(({ kind }) => kind !== "block") === target;
        target.used ||= !innermost;
        return innermost ? `${s.s};` : `${s.s} ${target.label};`;
      }
      case "return": {
        const n = this.next();
        const value = s.e && this.expr(s.e, scope, true);
        if (this.run) return scope.isLink ? `return ${value ?? "undefined"};` : `return ${self}.ret(${n}, ${value ?? "undefined"});`;
        return this.mark(n, `return${value === undefined ? "" : ` ${value}`};`);
      }
      case "throw": {
        const n = this.next();
        const value = this.expr(s.e, scope);
        return this.run ? `throw ${self}.thrown(${n}, ${value});` : this.mark(n, `throw ${value};`);
      }
      case "block":
        return this.labelled("block", scope, (inner) => `{\n${this.block(s.body, inner)}\n}`);
      case "lock":
        return `${this.acquire(s.lock, scope)};`;
      case "keep":
        return `${scope.early ? "" : `h${scope.func} = `}${this.acquire(s.lock, scope)};`;
      case "unlock":
        return this.release(s.lock, scope);
      case "drop": {
        const n = this.next();
        if (scope.early) return "";
        return this.run ? `${self}.give(${n}, h${scope.func});` : `${this.mark(n, `h${scope.func}?.()`)};`;
      }
      case "sleep": {
        const n = this.next();
        const w = this.next();
        if (!scope.async) return "";
        return this.run ? `await ${self}.sleep(${w}, ${n});` : `${this.mark(w, `await ${this.mark(n, `sleep(${1000 + n})`)}`)};`;
      }
      case "work": {
        const n = this.next();
        const w = this.next();
        if (!scope.async) return "";
        return this.run ? `await ${self}.call(${n}, ${w}, w${scope.func}, []);` : `${this.mark(w, `await ${this.mark(n, `w${scope.func}()`)}`)};`;
      }
      case "section": {
        const taken = this.acquire(s.lock, scope);
        const body = this.block(s.body, scope);
        return `${taken};\ntry {\n${body}\n} finally {\n${this.run ? `${self}.tick();\n` : ""}${this.release(s.lock, scope)}\n}`;
      }
      case "releaser": {
        const n = this.next();
        const taken = this.acquire(s.lock, scope);
        const body = this.block(s.body, scope);
        if (!scope.async) return body;
        const given = this.run ? `${self}.tick();\n${self}.give(${n}, r${n});` : `${this.mark(n, `r${n}()`)};`;
        return `{\nconst r${n} = ${taken};\ntry {\n${body}\n} finally {\n${given}\n}\n}`;
      }
      case "exclusive": {
        const n = this.next();
        const w = this.next();
        const work = this.closure(s.body, scope);
        if (!scope.async) return "";
        return this.run ? `await ${self}.exclusive(${w}, ${n}, ${this.lock(s.lock, scope)}, ${work});` : `${this.mark(w, `await ${this.mark(n, `${this.lock(s.lock, scope)}.runExclusive(${work})`)}`)};`;
      }
      case "destructure":
        return this.destructure(s.form, s.e, s.r, scope);
      case "closure": {
        const n = this.next();
        const w = this.next();
        const code = this.closure(s.body, scope);
        const name = `g${n}`;
        const use = !scope.async ? "" : this.run ? `await ${self}.call(${n}, ${w}, ${name}, []);` : `${this.mark(w, `await ${this.mark(n, `${name}()`)}`)};`;
        return `const ${name} = ${code};\n${use}`;
      }
    }
  }

  private destructure(form: number, e: Expr, r: Expr, scope: Scope): string {
    const n = this.next();
    const first = this.expr(e, scope);
    const given = this.run ? `${scope.self}.object(${n})` : this.mark(n, this.probe(`o${n}`));
    const local = this.variable(0, scope);
    switch (form) {
      case 0:
        return `const { q${n} = ${first} } = ${given};`;
      case 1:
        return `const [q${n} = ${first}] = ${given};`;
      case 2:
        return `const { inner: { q${n} = ${first} } = ${this.paren(r, scope)} ?? {} } = ${given};`;
      case 3:
        return `({ q: ${local} = ${first} } = ${given});`;
      case 4:
        return `[${local} = ${first}] = ${given};`;
      default:
        return `const { [\`\${${this.paren(r, scope)}}\`]: q${n} = ${first} } = ${given};`;
    }
  }

  /** The label is written only where a jump needs it. */
  private labelled(kind: Target["kind"], scope: Scope, text: (inner: Scope) => string): string {
    const target: Target = { label: `L${this.next()}`, kind, used: kind === "block" };
    const code = text({ ...scope, targets: [...scope.targets, target] });
    return target.used ? `${target.label}: ${code}` : code;
  }

  private body(body: readonly Stmt[], scope: Scope): string {
    return `{\n${this.run ? `${scope.self}.tick();\n` : ""}${this.block(body, scope)}\n}`;
  }

  private lock(name: LockName, scope: Scope): string {
    if (name === 2 && this.isMethod(scope.func)) return this.run ? "boxLock" : "this.lock";
    return name === 2 ? `k${scope.func}` : `m${name}`;
  }

  private acquire(name: LockName, scope: Scope): string {
    const w = this.next();
    const n = this.next();
    if (!scope.async) return "undefined";
    return this.run ? `await ${scope.self}.acquire(${w}, ${n}, ${this.lock(name, scope)})` : this.mark(w, `await ${this.mark(n, `${this.lock(name, scope)}.acquire()`)}`);
  }

  private release(name: LockName, scope: Scope): string {
    const n = this.next();
    return this.run ? `${scope.self}.release(${n}, ${this.lock(name, scope)});` : `${this.mark(n, `${this.lock(name, scope)}.release()`)};`;
  }

  private variable(flag: Flag, { func, early }: Scope): string {
    if (early && flag < 2) return `s${flag}`;
    return flag === 0 ? `x${func}a` : flag === 1 ? `x${func}b` : flag === 4 ? `b${func}` : `s${flag - 2}`;
  }

  /** `joined`: a promise that comes out of it is waited for or returned. */
  private expr(e: Expr, scope: Scope, joined = false): string {
    const { self } = scope;
    const inner = (e: Expr): string => this.expr(e, scope);
    const paren = (e: Expr, joined = false): string => this.paren(e, scope, joined);
    switch (e.k) {
      case "ask":
      case "probe": {
        const n = this.next();
        // A function that is not async only asks at once.
        if (e.k === "probe" || !scope.async) return this.run ? `${self}.probe(${n})` : this.mark(n, this.probe(`p${n}`));
        const w = this.next();
        if (this.run) return `(await ${self}.ask(${n}, ${w}))`;
        this.asks.push(`a${n}`);
        return this.mark(w, `await ${this.mark(n, `a${n}()`)}`);
      }
      case "literal":
        return String(e.value);
      case "flag":
        return this.variable(e.flag, scope);
      case "wait": {
        const n = this.next();
        const name = this.variable(e.flag, scope);
        if (!scope.async) return name;
        return this.run ? `(await ${self}.wait(${n}, ${name}))` : this.mark(n, `await ${name}`);
      }
      case "waitFor":
        return scope.async ? this.waitFor(e.e, scope) : paren(e.e);
      case "set": {
        // Locks and functions are given as parameters that nobody writes.
        const name = this.variable(e.flag, scope);
        return `(${name} ${e.op} ${paren(e.e, joined)})`;
      }
      case "and":
      case "or":
        return `(${this.condition(e.l, scope)}) ${e.k === "and" ? "&&" : "||"} ${paren(e.r, joined)}`;
      case "nullish": {
        const n = this.next();
        const left = paren(e.l, joined);
        if (joined && e.l.k === "call" && this.of.funcs[this.called(e.l)]!.async) return `${left} ?? ${paren(e.r, joined)}`;
        return `${this.run ? `${self}.given(${n}, ${left})` : this.mark(n, left)} ?? ${paren(e.r, joined)}`;
      }
      case "comma":
        return `(${inner(e.l)}, ${paren(e.r, joined)})`;
      case "equal":
        return `${paren(e.l)} === ${paren(e.r)}`;
      case "list":
        // Nobody waits for the members of a list that is returned or awaited itself.
        return `[${paren(e.l)}, ${paren(e.r)}]`;
      case "keyed":
        return `({ [\`\${${paren(e.l)}}\`]: ${paren(e.r)} })`;
      case "pick": {
        const c = this.condition(e.c, scope);
        return `(${c}) ? ${paren(e.t, joined)} : ${paren(e.f, joined)}`;
      }
      case "not":
        return `!${paren(e.e)}`;
      case "text":
        return `\`\${${paren(e.e)}}\``;
      case "make": {
        const n = this.next();
        const given = paren(e.e);
        if (this.run) return `${self}.make(${n}, ${given})`;
        this.made.push(`K${n}`);
        return this.mark(n, `new K${n}(${given})`);
      }
      case "spread":
        return `[...[${paren(e.e)}]]`;
      case "optional":
        return this.optional(e.form, e.e, e.r, scope);
      case "element": {
        const n = this.next();
        const base = this.run ? `${self}.object(${n})` : this.mark(n, this.probe(`o${n}`));
        const key = paren(e.e);
        return `(${base}[\`\${${key}}\`] ${e.op} ${paren(e.r, joined && e.op !== "+=")})`;
      }
      case "call":
        return e.awaited && scope.async ? this.awaited(e, scope) : this.call(e, scope, joined);
      case "all": {
        const w = this.next();
        if (!scope.async) return `[${e.calls.map((call) => this.call(call, scope, false)).join(", ")}]`;
        const list = `[${e.calls.map((call) => this.call(call, scope, true, "part")).join(", ")}]`;
        return this.run ? `(await ${self}.all(${w}, ${list}))` : this.mark(w, `await Promise.all(${list})`);
      }
      case "now": {
        const n = this.next();
        const w = this.next();
        const code = this.closure(e.body, scope);
        if (!scope.async) return "undefined";
        return this.run ? `(await ${self}.call(${n}, ${w}, ${code}, []))` : this.mark(w, `await ${this.mark(n, `(${code})()`)}`);
      }
      case "chain": {
        const a = this.next();
        const code = this.link(e.body, scope);
        if (!scope.async) return "undefined";
        if (this.run) return `(await ${self}.chain(${a}, "${e.method}", ${code}))`;
        this.asks.push(`a${a}`);
        return `await ${this.mark(a, `a${a}()`)}.${e.method}(${code})`;
      }
    }
  }

  /** `await (…)`: what waits are the arms of a condition, else the whole. */
  private waitFor(e: Expr, scope: Scope): string {
    if (e.k === "call") return this.awaited(e, scope);
    if (e.k === "pick") {
      const text = this.arms(e, scope);
      return this.run ? `(${text})` : `await (${text})`;
    }
    // The rest has no promise in it that is kept anywhere.
    if (!KEEPS.has(e.k)) return this.expr({ k: "ask" }, scope);
    const n = this.next();
    const text = this.paren(e, scope, true);
    return this.run ? `(await ${scope.self}.wait(${n}, ${text}))` : this.mark(n, `await ${text}`);
  }

  private arms(e: Expr & { readonly k: "pick" }, scope: Scope): string {
    const arm = (e: Expr): string => {
      if (e.k === "pick") return `(${this.arms(e, scope)})`;
      const n = this.next();
      if (e.k === "call" && !e.awaited) return `(${this.run ? `await ${this.call(e, scope, true, "awaited")}` : this.call(e, scope, true)})`;
      const text = this.paren(KEEPS.has(e.k) ? e : { k: "ask" }, scope, true);
      return this.run ? `(await ${scope.self}.wait(${n}, ${text}))` : this.mark(n, text);
    };
    const c = this.condition(e.c, scope);
    return `(${c}) ? ${arm(e.t)} : ${arm(e.f)}`;
  }

  private awaited(e: Call, scope: Scope): string {
    const w = this.next();
    return this.run ? `(await ${this.call(e, scope, true, "awaited", w)})` : this.mark(w, `await ${this.call(e, scope, true)}`);
  }

  private call(e: Call, scope: Scope, joined: boolean, how: "awaited" | "part" | "joined" | "free" = joined ? "joined" : "free", w?: number): string {
    const n = this.next();
    // What is given as a parameter has no other name where it is used: that two paths are two locks is taken for granted.
    const others = this.of.funcs.length - 1;
    const func = this.called(e);
    const lock = others === 0 || scope.func > 0 || e.lock === 2 ? `k${scope.func}` : `m${e.lock + 2}`;
    const flag = this.paren(e.flag, scope);
    const work = e.work === "own" ? `w${scope.func}` : this.closure(e.work, scope);
    const given = [flag, lock, work, ...(e.extra ? [this.paren(e.extra, scope)] : [])].join(", ");
    if (!this.run) return this.mark(n, `${this.isMethod(func) ? (this.isMethod(scope.func) ? "this." : "box.") : ""}f${func}(${given})`);
    if (how === "awaited") return `${scope.self}.call(${n}, ${w ?? "undefined"}, f${func}, [${given}])`;
    return `${scope.self}.start(${n}, "${how}", f${func}, [${given}])`;
  }

  private called({ func }: Call): number {
    const others = this.of.funcs.length - 1;
    return others === 0 ? 0 : 1 + (func % others);
  }

  private optional(form: number, e: Expr, r: Expr, scope: Scope): string {
    const v = this.next();
    const g = this.next();
    const m = this.next();
    const base = this.run ? `${scope.self}.maybe(${v})` : this.mark(v, this.probe(`v${v}`));
    const guarded = this.run ? `${scope.self}.given(${g}, ${base})` : this.mark(g, base);
    const first = this.paren(e, scope);
    const key = `[\`\${${first}}\`]`;
    const called = (on: string, given: string): string => (this.run ? `${on}method(${scope.self}, ${m}, ${given})` : this.mark(m, `${on}method${m}(${given})`));
    switch (form) {
      case 0:
        return called(`${guarded}?.`, first);
      case 1:
        return `${base}?.${key}`;
      case 2:
        return called(`${guarded}?.part${key}.`, this.paren(r, scope));
      case 3:
        return called(`${base}?.part?.${key}?.`, this.paren(r, scope));
      case 4:
        return called(`${guarded}?.part.self.`, first);
      default:
        return `${base}?.part${key}.rest`;
    }
  }

  /** A condition as control flow sees it: `!`, `&&`, `||`, `??` and `?:` are followed, each leaf is a branch. */
  private condition(e: Expr, scope: Scope): string {
    switch (e.k) {
      case "literal":
        return String(e.value);
      case "not":
        return `!(${this.condition(e.e, scope)})`;
      case "and":
      case "or":
        return `(${this.condition(e.l, scope)}) ${e.k === "and" ? "&&" : "||"} (${this.condition(e.r, scope)})`;
      case "nullish": {
        const n = this.next();
        const left = this.paren(e.l, scope);
        return `${this.run ? `${scope.self}.either(${n}, ${left})` : this.mark(n, left)} ?? (${this.condition(e.r, scope)})`;
      }
      case "pick":
        return `(${this.condition(e.c, scope)}) ? (${this.condition(e.t, scope)}) : (${this.condition(e.f, scope)})`;
      case "waitFor":
        return scope.async ? this.leaf(e, scope) : this.condition(e.e, scope);
      default:
        return this.leaf(e, scope);
    }
  }

  private leaf(e: Expr, scope: Scope): string {
    const n = this.next();
    const text = this.expr(e, scope);
    // Parentheses around the whole are not part of the condition.
    const bare = text.startsWith("(") && text.endsWith(")") && (e.k === "set" || e.k === "comma" || e.k === "element" || e.k === "keyed");
    if (this.run) return `${scope.self}.test(${n}, ${text})`;
    return bare ? `(${this.mark(n, text.slice(1, -1))})` : this.mark(n, text);
  }

  private paren(e: Expr, scope: Scope, joined = false): string {
    return `(${this.expr(e, scope, joined)})`;
  }

  private probe(name: string): string {
    this.probes.push(name);
    return `${name}()`;
  }

  private next(): number {
    return ++this.sites;
  }

  private mark(n: number, text: string): string {
    return this.run ? text : `${OPEN}${n}${CLOSE}${text}${END}${n}${CLOSE}`;
  }
}

/** Takes the marks out and returns where they stood. */
function withoutMarks(text: string): { readonly source: string; readonly sites: ReadonlyMap<number, string> } {
  const starts = new Map<number, string>();
  const sites = new Map<number, string>();
  let source = "";
  let line = 1;
  let column = 1;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === OPEN || c === END) {
      const end = text.indexOf(CLOSE, i);
      const n = Number(text.slice(i + 1, end));
      if (c === OPEN) starts.set(n, `${line}:${column}`);
      else sites.set(n, `${starts.get(n)}-${line}:${column}`);
      i = end;
      continue;
    }
    source += c;
    if (c === "\n") (line++, (column = 1));
    else column++;
  }
  return { source, sites };
}
