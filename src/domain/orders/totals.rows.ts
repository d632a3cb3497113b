import type { BoundRows } from '../shared/keyset.js';
import { sqlWith } from '../shared/sql-text.js';

/** What carts or invoices of one currency amount to. */
export interface TotalRow {
  currency: string;
  count: number;
  /** Decimal texts. */
  total: string;
  paid: string;
  due: string;
}

/** The sums of all open carts, one row per currency. */
export const cartTotalRows: BoundRows = {
  name: 'cart-totals',
  from: sqlWith(
    ['OPEN'],
    status => `(select c.currency, count(*)::int as count, app.money(sum(c.total_minor), c.currency) as total
    from cart c where c.status = ${status} group by c.currency offset 0) f`,
  ),
  alias: 'f',
  columns: 'f.currency, f.count, f.total',
  order: 'f.currency',
};

/** The sums of all invoices with one of these statuses that are due in this time, one row per currency. */
export function invoiceTotalRows(
  statuses: readonly string[] | null,
  { from = null, to = null }: { from?: Date | null; to?: Date | null },
): BoundRows {
  const parts: [name: string, value: unknown, condition: (given: string) => string][] = [
    ['statuses', statuses, given => `i.status = any (${given}::text[])`],
    ['from', from, given => `i.due_at >= ${given}`],
    ['to', to, given => `i.due_at < ${given}`],
  ];
  const given = parts.filter(([, value]) => value !== null);
  return {
    name: ['invoice-totals', ...given.map(([name]) => name)].join(' '),
    from: sqlWith(
      given.map(([, value]) => value),
      (
        ...placeholders
      ) => `(select i.currency, count(*)::int as count, app.money(sum(i.total_minor), i.currency) as total, app.money(sum(i.paid_minor), i.currency) as paid, app.money(sum(case when i.status = 'VOID' then 0 else i.total_minor - i.paid_minor end), i.currency) as due
        from invoice i where ${given.map(([, , condition], at) => condition(placeholders[at] ?? '')).join(' and ') || 'true'} group by i.currency offset 0) f`,
    ),
    alias: 'f',
    columns: 'f.currency, f.count, f.total, f.paid, f.due',
    order: 'f.currency',
  };
}

interface PaymentsSummed {
  from?: Date | null;
  to?: Date | null;
  contactId?: string | null;
  sellerId?: string | null;
}

/** The sums of all payments that were made in this time, on orders of that contact and seller, one row per currency. */
export function paymentTotalRows({
  from = null,
  to = null,
  contactId = null,
  sellerId = null,
}: PaymentsSummed): BoundRows {
  const parts: [name: string, value: unknown, condition: (given: string) => string][] = [
    ['from', from, given => `p.paid_at >= ${given}`],
    ['to', to, given => `p.paid_at < ${given}`],
    [
      'contact',
      contactId,
      given =>
        `p.invoice_id in (select i.id from sales_order o join invoice i on i.tenant_id = o.tenant_id and i.order_id = o.id where o.contact_id = ${given})`,
    ],
    ['seller', sellerId, given => `p.owner_id = ${given} and p.seller_id = ${given}`],
  ];
  const given = parts.filter(([, value]) => value !== null);
  return {
    name: ['payment-totals', ...given.map(([name]) => name)].join(' '),
    from: sqlWith(
      given.map(([, value]) => value),
      (
        ...placeholders
      ) => `(select p.currency, count(*)::int as count, app.money(sum(p.amount_minor), p.currency) as total
        from payment p where ${given.map(([, , condition], at) => condition(placeholders[at] ?? '')).join(' and ') || 'true'} group by p.currency offset 0) f`,
    ),
    alias: 'f',
    columns: 'f.currency, f.count, f.total',
    order: 'f.currency',
  };
}
