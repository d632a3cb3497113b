import { ownNotifications } from '../../domain/notifications/index.js';
import { NotificationType } from '../notifications/notification.type.js';
import { flatPageOf, type Root } from './roots.js';
import { windowOf } from './window.js';
import { type ListGiven, listOf } from './window-list.js';

/**
 * The caller's own notifications, for every role. Row-level security also shows managers those of others, which an erasure needs
 * to reach.
 */
const ownList = (given: ListGiven & Record<string, unknown>) => {
  const list = listOf(windowOf(NotificationType), given);
  return { ...list, where: [ownNotifications, ...list.where], bounds: [ownNotifications, ...(list.bounds ?? [])] };
};

/** The notifications of the caller. */
export const notificationRoots: Record<string, Root> = {
  notifications: {
    ...flatPageOf(NotificationType, {
      permission: 'notification:read',
      description: 'Your notifications, newest first. API keys have none.',
    }),
    read: { kind: 'page', list: ownList },
  },
};
