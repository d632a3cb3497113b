import { Migration } from '@mikro-orm/migrations';

/** Invoices are found and sorted by the day on which they are due. */
export class FindInvoicesByDueDay extends Migration {
  override up(): void {
    this.addSql(`
      create index invoice_due on invoice (tenant_id, due_at, id);
      create index invoice_due_owner on invoice (tenant_id, owner_id, due_at, id);
      grant select (due_at) on invoice to embudo_lookup;`);
  }
}
