import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './root-route';
import { Shell } from './shell';

/** The parent of all routes that need a signed-in user. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell });
