import { Migration } from '@mikro-orm/migrations';
import { countedSelect } from './sql/counted.js';
import { functions, functionsOf } from './sql/roles.js';

/**
 * Sums that are stored instead of counted at each read. Triggers append a delta for every change, so a writer can neither forget
 * a counter nor wait for one; a job folds the deltas into the sums; readers add both. There are sums for the whole tenant and
 * sums by seller, so a read costs as little with ten times the data.
 */
export class CreateCounters extends Migration {
  override up(): void {
    this.addSql(sums);
    this.addSql(rights);
    this.addSql(counted);
    this.addSql(buckets);
    this.addSql(appending);
    this.addSql(folding);
    this.addSql(recounting);
  }
}

const sums = `
      create table counter (
        tenant_id uuid not null references tenant,
        name text not null,
        -- a stage's id or a lead's status; empty where the name is enough
        subject text not null,
        -- the seller of the counted rows: the same rights apply as for those rows
        seller_id uuid,
        currency text not null,
        grain text not null check (grain in ('HOUR', 'DAY', 'MONTH', 'ALL')),
        -- the start of the hour, day or month in the tenant's time zone; ALL is the current state, independent of any day
        since timestamptz not null,
        count bigint not null,
        amount bigint not null,
        constraint counter_key unique nulls not distinct (tenant_id, seller_id, name, subject, grain, since, currency),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      ) with (fillfactor = 80);
      create table tenant_counter (
        tenant_id uuid not null references tenant,
        name text not null,
        subject text not null,
        currency text not null,
        grain text not null check (grain in ('HOUR', 'DAY', 'MONTH', 'ALL')),
        since timestamptz not null,
        count bigint not null,
        amount bigint not null,
        constraint tenant_counter_key unique (tenant_id, name, subject, grain, since, currency)
      ) with (fillfactor = 80);
      create table counter_delta (
        id bigint generated always as identity,
        tenant_id uuid not null,
        name text not null,
        subject text not null default '',
        seller_id uuid,
        currency text not null default '',
        at timestamptz not null,
        count bigint not null,
        amount bigint not null default 0,
        primary key (tenant_id, id)
      ) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
      create index counter_delta_name on counter_delta (tenant_id, name, at);`;

const rights = `
      call app.guard('counter', 'seller', 'select');
      call app.guard('counter_delta', 'seller', 'select');
      call app.guard('tenant_counter', 'staff', 'select');
      -- Only the roles that see every counted row may read.
      alter policy reads on tenant_counter using (tenant_id = (select app.tenant()) and (select app.sees_team()));
      create policy folds on counter to embudo_ingest using (true) with check (true);
      create policy folds on tenant_counter to embudo_ingest using (true) with check (true);
      create policy folds on counter_delta to embudo_ingest using (true) with check (true);
      grant select, insert, update on counter, tenant_counter to embudo_ingest;
      grant select, insert, update, delete on counter_delta to embudo_ingest;`;

/** Lists the counted rows one by one, under the reader's own rights, for recounting and for comparison in tests. */
const counted = `
      create view counted with (security_invoker = true) as ${countedSelect};
      grant select on counted to embudo_app;`;

const buckets = functions(`
      -- Returns the first instant of a day, also if midnight occurs twice or not at all because the clock changes.
      create function app.day_start(day date, zone text) returns timestamptz language sql stable as $f$
        select case when ((day::timestamp at time zone zone - interval '1 hour') at time zone zone)::date = day
          then day::timestamp at time zone zone - interval '1 hour' else day::timestamp at time zone zone end $f$;
      -- The unit is HOUR, DAY, WEEK (from Monday) or MONTH.
      create function app.bucket_start(unit text, at timestamptz, zone text) returns timestamptz language sql stable as $f$
        select case unit when 'HOUR' then date_trunc('hour', at, zone) else app.day_start(date_trunc(unit, at at time zone zone)::date, zone) end $f$;
      grant execute on function app.day_start, app.bucket_start to embudo_app, embudo_ingest;
`);

