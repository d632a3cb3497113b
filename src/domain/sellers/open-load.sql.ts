/**
 * SQL of the number of customers for whom the seller with that alias works now, as far as the reader sees them: those with an open lead of
 * the seller, those who wait for the seller's answer, and those with an open case of the seller. A customer counts once.
 */
export const openLoad = (alias: string): string =>
  `(select count(distinct busy.contact_id)::int from (
      select l.contact_id from lead l where l.seller_id = ${alias}.id and l.status not in ('WON', 'LOST')
      union all select v.contact_id from conversation v where v.owner_id = ${alias}.id and v.status in ('WAITING', 'HUMAN') and v.waiting_since is not null
      union all select k.contact_id from support_case k where k.owner_id = ${alias}.id and k.status <> 'CLOSED') busy)`;
