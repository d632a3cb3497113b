/** The dashboard, counted row by row. $1 is the tenant, $2 the pipeline, $3 to $6 are the ends of the months and of the days. */
export const bareDashboard = (mine: (alias: string) => string): string => `select json_build_object(
    'funnel', (select json_agg(json_build_object('status', w.status, 'count', coalesce(f.count, 0)) order by w.place)
      from unnest('{NEW,CONTACTED,QUALIFIED,QUOTED,WON,LOST,NURTURING}'::text[]) with ordinality w (status, place)
        left join (select l.status, count(*) as count from lead l where l.tenant_id = $1${mine('l')} and l.created_at >= $3 and l.created_at < $4 group by 1) f on f.status = w.status),
    'pipelinePerformance', (select json_agg(json_build_object('stage', json_build_object('id', g.id, 'name', g.name), 'entered', coalesce(e.entered, 0), 'current', coalesce(o.current, 0),
        'conversionRate', coalesce(x.advanced::float8 / e.entered, 0), 'averageSecondsInStage', x.seconds, 'totalValue', coalesce(o.value, '0.00')) order by g.position)
      from stage g
        left join (select c.to_stage_id as id, count(*) as entered from stage_change c where c.tenant_id = $1${mine('c')} and c.changed_at >= $3 and c.changed_at < $4 group by 1) e on e.id = g.id
        left join (select c.from_stage_id as id, count(*) filter (where c.advanced) as advanced, sum(c.seconds_in_stage)::float8 / count(*) as seconds
          from stage_change c where c.tenant_id = $1${mine('c')} and c.entered_at >= $3 and c.entered_at < $4 group by 1) x on x.id = g.id
        left join (select o.stage_id as id, count(*) as current, (sum(o.value_minor) * 0.01)::numeric(20, 2)::text as value from opportunity o where o.tenant_id = $1 and o.pipeline_id = $2${mine('o')} group by 1) o on o.id = g.id
      where g.pipeline_id = $2 and g.tenant_id = $1),
    'won', (select json_agg(json_build_object('time', to_char(b.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'value', coalesce(w.value, 0)) order by b.at)
      from (select d.local, d.local at time zone 'America/Costa_Rica' as at from generate_series(date_trunc('week', $3::timestamptz at time zone 'America/Costa_Rica'),
          $4::timestamptz at time zone 'America/Costa_Rica', interval '1 week') d (local)) b
        left join (select date_trunc('week', o.closed_at at time zone 'America/Costa_Rica') as week, sum(o.value_minor)::float8 / 100 as value
          from opportunity o where o.tenant_id = $1${mine('o')} and o.status = 'WON' and o.closed_at >= $3 and o.closed_at < $4 group by 1) w on w.week = b.local
      where b.at < $4),
    'leaderboard', (select coalesce(json_agg(json_build_object('rank', r.rank, 'value', r.value, 'seller', (select json_build_object('id', s.id, 'displayName', s.display_name) from seller s where s.tenant_id = $1 and s.id = r.seller_id)) order by r.rank, r.seller_id), '[]')
      from (select rank() over (order by sum(o.value_minor) desc) as rank, o.seller_id, sum(o.value_minor)::float8 / 100 as value from opportunity o
        where o.tenant_id = $1${mine('o')} and o.status = 'WON' and o.seller_id is not null
          and o.closed_at >= $5::date::timestamp at time zone 'America/Costa_Rica' and o.closed_at < ($6::date + 1)::timestamp at time zone 'America/Costa_Rica'
        group by o.seller_id order by 1, o.seller_id limit 10) r))::text as data`;
