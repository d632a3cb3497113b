import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';

/** The workshop of the agent: its knowledge, its tone, and tests. */
export const workshopRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workshop/{-$section}',
  component: lazyRouteComponent(() => reached(() => import('./workshop')), 'Workshop'),
});

export const workshopNav: NavItem = {
  to: '/workshop',
  icon: 'flask',
  label: { es: 'Taller', en: 'Workshop' },
  short: { es: 'Taller', en: 'Agent' },
  key: 'w',
};
