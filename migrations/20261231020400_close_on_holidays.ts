import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/**
 * The setting cases.closedDays names days on which the business is closed: nobody begins a shift then, also no seller with hours of their
 * own. The days are stored with the shifts (`except`), so that everything that counts working time leaves them out.
 */
export class CloseOnHolidays extends Migration {
  override up(): void {
    this.addSql(shiftsOf);
    this.addSql(ranges);
    this.addSql(hours);
  }
}

const shiftsOf = functions(`
      -- Returns the shifts of a seller, otherwise those of the tenant, each without the days on which the tenant is closed. A seller without
      -- any shifts works at all times; where there are closed days, one shift says so ("always").
      create or replace function app.shifts_of(hours jsonb, settings jsonb) returns jsonb language sql immutable parallel safe as $f$
        select case
            when jsonb_array_length(c.closed) = 0 then w.shifts
            when jsonb_array_length(w.shifts) = 0 then
              jsonb_build_array('{"days": [1, 2, 3, 4, 5, 6, 7], "from": "00:00", "to": "24:00", "always": true}'::jsonb || jsonb_build_object('except', c.closed))
            else (select jsonb_agg(s.shift || jsonb_build_object('except', c.closed) order by s.place) from jsonb_array_elements(w.shifts) with ordinality s (shift, place)) end
          from (select case
              when jsonb_array_length(coalesce(hours -> 'shifts', '[]')) > 0 then hours -> 'shifts'
              when jsonb_typeof(settings #> '{cases,workingHours}') = 'array' then settings #> '{cases,workingHours}'
              when jsonb_typeof(settings #> '{cases,workingHours}') = 'object' then jsonb_build_array('{"days": [1, 2, 3, 4, 5, 6]}'::jsonb || (settings #> '{cases,workingHours}'))
              else '[]'::jsonb end as shifts) w
            cross join (select case when jsonb_typeof(settings #> '{cases,closedDays}') = 'array' then settings #> '{cases,closedDays}' else '[]'::jsonb end as closed) c $f$;
`);

const ranges = functions(`
      -- Explained in 20261123120000_create_working_hours.ts. A seller with neither shifts nor absences works at all times. A shift does not
      -- begin on the days that it excepts: a day of one year (2026-12-24) or of each year (12-25).
      create or replace function app.worked_ranges(shifts jsonb, absences jsonb, zone text, from_at timestamptz, to_at timestamptz) returns tstzmultirange
        language plpgsql stable parallel safe as $f$
        begin
          if shifts = '[]' and absences = '[]' and from_at < to_at then return tstzmultirange(tstzrange(from_at, to_at)); end if;
          return case when not from_at < to_at then '{}'::tstzmultirange else
            tstzmultirange(tstzrange(from_at, to_at))
            * case when jsonb_array_length(shifts) = 0 then tstzmultirange(tstzrange(from_at, to_at)) else coalesce((
                select range_agg(tstzrange(w.low, w.high)) from (
                  select (d.day + (s ->> 'from')::interval) at time zone zone as low,
                    (d.day + case when s ->> 'to' < s ->> 'from' then interval '1 day' else interval '0' end + (s ->> 'to')::interval) at time zone zone as high
                  from generate_series((from_at at time zone zone)::date::timestamp - interval '1 day', (to_at at time zone zone)::date::timestamp, interval '1 day') d (day)
                    cross join jsonb_array_elements(shifts) s
                  where s -> 'days' @> to_jsonb(extract(isodow from d.day)::int)
                    and (s -> 'except' is null or not s -> 'except' ?| array[to_char(d.day, 'YYYY-MM-DD'), to_char(d.day, 'MM-DD')])) w where w.low < w.high), '{}'::tstzmultirange) end
            - coalesce((
                select range_agg(tstzrange(f.low, f.high)) from (
                  select case when length(a ->> 'from') = 10 then (a ->> 'from')::timestamp at time zone zone else (a ->> 'from')::timestamptz end as low,
                    case when length(a ->> 'to') = 10 then ((a ->> 'to')::timestamp + interval '1 day') at time zone zone else (a ->> 'to')::timestamptz end as high
                  from jsonb_array_elements(absences) a) f where f.low < f.high), '{}'::tstzmultirange) end;
        end $f$;
`);

const hours = functions(`
      -- Returns the hours of these days that a seller has worked so far; eight on each weekday if no working hours are set.
      create or replace function app.worked_hours(seller uuid, first_day date, last_day date) returns float8 language sql stable as $f$
          select coalesce(sum(extract(epoch from upper(r) - lower(r))) / 3600, 0)::float8
            from public.seller s join public.tenant t on t.id = s.tenant_id
              cross join lateral (select app.shifts_of(s.working_hours, t.settings) as shifts, coalesce(s.working_hours ->> 'zone', t.timezone) as zone) h
              cross join lateral unnest(app.worked_ranges(
                case when h.shifts = '[]' or h.shifts -> 0 ? 'always'
                  then jsonb_build_array('{"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:00"}'::jsonb || jsonb_build_object('except', coalesce(h.shifts #> '{0,except}', '[]')))
                  else h.shifts end, s.absences, h.zone,
                app.day_start(greatest(first_day, last_day - 400), t.timezone), least(app.day_start(last_day + 1, t.timezone), now()))) r
            where s.tenant_id = app.tenant() and s.id = seller $f$;
`);
