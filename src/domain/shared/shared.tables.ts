import { idsOf, subjectIds } from './table-statements.js';
import { defineTables, everything } from './tables.js';

/** src/domain/shared/tables.ts explains each property. */
export const sharedTables = defineTables('shared', {
  // Rows are deleted after two days: a request that is repeated later counts as a new one.
  idempotency_key: {
    holds: 'the answer to a request that a client may repeat',
    rights: 'staff',
    grants: { app: 'select, delete', lookup: 'select, insert, update(result_id)' },
    erasedWhole: 'result_id',
    plain: 'use_case key_hash input_hash',
    ofContact: { rows: () => `t.result_id in (${subjectIds()}) or t.result_id in (${idsOf('interaction')})` },
    retention: { after: 2, since: 'created_at', order: 't.created_at' },
    unseen: 'hashes, taken by a function',
  },
  audit_personal: {
    holds: 'what names a contact in an entry',
    rights: 'managers',
    grants: { app: 'select, insert, delete', lookup: 'select' },
    policies: {
      'app insert': `tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL', 'SYSTEM')`,
    },
    erasedWhole: 'body',
    plain: 'contact_id',
    merge: { stays: 'it stands beside an entry that cannot change; an erasure takes those of both' },
    derived: 'salt',
    ofContact: { rows: 't.contact_id = $1' },
    unseen: 'shows beside its entry alone',
  },
  'app.search_entry': {
    holds: 'tokens of what may be searched, kept by triggers',
    rights: 'none',
    grants: { lookup: everything },
    plain: 'tokens',
    madeByDatabase: true,
  },
  'app.worker_heartbeat': {
    holds: 'a worker that is alive',
    global: 'about processes',
    rights: 'none',
    grants: { queue: everything },
    plain: 'pool_id seen_at',
    retention: { by: 'worker.forget-dead' },
    alsoWrittenBy: { 'integrations/postgres': 'the worker' },
  },
  'app.send_pace': {
    holds: 'when an account or a conversation may send again',
    global: 'ids and times of the last minute, taken by functions',
    rights: 'none',
    grants: { queue: everything },
    plain: 'key free_at',
    retention: { by: 'app.forget_send_pace' },
  },
  schema_migration: {
    holds: 'the name of a migration that has run',
    global: 'the history of the schema: the owner’s alone',
    rights: 'none',
    grants: {},
    plain: 'name executed_at',
  },
});
