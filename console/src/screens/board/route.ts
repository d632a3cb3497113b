import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';
import { readSearch } from './search';

/** The board of a pipeline; without an id, of the last viewed one. */
export const boardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/board/{-$pipelineId}',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => reached(() => import('./board')), 'Board'),
});

export const boardNav: NavItem = { to: '/board', icon: 'board', label: { es: 'Tablero', en: 'Board' }, key: 'b' };
