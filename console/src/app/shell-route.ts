import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './root-route';

/** The parent of all routes that need a signed-in user. The shell gives it its component, since the shell knows all screens. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell' });
