import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf, openToJobs } from './sql/roles.js';

/**
 * What is new for somebody who asked about a product: how it was offered until it changed. Also stores since when a lead is in nurturing,
 * and the content of a step of a flow, so that no contact gets the same text twice.
 */
export class KnowNewsOfProducts extends Migration {
  override up(): void {
    this.addSql(changes);
    this.addSql(`
      alter table flow_step_run add column about text;
      alter table lead add column nurturing_at timestamptz;
      update lead set nurturing_at = coalesce(last_activity_at, updated_at) where status = 'NURTURING';
      create index lead_nurturing on lead (tenant_id, nurturing_at) where nurturing_at is not null;`);
    this.addSql(
      functions(`
      create or replace function app.stamp_lead() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          new.won_at := case when new.status = 'WON' then coalesce(new.won_at, now()) end;
          new.nurturing_at := case when new.status = 'NURTURING' then coalesce(new.nurturing_at, now()) end;
          return new;
        end $f$;
`),
    );
  }
}

const changes = `
      create table product_change (
        tenant_id uuid not null,
        id uuid not null default gen_random_uuid(),
        product_id uuid not null,
        changed_at timestamptz not null default now(),
        -- as it was before the change; a null price was on request
        price_minor bigint,
        currency text not null,
        in_stock boolean not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, product_id) references product (tenant_id, id) on delete cascade
      );
      create index product_change_of_product on product_change (tenant_id, product_id, changed_at, id);
      call app.guard('product_change', 'tenant', 'select');
      ${openToJobs('product_change', 'select')}
      create policy lookup on product_change to embudo_lookup using (true) with check (true);
      grant insert on product_change to embudo_lookup;
      grant select (active, currency) on product to embudo_lookup;
      ${functionsOf(
        'embudo_lookup',
        `
      -- Notes how products were offered until now, if their price changed, or whether they can be bought.
      create function app.note_product_change() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.product_change (tenant_id, product_id, price_minor, currency, in_stock)
            select o.tenant_id, o.id, o.price_minor, o.currency, o.active and coalesce(o.stock, 1) > 0
            from former o join changed n on n.tenant_id = o.tenant_id and n.id = o.id
            where (o.price_minor, o.currency, o.active and coalesce(o.stock, 1) > 0) is distinct from (n.price_minor, n.currency, n.active and coalesce(n.stock, 1) > 0)
            order by o.tenant_id, o.id;
          return null;
        end $f$;
`,
        `
      create trigger changes_noted after update on product referencing old table as former new table as changed for each statement execute function app.note_product_change();
`,
      )}`;
