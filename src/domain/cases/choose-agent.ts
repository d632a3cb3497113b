import type { Sql } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';

/**
 * Chooses among the sellers who work at that moment, by their hours and absences. The sort order is: sellers of the department; sellers who
 * speak the customer's language (a seller without languages speaks the tenant's; a skill such as `en` counts too); sellers with the
 * customer's intent among their skills, such as `WARRANTY_CLAIM`; sellers with the fewest open cases relative to their capacity.
 */
const choose = batchableStatement(
  'case.choose-agent',
  { department: 'text', conversation_id: 'uuid', language: 'text', now: 'timestamptz' },
  `best as (select a.call, b.* from input a cross join lateral (
    select s.id from seller s
    left join lateral (
      select i.language, lower(i."primary") as intent from message m left join lead_intent i on i.message_id = m.id
      where m.conversation_id = a.conversation_id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) talk on true
    cross join lateral (select count(*) as load from support_case k where k.seller_id = s.id and k.status = 'OPEN') busy
    cross join lateral (select array(select lower(skill) from unnest(s.skills) skill) as skills,
      case when s.languages = '{}' then array[a.language] else array(select split_part(lower(tag), '-', 1) from unnest(s.languages) tag) end as languages) able
    where s.active and s.available and busy.load < s.capacity and app.works_at(s.id, a.now)
    order by (s.department is not distinct from a.department) desc, coalesce(talk.language = any (able.languages) or talk.language = any (able.skills), true) desc,
      coalesce(talk.intent = any (able.skills), false) desc, busy.load::float / s.capacity, busy.load, s.created_at, s.id limit 1) b)
    select * from best`,
);

/** Returns the best seller for a case who is at work and has room; null if there is none. `language` is the tenant's. */
export async function chooseAgent(
  read: Sql,
  { department, conversationId }: { department: string | null; conversationId: string },
  language: string,
  now: Date,
): Promise<string | null> {
  const [best] = await read.query<{ id: string }>(choose, [department, conversationId, language, now]);
  return best?.id ?? null;
}
