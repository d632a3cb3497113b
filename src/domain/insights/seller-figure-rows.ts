import { idOrNobody, type KeysetList } from '../shared/keyset.js';
import { SqlValue, sqlOf, sqlWith } from '../shared/sql-text.js';
import { rowsInOrder, type Thing, thingsShown } from './metric-rows.js';
import { checkedDays, type DayRange, rangeSql } from './seller-metrics.rows.js';

/** The figures of sellerMetrics that count rows. */
export const sellerFigures = [
  'TOTAL_CONVERSATIONS',
  'ACTIVE_CONVERSATIONS',
  'CONVERSATIONS_TODAY',
  'MESSAGES_SENT',
  'MESSAGES_RECEIVED',
  'AVERAGE_FIRST_RESPONSE_SECONDS',
  'AVERAGE_RESPONSE_SECONDS',
  'AVERAGE_CONVERSATION_SECONDS',
  'LEADS_ASSIGNED',
  'LEADS_CONVERTED',
  'CONVERSION_RATE',
  'HOT_LEADS',
  'UNANSWERED_CONVERSATIONS',
  'FOLLOW_UPS_DUE',
  'OPPORTUNITIES_OPEN',
  'OPPORTUNITIES_WON',
  'WON_AMOUNT',
  'AVERAGE_DEAL_SIZE',
  'ENGAGEMENT_RATE',
  'ACTIVITY_SCORE',
] as const;
export type SellerFigure = (typeof sellerFigures)[number];

/**
 * How the rows of a figure are selected: the same rows as its counter counts (`ofSellers` in migrations/20261123120100_count_sellers.ts).
 */
interface Rows {
  /** SQL of the id; the row's own id by default. */
  id?: string;
  /** The table, or the expression in its place; `r` is a row of it. */
  table: string;
  at: string;
  /** SQL of the value; 1 if each row counts one. */
  value?: string;
  condition?: string;
  things: Partial<Record<Thing, string>>;
  /** Whether the figure is about the current state, whatever the range. */
  isNow?: true;
}

const turn = { table: 'seller_turn', at: 'r.began_at', things: { conversation: 'r.conversation_id' } };
const wait = {
  table: 'reply_wait',
  things: {
    conversation: '(select s.conversation_id from seller_turn s where s.tenant_id = r.tenant_id and s.id = r.turn_id)',
  },
};
const reply = { ...wait, at: 'r.answered_at', value: 'r.seconds', condition: 'r.answered_at is not null' };
const assignment = { table: 'lead_assignment', at: 'r.given_at', things: { lead: 'r.lead_id' } };
const sale = { table: 'opportunity', things: { opportunity: 'r.id', lead: 'r.lead_id' } };
const won = {
  ...sale,
  at: 'r.closed_at',
  condition: `r.status = 'WON' and r.currency = (select t.currency from tenant t where t.id = (select app.tenant()))`,
};
/**
 * A message that a seller wrote stays the seller's, even if its conversation went to a colleague; the id of the colleague's row is not
 * shown.
 */
const written = {
  id: `md5('written ' || r.id)::uuid`,
  table: 'written',
  at: 'r.sent_at',
  things: { message: 'r.id', conversation: 'r.conversation_id' },
};
const leadWon = { table: 'lead', at: 'r.won_at', condition: 'r.won_at is not null', things: { lead: 'r.id' } };
const worth = 'app.money(r.value_minor, r.currency)';

