/** Programs that nobody wrote: asynchronous code with locks, timers and `finally`, nested as deep as asked. */
import fc from "fast-check";

const NAMES = ["a", "b", "tail", "queue", "busy", "done", "session", "π", "$_", "__proto__", "constructor", "then"];
const name = fc.constantFrom(...NAMES);
const condition = fc.oneof(
  name.map((each) => `this.${each}`),
  name.map((each) => `!this.${each}`),
  fc.tuple(name, name).map(([one, other]) => `this.${one}.size > 0 && ${other}.has(1)`),
  fc.constantFrom("true", "false", "await ask()", "this.map.get(key)?.closed ?? false", "(a, b)"),
);
const simple = fc.oneof(
  fc.tuple(name, fc.constantFrom("true", "false", "null", "this", "[]", "new Map()", "Promise.resolve()", "await fetch('/x')", "new Mutex()", "() => this.done", "new Promise((resolve) => (this.tail = resolve))", "this.tail.then(() => fetch('/y'))")).map(([to, value]) => `this.${to} = ${value};`),
  fc.constantFrom(
    "await fetch('/x');", "await mutex.acquire();", "const release = await mutex.acquire();", "release();", "mutex.release();", "await sleep(30_000);", "setTimeout(() => this.stop(), 100);",
    "this.timer = setInterval(() => void this.run(), 1e3);", "clearInterval(this.timer);", "emitter.on('x', async () => { await this.run(); });", "emitter.emit('x', this);", "void this.run();",
    "await Promise.all([this.run(), ask(), ...this.queue.map(async (each) => await each())]);", "await Promise.race([ask(), sleep(5)]);", "queue.push(1);", "this.queue.shift()?.();", "ws.send(await ask());",
    "for await (const x of this.queue) yield_(x);", "await using lock = await mutex.acquire();", "signal.addEventListener('abort', () => controller.abort());", "if (this.busy) return; this.busy = true;", "await this.a.b.c.d[await ask()]?.();",
    "navigator.locks.request('x', async () => { await ask(); });", "process.on('SIGTERM', () => this.stop());", "label: for (;;) { if (await ask()) break label; }", "let next: any = () => {};", "next?.();", "next.end();", "step();", "later();", "delete this.map[''];", "map[''] = 1;", "throw new Error(`x ${await ask()}`);", "return ask();", "return await ask();", "debugger;", ";",
  ),
);

const { statement } = fc.letrec<{ statement: string; block: string }>((tie) => ({
  block: fc.array(tie("statement"), { maxLength: 4 }).map((all) => `{\n${all.join("\n")}\n}`),
  statement: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    { weight: 6, arbitrary: simple },
    { weight: 1, arbitrary: fc.tuple(condition, tie("block"), tie("block")).map(([test, one, other]) => `if (${test}) ${one} else ${other}`) },
    { weight: 2, arbitrary: fc.tuple(tie("block"), tie("block")).map(([body, last]) => `try ${body} finally ${last}`) },
    { weight: 1, arbitrary: fc.tuple(tie("block"), tie("block"), tie("block")).map(([body, caught, last]) => `try ${body} catch (error) ${caught} finally ${last}`) },
    { weight: 1, arbitrary: fc.tuple(condition, tie("block")).map(([test, body]) => `while (${test}) ${body}`) },
    { weight: 1, arbitrary: tie("block").map((body) => `for (const each of this.queue) ${body}`) },
    { weight: 1, arbitrary: fc.tuple(tie("block"), condition).map(([body, test]) => `do ${body} while (${test});`) },
    { weight: 1, arbitrary: fc.tuple(condition, tie("statement"), tie("statement")).map(([of, one, other]) => `switch (${of}) { case 1: ${one} case await ask(): ${other} break; default: ${one} }`) },
    { weight: 1, arbitrary: tie("block").map((body) => `await mutex.runExclusive(async () => ${body});`) },
    { weight: 1, arbitrary: tie("block").map((body) => `setTimeout(async () => ${body}, 10);`) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("next = () =>", "next = async () =>", "next = { end: () => step() };", "function step()", "async function later()", "const step = () =>", "const later = async () =>"), tie("block")).map(([head, body]) => `${head} ${body}`) },
    { weight: 1, arbitrary: fc.constantFrom("break;", "continue;") },
  ),
}));

/** A program of a class with some methods and functions beside it. */
export const program: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom("async run()", "async stop()", "async *items()", "close()", "get state()", "async #own(key = await_())", "static async make()", "async [Symbol.asyncDispose]()"), fc.array(statement, { maxLength: 6 })), { maxLength: 5 })
  .chain((methods) => fc.array(statement, { maxLength: 5 }).map((body) => ({ methods, body })))
  .map(({ methods, body }) => `import { Mutex } from "async-mutex";
import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
const mutex = new Mutex();
const emitter = new EventEmitter();
export class Service extends EventEmitter {
  private busy = false; done?: boolean; tail: Promise<void> = Promise.resolve(); queue: (() => Promise<void>)[] = [];
${methods.map(([head, all]) => `  ${head} {\n${all.join("\n")}\n  }`).join("\n")}
}
export async function ask(this: Service): Promise<boolean> {
${body.join("\n")}
}
`);

/** What becomes of a text that is damaged: cut off, bytes changed, tokens deleted, doubled or swapped, words put in. */
export function damaged(text: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: Math.max(0, text.length - 1) });
  const word = fc.constantFrom("{", "}", "(", ")", "[", "]", "`", "${", "'", '"', "/*", "//", "/", "=>", "async ", "await ", "finally ", "try {", "class ", "function* ", "@", "#x", "\u0000", "\ud800", "\u2028", "<T>", "yield ", "import ", "export * ", ";", "?.", "...", "enum ", "using ");
  const edit = fc.oneof(
    at.map((from) => (is: string) => is.slice(0, from)),
    fc.tuple(at, fc.nat({ max: 0xff })).map(([from, code]) => (is: string) => is.slice(0, from) + String.fromCharCode(code) + is.slice(from + 1)),
    fc.tuple(at, word).map(([from, what]) => (is: string) => is.slice(0, from) + what + is.slice(from)),
    fc.tuple(at, fc.integer({ min: 1, max: 40 })).map(([from, length]) => (is: string) => is.slice(0, from) + is.slice(from + length)),
    fc.tuple(at, fc.integer({ min: 1, max: 400 })).map(([from, length]) => (is: string) => is.slice(0, from + length) + is.slice(from)),
    at.map((nth) => (is: string) => {
      const tokens = is.match(/\w+|\s+|[^\w\s]/g) ?? [];
      return tokens.filter((_, i) => tokens.length === 0 || i !== nth % tokens.length).join("");
    }),
  );
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => edits.reduce((is, change) => change(is), text));
}
