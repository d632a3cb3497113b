import { z } from 'zod';
import { amountSetting } from '../shared/amount-setting.js';
import { defineSettings } from '../shared/settings-sections.js';
import { workingHoursSetting } from './working-hours.js';

/** When cases are opened by themselves, and what customers are told of them. */
const casesSettings = z
  .strictObject({
    /** Whether a case is opened whenever the agent, where it answers, leaves a conversation to a person, and given to whoever is at work. */
    automatic: z.boolean().default(true),
    /** An order above this total, in the tenant's currency, gets a case where cases are automatic; null for none, omitted for what is usual. */
    orderAbove: amountSetting.nullable().optional(),
    /** Whether a customer who is handed over is told so, with the time after which an answer usually comes. */
    tellCustomer: z.boolean().default(true),
    /** Outside of them, customers are told when people are back. */
    workingHours: workingHoursSetting,
  })
  .prefault({});
defineSettings('cases', casesSettings);

declare module '../shared/settings-sections.js' {
  interface TenantSettings {
    cases: z.output<typeof casesSettings>;
  }
}
