import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reached } from '../../app/reached';
import { rootRoute } from '../../app/root-route';

const getParentRoute = () => rootRoute;

/**
 * Browsers take other beginnings than `//` for that of another host too, such as `/\` and `/` before a tab, so the URL is parsed as a
 * browser does.
 */
const isOwnPath = (path: string): boolean =>
  path.startsWith('/') &&
  URL.canParse(path, location.origin) &&
  new URL(path, location.origin).origin === location.origin;

/** The routes for users who are not signed in. Links in e-mails lead to the last three, with a token after the #. */
export const signInRoutes = [
  createRoute({
    getParentRoute,
    path: '/login',
    validateSearch: (search: Record<string, unknown>): { back?: string } =>
      typeof search.back === 'string' && isOwnPath(search.back) ? { back: search.back } : {},
    component: lazyRouteComponent(() => reached(() => import('./login')), 'SignIn'),
  }),
  createRoute({
    getParentRoute,
    path: '/register',
    component: lazyRouteComponent(() => reached(() => import('./register')), 'Register'),
  }),
  createRoute({
    getParentRoute,
    path: '/forgot',
    component: lazyRouteComponent(() => reached(() => import('./forgot')), 'Forgot'),
  }),
  createRoute({
    getParentRoute,
    path: '/reset-password',
    component: lazyRouteComponent(() => reached(() => import('./reset-password')), 'ResetPassword'),
  }),
  createRoute({
    getParentRoute,
    path: '/accept-invite',
    component: lazyRouteComponent(() => reached(() => import('./accept-invite')), 'AcceptInvite'),
  }),
  createRoute({
    getParentRoute,
    path: '/confirm-email',
    component: lazyRouteComponent(() => reached(() => import('./confirm-email')), 'ConfirmEmail'),
  }),
] as const;
