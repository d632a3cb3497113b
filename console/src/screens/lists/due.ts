import { spanOf } from '../../lib/ago';
import type { Filter } from '../../lib/filter';

interface Invoice {
  status: string;
  dueAt: string;
}

/** Whether something of the invoice is still to be paid. */
export const isUnpaid = ({ status }: Pick<Invoice, 'status'>): boolean => status === 'OPEN' || status === 'PARTLY_PAID';

/** Whether the invoice should have been paid by now. */
export const isOverdue = (invoice: Invoice, now = Date.now()): boolean =>
  isUnpaid(invoice) && Date.parse(invoice.dueAt) < now;

/** The filter for orders of which something is overdue, at whatever time a view with it is opened. */
export const late = { to: spanOf(0) };
export const isLate = ({ paymentDueAt }: Filter): boolean =>
  (paymentDueAt as { to?: unknown } | undefined)?.to === late.to;
