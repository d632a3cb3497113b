import { z } from 'zod';
import { overdueInvoicesOf, unpaidInvoicesDue } from '../../orders/index.js';
import { dayMs, hourMs } from '../../shared/durations.js';
import type { Language } from '../../shared/translations.js';
import { ascending } from '../engine/ascending.js';
import { defineFlow } from '../engine/flow.js';
import { type StepContext, stepsOf } from '../engine/step.js';
import { templateSetting } from '../engine/template-choice.js';
import { isCourtesy } from './courtesy.js';
import { type InvoiceTask, leaveInvoiceTask, textAboutInvoice } from './invoice-tasks.js';
import { paymentReminderTexts } from './payment-reminder.texts.js';
import { paymentReminderLabels } from './payment-reminder-labels.texts.js';
import { readPayment } from './read-payment.js';

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
const { wait, say, ask, do: act, end } = stepsOf<Settings>();

/** Nobody is reminded of an invoice whose first reminder was due earlier, for example before the flow was switched on. */
const latestDays = 7;

/** Whether a person has the conversation, or it waits for one. The person settles what is said about money then. */
const isWithPerson = ({ facts: { conversationStatus } }: StepContext<Settings>): boolean =>
  conversationStatus === 'HUMAN' || conversationStatus === 'WAITING';

type Text = Parameters<typeof paymentReminderTexts>[1];

/** Returns a text with the invoice's number, what is still owed now and the day on which it was due; null if nothing is owed. */
function textAbout({ facts, tenant }: StepContext<Settings>, language: Language, text: Text): string | null {
  const { overdueInvoice: invoice, contactName: name } = facts;
  return invoice && textAboutInvoice(language, text, { invoice, name, tenant });
}
const leaveTaskAbout =
  (task: InvoiceTask) =>
  async ({ tx, facts, tenant, now }: StepContext<Settings>) => {
    const { overdueInvoice: invoice, contactId, leadId, sellerId } = facts;
    if (invoice) await leaveInvoiceTask(tx, task, { invoice, tenant }, { contactId, leadId, sellerId, now });
  };

type Label = Parameters<typeof paymentReminderLabels>[1];
/** The steps that follow a reply have the same label for all three reminders. */
const followingReply = [
  'check-payment',
  'thanks',
  'is-settled',
  'left-to-agent',
  'task-unpaid',
  'is-something-else',
  'by-a-person',
] as const satisfies Label[];
const after = (reminder: Reminder, key: (typeof followingReply)[number], reply = 'reply') =>
  `${key}-${reminder}-${reply}`;
const labelKey = (id: string): Label => followingReply.find(key => id.startsWith(`${key}-`)) ?? (id as Label);

type Reminder = 'first' | 'second' | 'last';
const hoursOf: Record<Reminder, (settings: Settings) => number> = {
  first: ({ firstAfterHours, secondAfterHours }) => secondAfterHours - firstAfterHours,
  second: ({ secondAfterHours, lastAfterHours }) => lastAfterHours - secondAfterHours,
  last: ({ lastAfterHours, taskAfterHours }) => taskAfterHours - lastAfterHours,
};

/**
 * Sends a reminder, and reads the reply until the next one is due. A contact who says that they have paid is thanked and gets no more
 * reminders, and the seller checks the payment. A contact who will pay, or takes note, is reminded as planned. Any other reply is answered
 * by the agent and ends the reminders; if the invoice is still not paid on the last day, the seller gets the task nevertheless. Nothing is
 * written while a person has the conversation.
 */
const remind = (text: Reminder) =>
  ask({
    id: text,
    text: async (context: StepContext<Settings>) =>
      isWithPerson(context) ? null : textAbout(context, context.language, text),
    hours: hoursOf[text],
    template: ({ template }) => template,
    read: readPayment,
    passesOver: isCourtesy,
    ways: {
      paid: [
        act({ id: after(text, 'check-payment'), run: leaveTaskAbout('taskPaid') }),
        thank('thanksPaid', after(text, 'thanks', 'paid')),
        end({ id: after(text, 'is-settled') }),
      ],
      later: [thank('thanksLater', after(text, 'thanks', 'later'))],
      noted: [],
      other: [
        wait({ id: after(text, 'left-to-agent'), hours: ({ taskAfterHours }) => taskAfterHours }),
        act({ id: after(text, 'task-unpaid'), run: leaveTaskAbout('task') }),
        end({ id: after(text, 'is-something-else') }),
      ],
      unasked: [act({ id: after(text, 'by-a-person'), run: leaveTaskAbout('task') })],
      silent: [],
    },
  });
const thank = (text: Text, id: string) =>
  say({
    id,
    text: async context => (isWithPerson(context) ? null : paymentReminderTexts(context.language, text)),
    answers: true,
  });

/**
 * Reminds a customer three times of an invoice that is due and not fully paid, then leaves the seller a task. The conversation is not
 * handed over: the customer waits for no answer, and the agent must still answer if they write.
 */
export const paymentReminder = defineFlow<Settings>({
  id: 'payment-reminder',
  name: language => paymentReminderLabels(language, 'name'),
  description: language => paymentReminderLabels(language, 'description'),
  labels: (language, key) => paymentReminderLabels.coded(language, labelKey(key)),
  startsOn: [],
  /** Starts when the first reminder is due, because what the customer writes before it is no reply to it. */
  startsAfter: async (tx, { firstAfterHours, taskAfterHours }, now) => {
    const to = new Date(now.getTime() - firstAfterHours * hourMs);
    const latestMs = latestDays * dayMs;
    const runMs = (taskAfterHours - firstAfterHours) * hourMs;
    const invoices = await unpaidInvoicesDue(tx, { from: new Date(to.getTime() - latestMs - runMs), to });
    return invoices.map(({ id, contactId, dueAt }) => ({
      id,
      contactId,
      at: dueAt,
      until: new Date(dueAt.getTime() + firstAfterHours * hourMs + latestMs),
    }));
  },
  causesByHand: async (tx, contactId, now) =>
    (await overdueInvoicesOf(tx, contactId, now)).map(({ id, dueAt }) => ({ id, contactId, at: dueAt })),
  onePer: 'contact',
  onlyIf: ({ erased }) => !erased,
  // Not on a reply, a hand-over or an opt-out: what is owed is still owed, and the seller gets the task if nobody has collected it.
  stopsOn: ['paid'],
  settings,
  enabledAtFirst: false,
  steps: [
    wait({ id: 'until-first', hours: ({ firstAfterHours }) => firstAfterHours }),
    remind('first'),
    wait({ id: 'until-second', hours: ({ secondAfterHours }) => secondAfterHours }),
    remind('second'),
    wait({ id: 'until-last', hours: ({ lastAfterHours }) => lastAfterHours }),
    remind('last'),
    wait({ id: 'until-task', hours: ({ taskAfterHours }) => taskAfterHours }),
    act({ id: 'to-the-seller', run: leaveTaskAbout('task') }),
  ],
});
