import { isUnpaid, type OverdueInvoice } from '../orders/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { endInvoiceTasks, retitleInvoiceTasks } from './definitions/invoice-tasks.js';

const invoiceOf: Statement = {
  name: 'flow.invoice-of-order',
  text: `select i.id, i.number, i.currency, (i.total_minor - i.paid_minor)::text as "owedMinor", i.due_at as "dueAt", ${isUnpaid('i')} as "isUnpaid", o.contact_id as "contactId"
    from invoice i join sales_order o on o.id = i.order_id where o.id = $1`,
};
type InvoiceRow = Omit<OverdueInvoice, 'dueAt'> & { dueAt: Date; isUnpaid: boolean; contactId: string };

/**
 * Keeps the tasks that `payment-reminder` left right when the order changes: they are done once the invoice is paid or void, and name what
 * is left after a partial payment, so that nobody asks a customer for what they have paid. Safe to repeat.
 */
export const settleInvoiceTasks = listeningUseCase({
  name: 'flows.settle-invoice-tasks',
  listensTo: ['order.updated'],
  audit: notAudited('Tasks of automations are no deeds of a person.'),
  async run({ tx, clock }, { event }) {
    const [row] = await tx.query<InvoiceRow>(invoiceOf, [event.payload.orderId]);
    if (!row) return;
    const now = clock.now();
    if (!row.isUnpaid) return endInvoiceTasks(tx, row.id, now);
    const { contactId, dueAt, isUnpaid: _, ...invoice } = row;
    const tenant = await loadTenant(tx, tx.tenantId);
    await retitleInvoiceTasks(tx, { invoice: { ...invoice, dueAt: dueAt.toISOString() }, tenant }, contactId, now);
  },
});
