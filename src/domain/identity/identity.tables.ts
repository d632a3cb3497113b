import { defineTables } from '../shared/tables.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const identityTables = defineTables('identity', {
  contact_merge: {
    holds: 'a contact that was merged into another, with what giving it back takes: ids alone',
    rights: 'staff',
    grants: { app: 'select, insert, update, delete' },
    plain: 'kept_id merged_id merged_by merged_at undone_at before',
    ofContact: { rows: 't.kept_id = $1 or t.merged_id = $1', exportedAs: 'merges', order: 't.merged_at, t.id' },
    unseen: 'what separating two contacts needs',
  },
});
