import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { language, useTexts } from '../app/intl';
import type { NavItem } from '../app/nav';
import { reached } from '../app/reached';
import { useOpenByPush, useUnread } from '../app/use-notification-events';
import { useViewer } from '../app/viewer';
import { cx } from '../lib/classes';
import { modKey } from '../lib/keyboard';
import { useWide } from '../lib/media';
import { useStore } from '../lib/store';
import { Icon } from '../ui/icon';
import { Menu, MenuItem, MenuLine } from '../ui/menu';
import { useOpenPalette } from './palette-context';
import { navigation } from './screens';
import { shellTexts } from './shell.texts';
import { isWithin } from './title';

/** Loads the items of the account menu. */
export const readAccountItems = () => reached(() => import('./account-menu'));
const AccountItems = lazy(() => readAccountItems().then(module => ({ default: module.AccountItems })));
const InviteDialog = lazy(() =>
  reached(() => import('../screens/sign-in/invite-dialog')).then(module => ({ default: module.InviteDialog })),
);
const CustomerPen = lazy(() =>
  reached(() => import('../screens/customer-pen/customer-pen')).then(module => ({ default: module.CustomerPen })),
);

const place =
  'relative flex h-11 min-w-11 flex-1 flex-col items-center justify-center gap-0.5 rounded-lg text-rail-ink hover:bg-rail-lit hover:text-rail-on sm:h-12 sm:w-13 sm:flex-none sm:[@media(max-height:800px)]:h-10 sm:[@media(max-height:690px)]:h-8.5 focus-visible:outline-rail-on';
const here = 'bg-rail-lit text-rail-on';
/** The number of entries that a phone shows besides the bell; the others are in a menu. */
const onPhone = 3;

/** The dark navigation bar: on the left of a screen, at the bottom of a phone. */
export const Rail = () => {
  const say = useTexts(shellTexts);
  const { user } = useViewer();
  const openPalette = useOpenPalette();
  const [inviting, setInviting] = useState(false);
  const wide = useWide(640);
  const unread = useUnread();
  useOpenByPush();
  const shown = navigation.filter(({ roles }) => !roles || roles.includes(user.role));
  const bell = shown.find(({ icon }) => icon === 'bell');
  const places = shown.filter(item => item !== bell);
  const invite = () => setInviting(true);
  return (
    <nav
      aria-label={say('rail')}
      className="flex flex-none items-center gap-1 overflow-y-auto bg-rail px-2 py-1 sm:w-16 sm:flex-col sm:px-1.5 sm:py-3 sm:[@media(max-height:800px)]:gap-0.5 sm:[@media(max-height:800px)]:py-1.5"
    >
      <svg
        viewBox="0 0 32 32"
        aria-hidden="true"
        className="mb-2 hidden size-7 flex-none text-rail-on sm:block sm:[@media(max-height:690px)]:hidden"
      >
        <path
          d="M5 7h22l-8.500 10.200V26l-5 2.200V17.200z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.200"
          strokeLinejoin="round"
        />
      </svg>
      {(wide ? places : places.slice(0, onPhone)).map(item => (
        <Place key={item.to} item={item} />
      ))}
      {wide && (
        <>
          <button
            type="button"
            className={place}
            onClick={openPalette}
            title={`${say('palette')} (${modKey}K)`}
            aria-label={say('palette')}
          >
            <Icon name="search" size={18} />
            <span aria-hidden="true" className="text-2xs leading-3 opacity-80">
              {modKey}K
            </span>
          </button>
          <span className="flex-1" />
        </>
      )}
      <Suspense>
        <CustomerPen className={place} />
      </Suspense>
      {bell && <Place item={bell} count={unread} />}
      {wide ? (
        <Account onInvite={invite} />
      ) : (
        <More items={places.slice(onPhone)} onSearch={openPalette} onInvite={invite} />
      )}
      <Suspense>{inviting && <InviteDialog onClose={() => setInviting(false)} />}</Suspense>
    </nav>
  );
};

const Place = ({ item, count = 0 }: { item: NavItem; count?: number }) => {
  const { to, icon, label, short, key } = item;
  const say = useTexts(shellTexts);
  const spoken = useStore(language);
  const isHere = useRouterState({ select: ({ location }) => isWithin(item, location.pathname) });
  return (
    <Link
      to={to}
      title={`${label[spoken]} (g ${key})`}
      className={cx(place, isHere && here)}
      aria-current={isHere ? 'page' : undefined}
      activeProps={{}}
    >
      <span className="relative">
        <Icon name={icon} size={18} />
        {count > 0 && (
          <span className="absolute -top-1.5 -right-2.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-hot px-1 text-2xs leading-none font-semibold text-paper">
            <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
          </span>
        )}
      </span>
      <span className="text-2xs leading-3">{(short ?? label)[spoken]}</span>
      {count > 0 && <span className="sr-only">{say('unread', { count })}</span>}
    </Link>
  );
};

const Account = ({ onInvite }: { onInvite(): void }) => {
  const say = useTexts(shellTexts);
  const { user } = useViewer();
  const name = `${user.firstName} ${user.lastName}`;
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={place} aria-label={say('account', { name })} title={name}>
          <span
            aria-hidden="true"
            className="flex size-7 items-center justify-center rounded-full bg-rail-lit text-2xs font-semibold text-rail-on"
          >
            {user.firstName[0]}
            {user.lastName[0]}
          </span>
        </button>
      }
    >
      <Suspense>
        <AccountItems onInvite={onInvite} />
      </Suspense>
    </Menu>
  );
};

const More = ({ items, onSearch, onInvite }: { items: readonly NavItem[]; onSearch(): void; onInvite(): void }) => {
  const say = useTexts(shellTexts);
  const spoken = useStore(language);
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const inside = items.some(item => isWithin(item, path));
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={cx(place, inside && here)}>
          <Icon name="menu" size={18} />
          <span className="text-2xs leading-3">{say('more')}</span>
        </button>
      }
    >
      {items.map(({ to, icon, label }) => (
        <MenuItem key={to} icon={icon} onSelect={() => void navigate({ to })}>
          {label[spoken]}
        </MenuItem>
      ))}
      <MenuItem icon="search" onSelect={onSearch}>
        {say('palette')}
      </MenuItem>
      <MenuLine />
      <Suspense>
        <AccountItems onInvite={onInvite} />
      </Suspense>
    </Menu>
  );
};
