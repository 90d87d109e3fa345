/** The project that the editor's benchmark edits: services that call each other, with locks, loops, timers and queues. */

export const BENCH_FILES = 2_000;

const PER_FOLDER = 20;

/** Returns one of its files: every file imports up to three earlier ones, so that a change reaches some callers and not all. */
export function benchFile(index: number): { readonly path: string; readonly text: string } {
  const uses = [...new Set([index - 1, Math.floor(index / 2), index - 17])].filter((each) => each >= 0 && each !== index && each % PER_FOLDER !== PER_FOLDER - 1);
  const imports = uses.map((each) => `import { Service${each} } from "${relative(index, each)}";`);
  const fields = uses.map((each) => `  private readonly service${each} = new Service${each}();`);
  return { path: pathOf(index), text: [...HEAD, ...imports, "", ...body(index, uses, fields)].join("\n") };
}

const HEAD = ['import { Mutex } from "async-mutex";', 'import { setTimeout as sleep } from "node:timers/promises";'];

function body(index: number, uses: readonly number[], fields: readonly string[]): readonly string[] {
  const calls = uses.map((each) => `    await this.service${each}.load(key);`);
  return [
    `export interface Item${index} {`,
    "  readonly id: string;",
    "  readonly at: number;",
    "}",
    "",
    `export class Service${index} {`,
    "  private readonly mutex = new Mutex();",
    `  private readonly items = new Map<string, Item${index}>();`,
    "  private readonly queue: string[] = [];",
    "  private running = false;",
    "  private done: Promise<void> | undefined;",
    ...fields,
    "",
    `  async load(key: string): Promise<Item${index}> {`,
    "    const known = this.items.get(key);",
    "    if (known !== undefined) return known;",
    // Some of them wait for the network with the lock held.
    ...(index % 25 === 0 ? ["    return this.mutex.runExclusive(async () => {", `      const response = await fetch(\`https://items.example/${index}/\${key}\`);`, `      const item = (await response.json()) as Item${index};`] : [`    const response = await fetch(\`https://items.example/${index}/\${key}\`);`, `    const item = (await response.json()) as Item${index};`, "    return this.mutex.runExclusive(() => {"]),
    "      this.items.set(key, item);",
    "      return item;",
    "    });",
    "  }",
    "",
    "  async warm(key: string): Promise<void> {",
    ...calls,
    "    this.queue.push(key);",
    "  }",
    "",
    "  start(): void {",
    "    this.running = true;",
    "    this.done = this.run();",
    "  }",
    "",
    "  private async run(): Promise<void> {",
    "    while (this.running) {",
    "      const next = this.queue.shift();",
    "      if (next !== undefined) await this.load(next);",
    `      await sleep(${index % 40 === 0 ? "30_000" : "50"});`,
    "    }",
    "  }",
    "",
    "  async stop(): Promise<void> {",
    "    this.running = false;",
    "    await this.done;",
    "  }",
    "}",
    "",
  ];
}

function pathOf(index: number): string {
  return `src/area${Math.floor(index / PER_FOLDER)}/service${index}.ts`;
}

function relative(from: number, to: number): string {
  const [here, there] = [Math.floor(from / PER_FOLDER), Math.floor(to / PER_FOLDER)];
  return here === there ? `./service${to}.js` : `../area${there}/service${to}.js`;
}
