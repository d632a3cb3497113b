import type { Statement, Transaction } from '../shared/database.port.js';

const chooseStatement: Statement = {
  name: 'seller.choose',
  text: `select s.id from seller s
    cross join lateral (select count(*) as load from lead l where l.seller_id = s.id and l.status not in ('WON', 'LOST')) busy
    where s.active and s.available and busy.load < s.capacity and ($2 or app.works_at(s.id, $1))
    order by app.works_at(s.id, $1) desc, busy.load::float / s.capacity, busy.load, s.created_at, s.id limit 1`,
};

/**
 * The best seller for a new lead: present, with room left, at work before those who are not, the least loaded for what they can carry.
 * Null where nobody has room, or, where only those at work may have it, nobody works now.
 */
export async function chooseSeller(
  tx: Transaction,
  now: Date,
  { onlyAtWork }: { onlyAtWork: boolean },
): Promise<string | null> {
  const [best] = await tx.query<{ id: string }>(chooseStatement, [now, !onlyAtWork]);
  return best?.id ?? null;
}
