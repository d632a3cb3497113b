import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOutbox } from '../../integrations/mail/outbox.fixture.js';
import {
  aTenant,
  aUser,
  gql,
  jobsDone,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
  type TestUser,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';
import type { Role } from './access.entity.js';
import type { Mail } from './mailer.port.js';

const inviteDocument = `mutation($input: InviteUserInput!) { inviteUser(input: $input) {
  user { id email firstName lastName role active seller { id } } inviteToken userErrors { code field } } }`;
const acceptDocument = `mutation($input: AcceptInviteInput!) { acceptInvite(input: $input) {
  session { accessToken refreshToken user { id email role active seller { displayName active } } } userErrors { code field } } }`;
const usersDocument = '{ users { id email role active } }';

interface Person {
  id: string;
  email: string;
  role: Role;
  active: boolean;
  seller: { displayName: string; active: boolean } | null;
}
interface Invite {
  inviteUser: { user: Person | null; inviteToken: string | null; userErrors: { code: string; field: string[] }[] };
}
interface Accept {
  acceptInvite: {
    session: { accessToken: string; user: Person } | null;
    userErrors: { code: string; field: string[] }[];
  };
}

const outbox = anOutbox();
const password = 'la contraseña que elegí';
const over = { session: null, userErrors: [{ code: 'EXPIRED', field: ['token'] }] };
let embudo: TestEmbudo;
let tenant: TestTenant;
let admin: TestUser;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, config: { EMBUDO_HOME: outbox.home } });
  tenant = await aTenant(embudo, { name: 'Ferretería La Tuerca' });
  admin = await aUser(embudo, tenant, 'ADMIN');
});

const anAddress = () => `invitada.${newId()}@example.test`;
async function invite(email: string, role: Role = 'SELLER', token = admin.token) {
  const input = { email, firstName: 'Lucía', lastName: 'Mora', role };
  return (await gql(embudo.url, token)<Invite>(inviteDocument, { input })).data?.inviteUser;
}
const accept = async (token: string, chosen = password) =>
  (await gql(embudo.url)<Accept>(acceptDocument, { input: { token, password: chosen } })).data.acceptInvite;

