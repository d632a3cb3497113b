import { idsOf } from '../shared/table-statements.js';
import { defineTables, everything } from '../shared/tables.js';
import { ToDo } from './to-do.entity.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const toDoTables = defineTables('to-dos', {
  to_do: {
    holds: 'something that somebody has to do for a lead, a customer or a sale',
    entity: ToDo,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, update' },
    personal: { title: '$2' },
    // Nothing can be done for an erased person, so the task counts as done.
    whenErased: { done_at: 'coalesce(done_at, now())', updated_at: 'now()' },
    plain: 'due_at done_at lead_id customer_id opportunity_id created_by',
    derived: 'owner_id done due_up',
    ofContact: {
      rows: () =>
        `t.id in (select d.id from to_do d where d.lead_id in (${idsOf('lead')})
          union all select d.id from to_do d where d.customer_id in (${idsOf('customer')})
          union all select d.id from to_do d where d.opportunity_id in (${idsOf('opportunity')}))`,
      exportedAs: 'tasks',
      order: 't.created_at, t.id',
    },
    // Open tasks go to the contact's new seller; done ones stay with the seller who did them.
    seller: {
      withContact: {
        // `whole_ids`: the leads whose tasks keep their sellers.
        where: `t.done_at is null and (t.seller_id is null or t.seller_id = asked.former_id) and not coalesce(t.lead_id = any (asked.whole_ids), false)
          and not exists (select from opportunity o where o.id = t.opportunity_id and o.lead_id = any (asked.whole_ids))`,
        touched: true,
      },
    },
  },
});
