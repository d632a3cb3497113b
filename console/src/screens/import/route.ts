import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';
import { importKinds, type Kind } from './kinds';

/** The import of a file; with an id, the state of an import. */
export const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/import/{-$importId}',
  validateSearch: (search: Record<string, unknown>): { kind?: Kind } => {
    const kind = importKinds.find(each => each === search.kind);
    return kind ? { kind } : {};
  },
  component: lazyRouteComponent(() => reached(() => import('./import')), 'Import'),
});
