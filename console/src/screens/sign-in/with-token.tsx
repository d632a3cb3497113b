import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../app/intl';
import { Input } from '../../ui/field';
import { errorOf, Form, link } from './form';
import { Frame } from './frame';
import { signInTexts } from './sign-in.texts';
import { type Answer, tokenOfLink, useSignIn } from './use-sign-in';

/** The pages that links in e-mails lead to: a token, and a password. */
export const WithToken = ({
  title,
  what,
  submit,
  label,
  newPassword,
  another,
  work,
}: {
  title: string;
  what?: string;
  submit: string;
  /** The label of the password field; null if the link is enough. */
  label: string | null;
  newPassword: boolean;
  /** How to get another link, if this one has no token. */
  another: ReactNode;
  work(token: string, password: string): Promise<Answer>;
}) => {
  const say = useTexts(signInTexts);
  const navigate = useNavigate();
  const [token] = useState(tokenOfLink);
  const { run, busy, problem } = useSignIn(() => void navigate({ to: '/' }));
  return (
    <Frame title={title}>
      {token ? (
        <>
          {what && <p className="text-ink-2">{what}</p>}
          <Form
            submit={submit}
            busy={busy}
            problem={problem}
            fields={['password']}
            onSubmit={({ password = '' }) => void run(() => work(token, password))}
          >
            {label && (
              <Input
                label={label}
                name="password"
                type="password"
                required
                autoComplete={newPassword ? 'new-password' : 'current-password'}
                hint={newPassword ? say('passwordHint') : undefined}
                error={errorOf(problem, 'password')}
              />
            )}
          </Form>
        </>
      ) : (
        <>
          <p role="alert">{say('noToken')}</p>
          {another}
        </>
      )}
      <Link to="/login" className={link}>
        {say('haveAccount')}
      </Link>
    </Frame>
  );
};
