import { z } from 'zod';
import { changeReach, isReach, lockContact } from '../contacts/index.js';
import { readChangedFields } from '../custom-fields/index.js';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { jsonObject } from '../shared/json-values.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type Customer, customerStatuses } from './customer.entity.js';
import { contactOfCustomer, findCustomer } from './find-customer.js';

/**
 * Changes a customer's fields: omitted fields stay, null clears. Phone and e-mail are changed on the contact. Returns the customer's
 * id.
 */
export const updateCustomer = useCase({
  name: 'customers.update-customer',
  permission: 'customer:update',
  input: z.object({
    customerId: z.string(),
    firstName: text('name').nullish(),
    lastName: text('name').nullish(),
    email: text('email').nullish(),
    phone: text('phone').nullish(),
    address: text('address').nullish(),
    vip: z.boolean().nullish(),
    status: z.enum(customerStatuses).nullish(),
    customFields: jsonObject().nullish(),
  }),
  audit: {
    'customer.updated': {
      subject: 'customer',
      shows: ({ status, vip }: Customer) => ({ status, vip }),
      personal: {
        contactId: ({ contactId }: Customer) => contactId,
        shows: ({ firstName, lastName, address, customFields }: Customer) => ({
          firstName,
          lastName,
          address,
          customFields,
        }),
      },
    },
  },
  async run({ tx, clock, scope, audit }, input) {
    const { locale } = await loadTenant(tx, scope.tenantId);
    const typed = { phone: input.phone, email: input.email };
    // The VIP flag is also stored in the contact, so the contact's row is written too.
    const contactId = isReach(typed) || input.vip !== undefined ? await contactOfCustomer(tx, input.customerId) : null;
    if (contactId && !isReach(typed)) await lockContact(tx, contactId);
    const [, reach, { customer, customFields }] = await checkedTogether(
      () => {
        if (input.status === null)
          throw new DomainError('INVALID', 'The status of a customer cannot be empty.', ['status']);
      },
      () => (contactId ? changeReach(tx, contactId, typed, locale) : null),
      async () => {
        const customer = await findCustomer(tx, input.customerId);
        const customFields = await readChangedFields(tx, 'CUSTOMER', customer.customFields, input.customFields);
        return { customer, customFields };
      },
    );
    audit['customer.updated'].beforeAndAfter(customer, { personal: reach });
    customer.rename(
      input.firstName === undefined ? customer.firstName : input.firstName || null,
      input.lastName === undefined ? customer.lastName : input.lastName || null,
    );
    if (input.address !== undefined) customer.address = input.address || null;
    if (input.vip !== undefined) customer.vip = input.vip ?? false;
    if (input.status != null) customer.status = input.status;
    customer.customFields = customFields;
    customer.updatedAt = clock.now();
    return customer.id;
  },
});
