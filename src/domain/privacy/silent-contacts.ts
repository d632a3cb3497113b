import type { Sql, Statement } from '../shared/database.port.js';

/** A position in the tenant's contacts, which are read oldest first. */
export interface ContactPlace {
  at: string;
  id: string;
}
export const firstContact: ContactPlace = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
const contactsInAPage = 1_000;

/** SQL condition: somebody planned, changed or completed a task of that record since the cutoff, or has yet to do it. */
const hasTask = (record: string) =>
  `exists (select from to_do d where d.${record} and greatest(d.created_at, d.updated_at, case when d.done_at is null then d.due_at end) >= $1)`;
/**
 * A contact is silent if there is no message in either direction, no activity on its leads, opportunities, orders and customer, and no
 * appointment or task, past or still to come.
 */
const isSilent = `c.updated_at < $1
      and not exists (select from conversation v where v.contact_id = c.id and greatest(v.last_message_at, v.created_at) >= $1)
      and not exists (select from appointment a where a.contact_id = c.id and greatest(a.updated_at, case when a.status = 'BOOKED' then a.ends_at end) >= $1)
      and not exists (select from sales_order o where o.contact_id = c.id and greatest(o.created_at, o.updated_at) >= $1)
      and not exists (select from lead l where l.contact_id = c.id and (greatest(l.created_at, l.updated_at, l.last_activity_at) >= $1 or ${hasTask('lead_id = l.id')}))
      and not exists (select from opportunity o join lead l on l.id = o.lead_id where l.contact_id = c.id and (o.updated_at >= $1 or ${hasTask('opportunity_id = o.id')}))
      and not exists (select from customer k where k.contact_id = c.id and (greatest(k.created_at, k.updated_at, k.last_interaction_at) >= $1 or ${hasTask('customer_id = k.id')}
        or exists (select from opportunity o where o.customer_id = k.id and (o.updated_at >= $1 or ${hasTask('opportunity_id = o.id')}))
        or exists (select from interaction i where i.customer_id = k.id and greatest(i.created_at, i.occurred_at, i.follow_up_at) >= $1)))`;
const pageStatement: Statement = {
  name: 'retention.silent',
  text: `with page as materialized (
      select c.id, c.created_at, c.updated_at from contact c
      where c.tenant_id = app.tenant() and c.merged_into is null and c.erased_at is null and c.created_at < $1 and (c.created_at, c.id) > ($2::timestamptz, $3::uuid)
      order by c.created_at, c.id limit $4)
    select c.id, c.created_at::text as at, ${isSilent} as silent from page c order by c.created_at, c.id`,
};
const stillSilent: Statement = {
  name: 'retention.still-silent',
  text: `select c.id from contact c where c.id = $2 and c.erased_at is null and c.created_at < $1 and ${isSilent}`,
};

/**
 * Checks the next contacts after a position. Returns those that have been silent since the cutoff, and where to continue; null at the end.
 * A bounded number is checked at a time, so that no statement grows with the tenant.
 */
export async function findSilentContacts(
  read: Sql,
  cutoff: Date,
  after: ContactPlace,
): Promise<{ silent: string[]; next: ContactPlace | null }> {
  const page = await read.query<ContactPlace & { silent: boolean }>(pageStatement, [
    cutoff,
    after.at,
    after.id,
    contactsInAPage,
  ]);
  const last = page.at(-1);
  return {
    silent: page.filter(({ silent }) => silent).map(({ id }) => id),
    next: last && page.length === contactsInAPage ? { at: last.at, id: last.id } : null,
  };
}

/** Whether the contact has not written since the cutoff. */
export const isStillSilent = async (sql: Sql, cutoff: Date, contactId: string): Promise<boolean> =>
  (await sql.query(stillSilent, [cutoff, contactId])).length > 0;
