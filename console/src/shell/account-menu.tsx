import { chooseLanguage, language, languages, useTexts } from '../app/intl';
import { chooseTenant, signOut } from '../app/session';
import { chooseTheme, type Theme, theme } from '../app/theme';
import { useViewer } from '../app/viewer';
import { useStore } from '../lib/store';
import { MenuHeading, MenuItem, MenuLine } from '../ui/menu';
import { toast } from '../ui/toast';
import { roleTexts } from '../words/role.texts';
import { shellTexts } from './shell.texts';
import { signOutEverywhere } from './sign-out-everywhere';

const names: Record<string, string> = { es: 'Español', en: 'English' };

/** The menu items of the signed-in user: tenant, appearance, language and sign-out. */
export const AccountItems = ({ onInvite }: { onInvite(): void }) => {
  const say = useTexts(shellTexts);
  const sayRole = useTexts(roleTexts);
  const { user, tenant, tenants } = useViewer();
  const spoken = useStore(language);
  const look = useStore(theme);
  return (
    <>
      <div className="px-2 pt-1 pb-1.5">
        <p className="font-semibold">
          {user.firstName} {user.lastName}
        </p>
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
        <MenuItem icon="people" onSelect={onInvite}>
          {say('invite')}
        </MenuItem>
      )}
      <MenuItem icon="exit" onSelect={() => void signOut()}>
        {say('signOut')}
      </MenuItem>
      <MenuItem
        icon="exit"
        onSelect={() => void signOutEverywhere().then(isDone => isDone || toast.bad(say('stillSignedIn')))}
      >
        {say('signOutEverywhere')}
      </MenuItem>
    </>
  );
};
