import { Migration } from '@mikro-orm/migrations';

const counters = [
  ...['LEADS_CREATED', 'LEADS_WON', 'LEAD_STATUS', 'CONVERSATIONS', 'MESSAGES_IN', 'MESSAGES_OUT', 'FIRST_RESPONSE'],
  ...['ROUTED', 'WON', 'STAGE_ENTERED', 'STAGE_LEFT'],
];
/** A statement for each counter: by a name that is known, what is no part of it drops out of the plan. */
const countedPart = (name: string): string =>
  `when '${name}' then return query select c.subject, c.seller_id, c.at, c.count::bigint, c.amount::bigint from public.counted c
                  where c.name = '${name}' and c.at >= low and c.at < high and c.subject = any (subjects) and c.currency in ('', money) and (sellers is null or c.seller_id = any (sellers));`;

/**
 * Counters that cost their reader as little at ten times the data. Whoever sees the whole tenant reads sums that are kept
 * for it, not those of each seller; a seller's are found by the seller; and hours are kept beside days and months, so that
 * only the parts of an hour at the ends of a range are counted row by row. A sum carries the instant at which its hour, day
 * or month begins: what a reader compares needs no time zone.
 */
export class CountByHourAndForAll extends Migration {
  override up(): void {
    this.addSql(`
      -- Nobody appends until what stands has been counted anew.
      lock table counter_delta in share row exclusive mode;
      truncate counter_delta, counter;

      drop index counter_standing;
      alter table counter drop constraint counter_tenant_id_name_subject_grain_day_seller_id_currency_key;
      alter table counter drop constraint counter_grain_check;
      alter table counter drop column day;
      alter table counter
        -- the start of the hour, day or month in the tenant's time zone; ALL is what stands now, whatever its day
        add column since timestamptz not null,
        add constraint counter_grain_check check (grain in ('HOUR', 'DAY', 'MONTH', 'ALL')),
        add constraint counter_key unique nulls not distinct (tenant_id, seller_id, name, subject, grain, since, currency);
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
      call app.guard('tenant_counter', 'staff', 'select');
      -- The same who see every row that is counted.
      alter policy reads on tenant_counter using (tenant_id = (select app.tenant()) and (select app.sees_team()));
      create policy folds on tenant_counter to embudo_ingest using (true) with check (true);
      grant select, insert, update on tenant_counter to embudo_ingest;

      -- The first instant of a day, also where the clock strikes midnight twice or not at all.
      create function app.day_start(day date, zone text) returns timestamptz language sql stable as $f$
        select case when ((day::timestamp at time zone zone - interval '1 hour') at time zone zone)::date = day
          then day::timestamp at time zone zone - interval '1 hour' else day::timestamp at time zone zone end $f$;
      -- Of HOUR, DAY, WEEK (from Monday) or MONTH.
      create function app.bucket_start(unit text, at timestamptz, zone text) returns timestamptz language sql stable as $f$
        select case unit when 'HOUR' then date_trunc('hour', at, zone) else app.day_start(date_trunc(unit, at at time zone zone)::date, zone) end $f$;

      -- What a counter counted in [from_at, to_at), in pieces of at most the size named, as far as the reader may see it: of
      -- these sellers, or (null) of all whom the reader sees. The answer is exact for any two instants. Stable: all of it
      -- sees one snapshot, so a fold changes nothing.
      create function app.counted_between(wanted text, subjects text[], sellers uuid[], from_at timestamptz, to_at timestamptz, largest text)
        returns table (subject text, seller_id uuid, at timestamptz, count bigint, amount bigint)
        language plpgsql stable rows 100 set plan_cache_mode = force_generic_plan as $f$
        #variable_conflict use_column
        declare
          tenant constant uuid := app.tenant();
          zone text;
          money text;
          whose uuid[] := sellers;
          hours timestamptz[];
          days timestamptz[];
          months timestamptz[];
          grains constant text[] := '{HOUR,HOUR,DAY,DAY,MONTH}';
          lows timestamptz[];
          highs timestamptz[];
          low timestamptz;
          high timestamptz;
        begin
          select t.timezone, t.currency into zone, money from public.tenant t where t.id = tenant;
          -- whole hours, the whole days among them, the whole months among these
          hours := app.whole_buckets('HOUR', from_at, to_at, zone);
          days := case when largest <> 'HOUR' and hours[1] < hours[2] then app.whole_buckets('DAY', hours[1], hours[2], zone) end;
          if days is null or days[1] >= days[2] then days := array[hours[2], hours[2]]; end if;
          months := case when largest = 'MONTH' and days[1] < days[2] then app.whole_buckets('MONTH', days[1], days[2], zone) end;
          if months is null or months[1] >= months[2] then months := array[days[2], days[2]]; end if;
          lows := array[hours[1], days[2], days[1], months[2], months[1]];
          highs := array[days[1], hours[2], months[1], days[2], months[2]];
          if hours[1] < hours[2] then
            if sellers is null and app.sees_team() then
              return query select c.subject, null::uuid, c.since, c.count, c.amount
                from unnest(grains, lows, highs) g (grain, low, high) cross join unnest(subjects) w (subject)
                  cross join lateral (select n.* from public.tenant_counter n where n.tenant_id = tenant and n.name = wanted and n.subject = w.subject
                    and n.grain = g.grain and n.since >= g.low and n.since < g.high and n.currency in ('', money) offset 0) c
                where g.low < g.high;
            else
              if sellers is null then whose := array_remove(array[app.own_seller()], null); end if;
              return query select c.subject, c.seller_id, c.since, c.count, c.amount
                from unnest(grains, lows, highs) g (grain, low, high) cross join unnest(subjects) w (subject) cross join unnest(whose) s (id)
                  cross join lateral (select n.* from public.counter n where n.tenant_id = tenant and n.seller_id = s.id and n.name = wanted and n.subject = w.subject
                    and n.grain = g.grain and n.since >= g.low and n.since < g.high and n.currency in ('', money) offset 0) c
                where g.low < g.high;
              if sellers is null and app.sees_unassigned() then
                return query select c.subject, c.seller_id, c.since, c.count, c.amount
                  from unnest(grains, lows, highs) g (grain, low, high) cross join unnest(subjects) w (subject)
                    cross join lateral (select n.* from public.counter n where n.tenant_id = tenant and n.seller_id is null and n.name = wanted and n.subject = w.subject
                      and n.grain = g.grain and n.since >= g.low and n.since < g.high and n.currency in ('', money) offset 0) c
                  where g.low < g.high;
              end if;
            end if;
            -- what has not been folded yet
            return query select d.subject, d.seller_id, d.at, d.count, d.amount from public.counter_delta d
              where d.tenant_id = tenant and d.name = wanted and d.at >= hours[1] and d.at < hours[2] and d.subject = any (subjects)
                and d.currency in ('', money) and (sellers is null or d.seller_id = any (sellers));
          end if;
          -- the parts of an hour at either end
          for part in 1..2 loop
            low := case part when 1 then from_at else greatest(hours[1], hours[2]) end;
            high := case part when 1 then least(hours[1], to_at) else to_at end;
            if low < high then
              case wanted
                ${counters.map(countedPart).join('\n                ')}
                else raise exception 'no such counter: %', wanted;
              end case;
            end if;
          end loop;
        end $f$;
      -- From the first start of a bucket in a stretch to the last.
      create function app.whole_buckets(unit text, from_at timestamptz, to_at timestamptz, zone text) returns timestamptz[] language plpgsql stable as $f$
        declare
          first timestamptz := app.bucket_start(unit, from_at, zone);
        begin
          if first < from_at then
            first := case unit when 'HOUR' then first + interval '1 hour'
              else app.day_start((date_trunc(unit, from_at at time zone zone) + ('1 ' || unit)::interval)::date, zone) end;
          end if;
          return array[first, app.bucket_start(unit, to_at, zone)];
        end $f$;
      revoke execute on function app.day_start, app.bucket_start, app.counted_between, app.whole_buckets from public;
      grant execute on function app.day_start, app.bucket_start to embudo_app, embudo_ingest;
      grant execute on function app.counted_between, app.whole_buckets to embudo_app;
    `);
    this.addSql(`
      grant create on schema app to embudo_ingest;
      set local role embudo_ingest;
      -- Takes what has been committed, so deltas and sums change in one instant for every reader. One fold of a tenant at a
      -- time: all of them end in the same sums.
      create or replace function app.fold_counters(most int) returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          tenant constant uuid := app.tenant();
          zone constant text := (select t.timezone from public.tenant t where t.id = tenant);
          folded int;
        begin
          perform pg_advisory_xact_lock(hashtextextended(tenant::text, 12));
          with taken as (
            delete from public.counter_delta d
              where d.id = any (array(select p.id from public.counter_delta p where p.tenant_id = tenant order by p.id limit most for update skip locked))
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
      reset role;
      revoke create on schema app from embudo_ingest;

      -- For the owner: after rows were loaded with the triggers off, or when a tenant's time zone has changed. Writers wait.
      create or replace function app.recount(tenant uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $f$
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
      select app.recount(t.id) from tenant t;
    `);
  }
}
