import { boardNav, boardRoute } from '../screens/board/route';
import { inboxNav, inboxRoute } from '../screens/inbox/route';
import type { NavItem } from './nav';

/** Every screen of somebody who is signed in. A new one adds its route here, and its place in the rail below. */
export const screenRoutes = [inboxRoute, boardRoute] as const;

/** The rail, from the top. */
export const navigation: readonly NavItem[] = [inboxNav, boardNav];
