import { functions } from './roles.js';

/** SQL of the rows that counters count, one statement for each counter. A migration that adds a counter replaces the view. */
export const countedSelect = `
        select tenant_id, 'LEADS_CREATED' as name, '' as subject, seller_id, '' as currency, created_at as at, 1 as count, 0::bigint as amount from lead
        union all select tenant_id, 'LEAD_STATUS', status, seller_id, '', created_at, 1, 0 from lead
        union all select tenant_id, 'LEADS_WON', '', seller_id, '', won_at, 1, 0 from lead where won_at is not null
        union all select tenant_id, 'CONVERSATIONS', '', seller_id, '', created_at, 1, 0 from conversation
        union all select tenant_id, 'FIRST_RESPONSE', '', seller_id, '', first_response_at, 1, round(extract(epoch from first_response_at - first_inbound_at))::bigint from conversation where first_response_at is not null
        union all select tenant_id, 'MESSAGES_IN', '', seller_id, '', sent_at, 1, 0 from message where direction = 'INBOUND'
        union all select tenant_id, 'MESSAGES_OUT', '', seller_id, '', sent_at, 1, 0 from message where direction = 'OUTBOUND'
        union all select tenant_id, 'ROUTED', '', seller_id, '', created_at, 1, (destination = 'CHATBOT')::int from routing_decision where destination <> 'AUTO_REJECT'
        union all select tenant_id, 'STAGE', stage_id::text, seller_id, currency, created_at, 1, value_minor from opportunity
        union all select tenant_id, 'WON', '', seller_id, currency, closed_at, 1, value_minor from opportunity where status = 'WON'
        union all select tenant_id, 'STAGE_ENTERED', to_stage_id::text, seller_id, '', changed_at, 1, 0 from stage_change
        union all select tenant_id, 'STAGE_ENTERED', from_stage_id::text, seller_id, '', entered_at, 0, 1 from stage_change where advanced
        union all select tenant_id, 'STAGE_LEFT', from_stage_id::text, seller_id, '', entered_at, 1, seconds_in_stage from stage_change where from_stage_id is not null`;

export const rows = (
  at: string,
  table: string,
  condition = '',
  what: Partial<Record<'subject' | 'count' | 'amount', string>> = {},
) =>
  `select ${what.subject ?? `''`} as subject, r.seller_id, r.${at} as at, ${what.count ?? '1'}::bigint as count, ${what.amount ?? '0'}::bigint as amount
                      from public.${table} r where r.tenant_id = tenant and r.${at} >= p.low and r.${at} < p.high${condition && ` and ${condition}`}`;

/**
 * The view `counted` as one statement per counter. With the view, the planner would drop the parts of other counters, but would still
 * prepare their permission checks at each call.
 */
export const counters: Record<string, string[]> = {
  LEADS_CREATED: [rows('created_at', 'lead')],
  LEAD_STATUS: [rows('created_at', 'lead', '', { subject: 'r.status' })],
  LEADS_WON: [rows('won_at', 'lead', 'r.won_at is not null')],
  CONVERSATIONS: [rows('created_at', 'conversation')],
  FIRST_RESPONSE: [
    rows('first_response_at', 'conversation', 'r.first_response_at is not null', {
      amount: 'round(extract(epoch from r.first_response_at - r.first_inbound_at))',
    }),
  ],
  MESSAGES_IN: [rows('sent_at', 'message', `r.direction = 'INBOUND'`)],
  MESSAGES_OUT: [rows('sent_at', 'message', `r.direction = 'OUTBOUND'`)],
  ROUTED: [
    rows('created_at', 'routing_decision', `r.destination <> 'AUTO_REJECT'`, {
      amount: `(r.destination = 'CHATBOT')::int`,
    }),
  ],
  WON: [rows('closed_at', 'opportunity', `r.status = 'WON' and r.currency = money`, { amount: 'r.value_minor' })],
  STAGE_ENTERED: [
    rows('changed_at', 'stage_change', 'r.to_stage_id = any (stages)', { subject: 'r.to_stage_id::text' }),
    rows('entered_at', 'stage_change', 'r.advanced and r.from_stage_id = any (stages)', {
      subject: 'r.from_stage_id::text',
      count: '0',
      amount: '1',
    }),
  ],
  STAGE_LEFT: [
    rows('entered_at', 'stage_change', 'r.from_stage_id = any (stages)', {
      subject: 'r.from_stage_id::text',
      amount: 'r.seconds_in_stage',
    }),
  ],
};
/** The counters of cases and follow-ups, whose columns a later migration adds. */
export const countersOfCases: Record<string, string[]> = {
  CASES: [rows('opened_at', 'support_case', '', { amount: '(r.reopened > 0)::int' })],
  SATISFACTION: [
    rows('satisfaction_asked_at', 'support_case', 'r.satisfaction is not null', { amount: 'r.satisfaction' }),
  ],
  FOLLOW_UPS: [
    rows('ended_at', 'flow_run', `r.flow = 'follow-up' and r.answered is not null`, { amount: 'r.answered::int' }),
  ],
};
/** The counter of sentiments, which a later migration adds. Its subjects are the labels. */
export const countersOfSentiment: Record<string, string[]> = {
  SENTIMENT: [rows('created_at', 'sentiment_analysis', 'r.label = any (subjects)', { subject: 'r.label' })],
};
const countedRows = ([name, parts]: [string, string[]]): string =>
  `when '${name}' then return query
                  select c.subject, c.seller_id, greatest(from_at, least(c.at, last_at)), p.sign * c.count, p.sign * c.amount
                    from unnest(part_lows, part_highs, part_signs) p (low, high, sign) cross join lateral (
                      ${parts.join('\n                      union all ')}
                      offset 0) c
                    where p.low < p.high and c.subject = any (subjects) and (sellers is null or c.seller_id = any (sellers));`;

