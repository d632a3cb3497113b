import type { Sql, Statement } from '../shared/database.port.js';

/** What a task about a contact is filed under: a lead, or else the customer. */
export interface AboutContact {
  leadId: string | null;
  customerId: string | null;
  /**
   * The contact's name for the title; null if there is neither lead nor customer. An erasure finds tasks by these alone, so that the title
   * of any other names nobody.
   */
  name: string | null;
}

const about: Statement = {
  name: 'to-do.about-contact',
  text: `select l.id as "leadId", k.id as "customerId", case when coalesce(l.id, k.id) is not null then c.name end as name
    from contact c
      left join lateral (select l.id from lead l where l.contact_id = c.id
        order by l.id = $2 desc nulls last, l.status in ('WON', 'LOST'), l.last_activity_at desc nulls last, l.id desc limit 1) l on true
      left join lateral (select k.id from customer k where k.contact_id = c.id and k.merged_into is null order by k.id limit 1) k on l.id is null
    where c.id = $1`,
};

/**
 * Returns what an automation's task about a contact is filed under: this lead, or else the contact's latest open one, the latest, the
 * customer.
 */
export async function aboutContact(read: Sql, contactId: string, leadId: string | null): Promise<AboutContact> {
  const [row] = await read.query<AboutContact>(about, [contactId, leadId]);
  return row ?? { leadId: null, customerId: null, name: null };
}
