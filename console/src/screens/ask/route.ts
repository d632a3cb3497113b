import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';

/** Questions about the business, answered from its data. */
export const askRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ask',
  component: lazyRouteComponent(() => reached(() => import('./ask')), 'Ask'),
});

export const askNav: NavItem = { to: '/ask', icon: 'question', label: { es: 'Preguntas', en: 'Ask' }, key: 'q' };
