import type { Sql, Statement } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';
import type { TenantSettings } from '../shared/settings-sections.js';
import { fittingRules, type RuleFacts } from './assignment-rules.js';
import { openLoad } from './open-load.sql.js';

/**
 * Chooses a seller for each lead. In turn, the seller whose last assigned lead is the oldest comes first, before the load is compared.
 * Leads that come together are shared out as if they had come one after the other: `given` is how many of them a seller has got before.
 */
const choose = (inTurn: boolean): Statement =>
  batchableStatement(
    inTurn ? 'seller.choose-in-turn' : 'seller.choose',
    { now: 'timestamptz', anybody: 'boolean', among: 'uuid[]' },
    `asked as (select i.*, row_number() over (partition by i.anybody, i.among order by i.call) as place from input i),
      wanted as (select a.anybody, a.among, count(*)::int as leads, min(a.now) as now from asked a group by a.anybody, a.among),
      turns as (
        select w.anybody, w.among, c.id, row_number() over (partition by w.anybody, w.among order by c.works desc,
          ${inTurn ? 'given, (select max(a.given_at) from lead_assignment a where a.seller_id = c.id) nulls first, ' : ''}
          (c.load + given)::float / c.capacity, c.load + given, c.created_at, c.id) as place
        from wanted w
        cross join lateral (
          select s.id, s.capacity, s.created_at, busy.load, app.works_at(s.id, w.now) as works from seller s
          cross join lateral (select ${openLoad('s')} as load) busy
          where s.active and s.available and busy.load < s.capacity and (w.among is null or s.id = any (w.among)) offset 0) c
        cross join lateral generate_series(0, least(w.leads, c.capacity - c.load) - 1) as given
        where w.anybody or c.works)
    select a.call, t.id from asked a join turns t on t.place = a.place and t.anybody = a.anybody and t.among is not distinct from a.among`,
  );
const byLoad = choose(false);
const inTurn = choose(true);

const ruleFacts: Statement = {
  name: 'seller.rule-facts',
  text: `select coalesce(l.source, '') as source, c.city, c.language, array_remove(l.tags || array[l.source, l.inquiry, m.body, i."primary"], null) as about
    from contact c left join lead l on l.id = $2 left join message m on m.id = $3 left join lead_intent i on i.message_id = m.id where c.id = $1`,
};

/** The conversation for which a seller is chosen. */
export interface Routable {
  contactId: string;
  leadId: string | null;
  messageId: string;
}

/**
 * Chooses the seller for a new lead, by the tenant's mode. Candidates are available and have room left; those at work come before the
 * others. The choice goes to the lowest load relative to capacity, by turn, or to a candidate of the first matching rule that has one.
 * Returns null if nobody has room or, with `onlyAtWork`, if nobody works now.
 */
export async function chooseSeller(
  sql: Sql,
  now: Date,
  routed: Routable,
  { onlyAtWork, mode, rules }: { onlyAtWork: boolean } & Pick<TenantSettings['assignment'], 'mode' | 'rules'>,
): Promise<string | null> {
  const among = async (ids: readonly string[] | null): Promise<string | null> => {
    const [best] = await sql.query<{ id: string }>(mode === 'ROUND_ROBIN' ? inTurn : byLoad, [now, !onlyAtWork, ids]);
    return best?.id ?? null;
  };
  if (mode === 'RULES' && rules.length > 0) {
    const [facts] = await sql.query<RuleFacts>(ruleFacts, [routed.contactId, routed.leadId, routed.messageId]);
    for (const { rule } of facts ? fittingRules(rules, facts) : []) {
      const named = await among(rule.sellerIds);
      if (named) return named;
    }
  }
  return among(null);
}
