import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const getParentRoute = () => rootRoute;

/** What somebody sees who is not signed in. The last three are where links of e-mails lead, with a token after the #. */
export const signInRoutes = [
  createRoute({
    getParentRoute,
    path: '/login',
    validateSearch: (search: Record<string, unknown>): { back?: string } =>
      typeof search.back === 'string' && /^\/(?!\/)/.test(search.back) ? { back: search.back } : {},
    component: lazyRouteComponent(() => import('./login'), 'SignIn'),
  }),
  createRoute({
    getParentRoute,
    path: '/register',
    component: lazyRouteComponent(() => import('./register'), 'Register'),
  }),
  createRoute({ getParentRoute, path: '/forgot', component: lazyRouteComponent(() => import('./forgot'), 'Forgot') }),
  createRoute({
    getParentRoute,
    path: '/reset-password',
    component: lazyRouteComponent(() => import('./reset-password'), 'ResetPassword'),
  }),
  createRoute({
    getParentRoute,
    path: '/accept-invite',
    component: lazyRouteComponent(() => import('./accept-invite'), 'AcceptInvite'),
  }),
  createRoute({
    getParentRoute,
    path: '/confirm-email',
    component: lazyRouteComponent(() => import('./confirm-email'), 'ConfirmEmail'),
  }),
] as const;
