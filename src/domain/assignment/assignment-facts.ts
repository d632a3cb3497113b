import { openLoad } from '../sellers/index.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { isId } from '../shared/id.js';
import type { LeadFacts, SellerFacts } from './score-seller.js';

/** As many leads as one plan takes. */
export const mostPlanned = 1_000;

const lead = (condition: string): string => `select l.id, l.source, c.city, c.language,
    coalesce(l.seller_id, (select u.seller_id from customer u where u.contact_id = c.id and u.seller_id is not null order by u.id limit 1), c.seller_id) as "ownSellerId",
    array_remove(l.tags || array[l.source, l.inquiry, talk.body, talk.intent], null) as about
  from lead l join contact c on c.id = l.contact_id
    left join lateral (
      select m.body, i."primary" as intent from conversation v join message m on m.conversation_id = v.id left join lead_intent i on i.message_id = m.id
      where v.lead_id = l.id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) talk on true
  where l.status not in ('WON', 'LOST') and ${condition} order by l.score_down desc, l.created_at, l.id limit ${mostPlanned}`;
const named: Statement = { name: 'assignment.named-leads', text: lead('l.id = any ($1)') };
const waiting: Statement = { name: 'assignment.waiting-leads', text: lead('l.seller_id is null') };

const sellers: Statement = {
  name: 'assignment.sellers',
  text: `select s.id, s.skills, s.regions, s.languages, s.capacity, ${openLoad('s')} as load,
      (select count(*)::int from lead_assignment a where a.seller_id = s.id and a.given_at >= $1::timestamptz - interval '7 days') as "givenLately",
      app.works_at(s.id, $1) as "isAtWork",
      isempty(app.worked_ranges('[]', s.absences, coalesce(s.working_hours ->> 'zone', t.timezone), $1, $1::timestamptz + interval '1 millisecond')) as "isAway",
      coalesce((select json_object_agg(w.source, json_build_object('given', w.given, 'won', w.won)) from (
        select l.source, count(*)::int as given, (count(*) filter (where a.won))::int as won from lead_assignment a join lead l on l.id = a.lead_id
        where a.seller_id = s.id and a.given_at >= $1::timestamptz - interval '180 days' and l.source = any ($2) group by 1) w), '{}') as sources
    from seller s join tenant t on t.id = s.tenant_id where s.active and s.available order by s.created_at, s.id`,
};

/** The open leads of these ids, or all that nobody has: those with the best chances first, and at most a thousand. */
export const readLeadFacts = (sql: Sql, ids: readonly string[] | null): Promise<LeadFacts[]> =>
  ids === null ? sql.query<LeadFacts>(waiting) : sql.query<LeadFacts>(named, [ids.filter(isId)]);

/** Sellers who take leads, as things stand at an instant. */
export const readSellerFacts = (sql: Sql, at: Date, leads: readonly LeadFacts[]): Promise<SellerFacts[]> =>
  sql.query<SellerFacts>(sellers, [at, [...new Set(leads.map(({ source }) => source))]]);
