import type pg from 'pg';
import type { Statement, Together } from '../../domain/shared/database.port.js';
import { corkWritesForTurn, run } from './scoped-client.js';

interface Call {
  statement: Statement | string;
  values: unknown[] | undefined;
  resolve(rows: unknown[]): void;
  reject(error: unknown): void;
}

/** Returns the rows of each call of a statement, with one statement for all calls. */
export async function queryBatched(
  { statement, values }: Together,
  calls: unknown[][],
  ask: (statement: Statement, values: unknown[]) => Promise<{ call: number }[]>,
): Promise<object[][]> {
  const rows = calls.map((): object[] => []);
  for (const { call, ...row } of await ask(statement, values(calls))) rows[call]?.push(row);
  return rows;
}

/**
 * Sends the statements of several works over one connection. The statements of one turn of the event loop are sent in one
 * packet. If several works send the same statement and it has a text for several calls, it is sent once for all of them. The
 * statements of each work keep their order; there is no order between works.
 */
export class StatementBatcher {
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

  /** Sends all waiting statements. */
  flush(): void {
    this.scheduled = false;
    if (this.queues.size > 0) corkWritesForTurn(this.client);
    while (this.queues.size > 0) this.sendRound();
  }

  /** Rejects all waiting statements and all later ones. */
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
    // A single call also uses the text for several calls, so that a connection plans only one text: planning may take longer than a hundred
    // runs.
    if (!together) {
      for (const { statement, values, resolve, reject } of calls)
        run(this.client, statement, values).then(resolve, reject);
      return;
    }
    try {
      const values = calls.map(call => call.values ?? []);
      const rows = await queryBatched(together, values, (...asked) => run(this.client, ...asked));
      calls.forEach(({ resolve }, index) => {
        resolve(rows[index] ?? []);
      });
    } catch (error) {
      for (const { reject } of calls) reject(error);
    }
  }
}
