import type { Statement, Transaction } from '../shared/database.port.js';

/** The data needed to undo the merge of two customers: ids, names of fields, and values that are not personal. */
export interface FoldedCustomer {
  id: string;
  into: string;
  interactions: string[];
  tookAddress: boolean;
  customFields: string[];
  madeVip: boolean;
  /** Whether the merge made an archived customer active. Missing in merges made before that was so. */
  madeActive?: boolean;
  lastInteractionAt: { was: string | null; became: string | null };
}

const both: Statement = {
  name: 'customer.of-contacts',
  text: `select m.id, k.id as into from customer k, customer m where k.contact_id = $1 and k.merged_into is null and m.contact_id = $2 and m.merged_into is null`,
};
const fold: Statement = {
  name: 'customer.fold',
  text: `with before as materialized (
      select k.address is null and m.address is not null as "tookAddress", not k.vip and m.vip as "madeVip", k.status = 'INACTIVE' and m.status = 'ACTIVE' as "madeActive", k.last_interaction_at as was,
        greatest(k.last_interaction_at, m.last_interaction_at) as became,
        array(select f from jsonb_object_keys(m.custom_fields) f where not k.custom_fields ? f order by f) as fields
      from customer k, customer m where k.id = $1 and m.id = $2),
    kept as (
      update customer k set address = coalesce(k.address, m.address), vip = k.vip or m.vip,
        status = case when m.status = 'ACTIVE' then m.status else k.status end, custom_fields = m.custom_fields || k.custom_fields,
        last_interaction_at = greatest(k.last_interaction_at, m.last_interaction_at)
      from customer m where k.id = $1 and m.id = $2),
    hidden as (update customer set merged_into = $1 where id = $2),
    moved as (update interaction set customer_id = $1 where customer_id = $2 returning id)
    select b."tookAddress", b."madeVip", b."madeActive", b.was::text, b.became::text, b.fields, array(select id from moved order by id) as interactions from before b`,
};
const unfold: Statement = {
  name: 'customer.unfold',
  text: `with kept as (
      update customer k set address = case when $4 and k.address is not distinct from m.address then null else k.address end,
        vip = k.vip and not $5, status = case when $9 then 'INACTIVE' else k.status end,
        custom_fields = k.custom_fields - array(select f from unnest($6::text[]) f where k.custom_fields -> f is not distinct from m.custom_fields -> f),
        last_interaction_at = case when k.last_interaction_at is not distinct from $8::timestamptz then $7::timestamptz else k.last_interaction_at end
      from customer m where k.id = $1 and m.id = $2),
    shown as (update customer set merged_into = null where id = $2)
    update interaction set customer_id = $2 where id = any ($3) and customer_id = $1`,
};

/**
 * Merges two customers if both contacts are customers: the kept one takes the values that it lacks and the interactions of the other,
 * and is active if one of them is.
 * Returns null if they are not both customers.
 */
export async function foldCustomer(tx: Transaction, keptId: string, mergedId: string): Promise<FoldedCustomer | null> {
  const [two] = await tx.query<{ id: string; into: string }>(both, [keptId, mergedId]);
  if (!two) return null;
  const [before] = await tx.query<{
    tookAddress: boolean;
    madeVip: boolean;
    madeActive: boolean;
    was: string | null;
    became: string | null;
    fields: string[];
    interactions: string[];
  }>(fold, [two.into, two.id]);
  if (!before) return null;
  const { tookAddress, madeVip, madeActive, was, became, fields, interactions } = before;
  return {
    ...two,
    interactions,
    tookAddress,
    madeVip,
    madeActive,
    customFields: fields,
    lastInteractionAt: { was, became },
  };
}

/** Undoes the merge of two customers and gives the interactions back. Values that have changed since stay with the kept customer. */
export async function unfoldCustomer(tx: Transaction, folded: FoldedCustomer): Promise<void> {
  const { id, into, interactions, tookAddress, madeVip, madeActive = false, customFields, lastInteractionAt } = folded;
  const { was, became } = lastInteractionAt;
  await tx.query(unfold, [into, id, interactions, tookAddress, madeVip, customFields, was, became, madeActive]);
}