/**
 * PL/pgSQL that sets a variable to the start of the hour, day or month that is nearest to an instant: the start of that which holds the
 * instant half a bucket later. Where a clock changes it may be the second nearest, which gives the same sums. Hours are added, because days
 * would be those of the connection's time zone. An infinite instant stays what it is.
 */
const nearestHour = (start: string, at: string) =>
  `${start} := date_trunc('hour', ${at} + interval '30 minutes', zone);`;
const nearestDay = (start: string, at: string) =>
  `day := (${at} + interval '12 hours') at time zone zone; ${start} := app.day_start(day, zone);`;
const nearestMonth = (start: string, at: string) =>
  `day := date_trunc('month', (${at} + interval '360 hours') at time zone zone); ${start} := app.day_start(day, zone);`;

const returned = (sign: string, seller: string) =>
  `c.subject, ${seller}, greatest(from_at, least(c.since, last_at)), ${sign} * c.count, ${sign} * c.amount`;
const ofMoney = `(c.currency = '' or c.currency = money)`;

/**
 * PL/pgSQL that returns the sums by seller of the stretches that a range is made of. Each subject is looked up by itself: with
 * `= any (subjects)` PostgreSQL 18 plans a read of all rows of a grain, which takes a seller's dashboard five times as long.
 */
const sumsOf = (condition: string, sellers = '') =>
  `return query select ${returned('g.sign', 'c.seller_id')}
                from unnest(grains, lows, highs, signs) g (grain, low, high, sign) cross join unnest(subjects) w (subject)${sellers}
                  cross join lateral (select n.* from public.counter n where n.tenant_id = tenant and ${condition} and n.name = wanted
                    and n.subject = w.subject and n.grain = g.grain and n.since >= g.low and n.since < g.high offset 0) c
                where g.low < g.high and ${ofMoney}`;

/** The same of the tenant's sums: each stretch is a range of the index by series. What the series stands for is checked beside that. */
const sumsOfTenant = `return query select ${returned('k.sign', 'null::uuid')}
                from (select app.counter_series(tenant, wanted, w.subject, g.grain) as series, w.subject, g.grain, g.low, g.high, g.sign
                    from unnest(grains, lows, highs, signs) g (grain, low, high, sign) cross join unnest(subjects) w (subject)
                    where g.low < g.high offset 0) k
                  cross join lateral (select n.* from public.tenant_counter n
                    where n.tenant_id = tenant and n.series = k.series and n.since >= k.low and n.since < k.high offset 0) c
                where c.subject = k.subject and c.grain = k.grain and c.name = wanted and ${ofMoney};`;

