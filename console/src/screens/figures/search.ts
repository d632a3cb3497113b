import type { Metric } from '../../gql/graphql';

export const figureRanges = ['7', '30', '90', '365'] as const;
export const metrics = [
  'WON_AMOUNT',
  'LEADS_WON',
  'LEADS_CREATED',
  'CONVERSATIONS',
  'MESSAGES_OUT',
  'MESSAGES_IN',
  'FIRST_RESPONSE_SECONDS',
  'AUTONOMOUS_RESOLUTION_RATE',
  'ESCALATIONS',
  'CASES_OPENED',
  'CASES_REOPENED',
  'SATISFACTION',
  'MESSAGES_POSITIVE',
  'MESSAGES_NEUTRAL',
  'MESSAGES_NEGATIVE',
  'FOLLOW_UPS_ANSWERED_RATE',
] as const satisfies readonly Metric[];

/** The state of the figures in the address. */
export interface FigureSearch {
  days?: (typeof figureRanges)[number];
  metric?: (typeof metrics)[number];
  board?: string;
}

/** Reads the address; invalid values are left out. */
export function readSearch(search: Record<string, unknown>): FigureSearch {
  const days = figureRanges.find(each => each === String(search.days));
  const metric = metrics.find(each => each === search.metric);
  const board = typeof search.board === 'string' ? search.board : undefined;
  return { ...(days && { days }), ...(metric && { metric }), ...(board && { board }) };
}
