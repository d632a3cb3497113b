import type { Sql, Statement } from '../shared/database.port.js';

/** An invoice that is due and not fully paid. */
export interface OverdueInvoice {
  id: string;
  number: number;
  currency: string;
  /** What is still to be paid, in minor units. */
  owedMinor: string;
  /** In ISO 8601, as JSON has it. */
  dueAt: string;
}

/** SQL condition: the invoice is not fully paid, and its order not cancelled. */
export const isUnpaid = (invoice: string): string => `${invoice}.status in ('OPEN', 'PARTLY_PAID')`;

/**
 * SQL that returns, as JSON, the contact's overdue invoice that was due first; null if they have none. If `id` is an invoice, it returns
 * that one or, once it is paid or void, null. A null `at` stands for now.
 */
export const overdueInvoiceOf = (contact: string, { id, at }: { id: string; at: string }): string => `(
  select json_build_object('id', i.id, 'number', i.number, 'currency', i.currency, 'owedMinor', (i.total_minor - i.paid_minor)::text, 'dueAt', i.due_at)
  from sales_order o join invoice i on i.order_id = o.id
  where o.contact_id = ${contact} and ${isUnpaid('i')} and coalesce((select n.id = i.id from invoice n where n.id = ${id}), i.due_at <= coalesce(${at}, now()))
  order by i.due_at, i.id limit 1)`;

export interface DueInvoice {
  id: string;
  contactId: string;
  dueAt: Date;
}
const dueBetween: Statement = {
  name: 'invoice.unpaid-due-between',
  text: `select i.id, o.contact_id as "contactId", i.due_at as "dueAt" from invoice i join sales_order o on o.id = i.order_id
    where ${isUnpaid('i')} and i.due_at > $1 and i.due_at <= $2 order by i.due_at, i.id`,
};
const dueOf: Statement = {
  name: 'invoice.unpaid-due-of',
  text: `select i.id, o.contact_id as "contactId", i.due_at as "dueAt" from sales_order o join invoice i on i.order_id = o.id
    where o.contact_id = $1 and ${isUnpaid('i')} and i.due_at <= $2 order by i.due_at, i.id limit 50`,
};
/** Returns the contact's invoices that are due and not fully paid, those that were due first at the beginning. */
export const overdueInvoicesOf = (read: Sql, contactId: string, now: Date): Promise<DueInvoice[]> =>
  read.query<DueInvoice>(dueOf, [contactId, now]);

/** Returns the invoices that were due after `from` and until `to` and are not fully paid, those that were due first at the beginning. */
export const unpaidInvoicesDue = (read: Sql, { from, to }: { from: Date; to: Date }): Promise<DueInvoice[]> =>
  read.query<DueInvoice>(dueBetween, [from, to]);
