import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';

/** What the address says that the lists show. */
export interface AutomationSearch {
  flow?: string;
  status?: string;
}

export const automationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/automation/{-$tab}',
  validateSearch: ({ flow, status }: Record<string, unknown>): AutomationSearch => ({
    ...(typeof flow === 'string' && { flow }),
    ...(typeof status === 'string' && { status }),
  }),
  component: lazyRouteComponent(() => reached(() => import('./automation')), 'Automation'),
});

export const automationNav: NavItem = {
  to: '/automation',
  icon: 'flow',
  label: { es: 'Automatización', en: 'Automation' },
  short: { es: 'Flujos', en: 'Flows' },
  key: 'a',
};
