import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';
import type { Role } from '../../gql/graphql';

export const tabs = ['flows', 'campaigns', 'posts', 'comments', 'cases', 'alerts'] as const;
/** The tabs that a role may see: campaigns and posts concern the whole business. */
export const tabsOf = (role: Role): readonly (typeof tabs)[number][] =>
  role === 'SELLER' || role === 'PROFESSIONAL' ? tabs.filter(name => name !== 'campaigns' && name !== 'posts') : tabs;

/** The state of the lists in the address. */
export interface AutomationSearch {
  flow?: string;
  status?: string;
  /** The campaign or post that is open beside the list. */
  open?: string;
}

export const automationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/automation/{-$tab}',
  validateSearch: ({ flow, status, open }: Record<string, unknown>): AutomationSearch => ({
    ...(typeof flow === 'string' && { flow }),
    ...(typeof status === 'string' && { status }),
    ...(typeof open === 'string' && { open }),
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
