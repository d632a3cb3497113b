import type { Sql, Statement } from '../shared/database.port.js';
import type { TenantSettings } from '../shared/settings-sections.js';
import { fittingRules, type RuleFacts } from './assignment-rules.js';
import { openLoad } from './open-load.sql.js';

/** Chooses a seller. In turn, the seller whose last assigned lead is the oldest comes first, before the load is compared. */
const choose = (inTurn: boolean): Statement => ({
  name: inTurn ? 'seller.choose-in-turn' : 'seller.choose',
  text: `select s.id from seller s
    cross join lateral (select ${openLoad('s')} as load) busy
    where s.active and s.available and busy.load < s.capacity and ($2 or app.works_at(s.id, $1)) and ($3::uuid[] is null or s.id = any ($3))
    order by app.works_at(s.id, $1) desc,
      ${inTurn ? '(select max(a.given_at) from lead_assignment a where a.seller_id = s.id) nulls first, ' : ''}
      busy.load::float / s.capacity, busy.load, s.created_at, s.id limit 1`,
});
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
