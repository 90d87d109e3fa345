/** Small random programs: tasks with locks, exceptions, loops, early exits and callbacks. */
import fc from "fast-check";

/** A lock: two of the module, one that the function is given. */
export type LockName = 0 | 1 | 2;

/** A variable: two of the function, two of the module, its first parameter. */
export type Flag = 0 | 1 | 2 | 3 | 4;

/** A call of a function of the program. */
export interface Call {
  readonly k: "call";
  readonly func: number;
  readonly flag: Expr;
  readonly lock: LockName;
  /** What the callee gets to run: a closure, or what the caller was given itself. */
  readonly work: readonly Stmt[] | "own";
  /** Its last argument; absent: the default is used. */
  readonly extra?: Expr;
  readonly awaited: boolean;
}

export type Expr =
  | { readonly k: "probe" | "ask" }
  | { readonly k: "literal"; readonly value: boolean }
  | { readonly k: "flag"; readonly flag: Flag }
  | { readonly k: "wait"; readonly flag: Flag }
  | { readonly k: "waitFor"; readonly e: Expr }
  | { readonly k: "set"; readonly flag: Flag; readonly op: "=" | "||=" | "&&=" | "??="; readonly e: Expr }
  | { readonly k: "and" | "or" | "nullish" | "comma" | "equal" | "list" | "keyed"; readonly l: Expr; readonly r: Expr }
  | { readonly k: "pick"; readonly c: Expr; readonly t: Expr; readonly f: Expr }
  | { readonly k: "not" | "text" | "make" | "spread"; readonly e: Expr }
  | { readonly k: "optional"; readonly form: 0 | 1 | 2 | 3 | 4 | 5; readonly e: Expr; readonly r: Expr }
  | { readonly k: "element"; readonly op: "=" | "??=" | "+="; readonly e: Expr; readonly r: Expr }
  | Call
  | { readonly k: "all"; readonly calls: readonly Call[] }
  | { readonly k: "now"; readonly body: readonly Stmt[] }
  | { readonly k: "chain"; readonly method: "then" | "catch" | "finally"; readonly body: readonly Stmt[] };

export interface Clause {
  /** Absent: `default`. */
  readonly test?: Expr;
  readonly body: readonly Stmt[];
}

export type Stmt =
  | { readonly s: "expr"; readonly e: Expr }
  | { readonly s: "if"; readonly c: Expr; readonly yes: readonly Stmt[]; readonly no?: readonly Stmt[] }
  | { readonly s: "while" | "do"; readonly c: Expr; readonly body: readonly Stmt[] }
  | { readonly s: "for"; readonly init?: Expr; readonly c?: Expr; readonly update?: Expr; readonly body: readonly Stmt[] }
  | { readonly s: "forOf" | "forAwait"; readonly body: readonly Stmt[] }
  | { readonly s: "switch"; readonly on: Expr; readonly clauses: readonly Clause[] }
  | { readonly s: "try"; readonly body: readonly Stmt[]; readonly onCatch?: readonly Stmt[]; readonly onFinally?: readonly Stmt[] }
  | { readonly s: "break" | "continue"; readonly outwards: number }
  | { readonly s: "return"; readonly e?: Expr }
  | { readonly s: "throw"; readonly e: Expr }
  | { readonly s: "block"; readonly body: readonly Stmt[] }
  | { readonly s: "lock" | "unlock" | "keep"; readonly lock: LockName }
  | { readonly s: "drop" | "sleep" | "work" }
  | { readonly s: "section" | "releaser" | "exclusive"; readonly lock: LockName; readonly body: readonly Stmt[] }
  | { readonly s: "destructure"; readonly form: 0 | 1 | 2 | 3 | 4 | 5; readonly e: Expr; readonly r: Expr }
  | { readonly s: "closure"; readonly body: readonly Stmt[] };

export interface FuncDecl {
  readonly async: boolean;
  /** A method of the one object of the program, whose lock it takes where others take the one they are given. */
  readonly method: boolean;
  /** The default of its last parameter. */
  readonly extra?: Expr;
  readonly body: readonly Stmt[];
}

export interface Program {
  readonly funcs: readonly FuncDecl[];
}

const lockName = fc.constantFrom<LockName>(0, 0, 1, 2);
const flagName = fc.constantFrom<Flag>(0, 1, 2, 3, 4);
const form = fc.constantFrom<0 | 1 | 2 | 3 | 4 | 5>(0, 1, 2, 3, 4, 5);

