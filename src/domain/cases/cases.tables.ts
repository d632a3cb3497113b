import { defineTables, everything } from '../shared/tables.js';
import { SupportCase } from './case.entity.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const caseTables = defineTables('cases', {
  support_case: {
    holds: 'what a person has to solve in a conversation',
    entity: SupportCase,
    rights: 'seller',
    grants: {
      app: everything,
      jobs: 'select, insert, update',
      ingest: 'select(tenant_id, conversation_id, status, opened_at, answered_at), update(answered_at)',
      lookup: 'select(tenant_id, id, seller_id, owner_id, status, opened_at, subject, number, closed_at)',
    },
    personal: { subject: `''`, reason: `''`, summary: 'null', codes: 'null', resolution: 'null' },
    plain:
      'number conversation_id contact_id merged_from department status priority satisfaction satisfaction_asked_at reopened opened_at answered_at closed_at',
    derived: 'owner_id urgency',
    whenErased: { status: `'CLOSED'`, closed_at: 'coalesce(t.closed_at, now())', updated_at: 'now()' },
    merge: 'moves',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'cases', order: 't.opened_at, t.id' },
    subject: true,
    seller: { withContact: { where: `t.status <> 'CLOSED'`, touched: true } },
  },
  case_number: {
    holds: 'the last number of a case that was given out',
    rights: 'staff',
    grants: { app: 'select', lookup: 'select, insert, update' },
    policies: { 'lookup select': 'true', 'lookup insert': 'true', 'lookup update': 'true' },
    plain: 'last',
    unseen: 'a count, read by the function that draws numbers',
  },
});
