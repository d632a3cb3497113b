import { boundedCache, cachedAnswer } from '../shared/bounded-cache.js';
import type { ScopeRole, Sql, Statement } from '../shared/database.port.js';

/** Which rows of its tenant a role sees: all, the team's, its own and unassigned ones, or only its own. */
export type RowVisibility = 'TENANT' | 'TEAM' | 'UNASSIGNED' | 'OWN';

const reachStatement: Statement = { name: 'access.reach', text: 'select app.reach_of($1, $2) as reach' };

/** Cache time in milliseconds. Sockets check every three seconds, so a changed setting applies to them within five. */
const ttlMs = 1_000;
const maxEntries = 10_000;

/**
 * Tells which rows a role sees by the tenant's settings, for decisions that are made before a row is read. The row-level security
 * policies decide which rows are visible; they use the same function without a cache.
 */
export class RoleReach {
  private readonly cache = boundedCache<Promise<RowVisibility>>({ maxEntries, ttlMs });

  constructor(private readonly sql: Sql) {}

  async of(tenantId: string, role: ScopeRole): Promise<RowVisibility> {
    if (role !== 'SELLER' && role !== 'PROFESSIONAL') return 'TENANT';
    return cachedAnswer(this.cache, `${tenantId} ${role}`, () => this.ask(tenantId, role));
  }

  private async ask(tenantId: string, role: ScopeRole): Promise<RowVisibility> {
    const [row] = await this.sql.query<{ reach: RowVisibility }>(reachStatement, [tenantId, role]);
    return row?.reach ?? 'OWN';
  }
}
