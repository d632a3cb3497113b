import { Migration } from '@mikro-orm/migrations';
import { openToJobs, openToLookup } from './sql/roles.js';

/** Customers, interactions with them, and a tenant's custom fields of leads, customers and opportunities. */
export class CreateCustomers extends Migration {
  override up(): void {
    this.addSql(fields);
    this.addSql(customers);
    this.addSql(interactions);
  }
}

const fields = `
      create table custom_field (
        id uuid not null,
        tenant_id uuid not null references tenant,
        entity_type text not null check (entity_type in ('LEAD', 'CUSTOMER', 'OPPORTUNITY')),
        key text not null check (key ~ '^[a-z][a-zA-Z0-9_]{0,62}$'),
        label text not null,
        type text not null check (type in ('TEXT', 'NUMBER', 'DATE', 'DROPDOWN')),
        required boolean not null default false,
        options text[] not null default '{}',
        section text,
        position int not null check (position >= 0),
        created_at timestamptz not null default now(),
        -- a removed field keeps its row with the key, so that its values are hidden but not lost until they are deleted
        removed_at timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, entity_type, key),
        check ((type = 'DROPDOWN') = (cardinality(options) > 0))
      );
      create index custom_field_removed on custom_field (tenant_id, removed_at) where removed_at is not null;
      call app.guard('custom_field', 'tenant');`;

const customers = `
      create table customer (
        id uuid not null,
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        seller_id uuid,
        first_name text,
        last_name text,
        address text,
        segment text check (segment in ('FREQUENT', 'OCCASIONAL', 'INACTIVE')),
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'INACTIVE')),
        vip boolean not null default false,
        last_interaction_at timestamptz,
        custom_fields jsonb not null default '{}',
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        -- folded, for searching
        name_key text not null default '',
        owner_id uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored,
        -- the value of won opportunities in the tenant's currency; triggers on opportunities keep it
        purchased_minor bigint not null default 0,
        merged_from uuid,
        merged_into uuid,
        primary key (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id),
        foreign key (tenant_id, merged_into) references customer (tenant_id, id)
      );
      create unique index customer_of_contact on customer (tenant_id, contact_id) where merged_into is null;
      create index customer_contact on customer (tenant_id, contact_id);
      create index customer_created on customer (tenant_id, created_at, id);
      create index customer_owner on customer (tenant_id, owner_id, created_at, id);
      create index customer_segment on customer (tenant_id, segment, status, created_at, id);
      create index customer_status on customer (tenant_id, status, created_at, id);
      create index customer_purchased on customer (tenant_id, purchased_minor, id);
      create index customer_purchased_owner on customer (tenant_id, owner_id, purchased_minor, id);
      create index customer_met on customer (tenant_id, last_interaction_at);
      call app.guard('customer', 'seller');
      alter policy reads on customer using (tenant_id = (select app.tenant()) and (merged_into is null or (select app.sees_merged())) and ((select app.sees_team()) or seller_id = (select app.own_seller())
        or ((select app.sees_unassigned()) and seller_id is null)));
      ${openToJobs('customer', 'select, update')}
      ${openToLookup('customer', 'id, tenant_id, contact_id, seller_id, owner_id, segment, status, last_interaction_at')}`;

const interactions = `
      create table interaction_type (
        id uuid not null,
        tenant_id uuid not null references tenant,
        key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
        label text not null,
        position int not null check (position >= 0),
        active boolean not null default true,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, key)
      );
      call app.guard('interaction_type', 'tenant');

      create table interaction (
        id uuid not null,
        tenant_id uuid not null references tenant,
        customer_id uuid not null,
        seller_id uuid,
        user_id uuid,
        type text not null,
        occurred_at timestamptz not null,
        notes text,
        follow_up_at timestamptz,
        outcome text,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, customer_id) references customer (tenant_id, id),
        foreign key (tenant_id, user_id) references membership (tenant_id, user_id)
      );
      create index interaction_customer on interaction (tenant_id, customer_id, created_at, id);
      create index interaction_follow_up on interaction (tenant_id, follow_up_at) where follow_up_at is not null;
      call app.guard('interaction', 'seller');
      ${openToJobs('interaction', 'select, update')}`;
