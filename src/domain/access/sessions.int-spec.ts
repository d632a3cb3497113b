import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aSession,
  aTenant,
  aUser,
  gql,
  openSocket,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
  type TestUser,
  until,
} from '../../testing/index.js';
import { anonymousActor } from '../shared/actor.js';
import { refreshSession } from './refresh-session.js';

const password = 'la contraseña de la prueba';
const loginDocument = `mutation($input: LoginInput!) { login(input: $input) { session { accessToken refreshToken user { id } } userErrors { code } } }`;
const refreshDocument = `mutation($input: RefreshSessionInput!) { refreshSession(input: $input) { session { accessToken refreshToken expiresAt user { id } } userErrors { code field } } }`;
const revokeDocument = `mutation($input: RevokeSessionInput!) { revokeSession(input: $input) { revokedId userErrors { code } } }`;
const sessionsDocument = '{ sessions { id current userAgent createdAt lastUsedAt } }';

interface Tokens {
  accessToken: string;
  refreshToken: string;
}
type Answer<Name extends string> = Record<Name, { session: Tokens | null; userErrors: { code: string }[] }>;
interface Sessions {
  sessions: { id: string; current: boolean; userAgent: string | null }[];
}

let embudo: TestEmbudo;
let tenant: TestTenant;
let user: TestUser;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  tenant = await aTenant(embudo);
});

async function signIn(agent = 'prueba/1'): Promise<Tokens> {
  user = await aUser(embudo, tenant, 'SELLER', { password });
  return logIn(agent);
}
async function logIn(agent = 'prueba/1'): Promise<Tokens> {
  const input = { email: user.email, password };
  const { data } = await gql(embudo.url)<Answer<'login'>>(loginDocument, { input }, { 'user-agent': agent });
  if (!data.login.session) throw new Error('the user could not sign in');
  return data.login.session;
}
async function refresh(refreshToken: string) {
  const { data } = await gql(embudo.url)<Answer<'refreshSession'>>(refreshDocument, { input: { refreshToken } });
  return data.refreshSession;
}
const began = Date.now();
/** Renews so many seconds after the beginning; without a number all renewals happen at the same moment. */
const renewed = (refreshToken: string, seconds = 0) =>
  refreshSession(
    { ...embudo.context(anonymousActor), clock: { now: () => new Date(began + seconds * 1_000) } },
    { refreshToken, userAgent: null, idempotencyKey: `of ${refreshToken}` },
  );
const isRefused = (refreshToken: string, seconds?: number) =>
  expect(renewed(refreshToken, seconds)).rejects.toMatchObject({ code: 'EXPIRED', field: ['refreshToken'] });
const over = { session: null, userErrors: [{ code: 'EXPIRED', field: ['refreshToken'] }] };
async function auditOfUser(): Promise<string[]> {
  const entries = await embudo.testDatabase.sql<{ action: string }>(
    'select action from audit_entry where actor_id = $1 order by at, id',
    [user.id],
  );
  return entries.map(({ action }) => action);
}
const works = async (token: string) => (await gql(embudo.url, token)('{ viewer { user { id } } }')).status === 200;

