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
interface Kept extends Spent {
  day: string;
  until: number;
  /** Whether this process has raised the day's alert. */
  told: boolean;
}

const keptMs = 5_000;
const mostTenants = 10_000;
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
  private readonly kept = new Map<string, Kept>();
  private readonly unfolded = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** What the tenant has spent on this day of its calendar. */
  async spentOn(read: Sql, tenantId: string, day: string): Promise<Spent> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(tenantId);
    if (known?.day === day && known.until > now) return known;
    const spent = await readSpent(read, day);
    if (this.kept.size >= mostTenants) this.kept.clear();
    const told = known?.day === day && known.told;
    this.kept.set(tenantId, { ...spent, day, until: now + keptMs, told });
    return spent;
  }

  /** Counts a call of this process before it stands in the database. */
  add(tenantId: string, day: string, costUsd: number, tokens: number): void {
    const known = this.kept.get(tenantId);
    if (known?.day !== day) return;
    known.costUsd += costUsd;
    known.tokens += tokens;
  }

  /** True once a day and process for a tenant: it is time to tell somebody that the budget is used up. */
  shouldTell(tenantId: string, day: string): boolean {
    const known = this.kept.get(tenantId);
    if (known?.day !== day || known.told) return false;
    known.told = true;
    return true;
  }

  /** True at a tenant's first call in this process and at every five-hundredth: its calls are folded then. */
  foldIsDue(tenantId: string, calls: number): boolean {
    const before = this.unfolded.get(tenantId);
    const now = (before ?? 0) + calls;
    const due = before === undefined || now >= foldEvery;
    if (this.unfolded.size >= mostTenants) this.unfolded.clear();
    this.unfolded.set(tenantId, due ? 0 : now);
    return due;
  }
}
