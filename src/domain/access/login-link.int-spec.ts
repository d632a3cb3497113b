import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOutbox } from '../../integrations/mail/outbox.fixture.js';
import {
  aTenant,
  aUser,
  gql,
  jobsDone,
  jobsLeft,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
} from '../../testing/index.js';
import { anonymousActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { deviceToken } from './device.js';

const outbox = anOutbox();
const password = 'la contraseña de siempre';
let embudo: TestEmbudo;
let tenant: TestTenant;
beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    config: { EMBUDO_HOME: outbox.home, LOGIN_FAILURES_PER_ACCOUNT: '2', LOGIN_FAILURES_PER_ADDRESS: '1000' },
  });
  tenant = await aTenant(embudo);
});

interface Login {
  login: {
    session: { deviceToken: string; user: { id: string } } | null;
    userErrors: { code: string }[];
  } | null;
}
/** Logs in, and returns the error code or the session. */
async function logIn(email: string, given: string, device?: string | null, base = embudo) {
  const { data, errors } = await gql(base.url)<Login | null>(
    'mutation ($input: LoginInput!) { login(input: $input) { session { deviceToken user { id } } userErrors { code } } }',
    { input: { email, password: given, ...(device !== undefined && { deviceToken: device }) } },
  );
  return data?.login?.session ?? errors[0]?.extensions.code ?? data?.login?.userErrors[0]?.code;
}
async function lockOut(email: string) {
  for (let time = 0; time < 2; time += 1) expect(await logIn(email, 'adivinada')).toBe('INVALID_CREDENTIALS');
  expect(await logIn(email, password)).toBe('RATE_LIMITED');
}
const requestLink = (email: string) =>
  mutate(gql(embudo.url), 'requestLoginLink', { email }, 'sent userErrors { code }');
const withLink = (token: string) =>
  mutate<{ session: { accessToken: string; deviceToken: string; user: { id: string } } | null }>(
    gql(embudo.url),
    'loginWithLink',
    { token },
    'session { accessToken deviceToken user { id } } userErrors { code field }',
  );
const over = { session: null, userErrors: [{ code: 'EXPIRED', field: ['token'] }] };

describe('whoever others keep out by wrong passwords', () => {
  it('signs in by a link of a letter, once', async () => {
    const user = await aUser(embudo, tenant, 'CEO', { password });
    await lockOut(user.email);
    expect(await requestLink(` ${user.email.toUpperCase()}`)).toEqual({ sent: true, userErrors: [] });
    const letter = await outbox.letter(user.email);
    expect(letter.text).toContain(`/login#token=${letter.token}`);
    const both = await Promise.all([withLink(letter.token), withLink(letter.token)]);
    const [session] = both.flatMap(answer => answer.session ?? []);
    expect(both.filter(answer => answer.session)).toHaveLength(1);
    expect(session?.user.id).toBe(user.id);
    expect((await gql(embudo.url, session?.accessToken)('{ viewer { user { id } } }')).status).toBe(200);
    expect(await withLink(letter.token)).toEqual(over);
    expect(await logIn(user.email, password)).toBe('RATE_LIMITED');
    expect(await logIn(user.email, password, session?.deviceToken)).toMatchObject({ user: { id: user.id } });
  });

  it('signs in on a device that was signed in before, which has a count of its own', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password });
    const first = await logIn(user.email, password);
    if (!first || typeof first === 'string') throw new Error(`no session: ${first}`);
    await lockOut(user.email);
    const again = await logIn(user.email, password, first.deviceToken);
    expect(again).toMatchObject({ user: { id: user.id } });
    if (!again || typeof again === 'string') throw new Error('no session');
    for (const device of [first.deviceToken, again.deviceToken])
      expect(await logIn(user.email, 'olvidada', device)).toBe('INVALID_CREDENTIALS');
    expect(await logIn(user.email, password, again.deviceToken)).toBe('RATE_LIMITED');
  });

  it('is not helped by a device of somebody else, an old one or a made-up one', async () => {
    const [user, other] = [
      await aUser(embudo, tenant, 'SELLER', { password }),
      await aUser(embudo, tenant, 'SELLER', { password }),
    ];
    await lockOut(user.email);
    const clock = { now: () => new Date(Date.now() - 91 * 86_400_000) };
    const tokens = [
      deviceToken(embudo.context(anonymousActor), other.id),
      deviceToken({ ...embudo.context(anonymousActor), clock }, user.id),
      'embdv_v1.k1.a.b.c',
      'x',
      '',
      null,
    ];
    for (const device of tokens) expect(await logIn(user.email, password, device)).toBe('RATE_LIMITED');
  });

  it('has an office’s address behind them as little as their own account', async () => {
    const office = await startTestEmbudo({ http: true, config: { LOGIN_FAILURES_PER_ADDRESS: '1' } });
    const somewhere = await aTenant(office);
    const user = await aUser(office, somewhere, 'CEO', { password });
    const first = await logIn(user.email, password, undefined, office);
    if (!first || typeof first === 'string') throw new Error(`no session: ${first}`);
    expect(await logIn(`otra.${newId()}@example.test`, 'x', undefined, office)).toBe('INVALID_CREDENTIALS');
    expect(await logIn(user.email, password, undefined, office)).toBe('RATE_LIMITED');
    expect(await logIn(user.email, password, first.deviceToken, office)).toMatchObject({ user: { id: user.id } });
  });
});

describe('requestLoginLink', () => {
  it('answers the same for an address that is nobody’s, and writes no letter', async () => {
    // Letters to others may still be on their way.
    await jobsDone(embudo);
    const before = (await jobsLeft(embudo)).length;
    expect(await requestLink(`nadie.${newId()}@example.test`)).toEqual({ sent: true, userErrors: [] });
    expect((await jobsLeft(embudo)).length).toBe(before);
  });

  it('sends five letters an hour at most, the newest of which holds', async () => {
    const user = await aUser(embudo, tenant, 'SELLER');
    for (let time = 0; time < 7; time += 1) await requestLink(user.email);
    const letter = await outbox.letter(user.email, 5);
    expect(await outbox.lettersTo(user.email)).toHaveLength(5);
    expect((await withLink(letter.token)).session?.user.id).toBe(user.id);
  });

  it('makes links that end after an hour, and open nothing for who has left', async () => {
    const [late, gone] = [await aUser(embudo, tenant, 'SELLER'), await aUser(embudo, tenant, 'SELLER')];
    const { sql } = embudo.testDatabase;
    await requestLink(late.email);
    await requestLink(gone.email);
    const tokens = [(await outbox.letter(late.email)).token, (await outbox.letter(gone.email)).token];
    await sql(`update mail_link set expires_at = now() - interval '1 second' where user_id = $1`, [late.id]);
    await sql('update membership set active = false where user_id = $1', [gone.id]);
    for (const token of tokens) expect(await withLink(token)).toEqual(over);
  });
});
