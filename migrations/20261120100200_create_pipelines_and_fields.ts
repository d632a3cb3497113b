import { Migration } from '@mikro-orm/migrations';

/** What an industry's template fills: how a tenant sells, what it notes about people, how it meets them. */
export class CreatePipelinesAndFields extends Migration {
  override up(): void {
    this.addSql(`
      create table pipeline (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        name text not null,
        description text,
        active boolean not null default true,
        created_at timestamptz not null default now(),
        unique (tenant_id, id)
      );
      create index pipeline_created on pipeline (tenant_id, created_at, id);
      create table stage (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        pipeline_id uuid not null,
        name text not null,
        position int not null check (position >= 0),
        color text check (color ~ '^#[0-9A-Fa-f]{6}$'),
        probability int not null check (probability between 0 and 100),
        expected_duration_days int check (expected_duration_days > 0),
        kind text not null default 'OPEN' check (kind in ('OPEN', 'WON', 'LOST')),
        -- what is usually done in the stage, shown to the seller
        activities text[] not null default '{}',
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        unique (tenant_id, pipeline_id, id),
        -- deferrable: stages change places within one transaction
        unique (tenant_id, pipeline_id, position) deferrable,
        foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id)
      );
      create table custom_field (
        id uuid primary key,
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
        unique (tenant_id, id),
        unique (tenant_id, entity_type, key),
        check ((type = 'DROPDOWN') = (cardinality(options) > 0))
      );
      create table interaction_type (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        key text not null check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
        label text not null,
        position int not null check (position >= 0),
        active boolean not null default true,
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        unique (tenant_id, key)
      );
      call app.guard('pipeline', 'tenant');
      call app.guard('stage', 'tenant');
      call app.guard('custom_field', 'tenant');
      call app.guard('interaction_type', 'tenant');
    `);
  }
}
