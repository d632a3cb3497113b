import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './root-route';
import { Shell } from './shell';

/** Everything that needs somebody who is signed in lies below this route. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell });
