/** The names of the rules of routing-table.ts, in their order. */
export const routingRules = [
  'legal',
  'wants-human',
  'not-heard',
  'upset-for-long',
  'failing',
  'hot-purchase',
  'churn',
  'negative-complaint',
  'negative-support',
  'complaint-or-warranty',
  'vip',
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
