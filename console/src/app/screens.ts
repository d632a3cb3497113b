import { askNav, askRoute } from '../screens/ask/route';
import { automationNavs, automationRoute } from '../screens/automation/route';
import { boardNav, boardRoute } from '../screens/board/route';
import { figuresNav, figuresRoute } from '../screens/figures/route';
import { importRoute } from '../screens/import/route';
import { inboxNav, inboxRoute } from '../screens/inbox/route';
import { listsNav, listsRoute } from '../screens/lists/route';
import { notificationsNav, notificationsRoute } from '../screens/notifications/route';
import { settingsNav, settingsRoute } from '../screens/settings/route';
import { todayNav, todayRoute } from '../screens/today/route';
import { workshopNav, workshopRoute } from '../screens/workshop/route';
import type { NavItem } from './nav';

/** Every screen for signed-in users. A new screen adds its route here, and its entry in the rail below. */
export const screenRoutes = [
  inboxRoute,
  todayRoute,
  boardRoute,
  listsRoute,
  importRoute,
  figuresRoute,
  askRoute,
  automationRoute,
  workshopRoute,
  settingsRoute,
  notificationsRoute,
] as const;

/** The rail, from the top. The last entry is the bell, which is placed below the others. */
export const navigation: readonly NavItem[] = [
  todayNav,
  inboxNav,
  boardNav,
  listsNav,
  figuresNav,
  askNav,
  ...automationNavs,
  workshopNav,
  settingsNav,
  notificationsNav,
];