describe('refreshSession', () => {
  it('gives new tokens for the newest refresh token, and the session stays the same', async () => {
    const first = await signIn();
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.session?.refreshToken ?? '');
    expect(third.userErrors).toEqual([]);
    expect(new Set([first, second.session, third.session].map(each => each?.refreshToken)).size).toBe(3);
    expect(await works(third.session?.accessToken ?? '')).toBe(true);
    const { data } = await gql(embudo.url, third.session?.accessToken)<Sessions>(sessionsDocument);
    expect(data.sessions.filter(session => session.current)).toHaveLength(1);
  });

  it('ends the whole session when a used refresh token is shown again', async () => {
    const first = await signIn();
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.session?.refreshToken ?? '');
    expect(await refresh(first.refreshToken)).toEqual(over);
    expect(await refresh(third.session?.refreshToken ?? '')).toEqual(over);
    await until('the access token to be refused', async () => !(await works(third.session?.accessToken ?? '')));
    expect(await auditOfUser()).toEqual(['session.started', 'session.reuse-detected']);
  });

  describe('within the grace', () => {
    it('gives a working token again when the answer was lost, and the session goes on', async () => {
      const { refreshToken } = await signIn();
      await renewed(refreshToken);
      const again = await renewed(refreshToken);
      expect(await works(again.accessToken)).toBe(true);
      // This answer is lost, too.
      await renewed(again.refreshToken);
      expect(await works((await renewed(again.refreshToken)).accessToken)).toBe(true);
      expect(await auditOfUser()).toEqual(['session.started']);
    });

    it('ends the session when the token is shown after its successor was used', async () => {
      const { refreshToken } = await signIn();
      const second = await renewed(refreshToken);
      await renewed(refreshToken);
      // Any of the answers may have reached the client; here the first did.
      const third = await renewed(second.refreshToken);
      await isRefused(refreshToken);
      await isRefused(third.refreshToken);
      expect(await auditOfUser()).toEqual(['session.started', 'session.reuse-detected']);
    });

    it('ends the session when owner and thief both go on, each with what was given for the same token', async () => {
      const { refreshToken } = await signIn();
      const thief = await renewed(refreshToken);
      const owner = await renewed(refreshToken);
      const stolen = await renewed(thief.refreshToken);
      await isRefused(owner.refreshToken);
      await isRefused(stolen.refreshToken);
      await until('the thief\u2019s access token to be refused', async () => !(await works(stolen.accessToken)));
    });

    it('takes a token before the last one for stolen, although that one was exchanged a moment ago', async () => {
      const { refreshToken } = await signIn();
      const second = await renewed(refreshToken);
      await renewed(second.refreshToken);
      await renewed(second.refreshToken);
      await isRefused(refreshToken);
      await isRefused(second.refreshToken);
    });

    it('gives each of many who show the same token at once a token that works', async () => {
      for (const place of [0, 2, 4]) {
        const { refreshToken } = await signIn();
        const answers = await Promise.all(Array.from({ length: 5 }, () => renewed(refreshToken)));
        expect(new Set(answers.map(answer => answer.refreshToken)).size).toBe(5);
        // The client has stored one of them, which may be any.
        expect(await works((await renewed(answers[place]?.refreshToken ?? '')).accessToken)).toBe(true);
        expect(await auditOfUser()).toEqual(['session.started']);
      }
    });

    it('is no way to fill the database: a token is exchanged thirty times again, and then the session ends', async () => {
      const { refreshToken } = await signIn();
      for (let time = 0; time <= 30; time++) await renewed(refreshToken);
      await isRefused(refreshToken);
      expect(await auditOfUser()).toEqual(['session.started', 'session.reuse-detected']);
    });

    it('continues no session that was revoked, and calls nobody a thief for trying', async () => {
      const { refreshToken } = await signIn();
      const second = await renewed(refreshToken);
      const { data } = await gql(embudo.url, second.accessToken)<Sessions>(sessionsDocument);
      const sessionId = data.sessions.find(({ current }) => current)?.id;
      await gql(embudo.url, second.accessToken)(revokeDocument, { input: { sessionId } });
      await isRefused(refreshToken);
      await isRefused(second.refreshToken);
      expect(await auditOfUser()).toEqual(['session.started', 'session.revoked']);
    });

    it('continues no session of somebody who was deactivated', async () => {
      const { refreshToken } = await signIn();
      await renewed(refreshToken);
      await embudo.testDatabase.sql('update membership set active = false where user_id = $1', [user.id]);
      await isRefused(refreshToken);
    });
  });

  describe('after the grace', () => {
    it('ends the session when a used token is shown again', async () => {
      const { refreshToken } = await signIn();
      const second = await renewed(refreshToken);
      expect(await renewed(refreshToken, 29)).toMatchObject({ userId: user.id });
      // The grace counts from the first time, so this token has not earned more of it.
      await isRefused(refreshToken, 30);
      await isRefused(second.refreshToken);
      expect(await auditOfUser()).toEqual(['session.started', 'session.reuse-detected']);
    });

    it('exchanges what was given in it, and a twin of that ends the session also a moment later', async () => {
      const { refreshToken } = await signIn();
      const second = await renewed(refreshToken);
      const twin = await renewed(refreshToken);
      const third = await renewed(second.refreshToken, 900);
      await isRefused(twin.refreshToken, 905);
      await isRefused(third.refreshToken, 905);
    });
  });

  it('takes the first reuse for a theft where REFRESH_GRACE_SECONDS is 0', async () => {
    const { refreshToken } = await signIn();
    const context = embudo.context(anonymousActor);
    const strict = { ...context, ports: { ...context.ports, refreshGraceSeconds: 0 } };
    const asked = { userAgent: null, idempotencyKey: 'a key' };
    const second = await refreshSession(strict, { refreshToken, ...asked });
    for (const token of [refreshToken, second.refreshToken])
      await expect(refreshSession(strict, { refreshToken: token, ...asked })).rejects.toMatchObject({
        code: 'EXPIRED',
      });
  });

  it.each([
    ['no key', undefined, undefined],
    ['another key', 'of the owner', 'of the thief'],
    ['a key that the first use lacked', undefined, 'of the thief'],
  ])('takes the first reuse for a theft with %s', async (_, first, then) => {
    const { refreshToken } = await signIn();
    const context = embudo.context(anonymousActor);
    const second = await refreshSession(context, { refreshToken, userAgent: null, idempotencyKey: first });
    await expect(
      refreshSession(context, { refreshToken, userAgent: null, idempotencyKey: then }),
    ).rejects.toMatchObject({ code: 'EXPIRED' });
    await isRefused(second.refreshToken);
  });

  it('answers a token that never was like one that is over', async () => {
    expect(await refresh(randomBytes(32).toString('base64url'))).toEqual({
      session: null,
      userErrors: [{ code: 'EXPIRED', field: ['refreshToken'] }],
    });
    const { refreshToken } = await signIn();
    await embudo.testDatabase.sql(`update session set expires_at = now() - interval '1 second' where user_id = $1`, [
      user.id,
    ]);
    expect((await refresh(refreshToken)).userErrors).toEqual([{ code: 'EXPIRED', field: ['refreshToken'] }]);
    const audit = await embudo.testDatabase.sql('select action from audit_entry where actor_id = $1', [user.id]);
    expect(audit).toEqual([{ action: 'session.started' }]);
  });

  it('gives nothing to whoever was deactivated meanwhile', async () => {
    const { refreshToken } = await signIn();
    await embudo.testDatabase.sql('update membership set active = false where user_id = $1', [user.id]);
    expect((await refresh(refreshToken)).session).toBeNull();
  });

  it('keeps no token, only hashes', async () => {
    const { refreshToken } = await signIn();
    const answers = [await renewed(refreshToken), await renewed(refreshToken), await renewed(refreshToken)];
    const rows = await embudo.testDatabase.sql<{ text: string }>(
      `select s::text || encode(refresh_hash, 'escape') || encode(exchanged_hash, 'escape')
          || (select string_agg(encode(twin, 'escape'), ' ') from unnest(twin_hashes) twin) as text from session s where cardinality(twin_hashes) = 2
        union all select t::text || encode(hash, 'escape') from spent_refresh_token t`,
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const token of [refreshToken, ...answers.map(answer => answer.refreshToken)])
      expect(rows.some(row => row.text.includes(token))).toBe(false);
  });
});

