import type { Sql, Statement } from '../shared/database.port.js';
import { ServiceUnavailable } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { nextSequence } from '../shared/sequence.js';
import { WorkerCall } from '../shared/worker-call.js';

/** One row of the ledger that is about to be written. */
export interface LedgerEntry {
  tenantId: string;
  accountId: string;
  kind: string;
  key: string;
  status: 'RECEIVED' | 'QUARANTINED';
  reason: string | null;
  /** Goes on with the job, so that one id joins request, job and model call in the logs. */
  requestId: string;
  body: Buffer;
}
type WaitingEntry = LedgerEntry & { id: string; sequence: string };
interface Waiting {
  entries: WaitingEntry[];
  settle(kept: number | Error): void;
}

const receive: Statement = {
  name: 'inbound.receive',
  text: 'select app.receive_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as kept',
};
/** Wakes the workers in the same transaction: one statement less, for when nobody else is about to commit. */
const receiveAlone: Statement = {
  name: 'inbound.receive-alone',
  text: 'select app.receive_alone($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as kept',
};

/**
 * Writes what waits, in one or two transactions in flight, and answers after their COMMIT: the more there is, the larger
 * the batches, so a burst costs few commits and a single webhook waits for nobody.
 */
export class InboundWriter {
  private waiting: Waiting[] = [];
  /** Bytes of bodies that wait, or are being written. */
  private held = 0;
  private inFlight = 0;
  private scheduled = false;
  private idle: (() => void)[] = [];
  private readonly workers: WorkerCall;

  constructor(
    private readonly sql: Sql,
    private readonly most = {
      transactions: 2,
      requests: 256,
      bytes: 8 * 1024 * 1024,
      waitingBytes: 64 * 1024 * 1024,
    },
    /** A second transaction beside a running one is worth its cost only for so many requests; fewer wait and share the next. */
    private readonly worthASecond = 32,
  ) {
    this.workers = new WorkerCall(sql);
  }

  /**
   * Resolves with the number of new rows once they and their jobs are committed; 0 where all were repeats. Rejects with
   * ServiceUnavailable at once where the database is so slow that more would only pile up here.
   */
  write(entries: LedgerEntry[]): Promise<number> {
    if (entries.length === 0) return Promise.resolve(0);
    const bytes = bytesOf(entries);
    if (this.held > 0 && this.held + bytes > this.most.waitingBytes) return Promise.reject(new ServiceUnavailable());
    this.held += bytes;
    return new Promise((resolve, reject) => {
      this.waiting.push({
        entries: entries.map(entry => ({ ...entry, id: newId(), sequence: nextSequence() })),
        settle: outcome => {
          this.held -= bytes;
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

  /** Requests that the event loop reads in one go share a transaction, instead of the first one taking it for itself. */
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
    return this.inFlight < this.most.transactions && this.waiting.length >= this.worthASecond;
  }

  private take(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { entries } of this.waiting) {
      bytes += bytesOf(entries);
      if (count > 0 && (count >= this.most.requests || bytes > this.most.bytes)) break;
      count++;
    }
    return this.waiting.splice(0, count);
  }

  /** A batch that the rows made fail is written again request by request, so one that cannot be stored spoils no other. */
  private async writeBatch(batch: Waiting[]): Promise<void> {
    try {
      const alone = this.inFlight === 1 && batch.length === 1 && batch[0]?.entries.length === 1;
      const kept = alone ? await this.insertAlone(batch[0]?.entries[0] as WaitingEntry) : await this.insert(batch);
      if (kept > 0 && !alone) this.workers.call(kept);
      for (const request of batch) request.settle(batch.length === 1 ? kept : request.entries.length);
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

/** Data exceptions, constraints, limits and conflicts; where the database is away, one by one would only fail for longer. */
const isAboutTheRows = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(22|23|40|54)/.test(error.code);
