import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/**
 * What a customer has bought is also what they paid for orders; it was the value of won opportunities alone. Nothing says which order
 * belongs to which sale, so the time decides: for sales and the orders around them, the greater amount counts (docs/adr/0488).
 */
export class CountPaidOrdersAsPurchases extends Migration {
  override up(): void {
    this.addSql(`
      drop trigger purchases on opportunity;
      drop trigger purchases_change on opportunity;
      drop trigger last_purchase_changed on opportunity;
      drop trigger last_purchase_paid on invoice;
      drop trigger last_purchase_changed on invoice;
      grant select (value_minor, currency) on opportunity to embudo_lookup;
      grant select (paid_minor, currency) on invoice to embudo_lookup;`);
    this.addSql(found);
    this.addSql(kept);
    this.addSql(recounted);
    this.addSql('select app.recount_purchases(null);');
  }
}

/** When a customer last bought, and for how much in all, in one currency. */
const purchases = (tenant: string, customer: string, contact: string, currency: string): string => `
          with sale as (select o.value_minor as minor, o.currency, o.closed_at as at,
              tstzrange(least(o.created_at, o.closed_at) - interval '24 hours', o.closed_at + interval '168 hours', '[]') as around
              from public.opportunity o where o.tenant_id = ${tenant} and o.customer_id = ${customer} and o.status = 'WON'),
            bought as (select s.created_at as at, i.status, i.paid_minor as minor, i.currency
              from public.sales_order s join public.invoice i on i.tenant_id = ${tenant} and i.order_id = s.id where s.tenant_id = ${tenant} and s.contact_id = ${contact}),
            -- sales whose times meet are one time
            span as (select unnest(range_agg(e.around)) as around from sale e where e.currency = ${currency}),
            part as (select greatest(
                (select sum(e.minor) from sale e where e.currency = ${currency} and e.at <@ p.around),
                (select sum(b.minor) from bought b where b.currency = ${currency} and b.at <@ p.around)) as minor from span p
              union all select b.minor from bought b where b.currency = ${currency} and not exists (select from span p where b.at <@ p.around))
          select greatest((select max(e.at) from sale e), (select max(b.at) from bought b where b.status = 'PAID')) as last_at,
            (select coalesce(sum(p.minor), 0)::bigint from part p) as minor`;

const found = functionsOf(
  'embudo_lookup',
  `
      create function app.purchases_of(tenant uuid, customer uuid, contact uuid, currency text) returns table (last_at timestamptz, minor bigint) language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
        ${purchases('$1', '$2', '$3', '$4')} $f$;
      grant execute on function app.purchases_of to embudo_ingest;
`,
);

const kept = functionsOf(
  'embudo_ingest',
  `
      drop function app.note_purchase();
      -- Computes what the customers of these contacts, or with these ids, have bought. They are locked first and read afterwards, so
      -- that of two sales that are lost at the same time, the second one finds the first one lost.
      create or replace function app.settle_last_purchase(tenant uuid, customers uuid[], contacts uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          ids constant uuid[] := array(select k.id from public.customer k where k.tenant_id = tenant and (k.id = any (customers) or k.contact_id = any (contacts)));
        begin
          perform from public.customer k where k.tenant_id = tenant and k.id = any (ids) order by k.id for no key update;
          update public.customer k set last_purchase_at = s.last_at, purchased_minor = s.minor
            from public.customer c join public.tenant t on t.id = c.tenant_id cross join lateral app.purchases_of(c.tenant_id, c.id, c.contact_id, t.currency) s
            where c.tenant_id = tenant and c.id = any (ids) and k.tenant_id = tenant and k.id = c.id
              and (k.last_purchase_at is distinct from s.last_at or k.purchased_minor <> s.minor);
        end $f$;
      -- for the creation of the triggers; it ends with that of these functions
      grant execute on function app.note_last_purchase to public;
`,
  `
      create trigger purchases_changed after update on opportunity for each row
        when ((old.status = 'WON' or new.status = 'WON') and (old.customer_id is distinct from new.customer_id or old.status <> new.status or old.closed_at is distinct from new.closed_at
          or old.value_minor <> new.value_minor or old.currency <> new.currency or old.created_at <> new.created_at))
        execute function app.note_last_purchase();
      create trigger purchases_paid after insert on invoice for each row when (new.status = 'PAID' or new.paid_minor > 0) execute function app.note_last_purchase();
      create trigger purchases_changed after update on invoice for each row
        when (old.paid_minor <> new.paid_minor or old.currency <> new.currency or (old.status <> new.status and (old.status = 'PAID' or new.status = 'PAID')))
        execute function app.note_last_purchase();
`,
);

const recounted = functionsOf('embudo_lookup', 'drop function app.last_purchase_of(uuid, uuid, uuid);').concat(
  functions(`
      -- Recomputes what each customer of a tenant has bought, in the tenant's currency, and when last.
      create or replace function app.recount_purchases(tenant uuid) returns void language sql set search_path = pg_catalog, pg_temp as $f$
        update public.customer k set purchased_minor = s.minor, last_purchase_at = s.last_at
        from public.customer c join public.tenant t on t.id = c.tenant_id cross join lateral (${purchases('c.tenant_id', 'c.id', 'c.contact_id', 't.currency')}) s
        where k.tenant_id = c.tenant_id and k.id = c.id and (tenant is null or c.tenant_id = tenant) and (k.purchased_minor <> s.minor or k.last_purchase_at is distinct from s.last_at) $f$;
`),
);
