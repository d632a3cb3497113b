import { z } from 'zod';
import type { Statement, Transaction } from '../shared/database.port.js';
import { openUseCase } from '../shared/use-case.js';

const entriesInAPart = 2_000;
const tenantsStatement: Statement = { name: 'audit.unchained', text: 'select app.unchained_tenants() as id' };
const chainStatement: Statement = { name: 'audit.chain', text: 'select app.chain_audit($1, $2) as chained' };

/**
 * Gives the entries of every tenant's audit log that have no place in its chain yet one, in parts of a bounded size. Safe
 * to repeat and to run twice at once: an entry has one place, and whoever comes second finds nothing to do.
 */
export const chainAudit = openUseCase({
  name: 'access.chain-audit',
  permission: 'audit:chain',
  input: z.object({}),
  async run({ database, log }) {
    for (const { id } of await database.unscoped.query<{ id: string }>(tenantsStatement))
      try {
        for (let more = true; more; ) {
          const [row] = await database.unscoped.query<{ chained: number }>(chainStatement, [id, entriesInAPart]);
          more = row?.chained === entriesInAPart;
        }
      } catch (error) {
        // One tenant's trouble leaves the others their turn; the next run is a minute away.
        log.error({ tenantId: id, error }, 'audit: the entries of a tenant could not be chained');
      }
  },
});

/** Chains what the tenant's log holds by now, in the caller's transaction. */
export async function chainOwnAudit(tx: Transaction): Promise<void> {
  for (let more = true; more; ) {
    const [row] = await tx.query<{ chained: number }>(chainStatement, [tx.tenantId, entriesInAPart]);
    more = row?.chained === entriesInAPart;
  }
}
