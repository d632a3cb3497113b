import { useEffect, useState } from 'react';
import { ask } from '../../app/ask';
import { useTexts } from '../../app/intl';
import { freshToken } from '../../app/session';
import { ConfirmEmailDocument, ViewerDocument } from '../../gql/graphql';
import { Skeleton } from '../../ui/empty-state';
import { Frame } from './frame';
import { signInTexts } from './sign-in.texts';
import { WithToken } from './with-token';

const headersOf = (access: string | null): Record<string, string> =>
  access ? { authorization: `Bearer ${access}` } : {};

/** Whether the user who registered is signed in here, so that the link is enough. */
async function isRegistrant(): Promise<boolean> {
  try {
    const access = await freshToken();
    return access !== null && !(await ask(ViewerDocument, {}, headersOf(access))).viewer.user.emailConfirmed;
  } catch {
    return false; // the password decides instead
  }
}

/**
 * The page that the confirmation e-mail links to. Without a session or the password, the server would end the sessions and keys of the
 * user who registered.
 */
export const ConfirmEmail = () => {
  const say = useTexts(signInTexts);
  const [known, setKnown] = useState<boolean | null>(null);
  useEffect(() => {
    void isRegistrant().then(setKnown);
  }, []);
  if (known === null)
    return (
      <Frame title={say('confirm')}>
        <Skeleton />
      </Frame>
    );
  return (
    <WithToken
      title={say('confirm')}
      what={say(known ? 'confirmKnown' : 'confirmWhat')}
      submit={say('confirm')}
      label={known ? null : say('password')}
      newPassword={false}
      another={<p className="text-ink-2">{say('anotherConfirmation')}</p>}
      work={async (token, password) => {
        const access = await freshToken().catch(() => null);
        const input = { token, password: password || null };
        return (await ask(ConfirmEmailDocument, { input }, headersOf(access))).confirmEmail;
      }}
    />
  );
};
