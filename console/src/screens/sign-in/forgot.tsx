import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ask } from '../../app/ask';
import { useTexts } from '../../app/intl';
import { AskForLinkDocument, AskForResetDocument } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { Form, link } from './form';
import { Frame } from './frame';
import { signInTexts } from './sign-in.texts';
import { useSignIn } from './use-sign-in';

/**
 * Sends an e-mail with a link to set another password, or one that only signs in; it also helps users who are locked out by wrong
 * passwords.
 */
export const Forgot = () => {
  const say = useTexts(signInTexts);
  const [sent, setSent] = useState<'resetSent' | 'linkSent' | null>(null);
  const wanted = useRef<'resetSent' | 'linkSent'>('resetSent');
  const { run, busy, problem } = useSignIn(() => setSent(wanted.current));
  return (
    <Frame title={say('forgot')}>
      {sent ? (
        <p role="status">{say(sent)}</p>
      ) : (
        <Form
          submit={say('askReset')}
          busy={busy}
          problem={problem}
          second={
            <Button type="submit" name="only" value="link" disabled={busy} className="h-9">
              {say('askLink')}
            </Button>
          }
          onSubmit={({ email = '', only }) => {
            wanted.current = only ? 'linkSent' : 'resetSent';
            void run(async () =>
              only
                ? (await ask(AskForLinkDocument, { input: { email } })).requestLoginLink
                : (await ask(AskForResetDocument, { input: { email } })).requestPasswordReset,
            );
          }}
        >
          <Input label={say('email')} name="email" type="email" required autoComplete="username" />
        </Form>
      )}
      <Link to="/login" className={link}>
        {say('haveAccount')}
      </Link>
    </Frame>
  );
};
