import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';
import type { Role } from '../../gql/graphql';

export const tabs = ['flows', 'campaigns', 'posts', 'comments', 'cases', 'alerts'] as const;
/** The tabs that a role may see: campaigns and posts concern the whole business. */
export const tabsOf = (role: Role): readonly (typeof tabs)[number][] =>
  role === 'SELLER' || role === 'PROFESSIONAL' ? tabs.filter(name => name !== 'campaigns' && name !== 'posts') : tabs;

/** The screens of the rail: what the business sends by itself or to many, and what waits for people. */
export interface TabGroup {
  title: 'title' | 'attention';
  tabs: readonly (typeof tabs)[number][];
}
export const groups: readonly [TabGroup, TabGroup] = [
  { title: 'title', tabs: ['campaigns', 'posts', 'flows'] },
  { title: 'attention', tabs: ['cases', 'alerts', 'comments'] },
];
const addressesOf = (group: TabGroup): string[] => group.tabs.map(tab => `/automation/${tab}`);

/** The state of the lists in the address. */
export interface AutomationSearch {
  flow?: string;
  status?: string;
  /** The feeling that comments are filtered by. */
  feeling?: string;
  /** The campaign or post that is open beside the list. */
  open?: string;
}

export const automationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/automation/{-$tab}',
  validateSearch: ({ flow, status, feeling, open }: Record<string, unknown>): AutomationSearch => ({
    ...(typeof flow === 'string' && { flow }),
    ...(typeof status === 'string' && { status }),
    ...(typeof feeling === 'string' && { feeling }),
    ...(typeof open === 'string' && { open }),
  }),
  component: lazyRouteComponent(() => reached(() => import('./automation')), 'Automation'),
});

/** Campaigns and posts concern the whole business: who does not see them finds the flows here. */
export const automationNavs: readonly NavItem[] = [
  {
    to: '/automation/campaigns',
    within: ['/automation', ...addressesOf(groups[0])],
    icon: 'flow',
    label: { es: 'Campañas y flujos', en: 'Campaigns and flows' },
    short: { es: 'Campañas', en: 'Campaigns' },
    key: 'a',
    roles: ['CEO', 'ADMIN', 'SECRETARY'],
  },
  {
    to: '/automation/flows',
    within: ['/automation', '/automation/flows'],
    icon: 'flow',
    label: { es: 'Flujos', en: 'Flows' },
    key: 'a',
    roles: ['SELLER', 'PROFESSIONAL'],
  },
  {
    to: '/automation/cases',
    within: addressesOf(groups[1]),
    icon: 'alert',
    label: { es: 'Casos y alertas', en: 'Cases and alerts' },
    short: { es: 'Casos', en: 'Cases' },
    key: 'c',
  },
];
