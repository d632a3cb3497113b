/** The names of the rules of the routing table, in the order in which they are asked (src/domain/routing/routing-table.ts). */
export const routingRules = [
  'legal',
  'wants-human',
  'hot-purchase',
  'churn',
  'negative-complaint',
  'negative-support',
  'complaint-or-warranty',
  'simple-question',
  'spam',
] as const;
export const destinations = [
  'SALES_TEAM',
  'RETENTION_SPECIALIST',
  'HUMAN_AGENT',
  'SUPPORT_TEAM',
  'CHATBOT',
  'AUTO_REJECT',
] as const;
export type Destination = (typeof destinations)[number];
