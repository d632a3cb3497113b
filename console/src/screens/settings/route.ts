import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';

/** The settings: people, connections, and rules of the business. */
export const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/{-$section}',
  component: lazyRouteComponent(() => reached(() => import('./settings')), 'Settings'),
});

export const settingsNav: NavItem = {
  to: '/settings',
  icon: 'settings',
  label: { es: 'Ajustes', en: 'Settings' },
  key: 's',
};