const rowsOf: Record<SellerFigure, [Rows, ...Rows[]]> = {
  TOTAL_CONVERSATIONS: [turn],
  ACTIVE_CONVERSATIONS: [{ ...turn, condition: 'r.ended_at is null', isNow: true }],
  CONVERSATIONS_TODAY: [
    {
      ...turn,
      condition: `r.began_at >= (select app.day_start((now() at time zone t.timezone)::date, t.timezone) from tenant t where t.id = (select app.tenant()))`,
      isNow: true,
    },
  ],
  MESSAGES_SENT: [written],
  MESSAGES_RECEIVED: [{ ...wait, at: 'r.since', value: 'r.messages' }],
  AVERAGE_FIRST_RESPONSE_SECONDS: [{ ...reply, condition: `${reply.condition} and r.first` }],
  AVERAGE_RESPONSE_SECONDS: [reply],
  AVERAGE_CONVERSATION_SECONDS: [
    {
      ...turn,
      at: 'r.ended_at',
      value: 'round(extract(epoch from r.ended_at - r.began_at))',
      condition: 'r.ended_at is not null',
    },
  ],
  LEADS_ASSIGNED: [assignment],
  LEADS_CONVERTED: [leadWon],
  CONVERSION_RATE: [{ ...assignment, value: 'r.won::int' }],
  HOT_LEADS: [
    {
      table: 'lead',
      at: 'r.created_at',
      condition: `r.temperature = 'HOT' and r.status not in ('WON', 'LOST')`,
      things: { lead: 'r.id' },
      isNow: true,
    },
  ],
  UNANSWERED_CONVERSATIONS: [{ ...wait, at: 'r.since', condition: 'r.ended_at is null', isNow: true }],
  FOLLOW_UPS_DUE: [
    {
      table: 'to_do',
      at: 'r.due_up',
      condition: 'not r.done and r.due_up <= now()',
      things: { task: 'r.id', lead: 'r.lead_id', opportunity: 'r.opportunity_id' },
      isNow: true,
    },
  ],
  OPPORTUNITIES_OPEN: [{ ...sale, at: 'r.created_at', condition: `r.status = 'OPEN'`, isNow: true }],
  OPPORTUNITIES_WON: [won],
  WON_AMOUNT: [{ ...won, value: worth }],
  AVERAGE_DEAL_SIZE: [{ ...won, value: worth }],
  ENGAGEMENT_RATE: [{ ...turn, value: 'r.engaged::int' }],
  ACTIVITY_SCORE: [written, leadWon, won],
};

/**
 * Lists the rows that a figure of a seller counts, the newest first: their number, sum or mean is the figure. Their seller does not change,
 * so a row is listed even if its seller can no longer open its conversation or lead. For `ACTIVITY_SCORE` they are the activities, whose
 * number is divided by the hours worked.
 */
export function sellerFigureRows(figure: SellerFigure, days: DayRange, sellerId: string | null): KeysetList {
  const [first, last] = checkedDays(days).map(day => new SqlValue(day)) as [SqlValue, SqlValue];
  const seller = new SqlValue(idOrNobody(sellerId) ?? null);
  const start = (from: string, to: string) =>
    `(select app.day_start(t.first_day, t.timezone) from ${rangeSql(from, to)} t)`;
  const end = (from: string, to: string) =>
    `(select app.day_start(t.last_day + 1, t.timezone) from ${rangeSql(from, to)} t)`;
  const parts = rowsOf[figure];
  const bounds = parts[0].isNow
    ? []
    : [
        sqlWith([first, last], (from, to) => `f.at >= ${start(from, to)}`),
        sqlWith([first, last], (from, to) => `f.at < ${end(from, to)}`),
      ];
  const rows = ({ id = 'r.id', table, at, value = '1', condition, things }: Rows) =>
    `select ${id} as id, ${at} as at, (${value})::float8 as value, r.seller_id as "sellerId", ${thingsShown(things)} from ${table} r${condition ? ` where ${condition}` : ''}`;
  const from = (writtenBy: string) =>
    `(${parts.map(part => rows(part.table === written.table ? { ...part, table: writtenBy } : part)).join(' union all ')}) f`;
  return {
    name: `seller figure ${figure}`,
    // Postgres does not accept a placeholder that the statement does not use.
    from: parts.includes(written)
      ? sqlWith([first, last, seller], (low, high, of) =>
          from(`app.written_by(${of}::uuid, ${start(low, high)}, ${end(low, high)})`),
        )
      : sqlOf(from('')),
    ...rowsInOrder,
    where: [
      ...bounds,
      // Rows without a seller are in no seller's figures.
      sqlOf(`f."sellerId" is not null and ((select app.sees_team()) or f."sellerId" = (select app.own_seller()))`),
      ...(seller.given === null ? [] : [sqlWith([seller], given => `f."sellerId" = ${given}`)]),
    ],
    bounds,
  };
}
