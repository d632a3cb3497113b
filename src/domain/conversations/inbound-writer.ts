import type { Sql, Statement } from '../shared/database.port.js';
import { ServiceUnavailable } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { nextSequence } from '../shared/sequence.js';
import { WorkerCall } from '../shared/worker-call.js';

/** A row of the ledger to be written. */
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
  settle(stored: number | Error): void;
}

const receive: Statement = {
  name: 'inbound.receive',
  text: 'select app.receive_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as kept',
};
/** For a single row: it also wakes the workers, which saves a statement. */
const receiveAlone: Statement = {
  name: 'inbound.receive-alone',
  text: 'select app.receive_alone($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as kept',
};

/**
 * Writes ledger rows in batches, with at most two transactions in flight, and resolves after their COMMIT. Requests that
 * arrive meanwhile form the next batch: a burst costs few commits, and a single webhook does not wait for others.
 */
export class InboundWriter {
  private waiting: Waiting[] = [];
  /** Bytes of the bodies that are waiting or being written. */
  private pendingBytes = 0;
  private inFlight = 0;
  private scheduled = false;
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
    /** The number of waiting requests from which a second transaction is worth its cost; fewer wait for the next one. */
    private readonly secondTransactionFrom = 32,
  ) {
    this.workers = new WorkerCall(sql);
  }

  /**
   * Resolves with the number of new rows once they and their jobs are committed; 0 where all were duplicates. Rejects with
   * ServiceUnavailable at once where too many bytes wait already, since the database is too slow for more.
   */
  write(entries: LedgerEntry[]): Promise<number> {
    if (entries.length === 0) return Promise.resolve(0);
    const bytes = bytesOf(entries);
    if (this.pendingBytes > 0 && this.pendingBytes + bytes > this.limits.pendingBytes)
      return Promise.reject(new ServiceUnavailable());
    this.pendingBytes += bytes;
    return new Promise((resolve, reject) => {
      this.waiting.push({
        entries: entries.map(entry => ({ ...entry, id: newId(), sequence: nextSequence() })),
        settle: outcome => {
          this.pendingBytes -= bytes;
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        },
      });
      this.schedule();
    });
  }

  /** Resolves when nothing waits and nothing is in flight. */
  drained(): Promise<void> {
    if (this.inFlight === 0 && this.waiting.length === 0) return Promise.resolve();
    return new Promise(resolve => this.idle.push(resolve));
  }

  /** Begins a transaction only after the current turn of the event loop, so that all requests read in that turn share it. */
  private schedule(): void {
    if (this.scheduled || !this.mayBegin()) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.waiting.length > 0 && this.mayBegin()) {
      this.inFlight++;
      void this.writeBatch(this.take()).finally(() => {
        this.inFlight--;
        this.schedule();
        if (this.inFlight === 0 && this.waiting.length === 0) for (const done of this.idle.splice(0)) done();
      });
    }
  }

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
    return this.waiting.splice(0, count);
  }

  /** If a batch fails because of its rows, each request is written by itself, so that one bad request does not fail the others. */
  private async writeBatch(batch: Waiting[]): Promise<void> {
    try {
      const alone = this.inFlight === 1 && batch.length === 1 && batch[0]?.entries.length === 1;
      const stored = alone ? await this.insertAlone(batch[0]?.entries[0] as WaitingEntry) : await this.insert(batch);
      if (stored > 0 && !alone) this.workers.call(stored);
      for (const request of batch) request.settle(batch.length === 1 ? stored : request.entries.length);
    } catch (error) {
      if (batch.length > 1 && isAboutTheRows(error)) for (const request of batch) await this.writeBatch([request]);
      else for (const request of batch) request.settle(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private async insertAlone(entry: WaitingEntry): Promise<number> {
    const { id, tenantId, accountId, kind, key, status, reason, sequence, requestId, body } = entry;
    const values = [id, tenantId, accountId, kind, key, status, reason, sequence, requestId, body];
    const [row] = await this.sql.query<{ kept: number }>(receiveAlone, values);
    return row?.kept ?? 0;
  }

  private async insert(batch: Waiting[]): Promise<number> {
    const entries = batch.flatMap(request => request.entries);
    let end = 0;
    const starts = entries.map(({ body }) => {
      const start = end;
      end += body.length;
      return start;
    });
    const [row] = await this.sql.query<{ kept: number }>(receive, [
      entries.map(entry => entry.id),
      entries.map(entry => entry.tenantId),
      entries.map(entry => entry.accountId),
      entries.map(entry => entry.kind),
      entries.map(entry => entry.key),
      entries.map(entry => entry.status),
      entries.map(entry => entry.reason ?? ''),
      entries.map(entry => entry.sequence),
      entries.map(entry => entry.requestId),
      entries.length === 1
        ? entries[0]?.body
        : Buffer.concat(
            entries.map(entry => entry.body),
            end,
          ),
      starts,
      entries.map(entry => entry.body.length),
    ]);
    return row?.kept ?? 0;
  }
}

const bytesOf = (entries: LedgerEntry[]): number => entries.reduce((sum, entry) => sum + entry.body.length, 0);

/** Data exceptions, constraint violations, exceeded limits and conflicts (the classes of SQLSTATE). Where the database is away, retrying row by row would only take longer. */
const isAboutTheRows = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(22|23|40|54)/.test(error.code);
