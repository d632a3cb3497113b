import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/**
 * Functions that every message calls, now in PL/pgSQL, as 20261129000000_plan_what_jobs_ask_once.ts did for those that jobs call: before
 * PostgreSQL 18 a function in SQL that cannot be inlined is planned at each call. "Does a seller work now?" took 1.1 ms, and the words of
 * a message 0.4 ms. The results are the same as before.
 */
export class FunctionsOfMessagesKeepTheirPlans extends Migration {
  override up(): void {
    this.addSql(ranges);
    this.addSql(ofSellers);
    this.addSql(tokens);
  }
}

const ranges = functions(`
      -- Explained in 20261123120000_create_working_hours.ts. A seller with neither shifts nor absences works at all times.
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
                  where s -> 'days' @> to_jsonb(extract(isodow from d.day)::int)) w where w.low < w.high), '{}'::tstzmultirange) end
            - coalesce((
                select range_agg(tstzrange(f.low, f.high)) from (
                  select case when length(a ->> 'from') = 10 then (a ->> 'from')::timestamp at time zone zone else (a ->> 'from')::timestamptz end as low,
                    case when length(a ->> 'to') = 10 then ((a ->> 'to')::timestamp + interval '1 day') at time zone zone else (a ->> 'to')::timestamptz end as high
                  from jsonb_array_elements(absences) a) f where f.low < f.high), '{}'::tstzmultirange) end;
        end $f$;
`);

const ofSellers = functionsOf(
  'embudo_lookup',
  `
      create or replace function app.worked_by(tenant uuid, seller uuid, from_at timestamptz, to_at timestamptz) returns tstzmultirange
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $f$
        begin
          return (select app.worked_ranges(app.shifts_of(s.working_hours, t.settings), s.absences, coalesce(s.working_hours ->> 'zone', t.timezone), from_at, to_at)
            from public.seller s join public.tenant t on t.id = s.tenant_id where s.tenant_id = tenant and s.id = seller);
        end $f$;
      create or replace function app.works_at(seller uuid, at timestamptz) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          return app.worked_by(app.tenant(), seller, at, at + interval '1 millisecond') @> at;
        end $f$;
`,
);

const tokens = functions(`
      -- Explained in 20261122150000_create_search_words.ts. It loops over the words once, as app.near_tokens does, without calling the
      -- functions in SQL that hash lists of words.
      create or replace function app.message_tokens(tenant uuid, sent_at timestamptz, body text, transcript text) returns bigint[]
        language plpgsql immutable parallel safe cost 10000 set search_path = pg_catalog, pg_temp as $f$
        declare
          spelt constant text := app.spelling(left(body || coalesce(' ' || transcript, ''), 20000));
          spanish constant text[] := tsvector_to_array(to_tsvector('spanish'::regconfig, spelt));
          seed constant bigint := hashtextextended('w' || tenant::text, 0);
          tokens bigint[] := '{}';
          word text;
        begin
          foreach word in array spanish || tsvector_to_array(to_tsvector('english'::regconfig, spelt)) loop
            tokens := tokens || hashtextextended(word, seed);
          end loop;
          return tokens || app.near_tokens(tenant, 'v', spanish) || hashtextextended(app.week_of(sent_at)::text, hashtextextended('d' || tenant::text, 0));
        end $f$;
      create or replace function app.contact_tokens(c public.contact) returns bigint[] language plpgsql immutable as $f$
        begin
          return app.name_tokens(c.tenant_id, 'c', c.name_key || E'\\n' || c.reach_key, c.name_key || ' ' || split_part(c.reach_key, E'\\n', 3));
        end $f$;
      create or replace function app.case_tokens(s public.support_case) returns bigint[] language plpgsql immutable as $f$
        declare key constant text := app.case_key(s.number, s.subject);
        begin
          return app.name_tokens(s.tenant_id, 'e', key);
        end $f$;
      -- Most leads have neither tags nor custom fields, so these cases are skipped.
      create or replace function app.lead_tokens(l public.lead) returns bigint[] language plpgsql immutable as $f$
        declare tokens bigint[] := app.name_tokens(l.tenant_id, 'l', l.name_key);
        begin
          if l.tags <> '{}' then tokens := tokens || app.tag_tokens(l.tenant_id, l.tags); end if;
          if l.custom_fields <> '{}' then
            tokens := tokens || app.field_tokens(l.tenant_id, l.custom_fields) || app.text_tokens(l.tenant_id, 'xl', app.fields_key(l.custom_fields));
          end if;
          return tokens;
        end $f$;
`);
