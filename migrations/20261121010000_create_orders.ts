import { Migration } from '@mikro-orm/migrations';
import { functionsOf, openToJobs, openToLookup } from './sql/roles.js';

/** Columns for editing and searching the catalogue; carts, orders, invoices and payments, with numbers that have no gaps. */
export class CreateOrders extends Migration {
  override up(): void {
    this.addSql(catalogue);
    this.addSql(catalogueVersion);
    this.addSql(orders);
    this.addSql(invoices);
    this.addSql(finder);
    this.addSql(numbers);
    this.addSql(stock);
  }
}

const catalogue = `
      alter table product
        add column updated_at timestamptz not null default now(),
        -- folded, for searching
        add column search_key text not null generated always as (app.fold(name || ' ' || sku)) stored,
        add constraint product_price_check check (price_minor >= 0),
        add constraint product_stock_check check (stock >= 0);
      create index product_created on product (tenant_id, created_at, id);
      alter table knowledge_article
        add column updated_at timestamptz not null default now(),
        add column search_key text not null generated always as (app.fold(title)) stored;
      create index knowledge_article_created on knowledge_article (tenant_id, created_at, id);`;

const catalogueVersion = `
      create table catalogue_version (
        tenant_id uuid not null references tenant,
        version bigint not null,
        primary key (tenant_id)
      );
      call app.guard('catalogue_version', 'tenant', 'select');
      ${openToJobs('catalogue_version', 'select')}
      create policy lookup on catalogue_version to embudo_lookup using (true) with check (true);
      grant select, insert, update on catalogue_version to embudo_lookup;
      ${functionsOf(
        'embudo_lookup',
        `
      -- Every change of data from which answers are made raises the version, so that no process answers from an older copy.
      create function app.raise_catalogue_version() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.catalogue_version as v (tenant_id, version) select distinct c.tenant_id, 1 from changed c order by 1
            on conflict (tenant_id) do update set version = v.version + 1;
          return null;
        end $f$;
`,
        ['product', 'knowledge_article', 'agent_profile']
          .map(
            table => `
      create trigger versions_insert after insert on ${table} referencing new table as changed for each statement execute function app.raise_catalogue_version();
      create trigger versions_update after update on ${table} referencing new table as changed for each statement execute function app.raise_catalogue_version();
      create trigger versions_delete after delete on ${table} referencing old table as changed for each statement execute function app.raise_catalogue_version();`,
          )
          .join(''),
      )}`;

const ownerId = `owner_id uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored`;
/** The indexes of a list that is read by tenant or by owner, ordered by time, with an optional filter by status. */
const listIndexes = (table: string): string => `
      create index ${table}_created on ${table} (tenant_id, created_at, id);
      create index ${table}_owner on ${table} (tenant_id, owner_id, created_at, id);
      create index ${table}_status on ${table} (tenant_id, status, created_at, id);
      create index ${table}_owner_status on ${table} (tenant_id, owner_id, status, created_at, id);`;

const orders = `
      create table cart (
        id uuid not null,
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        merged_from uuid,
        conversation_id uuid,
        seller_id uuid,
        status text not null default 'OPEN' check (status in ('OPEN', 'ORDERED')),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        total_minor bigint not null check (total_minor >= 0),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        ${ownerId},
        primary key (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      );
      -- A contact has one cart at a time. Two merged contacts keep a cart each, until one is ordered.
      create unique index cart_open on cart (tenant_id, contact_id, merged_from) nulls not distinct where status = 'OPEN';
      create index cart_contact on cart (tenant_id, contact_id, created_at, id);
      ${listIndexes('cart')}
      call app.guard('cart', 'seller', 'select, insert, update');
      ${openToJobs('cart', 'select, insert, update')}
      ${openToLookup('cart', 'id, tenant_id, owner_id, status')}

      create table sales_order (
        id uuid not null,
        tenant_id uuid not null references tenant,
        number int not null check (number > 0),
        cart_id uuid not null,
        contact_id uuid not null,
        merged_from uuid,
        customer_id uuid,
        conversation_id uuid,
        seller_id uuid,
        status text not null check (status in ('PENDING', 'CONFIRMED', 'PAID', 'FULFILLED', 'CANCELLED')),
        -- why it waits for a person; null if it does not
        pending_reason text,
        cancel_reason text,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        total_minor bigint not null check (total_minor >= 0),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        ${ownerId},
        primary key (tenant_id, id),
        unique (tenant_id, number),
        unique (tenant_id, cart_id),
        foreign key (tenant_id, cart_id) references cart (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, customer_id) references customer (tenant_id, id),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      );
      create index sales_order_contact on sales_order (tenant_id, contact_id, created_at, id);
      ${listIndexes('sales_order')}
      call app.guard('sales_order', 'seller', 'select, insert, update');
      ${openToJobs('sales_order', 'select, insert, update')}
      ${openToLookup('sales_order', 'id, tenant_id, owner_id, contact_id, status')}

      create table order_line (
        id uuid not null,
        tenant_id uuid not null references tenant,
        seller_id uuid,
        -- a line belongs to a cart or to an order
        cart_id uuid,
        order_id uuid,
        position int not null check (position >= 0),
        product_id uuid not null,
        quantity int not null check (quantity > 0),
        unit_price_minor bigint not null check (unit_price_minor >= 0),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        primary key (tenant_id, id),
        check ((cart_id is null) <> (order_id is null)),
        unique (tenant_id, cart_id, product_id),
        unique (tenant_id, order_id, product_id),
        foreign key (tenant_id, cart_id) references cart (tenant_id, id),
        foreign key (tenant_id, order_id) references sales_order (tenant_id, id),
        foreign key (tenant_id, product_id) references product (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      );
      create index order_line_product on order_line (tenant_id, product_id);
      call app.guard('order_line', 'seller');
      ${openToJobs('order_line', 'select, insert, update, delete')}`;

