/** SQL of what is no column, for the customer of that alias: active, used to come (FREQUENT or OCCASIONAL), and not met for ninety days. */
export const customerAtRisk = (k: string): string =>
  `(${k}.status = 'ACTIVE' and coalesce(${k}.segment in ('FREQUENT', 'OCCASIONAL') and ${k}.last_interaction_at < now() - interval '2160 hours', false))`;
/** What they have bought in the tenant's currency, whoever sold it: a fact of the customer, as the segment is. */
export const lifetimeValue = (customer: string): string =>
  `(select app.money(${customer}.purchased_minor, t.currency) from tenant t where t.id = (select app.tenant()))`;

/** SQL of what stands with the contact of the customer of an alias; a sub-select, so that a page of customers walks along their index. */
export const ofContact =
  (column: 'email' | 'phone') =>
  (k: string): string =>
    `(select c.${column} from contact c where c.id = ${k}.contact_id)`;