describe('sessions', () => {
  it('lists the own sessions that stand, marks the one that asks, and shows nobody another’s', async () => {
    await signIn('uno/1');
    const asking = await logIn('dos/2');
    const { data } = await gql(embudo.url, asking.accessToken)<Sessions>(sessionsDocument);
    expect(data.sessions.map(({ userAgent, current }) => [userAgent, current])).toEqual([
      ['dos/2', true],
      ['uno/1', false],
      [null, false],
    ]);
    const colleague = await aUser(embudo, tenant, 'ADMIN');
    const seen = await gql(embudo.url, colleague.token)<Sessions>(sessionsDocument);
    expect(seen.data.sessions.map(session => session.id)).toEqual([colleague.sessionId]);
  });
});

describe('revokeSession', () => {
  it('refuses the token and closes the socket of the revoked session, and no other', async () => {
    await signIn();
    const keeping = await aSession(embudo, user.id);
    const socket = openSocket(embudo.url, user.token);
    const other = openSocket(embudo.url, keeping.token);
    await Promise.all([socket.connected, other.connected]);
    expect(await works(user.token)).toBe(true);
    const { data } = await gql(embudo.url, keeping.token)(revokeDocument, { input: { sessionId: user.sessionId } });
    expect(data).toEqual({ revokeSession: { revokedId: user.sessionId, userErrors: [] } });
    // The graph promises five seconds: a socket is checked this often, and find-viewer.int-spec.ts says how long a session is remembered.
    expect(embudo.config.SOCKET_REVALIDATE_MS + 2_000).toBeLessThanOrEqual(5_000);
    await until('the token to be refused', async () => !(await works(user.token)));
    expect(await until('the socket to close', () => socket.closed)).toMatchObject({ code: 4403 });
    expect(await works(keeping.token)).toBe(true);
  });

  it('answers a colleague’s session, a missing one and no UUID alike, and ends nothing', async () => {
    await signIn();
    const colleague = await aUser(embudo, tenant, 'ADMIN');
    for (const sessionId of [user.sessionId, '01900000-0000-7000-8000-000000000000', 'none']) {
      const { data } = await gql(embudo.url, colleague.token)(revokeDocument, { input: { sessionId } });
      expect(data).toEqual({ revokeSession: { revokedId: null, userErrors: [{ code: 'NOT_FOUND' }] } });
    }
    expect(await works(user.token)).toBe(true);
  });

  it.each(['SECRETARY', 'PROFESSIONAL'] as const)('is open to a %s for the own session', async role => {
    const person = await aUser(embudo, tenant, role);
    const { data } = await gql(embudo.url, person.token)(revokeDocument, { input: { sessionId: person.sessionId } });
    expect(data).toMatchObject({ revokeSession: { revokedId: person.sessionId } });
  });
});
