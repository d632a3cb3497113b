import { functionsOf } from './roles.js';

const nobody = '00000000-0000-0000-0000-000000000000';
const text = `m.body || coalesce('' '' || m.transcript, '''')`;
const tokens = 'app.message_tokens(m.tenant_id, m.sent_at, m.body, m.transcript)';
const owned = `($3 is null or coalesce(m.seller_id, ''${nobody}'') = any ($3))`;
const score = `case when $1 then 25 when $5 and strpos(app.fold(f.text), $2) > 0 then 55 else 50 end`;

/**
 * Creates the function that searches messages. `others` selects the messages outside the newest weeks, which are those from $6 to
 * before $7; its %s is the condition of the words. `few` is how many of these messages are read and counted, and may depend on `nearly`;
 * if there are more, the weeks are searched one after the other. `which` is the condition of the index of the words, with
 * an `and` behind it.
 */
export const searchMessages = (others: string, few: string, which = ''): string =>
  functionsOf(
    'embudo_lookup',
    `
      create or replace function app.search_messages(asked text, words text[], nearly boolean, owners uuid[], most int) returns table (id uuid, score int, at timestamptz)
        language plpgsql stable set search_path = pg_catalog, pg_temp set enable_seqscan = off set work_mem = '32MB' as $f$
        declare
          tenant constant uuid := app.tenant();
          few constant int := ${few};
          conditions text;
          in_weeks text;
          met int;
          got int := 0;
          -- One week, then two, then four are searched before the rest is counted, because counting a frequent word is expensive. Similar
          -- words are rare, or expensive in each week, so for them the rest is counted after the first week.
          counted_at constant int := case when nearly then 1 else 4 end;
          span int := 1;
          newest numeric;
          week numeric;
          first_week numeric;
          ids uuid[];
          scores int[];
          times timestamptz[];
        begin
          select string_agg(c.condition, ' and ') into conditions from unnest(words) w (word), lateral (select app.word_condition(tenant, w.word, nearly) as condition) c;
          if conditions is null then return; end if;
          newest := app.week_of((select max(m.sent_at) from public.message m where m.tenant_id = tenant and isfinite(m.sent_at)));
          if newest is null then return; end if;
          week := newest;
          loop
            in_weeks := format('${tokens} && %L::bigint[]', app.week_tokens(tenant, array(select generate_series(week - span + 1, week))));
            return query execute format('select f.id, ${score}, f.sent_at
              from (select m.id, m.sent_at, ${text} as text from public.message m where ${which}%s and %s and ${owned}
                order by m.sent_at desc, m.id desc limit $4) f', conditions, in_weeks)
              using nearly, asked, owners, most - got, cardinality(words) > 1;
            get diagnostics met = row_count;
            got := got + met;
            exit when got >= most;
            if span = counted_at then
              -- Reads the rest at once, unless it is more than "few". Nearly all searches for frequent words have ended before.
              execute format('with found as materialized (${others} limit %s),
                  best as materialized (select m.id, m.sent_at, ${text} as text from found m where (select count(*) from found) <= %s and ${owned} order by m.sent_at desc, m.id desc limit $4),
                  scored as materialized (select f.id, ${score} as score, f.sent_at from best f)
                select (select count(*) from found), array_agg(s.id), array_agg(s.score), array_agg(s.sent_at) from scored s', conditions, few + 1, few)
                into met, ids, scores, times
                using nearly, asked, owners, most - got, cardinality(words) > 1, to_timestamp(((week - span + 1) * 604800)::float8), to_timestamp(((newest + 1) * 604800)::float8);
              if met <= few then
                return query select * from unnest(ids, scores, times);
                return;
              end if;
              first_week := app.week_of((select min(m.sent_at) from public.message m where m.tenant_id = tenant and isfinite(m.sent_at)));
            end if;
            week := week - span;
            span := span * 2;
            exit when week < first_week;
          end loop;
        end $f$;
`,
  );