describe('inviteUser and acceptInvite', () => {
  it('writes to one address ten times an hour at most, and goes on inviting others', async () => {
    const email = anAddress();
    for (let sent = 0; sent < 10; sent += 1) expect((await invite(email))?.userErrors).toEqual([]);
    expect(await invite(` ${email.toUpperCase()}`)).toMatchObject({
      user: null,
      userErrors: [{ code: 'LIMIT_REACHED', field: ['email'] }],
    });
    expect((await invite(anAddress()))?.userErrors).toEqual([]);
  });

  it('sends a letter whose only link is its own, whatever the names say', async () => {
    const evil = await aTenant(embudo, { name: 'Su cuenta: https://evil.example' });
    const { token } = await aUser(embudo, evil, 'ADMIN');
    const email = anAddress();
    const input = { email, firstName: 'entre en www.evil.example', lastName: 'Mora', role: 'SELLER' };
    const { data } = await gql(embudo.url, token)<Invite>(inviteDocument, { input });
    expect(data.inviteUser.userErrors).toEqual([]);
    const letter = await outbox.letter(email);
    expect(letter.subject).toBe('Le invitan a Su cuenta: https evil example en Embudo');
    expect(letter.text.match(/https?:\/\/\S+/g)).toEqual([expect.stringContaining(`#token=${letter.token}`)]);
    expect(letter.text).not.toContain('evil.');
  });

  it('sends a letter whose link makes the user, signs them in, and makes them a seller where the role sells', async () => {
    const email = anAddress();
    const invited = await invite(` ${email.toUpperCase()} `);
    expect(invited).toMatchObject({ user: { email, role: 'SELLER', active: false, seller: null }, userErrors: [] });
    const letter = await outbox.letter(email);
    expect(letter.subject).toBe('Le invitan a Ferretería La Tuerca en Embudo');
    expect(invited.inviteToken).toBe(letter.token);

    const { session } = await accept(letter.token);
    expect(session?.user).toEqual({
      id: invited.user?.id,
      email,
      role: 'SELLER',
      active: true,
      seller: { displayName: 'Lucía Mora', active: true },
    });
    const { data } = await gql(embudo.url, session?.accessToken)('{ viewer { tenant { id } user { id } } }');
    expect(data).toEqual({ viewer: { tenant: { id: tenant.id }, user: { id: invited.user?.id } } });
    const told = await embudo.testDatabase.sql<{ action: string }>(
      'select action from audit_entry where tenant_id = $1 and actor_id = $2 order by at, id',
      [tenant.id, invited.user?.id],
    );
    expect(told.map(({ action }) => action)).toEqual(['user.joined', 'session.started']);
    expect(await accept(letter.token)).toEqual(over);
  });

  it.each(['ADMIN', 'SECRETARY'] as const)('makes no seller of a %s', async role => {
    const { inviteToken } = await invite(anAddress(), role);
    const { session } = await accept(inviteToken ?? '');
    expect(session?.user).toMatchObject({ role, seller: null });
  });

  it('answers an address that somebody has elsewhere like one that nobody has, and takes the password they have', async () => {
    const elsewhere = await aTenant(embudo);
    const known = await aUser(embudo, elsewhere, 'SELLER', { password: 'la de siempre, larga' });
    const unknown = anAddress();
    const answers = await Promise.all([invite(known.email, 'SECRETARY'), invite(unknown, 'SECRETARY')]);
    const shapes = answers.map(({ user, inviteToken, userErrors }) => ({
      ...user,
      id: typeof user?.id,
      email: typeof user?.email,
      token: inviteToken?.length,
      userErrors,
    }));
    expect(shapes[0]).toEqual(shapes[1]);
    expect(answers[0]?.user?.id).not.toBe(known.id);

    const token = answers[0]?.inviteToken ?? '';
    expect((await accept(token, 'una que no es')).userErrors).toEqual([
      { code: 'INVALID_CREDENTIALS', field: ['password'] },
    ]);
    const { session } = await accept(token, 'la de siempre, larga');
    expect(session?.user).toMatchObject({ id: known.id, role: 'SECRETARY' });
    const { data } = await gql(embudo.url, session?.accessToken, { 'x-tenant-id': tenant.id })(
      '{ viewer { tenant { id } user { role } } }',
    );
    expect(data).toEqual({ viewer: { tenant: { id: tenant.id }, user: { role: 'SECRETARY' } } });
    const there = await gql(embudo.url, known.token)('{ viewer { tenant { id } user { role } } }');
    expect(there.data).toEqual({ viewer: { tenant: { id: elsewhere.id }, user: { role: 'SELLER' } } });
  });

  it('is refused for an active user of the company, who is listed once, and not for a former one', async () => {
    const colleague = await aUser(embudo, tenant, 'SECRETARY', { password });
    expect(await invite(colleague.email.toUpperCase(), 'ADMIN')).toEqual({
      user: null,
      inviteToken: null,
      userErrors: [{ code: 'CONFLICT', field: ['email'] }],
    });
    const { data } = await gql(embudo.url, admin.token)<{ users: { email: string }[] }>('{ users { email } }');
    expect(data.users.filter(({ email }) => email === colleague.email)).toHaveLength(1);
    const membership = [tenant.id, colleague.id];
    await embudo.testDatabase.sql(
      'update membership set active = false where tenant_id = $1 and user_id = $2',
      membership,
    );
    expect(await invite(colleague.email, 'ADMIN')).toMatchObject({ user: { active: false }, userErrors: [] });
  });

  it('counts wrong passwords for a known address like those of login', async () => {
    const known = await aUser(embudo, await aTenant(embudo), 'SELLER', { password: 'la de siempre, larga' });
    const { inviteToken } = await invite(known.email);
    const guesses = [];
    for (let guess = 0; guess < 6; guess += 1)
      guesses.push(
        await gql(embudo.url)(acceptDocument, { input: { token: inviteToken, password: `intento ${guess}` } }),
      );
    expect(guesses.at(-1)?.errors[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  it('renews an invitation that is repeated: the first link works no longer', async () => {
    const email = anAddress();
    const first = await invite(email);
    const second = await invite(email, 'SECRETARY');
    expect(second.user?.id).toBe(first.user?.id);
    expect(await accept(first.inviteToken ?? '')).toEqual(over);
    expect((await accept(second.inviteToken ?? '')).session?.user.role).toBe('SECRETARY');
  });

  it('writes one invitation when the same address is invited twice at once', async () => {
    const email = anAddress();
    const both = await Promise.all([invite(email), invite(email)]);
    expect(new Set(both.map(each => each.user?.id)).size).toBe(1);
    const accepted = await Promise.all(both.map(each => accept(each.inviteToken ?? '')));
    expect(accepted.filter(each => each.session)).toHaveLength(1);
  });

  it('refuses a link after seven days, and lets one of two use it at once', async () => {
    const late = await invite(anAddress());
    await embudo.testDatabase.sql(`update invitation set expires_at = now() - interval '1 second' where id = $1`, [
      late.user?.id,
    ]);
    expect(await accept(late.inviteToken ?? '')).toEqual(over);
    const invited = await invite(anAddress());
    const both = await Promise.all([accept(invited.inviteToken ?? ''), accept(invited.inviteToken ?? '')]);
    expect(both.filter(each => each.session)).toHaveLength(1);
  });

  it('leaves the invitation open when the password that is chosen is too short', async () => {
    const { inviteToken } = await invite(anAddress());
    expect((await accept(inviteToken ?? '', 'corta')).userErrors).toEqual([{ code: 'INVALID', field: ['password'] }]);
    expect((await accept(inviteToken ?? '')).session).not.toBeNull();
  });

  it('shows who is invited among the users, as not active, in their own tenant alone', async () => {
    const { user } = await invite(anAddress());
    const listed = await gql(embudo.url, admin.token)<{ users: Person[] }>(usersDocument);
    expect(listed.data.users.find(each => each.id === user?.id)).toMatchObject({ active: false, role: 'SELLER' });
    const stranger = await aUser(embudo, await aTenant(embudo), 'CEO');
    const seen = await gql(embudo.url, stranger.token)<{ users: Person[] }>(usersDocument);
    expect(seen.data.users.map(each => each.id)).toEqual([stranger.id]);
  });

  it('is refused where the role would be above the inviter’s own, and to those who manage nobody; nothing is written', async () => {
    const before = await embudo.testDatabase.sql('select id from invitation');
    const tries: [string, Role][] = [
      [admin.token, 'CEO'],
      [(await aUser(embudo, tenant, 'SELLER')).token, 'SELLER'],
      [(await aUser(embudo, tenant, 'SECRETARY')).token, 'SECRETARY'],
    ];
    for (const [token, role] of tries) {
      const input = { email: anAddress(), firstName: 'Ana', lastName: 'Ruiz', role };
      const { data, errors } = await gql(embudo.url, token)(inviteDocument, { input });
      expect(data).toBeNull();
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await outbox.lettersTo(input.email)).toEqual([]);
    }
    expect(await embudo.testDatabase.sql('select id from invitation')).toHaveLength(before.length);
  });

  it('sends sixty letters a minute for one tenant, and then waits', async () => {
    const busy = await aUser(embudo, await aTenant(embudo), 'ADMIN');
    const input = () => ({ email: anAddress(), firstName: 'Ana', lastName: 'Ruiz', role: 'SELLER' });
    const answers = await Promise.all(
      Array.from({ length: 62 }, () => gql(embudo.url, busy.token)(inviteDocument, { input: input() })),
    );
    const refused = answers.flatMap(({ errors }) => errors.map(error => error.extensions.code));
    expect(refused).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    const rows = await embudo.testDatabase.sql('select id from invitation where tenant_id = $1', [busy.tenantId]);
    expect(rows).toHaveLength(60);
  });

  it('gives a CEO who accepts a seat in every tenant of the organisation', async () => {
    const sister = await aTenant(embudo, { organizationId: tenant.organizationId });
    const ceo = await aUser(embudo, tenant, 'CEO');
    const { inviteToken } = await invite(anAddress(), 'CEO', ceo.token);
    const { session } = await accept(inviteToken ?? '');
    const { data } = await gql(embudo.url, session?.accessToken, { 'x-tenant-id': sister.id })(
      '{ viewer { user { role } } }',
    );
    expect(data).toEqual({ viewer: { user: { role: 'CEO' } } });
  });
});

describe('inviteUser where letters are sent', () => {
  it('shows the token to nobody: the letter alone holds it', async () => {
    await embudo.stopWorker();
    const sent: Mail[] = [];
    const mailer = { keepsLocally: false, send: async (mail: Mail) => void sent.push(mail) };
    const sending = await startTestEmbudo({ http: true, worker: true, ports: { mailer } });
    const boss = await aUser(sending, tenant, 'ADMIN');
    const input = { email: anAddress(), firstName: 'Ana', lastName: 'Ruiz', role: 'SELLER' };
    const { data } = await gql(sending.url, boss.token)<Invite>(inviteDocument, { input });
    expect(data.inviteUser).toMatchObject({ inviteToken: null, userErrors: [] });
    await jobsDone(sending);
    expect(sent.map(mail => mail.to)).toContain(input.email);
  });
});
