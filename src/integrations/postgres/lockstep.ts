import type pg from 'pg';
import type { Statement, Together } from '../../domain/shared/database.port.js';
import { holdWrites, run } from './scoped-client.js';

interface Call {
  statement: Statement | string;
  values: unknown[] | undefined;
  resolve(rows: unknown[]): void;
  reject(error: unknown): void;
}

/** The rows of each call of a statement, by one statement for all of them. */
export async function askTogether(
  { statement, values }: Together,
  calls: unknown[][],
  ask: (statement: Statement, values: unknown[]) => Promise<{ call: number }[]>,
): Promise<object[][]> {
  const rows = calls.map((): object[] => []);
  for (const { call, ...row } of await ask(statement, values(calls))) rows[call]?.push(row);
  return rows;
}

/**
 * Sends the statements of several pieces of work over one connection. What they ask in one turn of the event loop leaves in one packet, and the same
 * statement of several of them as one, where it has a text for that. Each work's own statements keep their order; among works there is none.
 */
export class Lockstep {
  private readonly queues = new Map<number, Call[]>();
  private scheduled = false;
  private failure: unknown;

  constructor(private readonly client: pg.PoolClient) {}

  ask<Row>(work: number, statement: Statement | string, values?: unknown[]): Promise<Row[]> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise<unknown[]>((resolve, reject) => {
      const call = { statement, values, resolve, reject };
      const queue = this.queues.get(work);
      if (queue) queue.push(call);
      else this.queues.set(work, [call]);
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => this.flush());
    }) as Promise<Row[]>;
  }

  /** Sends whatever waits. */
  flush(): void {
    this.scheduled = false;
    if (this.queues.size > 0) holdWrites(this.client);
    while (this.queues.size > 0) this.sendRound();
  }

  /** Refuses whatever waits and whatever is asked from now on. */
  end(failure: unknown): void {
    this.failure ??= failure;
    const calls = [...this.queues.values()].flat();
    this.queues.clear();
    for (const { reject } of calls) reject(this.failure);
  }

  private sendRound(): void {
    for (const statement of new Set([...this.queues.values()].map(queue => queue[0]?.statement))) {
      const calls: Call[] = [];
      for (const [work, queue] of this.queues) {
        if (queue[0]?.statement !== statement) continue;
        calls.push(queue.shift() as Call);
        if (queue.length === 0) this.queues.delete(work);
      }
      void this.send(calls);
    }
  }

  private async send(calls: Call[]): Promise<void> {
    const [first] = calls;
    const together = typeof first?.statement === 'object' ? first.statement.together : undefined;
    if (calls.length === 1 || !together) {
      for (const { statement, values, resolve, reject } of calls)
        run(this.client, statement, values).then(resolve, reject);
      return;
    }
    try {
      const values = calls.map(call => call.values ?? []);
      const rows = await askTogether(together, values, (...asked) => run(this.client, ...asked));
      calls.forEach(({ resolve }, index) => {
        resolve(rows[index] ?? []);
      });
    } catch (error) {
      for (const { reject } of calls) reject(error);
    }
  }
}
