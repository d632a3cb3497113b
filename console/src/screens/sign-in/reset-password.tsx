import { Link } from '@tanstack/react-router';
import { ask } from '../../app/ask';
import { useTexts } from '../../app/intl';
import { ResetPasswordDocument } from '../../gql/graphql';
import { link } from './form';
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
      another={
        <Link to="/forgot" className={link}>
          {say('anotherLink')}
        </Link>
      }
      work={async (token, password) => (await ask(ResetPasswordDocument, { input: { token, password } })).resetPassword}
    />
  );
};
