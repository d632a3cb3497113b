import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOutbox } from '../../integrations/mail/outbox.fixture.js';
import {
  aChannelAccount,
  aCustomer,
  aTenant,
  aUser,
  aWhatsAppMessage,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  until,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

const outbox = anOutbox();
let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    config: { EMBUDO_HOME: outbox.home, PUBLIC_URL: 'https://crm.example.test', LOGIN_FAILURES_PER_ADDRESS: '1000' },
  });
});

const password = 'una contraseña larga';
const anAddress = () => `ana.${newId()}@example.test`;
interface Session {
  accessToken: string;
  user: { id: string };
}
async function register(email: string, more: object = {}) {
  const input = { organization: 'Café', email, password, firstName: 'Ana', lastName: 'Mora', locale: 'es-CR', ...more };
  const { session, userErrors } = await mutate<{ session: Session }>(
    gql(embudo.url),
    'register',
    input,
    'session { accessToken refreshToken user { id emailConfirmed } } userErrors { code field }',
  );
  expect(userErrors).toEqual([]);
  const { data } = await gql(
    embudo.url,
    session.accessToken,
  )<{ viewer: { tenant: { id: string } } }>('{ viewer { tenant { id } } }');
  return { token: session.accessToken, userId: session.user.id, tenantId: data.viewer.tenant.id };
}
const confirm = (token: string, { as, with: given }: { as?: string; with?: string } = {}) =>
  mutate<{ session: Session }>(
    gql(embudo.url, as),
    'confirmEmail',
    { token, password: given },
    'session { accessToken user { id email role emailConfirmed } } userErrors { code field }',
  );
const logIn = async (email: string, given = password) =>
  mutate<{ session: Session }>(
    gql(embudo.url),
    'login',
    { email, password: given },
    'session { accessToken user { id } } userErrors { code }',
  );
const status = async (token: string) => (await gql(embudo.url, token)('{ viewer { user { id } } }')).status;
const ends = (token: string) => until('the session to end', async () => (await status(token)) === 401);
const invite = (token: string) =>
  mutate(
    gql(embudo.url, token),
    'inviteUser',
    { email: anAddress(), firstName: 'B', lastName: 'C', role: 'SELLER' },
    'user { id } userErrors { code }',
  );

/** Creates a conversation on a channel account of the tenant. */
async function aConversation(tenantId: string, accessToken?: string): Promise<string> {
  const account = await aChannelAccount(
    embudo,
    { id: tenantId, organizationId: '', name: '' },
    { ...(accessToken && { accessToken }) },
  );
  await embudo.testDatabase.sql('update channel_account set live = $2 where id = $1', [
    account.id,
    Boolean(accessToken),
  ]);
  await postWebhook(embudo.url, account, aWhatsAppMessage(account, aCustomer(), 'Hola'));
  await jobsDone(embudo);
  const [conversation] = await embudo.testDatabase.sql<{ id: string }>(
    'select id from conversation where channel_account_id = $1',
    [account.id],
  );
  return conversation?.id ?? '';
}
const send = (token: string, conversationId: string) =>
  mutate<{ message: { id: string; status: string } }>(
    gql(embudo.url, token),
    'sendMessage',
    { conversationId, body: 'Buenas' },
    'message { id status } userErrors { code }',
  );

