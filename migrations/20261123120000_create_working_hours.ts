import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/**
 * When sellers work: weekly shifts in a time zone, and absences. The functions return the same as working-times.ts in
 * src/domain/sellers, which a spec compares; they are here for statements and triggers that depend on working hours.
 */
export class CreateWorkingHours extends Migration {
  override up(): void {
    this.addSql(`
      alter table seller
        add column languages text[] not null default '{}',
        -- {zone, shifts: [{days, from, to}]}; without shifts the tenant's setting cases.workingHours applies
        add column working_hours jsonb not null default '{}',
        -- [{from, to}], each an instant, or a whole day in the seller's zone
        add column absences jsonb not null default '[]';`);
    this.addSql(times);
    this.addSql(ofSellers);
  }
}

const times = functions(`
      -- Returns the shifts of a seller, otherwise the one of the tenant. A seller without any shifts works at all times.
      create function app.shifts_of(hours jsonb, settings jsonb) returns jsonb language sql immutable parallel safe as $f$
        select case
          when jsonb_array_length(coalesce(hours -> 'shifts', '[]')) > 0 then hours -> 'shifts'
          when jsonb_typeof(settings #> '{cases,workingHours}') = 'object' then jsonb_build_array('{"days": [1, 2, 3, 4, 5, 6]}'::jsonb || (settings #> '{cases,workingHours}'))
          else '[]'::jsonb end $f$;
      -- Returns the ranges of [from_at, to_at) that are worked. A shift whose end is before its beginning ends on the next day.
      create function app.worked_ranges(shifts jsonb, absences jsonb, zone text, from_at timestamptz, to_at timestamptz) returns tstzmultirange language sql stable parallel safe as $f$
        select case when not from_at < to_at then '{}'::tstzmultirange else
          tstzmultirange(tstzrange(from_at, to_at))
          * case when jsonb_array_length(shifts) = 0 then tstzmultirange(tstzrange(from_at, to_at)) else coalesce((
              select range_agg(tstzrange(w.low, w.high)) from (
                select (d.day + (s ->> 'from')::interval) at time zone zone as low,
                  (d.day + case when s ->> 'to' < s ->> 'from' then interval '1 day' else interval '0' end + (s ->> 'to')::interval) at time zone zone as high
                from generate_series((from_at at time zone zone)::date::timestamp - interval '1 day', (to_at at time zone zone)::date::timestamp, interval '1 day') d (day)
                  cross join jsonb_array_elements(shifts) s
                where s -> 'days' @> to_jsonb(extract(isodow from d.day)::int)) w where w.low < w.high), '{}'::tstzmultirange) end
          - coalesce((
              select range_agg(tstzrange(f.low, f.high)) from (
                select case when length(a ->> 'from') = 10 then (a ->> 'from')::timestamp at time zone zone else (a ->> 'from')::timestamptz end as low,
                  case when length(a ->> 'to') = 10 then ((a ->> 'to')::timestamp + interval '1 day') at time zone zone else (a ->> 'to')::timestamptz end as high
                from jsonb_array_elements(absences) a) f where f.low < f.high), '{}'::tstzmultirange) end $f$;
      grant execute on function app.shifts_of, app.worked_ranges to embudo_app, embudo_jobs, embudo_ingest, embudo_lookup;
`);

const ofSellers = functionsOf(
  'embudo_lookup',
  `
      create function app.worked_by(tenant uuid, seller uuid, from_at timestamptz, to_at timestamptz) returns tstzmultirange
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select app.worked_ranges(app.shifts_of(s.working_hours, t.settings), s.absences, coalesce(s.working_hours ->> 'zone', t.timezone), from_at, to_at)
            from public.seller s join public.tenant t on t.id = s.tenant_id where s.tenant_id = tenant and s.id = seller $f$;
      -- Returns whether a seller of the caller's tenant works at an instant.
      create function app.works_at(seller uuid, at timestamptz) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select app.worked_by(app.tenant(), seller, at, at + interval '1 millisecond') @> at $f$;
      -- Returns the seconds that a seller works between two instants; if there are more than 400 days, only the last 400 count.
      create function app.worked_seconds(tenant uuid, seller uuid, from_at timestamptz, to_at timestamptz) returns int
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select coalesce(round(sum(extract(epoch from upper(r) - lower(r)))), 0)::int
            from unnest(app.worked_by(tenant, seller, greatest(from_at, to_at - interval '400 days'), to_at)) r $f$;
      grant execute on function app.works_at to embudo_app, embudo_jobs;
      grant execute on function app.worked_seconds to embudo_ingest;
`,
);
