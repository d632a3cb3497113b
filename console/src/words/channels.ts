import type { Channel } from '../gql/graphql';

export const channels = [
  'WHATSAPP',
  'MESSENGER',
  'INSTAGRAM',
  'SMS',
  'EMAIL',
  'WEB',
] as const satisfies readonly Channel[];
