import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** Orders are found by how much of them is paid, and by when the rest is due: both are those of their invoices. */
export class FindUnpaidOrders extends Migration {
  override up(): void {
    this.addSql(`
      alter table sales_order
        -- null without a valid invoice; a trigger on invoices keeps both
        add column payment text check (payment in ('UNPAID', 'PARTLY_PAID', 'PAID')),
        -- null once nothing is left to pay
        add column payment_due_at timestamptz;
      create index sales_order_payment on sales_order (tenant_id, payment, created_at, id);
      create index sales_order_owner_payment on sales_order (tenant_id, owner_id, payment, created_at, id);
      create index sales_order_payment_due on sales_order (tenant_id, payment_due_at, id);
      create index sales_order_owner_payment_due on sales_order (tenant_id, owner_id, payment_due_at, id);
      create policy lookup_pays on sales_order for update to embudo_lookup using (true) with check (true);
      grant select (payment, payment_due_at), update (payment, payment_due_at) on sales_order to embudo_lookup;
      ${functionsOf(
        'embudo_lookup',
        `
      -- Runs as its owner, because whoever changes an invoice need not see its order.
      create function app.note_payment() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.sales_order s
            set payment = case new.status when 'OPEN' then 'UNPAID' when 'VOID' then null else new.status end,
              payment_due_at = case when new.status in ('OPEN', 'PARTLY_PAID') then new.due_at end
            where s.tenant_id = new.tenant_id and s.id = new.order_id;
          return null;
        end $f$;
`,
        `
      create trigger payment_noted after insert or update of status, due_at on invoice for each row execute function app.note_payment();
`,
      )}
      update sales_order s set payment = case i.status when 'OPEN' then 'UNPAID' else i.status end, payment_due_at = case when i.status <> 'PAID' then i.due_at end
        from invoice i where i.tenant_id = s.tenant_id and i.order_id = s.id and i.status <> 'VOID';`);
  }
}
