import { z } from 'zod';
import { amountSetting } from '../shared/amount-setting.js';
import { defineSettings } from '../shared/settings-sections.js';

/** When an order must be confirmed by a person, and when its invoice is due. */
const orderSettings = z
  .strictObject({
    /** An order above this total, in the tenant's currency, stays pending until a manager confirms it; null confirms all orders at once. */
    confirmAbove: amountSetting.nullable().default(null),
    /** Days from the invoice to its due date. */
    paymentDays: z.int().min(0).max(365).default(15),
  })
  .prefault({});
defineSettings('orders', orderSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    orders: z.output<typeof orderSettings>;
  }
}
