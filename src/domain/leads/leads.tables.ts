import { byManagers, ofActor, ofTenant } from '../shared/row-conditions.js';
import { idsOf, sharedOrOther } from '../shared/table-statements.js';
import { defineTables, everything } from '../shared/tables.js';
import { Lead } from './lead.entity.js';
import { LeadBulkChange } from './lead-bulk-change.entity.js';
import { LeadClassification } from './lead-classification.entity.js';

/** Condition for the user who made a bulk change, and for managers. */
const makers = `${ofTenant} and (${ofActor} or ${byManagers})`;
const ofMakers = { 'app select': makers, 'app insert': makers, 'app update': makers, 'app delete': makers } as const;
const isOpen = (lead: string) => `${lead}.status not in ('WON', 'LOST')`;

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const leadTables = defineTables('leads', {
  lead: {
    holds: 'a chance to sell to a contact',
    entity: Lead,
    rights: 'seller',
    grants: {
      app: everything,
      jobs: 'select, insert, update',
      lookup:
        'select(id, tenant_id, contact_id, seller_id, source, status, temperature, created_at, closed_at, score_up, score_down, owner_id, name_key, name_up, custom_fields, activity_up, activity_down)',
      reports:
        'select(id, tenant_id, contact_id, seller_id, name, source, inquiry, status, score, temperature, tags, custom_fields, created_at, updated_at, last_activity_at, won_at)',
    },
    personal: {
      name: 'null',
      name_key: `''`,
      inquiry: 'null',
      tags: `'{}'`,
      custom_fields: `'{}'`,
      source: sharedOrOther('lead', 'source'),
    },
    merge: 'moves',
    plain:
      'contact_id merged_from agent_profile_id status score temperature last_activity_at won_at closed_at nurturing_at',
    derived: 'score_up score_down activity_up activity_down owner_id name_key name_up',
    whenErased: { updated_at: 'now()' },
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'leads', order: 't.created_at, t.id' },
    subject: true,
    // `kept_ids`: the open leads that keep their own sellers.
    seller: { withContact: { where: `${isOpen('t')} and t.id <> all (asked.kept_ids)`, touched: true } },
    alsoWrittenBy: {
      'integrations/postgres': 'loads what a business brings along',
      'custom-fields': 'changes the values of a field that changed',
      imports: 'brings rows of files in, many at once',
    },
  },
  // A model's classification belongs to its lead: the one of a closed lead stays with the seller who closed the lead.
  lead_classification: {
    holds: 'how a model, or a person, judged a lead',
    entity: LeadClassification,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    personal: { reasoning: `''`, recommended_action: `''`, signals: `'{}'` },
    plain:
      'lead_id message_id score temperature urgency decision_power budget fit provider model prompt_version latency_ms cost_usd fallback',
    ofContact: {
      rows: () => `t.lead_id in (${idsOf('lead')}) and t.message_id is null`,
      exportedAs: 'classifications',
      order: 't.created_at, t.id',
    },
    ofMessages: { rows: 't.message_id = any ($1)', exportedAs: 'classifications', order: 't.created_at, t.id' },
    seller: {
      withParent: { table: 'lead', column: 'lead_id', where: 't.message_id is null' },
      withMessages: { where: `exists (select from lead l where l.id = t.lead_id and ${isOpen('l')})` },
    },
  },
  close_rate: {
    holds: 'how many leads of a kind were won',
    rights: 'tenant',
    grants: { app: everything },
    plain: 'kind subject decided won',
    retention: { by: 'close-rate.forget' },
    unseen: 'shares of what a tenant’s own history says, learnt by a job, and none here',
  },
  lead_bulk_change: {
    holds: 'a change of many leads at once',
    entity: LeadBulkChange,
    rights: 'tenant',
    grants: { app: everything },
    policies: ofMakers,
    plain: 'user_id status change total updated failed restored problem undone_at undone_by',
  },
  lead_bulk_item: {
    holds: 'what a lead was before a change of many leads',
    rights: 'tenant',
    grants: { app: everything },
    policies: ofMakers,
    personal: { before: 'null', after: 'null' },
    plain: 'bulk_id lead_id user_id failure undone',
    ofContact: { rows: () => `t.lead_id in (${idsOf('lead')})` },
    seller: { stays: 'whose the lead was when it was chosen' },
    unseen: 'the graph shows what came of a change on the change itself; jobs alone read these rows',
    retention: { after: 1, since: 'created_at', order: 'created_at' },
  },
});
