import { ownNotifications } from '../../domain/notifications/index.js';
import { NotificationType } from '../notifications/notification.type.js';
import { flatPageOf, type Root } from './roots.js';
import { windowOf } from './window.js';
import { type ListGiven, listOf } from './window-list.js';

/** One's own, whoever asks: the policies let managers see others' too, whom an erasure needs to reach. */
const ownList = (given: ListGiven & Record<string, unknown>) => {
  const list = listOf(windowOf(NotificationType), given);
  return { ...list, where: [ownNotifications, ...list.where], bounds: [ownNotifications, ...(list.bounds ?? [])] };
};

/** What people are told of. */
export const notificationRoots: Record<string, Root> = {
  notifications: {
    ...flatPageOf(NotificationType, {
      permission: 'notification:read',
      description: 'What you are told of, the newest first. API keys are told of nothing.',
    }),
    read: { kind: 'page', list: ownList },
  },
};
