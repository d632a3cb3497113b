import { beforeAll, describe, expect, it } from '@jest/globals';
import { aTenant, aUser, gql, mutate, startTestEmbudo, type TestEmbudo, type TestUser } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const [ofOwner, ofStranger] = ['la contraseña de la dueña', 'la que eligió el extraño'];
let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    config: { LOGIN_FAILURES_PER_ACCOUNT: '3', LOGIN_FAILURES_PER_ADDRESS: '1000', REGISTRATIONS_PER_ADDRESS: '1000' },
  });
});

interface Session {
  deviceToken: string;
  user: { id: string };
}
/** Logs in, and returns the session or the code of the refusal. */
async function logIn(email: string, password: string, device?: string): Promise<Session | string | undefined> {
  const { data, errors } = await gql(embudo.url)<{
    login: { session: Session | null; userErrors: { code: string }[] } | null;
  } | null>(
    'mutation ($input: LoginInput!) { login(input: $input) { session { deviceToken user { id } } userErrors { code } } }',
    { input: { email, password, ...(device && { deviceToken: device }) } },
  );
  return data?.login?.session ?? errors[0]?.extensions.code ?? data?.login?.userErrors[0]?.code;
}
const sessionOf = (found: Session | string | undefined): Session => {
  if (typeof found !== 'object') throw new Error(`no session: ${found}`);
  return found;
};
const register = (email: string, idempotencyKey?: string) =>
  mutate<{ session: Session | null }>(
    gql(embudo.url),
    'register',
    { organization: 'Otra', email, password: ofStranger, firstName: 'E', lastName: 'X', idempotencyKey },
    'session { deviceToken user { id } } userErrors { code }',
  );

describe('whoever registers with an address', () => {
  let owner: TestUser;
  beforeAll(async () => {
    owner = await aUser(embudo, await aTenant(embudo), 'CEO', { password: ofOwner });
  });

  /** The address of the owner, and one that nobody has confirmed: both must be answered alike. */
  const addresses = () => [owner.email, `libre.${newId()}@example.test`];

  it('gains no guesses at the password of its owner by signing in with their own', async () => {
    for (const email of addresses()) {
      await register(email);
      expect(await logIn(email, 'adivinada')).toBe('INVALID_CREDENTIALS');
      expect(await logIn(email, 'adivinada')).toBe('INVALID_CREDENTIALS');
      sessionOf(await logIn(email, ofStranger));
      expect(await logIn(email, 'adivinada')).toBe('INVALID_CREDENTIALS');
      expect(await logIn(email, 'adivinada')).toBe('RATE_LIMITED');
    }
  });

  it('gains none by repeating the registration', async () => {
    const other = await aUser(embudo, await aTenant(embudo), 'SELLER', { password: ofOwner });
    const key = newId();
    await register(other.email, key);
    expect(await logIn(other.email, 'adivinada')).toBe('INVALID_CREDENTIALS');
    expect(await logIn(other.email, 'adivinada')).toBe('INVALID_CREDENTIALS');
    sessionOf((await register(other.email, key)).session ?? undefined);
    expect(await logIn(other.email, 'adivinada')).toBe('INVALID_CREDENTIALS');
    expect(await logIn(other.email, 'adivinada')).toBe('RATE_LIMITED');
  });

  it('gains none by the devices on which they signed in', async () => {
    const other = await aUser(embudo, await aTenant(embudo), 'SELLER', { password: ofOwner });
    for (const email of [other.email, `libre.${newId()}@example.test`]) {
      const first = (await register(email)).session?.deviceToken;
      const second = sessionOf(await logIn(email, ofStranger)).deviceToken;
      expect(await logIn(email, 'adivinada', first)).toBe('INVALID_CREDENTIALS');
      expect(await logIn(email, 'adivinada', second)).toBe('INVALID_CREDENTIALS');
      expect(await logIn(email, 'adivinada')).toBe('INVALID_CREDENTIALS');
      for (const device of [first, second, undefined])
        expect(await logIn(email, email === other.email ? ofOwner : ofStranger, device)).toBe('RATE_LIMITED');
    }
  });

  it('gains none by the device of the owner, which goes on counting', async () => {
    const other = await aUser(embudo, await aTenant(embudo), 'SELLER', { password: ofOwner });
    const { deviceToken } = sessionOf(await logIn(other.email, ofOwner));
    await register(other.email);
    for (const password of ['adivinada', 'adivinada', ofStranger, 'adivinada'])
      await logIn(other.email, password, deviceToken);
    expect(await logIn(other.email, ofOwner, deviceToken)).toBe('RATE_LIMITED');
    expect(sessionOf(await logIn(other.email, ofOwner)).user.id).toBe(other.id);
  });
});
