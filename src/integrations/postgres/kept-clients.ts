import type pg from 'pg';
import type { ScopedClient } from './scoped-client.js';

/**
 * How long a connection stays here. The pool would not find the connection that has planned certain statements again, so this covers the
 * few seconds between two runs of a listener.
 */
const keptMs = 10_000;
const sweepMs = 1_000;

/**
 * Keeps connections between two uses that follow each other closely. The pool sets and clears two timers and waits for a tick
 * at each use, which costs some 25 µs; here the next user takes the connection at once. A connection that stays here for ten
 * seconds goes back to the pool, which closes it when it is idle for long.
 *
 * Each connection plans every statement for itself, and the statements of a message take up to 35 ms to plan. So work goes to a connection
 * that has served work of its kind before, if one is free.
 */
export class ReusableClients {
  private readonly clients: { client: ScopedClient; since: number }[] = [];
  private sweep: NodeJS.Timeout | undefined;
  private closed = false;

  /** Returns the connection that was used last, of those that have served this kind of work if there is any, or null if there is none. */
  take(kind?: string): ScopedClient | null {
    const at = kind === undefined ? -1 : this.clients.findLastIndex(({ client }) => client.embudoKinds?.has(kind));
    return this.clients.splice(at, 1)[0]?.client ?? null;
  }

  keep(client: ScopedClient): void {
    if (this.closed) {
      client.release();
      return;
    }
    this.clients.push({ client, since: performance.now() });
    this.sweepLater();
  }

  /** Closes a connection that failed, if it is kept here. A connection in use is closed by its user. */
  drop(failed: pg.PoolClient): void {
    const at = this.clients.findIndex(({ client }) => client === failed);
    if (at >= 0) this.clients.splice(at, 1)[0]?.client.release(true);
  }

  /** Gives all connections back to the pool, now and from now on, so that the pool can end. */
  close(): void {
    this.closed = true;
    clearTimeout(this.sweep);
    this.handBack(Number.POSITIVE_INFINITY);
  }

  private sweepLater(): void {
    this.sweep ??= setTimeout(() => {
      this.sweep = undefined;
      this.handBack(performance.now() - keptMs);
      if (this.clients.length > 0) this.sweepLater();
    }, sweepMs).unref();
  }

  /** Gives back the connections that are kept since that time or longer. They are in the order in which they came. */
  private handBack(until: number): void {
    const kept = this.clients.findIndex(({ since }) => since > until);
    for (const { client } of this.clients.splice(0, kept < 0 ? this.clients.length : kept)) client.release();
  }
}
