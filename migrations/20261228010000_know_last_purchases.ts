import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/**
 * Customers are found by when they bought. A purchase is, as for segments, a sale that was won or an order that is paid in full, dated when
 * it was placed, whichever seller has it. The time of the last one is stored, because "has not bought since" is asked of all customers.
 */
export class KnowLastPurchases extends Migration {
  override up(): void {
    this.addSql(`
      -- the last purchase; null if there is none. Triggers on sales, orders and invoices keep it
      alter table customer add column last_purchase_at timestamptz;
      create index customer_bought on customer (tenant_id, last_purchase_at);
      grant select (last_purchase_at) on customer to embudo_lookup;
      grant select (contact_id, last_purchase_at), update (last_purchase_at) on customer to embudo_ingest;
      grant select (order_id) on invoice to embudo_lookup;`);
    this.addSql(found);
    this.addSql(kept);
    this.addSql(recounted);
    this.addSql('select app.recount_purchases(null);');
  }
}

/** When a customer last bought. */
const lastPurchase = (tenant: string, customer: string, contact: string): string => `greatest(
          (select max(o.closed_at) from public.opportunity o where o.tenant_id = ${tenant} and o.customer_id = ${customer} and o.status = 'WON'),
          (select max(s.created_at) from public.sales_order s where s.tenant_id = ${tenant} and s.contact_id = ${contact}
            and exists (select from public.invoice i where i.tenant_id = ${tenant} and i.order_id = s.id and i.status = 'PAID')))`;

const found = functionsOf(
  'embudo_lookup',
  `
      create function app.last_purchase_of(tenant uuid, customer uuid, contact uuid) returns timestamptz language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
        select ${lastPurchase('tenant', 'customer', 'contact')} $f$;
      create function app.contact_of_order(tenant uuid, order_id uuid) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
        select s.contact_id from public.sales_order s where s.tenant_id = tenant and s.id = order_id $f$;
      -- Whether a customer bought between the two times, the second exclusive. It runs as its owner, because sellers do not see all sales
      -- and orders of their customers.
      create function app.bought_between(customer uuid, contact uuid, first timestamptz, last timestamptz) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
        select exists (select from public.opportunity o where o.tenant_id = app.tenant() and o.customer_id = customer and o.status = 'WON' and o.closed_at >= first and o.closed_at < last)
          or exists (select from public.sales_order s where s.tenant_id = app.tenant() and s.contact_id = contact and s.created_at >= first and s.created_at < last
            and exists (select from public.invoice i where i.tenant_id = app.tenant() and i.order_id = s.id and i.status = 'PAID')) $f$;
      grant execute on function app.last_purchase_of, app.contact_of_order to embudo_ingest;
      grant execute on function app.bought_between to embudo_app;
`,
);

const kept = functionsOf(
  'embudo_ingest',
  `
      -- Computes the last purchase of the customers of these contacts, or with these ids. They are locked first and read afterwards, so
      -- that of two sales that are lost at the same time, the second one finds the first one lost.
      create function app.settle_last_purchase(tenant uuid, customers uuid[], contacts uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          ids constant uuid[] := array(select k.id from public.customer k where k.tenant_id = tenant and (k.id = any (customers) or k.contact_id = any (contacts)));
        begin
          perform from public.customer k where k.tenant_id = tenant and k.id = any (ids) order by k.id for no key update;
          update public.customer k set last_purchase_at = app.last_purchase_of(tenant, k.id, k.contact_id)
            where k.tenant_id = tenant and k.id = any (ids) and k.last_purchase_at is distinct from app.last_purchase_of(tenant, k.id, k.contact_id);
        end $f$;
      create function app.note_last_purchase() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          customers uuid[] := '{}';
          contacts uuid[] := '{}';
        begin
          case tg_table_name
            when 'opportunity' then customers := array[case when tg_op <> 'INSERT' then old.customer_id end, case when tg_op <> 'DELETE' then new.customer_id end];
            when 'invoice' then contacts := array[app.contact_of_order(new.tenant_id, new.order_id)];
            when 'sales_order' then contacts := array[old.contact_id, new.contact_id];
            else customers := array[new.id];
          end case;
          perform app.settle_last_purchase(coalesce(new.tenant_id, old.tenant_id), customers, contacts);
          return null;
        end $f$;
`,
  `
      create trigger last_purchase_won after insert on opportunity for each row when (new.status = 'WON' and new.customer_id is not null) execute function app.note_last_purchase();
      create trigger last_purchase_gone after delete on opportunity for each row when (old.status = 'WON' and old.customer_id is not null) execute function app.note_last_purchase();
      create trigger last_purchase_changed after update on opportunity for each row
        when ((old.status = 'WON' or new.status = 'WON') and (old.customer_id is distinct from new.customer_id or old.status <> new.status or old.closed_at is distinct from new.closed_at))
        execute function app.note_last_purchase();
      create trigger last_purchase_paid after insert on invoice for each row when (new.status = 'PAID') execute function app.note_last_purchase();
      create trigger last_purchase_changed after update on invoice for each row
        when (old.status <> new.status and (old.status = 'PAID' or new.status = 'PAID')) execute function app.note_last_purchase();
      create trigger last_purchase_moved after update on sales_order for each row
        when (old.contact_id <> new.contact_id or old.created_at <> new.created_at) execute function app.note_last_purchase();
      -- a contact may have bought before it became a customer
      create trigger last_purchase_known after insert on customer for each row execute function app.note_last_purchase();
      create trigger last_purchase_moved after update on customer for each row when (old.contact_id <> new.contact_id) execute function app.note_last_purchase();
`,
);

const recounted = functions(`
      -- Recomputes what each customer of a tenant has bought (the value of won opportunities in the tenant's currency), and when last.
      create or replace function app.recount_purchases(tenant uuid) returns void language sql set search_path = pg_catalog, pg_temp as $f$
        update public.customer k set purchased_minor = s.minor, last_purchase_at = s.last_at
        from public.customer c join public.tenant t on t.id = c.tenant_id cross join lateral (select coalesce(sum(o.value_minor), 0)::bigint as minor, ${lastPurchase('c.tenant_id', 'c.id', 'c.contact_id')} as last_at
          from public.opportunity o where o.tenant_id = c.tenant_id and o.customer_id = c.id and o.status = 'WON' and o.currency = t.currency) s
        where k.tenant_id = c.tenant_id and k.id = c.id and (tenant is null or c.tenant_id = tenant) and (k.purchased_minor <> s.minor or k.last_purchase_at is distinct from s.last_at) $f$;
`);
