/** Stands in for `async-mutex` in fixtures that are run: first in, first out, and a second release of one holder does nothing. */

/** Returns a releaser from `acquire`, as the library does. */
export class Semaphore {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  async acquire(): Promise<[number, () => void]> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    let released = false;
    return [1, () => {
      if (released) return;
      released = true;
      this.release();
    }];
  }

  release(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free++;
  }

  isLocked(): boolean {
    return this.free === 0;
  }
}

/** A semaphore of one permit: `release` does nothing while nobody holds it. */
export class Mutex {
  private readonly semaphore = new Semaphore(1);

  async acquire(): Promise<() => void> {
    return (await this.semaphore.acquire())[1];
  }

  async runExclusive<T>(work: () => Promise<T> | T): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }

  release(): void {
    if (this.isLocked()) this.semaphore.release();
  }

  isLocked(): boolean {
    return this.semaphore.isLocked();
  }
}
