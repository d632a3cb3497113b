import { createRootRoute, Outlet } from '@tanstack/react-router';

/** The top of all routes. The shell gives it what is shown in place of a screen. */
export const rootRoute = createRootRoute({ component: Outlet });
