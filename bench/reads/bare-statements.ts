import { bareDashboard } from './bare-dashboard.js';
import { cursor, leadWithContact, money, nullable, orNull, page, quoted, seller, time } from './bare-text.js';

/** The reader: a CEO sees the whole tenant, a seller sees their own rows and those without an owner. */
export type BareReader = 'CEO' | 'SELLER';

const nobody = '00000000-0000-0000-0000-000000000000';
const newest = { lead: 'l.created_at desc, l.id desc', conversation: 'v.last_message_at desc, v.id desc' };

/**
 * The reads of the benchmark as optimised, handwritten statements, one for each read: text by `concat`, pages from indexes, totals from
 * the counters. $1 is the tenant, followed by the read's own values, and at the end the seller if the reader is one. There are no other
 * rights: the conditions of a seller are only applied to tables whose visible rows differ.
 */
const statementsFor = (reader: BareReader): Record<string, string> => {
  const isSeller = reader === 'SELLER';
  /** The condition for the rows that the reader sees; `parameter` is the statement's parameter with the seller. */
  const mineBy = (parameter: string) => (alias: string) =>
    isSeller ? ` and (${alias}.seller_id = ${parameter} or ${alias}.seller_id is null)` : '';

  /** The first rows of a list in its order, read from the index of each owner. */
  const ofOwners = (table: string, alias: string, order: string, limit: number, parameter: string, and = '') =>
    isSeller
      ? `select ${alias}.* from unnest((select array[${parameter}::uuid, '${nobody}'])) w (owner) cross join lateral
          (select * from ${table} ${alias} where ${alias}.tenant_id = $1 and ${alias}.owner_id = w.owner${and} order by ${order} limit ${limit}) ${alias} order by ${order} limit ${limit}`
      : `select * from ${table} ${alias} where ${alias}.tenant_id = $1${and} order by ${order} limit ${limit}`;

  const leads = (rows: string, mine: (alias: string) => string) => {
    const classification = `(select concat('{"score":', k.score, ',"temperature":"', k.temperature, '","recommendedAction":', ${quoted('k.recommended_action')}, ',"createdAt":', ${time('k.created_at')}, '}')
      from lead_classification k where k.tenant_id = $1 and k.lead_id = l.id${mine('k')} order by k.created_at desc, k.id desc limit 1)`;
    const stage = `(select concat('{"id":"', g.id, '","name":', ${quoted('g.name')}, ',"position":', g.position, '}') from stage g where g.tenant_id = $1 and g.id = o.stage_id)`;
    const opportunities = `(select string_agg(o.node, ',') from (select concat('{"id":"', o.id, '","title":', ${quoted('o.title')}, ',"value":"', ${money('o.value_minor')}, '","currency":"', o.currency, '","stage":', ${stage}, '}') as node
      from opportunity o where o.tenant_id = $1 and o.lead_id = l.id and o.status = 'OPEN'${mine('o')} order by o.created_at desc, o.id desc limit 10) o)`;
    const contact = `(select concat('{"id":"', c.id, '","phone":', ${nullable('c.phone')}, ',"email":', ${nullable('c.email')}, '}') from contact c where c.tenant_id = $1 and c.id = l.contact_id)`;
    const node = `concat('{"id":"', l.id, '","name":', ${nullable('l.name')}, ',"source":', ${quoted('l.source')}, ',"status":"', l.status, '","score":', ${orNull('l.score::text')}, ',"createdAt":', ${time('l.created_at')},
      ',"contact":', ${contact}, ',"seller":', ${seller('l.seller_id')}, ',"classification":', ${orNull(classification)}, ',"opportunities":{"nodes":[', ${opportunities}, ']}}')`;
    const shown = { row: 'l', size: 50, list: 'leads.CREATED_AT DESC', keys: ['l.created_at', 'l.id'], node };
    return `select concat('{"leads":', ${page(rows, shown)}, '}') as data`;
  };
  /** The first leads of each status and source, each a range of an index, for a reader who sees the whole tenant. */
  const spread = (values: string, condition: string) =>
    `select l.* from ${values} cross join lateral (select * from lead l where l.tenant_id = $1 and ${condition} order by ${newest.lead} limit 51) l order by ${newest.lead} limit 51`;
  const statuses = 'unnest((select $2::text[])) s (status)';
  const sources = 'unnest((select $3::text[])) r (source)';

  const conversations = (rows: string, mine: (alias: string) => string) => {
    const message = `(select concat('{"id":"', m.id, '","direction":"', m.direction, '","author":"', m.author, '","body":', ${quoted('m.body')}, ',"sentAt":', ${time('m.sent_at')}, '}') from message m where m.tenant_id = $1 and m.id = v.last_message_id)`;
    const node = `concat('{"id":"', v.id, '","channel":"', v.channel, '","status":"', v.status, '","lastMessageAt":', ${time('v.last_message_at')}, ',"unreadCount":', v.unread_count,
      ',"lastMessage":', ${orNull(message)}, ',"lead":', ${leadWithContact('v.lead_id', mine)}, ',"seller":', ${seller('v.seller_id')}, '}')`;
    const shown = {
      row: 'v',
      size: 30,
      list: 'conversations.LAST_MESSAGE_AT DESC',
      keys: ['v.last_message_at', 'v.id'],
      node,
    };
    return `select concat('{"conversations":', ${page(rows, shown)}, '}') as data`;
  };

  /** There is an index with the status after the owner. */
  const ofOwnersAndStatuses = `select v.* from unnest((select array[$3::uuid, '${nobody}'])) w (owner) cross join ${statuses}
    cross join lateral (select * from conversation v where v.tenant_id = $1 and v.owner_id = w.owner and v.status = s.status order by ${newest.conversation} limit 31) v order by ${newest.conversation} limit 31`;

  const messageOfThread = `concat('{"id":"', m.id, '","direction":"', m.direction, '","author":"', m.author, '","body":', ${quoted('m.body')}, ',"status":"', m.status, '","sentAt":', ${time('m.sent_at')}, ',"seller":', ${orNull('s.node')}, '}')`;
  const thread = `select coalesce((select concat('{"conversation":{"id":"', v.id, '","status":"', v.status, '","messages":', (
      select concat('{"nodes":[', string_agg(p.node, ',' order by p.place desc) filter (where p.place <= 100), '],"pageInfo":{"hasPreviousPage":', case when count(*) > 100 then 'true' else 'false' end,
        ',"startCursor":', ${orNull(`'"' || max(p.cursor) || '"'`)}, '}}')
      from (select ${messageOfThread} as node, m.place,
          case when m.place = 100 then ${cursor('messages ASC', ['m.sent_at', 'm.sequence', 'm.id'])} end as cursor
        from (select *, row_number() over (order by sent_at desc, sequence desc, id desc) as place from message where tenant_id = $1 and conversation_id = v.id order by sent_at desc, sequence desc, id desc limit 101) m
          left join (select s.id, concat('{"id":"', s.id, '","displayName":', ${quoted('s.display_name')}, '}') as node from seller s where s.tenant_id = $1 offset 0) s on s.id = m.author_seller_id) p), '}}')
    from conversation v where v.id = $2 and v.tenant_id = $1${mineBy('$3')('v')}), '{"conversation":null}') as data`;

  const mine = mineBy('$3');
  const card = `concat('{"id":"', o.id, '","title":', ${quoted('o.title')}, ',"value":"', ${money('o.value_minor')}, '","currency":"', o.currency, '","lastStageChangeAt":', ${time('o.last_stage_change_at')},
      ',"lead":', ${leadWithContact('o.lead_id', mine)}, ',"owner":', ${seller('o.seller_id')}, '}')`;
  const cardOrder = 'o.created_at desc, o.id desc';
  const cards = isSeller
    ? `select o.* from unnest((select array[$3::uuid, '${nobody}'])) w (owner) cross join lateral (select * from opportunity o where o.tenant_id = $1 and o.stage_id = g.id and o.owner_id = w.owner order by ${cardOrder} limit 20) o order by ${cardOrder} limit 20`
    : `select * from opportunity o where o.tenant_id = $1 and o.stage_id = g.id order by ${cardOrder} limit 20`;
  const counted = isSeller ? 'counter' : 'tenant_counter';
  const standing = (owner: string) =>
    `select n.currency, n.count, n.amount from ${counted} n where n.tenant_id = $1 and n.name = 'STAGE' and n.grain = 'ALL' and n.subject = g.id::text${owner}`;
  const totals = `(select coalesce(sum(n.count), 0) as count, coalesce(sum(n.amount) filter (where n.currency = 'USD'), 0) as amount from (
      ${isSeller ? `${standing(' and n.seller_id = $3')} union all ${standing(' and n.seller_id is null')}` : standing('')}
      union all select n.currency, n.count, n.amount from counter_delta n where n.tenant_id = $1 and n.name = 'STAGE' and n.subject = g.id::text${mine('n')}) n)`;
  const kanban = `select coalesce((select concat('{"pipeline":{"id":"', p.id, '","name":', ${quoted('p.name')}, ',"stages":[', (
      select string_agg(concat('{"id":"', g.id, '","name":', ${quoted('g.name')}, ',"position":', g.position, ',"color":', ${nullable('g.color')}, ',"opportunityCount":', n.count, ',"totalValue":"', ${money('n.amount')},
        '","opportunities":{"nodes":[', (select string_agg(${card}, ',') from (${cards}) o), ']}}'), ',' order by g.position)
      from stage g cross join lateral ${totals} n where g.tenant_id = $1 and g.pipeline_id = p.id), ']}}')
    from pipeline p where p.id = $2 and p.tenant_id = $1), '{"pipeline":null}') as data`;

  return {
    leads: leads(ofOwners('lead', 'l', newest.lead, 51, '$2'), mineBy('$2')),
    'leads by status': leads(
      isSeller
        ? ofOwners('lead', 'l', newest.lead, 51, '$3', ' and l.status = any ($2)')
        : spread(statuses, 'l.status = s.status'),
      mineBy('$3'),
    ),
    'leads by status and source': leads(
      isSeller
        ? ofOwners('lead', 'l', newest.lead, 51, '$4', ' and l.status = any ($2) and l.source = any ($3)')
        : spread(`${statuses} cross join ${sources}`, 'l.status = s.status and l.source = r.source'),
      mineBy('$4'),
    ),
    inbox: conversations(
      isSeller
        ? ofOwnersAndStatuses
        : ofOwners('conversation', 'v', newest.conversation, 31, '$3', ' and v.status = any ($2)'),
      mineBy('$3'),
    ),
    'unread inbox': conversations(
      ofOwners('conversation', 'v', newest.conversation, 31, '$3', ' and v.status = any ($2) and v.unread_count > 0'),
      mineBy('$3'),
    ),
    thread,
    kanban,
    dashboard: bareDashboard(mineBy('$7')),
  };
};

export const bareStatements: Record<BareReader, Record<string, string>> = {
  CEO: statementsFor('CEO'),
  SELLER: statementsFor('SELLER'),
};
