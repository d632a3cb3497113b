import { idOrNobody, type KeysetList } from '../shared/keyset.js';
import { type SqlText, SqlValue, sqlOf, sqlWith } from '../shared/sql-text.js';
import type { Metric } from './metrics.js';
import { type RangeOrPeriod, rangeSqlOf } from './time-range.sql.js';

/** One row that a metric counts, with the value that it adds to the figure. */
export interface MetricRow {
  id: string;
  at: Date;
  value: number;
  sellerId: string | null;
  leadId: string | null;
  conversationId: string | null;
  messageId: string | null;
  opportunityId: string | null;
  caseId: string | null;
  flowRunId: string | null;
  taskId: string | null;
}

const things = ['lead', 'conversation', 'message', 'opportunity', 'case', 'flowRun', 'task'] as const;
export type Thing = (typeof things)[number];
const columns = ['id', 'at', 'value', 'sellerId', ...things.map(thing => `${thing}Id`)];

/**
 * How the rows of a metric are selected: the same rows as its counter counts (`counters` in migrations/sql/counted.ts), by the same time
 * column.
 */
interface Rows {
  /** The table, or the subquery in its place; `r` is a row of it. */
  table: string;
  at: string;
  value: string;
  condition?: string;
  /** The column with the id of each related record that the GraphQL schema shows. */
  things: Partial<Record<Thing, string>>;
}

const routed = {
  table: 'routing_decision',
  at: 'created_at',
  things: { conversation: 'conversation_id', message: 'message_id' },
};
const message = {
  table: 'message',
  at: 'sent_at',
  value: '1',
  things: { message: 'id', conversation: 'conversation_id' },
};
/** The conversation is in the row of the message. */
const felt = {
  table:
    '(select s.*, m.conversation_id from sentiment_analysis s left join message m on m.tenant_id = s.tenant_id and m.id = s.message_id)',
  at: 'created_at',
  value: '1',
  things: { message: 'message_id', conversation: 'conversation_id' },
};
const supportCase = { table: 'support_case', things: { case: 'id', conversation: 'conversation_id' } };

export const rowsOf: Record<Metric, Rows> = {
  LEADS_CREATED: { table: 'lead', at: 'created_at', value: '1', things: { lead: 'id' } },
  LEADS_WON: { table: 'lead', at: 'won_at', value: '1', condition: 'r.won_at is not null', things: { lead: 'id' } },
  CONVERSATIONS: {
    table: 'conversation',
    at: 'created_at',
    value: '1',
    things: { conversation: 'id', lead: 'lead_id' },
  },
  MESSAGES_IN: { ...message, condition: `r.direction = 'INBOUND'` },
  MESSAGES_OUT: { ...message, condition: `r.direction = 'OUTBOUND'` },
  FIRST_RESPONSE_SECONDS: {
    table: 'conversation',
    at: 'first_response_at',
    value: 'round(extract(epoch from r.first_response_at - r.first_inbound_at))',
    condition: 'r.first_response_at is not null',
    things: { conversation: 'id', lead: 'lead_id' },
  },
  WON_AMOUNT: {
    table: 'opportunity',
    at: 'closed_at',
    value: 'app.money(r.value_minor, r.currency)',
    condition: `r.status = 'WON' and r.currency = (select t.currency from tenant t where t.id = (select app.tenant()))`,
    things: { opportunity: 'id', lead: 'lead_id' },
  },
  ESCALATIONS: { ...routed, value: '1', condition: `r.destination not in ('AUTO_REJECT', 'CHATBOT')` },
  AUTONOMOUS_RESOLUTION_RATE: {
    ...routed,
    value: `(r.destination = 'CHATBOT')::int`,
    condition: `r.destination <> 'AUTO_REJECT'`,
  },
  FOLLOW_UPS_ANSWERED_RATE: {
    table: 'flow_run',
    at: 'ended_at',
    value: 'r.answered::int',
    condition: `r.flow = 'follow-up' and r.answered is not null`,
    things: { flowRun: 'id', conversation: 'conversation_id' },
  },
  CASES_OPENED: { ...supportCase, at: 'opened_at', value: '1' },
  CASES_REOPENED: { ...supportCase, at: 'opened_at', value: '1', condition: 'r.reopened > 0' },
  SATISFACTION: {
    ...supportCase,
    at: 'satisfaction_asked_at',
    value: 'r.satisfaction',
    condition: 'r.satisfaction is not null and r.satisfaction_asked_at is not null',
  },
  MESSAGES_POSITIVE: { ...felt, condition: `r.label = 'POSITIVE'` },
  MESSAGES_NEUTRAL: { ...felt, condition: `r.label = 'NEUTRAL'` },
  MESSAGES_NEGATIVE: { ...felt, condition: `r.label = 'NEGATIVE'` },
};

/**
 * Lists the rows that a metric counts in a stretch of time, the newest first, limited to those that the reader may see: their number, sum
 * or mean is the figure. The index used to recount the counter returns them in this order.
 */
export function metricRowsOf(metric: Metric, range: RangeOrPeriod, sellerId: string | null): KeysetList {
  const { table, at, value, condition, things: shown } = rowsOf[metric];
  const { values, start, end, name } = rangeSqlOf(range);
  const [from, to] = values.map(each => (each === null ? null : new SqlValue(each)));
  const seller = idOrNobody(sellerId);
  const bounds: SqlText[] = [
    ...(from ? [sqlWith([from], given => `f.at >= ${start(given)}`)] : []),
    ...(to ? [sqlWith([to], given => `f.at < ${end(given)}`)] : []),
  ];
  return {
    name: `metric ${metric}${name}`,
    from: sqlOf(
      `(select r.id, r.${at} as at, (${value})::float8 as value, r.seller_id as "sellerId", ${thingsShown(
        Object.fromEntries(Object.entries(shown).map(([thing, column]) => [thing, `r.${column}`])),
      )} from ${table} r${condition ? ` where ${condition}` : ''}) f`,
    ),
    ...rowsInOrder,
    where: [...bounds, ...(seller ? [sqlWith([seller], given => `f."sellerId" = ${given}`)] : [])],
    bounds,
  };
}

/** SQL of the ids of the related records of a row: the given expressions, and null for the others. */
export const thingsShown = (shown: Partial<Record<Thing, string>>): string =>
  things.map(thing => `${shown[thing] ?? 'null::uuid'} as "${thing}Id"`).join(', ');

/** The common parts of all lists of such rows: the newest first. */
export const rowsInOrder = {
  alias: 'f',
  columns: columns.map(column => `f."${column}"`).join(', '),
  keys: [
    { sql: 'f.at', type: 'timestamptz' },
    { sql: 'f.id', type: 'uuid' },
  ],
  direction: 'DESC',
  defaultPage: { first: 20 },
} satisfies Partial<KeysetList>;
