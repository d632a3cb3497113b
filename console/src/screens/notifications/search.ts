import type { NotificationType } from '../../gql/graphql';

export const notificationTypes = [
  'HOT_LEAD',
  'LEAD_GIVEN',
  'UNANSWERED',
  'FOLLOW_UP',
  'ESCALATION',
  'ALERT',
  'PERFORMANCE',
  'PROJECT_READY',
  'APPOINTMENT',
] as const satisfies readonly NotificationType[];

/** The state of the list in the address. */
export interface NotificationSearch {
  type?: (typeof notificationTypes)[number];
  unread?: true;
}

/** Reads the address; invalid values are left out. */
export function readSearch(search: Record<string, unknown>): NotificationSearch {
  const type = notificationTypes.find(each => each === search.type);
  return { ...(type && { type }), ...(search.unread === true && { unread: true }) };
}
