import { z } from 'zod';
import { useCase } from '../shared/use-case.js';
import type { Customer } from './customer.entity.js';
import { lockCustomer } from './find-customer.js';

/**
 * Archives a customer: the status becomes INACTIVE, and segments and customers at risk no longer count them. updateCustomer reverses
 * it, and so does what the customer buys next (`reactivateCustomer`).
 */
export const archiveCustomer = useCase({
  name: 'customers.archive-customer',
  permission: 'customer:update',
  input: z.object({ customerId: z.string() }),
  audit: {
    'customer.archived': { subject: 'customer', shows: ({ status }: Customer) => ({ status }) },
  },
  async run({ tx, clock, audit }, { customerId }) {
    const customer = await lockCustomer(tx, customerId);
    audit['customer.archived'].beforeAndAfter(customer);
    if (customer.status !== 'INACTIVE') customer.updatedAt = clock.now();
    customer.status = 'INACTIVE';
    return customer.id;
  },
});
