import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { signInRoutes } from '../screens/sign-in/route';
import { BrokenScreen, rootRoute } from './root-route';
import { screenRoutes } from './screens';
import { shellRoute } from './shell-route';

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
  // Each screen has it, inside the shell: one that fails does not take the rail along.
  defaultErrorComponent: BrokenScreen,
  // No route loads anything by itself, so what it keeps of an address that one has left serves nobody.
  defaultGcTime: 0,
  scrollRestoration: false,
  // What a screen leaves out of an address is out of it for the screen too.
  search: { strict: true },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
