import type { ScopeRole, Sql, Statement } from '../shared/database.port.js';

/** How far a role reaches into its tenant: to all of it, to the team's rows, to nobody's beside its own, to its own alone. */
export type Reach = 'TENANT' | 'TEAM' | 'UNASSIGNED' | 'OWN';

const reachStatement: Statement = { name: 'access.reach', text: 'select app.reach_of($1, $2) as reach' };

/** Sockets ask every three seconds and may be told what is so old: within five seconds a setting counts for them too. */
const keptMs = 1_000;
const mostKept = 10_000;

/**
 * Tells how far a role reaches by the tenant's settings, for what is decided before a row is read. Which rows are seen the
 * policies decide, by the same function, and at once.
 */
export class Reaches {
  private readonly kept = new Map<string, { found: Promise<Reach>; until: number }>();

  constructor(private readonly sql: Sql) {}

  async of(tenantId: string, role: ScopeRole): Promise<Reach> {
    if (role !== 'SELLER' && role !== 'PROFESSIONAL') return 'TENANT';
    const key = `${tenantId} ${role}`;
    const known = this.kept.get(key);
    if (known && known.until > Date.now()) return known.found;
    if (this.kept.size >= mostKept) this.kept.clear();
    const found = this.ask(tenantId, role);
    this.kept.set(key, { found, until: Date.now() + keptMs });
    found.catch(() => this.kept.delete(key));
    return found;
  }

  private async ask(tenantId: string, role: ScopeRole): Promise<Reach> {
    const [row] = await this.sql.query<{ reach: Reach }>(reachStatement, [tenantId, role]);
    return row?.reach ?? 'OWN';
  }
}
