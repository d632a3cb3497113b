import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const getParentRoute = () => rootRoute;
const pages = () => import('./pages');

/** What somebody sees who is not signed in. The last three are where links of e-mails lead, with a token after the #. */
export const signInRoutes = [
  createRoute({
    getParentRoute,
    path: '/login',
    validateSearch: (search: Record<string, unknown>): { back?: string } =>
      typeof search.back === 'string' && /^\/(?!\/)/.test(search.back) ? { back: search.back } : {},
    component: lazyRouteComponent(pages, 'SignIn'),
  }),
  createRoute({ getParentRoute, path: '/register', component: lazyRouteComponent(pages, 'Register') }),
  createRoute({ getParentRoute, path: '/forgot', component: lazyRouteComponent(pages, 'Forgot') }),
  createRoute({ getParentRoute, path: '/reset-password', component: lazyRouteComponent(pages, 'ResetPassword') }),
  createRoute({ getParentRoute, path: '/accept-invite', component: lazyRouteComponent(pages, 'AcceptInvite') }),
  createRoute({ getParentRoute, path: '/confirm-email', component: lazyRouteComponent(pages, 'ConfirmEmail') }),
] as const;
