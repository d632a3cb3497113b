import type { Statement, Transaction } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';

const insertStatement: Statement = {
  name: 'customer.insert',
  text: `insert into customer (id, tenant_id, contact_id, seller_id, first_name, last_name, name_key, address, custom_fields)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, contact_id) where merged_into is null do nothing returning id`,
};

export interface NewCustomer {
  contact: { id: string; sellerId: string | null };
  firstName: string | null;
  lastName: string | null;
  address?: string | null;
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
    given.customFields ?? {},
  ]);
  if (made) tx.record('customer.created', { customerId: made.id, contactId: contact.id });
  return made?.id ?? null;
}
