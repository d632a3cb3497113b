import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../app/ask';
import { language, useTexts } from '../../app/intl';
import { RegisterDocument } from '../../gql/graphql';
import { useStore } from '../../lib/store';
import { Input, Select } from '../../ui/field';
import { countries, countryHere, namedCountries } from './country';
import { errorOf, Form, link } from './form';
import { Frame } from './frame';
import { signInTexts } from './sign-in.texts';
import { useSignIn } from './use-sign-in';

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
  const [here] = useState(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return countryHere(countries, { timeZone, languages: navigator.languages });
  });
  const { run, busy, problem } = useSignIn(() => void navigate({ to: '/' }));
  const fields = ['organization', 'firstName', 'lastName', 'email', 'password'] as const;
  return (
    <Frame title={say('register')}>
      <Form
        submit={say('create')}
        busy={busy}
        problem={problem}
        fields={fields}
        onSubmit={({ country, ...values }) =>
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
          <Select label={say('country')} name="country" required defaultValue={here ?? ''}>
            {here === null && (
              <option value="" disabled>
                {say('chooseCountry')}
              </option>
            )}
            {namedCountries(spoken).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
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