const invoices = `
      create table invoice (
        id uuid not null,
        tenant_id uuid not null references tenant,
        number int not null check (number > 0),
        order_id uuid not null,
        seller_id uuid,
        status text not null default 'OPEN' check (status in ('OPEN', 'PARTLY_PAID', 'PAID', 'VOID')),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        total_minor bigint not null check (total_minor >= 0),
        paid_minor bigint not null default 0 check (paid_minor between 0 and total_minor),
        due_at timestamptz not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        ${ownerId},
        primary key (tenant_id, id),
        unique (tenant_id, number),
        unique (tenant_id, order_id),
        foreign key (tenant_id, order_id) references sales_order (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      );
      ${listIndexes('invoice')}
      call app.guard('invoice', 'seller', 'select, insert, update');
      ${openToJobs('invoice', 'select, insert, update')}
      ${openToLookup('invoice', 'id, tenant_id, owner_id, status')}

      create table payment (
        id uuid not null,
        tenant_id uuid not null references tenant,
        invoice_id uuid not null,
        seller_id uuid,
        amount_minor bigint not null check (amount_minor > 0),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        method text,
        paid_at timestamptz not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, invoice_id) references invoice (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      );
      create index payment_invoice on payment (tenant_id, invoice_id, created_at, id);
      call app.guard('payment', 'seller', 'select, insert, update');
      ${openToJobs('payment', 'select, insert, update')}`;

/** Lets app.find filter every list whose rows have an owner, not only the lists named in a function. */
const finder = functionsOf(
  'embudo_lookup',
  `
      create or replace function app.find_owned(list text, owners uuid[]) returns text
        language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        begin
          if list = 'contact' then
            return format('(coalesce(t.seller_id, ''00000000-0000-0000-0000-000000000000'') = any (%1$L::uuid[])
              or exists (select from public.lead l where l.tenant_id = t.tenant_id and l.contact_id = t.id and l.owner_id = any (%1$L::uuid[]))
              or exists (select from public.conversation c where c.tenant_id = t.tenant_id and c.contact_id = t.id and c.owner_id = any (%1$L::uuid[]))
              or exists (select from public.customer k where k.tenant_id = t.tenant_id and k.contact_id = t.id and k.owner_id = any (%1$L::uuid[])))', owners);
          end if;
          return format('t.owner_id = any (%L::uuid[])', owners);
        end $f$;
`,
);

/** The numbers come from a row and not from a sequence, because a sequence would leave a gap when a transaction fails. */
const numbers = `
      create table app.number_range (
        tenant_id uuid not null references tenant,
        kind text not null check (kind in ('ORDER', 'INVOICE')),
        last int not null check (last > 0),
        primary key (tenant_id, kind)
      );
      alter table app.number_range enable row level security;
      create policy keeps on app.number_range to embudo_lookup using (true) with check (true);
      grant select, insert, update on app.number_range to embudo_lookup;
      ${functionsOf(
        'embudo_lookup',
        `
      -- Returns the tenant's next number. Its row stays locked until the transaction ends, so the next caller waits to see if it is used.
      create function app.next_number(wanted text) returns int language sql volatile security definer set search_path = pg_catalog, pg_temp as $f$
          insert into app.number_range as r (tenant_id, kind, last) values (app.tenant(), wanted, 1)
            on conflict (tenant_id, kind) do update set last = r.last + 1 returning last $f$;
      grant execute on function app.next_number to embudo_app, embudo_jobs;
`,
      )}`;

/** Sellers may not change products but must be able to sell them, so this function changes only the stock. */
const stock = `
      create policy sells on product to embudo_lookup using (true) with check (true);
      grant select (id, tenant_id, stock), update (stock, updated_at) on product to embudo_lookup;
      ${functionsOf(
        'embudo_lookup',
        `
      -- Adds quantities, also negative ones, to the stock of products, in the order of their ids. If the stock of a product would
      -- fall below zero, nothing changes and these products are returned. A product without a stock is not counted.
      create function app.move_stock(products uuid[], quantities int[]) returns uuid[]
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        declare lacking uuid[];
        begin
          perform p.id from public.product p where p.tenant_id = app.tenant() and p.id = any (products) order by p.id for update;
          select coalesce(array_agg(p.id), '{}') into lacking from public.product p join unnest(products, quantities) q (id, quantity) on q.id = p.id
            where p.tenant_id = app.tenant() and p.stock + q.quantity < 0;
          if cardinality(lacking) = 0 then
            update public.product p set stock = p.stock + q.quantity, updated_at = now() from unnest(products, quantities) q (id, quantity)
              where p.tenant_id = app.tenant() and p.id = q.id and p.stock is not null;
          end if;
          return lacking;
        end $f$;
      grant execute on function app.move_stock to embudo_app, embudo_jobs;
`,
      )}`;
