import { SheetsBusy } from '../../domain/imports/sheet.port.js';

interface Limits {
  /** How many workbooks this process reads at once: each takes up to some hundred megabytes of memory. */
  atOnce: number;
  /** How long one waits for its turn, in milliseconds. */
  patienceMs: number;
}
interface Waiter {
  holder: string;
  go(): void;
}

/** Lets few workbooks be read at once, and one of each holder, so that nobody fills the memory or keeps the others waiting. */
export class WorkbookTurns {
  private readonly holders = new Set<string>();
  private readonly waiters: Waiter[] = [];

  constructor(private readonly limits: Limits) {}

  /** Waits for the holder's turn. Returns the function that ends it. Throws SheetsBusy if that takes too long. */
  async take(holder: string): Promise<() => void> {
    if (this.isFree(holder)) this.holders.add(holder);
    else await this.wait(holder);
    return () => this.end(holder);
  }

  private isFree(holder: string): boolean {
    return this.holders.size < this.limits.atOnce && !this.holders.has(holder);
  }

  private wait(holder: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter = {
        holder,
        go: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.waiters.splice(this.waiters.indexOf(waiter), 1);
        reject(new SheetsBusy());
      }, this.limits.patienceMs);
      this.waiters.push(waiter);
    });
  }

  private end(holder: string): void {
    if (!this.holders.delete(holder)) return;
    const next = this.waiters.findIndex(waiter => this.isFree(waiter.holder));
    const [waiter] = next < 0 ? [] : this.waiters.splice(next, 1);
    if (!waiter) return;
    this.holders.add(waiter.holder);
    waiter.go();
  }
}
