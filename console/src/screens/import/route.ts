import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';

export const importKinds = ['CUSTOMER', 'LEAD', 'PRODUCT'] as const;
export type Kind = (typeof importKinds)[number];

/** Bringing a file in; with an id, how far an import is. */
export const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/import/{-$importId}',
  validateSearch: (search: Record<string, unknown>): { kind?: Kind } => {
    const kind = importKinds.find(each => each === search.kind);
    return kind ? { kind } : {};
  },
  component: lazyRouteComponent(() => reached(() => import('./import')), 'Import'),
});
