import type { Sql, Statement } from '../shared/database.port.js';
import { ServiceUnavailable } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { nextSequence } from '../shared/sequence.js';
import { WorkerCall } from '../shared/worker-call.js';

/** An item of a webhook, which becomes a row of the ledger. */
export interface LedgerEntry {
  tenantId: string;
  accountId: string;
  kind: string;
  key: string;
  status: 'RECEIVED' | 'QUARANTINED';
  reason: string | null;
  /** Passed on to the job, so that request, job and model call have the same id in the logs. */
  requestId: string;
  body: Buffer;
}
type WaitingEntry = LedgerEntry & { id: string; sequence: string };
interface Waiting {
  entries: WaitingEntry[];
  settle(error?: Error): void;
}

const columns = 'id, tenant_id, account_id, kind, key, status, reason, sequence, request_id, body';
/** A single item needs no arrays. */
const receiveOne: Statement = {
  name: 'inbound.receive-one',
  text: `insert into app.inbound_arrival (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
/** The bodies are passed as one byte string, with the position of each. */
const receiveSeveral: Statement = {
  name: 'inbound.receive-several',
  text: `insert into app.inbound_arrival (${columns})
    select i.id, i.tenant, i.account, i.kind, i.key, i.status, nullif(i.reason, ''), i.sequence, i.request, substring($10::bytea from i.start + 1 for i.length)
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::text[], $11::int[], $12::int[])
      as i (id, tenant, account, kind, key, status, reason, sequence, request, start, length)`,
};

/**
 * Stores items of webhooks in batches, with at most two transactions in flight, and resolves after their COMMIT. Requests that
 * arrive in the meantime form the next batch: a burst costs few commits, and a single webhook does not wait for others. Workers
 * admit the stored items to the ledger, and drop those that it already has (docs/adr/0311).
 */
export class InboundWriter {
  private waiting: Waiting[] = [];
  /** Bytes of the bodies that wait or are being written. */
  private pendingBytes = 0;
  private inFlight = 0;
  private scheduled = false;
  /**
   * Whether the last transaction had only one request. Then the next one probably also has one, and waiting for others costs a
   * turn of the event loop.
   */
  private quiet = true;
  private idle: (() => void)[] = [];
  private readonly workers: WorkerCall;

  constructor(
    private readonly sql: Sql,
    private readonly limits = {
      transactions: 2,
      requests: 256,
      bytes: 8 * 1024 * 1024,
      pendingBytes: 64 * 1024 * 1024,
    },
    /** Number of waiting requests that justifies the cost of a second transaction; fewer wait for the next one. */
    private readonly secondTransactionFrom = 32,
  ) {
    this.workers = new WorkerCall(sql);
  }

  /**
   * Resolves once the entries are committed. Rejects with ServiceUnavailable at once if too many bytes already wait, since the
   * database is then too slow for more.
   */
  write(entries: LedgerEntry[]): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    const bytes = bytesOf(entries);
    if (this.pendingBytes > 0 && this.pendingBytes + bytes > this.limits.pendingBytes)
      return Promise.reject(new ServiceUnavailable());
    this.pendingBytes += bytes;
    return new Promise((resolve, reject) => {
      this.waiting.push({
        entries: entries.map(entry => ({ ...entry, id: newId(), sequence: nextSequence() })),
        settle: error => {
          this.pendingBytes -= bytes;
          if (error) reject(error);
          else resolve();
        },
      });
      if (this.quiet && this.inFlight === 0 && !this.scheduled) this.pump();
      else this.schedule();
    });
  }

  /** Resolves when nothing waits and nothing is in flight. */
  drained(): Promise<void> {
    if (this.inFlight === 0 && this.waiting.length === 0) return Promise.resolve();
    return new Promise(resolve => this.idle.push(resolve));
  }

  /** In a burst, begins a transaction only after the current turn of the event loop, so that all requests read in that turn share it. */
  private schedule(): void {
    if (this.scheduled || this.waiting.length === 0 || !this.mayBegin()) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.waiting.length > 0 && this.mayBegin()) {
      this.inFlight++;
      void this.writeBatch(this.take()).then(this.ended);
    }
  }

  private readonly ended = () => {
    this.inFlight--;
    this.schedule();
    if (this.inFlight === 0 && this.waiting.length === 0) for (const done of this.idle.splice(0)) done();
  };

  private mayBegin(): boolean {
    if (this.inFlight === 0) return true;
    return this.inFlight < this.limits.transactions && this.waiting.length >= this.secondTransactionFrom;
  }

  private take(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { entries } of this.waiting) {
      bytes += bytesOf(entries);
      if (count > 0 && (count >= this.limits.requests || bytes > this.limits.bytes)) break;
      count++;
    }
    this.quiet = count === 1;
    return this.waiting.splice(0, count);
  }

  /**
   * Never rejects. If a batch fails because of its rows, each request is written by itself, so that one bad request does not fail the
   * others.
   */
  private async writeBatch(batch: Waiting[]): Promise<void> {
    try {
      const entries = batch.length === 1 && batch[0] ? batch[0].entries : batch.flatMap(request => request.entries);
      const first = entries[0];
      if (first && entries.length === 1) await this.insertOne(first);
      else await this.insertSeveral(entries);
      this.workers.call(entries.length);
      for (const request of batch) request.settle();
    } catch (error) {
      if (batch.length > 1 && isAboutTheRows(error)) for (const request of batch) await this.writeBatch([request]);
      else for (const request of batch) request.settle(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private insertOne(entry: WaitingEntry): Promise<unknown> {
    const { id, tenantId, accountId, kind, key, status, reason, sequence, requestId, body } = entry;
    const values = [id, tenantId, accountId, kind, key, status, reason, sequence, requestId, body];
    return this.sql.query(receiveOne, values);
  }

  private async insertSeveral(entries: WaitingEntry[]): Promise<void> {
    let end = 0;
    const starts = entries.map(({ body }) => {
      const start = end;
      end += body.length;
      return start;
    });
    const bodies = entries.map(entry => entry.body);
    await this.sql.query(receiveSeveral, [
      entries.map(entry => entry.id),
      entries.map(entry => entry.tenantId),
      entries.map(entry => entry.accountId),
      entries.map(entry => entry.kind),
      entries.map(entry => entry.key),
      entries.map(entry => entry.status),
      entries.map(entry => entry.reason ?? ''),
      entries.map(entry => entry.sequence),
      entries.map(entry => entry.requestId),
      Buffer.concat(bodies, end),
      starts,
      bodies.map(body => body.length),
    ]);
  }
}

const bytesOf = (entries: LedgerEntry[]): number => entries.reduce((sum, entry) => sum + entry.body.length, 0);

/**
 * Whether the error is about the rows: a data exception, a constraint or policy violation, an exceeded limit or a conflict (classes of
 * SQLSTATE). If the database is unavailable, retrying row by row would only take longer.
 */
const isAboutTheRows = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(22|23|40|42501|54)/.test(error.code);
