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
    expect(await refresh(first.refreshToken)).toEqual({
      session: null,
      userErrors: [{ code: 'EXPIRED', field: ['refreshToken'] }],
    });
    expect((await refresh(second.session?.refreshToken ?? '')).userErrors).toMatchObject([{ code: 'EXPIRED' }]);
    await until('the access token to be refused', async () => !(await works(second.session?.accessToken ?? '')));
    const audit = await embudo.testDatabase.sql('select action from audit_entry where actor_id = $1 order by at, id', [
      user.id,
    ]);
    expect(audit).toEqual([{ action: 'session.started' }, { action: 'session.reuse-detected' }]);
  });

  it('gives new tokens to one alone of many who show the same token at once, and then ends the session', async () => {
    const { refreshToken } = await signIn();
    const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(refreshToken)));
    const won = answers.filter(answer => answer.session);
    expect(won).toHaveLength(1);
    expect((await refresh(won[0]?.session?.refreshToken ?? '')).session).toBeNull();
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
    await refresh(refreshToken);
    const rows = await embudo.testDatabase.sql<{ text: string }>(
      `select encode(refresh_hash, 'escape') as text from session union all select encode(hash, 'escape') from spent_refresh_token`,
    );
    expect(rows.some(row => row.text.includes(refreshToken))).toBe(false);
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
