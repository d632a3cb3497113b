import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ask } from '../../app/ask';
import { useTexts } from '../../app/intl';
import { deviceToken, session } from '../../app/session';
import { SignInDocument, SignInWithLinkDocument } from '../../gql/graphql';
import { useStore } from '../../lib/store';
import { Input } from '../../ui/field';
import { DemoPeople } from './demo-people';
import { Form, link } from './form';
import { Frame } from './frame';
import { signInTexts } from './sign-in.texts';
import { tokenOfLink, useSignIn } from './use-sign-in';

export const SignIn = () => {
  const say = useTexts(signInTexts);
  const router = useRouter();
  const { back } = useSearch({ from: '/login' });
  const { state, hasEnded } = useStore(session);
  const { run, busy, problem } = useSignIn(() => undefined);
  const enter = (email: string, password: string) =>
    run(async () => (await ask(SignInDocument, { input: { email, password, deviceToken: deviceToken() } })).login);
  useEffect(() => {
    if (state === 'in') router.history.replace(back ?? '/');
  }, [state, back, router]);
  const byLink = useRef(tokenOfLink());
  useEffect(() => {
    const token = byLink.current;
    byLink.current = null;
    if (token) void run(async () => (await ask(SignInWithLinkDocument, { input: { token } })).loginWithLink);
  });
  return (
    <Frame title={say('signIn')} aside={<DemoPeople onPick={({ email, password }) => void enter(email, password)} />}>
      {hasEnded && (
        <p role="status" className="rounded-md bg-warm-soft px-3 py-2">
          {say('ended')}
        </p>
      )}
      <Form
        submit={say('signIn')}
        busy={busy}
        problem={problem}
        onSubmit={({ email = '', password = '' }) => void enter(email, password)}
      >
        <Input label={say('email')} name="email" type="email" autoComplete="username" required className="h-9" />
        <Input
          label={say('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          className="h-9"
        />
      </Form>
      <div className="flex justify-between">
        <Link to="/forgot" className={link}>
          {say('forgot')}
        </Link>
        <Link to="/register" className={link}>
          {say('register')}
        </Link>
      </div>
    </Frame>
  );
};
