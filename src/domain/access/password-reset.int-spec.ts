import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOutbox } from '../../integrations/mail/outbox.fixture.js';
import {
  aTenant,
  aUser,
  gql,
  jobsDone,
  jobsLeft,
  joins,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
  until,
} from '../../testing/index.js';
import { anonymousActor } from '../shared/actor.js';
import { logIn } from './log-in.js';
import { logInWithLink } from './log-in-with-link.js';

const requestDocument = `mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { sent userErrors { code } } }`;
const resetDocument = `mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { session { accessToken user { id } } userErrors { code field } } }`;
const loginDocument = `mutation($input: LoginInput!) { login(input: $input) { session { accessToken } userErrors { code } } }`;
const over = { session: null, userErrors: [{ code: 'EXPIRED', field: ['token'] }] };

interface Reset {
  resetPassword: {
    session: { accessToken: string; user: { id: string } } | null;
    userErrors: { code: string; field: string[] }[];
  };
}
interface Login {
  login: { session: { accessToken: string } | null; userErrors: { code: string }[] };
}

const outbox = anOutbox();
let embudo: TestEmbudo;
let tenant: TestTenant;
beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    config: { EMBUDO_HOME: outbox.home, PUBLIC_URL: 'https://crm.example.test/' },
  });
  tenant = await aTenant(embudo);
});

const request = async (email: string) => (await gql(embudo.url)(requestDocument, { input: { email } })).data;
const reset = async (token: string, password: string) =>
  (await gql(embudo.url)<Reset>(resetDocument, { input: { token, password } })).data.resetPassword;
const logsIn = async (email: string, password: string) =>
  (await gql(embudo.url)<Login>(loginDocument, { input: { email, password } })).data.login.session !== null;