/** Creates the function that reads counters; a later migration that adds a counter creates it again. */
export const countedBetween = (counters: Record<string, string[]>) =>
  functions(`
      -- Returns what a counter counted in [from_at, to_at), in pieces of at most the size "largest", as far as the reader may see it: of
      -- these sellers, or if null of all sellers whom the reader sees. Pieces may be negative; their sums are exact for any two
      -- instants, also by any bucket that is not smaller than "largest". The function is stable, so all of it sees one snapshot and a
      -- concurrent fold does not change the result.
      create or replace function app.counted_between(wanted text, subjects text[], sellers uuid[], from_at timestamptz, to_at timestamptz, largest text)
        returns table (subject text, seller_id uuid, at timestamptz, count bigint, amount bigint)
        language plpgsql stable rows 100 set plan_cache_mode = force_generic_plan as $f$
        #variable_conflict use_column
        declare
          tenant constant uuid := app.tenant();
          zone text;
          money text;
          team constant boolean := app.sees_team();
          own uuid;
          stages uuid[];
          last_at constant timestamptz := to_at - interval '1 microsecond';
          -- the hour, day and month nearest to either end
          hour_1 timestamptz; hour_2 timestamptz;
          day_1 timestamptz; day_2 timestamptz;
          month_1 timestamptz; month_2 timestamptz;
          day date;
          grains constant text[] := '{MONTH,DAY,DAY,HOUR,HOUR}';
          lows timestamptz[];
          highs timestamptz[];
          signs int[];
          part_lows timestamptz[];
          part_highs timestamptz[];
          part_signs int[];
        begin
          if not from_at < to_at then return; end if;
          select t.timezone, t.currency into zone, money from public.tenant t where t.id = tenant;
          -- Buckets larger than the range itself are not used, because their start would be far from both ends.
          if to_at <= from_at + interval '1 hour' then
            hour_1 := from_at; hour_2 := from_at;
          else
            ${nearestHour('hour_1', 'from_at')}
            ${nearestHour('hour_2', 'to_at')}
          end if;
          if largest = 'HOUR' or hour_2 <= hour_1 + interval '1 day' then
            day_1 := hour_1; day_2 := hour_1;
          else
            ${nearestDay('day_1', 'hour_1')}
            ${nearestDay('day_2', 'hour_2')}
          end if;
          if largest <> 'MONTH' or day_2 <= day_1 + interval '1 month' then
            month_1 := day_1; month_2 := day_1;
          else
            ${nearestMonth('month_1', 'day_1')}
            ${nearestMonth('month_2', 'day_2')}
          end if;
          lows := array[month_1, least(day_1, month_1), least(month_2, day_2), least(hour_1, day_1), least(day_2, hour_2)];
          highs := array[month_2, greatest(day_1, month_1), greatest(month_2, day_2), greatest(hour_1, day_1), greatest(day_2, hour_2)];
          signs := array[1, case when day_1 < month_1 then 1 else -1 end, case when month_2 < day_2 then 1 else -1 end,
            case when hour_1 < day_1 then 1 else -1 end, case when day_2 < hour_2 then 1 else -1 end];
          if hour_1 < hour_2 then
            if sellers is null and team then
              ${sumsOfTenant}
            elsif team and cardinality(sellers) > 1 then
              -- for several sellers, one scan by time costs less than one per seller; only this statement uses its index (20261201000110)
              ${sumsOf(`n.since > '-infinity'`)} and c.seller_id = any (sellers);
            else
              -- rows of other sellers are not even read
              own := app.own_seller();
              ${sumsOf('n.seller_id = s.id', ' cross join unnest(case when team then sellers when sellers is null or own = any (sellers) then array_remove(array[own], null) end) s (id)')};
              if sellers is null and app.sees_unassigned() then
                ${sumsOf('n.seller_id is null')};
              end if;
            end if;
            -- deltas that are not folded yet
            return query select d.subject, d.seller_id, greatest(from_at, least(d.at, last_at)), d.count, d.amount from public.counter_delta d
              where d.tenant_id = tenant and d.name = wanted and d.at >= hour_1 and d.at < hour_2 and d.subject = any (subjects)
                and d.currency in ('', money) and (sellers is null or d.seller_id = any (sellers));
          end if;
          -- the parts of an hour at either end
          part_lows := array[least(from_at, hour_1), least(hour_2, to_at)];
          part_highs := array[greatest(from_at, hour_1), greatest(hour_2, to_at)];
          if part_lows <> part_highs then
            part_signs := array[case when from_at < hour_1 then 1 else -1 end, case when hour_2 < to_at then 1 else -1 end];
            if wanted like 'STAGE%' then stages := subjects::uuid[]; end if;
            case wanted
              ${Object.entries(counters).map(countedRows).join('\n              ')}
              else raise exception 'no such counter: %', wanted;
            end case;
          end if;
        end $f$;
      grant execute on function app.counted_between to embudo_app;
`);
