import type { CacheRules } from '../app/cache';
import type { NavItem } from '../app/nav';
import { askNav, askRoute } from '../screens/ask/route';
import { automationNavs, automationRoute } from '../screens/automation/route';
import { boardCache } from '../screens/board/cache';
import { boardNav, boardRoute } from '../screens/board/route';
import { figuresNav, figuresRoute } from '../screens/figures/route';
import { importRoute } from '../screens/import/route';
import { inboxCache } from '../screens/inbox/cache';
import { inboxNav, inboxRoute } from '../screens/inbox/route';
import { listsNav, listsRoute } from '../screens/lists/route';
import { notificationsNav, notificationsRoute } from '../screens/notifications/route';
import { settingsCache } from '../screens/settings/cache';
import { settingsNav, settingsRoute } from '../screens/settings/route';
import { todayCache } from '../screens/today/cache';
import { todayNav, todayRoute } from '../screens/today/route';
import { workshopCache } from '../screens/workshop/cache';
import { workshopNav, workshopRoute } from '../screens/workshop/route';

/** Every screen for signed-in users. A new screen adds its route here, its entry in the rail and its rules for the cache below. */
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

/** What screens with optimistic writes or events of their own add to the cache. */
export const cacheRules: readonly CacheRules[] = [boardCache, inboxCache, settingsCache, todayCache, workshopCache];
