import { ask } from '../../app/ask';
import { useTexts } from '../../app/intl';
import { ResetPasswordDocument } from '../../gql/graphql';
import { signInTexts } from './sign-in.texts';
import { WithToken } from './with-token';

export const ResetPassword = () => {
  const say = useTexts(signInTexts);
  return (
    <WithToken
      title={say('reset')}
      submit={say('reset')}
      label={say('newPassword')}
      newPassword
      work={async (token, password) => (await ask(ResetPasswordDocument, { input: { token, password } })).resetPassword}
    />
  );
};
