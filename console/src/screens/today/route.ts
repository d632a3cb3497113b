import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';

/** What to do next; with `mine`, only the user's own tasks and records. */
export const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/today',
  validateSearch: ({ mine }: Record<string, unknown>): { mine?: true } => (mine === true ? { mine } : {}),
  component: lazyRouteComponent(() => reached(() => import('./today')), 'Today'),
});

export const todayNav: NavItem = { to: '/today', icon: 'today', label: { es: 'Hoy', en: 'Today' }, key: 't' };
