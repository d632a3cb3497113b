import { type BoundedCache, boundedCache } from '../shared/bounded-cache.js';
import type { Clock } from '../shared/clock.js';
import type { Sql } from '../shared/database.port.js';
import { readSpent } from './model-calls.js';

export interface Spent {
  costUsd: number;
  tokens: number;
}
export interface Budget {
  dailyBudgetUsd: number | null;
  dailyBudgetTokens: number | null;
}

const ttlMs = 5_000;
const maxTenants = 10_000;
/** Calls of one tenant in this process between two foldings. */
const foldEvery = 500;

/** Which limit a day has reached; null while there is room. */
export function reachedLimit(spent: Spent, budget: Budget): 'USD' | 'TOKENS' | null {
  if (budget.dailyBudgetUsd !== null && spent.costUsd >= budget.dailyBudgetUsd) return 'USD';
  if (budget.dailyBudgetTokens !== null && spent.tokens >= budget.dailyBudgetTokens) return 'TOKENS';
  return null;
}

/**
 * What each tenant has spent today, as far as this process knows: read from the database every five seconds, and its own
 * calls added at once, also those whose transaction fails later. So a tenant may spend beyond its budget what all
 * processes ask within five seconds, and never more.
 */
export class ModelSpending {
  /** By tenant and day. */
  private readonly spent: BoundedCache<Spent>;
  /** Tenants and days whose alert this process has raised. */
  private readonly alerted = boundedCache<true>({ maxEntries: maxTenants });
  /** Calls of each tenant since its last folding. */
  private readonly unfolded = boundedCache<number>({ maxEntries: maxTenants });

  constructor(clock: Clock) {
    this.spent = boundedCache({ maxEntries: maxTenants, ttlMs, now: () => clock.now().getTime() });
  }

  /** What the tenant has spent on this day of its calendar. */
  async spentOn(read: Sql, tenantId: string, day: string): Promise<Spent> {
    const key = keyOf(tenantId, day);
    const known = this.spent.get(key);
    if (known) return known;
    const spent = await readSpent(read, day);
    this.spent.set(key, { ...spent });
    return spent;
  }

  /** Counts a call of this process before it stands in the database. */
  add(tenantId: string, day: string, costUsd: number, tokens: number): void {
    const known = this.spent.get(keyOf(tenantId, day));
    if (!known) return;
    known.costUsd += costUsd;
    known.tokens += tokens;
  }

  /** True once a day and process for a tenant: it is time to tell somebody that the budget is used up. */
  shouldTell(tenantId: string, day: string): boolean {
    const key = keyOf(tenantId, day);
    if (this.alerted.has(key)) return false;
    this.alerted.set(key, true);
    return true;
  }

  /** True at a tenant's first call in this process and at every five-hundredth: its calls are folded then. */
  foldIsDue(tenantId: string, calls: number): boolean {
    const before = this.unfolded.get(tenantId);
    const now = (before ?? 0) + calls;
    const due = before === undefined || now >= foldEvery;
    this.unfolded.set(tenantId, due ? 0 : now);
    return due;
  }
}

const keyOf = (tenantId: string, day: string): string => `${tenantId} ${day}`;
