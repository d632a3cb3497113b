import { ofTenant } from '../shared/row-conditions.js';
import { defineTables } from '../shared/tables.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const liveTables = defineTables('live', {
  live_batch: {
    holds: 'what a transaction told the consoles, as ids, for a day',
    rights: 'tenant',
    grants: { app: 'select, insert, delete', jobs: 'select(xid), insert' },
    policies: { 'app insert': `${ofTenant} and (select app.is_member())` },
    plain: 'xid events',
    retention: { by: 'live.forget-batches' },
    alsoWrittenBy: { 'integrations/postgres': 'the transaction that tells it writes it' },
    unseen: 'ids alone: what they name is read again under the rights of whoever listens',
  },
});
