import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';
import { readSearch } from './search';

/** The lists of people, products and orders; the list of leads if none is named. */
export const listsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/lists/{-$list}',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => reached(() => import('./lists')), 'Lists'),
});

export const listsNav: NavItem = { to: '/lists', icon: 'list', label: { es: 'Listas', en: 'Lists' }, key: 'l' };
