import { Migration } from '@mikro-orm/migrations';

/** Who buys, what may be sold to them and how far it has come; and what a lead said when it was entered by hand. */
export class CreateCustomersAndOpportunities extends Migration {
  override up(): void {
    // Digits after ISO 4217, in one place for SQL and (by a test) the same as in src/domain/shared/money.ts.
    this.addSql(`
      create function app.money(minor numeric, currency text) returns text language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $f$
        select case
          when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then minor::text
          when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then (minor * 0.001)::text
          when currency in ('CLF', 'UYW') then (minor * 0.0001)::text
          else (minor * 0.01)::text end $f$;
      revoke execute on function app.money from public;
      grant execute on function app.money to embudo_app;
    `);
    this.addSql(`
      alter table lead
        add column inquiry text,
        add column won_at timestamptz;
      create index lead_won on lead (tenant_id, won_at) where won_at is not null;
      create index contact_phone on contact (tenant_id, phone) where phone is not null;
      create index contact_email on contact (tenant_id, email) where email is not null;
      -- whoever sets the status, an import too: when a lead was won is known
      create function app.stamp_lead() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          new.won_at := case when new.status = 'WON' then coalesce(new.won_at, now()) end;
          return new;
        end $f$;
      revoke execute on function app.stamp_lead from public;
      create trigger stamps before insert or update of status, won_at on lead for each row execute function app.stamp_lead();
      update lead set won_at = updated_at where status = 'WON';

      create table customer (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        seller_id uuid,
        first_name text,
        last_name text,
        -- folded, for searching
        name_key text not null default '',
        address text,
        segment text check (segment in ('FREQUENT', 'OCCASIONAL', 'INACTIVE')),
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'INACTIVE')),
        vip boolean not null default false,
        last_interaction_at timestamptz,
        custom_fields jsonb not null default '{}',
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (tenant_id, id),
        unique (contact_id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      );
      create index customer_created on customer (tenant_id, created_at, id);
      create index customer_seller on customer (tenant_id, seller_id);
      create table interaction (
        id uuid primary key,
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
        unique (tenant_id, id),
        foreign key (tenant_id, customer_id) references customer (tenant_id, id),
        foreign key (tenant_id, user_id) references membership (tenant_id, user_id)
      );
      create index interaction_customer on interaction (customer_id, created_at, id);
      create index interaction_follow_up on interaction (tenant_id, follow_up_at) where follow_up_at is not null;

      create table opportunity (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        pipeline_id uuid not null,
        stage_id uuid not null,
        -- the owner: seller_id as everywhere, since it says who may see the row
        seller_id uuid,
        lead_id uuid,
        customer_id uuid,
        title text not null,
        -- folded, for searching
        title_key text not null,
        value_minor bigint not null check (value_minor >= 0),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        status text not null default 'OPEN' check (status in ('OPEN', 'WON', 'LOST')),
        expected_close_date date,
        source text,
        description text,
        close_reason text,
        custom_fields jsonb not null default '{}',
        last_stage_change_at timestamptz not null,
        closed_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (tenant_id, id),
        check ((status = 'OPEN') = (closed_at is null)),
        foreign key (tenant_id, pipeline_id, stage_id) references stage (tenant_id, pipeline_id, id),
        foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id),
        foreign key (tenant_id, lead_id) references lead (tenant_id, id),
        foreign key (tenant_id, customer_id) references customer (tenant_id, id)
      );
      create index opportunity_created on opportunity (tenant_id, created_at, id);
      create index opportunity_seller on opportunity (tenant_id, seller_id);
      create index opportunity_stage on opportunity (stage_id, created_at, id);
      create index opportunity_lead on opportunity (lead_id, created_at, id);
      create index opportunity_customer on opportunity (customer_id, created_at, id);
      create index opportunity_won on opportunity (tenant_id, closed_at) where status = 'WON';
      create table stage_change (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        opportunity_id uuid not null,
        seller_id uuid,
        from_stage_id uuid,
        to_stage_id uuid not null,
        changed_by uuid,
        changed_at timestamptz not null,
        -- of the stage that was left: when it was entered, how long it lasted, and whether the sale went on from it
        entered_at timestamptz,
        seconds_in_stage int check (seconds_in_stage >= 0),
        advanced boolean not null default false,
        notes text,
        unique (tenant_id, id),
        check ((from_stage_id is null) = (entered_at is null) and (from_stage_id is null) = (seconds_in_stage is null)),
        foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, id),
        foreign key (tenant_id, from_stage_id) references stage (tenant_id, id),
        foreign key (tenant_id, to_stage_id) references stage (tenant_id, id),
        foreign key (tenant_id, changed_by) references membership (tenant_id, user_id)
      );
      create index stage_change_opportunity on stage_change (opportunity_id, changed_at, id);
      create index stage_change_at on stage_change (tenant_id, changed_at);
      create index stage_change_entered on stage_change (tenant_id, entered_at) where entered_at is not null;

      call app.guard('customer', 'seller');
      call app.guard('interaction', 'seller');
      call app.guard('opportunity', 'seller');
      call app.guard('stage_change', 'seller', 'select, insert, update');
      -- whoever may see a customer may see who it is
      create policy through_customer on contact for select to embudo_app using (tenant_id = (select app.tenant()) and exists (select from customer k where k.contact_id = contact.id));
    `);
  }
}
