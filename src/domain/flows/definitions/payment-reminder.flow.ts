import { z } from 'zod';
import { unpaidInvoicesDue } from '../../orders/index.js';
import { dayWords } from '../../shared/day-words.js';
import { dayMs, hourMs } from '../../shared/durations.js';
import { formatMoney } from '../../shared/money.js';
import { dayIn } from '../../shared/tenant-day.js';
import type { Language } from '../../shared/translations.js';
import { noteToDo } from '../../to-dos/index.js';
import { ascending } from '../engine/ascending.js';
import { defineFlow } from '../engine/flow.js';
import { type StepContext, stepsOf } from '../engine/step.js';
import { templateSetting } from '../engine/template-choice.js';
import { paymentReminderTexts } from './payment-reminder.texts.js';
import { paymentReminderLabels } from './payment-reminder-labels.texts.js';

const hours = (usual: number) => z.number().min(0.1).max(2_000).default(usual);
const declared = z.strictObject({
  /** This and the next three: hours after the time at which the invoice was due. */
  firstAfterHours: hours(24),
  secondAfterHours: hours(96),
  lastAfterHours: hours(168),
  taskAfterHours: hours(240),
  /** Sent instead of the texts when the channel no longer takes free text. */
  template: templateSetting,
});
type Settings = z.output<typeof declared>;
const settings = declared.superRefine(
  ascending(['firstAfterHours', 'secondAfterHours', 'lastAfterHours', 'taskAfterHours']),
);
const { wait, say, do: act } = stepsOf<Settings>();

/** Nobody is reminded of an invoice whose first reminder was due earlier, for example before the flow was switched on. */
const latestDays = 7;

type Text = Parameters<typeof paymentReminderTexts>[1];

/** Returns a text with the invoice's number, what is still owed now and the day on which it was due; null if nothing is owed. */
function textAbout({ facts, tenant }: StepContext<Settings>, language: Language, text: Text): string | null {
  const { overdueInvoice: invoice } = facts;
  if (!invoice) return null;
  return paymentReminderTexts(language, text, {
    number: String(invoice.number),
    amount: formatMoney(BigInt(invoice.owedMinor), invoice.currency, tenant.locale),
    day: dayWords(language, dayIn(tenant.timezone, new Date(invoice.dueAt))),
    name: facts.contactName ?? '',
    hasName: facts.contactName ? 'yes' : 'no',
  });
}
const reminder = (text: Text) => async (context: StepContext<Settings>) => textAbout(context, context.language, text);

/**
 * Reminds a customer three times of an invoice that is due and not fully paid, then leaves the seller a task. The conversation is not handed
 * over: the customer waits for no answer, and the agent must still answer if they write.
 */
export const paymentReminder = defineFlow<Settings>({
  id: 'payment-reminder',
  name: language => paymentReminderLabels(language, 'name'),
  description: language => paymentReminderLabels(language, 'description'),
  labels: paymentReminderLabels.coded,
  startsOn: [],
  /** Starts when the first reminder is due, because what the customer writes before it is no reply to it. */
  startsAfter: async (tx, { firstAfterHours }, now) => {
    const to = new Date(now.getTime() - firstAfterHours * hourMs);
    const invoices = await unpaidInvoicesDue(tx, { from: new Date(to.getTime() - latestDays * dayMs), to });
    return invoices.map(({ id, contactId, dueAt }) => ({ id, contactId, at: dueAt }));
  },
  onePer: 'contact',
  onlyIf: () => true,
  stopsOn: ['paid', 'reply', 'opted-out', 'handed-over'],
  settings,
  enabledAtFirst: false,
  steps: [
    wait({ id: 'until-first', hours: ({ firstAfterHours }) => firstAfterHours }),
    say({ id: 'first', text: reminder('first'), template: ({ template }) => template }),
    wait({ id: 'until-second', hours: ({ secondAfterHours }) => secondAfterHours }),
    say({ id: 'second', text: reminder('second'), template: ({ template }) => template }),
    wait({ id: 'until-last', hours: ({ lastAfterHours }) => lastAfterHours }),
    say({ id: 'last', text: reminder('last'), template: ({ template }) => template }),
    wait({ id: 'until-task', hours: ({ taskAfterHours }) => taskAfterHours }),
    act({
      id: 'to-the-seller',
      run: async context => {
        const { tx, facts, tenant, now } = context;
        const title = textAbout(context, tenant.language, 'task');
        if (title) await noteToDo(tx, { title, leadId: facts.leadId, sellerId: facts.sellerId, dueAt: now, now });
      },
    }),
  ],
});
