import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../app/nav';
import { reached } from '../../app/reached';
import { shellRoute } from '../../app/shell-route';
import { readSearch } from './search';

/** The inbox; with an id, a conversation beside the list. */
export const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox/{-$conversationId}',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => reached(() => import('./inbox')), 'Inbox'),
});

export const inboxNav: NavItem = { to: '/inbox', icon: 'inbox', label: { es: 'Bandeja', en: 'Inbox' }, key: 'i' };
