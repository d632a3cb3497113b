import { z } from 'zod';
import { amountSetting } from '../shared/amount-setting.js';
import { defineSettings } from '../shared/settings-sections.js';
import { closedDaysSetting, workingHoursSetting } from './working-hours.js';

/** Settings for when cases are opened automatically, and for the messages to customers about it. */
const casesSettings = z
  .strictObject({
    /**
     * Whether a case is opened, and given to a seller who is at work, each time an answering agent hands a conversation over to a
     * person.
     */
    automatic: z.boolean().default(true),
    /**
     * If cases are automatic, an order above this total in the tenant's currency gets a case. Null: no order does. Omitted: the usual
     * amount.
     */
    orderAbove: amountSetting.nullable().optional(),
    /** Whether a customer gets a message about the hand-over, with the usual time until an answer. */
    tellCustomer: z.boolean().default(true),
    /**
     * Outside these hours customers are told when people are back. They are also the hours of sellers who have none of their own, and what
     * the agent tells customers who ask when the business is open.
     */
    workingHours: workingHoursSetting,
    /** Days, such as holidays, on which nobody of the business works: no seller begins a shift, and no appointment is booked. */
    closedDays: closedDaysSetting,
  })
  .prefault({});
defineSettings('cases', casesSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    cases: z.output<typeof casesSettings>;
  }
}
