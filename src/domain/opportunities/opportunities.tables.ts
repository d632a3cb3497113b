import { idsOf, sharedOrOther } from '../shared/table-statements.js';
import { defineTables, everything } from '../shared/tables.js';
import { Opportunity } from './opportunity.entity.js';
import { StageChange } from './stage-change.entity.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const opportunityTables = defineTables('opportunities', {
  // With their contact, open opportunities move to the new seller if they belong to the former seller or to nobody; those of a colleague
  // stay.
  opportunity: {
    holds: 'a sale on a board',
    entity: Opportunity,
    rights: 'seller',
    grants: {
      app: everything,
      jobs: 'select, update',
      lookup:
        'select(id, tenant_id, pipeline_id, stage_id, seller_id, status, expected_close_date, last_stage_change_at, closed_at, owner_id, title_key, created_at, custom_fields, lead_id, customer_id, value_key, value_minor, currency, close_up, close_down)',
      reports:
        'select(id, tenant_id, pipeline_id, stage_id, seller_id, lead_id, customer_id, title, value_minor, currency, status, expected_close_date, source, description, close_reason, custom_fields, last_stage_change_at, closed_at, created_at, updated_at)',
    },
    personal: {
      title: '$2',
      title_key: `''`,
      description: 'null',
      close_reason: 'null',
      custom_fields: `'{}'`,
      source: sharedOrOther('opportunity', 'source'),
    },
    plain:
      'pipeline_id stage_id lead_id customer_id value_minor currency status expected_close_date last_stage_change_at closed_at',
    derived: 'owner_id title_key value_key close_up close_down',
    whenErased: { updated_at: 'now()' },
    ofContact: {
      rows: () =>
        `t.id in (select s.id from opportunity s where s.lead_id in (${idsOf('lead')})
          union all select s.id from opportunity s where s.customer_id in (${idsOf('customer')}))`,
      exportedAs: 'opportunities',
      order: 't.created_at, t.id',
    },
    subject: true,
    seller: {
      withContact: {
        // `whole_ids`: the leads whose sales keep their sellers.
        where: `t.status = 'OPEN' and (t.seller_id is null or t.seller_id = asked.former_id) and not coalesce(t.lead_id = any (asked.whole_ids), false)`,
        touched: true,
      },
    },
    alsoWrittenBy: {
      'integrations/postgres': 'loads what a business brings along',
      'custom-fields': 'changes the values of a field that changed',
    },
  },
  stage_change: {
    holds: 'a move of a sale from one stage to another',
    entity: StageChange,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, update' },
    personal: { notes: 'null' },
    plain: 'opportunity_id from_stage_id to_stage_id changed_by changed_at entered_at seconds_in_stage advanced',
    ofContact: {
      rows: () => `t.opportunity_id in (${idsOf('opportunity')})`,
      exportedAs: 'stageChanges',
      order: 't.changed_at, t.id',
    },
    seller: { withParent: { table: 'opportunity', column: 'opportunity_id' } },
    alsoWrittenBy: { 'integrations/postgres': 'loads what a business brings along' },
  },
});
