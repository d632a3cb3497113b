import type { ConversationFilter, ConversationStatus, InboxRowFragment } from '../../gql/graphql';
import { channels } from '../../words/channels';

export const whoAnswers = ['WAITING', 'BOT', 'HUMAN', 'CLOSED'] as const satisfies readonly ConversationStatus[];

/** The state of the inbox in the address. */
export interface InboxSearch {
  who?: (typeof whoAnswers)[number];
  channel?: (typeof channels)[number];
  unread?: true;
  mine?: true;
  q?: string;
}

/** Reads the address; invalid values are left out. */
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

/** Returns the API filter that a saved view stores; parts that are not chosen are left out. */
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
 * Returns the state of the inbox for a saved view. A view of its owner's own conversations shows each user their own, so that it can be
 * shared.
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

/** Returns the API filter for the inbox. Without another filter, closed conversations are hidden, except in a search. */
export function filterOf(search: InboxSearch, sellerId: string | undefined): ConversationFilter {
  return { status: search.q ? null : ['BOT', 'WAITING', 'HUMAN'], ...viewFilterOf(search, sellerId) };
}

/** Whether a conversation that changed belongs to the list. Only the server knows what a search finds. */
export function fits(row: InboxRowFragment, { status, channel, unreadOnly, sellerId }: ConversationFilter): boolean {
  return (
    (!status || status.includes(row.status)) &&
    (!channel || channel.includes(row.channel)) &&
    (!unreadOnly || row.unreadCount > 0) &&
    (!sellerId || row.seller?.id === sellerId)
  );
}
