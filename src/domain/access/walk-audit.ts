import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { longUseCase } from '../shared/use-case.js';

const entriesInAPart = 5_000;
const walkStatement: Statement = { name: 'audit.walk', text: 'select app.walk_audit($1, $2) as more' };

/**
 * Checks the tenant's whole audit log from its first entry, in transactions of a bounded size, and stores the faults for `auditFaults`.
 * It starts from the beginning each time, so that changes of old entries are found as well. An interrupted run also starts from the
 * beginning.
 */
export const walkAudit = longUseCase({
  name: 'access.walk-audit',
  permission: 'audit:chain',
  input: z.object({}),
  audit: notAudited('Checks the audit log, and keeps what it finds beside it.'),
  async run({ transaction }) {
    let more = true;
    for (let anew = true; more; anew = false) {
      const [row] = await transaction(tx => tx.query<{ more: boolean }>(walkStatement, [anew, entriesInAPart]));
      more = row?.more ?? false;
    }
  },
});