describe('password reset', () => {
  it('sends a letter whose link sets a new password once, ends every session and starts one', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    expect(await request(` ${user.email.toUpperCase()} `)).toEqual({
      requestPasswordReset: { sent: true, userErrors: [] },
    });
    const letter = await outbox.letter(user.email);
    expect(letter.subject).toBe('Elija una contraseña nueva para Embudo');
    expect(letter.text).toContain(`https://crm.example.test/reset-password#token=${letter.token}`);

    const { session } = await reset(letter.token, 'la contraseña nueva');
    expect(session?.user.id).toBe(user.id);
    expect((await gql(embudo.url, session?.accessToken)('{ viewer { user { id } } }')).status).toBe(200);
    await until(
      'the old session to end',
      async () => (await gql(embudo.url, user.token)('{ viewer { user { id } } }')).status === 401,
    );
    expect(await logsIn(user.email, 'la contraseña vieja')).toBe(false);
    expect(await logsIn(user.email, 'la contraseña nueva')).toBe(true);
    expect((await outbox.letter(user.email, 2)).subject).toBe('Su contraseña de Embudo cambió');
    expect(await reset(letter.token, 'la tercera contraseña')).toEqual(over);
    expect(await logsIn(user.email, 'la contraseña nueva')).toBe(true);
  });

  it('names in the letter about the new password the API keys that still work, of every business of the user', async () => {
    const user = await aUser(embudo, tenant, 'ADMIN');
    const other = await aTenant(embudo, { name: 'Tienda Sur' });
    await joins(embudo, user, other, 'ADMIN');
    const make = async (name: string, at = tenant) => {
      const input = { name, role: 'SELLER' };
      const asUser = gql(embudo.url, user.token, { 'x-tenant-id': at.id });
      const { apiKey } = await mutate<{ apiKey: { id: string } | null }>(
        asUser,
        'createApiKey',
        input,
        'apiKey { id }',
      );
      expect(apiKey).not.toBeNull();
      return apiKey?.id;
    };
    await make('n8n');
    await make('https://evil.example', other);
    const ended = await make('old one');
    await embudo.testDatabase.sql('update api_key set revoked_at = now() where id = $1', [ended]);
    await request(user.email);
    await reset((await outbox.letter(user.email)).token, 'la contraseña nueva');
    const { text } = await outbox.letter(user.email, 2);
    expect(text).toContain('Sus llaves de API siguen valiendo');
    expect(text.match(/^- .*$/gm)).toEqual([`- n8n (${tenant.name})`, '- https evil example (Tienda Sur)']);
    const keyless = await aUser(embudo, tenant, 'SELLER');
    await request(keyless.email);
    await reset((await outbox.letter(keyless.email)).token, 'la contraseña nueva');
    expect((await outbox.letter(keyless.email, 2)).text).not.toContain('API');
  });

  it('notes in the audit log from where the new session was started', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    await request(user.email);
    await reset((await outbox.letter(user.email)).token, 'la contraseña nueva');
    const told = await embudo.testDatabase.sql<{ after: object }>(
      `select after from audit_entry where action = 'session.started' and actor_id = $1`,
      [user.id],
    );
    expect(told).toEqual([{ after: { address: '127.0.0.1', userAgent: expect.any(String) } }]);
  });

  it('refuses the address itself as the password, and the link goes on working', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    await request(user.email);
    const { token } = await outbox.letter(user.email);
    expect(await reset(token, user.email.toUpperCase())).toEqual({
      session: null,
      userErrors: [{ code: 'INVALID', field: ['password'] }],
    });
    expect(await logsIn(user.email, 'la contraseña vieja')).toBe(true);
    expect((await reset(token, 'la contraseña nueva')).session?.user.id).toBe(user.id);
  });

  it('lets one of two use a link that is shown twice at once', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    await request(user.email);
    const { token } = await outbox.letter(user.email);
    const both = await Promise.all([reset(token, 'primera contraseña'), reset(token, 'segunda contraseña')]);
    expect(both.filter(each => each.session)).toHaveLength(1);
    expect(both).toContainEqual(over);
  });

  it('ends every other link with the first that is used', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    await request(user.email);
    const first = await outbox.letter(user.email);
    await request(user.email);
    await outbox.letter(user.email, 2);
    const tokens = (await outbox.lettersTo(user.email)).map(letter => letter.token);
    expect(
      (await reset(tokens.find(token => token !== first.token) ?? '', 'la contraseña nueva')).session,
    ).not.toBeNull();
    expect(await reset(first.token, 'otra contraseña más')).toEqual(over);
  });

  it('ends the links to sign in, too', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    await mutate(gql(embudo.url), 'requestLoginLink', { email: user.email }, 'sent');
    const { token: kept } = await outbox.letter(user.email);
    await request(user.email);
    await outbox.letter(user.email, 2);
    const { token } = (await outbox.lettersTo(user.email)).find(letter => letter.token !== kept) ?? { token: '' };
    expect((await reset(token, 'la contraseña nueva')).session).not.toBeNull();
    expect(
      await mutate(
        gql(embudo.url),
        'loginWithLink',
        { token: kept },
        'session { accessToken } userErrors { code field }',
      ),
    ).toEqual(over);
  });

  it('leaves no session to a login that compared the old password meanwhile', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    await request(user.email);
    const { token } = await outbox.letter(user.email);
    const { passwords } = embudo.ports;
    const matches = async (stored: string | null, given: string) => {
      const isRight = await passwords.matches(stored, given);
      if (isRight) expect((await reset(token, 'la contraseña nueva')).session).not.toBeNull();
      return isRight;
    };
    const context = embudo.context(anonymousActor);
    const late = logIn(
      { ...context, ports: { ...context.ports, passwords: { ...passwords, matches } } },
      { email: user.email, password: 'la contraseña vieja', address: '127.0.0.1', userAgent: null },
    );
    await expect(late).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    const open = await embudo.testDatabase.sql('select id from session where user_id = $1 and revoked_at is null', [
      user.id,
    ]);
    expect(open).toHaveLength(1);
  });

  it('leaves no session to a login by a link that was used meanwhile', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    await mutate(gql(embudo.url), 'requestLoginLink', { email: user.email }, 'sent');
    const { token: link } = await outbox.letter(user.email);
    await request(user.email);
    await outbox.letter(user.email, 2);
    const { token } = (await outbox.lettersTo(user.email)).find(letter => letter.token !== link) ?? { token: '' };
    const context = embudo.context(anonymousActor);
    let resets = 0;
    const transaction: typeof context.database.transaction = async (...given) => {
      const result = await context.database.transaction(...given);
      resets += 1;
      // The link is used now. Whatever the login still does comes after the new password.
      if (resets === 1) expect((await reset(token, 'la contraseña nueva')).session).not.toBeNull();
      return result;
    };
    const database = Object.create(context.database, { transaction: { value: transaction } });
    await logInWithLink({ ...context, database }, { token: link, address: '127.0.0.1', userAgent: null });
    expect(resets).toBeGreaterThan(0);
    const open = await embudo.testDatabase.sql('select id from session where user_id = $1 and revoked_at is null', [
      user.id,
    ]);
    expect(open).toHaveLength(1);
  });

  it('refuses a link after an hour, and one that never was', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    await request(user.email);
    const { token } = await outbox.letter(user.email);
    const [kept] = await embudo.testDatabase.sql<{ minutes: number }>(
      `select extract(epoch from expires_at - created_at)::int / 60 as minutes from password_reset where user_id = $1`,
      [user.id],
    );
    expect(kept?.minutes).toBe(60);
    await embudo.testDatabase.sql(
      `update password_reset set expires_at = now() - interval '1 second' where user_id = $1`,
      [user.id],
    );
    expect(await reset(token, 'la contraseña nueva')).toEqual(over);
    expect(await reset('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'la contraseña nueva')).toEqual(over);
    expect(await logsIn(user.email, 'la contraseña vieja')).toBe(true);
  });

  it('leaves the link whole when the new password is too short', async () => {
    const user = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    await request(user.email);
    const { token } = await outbox.letter(user.email);
    expect((await reset(token, 'corta')).userErrors).toEqual([{ code: 'INVALID', field: ['password'] }]);
    expect((await reset(token, 'la contraseña nueva')).session).not.toBeNull();
  });

  it('answers an address that nobody has, and one whose user has left, as any other, and writes no letter', async () => {
    const left = await aUser(embudo, tenant, 'SELLER', { password: 'la contraseña vieja' });
    await embudo.testDatabase.sql('update membership set active = false where user_id = $1', [left.id]);
    const before = await embudo.testDatabase.sql('select id from password_reset');
    for (const email of ['nobody@example.test', left.email, 'no address at all'])
      expect(await request(email)).toEqual({ requestPasswordReset: { sent: true, userErrors: [] } });
    expect(await embudo.testDatabase.sql('select id from password_reset')).toHaveLength(before.length);
    expect(await outbox.lettersTo(left.email)).toEqual([]);
  });

  it('answers as late for an address that nobody has as for one that somebody has', async () => {
    const user = await aUser(embudo, tenant, 'SELLER');
    const time = async (email: string) => {
      const began = performance.now();
      await request(email);
      return performance.now() - began;
    };
    // Work that takes less than the fixed answer time cannot be measured: both answers take at least that time.
    for (const email of [user.email, 'nobody@example.test']) expect(await time(email)).toBeGreaterThanOrEqual(249);
  });

  it('writes at most twenty letters an hour to one person', async () => {
    const user = await aUser(embudo, tenant, 'SELLER');
    await Promise.all(Array.from({ length: 24 }, () => request(user.email)));
    const [row] = await embudo.testDatabase.sql<{ count: number }>(
      'select count(*)::int as count from password_reset where user_id = $1',
      [user.id],
    );
    expect(row?.count).toBe(20);
  });
});

describe('letters in the queue', () => {
  it('are sealed, so that whoever reads the queue cannot set a password', async () => {
    await jobsDone(embudo);
    await embudo.stopWorker();
    const user = await aUser(embudo, tenant, 'SELLER');
    await request(user.email);
    const jobs = (await jobsLeft(embudo)).filter(job => job.task === 'access/send-mail');
    expect(jobs).toHaveLength(1);
    expect(JSON.stringify(jobs)).not.toContain('token=');
    expect(JSON.stringify(jobs)).not.toContain(user.email);
  });
});
