import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { openUseCase } from '../shared/use-case.js';

const entriesInAPart = 2_000;
const tenantsStatement: Statement = { name: 'audit.unchained', text: 'select app.unchained_tenants() as id' };
const chainStatement: Statement = { name: 'audit.chain', text: 'select app.chain_audit($1, $2) as chained' };

/**
 * Appends the new entries of every tenant's audit log to its chain, in batches of a bounded size. Safe to repeat and to run
 * twice at once: each entry is chained once, and the second run finds nothing left to do.
 */
export const chainAudit = openUseCase({
  name: 'access.chain-audit',
  permission: 'audit:chain',
  input: z.object({}),
  audit: notAudited('Gives existing entries their place in the chain.'),
  async run({ database, log }) {
    for (const { id } of await database.unscoped.query<{ id: string }>(tenantsStatement))
      try {
        for (let more = true; more; ) {
          const [row] = await database.unscoped.query<{ chained: number }>(chainStatement, [id, entriesInAPart]);
          more = row?.chained === entriesInAPart;
        }
      } catch (error) {
        // The other tenants are still chained. This one is retried in a minute.
        log.error({ tenantId: id, error }, 'audit: the entries of a tenant could not be chained');
      }
  },
});

/** Chains all entries that the tenant's log has now, in the caller's transaction. */
export async function chainOwnAudit(tx: Transaction): Promise<void> {
  for (let more = true; more; ) {
    const [row] = await tx.query<{ chained: number }>(chainStatement, [tx.tenantId, entriesInAPart]);
    more = row?.chained === entriesInAPart;
  }
}
