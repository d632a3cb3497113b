import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { modKey } from '../lib/keyboard';
import { useStore } from '../lib/store';
import { InviteDialog } from '../screens/sign-in/invite-dialog';
import { Icon } from '../ui/icon';
import { Menu, MenuHeading, MenuItem, MenuLine } from '../ui/menu';
import { chooseLanguage, language, languages, useTexts } from './intl';
import { useOpenPalette } from './palette-context';
import { navigation } from './screens';
import { chooseTenant, signOut } from './session';
import { roleTexts, shellTexts } from './shell.texts';
import { chooseTheme, type Theme, theme } from './theme';
import { useViewer } from './viewer';

const place =
  'relative flex h-11 min-w-11 flex-1 flex-col items-center justify-center gap-0.5 rounded-lg text-rail-ink hover:bg-rail-lit hover:text-rail-on sm:h-12 sm:w-12 sm:flex-none focus-visible:outline-rail-on';
const names: Record<string, string> = { es: 'Español', en: 'English' };

/** The dark rail: at the left of a screen, at the foot of a phone. */
export const Rail = () => {
  const say = useTexts(shellTexts);
  const spoken = useStore(language);
  const { user } = useViewer();
  const openPalette = useOpenPalette();
  const shown = navigation.filter(({ roles }) => !roles || roles.includes(user.role));
  return (
    <nav
      aria-label={say('rail')}
      className="flex flex-none items-center gap-1 bg-rail px-2 py-1 sm:w-16 sm:flex-col sm:px-2 sm:py-3"
    >
      <svg viewBox="0 0 32 32" aria-hidden="true" className="mb-2 hidden size-7 text-rail-on sm:block">
        <path
          d="M5 7h22l-8.500 10.200V26l-5 2.200V17.200z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.200"
          strokeLinejoin="round"
        />
      </svg>
      {shown.map(({ to, icon, label, key }) => (
        <Link
          key={to}
          to={to}
          title={`${label[spoken]} (g ${key})`}
          className={place}
          activeProps={{ className: 'bg-rail-lit text-rail-on', 'aria-current': 'page' }}
        >
          <Icon name={icon} size={18} />
          <span className="text-2xs leading-3">{label[spoken]}</span>
        </Link>
      ))}
      <button
        type="button"
        className={place}
        onClick={openPalette}
        title={`${say('palette')} (${modKey}K)`}
        aria-label={say('palette')}
      >
        <Icon name="search" size={18} />
        <span aria-hidden="true" className="hidden text-2xs leading-3 opacity-80 sm:block">
          {modKey}K
        </span>
      </button>
      <span className="hidden flex-1 sm:block" />
      <Account />
    </nav>
  );
};

const Account = () => {
  const say = useTexts(shellTexts);
  const sayRole = useTexts(roleTexts);
  const { user, tenant, tenants } = useViewer();
  const spoken = useStore(language);
  const look = useStore(theme);
  const [inviting, setInviting] = useState(false);
  const name = `${user.firstName} ${user.lastName}`;
  return (
    <>
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
        <div className="px-2 pt-1 pb-1.5">
          <p className="font-semibold">{name}</p>
          <p className="text-xs text-ink-3">
            {sayRole(user.role)} · {tenant.name}
          </p>
        </div>
        {tenants.length > 1 && (
          <>
            <MenuLine />
            <MenuHeading>{say('tenants')}</MenuHeading>
            {tenants.map(each => (
              <MenuItem key={each.id} checked={each.id === tenant.id} onSelect={() => chooseTenant(each.id)}>
                {each.name}
              </MenuItem>
            ))}
          </>
        )}
        <MenuLine />
        <MenuHeading>{say('theme')}</MenuHeading>
        {(['system', 'light', 'dark'] satisfies Theme[]).map(each => (
          <MenuItem key={each} checked={look === each} onSelect={() => chooseTheme(each)}>
            {say(each)}
          </MenuItem>
        ))}
        <MenuHeading>{say('language')}</MenuHeading>
        {languages.map(each => (
          <MenuItem key={each} checked={spoken === each} onSelect={() => chooseLanguage(each)}>
            {names[each]}
          </MenuItem>
        ))}
        <MenuLine />
        {(user.role === 'CEO' || user.role === 'ADMIN') && (
          <MenuItem icon="people" onSelect={() => setInviting(true)}>
            {say('invite')}
          </MenuItem>
        )}
        <MenuItem icon="exit" onSelect={() => void signOut()}>
          {say('signOut')}
        </MenuItem>
      </Menu>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
};
