/**
 * SQL of whether a customer is at risk: active, FREQUENT or OCCASIONAL, and without an interaction for ninety days. `k` is the row's
 * alias.
 */
export const customerAtRisk = (k: string): string =>
  `(${k}.status = 'ACTIVE' and coalesce(${k}.segment in ('FREQUENT', 'OCCASIONAL') and ${k}.last_interaction_at < now() - interval '2160 hours', false))`;
/**
 * SQL of what a customer has bought in the tenant's currency (docs/adr/0488), from all sellers: like the segment, it belongs to the
 * customer, not to a seller.
 */
export const lifetimeValue = (customer: string): string =>
  `(select app.money(${customer}.purchased_minor, t.currency) from tenant t where t.id = (select app.tenant()))`;

/** SQL of a column of a customer's contact. It is a sub-select, so that a page of customers is read along the customers' index. */
export const ofContact =
  (column: 'email' | 'phone') =>
  (k: string): string =>
    `(select c.${column} from contact c where c.id = ${k}.contact_id)`;