const appending = functionsOf(
  'embudo_ingest',
  `
      create function app.count_lead() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count)
              select old.tenant_id, c.name, c.subject, old.seller_id, c.at, -1
              from (values ('LEADS_CREATED', '', old.created_at), ('LEAD_STATUS', old.status, old.created_at), ('LEADS_WON', '', old.won_at)) c (name, subject, at) where c.at is not null;
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count)
              select new.tenant_id, c.name, c.subject, new.seller_id, c.at, 1
              from (values ('LEADS_CREATED', '', new.created_at), ('LEAD_STATUS', new.status, new.created_at), ('LEADS_WON', '', new.won_at)) c (name, subject, at) where c.at is not null;
          end if;
          return null;
        end $f$;
      create function app.count_conversation() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount)
              select old.tenant_id, c.name, old.seller_id, c.at, -1, -c.amount
              from (values ('CONVERSATIONS', old.created_at, 0), ('FIRST_RESPONSE', old.first_response_at, round(extract(epoch from old.first_response_at - old.first_inbound_at))::bigint)) c (name, at, amount) where c.at is not null;
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount)
              select new.tenant_id, c.name, new.seller_id, c.at, 1, c.amount
              from (values ('CONVERSATIONS', new.created_at, 0), ('FIRST_RESPONSE', new.first_response_at, round(extract(epoch from new.first_response_at - new.first_inbound_at))::bigint)) c (name, at, amount) where c.at is not null;
          end if;
          return null;
        end $f$;
      create function app.count_message() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count)
              values (old.tenant_id, case old.direction when 'INBOUND' then 'MESSAGES_IN' else 'MESSAGES_OUT' end, old.seller_id, old.sent_at, -1);
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count)
              values (new.tenant_id, case new.direction when 'INBOUND' then 'MESSAGES_IN' else 'MESSAGES_OUT' end, new.seller_id, new.sent_at, 1);
          end if;
          -- the two times of the contact's wait for the first answer are set here, so that no writer of messages can forget them
          if tg_op = 'INSERT' then
            if new.direction = 'INBOUND' then
              update public.conversation v set first_inbound_at = new.sent_at where v.tenant_id = new.tenant_id and v.id = new.conversation_id and v.first_inbound_at is null;
            elsif new.author <> 'SYSTEM' then
              update public.conversation v set first_response_at = new.sent_at where v.tenant_id = new.tenant_id and v.id = new.conversation_id and v.first_response_at is null and v.first_inbound_at <= new.sent_at;
            end if;
          end if;
          return null;
        end $f$;
      create function app.count_routing() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' and old.destination <> 'AUTO_REJECT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount) values (old.tenant_id, 'ROUTED', old.seller_id, old.created_at, -1, -(old.destination = 'CHATBOT')::int);
          end if;
          if tg_op <> 'DELETE' and new.destination <> 'AUTO_REJECT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount) values (new.tenant_id, 'ROUTED', new.seller_id, new.created_at, 1, (new.destination = 'CHATBOT')::int);
          end if;
          return null;
        end $f$;
      create function app.count_opportunity() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, currency, at, count, amount)
              select old.tenant_id, c.name, c.subject, old.seller_id, old.currency, c.at, -1, -old.value_minor
              from (values ('STAGE', old.stage_id::text, old.created_at), ('WON', '', case old.status when 'WON' then old.closed_at end)) c (name, subject, at) where c.at is not null;
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, currency, at, count, amount)
              select new.tenant_id, c.name, c.subject, new.seller_id, new.currency, c.at, 1, new.value_minor
              from (values ('STAGE', new.stage_id::text, new.created_at), ('WON', '', case new.status when 'WON' then new.closed_at end)) c (name, subject, at) where c.at is not null;
          end if;
          return null;
        end $f$;
      create function app.count_stage_change() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count, amount)
              select old.tenant_id, c.name, c.subject, old.seller_id, c.at, -c.count, -c.amount
              from (values ('STAGE_ENTERED', old.to_stage_id::text, old.changed_at, 1, 0), ('STAGE_ENTERED', old.from_stage_id::text, case when old.advanced then old.entered_at end, 0, 1),
                ('STAGE_LEFT', old.from_stage_id::text, old.entered_at, 1, old.seconds_in_stage)) c (name, subject, at, count, amount) where c.at is not null;
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count, amount)
              select new.tenant_id, c.name, c.subject, new.seller_id, c.at, c.count, c.amount
              from (values ('STAGE_ENTERED', new.to_stage_id::text, new.changed_at, 1, 0), ('STAGE_ENTERED', new.from_stage_id::text, case when new.advanced then new.entered_at end, 0, 1),
                ('STAGE_LEFT', new.from_stage_id::text, new.entered_at, 1, new.seconds_in_stage)) c (name, subject, at, count, amount) where c.at is not null;
          end if;
          return null;
        end $f$;
`,
  `
      create trigger counts after insert or delete on lead for each row execute function app.count_lead();
      create trigger counts_change after update on lead for each row
        when (old.seller_id is distinct from new.seller_id or old.status <> new.status or old.created_at <> new.created_at or old.won_at is distinct from new.won_at) execute function app.count_lead();
      create trigger counts after insert or delete on conversation for each row execute function app.count_conversation();
      create trigger counts_change after update on conversation for each row
        when (old.seller_id is distinct from new.seller_id or old.first_response_at is distinct from new.first_response_at or old.created_at <> new.created_at) execute function app.count_conversation();
      create trigger counts after insert or delete on message for each row execute function app.count_message();
      create trigger counts_change after update on message for each row
        when (old.seller_id is distinct from new.seller_id or old.sent_at <> new.sent_at) execute function app.count_message();
      create trigger counts after insert or delete on routing_decision for each row execute function app.count_routing();
      create trigger counts_change after update on routing_decision for each row
        when (old.seller_id is distinct from new.seller_id or old.destination <> new.destination) execute function app.count_routing();
      create trigger counts after insert or delete on opportunity for each row execute function app.count_opportunity();
      create trigger counts_change after update on opportunity for each row
        when (old.seller_id is distinct from new.seller_id or old.stage_id <> new.stage_id or old.status <> new.status or old.value_minor <> new.value_minor or old.currency <> new.currency or old.closed_at is distinct from new.closed_at)
        execute function app.count_opportunity();
      create trigger counts after insert or delete on stage_change for each row execute function app.count_stage_change();
      create trigger counts_change after update on stage_change for each row when (old.seller_id is distinct from new.seller_id) execute function app.count_stage_change();
`,
);

