import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { RateLimited } from '../../domain/shared/domain-error.js';

/** The share of the budget that a process may let through before it reports to the store. */
const unsettledShare = 0.02;
/** Smaller amounts are reported to the store at this interval. */
const settleEveryMs = 1_000;
/** The most keys that are counted in this process. Requests of further keys ask the store each time. */
const maxKeys = 100_000;

/** Points that are sent to the store together. */
interface Batch {
  points: number;
  /** The points that all processes had spent before this batch; null until the store is asked. */
  before: Promise<number> | null;
}

/** The count of one key in one window. */
interface Count {
  /** The points that all processes have spent, by the store's last answer. */
  spent: number;
  /** The points that are being sent to the store at the moment. */
  sending: number;
  /** The points that were refused here. They are not reported to the store. */
  refused: number;
  open: Batch;
  endsAt: number;
  /** Whether `endsAt` comes from the store. */
  endsAtConfirmed: boolean;
  /** The last batch that was sent. Batches are sent one after the other. */
  last: Promise<unknown>;
}

export interface SharedBudgetOptions {
  points: number;
  seconds: number;
  /** For tests, whose budgets are so small that a share of them would be zero. */
  unsettled?: number;
}

/**
 * A budget of points in a fixed window, shared by all processes without a request to the store each time. Each process counts
 * for itself and reports to the store whenever it has spent a fiftieth of the budget, and once a second for smaller amounts. In
 * a window, P processes let through at most the budget plus (P - 1) fiftieths of it, and refuse nothing before the budget is
 * spent. If a process is killed, at most a fiftieth is not counted.
 *
 * While the store does not answer, its insurance limiter counts in memory, starting from each process's last count.
 */
export class SharedBudget {
  private readonly counts = new Map<string, Count>();
  private readonly unsettled: number;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly store: Pick<RateLimiterAbstract, 'penalty'>,
    private readonly options: SharedBudgetOptions,
  ) {
    this.unsettled = options.unsettled ?? Math.floor(options.points * unsettledShare);
  }

  /** Spends points of a key. Throws RateLimited if the budget does not suffice; the points count as spent anyway. */
  async spend(key: string, points: number): Promise<void> {
    const count = this.countOf(key);
    if (!count) return this.spendInStore(key, points);
    const { open } = count;
    if (count.spent + count.sending + open.points + count.refused + points > this.options.points) {
      count.refused += points;
      throw refusal(count.endsAt);
    }
    open.points += points;
    const place = open.points;
    this.timer ??= setTimeout(() => this.settleAll(), settleEveryMs).unref();
    if (count.sending + place <= this.unsettled) return;
    const before = await this.settle(key, count);
    if (before + place > this.options.points) throw refusal(count.endsAt);
  }

  private countOf(key: string): Count | null {
    const known = this.counts.get(key);
    const now = Date.now();
    if (known && now < known.endsAt) return known;
    if (!known && this.counts.size >= maxKeys) this.forgetEnded(now);
    if (!known && this.counts.size >= maxKeys) return null;
    const count: Count = {
      spent: 0,
      sending: 0,
      refused: 0,
      open: { points: 0, before: null },
      endsAt: now + this.options.seconds * 1_000,
      endsAtConfirmed: false,
      last: Promise.resolve(),
    };
    this.counts.set(key, count);
    return count;
  }

  /** Sends the open batch to the store after the earlier ones. Returns the points that had been spent before it. */
  private settle(key: string, count: Count): Promise<number> {
    const batch = count.open;
    batch.before ??= count.last.then(() => this.send(key, count, batch));
    count.last = batch.before.catch(() => undefined);
    return batch.before;
  }

  private async send(key: string, count: Count, batch: Batch): Promise<number> {
    count.open = { points: 0, before: null };
    count.sending = batch.points;
    try {
      const { consumedPoints, msBeforeNext } = await this.store.penalty(key, batch.points);
      // The store's count may be lower than this process's, if the store was restarted or its insurance limiter replaces it.
      count.spent = Math.max(consumedPoints, count.spent + batch.points);
      const endsAt = Date.now() + msBeforeNext;
      count.endsAt = count.endsAtConfirmed ? Math.min(count.endsAt, endsAt) : endsAt;
      count.endsAtConfirmed = true;
      return count.spent - batch.points;
    } finally {
      count.sending = 0;
    }
  }

  private settleAll(): void {
    this.timer = null;
    this.forgetEnded(Date.now());
    for (const [key, count] of this.counts)
      if (count.open.points > 0) void this.settle(key, count).catch(() => undefined);
    if (this.counts.size > 0) this.timer = setTimeout(() => this.settleAll(), settleEveryMs).unref();
  }

  private forgetEnded(now: number): void {
    for (const [key, { endsAt }] of this.counts) if (endsAt <= now) this.counts.delete(key);
  }

  private async spendInStore(key: string, points: number): Promise<void> {
    const { consumedPoints, msBeforeNext } = await this.store.penalty(key, points);
    if (consumedPoints > this.options.points) throw refusal(Date.now() + msBeforeNext);
  }
}

const refusal = (endsAt: number): RateLimited => new RateLimited(Math.max(1, Math.ceil((endsAt - Date.now()) / 1_000)));
