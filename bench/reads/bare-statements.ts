/** The reads of the benchmark as somebody would write them by hand, for one tenant ($1) and without any rights. */
const time = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const cursor = (list: string, keys: string[]) =>
  `translate(encode(convert_to('["${list}","' || ${keys.join(` || '","' || `)} || '"]', 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
const seller = (id: string) =>
  `(select json_build_object('id', s.id, 'displayName', s.display_name) from seller s where s.id = ${id})`;

export const bareStatements: Record<string, string> = {
  leads: `select json_build_object('leads', (select json_build_object(
      'nodes', coalesce(json_agg(p.node) filter (where p.place <= 50), '[]'),
      'pageInfo', json_build_object('hasNextPage', count(*) > 50, 'endCursor', max(p.cursor) filter (where p.place = 50)))
    from (select json_build_object('id', l.id, 'name', l.name, 'source', l.source, 'status', l.status, 'score', l.score, 'createdAt', ${time('l.created_at')},
        'contact', (select json_build_object('id', c.id, 'phone', c.phone, 'email', c.email) from contact c where c.id = l.contact_id),
        'seller', ${seller('l.seller_id')},
        'classification', (select json_build_object('score', k.score, 'temperature', k.temperature, 'recommendedAction', k.recommended_action, 'createdAt', ${time('k.created_at')})
          from lead_classification k where k.tenant_id = $1 and k.lead_id = l.id order by k.created_at desc, k.id desc limit 1),
        'opportunities', (select json_build_object('nodes', coalesce(json_agg(o.node), '[]')) from (
          select json_build_object('id', o.id, 'title', o.title, 'value', (o.value_minor * 0.01)::numeric(20, 2)::text, 'currency', o.currency,
              'stage', (select json_build_object('id', g.id, 'name', g.name, 'position', g.position) from stage g where g.id = o.stage_id)) as node
            from opportunity o where o.lead_id = l.id and o.status = 'OPEN' order by o.created_at desc, o.id desc limit 10) o)) as node,
        row_number() over () as place, case when row_number() over () = 50 then ${cursor('leads.CREATED_AT DESC', ['l.created_at', 'l.id'])} end as cursor
      from (select * from lead where tenant_id = $1 order by created_at desc, id desc limit 51) l) p))::text as data`,
  inbox: `select json_build_object('conversations', (select json_build_object(
      'nodes', coalesce(json_agg(p.node) filter (where p.place <= 30), '[]'),
      'pageInfo', json_build_object('hasNextPage', count(*) > 30, 'endCursor', max(p.cursor) filter (where p.place = 30)))
    from (select json_build_object('id', v.id, 'channel', v.channel, 'status', v.status, 'lastMessageAt', ${time('v.last_message_at')}, 'unreadCount', v.unread_count,
        'lastMessage', (select json_build_object('id', m.id, 'direction', m.direction, 'author', m.author, 'body', m.body, 'sentAt', ${time('m.sent_at')}) from message m where m.id = v.last_message_id),
        'lead', (select json_build_object('id', l.id, 'name', l.name, 'contact', (select json_build_object('id', c.id, 'phone', c.phone) from contact c where c.id = l.contact_id)) from lead l where l.id = v.lead_id),
        'seller', ${seller('v.seller_id')}) as node,
        row_number() over () as place, case when row_number() over () = 30 then ${cursor('conversations DESC', ['v.last_message_at', 'v.id'])} end as cursor
      from (select * from conversation where tenant_id = $1 and status = any ($2) order by last_message_at desc, id desc limit 31) v) p))::text as data`,
  thread: `select json_build_object('conversation', (select json_build_object('id', v.id, 'status', v.status, 'messages', (select json_build_object(
      'nodes', coalesce(json_agg(p.node order by p.place desc) filter (where p.place <= 100), '[]'),
      'pageInfo', json_build_object('hasPreviousPage', count(*) > 100, 'startCursor', max(p.cursor) filter (where p.place = 100)))
    from (select json_build_object('id', m.id, 'direction', m.direction, 'author', m.author, 'body', m.body, 'status', m.status, 'sentAt', ${time('m.sent_at')},
        'seller', ${seller('m.author_seller_id')}) as node, row_number() over () as place,
        case when row_number() over () = 100 then ${cursor('messages ASC', ['m.sent_at', 'm.sequence', 'm.id'])} end as cursor
      from (select * from message where conversation_id = v.id order by sent_at desc, sequence desc, id desc limit 101) m) p))
    from conversation v where v.id = $2 and v.tenant_id = $1))::text as data`,
  kanban: `select json_build_object('pipeline', (select json_build_object('id', p.id, 'name', p.name, 'stages', (select json_agg(json_build_object(
      'id', g.id, 'name', g.name, 'position', g.position, 'color', g.color,
      'opportunityCount', (select count(*) from opportunity o where o.stage_id = g.id),
      'totalValue', (select (coalesce(sum(o.value_minor), 0) * 0.01)::numeric(20, 2)::text from opportunity o where o.stage_id = g.id and o.currency = 'USD'),
      'opportunities', (select json_build_object('nodes', coalesce(json_agg(o.node), '[]')) from (
        select json_build_object('id', o.id, 'title', o.title, 'value', (o.value_minor * 0.01)::numeric(20, 2)::text, 'currency', o.currency, 'lastStageChangeAt', ${time('o.last_stage_change_at')},
            'lead', (select json_build_object('id', l.id, 'name', l.name, 'contact', (select json_build_object('id', c.id, 'phone', c.phone) from contact c where c.id = l.contact_id)) from lead l where l.id = o.lead_id),
            'owner', ${seller('o.seller_id')}) as node
          from opportunity o where o.stage_id = g.id order by o.created_at desc, o.id desc limit 20) o)) order by g.position)
    from stage g where g.pipeline_id = p.id)) from pipeline p where p.id = $2 and p.tenant_id = $1))::text as data`,
  dashboard: `select json_build_object(
    'funnel', (select json_agg(json_build_object('status', w.status, 'count', coalesce(f.count, 0)) order by w.place)
      from unnest('{NEW,CONTACTED,QUALIFIED,QUOTED,WON,LOST,NURTURING}'::text[]) with ordinality w (status, place)
        left join (select l.status, count(*) as count from lead l where l.tenant_id = $1 and l.created_at >= $3 and l.created_at < $4 group by 1) f on f.status = w.status),
    'pipelinePerformance', (select json_agg(json_build_object('stage', json_build_object('id', g.id, 'name', g.name), 'entered', coalesce(e.entered, 0), 'current', coalesce(o.current, 0),
        'conversionRate', coalesce(x.advanced::float8 / e.entered, 0), 'averageSecondsInStage', x.seconds, 'totalValue', coalesce(o.value, '0.00')) order by g.position)
      from stage g
        left join (select c.to_stage_id as id, count(*) as entered from stage_change c where c.tenant_id = $1 and c.changed_at >= $3 and c.changed_at < $4 group by 1) e on e.id = g.id
        left join (select c.from_stage_id as id, count(*) filter (where c.advanced) as advanced, sum(c.seconds_in_stage)::float8 / count(*) as seconds
          from stage_change c where c.tenant_id = $1 and c.entered_at >= $3 and c.entered_at < $4 group by 1) x on x.id = g.id
        left join (select o.stage_id as id, count(*) as current, (sum(o.value_minor) * 0.01)::numeric(20, 2)::text as value from opportunity o where o.pipeline_id = $2 group by 1) o on o.id = g.id
      where g.pipeline_id = $2 and g.tenant_id = $1),
    'won', (select json_agg(json_build_object('time', ${time('b.at')}, 'value', coalesce(w.value, 0)) order by b.at)
      from (select d.local, d.local at time zone 'America/Costa_Rica' as at from generate_series(date_trunc('week', $3::timestamptz at time zone 'America/Costa_Rica'),
          $4::timestamptz at time zone 'America/Costa_Rica', interval '1 week') d (local)) b
        left join (select date_trunc('week', o.closed_at at time zone 'America/Costa_Rica') as week, sum(o.value_minor)::float8 / 100 as value
          from opportunity o where o.tenant_id = $1 and o.status = 'WON' and o.closed_at >= $3 and o.closed_at < $4 group by 1) w on w.week = b.local
      where b.at < $4),
    'leaderboard', (select json_agg(json_build_object('rank', r.rank, 'value', r.value, 'seller', ${seller('r.seller_id')}) order by r.rank, r.seller_id)
      from (select rank() over (order by sum(o.value_minor) desc) as rank, o.seller_id, sum(o.value_minor)::float8 / 100 as value from opportunity o
        where o.tenant_id = $1 and o.status = 'WON' and o.seller_id is not null
          and o.closed_at >= $5::date::timestamp at time zone 'America/Costa_Rica' and o.closed_at < ($6::date + 1)::timestamp at time zone 'America/Costa_Rica'
        group by o.seller_id order by 1, o.seller_id limit 10) r))::text as data`,
};
