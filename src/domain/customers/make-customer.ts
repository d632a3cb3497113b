import type { Statement, Transaction } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';

/** SQL of the newest values of the contact's leads, for fields that customers have too: the same key and type, and the option. */
const fieldsOfLeads = `
  select coalesce(jsonb_object_agg(n.key, n.value), '{}') from (
    select distinct on (v.key) v.key, v.value from lead l cross join jsonb_each(l.custom_fields) v
      join custom_field g on g.entity_type = 'LEAD' and g.removed_at is null and g.key = v.key
      join custom_field f on f.entity_type = 'CUSTOMER' and f.removed_at is null and f.key = v.key and f.type = g.type
    where l.contact_id = $2 and (f.type <> 'DROPDOWN' or v.value #>> '{}' = any (f.options))
    order by v.key, l.created_at desc, l.id desc) n`;
const insertStatement: Statement = {
  name: 'customer.insert',
  text: `insert into customer (id, tenant_id, contact_id, seller_id, first_name, last_name, name_key, address, custom_fields)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, coalesce($8::jsonb, (${fieldsOfLeads})))
    on conflict (tenant_id, contact_id) where merged_into is null do nothing returning id`,
};

export interface NewCustomer {
  contact: { id: string; sellerId: string | null };
  firstName: string | null;
  lastName: string | null;
  address?: string | null;
  /** Omitted: those of the contact's leads, of the fields that customers have too. */
  customFields?: Record<string, unknown>;
}

/** Makes a contact a customer and returns the customer's id; null if the contact is already a customer. */
export async function makeCustomer(tx: Transaction, given: NewCustomer): Promise<string | null> {
  const { contact, firstName, lastName } = given;
  const [made] = await tx.query<{ id: string }>(insertStatement, [
    newId(),
    contact.id,
    contact.sellerId,
    firstName,
    lastName,
    foldName([firstName, lastName].filter(Boolean).join(' ')),
    given.address ?? null,
    given.customFields ?? null,
  ]);
  if (made) tx.record('customer.created', { customerId: made.id, contactId: contact.id });
  return made?.id ?? null;
}
