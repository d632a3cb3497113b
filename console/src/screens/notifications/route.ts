import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';
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

/** The user's notifications and their settings. */
export const notificationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notifications',
  validateSearch: (search: Record<string, unknown>): NotificationSearch => {
    const type = notificationTypes.find(each => each === search.type);
    return { ...(type && { type }), ...(search.unread === true && { unread: true }) };
  },
  component: lazyRouteComponent(() => reached(() => import('./notifications')), 'Notifications'),
});

export const notificationsNav: NavItem = {
  to: '/notifications',
  icon: 'bell',
  label: { es: 'Avisos', en: 'Notifications' },
  short: { es: 'Avisos', en: 'Notices' },
  key: 'n',
};
