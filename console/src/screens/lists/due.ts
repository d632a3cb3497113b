interface Invoice {
  status: string;
  dueAt: string;
}

/** Whether something of the invoice is still to be paid. */
export const isUnpaid = ({ status }: Pick<Invoice, 'status'>): boolean => status === 'OPEN' || status === 'PARTLY_PAID';

/** Whether the invoice should have been paid by now. */
export const isOverdue = (invoice: Invoice, now = Date.now()): boolean =>
  isUnpaid(invoice) && Date.parse(invoice.dueAt) < now;
