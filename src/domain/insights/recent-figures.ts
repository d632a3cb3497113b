import type { Sql, Statement } from '../shared/database.port.js';

const recentStatement: Statement = {
  name: 'insights.recent-figures',
  text: 'select name, count::float8 as count, amount::float8 as amount from app.recent_figures($1) order by name',
};

/** A figure over all tenants, of the current hour and the one before. */
export interface RecentFigure {
  figure:
    | 'first_response_seconds'
    | 'solved_without_person'
    | 'follow_ups_answered'
    | 'cases_reopened'
    | 'satisfaction';
  value: number;
}
const figureOf: Record<string, RecentFigure['figure']> = {
  FIRST_RESPONSE: 'first_response_seconds',
  ROUTED: 'solved_without_person',
  FOLLOW_UPS: 'follow_ups_answered',
  CASES: 'cases_reopened',
  SATISFACTION: 'satisfaction',
};

/**
 * Returns figures about all conversations, for the operator of the installation. Each is a mean or a share; a figure without counts is left
 * out.
 */
export async function recentFigures(read: Sql, now: Date): Promise<RecentFigure[]> {
  const rows = await read.query<{ name: string; count: number; amount: number }>(recentStatement, [now]);
  return rows.flatMap(({ name, count, amount }) => {
    const figure = figureOf[name];
    return figure && count > 0 ? [{ figure, value: amount / count }] : [];
  });
}
