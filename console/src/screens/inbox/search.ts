import type { Channel, ConversationFilter, ConversationStatus, InboxRowFragment } from '../../gql/graphql';

export const whoAnswers = ['WAITING', 'BOT', 'HUMAN', 'CLOSED'] as const satisfies readonly ConversationStatus[];
export const channels = [
  'WHATSAPP',
  'MESSENGER',
  'INSTAGRAM',
  'SMS',
  'EMAIL',
  'WEB',
] as const satisfies readonly Channel[];

/** What the address says that the inbox shows. */
export interface InboxSearch {
  who?: (typeof whoAnswers)[number];
  channel?: (typeof channels)[number];
  unread?: true;
  mine?: true;
  q?: string;
}

/** Reads the address; what it cannot mean is left out. */
export function readSearch(search: Record<string, unknown>): InboxSearch {
  const found: InboxSearch = {};
  const who = whoAnswers.find(each => each === search.who);
  const channel = channels.find(each => each === search.channel);
  if (who) found.who = who;
  if (channel) found.channel = channel;
  if (search.unread === true) found.unread = true;
  if (search.mine === true) found.mine = true;
  if (typeof search.q === 'string' && search.q.trim()) found.q = search.q.slice(0, 200);
  return found;
}

/** The filter of the API for it. Without one, what is closed is out of sight. */
export function filterOf(
  { who, channel, unread, mine, q }: InboxSearch,
  sellerId: string | undefined,
): ConversationFilter {
  return {
    status: who ? [who] : q ? null : ['BOT', 'WAITING', 'HUMAN'],
    ...(channel && { channel: [channel] }),
    ...(unread && { unreadOnly: true }),
    ...(mine && sellerId && { sellerId }),
    ...(q && { search: q }),
  };
}

/** Whether a conversation that changed belongs into the list. What a search finds only the server knows. */
export function fits(row: InboxRowFragment, { status, channel, unreadOnly, sellerId }: ConversationFilter): boolean {
  return (
    (!status || status.includes(row.status)) &&
    (!channel || channel.includes(row.channel)) &&
    (!unreadOnly || row.unreadCount > 0) &&
    (!sellerId || row.seller?.id === sellerId)
  );
}
