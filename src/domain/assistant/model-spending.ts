import { type BoundedCache, boundedCache } from '../shared/bounded-cache.js';
import type { Clock } from '../shared/clock.js';
import type { Sql } from '../shared/database.port.js';
import type { TenantProfile } from '../tenants/index.js';
import { type ModelCall, readSpent } from './model-calls.js';

export interface Spent {
  costUsd: number;
  tokens: number;
}
export interface Budget {
  dailyBudgetUsd: number | null;
  dailyBudgetTokens: number | null;
}

type SpentCall = Pick<ModelCall, 'day' | 'costUsd' | 'inputTokens' | 'outputTokens'>;

const ttlMs = 5_000;
const maxTenants = 10_000;
/** Number of calls of one tenant in this process between two foldings. */
const foldEvery = 500;

/** Returns the limit that a day has reached, or null if there is budget left. `mostUsd`: the operator's limit, whatever the budget. */
export function reachedLimit(spent: Spent, budget: Budget, mostUsd: number | null = null): 'USD' | 'TOKENS' | null {
  if (spent.costUsd >= Math.min(budget.dailyBudgetUsd ?? Infinity, mostUsd ?? Infinity)) return 'USD';
  if (budget.dailyBudgetTokens !== null && spent.tokens >= budget.dailyBudgetTokens) return 'TOKENS';
  return null;
}

/**
 * What each tenant has spent today, as far as this process knows. It is read from the database every five seconds, and the process adds its
 * own calls at once, even if their transaction fails later. So a tenant may exceed its budget by what all processes ask within five
 * seconds, and never by more.
 */
export class ModelSpending {
  /** By tenant and day. */
  private readonly spent: BoundedCache<Spent>;
  /** Tenants and days for which this process has raised the alert. */
  private readonly alerted = boundedCache<true>({ maxEntries: maxTenants });
  /** Calls of each tenant since its last folding. */
  private readonly unfolded = boundedCache<number>({ maxEntries: maxTenants });

  /** `mostUsd`: the most that the operator lets a tenant spend in a day; null for no limit. */
  constructor(
    clock: Clock,
    private readonly mostUsd: number | null = null,
  ) {
    this.spent = boundedCache({ maxEntries: maxTenants, ttlMs, now: () => clock.now().getTime() });
  }

  /** Returns what the tenant has spent on this day of its calendar. */
  async spentOn(read: Sql, tenantId: string, day: string): Promise<Spent> {
    const key = keyOf(tenantId, day);
    const known = this.spent.get(key);
    if (known) return known;
    const spent = await readSpent(read, day);
    this.spent.set(key, { ...spent });
    return spent;
  }

  /** Returns the limit that closes the hosted models to a tenant on this day, or null if they are open. */
  async limitReached(read: Sql, { id, settings }: TenantProfile, day: string): Promise<'USD' | 'TOKENS' | null> {
    return reachedLimit(await this.spentOn(read, id, day), settings.assistant, this.mostUsd);
  }

  /** Counts calls of this process before they are in the database. */
  add(tenantId: string, calls: readonly SpentCall[]): void {
    for (const { day, costUsd, inputTokens, outputTokens } of calls) {
      const known = this.spent.get(keyOf(tenantId, day));
      if (!known) continue;
      known.costUsd += costUsd;
      known.tokens += inputTokens + outputTokens;
    }
  }

  /**
   * Runs `raise`, which raises the alert about the used-up budget, once per tenant and day in this process. If it fails, the next call runs
   * it again.
   */
  async tellOnce(tenantId: string, day: string, raise: () => Promise<void>): Promise<void> {
    const key = keyOf(tenantId, day);
    if (this.alerted.has(key)) return;
    this.alerted.set(key, true);
    try {
      await raise();
    } catch (error) {
      this.alerted.delete(key);
      throw error;
    }
  }

  /** Returns true at a tenant's first calls in this process and then after every 500: its calls are folded then. */
  foldIsDue(tenantId: string, calls: number): boolean {
    const before = this.unfolded.get(tenantId);
    const now = (before ?? 0) + calls;
    const due = before === undefined || now >= foldEvery;
    this.unfolded.set(tenantId, due ? 0 : now);
    return due;
  }
}

const keyOf = (tenantId: string, day: string): string => `${tenantId} ${day}`;
