import { Migration } from '@mikro-orm/migrations';
import { amount, joined, view } from './sql/reporting.js';
import { openToReports } from './sql/roles.js';

/** Adds invoices and payments to the views for spreadsheets and reports, so that what is still due can be listed there. */
export class ReportInvoicesAndPayments extends Migration {
  override up(): void {
    this.addSql(
      openToReports(
        'invoice',
        'id, tenant_id, number, order_id, seller_id, status, currency, total_minor, paid_minor, due_at, created_at, updated_at',
      ),
    );
    this.addSql(
      openToReports(
        'payment',
        'id, tenant_id, invoice_id, seller_id, amount_minor, currency, method, paid_at, created_at',
      ),
    );
    this.addSql(`
      grant create on schema reporting to embudo_reports;
      set local role embudo_reports;
      ${views}
      grant select on reporting.invoices, reporting.payments to embudo_reader;
      reset role;
      revoke create on schema reporting from embudo_reports;`);
  }
}

const ofOrder = `${joined('sales_order', 'o', 'i.order_id', 'i')} ${joined('contact', 'c', 'o.contact_id', 'o')}`;

const views = [
  view(
    'invoices',
    `
      select i.id, i.number, i.order_id, o.number as order_number, o.contact_id, c.name as contact_name, o.customer_id, i.status,
        ${amount('i.total_minor', 'i.currency')} as total, ${amount('i.paid_minor', 'i.currency')} as paid,
        ${amount(`case when i.status = 'VOID' then 0 else i.total_minor - i.paid_minor end`, 'i.currency')} as due, i.currency, i.due_at,
        i.seller_id, s.display_name as seller, i.created_at, i.updated_at, c.erased_at
      from public.invoice i ${ofOrder} ${joined('seller', 's', 'i.seller_id', 'i')}`,
  ),
  view(
    'payments',
    `
      select y.id, y.invoice_id, i.number as invoice_number, i.order_id, o.number as order_number, o.contact_id, c.name as contact_name,
        ${amount('y.amount_minor', 'y.currency')} as amount, y.currency, y.method, y.paid_at, y.seller_id, s.display_name as seller, y.created_at,
        c.erased_at
      from public.payment y join public.invoice i on i.tenant_id = y.tenant_id and i.id = y.invoice_id ${ofOrder}
        ${joined('seller', 's', 'y.seller_id', 'y')}`,
  ),
].join('\n');