describe('an address that was registered with', () => {
  it('is confirmed by the link of the letter while signed in, and until then nothing leaves the tenant', async () => {
    const email = anAddress();
    const { token, userId, tenantId } = await register(email);
    expect(await logIn(email)).toMatchObject({ session: { user: { id: userId } }, userErrors: [] });
    expect(await invite(token)).toEqual({ user: null, userErrors: [{ code: 'UNCONFIRMED' }] });
    const sandbox = await aConversation(tenantId);
    const live = await aConversation(tenantId, 'EAAG-live-token');
    expect((await send(token, sandbox)).userErrors).toEqual([]);
    expect(await send(token, live)).toEqual({ message: null, userErrors: [{ code: 'UNCONFIRMED' }] });

    const letter = await outbox.letter(email);
    expect(letter.subject).toBe('Confirme su correo en Embudo');
    expect(letter.text).toContain(`https://crm.example.test/confirm-email#token=${letter.token}`);
    const { session, userErrors } = await confirm(letter.token, { as: token });
    expect([session.user, userErrors]).toEqual([{ id: userId, email, role: 'CEO', emailConfirmed: true }, []]);
    expect(await status(token)).toBe(200);
    expect((await logIn(email)).session.user.id).toBe(userId);
    expect((await invite(token)).userErrors).toEqual([]);
    expect((await send(token, live)).userErrors).toEqual([]);
    expect(await confirm(letter.token, { as: token })).toEqual({
      session: null,
      userErrors: [{ code: 'EXPIRED', field: ['token'] }],
    });
  });

  it('holds back what waits to be sent, such as an answer of the agent, and says why', async () => {
    const { token, tenantId } = await register(anAddress());
    const live = await aConversation(tenantId, 'EAAG-live-token');
    const set = (confirmed: boolean) =>
      embudo.testDatabase.sql('update tenant set confirmed = $2 where id = $1', [tenantId, confirmed]);
    await embudo.stopWorker();
    await set(true);
    const { message } = await send(token, live);
    await set(false);
    await embudo.resumeWorker();
    await jobsDone(embudo);
    const [sent] = await embudo.testDatabase.sql('select status, error from message where id = $1', [message.id]);
    expect(sent).toEqual({ status: 'FAILED', error: expect.stringMatching(/^unconfirmed: /) });
  });

  it('is confirmed by the password too, where nobody is signed in, and by no other', async () => {
    const email = anAddress();
    const { token, userId } = await register(email);
    const letter = await outbox.letter(email);
    expect(await confirm(letter.token, { with: 'otra contraseña' })).toEqual({
      session: null,
      userErrors: [{ code: 'INVALID_CREDENTIALS', field: ['password'] }],
    });
    expect((await confirm(letter.token, { with: password })).session.user.id).toBe(userId);
    expect(await status(token)).toBe(200);
    expect((await logIn(email)).session.user.id).toBe(userId);
  });

  it('is the mailbox’s where the link comes alone: who registered has no way in any more', async () => {
    const email = anAddress();
    const squatter = await register(email);
    const made = await mutate<{ key: string }>(
      gql(embudo.url, squatter.token),
      'createApiKey',
      { name: 'Puerta', role: 'ADMIN' },
      'key userErrors { code }',
    );
    const { session } = await confirm((await outbox.letter(email)).token);
    expect(session.user).toMatchObject({ id: squatter.userId, emailConfirmed: true });
    await ends(squatter.token);
    expect((await logIn(email)).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
    await until('the key to end', async () => (await gql(embudo.url, made.key)('{ sellers { id } }')).status === 401);
    expect(await status(session.accessToken)).toBe(200);
  });

  it('is of the first who confirms it: all others who registered with it end', async () => {
    const email = anAddress();
    const squatter = await register(email, { password: 'la del intruso' });
    const owner = await register(email);
    const letter = await outbox.letter(email, 2);
    const [first] = await outbox.lettersTo(email);
    expect((await logIn(email, 'la del intruso')).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
    expect((await confirm(letter.token, { as: owner.token })).userErrors).toEqual([]);
    await ends(squatter.token);
    expect(await status(owner.token)).toBe(200);
    expect((await confirm(first?.token ?? '', { with: 'la del intruso' })).userErrors).toEqual([
      { code: 'EXPIRED', field: ['token'] },
    ]);
    const seats = await embudo.testDatabase.sql('select 1 from membership where tenant_id = $1 and active', [
      squatter.tenantId,
    ]);
    expect(seats).toEqual([]);
  });

  it('that is somebody’s already stays theirs: what was registered with it joins their account', async () => {
    const tenant = await aTenant(embudo);
    const owner = await aUser(embudo, tenant, 'SELLER', { password: 'la de siempre' });
    const again = await register(owner.email);
    const letter = await outbox.letter(owner.email);
    expect(letter.subject).toBe('Otra organización con su correo en Embudo');
    expect((await logIn(owner.email, 'la de siempre')).session.user.id).toBe(owner.id);
    expect((await logIn(owner.email)).session.user.id).toBe(again.userId);
    const { session } = await confirm(letter.token, { as: again.token });
    expect(session.user).toMatchObject({ id: owner.id, role: 'CEO' });
    await ends(again.token);
    expect((await logIn(owner.email)).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
    const { data } = await gql(
      embudo.url,
      owner.token,
    )<{ viewer: { tenants: { id: string }[]; user: object } }>('{ viewer { user { id role } tenants { id } } }');
    expect(data.viewer.user).toEqual({ id: owner.id, role: 'SELLER' });
    expect(data.viewer.tenants.map(({ id }) => id).toSorted()).toEqual([tenant.id, again.tenantId].toSorted());
  });

  it('opens nothing seven days after, and its webhooks are refused', async () => {
    const email = anAddress();
    const { token, userId, tenantId } = await register(email);
    const { sql } = embudo.testDatabase;
    const account = await aChannelAccount(embudo, { id: tenantId, organizationId: '', name: '' });
    const { key } = await mutate<{ key: string }>(
      gql(embudo.url, token),
      'createApiKey',
      { name: 'Web', role: 'ADMIN' },
      'key userErrors { code }',
    );
    await sql(`update app_user set created_at = now() - interval '169 hours' where id = $1`, [userId]);
    await sql(`update tenant set created_at = now() - interval '169 hours' where id = $1`, [tenantId]);
    await ends(token);
    expect((await gql(embudo.url, key)('{ sellers { id } }')).status).toBe(401);
    expect((await logIn(email)).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
    const { token: link } = await outbox.letter(email);
    expect((await confirm(link, { with: password })).userErrors).toEqual([{ code: 'EXPIRED', field: ['token'] }]);
    const late = await postWebhook(embudo.url, account, aWhatsAppMessage(account, aCustomer(), 'Hola'));
    expect(late.status).toBe(403);
  });

  it('is sent the link again when asked, five times an hour at most, and not once it is confirmed', async () => {
    const email = anAddress();
    const { token } = await register(email);
    const resend = async () =>
      (
        await gql(
          embudo.url,
          token,
        )<{ resendConfirmation: { sent: boolean; userErrors: { code: string }[] } }>(
          'mutation { resendConfirmation { sent userErrors { code } } }',
        )
      ).data.resendConfirmation;
    const answers = [];
    for (let time = 0; time < 5; time += 1) answers.push(await resend());
    expect(answers.map(({ sent }) => sent)).toEqual([true, true, true, true, null]);
    expect(answers.at(-1)?.userErrors).toEqual([{ code: 'LIMIT_REACHED' }]);
    const letter = await outbox.letter(email, 5);
    await confirm(letter.token, { as: token });
    expect((await resend()).userErrors).toEqual([{ code: 'CONFLICT' }]);
  });

  it('is confirmed by a new password too, whose link came by mail: who registered is out', async () => {
    const email = anAddress();
    const squatter = await register(email);
    await mutate(gql(embudo.url), 'requestPasswordReset', { email }, 'sent');
    const letter = await outbox.letter(email, 2);
    const { session } = await mutate<{ session: Session }>(
      gql(embudo.url),
      'resetPassword',
      { token: letter.token, password: 'la de la dueña' },
      'session { accessToken user { emailConfirmed } } userErrors { code }',
    );
    expect(session.user).toEqual({ emailConfirmed: true });
    await ends(squatter.token);
    expect((await invite(session.accessToken)).userErrors).toEqual([]);
  });
});