const depth = fc.createDepthIdentifier();
const { expr, block } = fc.letrec<{ expr: Expr; stmt: Stmt; block: readonly Stmt[]; call: Call }>((tie) => ({
  call: fc.record({
    k: fc.constant("call" as const),
    func: fc.nat(3),
    flag: tie("expr"),
    lock: lockName,
    work: fc.oneof({ arbitrary: fc.constant("own" as const), weight: 2 }, { arbitrary: tie("block"), weight: 1 }),
    extra: fc.option(tie("expr"), { nil: undefined }),
    awaited: fc.boolean(),
  }),
  expr: fc.oneof(
    { maxDepth: 4, depthIdentifier: depth, withCrossShrink: true },
    { weight: 6, arbitrary: fc.record({ k: fc.constantFrom("probe" as const, "ask" as const) }) },
    { weight: 3, arbitrary: fc.record({ k: fc.constant("flag" as const), flag: flagName }) },
    { weight: 1, arbitrary: fc.record({ k: fc.constant("literal" as const), value: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ k: fc.constant("wait" as const), flag: flagName }) },
    { weight: 1, arbitrary: fc.record({ k: fc.constant("waitFor" as const), e: tie("expr") }) },
    { weight: 3, arbitrary: fc.record({ k: fc.constant("set" as const), flag: flagName, op: fc.constantFrom("=" as const, "=" as const, "||=" as const, "&&=" as const, "??=" as const), e: tie("expr") }) },
    { weight: 5, arbitrary: fc.record({ k: fc.constantFrom("and" as const, "or" as const, "nullish" as const, "comma" as const, "equal" as const, "list" as const, "keyed" as const), l: tie("expr"), r: tie("expr") }) },
    { weight: 2, arbitrary: fc.record({ k: fc.constant("pick" as const), c: tie("expr"), t: tie("expr"), f: tie("expr") }) },
    { weight: 2, arbitrary: fc.record({ k: fc.constantFrom("not" as const, "text" as const, "make" as const, "spread" as const), e: tie("expr") }) },
    { weight: 2, arbitrary: fc.record({ k: fc.constant("optional" as const), form, e: tie("expr"), r: tie("expr") }) },
    { weight: 1, arbitrary: fc.record({ k: fc.constant("element" as const), op: fc.constantFrom("=" as const, "??=" as const, "+=" as const), e: tie("expr"), r: tie("expr") }) },
    { weight: 5, arbitrary: tie("call") },
    { weight: 1, arbitrary: fc.record({ k: fc.constant("all" as const), calls: fc.array(tie("call"), { minLength: 1, maxLength: 2 }) }) },
    { weight: 1, arbitrary: fc.record({ k: fc.constant("now" as const), body: tie("block") }) },
    { weight: 1, arbitrary: fc.record({ k: fc.constant("chain" as const), method: fc.constantFrom("then" as const, "catch" as const, "finally" as const), body: tie("block") }) },
  ),
  stmt: fc.oneof(
    { maxDepth: 4, depthIdentifier: depth, withCrossShrink: true },
    { weight: 8, arbitrary: fc.record({ s: fc.constant("expr" as const), e: tie("expr") }) },
    { weight: 4, arbitrary: fc.record({ s: fc.constantFrom("lock" as const, "unlock" as const, "unlock" as const, "keep" as const), lock: lockName }) },
    { weight: 3, arbitrary: fc.record({ s: fc.constantFrom("drop" as const, "sleep" as const, "work" as const) }) },
    { weight: 3, arbitrary: fc.record({ s: fc.constantFrom("break" as const, "continue" as const), outwards: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ s: fc.constant("return" as const), e: fc.option(tie("expr"), { nil: undefined }) }) },
    { weight: 2, arbitrary: fc.record({ s: fc.constant("throw" as const), e: tie("expr") }) },
    { weight: 5, arbitrary: fc.record({ s: fc.constant("if" as const), c: tie("expr"), yes: tie("block"), no: fc.option(tie("block"), { nil: undefined }) }) },
    { weight: 2, arbitrary: fc.record({ s: fc.constantFrom("while" as const, "do" as const), c: tie("expr"), body: tie("block") }) },
    { weight: 1, arbitrary: fc.record({ s: fc.constant("for" as const), init: fc.option(tie("expr"), { nil: undefined }), c: fc.option(tie("expr"), { nil: undefined }), update: fc.option(tie("expr"), { nil: undefined }), body: tie("block") }) },
    { weight: 2, arbitrary: fc.record({ s: fc.constantFrom("forOf" as const, "forAwait" as const), body: tie("block") }) },
    { weight: 2, arbitrary: fc.record({ s: fc.constant("switch" as const), on: tie("expr"), clauses: fc.array(fc.record({ test: fc.option(tie("expr"), { nil: undefined }), body: tie("block") }), { maxLength: 3 }) }) },
    { weight: 5, arbitrary: fc.record({ s: fc.constant("try" as const), body: tie("block"), onCatch: fc.option(tie("block"), { nil: undefined }), onFinally: fc.option(tie("block"), { nil: undefined }) }) },
    { weight: 1, arbitrary: fc.record({ s: fc.constant("block" as const), body: tie("block") }) },
    { weight: 4, arbitrary: fc.record({ s: fc.constantFrom("section" as const, "releaser" as const, "exclusive" as const), lock: lockName, body: tie("block") }) },
    { weight: 1, arbitrary: fc.record({ s: fc.constant("destructure" as const), form, e: tie("expr"), r: tie("expr") }) },
    { weight: 1, arbitrary: fc.record({ s: fc.constant("closure" as const), body: tie("block") }) },
  ),
  block: fc.array(tie("stmt"), { maxLength: 3, size: "xsmall" }),
}));

