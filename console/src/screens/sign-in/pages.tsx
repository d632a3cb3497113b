import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ask } from '../../app/ask';
import { language, useTexts } from '../../app/intl';
import { deviceToken, freshToken, session } from '../../app/session';
import { roleTexts } from '../../app/shell.texts';
import {
  AcceptInviteDocument,
  AskForResetDocument,
  ConfirmEmailDocument,
  RegisterDocument,
  ResetPasswordDocument,
  SignInDocument,
  SignInWithLinkDocument,
} from '../../gql/graphql';
import { useStore } from '../../lib/store';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Input, Select } from '../../ui/field';
import { type DemoPerson, useDemo } from '../customer-pen/use-demo';
import { Frame } from './frame';
import { signInTexts } from './sign-in.texts';
import { type Problem, tokenOfLink, useSignIn } from './use-sign-in';

const link = 'text-sm text-accent underline';

const Form = ({
  onSubmit,
  submit,
  busy,
  problem,
  fields = [],
  children,
}: {
  onSubmit(values: Record<string, string>): void;
  submit: string;
  busy: boolean;
  problem: Problem | null;
  /** Fields that show their own problem. */
  fields?: readonly string[];
  children: ReactNode;
}) => {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>);
  };
  const general = problem && !fields.includes(problem.field ?? '') ? problem.message : null;
  return (
    <form className="flex flex-col gap-3" onSubmit={send}>
      {children}
      <div role="alert">{general && <p className="rounded-md bg-bad-soft px-3 py-2 text-bad">{general}</p>}</div>
      <Button kind="solid" type="submit" disabled={busy} className="h-9">
        {submit}
      </Button>
    </form>
  );
};
const errorOf = (problem: Problem | null, field: string) => (problem?.field === field ? problem.message : null);

