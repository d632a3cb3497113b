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

/** The filter of the API that a view of it keeps: what is not chosen is left out. */
export function viewFilterOf(
  { who, channel, unread, mine, q }: InboxSearch,
  sellerId: string | undefined,
): ConversationFilter {
  return {
    ...(who && { status: [who] }),
    ...(channel && { channel: [channel] }),
    ...(unread && { unreadOnly: true }),
    ...(mine && sellerId && { sellerId }),
    ...(q && { search: q }),
  };
}

/**
 * What the inbox shows of a view. A view of somebody's own conversations shows whoever opens it their own: that is what one shares.
 */
export function searchOfView(filter: ConversationFilter, ownerSellerId: string | undefined): InboxSearch {
  return readSearch({
    who: filter.status?.[0],
    channel: filter.channel?.[0],
    unread: filter.unreadOnly,
    mine: filter.sellerId !== undefined && filter.sellerId === ownerSellerId,
    q: filter.search,
  });
}

/** The filter of the API for it. Without one, what is closed is out of sight. */
export function filterOf(search: InboxSearch, sellerId: string | undefined): ConversationFilter {
  return { status: search.q ? null : ['BOT', 'WAITING', 'HUMAN'], ...viewFilterOf(search, sellerId) };
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
