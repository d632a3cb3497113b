import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '../load/connection.js';
import { talk, webhookRequest } from '../load/webhook.js';
import type { StageAccount } from '../stage/accounts.js';
import type { AnswerListener } from './strikes.js';

/** What happened to one id. */
export interface Told {
  tenantId: string;
  person: number;
  attempts: number;
  acknowledged: boolean;
  unsure: boolean;
}
/** Attempts by result: `ok` (2xx), `fail` (another status), `info` (no answer, so the outcome is unknown); and repeated webhooks. */
export interface ProviderCounts {
  ok: number;
  fail: number;
  info: number;
  repeated: number;
}

const people = 300;
const most = 32;
/** Webhooks per second once the goal is reached: a hundred during a fault of three seconds. */
const slowly = 30;
const repeatEvery = 25;

/**
 * A vendor that sends messages with its own ids, repeats what was not acknowledged until it is, and sometimes what already was. Every
 * person writes to only one account, so a row under another tenant is detected.
 */
export class Provider {
  readonly told = new Map<string, Told>();
  readonly counts: ProviderCounts = { ok: 0, fail: 0, info: 0, repeated: 0 };
  acknowledged = 0;
  private next = 0;
  private due = 0;
  private readonly listeners = new Set<AnswerListener>();

  constructor(
    private readonly port: number,
    private readonly accounts: readonly StageAccount[],
    private readonly run: string,
    /** Webhooks per second; if omitted, as many as are accepted. */
    private readonly rate: number | null = null,
  ) {}

  /** Calls the listener with the status of every answer; 0 if there was none. Returns a function to unsubscribe. */
  listen(listener: AnswerListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /**
   * Resolves when the number of ids is acknowledged, `meanwhile` is over, and every id that was tried is acknowledged. After the goal is
   * reached it sends only a few webhooks, so that faults at that time still affect some.
   */
  async sendUntil(goal: number, meanwhile: Promise<unknown>): Promise<void> {
    let over = false;
    const done = meanwhile.finally(() => {
      over = true;
    });
    const senders = Array.from({ length: most }, async () => {
      const connection = new Connection(this.port, 5_000);
      while (this.acknowledged < goal || !over) {
        await this.turn(this.rate ?? (this.acknowledged < goal ? null : slowly));
        await this.deliver(connection, this.next++);
      }
      connection.close();
    });
    await Promise.all([...senders, done]);
  }

  /** Waits for the next time slot of the rate. */
  private async turn(rate: number | null): Promise<void> {
    if (rate === null) return;
    const now = performance.now();
    this.due = Math.max(this.due + 1000 / rate, now);
    if (this.due > now) await pause(this.due - now);
  }

  private async deliver(connection: Connection, n: number): Promise<void> {
    const person = n % people;
    const account = this.accounts[person % this.accounts.length];
    if (!account) throw new Error('there is no account to write to');
    const id = `wamid.kill-${this.run}-${n}`;
    const text = talk[(n * 7) % talk.length] ?? '';
    const request = webhookRequest({ ...account, port: this.port }, { id, person, text });
    const told: Told = { tenantId: account.tenantId, person, attempts: 0, acknowledged: false, unsure: false };
    this.told.set(id, told);
    for (;;) {
      if (await this.attempt(connection, request, told)) break;
      await pause(50 + Math.random() * 200);
    }
    told.acknowledged = true;
    this.acknowledged++;
    if (n % repeatEvery !== 0) return;
    this.counts.repeated++;
    await this.attempt(connection, request, told);
  }

  private async attempt(connection: Connection, request: Buffer, told: Told): Promise<boolean> {
    told.attempts++;
    try {
      const status = await connection.send(request);
      for (const tell of this.listeners) tell(status);
      const ok = status >= 200 && status < 300;
      this.counts[ok ? 'ok' : 'fail']++;
      return ok;
    } catch {
      for (const tell of this.listeners) tell(0);
      told.unsure = true;
      this.counts.info++;
      return false;
    }
  }
}