export const SignIn = () => {
  const say = useTexts(signInTexts);
  const router = useRouter();
  const { back } = useSearch({ from: '/login' });
  const { state } = useStore(session);
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

/** In development, one button for each demo user. */
const DemoPeople = ({ onPick }: { onPick(person: DemoPerson): void }) => {
  const say = useTexts(signInTexts);
  const sayRole = useTexts(roleTexts);
  const demo = useDemo();
  if (!demo) return null;
  const tenants = [...new Set(demo.people.map(({ tenant }) => tenant))];
  return (
    <section className="border-t pt-4">
      <h2 className="font-semibold">{say('demo')}</h2>
      <p className="mb-2 text-xs text-ink-3">{say('demoWhat')}</p>
      <div className="grid grid-cols-2 gap-4">
        {tenants.map(tenant => (
          <div key={tenant}>
            <p className="mb-1 truncate text-xs font-medium text-ink-2">{tenant}</p>
            {demo.people
              .filter(person => person.tenant === tenant)
              .map(person => (
                <button
                  key={person.email}
                  type="button"
                  title={person.email}
                  className="flex h-8 w-full items-center gap-2 rounded-md px-1.5 text-left hover:bg-sunken"
                  onClick={() => onPick(person)}
                >
                  <Avatar name={sayRole(person.role as 'CEO')} size={20} />
                  {sayRole(person.role as 'CEO')}
                </button>
              ))}
          </div>
        ))}
      </div>
    </section>
  );
};

const countries = ['CR', 'PA', 'MX', 'GT', 'SV', 'HN', 'NI', 'DO', 'CO', 'PE', 'EC', 'CL', 'AR', 'US', 'ES'];
const industries = [
  ['retail', 'retail'],
  ['services', 'services'],
  ['industrial installation', 'industrial'],
  ['restaurant', 'restaurant'],
  ['real estate', 'realEstate'],
  ['other', 'other'],
] as const;

export const Register = () => {
  const say = useTexts(signInTexts);
  const spoken = useStore(language);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const { run, busy, problem } = useSignIn(() => void navigate({ to: '/' }));
  const nameOf = new Intl.DisplayNames(spoken, { type: 'region' });
  const fields = ['organization', 'firstName', 'lastName', 'email', 'password'] as const;
  return (
    <Frame title={say('register')}>
      <Form
        submit={say('create')}
        busy={busy}
        problem={problem}
        fields={fields}
        onSubmit={({ country = 'CR', ...values }) =>
          void run(async () => {
            const input = { ...values, locale: `${spoken}-${country}`, idempotencyKey: key };
            return (await ask(RegisterDocument, { input: input as never })).register;
          })
        }
      >
        <Input
          label={say('organization')}
          name="organization"
          required
          autoComplete="organization"
          error={errorOf(problem, 'organization')}
        />
        <div className="grid grid-cols-2 gap-3">
          <Select label={say('industry')} name="industry" defaultValue="retail">
            {industries.map(([value, text]) => (
              <option key={value} value={value}>
                {say(text)}
              </option>
            ))}
          </Select>
          <Select label={say('country')} name="country" defaultValue="CR">
            {countries.map(code => (
              <option key={code} value={code}>
                {nameOf.of(code)}
              </option>
            ))}
          </Select>
          <Input
            label={say('firstName')}
            name="firstName"
            required
            autoComplete="given-name"
            error={errorOf(problem, 'firstName')}
          />
          <Input
            label={say('lastName')}
            name="lastName"
            required
            autoComplete="family-name"
            error={errorOf(problem, 'lastName')}
          />
        </div>
        <Input
          label={say('email')}
          name="email"
          type="email"
          required
          autoComplete="username"
          error={errorOf(problem, 'email')}
        />
        <Input
          label={say('password')}
          name="password"
          type="password"
          required
          autoComplete="new-password"
          hint={say('passwordHint')}
          error={errorOf(problem, 'password')}
        />
      </Form>
      <Link to="/login" className={link}>
        {say('haveAccount')}
      </Link>
    </Frame>
  );
};

export const Forgot = () => {
  const say = useTexts(signInTexts);
  const [sent, setSent] = useState(false);
  const { run, busy, problem } = useSignIn(() => setSent(true));
  return (
    <Frame title={say('forgot')}>
      {sent ? (
        <p role="status">{say('resetSent')}</p>
      ) : (
        <Form
          submit={say('askReset')}
          busy={busy}
          problem={problem}
          onSubmit={({ email = '' }) =>
            void run(async () => (await ask(AskForResetDocument, { input: { email } })).requestPasswordReset)
          }
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

/** Pages that a link of an e-mail leads to: a token, and a new password. */
const WithToken = ({
  title,
  what,
  submit,
  label,
  newPassword,
  work,
}: {
  title: string;
  what?: string;
  submit: string;
  label: string;
  newPassword: boolean;
  work(
    token: string,
    password: string,
  ): Promise<Parameters<ReturnType<typeof useSignIn>['run']>[0] extends () => infer R ? Awaited<R> : never>;
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
            <Input
              label={label}
              name="password"
              type="password"
              required
              autoComplete={newPassword ? 'new-password' : 'current-password'}
              hint={newPassword ? say('passwordHint') : undefined}
              error={errorOf(problem, 'password')}
            />
          </Form>
        </>
      ) : (
        <p role="alert">{say('noToken')}</p>
      )}
      <Link to="/login" className={link}>
        {say('haveAccount')}
      </Link>
    </Frame>
  );
};

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

export const AcceptInvite = () => {
  const say = useTexts(signInTexts);
  return (
    <WithToken
      title={say('join')}
      what={say('joinWhat')}
      submit={say('join')}
      label={say('newPassword')}
      newPassword
      work={async (token, password) => (await ask(AcceptInviteDocument, { input: { token, password } })).acceptInvite}
    />
  );
};

export const ConfirmEmail = () => {
  const say = useTexts(signInTexts);
  return (
    <WithToken
      title={say('confirm')}
      what={say('confirmWhat')}
      submit={say('confirm')}
      label={say('password')}
      newPassword={false}
      work={async (token, password) => {
        const access = await freshToken().catch(() => null);
        const headers: Record<string, string> = access ? { authorization: `Bearer ${access}` } : {};
        return (await ask(ConfirmEmailDocument, { input: { token, password } }, headers)).confirmEmail;
      }}
    />
  );
};
