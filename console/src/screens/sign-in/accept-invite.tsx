import { ask } from '../../app/ask';
import { useTexts } from '../../app/intl';
import { AcceptInviteDocument } from '../../gql/graphql';
import { signInTexts } from './sign-in.texts';
import { WithToken } from './with-token';

export const AcceptInvite = () => {
  const say = useTexts(signInTexts);
  return (
    <WithToken
      title={say('join')}
      what={say('joinWhat')}
      submit={say('join')}
      label={say('newPassword')}
      newPassword
      another={<p className="text-ink-2">{say('anotherInvite')}</p>}
      work={async (token, password) => (await ask(AcceptInviteDocument, { input: { token, password } })).acceptInvite}
    />
  );
};
