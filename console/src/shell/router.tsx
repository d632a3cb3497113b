import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';
import { shellRoute } from '../app/shell-route';
import { signInRoutes } from '../screens/sign-in/route';
import { BrokenPage, BrokenScreen, NotFound } from './no-screen';
import { screenRoutes } from './screens';
import { Shell } from './shell';

rootRoute.update({ notFoundComponent: NotFound, errorComponent: BrokenPage });
shellRoute.update({ component: Shell });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox/{-$conversationId}', params: {}, search: {} });
  },
});

const routeTree = rootRoute.addChildren([homeRoute, ...signInRoutes, shellRoute.addChildren([...screenRoutes])]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  // Each screen has its own, inside the shell, so that the rail stays when a screen fails.
  defaultErrorComponent: BrokenScreen,
  // No route loads data by itself, so there is nothing to keep for an address that the user has left.
  defaultGcTime: 0,
  scrollRestoration: false,
  // Search parameters that a screen's validation drops are also hidden from the screen.
  search: { strict: true },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** Whether the person's panel covers their conversation. */
    person?: true;
  }
}
