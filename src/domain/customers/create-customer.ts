import { z } from 'zod';
import { findOrCreateContact, readReach } from '../contacts/index.js';
import { readNewFields } from '../custom-fields/index.js';
import { defaultAssignee } from '../sellers/index.js';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { jsonObject } from '../shared/json-values.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { makeCustomer } from './make-customer.js';

/**
 * Makes the contact with this phone number or e-mail address a customer; creates the contact if there is none. Throws CONFLICT if the
 * contact is already a customer. Returns the customer's id.
 */
export const createCustomer = useCase({
  name: 'customers.create-customer',
  permission: 'customer:create',
  input: z.object({
    firstName: text('name'),
    lastName: text('name').nullish(),
    email: text('email').nullish(),
    phone: text('phone').nullish(),
    address: text('address').nullish(),
    customFields: jsonObject().nullish(),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('customer'),
  audit: {
    'customer.created': { subject: 'customer', shows: ({ contactId }: { contactId: string }) => ({ contactId }) },
  },
  async run({ tx, actor, scope, audit }, input) {
    const { firstName } = input;
    const lastName = input.lastName || null;
    const { locale } = await loadTenant(tx, scope.tenantId);
    const [, customFields, reach] = await checkedTogether(
      () => {
        if (firstName === '') throw new DomainError('INVALID', 'Enter a name for the customer.', ['firstName']);
      },
      () => readNewFields(tx, 'CUSTOMER', input.customFields),
      () => readReach(input, locale),
    );
    const name = [firstName, lastName].filter(Boolean).join(' ');
    const contact = await findOrCreateContact(tx, reach, { name, sellerId: await defaultAssignee(tx, actor, null) });
    const id = await makeCustomer(tx, { contact, firstName, lastName, address: input.address || null, customFields });
    if (!id)
      throw new DomainError('CONFLICT', 'A customer with this phone number or e-mail address already exists.', [
        contact.foundBy ?? 'phone',
      ]);
    audit['customer.created'].after({ id, contactId: contact.id });
    return id;
  },
});
