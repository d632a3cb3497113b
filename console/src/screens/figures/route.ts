import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';
import { readSearch } from './search';

export const figuresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/figures/{-$tab}',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => reached(() => import('./figures')), 'Figures'),
});

export const figuresNav: NavItem = { to: '/figures', icon: 'chart', label: { es: 'Cifras', en: 'Reports' }, key: 'f' };
