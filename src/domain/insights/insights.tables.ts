import { idsOf, subjectIds } from '../shared/table-statements.js';
import { defineTables, everything } from '../shared/tables.js';
import { Alert } from './alert.entity.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const insightTables = defineTables('insights', {
  alert: {
    holds: 'something that a person should look at now',
    entity: Alert,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    // Users who see only a part of the tenant do not see alerts about the whole of it.
    policies: {
      'app select': `tenant_id = (select app.tenant()) and ((select app.sees_team()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null and not of_tenant))`,
    },
    personal: {
      title: '$2',
      codes: 'null',
      details: `jsonb_strip_nulls(jsonb_build_object('conversationId', t.details->'conversationId', 'messageId', t.details->'messageId', 'leadId', t.details->'leadId'))`,
    },
    plain: 'kind severity subject_id of_tenant raised_at acknowledged_at acknowledged_by',
    derived: 'owner_id acknowledged',
    ofContact: {
      rows: () => `t.tenant_id = app.tenant() and t.subject_id in (${subjectIds()})`,
      exportedAs: 'alerts',
      order: 't.raised_at, t.id',
    },
    ofMessages: {
      rows: 't.tenant_id = app.tenant() and t.subject_id = any ($1)',
      exportedAs: 'alerts',
      order: 't.raised_at, t.id',
    },
    // Alerts about messages go to the messages' new seller, and alerts about a contact's orders to the contact's new seller; other alerts
    // keep the seller for whom they were raised.
    seller: {
      withMessages: {},
      withContact: { where: 'exists (select from sales_order o where o.id = t.subject_id)' },
    },
    unseen: 'its one list asks for the owner too',
  },
  counter: {
    holds: 'a figure of a seller by hour and day',
    madeByDatabase: true,
    rights: 'seller',
    grants: { app: 'select', ingest: 'select, insert, update' },
    plain: 'name subject currency grain count amount since',
    seller: { stays: 'counted for whoever had it then' },
  },
  counter_delta: {
    holds: 'a change that is not in the figures yet',
    madeByDatabase: true,
    rights: 'seller',
    grants: { app: 'select', ingest: everything },
    plain: 'name subject currency at count amount',
    seller: { stays: 'counted for whoever had it then' },
  },
  seller_turn: {
    holds: 'a stretch of time in which a conversation was a seller’s',
    madeByDatabase: true,
    rights: 'seller',
    grants: { app: 'select', ingest: 'select, insert, update' },
    plain: 'conversation_id began_at ended_at answered_at engaged',
    ofContact: { rows: () => `t.conversation_id in (${idsOf('conversation')})` },
    seller: { stays: 'counted for whoever had it then' },
  },
  reply_wait: {
    holds: 'a stretch of time in which a contact waited for a seller’s answer',
    madeByDatabase: true,
    rights: 'seller',
    grants: { app: 'select', ingest: 'select, insert, update' },
    plain: 'turn_id since first messages ended_at answered_at seconds',
    ofContact: {
      rows: () => `t.turn_id in (select s.id from seller_turn s where s.conversation_id in (${idsOf('conversation')}))`,
    },
    seller: { stays: 'counted for whoever had it then' },
  },
  lead_assignment: {
    holds: 'a stretch of time in which a lead was a seller’s',
    madeByDatabase: true,
    rights: 'seller',
    grants: { app: 'select', jobs: 'select', ingest: 'select, insert, update' },
    plain: 'lead_id given_at ended_at won is_news',
    ofContact: { rows: () => `t.lead_id in (${idsOf('lead')})` },
    seller: { stays: 'counted for whoever had it then' },
  },
  tenant_counter: {
    holds: 'a figure of the tenant by hour and day',
    madeByDatabase: true,
    rights: 'staff',
    grants: { app: 'select', ingest: 'select, insert, update' },
    policies: { 'app select': 'tenant_id = (select app.tenant()) and (select app.sees_team())' },
    plain: 'name subject currency grain since count amount series',
  },
});
