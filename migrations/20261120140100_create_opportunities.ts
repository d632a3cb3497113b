import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf, openToJobs, openToLookup } from './sql/roles.js';

/** Pipelines and their stages, opportunities with their history, and close rates from the tenant's history. */
export class CreateOpportunities extends Migration {
  override up(): void {
    this.addSql(pipelines);
    this.addSql(opportunities);
    this.addSql(purchases);
    this.addSql(changes);
    this.addSql(chances);
  }
}

const pipelines = `
      create table pipeline (
        id uuid not null,
        tenant_id uuid not null references tenant,
        name text not null,
        description text,
        active boolean not null default true,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id)
      );
      create index pipeline_created on pipeline (tenant_id, created_at, id);
      call app.guard('pipeline', 'tenant');

      create table stage (
        id uuid not null,
        tenant_id uuid not null references tenant,
        pipeline_id uuid not null,
        name text not null,
        position int not null check (position >= 0),
        color text check (color ~ '^#[0-9A-Fa-f]{6}$'),
        probability int not null check (probability between 0 and 100),
        expected_duration_days int check (expected_duration_days > 0),
        kind text not null default 'OPEN' check (kind in ('OPEN', 'WON', 'LOST')),
        -- the usual next action in the stage, shown to the seller
        activities text[] not null default '{}',
        created_at timestamptz not null default now(),
        -- a removed stage keeps its row, because the history of its opportunities refers to it; it has no position among the others
        removed_at timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, pipeline_id, id),
        -- deferrable, so that one statement may give several stages new positions
        constraint stage_position exclude using btree (tenant_id with =, pipeline_id with =, position with =) where (removed_at is null) deferrable,
        foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id)
      );
      call app.guard('stage', 'tenant');
      ${openToLookup('stage', 'id, tenant_id, expected_duration_days')}`;

/** The sort orders of lists. Each has an index after the tenant, one after the owner, and both also after the stage. */
const orders = {
  stage_change_at: 'last_stage_change_at',
  value: 'value_key',
  close_up: 'close_up',
  close_down: 'close_down',
};
const behind = { '': '', _owner: 'owner_id, ', _stage: 'stage_id, ', _stage_owner: 'stage_id, owner_id, ' };
const orderIndexes = Object.entries(orders).flatMap(([name, column]) =>
  Object.entries(behind).map(
    ([suffix, first]) => `create index opportunity_${name}${suffix} on opportunity (tenant_id, ${first}${column}, id);`,
  ),
);

const opportunities = `
      ${functions(`
      -- Values of all currencies in ten-thousandths of a unit, so that they compare as the numbers that people read.
      create function app.value_key(minor bigint, currency text) returns bigint language sql immutable parallel safe as $f$
        select least(minor::numeric * case
          when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 10000
          when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 10
          when currency in ('CLF', 'UYW') then 1
          else 100 end, 9223372036854775807)::bigint $f$;
      grant execute on function app.value_key to embudo_app;
`)}
      create table opportunity (
        id uuid not null,
        tenant_id uuid not null references tenant,
        pipeline_id uuid not null,
        stage_id uuid not null,
        -- the owner; the column is seller_id as in all tables, because it says who may see the row
        seller_id uuid,
        lead_id uuid,
        customer_id uuid,
        title text not null,
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
        -- folded, for searching
        title_key text not null,
        owner_id uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored,
        -- sort keys are stored and never null, so that rows without a value come last in both directions
        value_key bigint not null generated always as (app.value_key(value_minor, currency)) stored,
        close_up date not null generated always as (coalesce(expected_close_date, 'infinity')) stored,
        close_down date not null generated always as (coalesce(expected_close_date, '-infinity')) stored,
        primary key (tenant_id, id),
        check ((status = 'OPEN') = (closed_at is null)),
        foreign key (tenant_id, pipeline_id, stage_id) references stage (tenant_id, pipeline_id, id),
        foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id),
        foreign key (tenant_id, lead_id) references lead (tenant_id, id),
        foreign key (tenant_id, customer_id) references customer (tenant_id, id)
      );
      create index opportunity_created on opportunity (tenant_id, created_at, id);
      create index opportunity_owner on opportunity (tenant_id, owner_id, created_at, id);
      create index opportunity_stage on opportunity (tenant_id, stage_id, created_at, id);
      create index opportunity_stage_owner on opportunity (tenant_id, stage_id, owner_id, created_at, id);
      create index opportunity_lead on opportunity (tenant_id, lead_id, created_at, id);
      create index opportunity_customer on opportunity (tenant_id, customer_id, created_at, id);
      create index opportunity_pipeline on opportunity (tenant_id, pipeline_id);
      create index opportunity_status on opportunity (tenant_id, status, created_at, id);
      create index opportunity_won on opportunity (tenant_id, closed_at) where status = 'WON';
      create index opportunity_closed on opportunity (tenant_id, closed_at) where status <> 'OPEN';
      create index opportunity_due on opportunity (tenant_id, expected_close_date) where status = 'OPEN';
      create index opportunity_standing on opportunity (tenant_id, stage_id, last_stage_change_at) where status = 'OPEN';
      ${orderIndexes.join('\n      ')}
      call app.guard('opportunity', 'seller');
      ${openToJobs('opportunity', 'select, update')}
      ${openToLookup('opportunity', 'id, tenant_id, pipeline_id, stage_id, seller_id, owner_id, status, expected_close_date, last_stage_change_at')}`;