const folding = functionsOf(
  'embudo_ingest',
  `
      create function app.ask_fold() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform app.enqueue_fold(new.tenant_id);
          return null;
        end $f$;
      -- Folds committed deltas, so that deltas and sums change at the same instant for every reader. Only one fold of a tenant runs
      -- at a time, because all folds write the same sums.
      create function app.fold_counters(most int) returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          tenant constant uuid := app.tenant();
          zone constant text := (select t.timezone from public.tenant t where t.id = tenant);
          folded int;
        begin
          perform pg_advisory_xact_lock(hashtextextended(tenant::text, 12));
          with taken as (
            delete from public.counter_delta d
              where d.tenant_id = tenant and d.id = any (array(select p.id from public.counter_delta p where p.tenant_id = tenant order by p.id limit most for update skip locked))
              returning d.*),
          sums as (
            select d.name, d.subject, d.seller_id, d.currency, g.grain,
                case g.grain when 'ALL' then '-infinity' else app.bucket_start(g.grain, d.at, zone) end as since,
                sum(d.count) as count, sum(d.amount) as amount
              from taken d cross join lateral unnest(case d.name when 'STAGE' then '{ALL}'::text[] else '{HOUR,DAY,MONTH}' end) g (grain)
              group by 1, 2, 3, 4, 5, 6),
          added as (
            insert into public.counter as c (tenant_id, name, subject, seller_id, currency, grain, since, count, amount)
              select tenant, s.name, s.subject, s.seller_id, s.currency, s.grain, s.since, s.count, s.amount from sums s where s.count <> 0 or s.amount <> 0
              on conflict on constraint counter_key do update set count = c.count + excluded.count, amount = c.amount + excluded.amount),
          added_for_all as (
            insert into public.tenant_counter as c (tenant_id, name, subject, currency, grain, since, count, amount)
              select tenant, s.name, s.subject, s.currency, s.grain, s.since, sum(s.count), sum(s.amount) from sums s
              group by 2, 3, 4, 5, 6 having sum(s.count) <> 0 or sum(s.amount) <> 0
              on conflict on constraint tenant_counter_key do update set count = c.count + excluded.count, amount = c.amount + excluded.amount)
          select count(*) into folded from taken;
          return folded;
        end $f$;
      grant execute on function app.fold_counters to embudo_app;
`,
  `
      -- About one delta in 256 enqueues a fold, so only a few hundred deltas wait, and no writer waits for the row of a job.
      create trigger asks after insert on counter_delta for each row when (new.id % 256 = 0) execute function app.ask_fold();
`,
);

const recounting = functions(`
      -- Run by the owner after rows were loaded with triggers disabled, or when a tenant's time zone has changed. Writers wait meanwhile.
      create function app.recount(tenant uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $f$
        declare
          zone constant text := (select t.timezone from tenant t where t.id = tenant);
        begin
          lock table counter_delta in share row exclusive mode;
          delete from counter_delta d where d.tenant_id = tenant;
          delete from counter c where c.tenant_id = tenant;
          delete from tenant_counter c where c.tenant_id = tenant;
          insert into counter (tenant_id, name, subject, seller_id, currency, grain, since, count, amount)
            select tenant, c.name, c.subject, c.seller_id, c.currency, case c.name when 'STAGE' then 'ALL' else 'HOUR' end,
                case c.name when 'STAGE' then '-infinity' else app.bucket_start('HOUR', c.at, zone) end, sum(c.count), sum(c.amount)
              from counted c where c.tenant_id = tenant and c.at is not null group by 2, 3, 4, 5, 6, 7;
          insert into counter (tenant_id, name, subject, seller_id, currency, grain, since, count, amount)
            select tenant, c.name, c.subject, c.seller_id, c.currency, g.grain, app.bucket_start(g.grain, c.since, zone), sum(c.count), sum(c.amount)
              from counter c cross join unnest('{DAY,MONTH}'::text[]) g (grain) where c.tenant_id = tenant and c.grain = 'HOUR' group by 2, 3, 4, 5, 6, 7;
          insert into tenant_counter (tenant_id, name, subject, currency, grain, since, count, amount)
            select tenant, c.name, c.subject, c.currency, c.grain, c.since, sum(c.count), sum(c.amount)
              from counter c where c.tenant_id = tenant group by 2, 3, 4, 5, 6;
        end $f$;
`);