const ways = fc.createDepthIdentifier();
const told: fc.Arbitrary<Expr> = fc.record({ k: fc.constantFrom("probe" as const, "ask" as const) });
/** Hardly anything but jumps, out of what is nested deep: a `finally` that a `return` runs from within two loops is rare where all else is as likely. */
const { inner: jumps } = fc.letrec<{ way: Stmt; inner: readonly Stmt[] }>((tie) => ({
  way: fc.oneof(
    { maxDepth: 5, depthIdentifier: ways, withCrossShrink: true },
    { weight: 3, arbitrary: fc.record({ s: fc.constant("expr" as const), e: told }) },
    { weight: 2, arbitrary: fc.record({ s: fc.constantFrom("break" as const, "continue" as const), outwards: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ s: fc.constant("return" as const), e: fc.option(told, { nil: undefined }) }) },
    { weight: 1, arbitrary: fc.record({ s: fc.constant("throw" as const), e: told }) },
    { weight: 1, arbitrary: fc.record({ s: fc.constantFrom("lock" as const, "unlock" as const), lock: lockName }) },
    { weight: 3, arbitrary: fc.record({ s: fc.constant("if" as const), c: told, yes: tie("inner"), no: fc.option(tie("inner"), { nil: undefined }) }) },
    { weight: 3, arbitrary: fc.record({ s: fc.constantFrom("while" as const, "do" as const), c: told, body: tie("inner") }) },
    { weight: 2, arbitrary: fc.record({ s: fc.constantFrom("forOf" as const, "forAwait" as const), body: tie("inner") }) },
    { weight: 1, arbitrary: fc.record({ s: fc.constant("switch" as const), on: told, clauses: fc.array(fc.record({ test: fc.option(told, { nil: undefined }), body: tie("inner") }), { minLength: 1, maxLength: 2 }) }) },
    { weight: 5, arbitrary: fc.record({ s: fc.constant("try" as const), body: tie("inner"), onCatch: fc.option(tie("inner"), { nil: undefined }), onFinally: fc.option(tie("inner"), { nil: undefined }) }) },
    { weight: 1, arbitrary: fc.record({ s: fc.constant("block" as const), body: tie("inner") }) },
    { weight: 1, arbitrary: fc.record({ s: fc.constantFrom("section" as const, "releaser" as const, "exclusive" as const), lock: lockName, body: tie("inner") }) },
  ),
  inner: fc.array(tie("way"), { minLength: 1, maxLength: 3, size: "small" }),
}));

/** Programs of one to four functions, the first of which are the tasks. */
export const programs: fc.Arbitrary<Program> = fc.record({
  funcs: fc.array(
    fc.record({ async: fc.constantFrom(true, true, true, false), method: fc.constantFrom(false, false, true), extra: fc.option(expr, { nil: undefined }), body: fc.oneof({ weight: 3, arbitrary: fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.flat()) }, { weight: 1, arbitrary: jumps }) }),
    { minLength: 1, maxLength: 4 },
  ),
});