const purchases = `
      ${functions(`
      -- Recomputes what each customer of a tenant has bought: the value of won opportunities in the tenant's currency.
      create function app.recount_purchases(tenant uuid) returns void language sql set search_path = pg_catalog, pg_temp as $f$
        update public.customer k set purchased_minor = s.minor
        from public.customer c join public.tenant t on t.id = c.tenant_id cross join lateral (select coalesce(sum(o.value_minor), 0)::bigint as minor
          from public.opportunity o where o.tenant_id = c.tenant_id and o.customer_id = c.id and o.status = 'WON' and o.currency = t.currency) s
        where k.tenant_id = c.tenant_id and k.id = c.id and (tenant is null or c.tenant_id = tenant) and k.purchased_minor <> s.minor $f$;
`)}
      create policy purchases on customer to embudo_ingest using (true) with check (true);
      grant select (id, currency) on tenant to embudo_ingest;
      grant select (tenant_id, id, purchased_minor), update (purchased_minor) on customer to embudo_ingest;
      ${functionsOf(
        'embudo_ingest',
        `
      create function app.note_purchase() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.customer k set purchased_minor = k.purchased_minor + s.minor
          from (select d.id, sum(d.minor)::bigint as minor from (
              select old.customer_id as id, old.currency, -old.value_minor as minor where tg_op <> 'INSERT' and old.status = 'WON'
              union all select new.customer_id, new.currency, new.value_minor where tg_op <> 'DELETE' and new.status = 'WON') d
            where d.currency = (select t.currency from public.tenant t where t.id = coalesce(new.tenant_id, old.tenant_id)) group by 1) s
          where k.tenant_id = coalesce(new.tenant_id, old.tenant_id) and k.id = s.id and s.minor <> 0;
          return null;
        end $f$;
`,
        `
      create trigger purchases after insert or delete on opportunity for each row execute function app.note_purchase();
      create trigger purchases_change after update on opportunity for each row
        when ((old.status = 'WON' or new.status = 'WON') and (old.customer_id is distinct from new.customer_id or old.status <> new.status or old.value_minor <> new.value_minor or old.currency <> new.currency))
        execute function app.note_purchase();
`,
      )}`;

const changes = `
      create table stage_change (
        id uuid not null,
        tenant_id uuid not null references tenant,
        opportunity_id uuid not null,
        seller_id uuid,
        from_stage_id uuid,
        to_stage_id uuid not null,
        changed_by uuid,
        changed_at timestamptz not null,
        -- about the stage that the opportunity left: when it entered it, how long it stayed, and whether it moved forward
        entered_at timestamptz,
        seconds_in_stage int check (seconds_in_stage >= 0),
        advanced boolean not null default false,
        notes text,
        primary key (tenant_id, id),
        check ((from_stage_id is null) = (entered_at is null) and (from_stage_id is null) = (seconds_in_stage is null)),
        foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, id),
        foreign key (tenant_id, from_stage_id) references stage (tenant_id, id),
        foreign key (tenant_id, to_stage_id) references stage (tenant_id, id),
        foreign key (tenant_id, changed_by) references membership (tenant_id, user_id)
      );
      create index stage_change_opportunity on stage_change (tenant_id, opportunity_id, changed_at, id);
      create index stage_change_at on stage_change (tenant_id, changed_at);
      create index stage_change_entered on stage_change (tenant_id, entered_at) where entered_at is not null;
      call app.guard('stage_change', 'seller', 'select, insert, update, delete');
      ${openToJobs('stage_change', 'select, update')}`;

const chances = `
      create table close_rate (
        tenant_id uuid not null references tenant,
        -- rates of leads by temperature (ANY: all temperatures), or of opportunities by a stage that they passed
        kind text not null check (kind in ('TEMPERATURE', 'STAGE')),
        subject text not null,
        decided int not null check (decided > 0),
        won int not null check (won between 0 and decided),
        primary key (tenant_id, kind, subject)
      );
      call app.guard('close_rate', 'tenant');`;
