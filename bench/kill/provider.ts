import { Connection } from '../load/connection.js';
import { talk, webhookRequest } from '../load/webhook.js';
import type { StageAccount } from '../stage/accounts.js';

/** What one id went through: `ok` (2xx), `fail` (another status), `info` (no answer, so nobody knows). */
export interface Told {
  tenantId: string;
  person: number;
  attempts: number;
  acknowledged: boolean;
  unsure: boolean;
}
export interface ProviderCounts {
  ok: number;
  fail: number;
  info: number;
  repeated: number;
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const people = 300;
const senders = 32;
const repeatEvery = 25;

/**
 * A vendor that sends messages of its own ids, sends again what was not acknowledged until it is, and now and then what
 * was acknowledged already. Every person writes to one account only, so a row under another tenant shows.
 */
export class Provider {
  readonly told = new Map<string, Told>();
  readonly counts: ProviderCounts = { ok: 0, fail: 0, info: 0, repeated: 0 };
  acknowledged = 0;
  private next = 0;

  constructor(
    private readonly port: number,
    private readonly accounts: readonly StageAccount[],
    private readonly run: string,
  ) {}

  /** Resolves when so many ids are acknowledged and none is left that was tried and is not. */
  async sendUntil(goal: number): Promise<void> {
    await Promise.all(
      Array.from({ length: senders }, async () => {
        const connection = new Connection(this.port, 5_000);
        while (this.acknowledged < goal) await this.deliver(connection, this.next++);
        connection.close();
      }),
    );
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
      const ok = status >= 200 && status < 300;
      this.counts[ok ? 'ok' : 'fail']++;
      return ok;
    } catch {
      told.unsure = true;
      this.counts.info++;
      return false;
    }
  }
}
