import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';
import { readSearch } from './search';

/** The user's notifications and their settings. */
export const notificationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notifications',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => reached(() => import('./notifications')), 'Notifications'),
});

export const notificationsNav: NavItem = {
  to: '/notifications',
  icon: 'bell',
  label: { es: 'Avisos', en: 'Notifications' },
  short: { es: 'Avisos', en: 'Notices' },
  key: 'n',
};
