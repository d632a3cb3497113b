import { openLoad } from '../sellers/index.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { isId } from '../shared/id.js';
import type { LeadFacts, SellerFacts } from './score-seller.js';

/** A customer who waits for a person: the facts for the plan, and the ids of what is assigned. `id` is the conversation. */
export interface WaitingCustomer extends LeadFacts {
  contactId: string;
  leadId: string | null;
  sellerName: string | null;
  /** Whether the seller no longer sells here. */
  hasSellerLeft: boolean;
}

/** Maximum number of leads in one plan. */
export const mostPlanned = 1_000;

const lead = (condition: string): string => `select l.id, l.seller_id as "sellerId", l.source, c.city, c.language,
    coalesce(l.seller_id, (select u.seller_id from customer u where u.contact_id = c.id and u.seller_id is not null order by u.id limit 1), c.seller_id) as "ownSellerId",
    array_remove(l.tags || array[l.source, l.inquiry, talk.body, talk.intent], null) as about
  from lead l join contact c on c.id = l.contact_id
    left join lateral (
      select m.body, i."primary" as intent from conversation v join message m on m.conversation_id = v.id left join lead_intent i on i.message_id = m.id
      where v.lead_id = l.id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) talk on true
  where l.status not in ('WON', 'LOST') and ${condition} order by l.score_down desc, l.created_at, l.id limit ${mostPlanned}`;
const named: Statement = { name: 'assignment.named-leads', text: lead('l.id = any ($1)') };
const waiting: Statement = { name: 'assignment.waiting-leads', text: lead('l.seller_id is null') };

/** Customers who wait for a person, longest wait first. A row is a conversation, because the customer may have no lead. */
const conversation = (
  condition: string,
): string => `select v.id, v.contact_id as "contactId", l.id as "leadId", v.seller_id as "sellerId",
    (select s.display_name from seller s where s.id = v.seller_id) as "sellerName",
    exists (select from seller s where s.id = v.seller_id and not s.active) as "hasSellerLeft", coalesce(l.source, '') as source, c.city, c.language,
    coalesce((select u.seller_id from customer u where u.contact_id = c.id and u.seller_id is not null order by u.id limit 1), c.seller_id) as "ownSellerId",
    array_remove(l.tags || array[l.source, l.inquiry, talk.body, talk.intent], null) as about
  from conversation v join contact c on c.id = v.contact_id left join lead l on l.id = v.lead_id and l.status not in ('WON', 'LOST')
    left join lateral (
      select m.body, i."primary" as intent from message m left join lead_intent i on i.message_id = m.id
      where m.conversation_id = v.id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) talk on true
  where v.status in ('WAITING', 'HUMAN') and v.waiting_since is not null and ${condition} order by v.waiting_since, v.id limit ${mostPlanned}`;
/** Conversations with an open case are left out: the rules of cases assign them. */
const unattended: Statement = {
  name: 'assignment.unattended',
  text: conversation(
    `v.seller_id is null and not exists (select from support_case k where k.conversation_id = v.id and k.status <> 'CLOSED')`,
  ),
};
/** Ignores working hours: a seller who is absent over a weekend counts as absent. Sellers who have left never come back to answer. */
const ofAbsent: Statement = {
  name: 'assignment.of-absent',
  text: conversation(`v.seller_id in (
    select s.id from seller s join tenant t on t.id = s.tenant_id where not s.active or ($3 and s.absences <> '[]'
      and isempty(app.worked_ranges('[]', s.absences, coalesce(s.working_hours ->> 'zone', t.timezone), $1, $1::timestamptz + $2 * interval '1 hour'))))`),
};
const stillWaits: Statement = {
  name: 'assignment.still-waits',
  text: `select from conversation v where v.id = $1 and v.status in ('WAITING', 'HUMAN') and v.waiting_since is not null
    and v.seller_id is not distinct from $2`,
};

const sellers: Statement = {
  name: 'assignment.sellers',
  text: `select s.id, s.skills, s.regions, s.languages, s.capacity, ${openLoad('s')} as load,
      (select count(*)::int from lead_assignment a where a.seller_id = s.id and a.given_at >= $1::timestamptz - interval '7 days') as "givenLately",
      (select extract(epoch from max(a.given_at))::float8 * 1000 from lead_assignment a where a.seller_id = s.id) as "lastGivenAt",
      app.works_at(s.id, $1) as "isAtWork",
      isempty(app.worked_ranges('[]', s.absences, coalesce(s.working_hours ->> 'zone', t.timezone), $1, $1::timestamptz + interval '1 millisecond')) as "isAway",
      coalesce((select json_object_agg(w.source, json_build_object('given', w.given, 'won', w.won)) from (
        select l.source, count(*)::int as given, (count(*) filter (where a.won))::int as won from lead_assignment a join lead l on l.id = a.lead_id
        where a.seller_id = s.id and a.given_at >= $1::timestamptz - interval '180 days' and l.source = any ($2) group by 1) w), '{}') as sources
    from seller s join tenant t on t.id = s.tenant_id where s.active and s.available order by s.created_at, s.id`,
};

/** Returns the open leads with these ids, or all without a seller: highest score first, at most `mostPlanned`. */
export const readLeadFacts = (sql: Sql, ids: readonly string[] | null): Promise<LeadFacts[]> =>
  ids === null ? sql.query<LeadFacts>(waiting) : sql.query<LeadFacts>(named, [ids.filter(isId)]);

/** Returns the sellers who take leads, with their state at an instant. */
export const readSellerFacts = (sql: Sql, at: Date, leads: readonly LeadFacts[]): Promise<SellerFacts[]> =>
  sql.query<SellerFacts>(sellers, [at, [...new Set(leads.map(({ source }) => source))]]);

/** Returns the customers who wait for a person and have no seller. */
export const readUnattended = (sql: Sql): Promise<WaitingCustomer[]> => sql.query<WaitingCustomer>(unattended);

/**
 * Returns the customers who wait for a seller who has left or, with `orAbsent`, who is absent for at least the next `hours`.
 */
export const readWaitingForAbsent = (
  sql: Sql,
  at: Date,
  { hours, orAbsent }: { hours: number; orAbsent: boolean },
): Promise<WaitingCustomer[]> => sql.query<WaitingCustomer>(ofAbsent, [at, hours, orAbsent]);

/** Whether a customer still waits and has the same seller, or still none. */
export const stillWaiting = async (sql: Sql, { id, sellerId }: WaitingCustomer): Promise<boolean> =>
  (await sql.query(stillWaits, [id, sellerId])).length > 0;
