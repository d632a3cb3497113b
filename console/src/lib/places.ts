import { linkOptions } from '@tanstack/react-router';

/** The ids of what an alert or a notification is about, as far as they have a screen. */
export type PlaceIds = Partial<
  Record<
    | 'conversationId'
    | 'orderId'
    | 'campaignId'
    | 'dashboardId'
    | 'accountId'
    | 'opportunityId'
    | 'leadId'
    | 'customerId'
    | 'commentId'
    | 'socialPostId',
    string
  >
>;

/** Returns the texts of a JSON object, such as ids; none if it is no object. */
export const textsIn = (json: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries((json ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

const inList = (list: 'orders' | 'leads' | 'customers', open: string) =>
  linkOptions({ to: '/lists/{-$list}', params: { list }, search: { open } });

/** Returns the link to the screen where the user can handle what these ids name; null if none of them has a screen. */
export function placeOf(ids: PlaceIds) {
  const { conversationId, orderId, campaignId, dashboardId, accountId, opportunityId, leadId, customerId } = ids;
  if (conversationId) return linkOptions({ to: '/inbox/{-$conversationId}', params: { conversationId }, search: {} });
  if (ids.commentId)
    return linkOptions({ to: '/automation/{-$tab}', params: { tab: 'comments' }, search: { status: 'all' } });
  if (orderId) return inList('orders', orderId);
  if (campaignId)
    return linkOptions({ to: '/automation/{-$tab}', params: { tab: 'campaigns' }, search: { open: campaignId } });
  if (ids.socialPostId)
    return linkOptions({ to: '/automation/{-$tab}', params: { tab: 'posts' }, search: { open: ids.socialPostId } });
  if (dashboardId)
    return linkOptions({ to: '/figures/{-$tab}', params: { tab: 'dashboards' }, search: { board: dashboardId } });
  if (accountId) return linkOptions({ to: '/settings/{-$section}', params: { section: 'channels' } });
  if (opportunityId) return linkOptions({ to: '/board/{-$pipelineId}', params: {}, search: { card: opportunityId } });
  if (leadId) return inList('leads', leadId);
  return customerId ? inList('customers', customerId) : null;
}
export type Place = NonNullable<ReturnType<typeof placeOf>>;
