import type { OverdueInvoice } from '../../orders/index.js';
import type { Transaction } from '../../shared/database.port.js';
import { dayWords } from '../../shared/day-words.js';
import { formatMoney } from '../../shared/money.js';
import { dayIn } from '../../shared/tenant-day.js';
import type { Language } from '../../shared/translations.js';
import type { TenantProfile } from '../../tenants/index.js';
import { aboutContact, endAutomaticToDo, keepAutomaticToDo, retitleAutomaticToDo } from '../../to-dos/index.js';
import { paymentReminderTexts } from './payment-reminder.texts.js';

/** The tasks that an invoice may leave the seller: to collect it, and to check whether it was paid. */
const invoiceTasks = ['task', 'taskPaid'] as const;
export type InvoiceTask = (typeof invoiceTasks)[number];

const matterOf = (task: InvoiceTask, invoiceId: string): string => `flows.invoice.${task}:${invoiceId}`;

/** Whose invoice it is, and the tenant that writes about it. */
export interface Invoiced {
  invoice: OverdueInvoice;
  name: string | null;
  tenant: Pick<TenantProfile, 'locale' | 'timezone' | 'language'>;
}

/** Returns a text with the invoice's number, what is still owed and the day on which it was due. */
export const textAboutInvoice = (
  language: Language,
  text: Parameters<typeof paymentReminderTexts>[1],
  { invoice, name, tenant }: Invoiced,
): string =>
  paymentReminderTexts(language, text, {
    number: String(invoice.number),
    amount: formatMoney(BigInt(invoice.owedMinor), invoice.currency, tenant.locale),
    day: dayWords(language, dayIn(tenant.timezone, new Date(invoice.dueAt))),
    name: name ?? '',
    hasName: name ? 'yes' : 'no',
  });

/** Who owes it, and the lead that their conversation is about. */
interface Owing {
  contactId: string;
  leadId: string | null;
}

/** Leaves the seller a task about an invoice. An invoice has at most one of each; with `again`, one that is done is open again. */
export async function leaveInvoiceTask(
  tx: Transaction,
  task: InvoiceTask,
  about: Omit<Invoiced, 'name'>,
  { contactId, leadId, sellerId, now, again = false }: Owing & { sellerId: string | null; now: Date; again?: boolean },
): Promise<void> {
  const filed = await aboutContact(tx, contactId, leadId);
  const title = textAboutInvoice(about.tenant.language, task, { ...about, name: filed.name });
  const matter = matterOf(task, about.invoice.id);
  await keepAutomaticToDo(tx, matter, { about: filed, title, sellerId, dueAt: now, now }, { again });
}

/** Makes the open tasks about an invoice say what is owed now. */
export async function retitleInvoiceTasks(
  tx: Transaction,
  about: Omit<Invoiced, 'name'>,
  contactId: string,
  now: Date,
): Promise<void> {
  const { name } = await aboutContact(tx, contactId, null);
  for (const task of invoiceTasks) {
    const title = textAboutInvoice(about.tenant.language, task, { ...about, name });
    await retitleAutomaticToDo(tx, matterOf(task, about.invoice.id), title, now);
  }
}

/** Ends the open tasks about an invoice of which nothing is owed any more. */
export async function endInvoiceTasks(tx: Transaction, invoiceId: string, now: Date): Promise<void> {
  for (const task of invoiceTasks) await endAutomaticToDo(tx, matterOf(task, invoiceId), now);
}
