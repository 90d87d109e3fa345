/** The same hostile sizes in the other languages: deep, or many of a kind. */

const times = (n: number, of: (i: number) => string): string => Array.from({ length: n }, (_, i) => of(i)).join("");
const indent = (n: number): string => " ".repeat(n);

/** How a language is tried: what a sound and a flagged file are, and shapes of any size. */
export interface Tried {
  readonly ending: string;
  /** Its audit finds a `lock-leak` or what `rule` says. */
  readonly flagged: string;
  readonly rule: string;
  readonly deep: Readonly<Record<string, (n: number) => string>>;
  readonly wide: Readonly<Record<string, (n: number) => string>>;
}

const RUST_LOCK = "use std::sync::Mutex;\nuse std::time::Duration;\npub struct Store { items: Mutex<Vec<u32>> }\n";
const RUST_FLAGGED = `${RUST_LOCK}impl Store {\n    pub fn add(&self) {\n        let mut items = self.items.lock().unwrap();\n        std::thread::sleep(Duration::from_secs(30));\n        items.push(1);\n    }\n    pub fn len(&self) -> usize {\n        self.items.lock().unwrap().len()\n    }\n}\n`;

export const RUST: Tried = {
  ending: "rs",
  flagged: RUST_FLAGGED,
  rule: "lock-across-await",
  deep: {
    blocks: (n) => `fn f() ${"{".repeat(n)} g(); ${"}".repeat(n)}\n`,
    "else if": (n) => `fn f(x: u32) { if x == 0 {} ${times(n, (i) => `else if x == ${i} { g(); }\n`)} }\n`,
    sums: (n) => `fn f(a: u32) -> u32 { ${Array(n).fill("a").join(" + ")} }\n`,
    parentheses: (n) => `fn f() -> u32 { ${"(".repeat(n)}1${")".repeat(n)} }\n`,
    calls: (n) => `fn f() { ${"g(".repeat(n)}1${")".repeat(n)}; }\n`,
    chains: (n) => `fn f(a: A) { a${".b()".repeat(n)}; }\n`,
    members: (n) => `fn f(a: A) { g(a${".b".repeat(n)}); }\n`,
    closures: (n) => `fn f() { let x = ${"|| ".repeat(n)}1; }\n`,
    matches: (n) => `fn f(x: u32) { ${"match x { _ => ".repeat(n)}1${" }".repeat(n)} }\n`,
    types: (n) => `fn f(x: ${"Box<".repeat(n)}u32${">".repeat(n)}) {}\n`,
    references: (n) => `fn f(x: ${"&".repeat(n)}u32) { g(${"*".repeat(n)}x); }\n`,
    modules: (n) => `${times(n, (i) => `mod m${i} {`)} fn f() {} ${"}".repeat(n)}\n`,
    macros: (n) => `fn f() { ${"vec![".repeat(n)}1${"]".repeat(n)}; }\n`,
    comments: (n) => `${"/* ".repeat(n)}${" */".repeat(n)} fn f() {}\n`,
    loops: (n) => `fn f() { ${"loop { ".repeat(n)} g(); ${"}".repeat(n)} }\n`,
    "open braces": (n) => `fn f() ${"{ (".repeat(n)}`,
    uses: (n) => `use ${"a::{".repeat(n)}b${"}".repeat(n)};\n`,
    patterns: (n) => `fn f(x: X) { let ${"Some(".repeat(n)}y${")".repeat(n)} = x else { return }; }\n`,
  },
  wide: {
    functions: (n) => times(n, (i) => `pub fn f${i}(x: &X) { x.go(${i}); }\n`),
    statements: (n) => `pub fn f(x: &X) { ${times(n, (i) => `x.go(${i});\n`)} }\n`,
    "holders of a lock": (n) => `${RUST_LOCK}impl Store {\n${times(n, (i) => `pub fn f${i}(&self) { let mut items = self.items.lock().unwrap(); std::thread::sleep(Duration::from_secs(${i + 1})); items.push(${i}); }\n`)}}\n`,
    "guards in one function": (n) => `${RUST_LOCK}impl Store { pub fn f(&self) { ${times(n, (i) => `{ let mut items = self.items.lock().unwrap(); items.push(${i}); }\n`)} } }\n`,
    structs: (n) => times(n, (i) => `pub struct S${i} { a: u32 }\nimpl S${i} { pub fn go(&self) -> u32 { self.a } }\n`),
    arms: (n) => `pub fn f(x: u32) { match x { ${times(n, (i) => `${i} => g(${i}),\n`)} _ => {} } }\n`,
    constants: (n) => times(n, (i) => `pub const C${i}: u32 = ${i === 0 ? "1" : `C${i - 1} + 1`};\n`),
    aliases: (n) => `type T0 = (u32, u32);\n${times(n, (i) => `type T${i + 1} = (T${i}, T${i});\n`)}pub fn f(x: T${n}) { x.0.go(); }\n`,
    uses: (n) => `${times(n, (i) => `use a::b${i};\n`)}pub fn f() { ${times(n, (i) => `b${i}();\n`)} }\n`,
    "raw strings": (n) => `// conc-audit-ignore-line lock-leak -- x\npub fn f() { g(${times(n, () => 'r#"x" ')} "#); }\n`,
    comments: (n) => times(n, (i) => `// conc-audit-ignore-next-line lock-leak -- x\npub const C${i}: u32 = 1;\n`),
    "implementers of a trait": (n) => `pub trait T { fn go(&self); }\n${times(n, (i) => `pub struct S${i};\nimpl T for S${i} { fn go(&self) { std::thread::sleep(std::time::Duration::from_secs(1)); } }\n`)}pub fn f(x: &dyn T) { x.go(); }\n`,
    "call chain": (n) => `fn f0() { std::thread::sleep(std::time::Duration::from_secs(1)); }\n${times(n, (i) => `pub fn f${i + 1}() { f${i}(); }\n`)}`,
    locals: (n) => `pub fn f() { ${times(n, (i) => `let v${i} = ${i === 0 ? "g()" : `v${i - 1}.clone()`};\n`)} }\n`,
  },
};

const PYTHON_FLAGGED = "import asyncio\n\n\nclass Store:\n    def __init__(self):\n        self.lock = asyncio.Lock()\n\n    async def add(self):\n        async with self.lock:\n            await asyncio.sleep(30)\n\n    async def get(self):\n        async with self.lock:\n            return 1\n";

export const PYTHON: Tried = {
  ending: "py",
  flagged: PYTHON_FLAGGED,
  rule: "lock-across-await",
  deep: {
    blocks: (n) => `def f(x):\n${times(Math.min(n, 900), (i) => `${indent(i + 1)}if x.a${i}:\n`)}${indent(Math.min(n, 900) + 1)}g()\n`,
    sums: (n) => `def f(a):\n    return ${Array(n).fill("a").join(" + ")}\n`,
    parentheses: (n) => `x = ${"(".repeat(n)}1${")".repeat(n)}\n`,
    lists: (n) => `x = ${"[".repeat(n)}${"]".repeat(n)}\n`,
    dicts: (n) => `x = ${"{1: ".repeat(n)}1${"}".repeat(n)}\n`,
    calls: (n) => `x = ${"g(".repeat(n)}1${")".repeat(n)}\n`,
    chains: (n) => `def f(a):\n    a${".b()".repeat(n)}\n`,
    members: (n) => `def f(a):\n    g(a${".b".repeat(n)})\n`,
    lambdas: (n) => `x = ${"lambda: ".repeat(n)}1\n`,
    not: (n) => `x = ${"not ".repeat(n)}1\n`,
    ternaries: (n) => `def f(a):\n    return ${times(n, (i) => `g(${i}) if a.x${i} else `)} 0\n`,
    conditions: (n) => `def f(a):\n    if ${times(n, (i) => `a.x${i} and `)} a:\n        g()\n`,
    subscripts: (n) => `x = a${"[0]".repeat(n)}\n`,
    types: (n) => `def f(x: ${"list[".repeat(n)}int${"]".repeat(n)}):\n    pass\n`,
    strings: (n) => `x = ${'f"{'.repeat(n)}1${'}"'.repeat(n)}\n`,
    "open brackets": (n) => `x = ${"([{".repeat(n)}`,
    awaits: (n) => `async def f(a):\n    ${"await ".repeat(n)}a\n`,
    decorators: (n) => `${times(n, (i) => `@d${i}\n`)}def f():\n    pass\n`,
  },
  wide: {
    functions: (n) => times(n, (i) => `async def f${i}(x):\n    await x.go(${i})\n`),
    statements: (n) => `async def f(x):\n${times(n, (i) => `    await x.go(${i})\n`)}`,
    "holders of a lock": (n) => `import asyncio\nlock = asyncio.Lock()\n${times(n, (i) => `async def f${i}():\n    async with lock:\n        await asyncio.sleep(${i + 1})\n`)}`,
    "locks in one function": (n) => `import asyncio\nlock = asyncio.Lock()\nasync def f():\n${times(n, (i) => `    async with lock:\n        g(${i})\n`)}`,
    classes: (n) => times(n, (i) => `class C${i}:\n    def __init__(self):\n        self.a = ${i}\n    async def go(self):\n        await self.a.go()\n`),
    "methods of a class": (n) => `class C:\n${times(n, (i) => `    async def m${i}(self, x):\n        await x.go(${i})\n`)}`,
    fields: (n) => `class C:\n    def __init__(self):\n${times(n, (i) => `        self.a${i} = ${i}\n`)}    async def f(self):\n${times(n, (i) => `        await self.a${i}.go()\n`)}`,
    elif: (n) => `def f(x):\n    if x == -1:\n        pass\n${times(n, (i) => `    elif x == ${i}:\n        g(${i})\n`)}`,
    constants: (n) => times(n, (i) => `C${i} = ${i === 0 ? "1" : `C${i - 1} + 1`}\n`),
    imports: (n) => `${times(n, (i) => `from a import b${i}\n`)}def f():\n${times(n, (i) => `    b${i}()\n`)}`,
    comments: (n) => times(n, (i) => `# conc-audit-ignore-next-line lock-leak -- x\nC${i} = 1\n`),
    "call chain": (n) => `import asyncio\nasync def f0():\n    await asyncio.sleep(1)\n${times(n, (i) => `async def f${i + 1}():\n    await f${i}()\n`)}`,
    subclasses: (n) => `class B:\n    async def run(self):\n        await self.step()\n${times(n, (i) => `class C${i}(B):\n    async def step(self):\n        await g(${i})\n`)}`,
    "classes below classes": (n) => `class C0:\n    async def go(self):\n        await g()\n${times(n, (i) => `class C${i + 1}(C${i}):\n    pass\n`)}async def f():\n    await C${n}().go()\n`,
    "assignments of one variable": (n) => `def f(g):\n${times(n, (i) => `    x = g(${i})\n`)}    return x\n`,
    locals: (n) => `def f(g):\n${times(n, (i) => `    v${i} = ${i === 0 ? "g()" : `v${i - 1}`}\n`)}    return v${n - 1}\n`,
    "open strings": (n) => `# conc-audit-ignore-line lock-leak -- x\n${times(n, () => "'''a \"\"\" b\n")}`,
  },
};
