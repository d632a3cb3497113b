import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';
import { readSearch } from './search';
import { groups, type TabGroup } from './tabs';

const addressesOf = (group: TabGroup): string[] => group.tabs.map(tab => `/automation/${tab}`);

export const automationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/automation/{-$tab}',
  validateSearch: readSearch,
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
