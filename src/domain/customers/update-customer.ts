import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { changeReach, isReach } from '../contacts/index.js';
import { readChangedFields } from '../custom-fields/index.js';
import { jsonObject } from '../shared/json-values.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type Customer, customerStatuses } from './customer.entity.js';
import { contactOfCustomer, findCustomer } from './find-customer.js';

/** Changes what is given: omitted keeps, null clears. Phone and e-mail change with the contact. */
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
  async run(context, input) {
    const { tx, clock, scope } = context;
    const { locale } = await loadTenant(tx, scope.tenantId);
    const typed = { phone: input.phone, email: input.email };
    const contactId = isReach(typed) ? await contactOfCustomer(tx, input.customerId) : null;
    const reach = contactId ? await changeReach(tx, contactId, typed, locale) : null;
    const customer = await findCustomer(tx, input.customerId);
    const before = plainOf(customer);
    const named = personalOf(customer);
    customer.rename(
      input.firstName === undefined ? customer.firstName : input.firstName || null,
      input.lastName === undefined ? customer.lastName : input.lastName || null,
    );
    if (input.address !== undefined) customer.address = input.address || null;
    if (input.vip !== undefined) customer.vip = input.vip ?? false;
    if (input.status !== undefined) customer.status = input.status ?? 'ACTIVE';
    customer.customFields = await readChangedFields(tx, 'CUSTOMER', customer.customFields, input.customFields);
    customer.updatedAt = clock.now();
    await recordAudit(tx, context, {
      action: 'customer.updated',
      subjectType: 'customer',
      subjectId: customer.id,
      before,
      after: plainOf(customer),
      personal: {
        contactId: customer.contactId,
        before: { ...named, ...reach?.before },
        after: { ...personalOf(customer), ...reach?.after },
      },
    });
    return customer.id;
  },
});

const plainOf = ({ status, vip }: Customer) => ({ status, vip });
const personalOf = ({ firstName, lastName, address, customFields }: Customer) => ({
  firstName,
  lastName,
  address,
  customFields,
});
