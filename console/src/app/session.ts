import { EndSessionDocument, OwnSessionsDocument, RenewDocument, type SessionTokensFragment } from '../gql/graphql';
import { createStore, kept, keptInTab } from '../lib/store';
import { retryOf } from '../lib/waits';
import { ask, NoAnswer } from './ask';
import { endPushes } from './push-end';

/**
 * The session of the signed-in user. The access token is only in this tab's memory. The refresh token is stored by the browser, since the
 * API returns it to the page: it works only once, so a lock makes the tabs of one browser take turns using it. A page that is left, or
 * loses its connection, before it has the answer sends the same token again with the same key; the server allows that for half a minute.
 */
interface Session {
  /** `unknown` until the stored token was tried. */
  state: 'unknown' | 'out' | 'in';
  /** The tenant that a user of several tenants has chosen; null for the server's default. */
  tenantId: string | null;
  /** Whether it ended while its user was here, and not by signing out in this tab. */
  hasEnded?: boolean;
}
interface KeptSession {
  refreshToken: string;
  tenantId?: string | null;
  /** The id of its user; an older build did not store it. */
  userId?: string;
  /** The key with which the token was sent, stored before it is. */
  renewalKey?: string;
}

export const session = createStore<Session>({ state: 'unknown', tenantId: null });
let access: { token: string; endsAt: number } | null = null;
/** The id of the user of this tab. All tabs share the stored session, and in another tab somebody else may have signed in. */
let who: string | null = null;

const readKept = () => kept.read<KeptSession>('session');

/** Starts the session with the tokens of a sign-in. */
export function begin(tokens: SessionTokensFragment, tenantId: string | null = null): void {
  keep(tokens, tenantId);
  session.set({ state: 'in', tenantId });
}

function keep(tokens: SessionTokensFragment, tenantId: string | null): void {
  const before = readKept();
  who = tokens.user.id;
  if (before && isOfAnother(before)) void endPushes();
  // The new refresh token is stored first, since the old one no longer works.
  if (tokens.refreshToken) kept.write('session', { refreshToken: tokens.refreshToken, tenantId, userId: who });
  if (tokens.deviceToken) kept.write('device', tokens.deviceToken);
  access = { token: tokens.accessToken, endsAt: Date.parse(tokens.expiresAt) };
}

/** The token that this device sends with its next login, so that wrong passwords of others do not lock it out. */
export const deviceToken = (): string | null => kept.read<string>('device');

const isFresh = () => access !== null && access.endsAt - Date.now() > 30_000;
/** The current access token, even if it has just expired. */
export const presentToken = (): string | null => access?.token ?? null;
export const tokenEndsSoon = (): boolean => !isFresh();
export const forgetAccess = (): void => {
  access = null;
};

const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('embudo-session', work) : work();

let renewing: Promise<string | null> | null = null;

/** Returns a token that is valid for a while; null if nobody is signed in any more. Throws if the server is away. */
export function freshToken(): Promise<string | null> {
  if (isFresh()) return Promise.resolve(presentToken());
  renewing ??= alone(renew)
    // A page that is about to reload sends no more requests. The lock is already free, so other tabs can continue.
    .then(token => (token === 'another' ? new Promise<never>(startAnew) : token))
    .finally(() => {
      renewing = null;
    });
  return renewing;
}

/**
 * Renews the session. Returns `another` if the stored session now belongs to somebody else: with it, this page would write as that user
 * while it shows the data of its own user.
 */
async function renew(): Promise<string | null | 'another'> {
  const before = readKept();
  if (!before) {
    end();
    return null;
  }
  if (isOfAnother(before)) return 'another';
  const renewalKey = before.renewalKey ?? crypto.randomUUID();
  kept.write('session', { ...before, renewalKey });
  const { refreshSession } = await ask(RenewDocument, {
    refreshToken: before.refreshToken,
    idempotencyKey: renewalKey,
  });
  // Signing in and out do not wait for the lock, so a session that another tab has stored meanwhile wins.
  const now = readKept();
  if (now && now.refreshToken !== before.refreshToken) return 'another';
  const { session: renewed } = refreshSession;
  if (!now || !renewed) {
    end();
    return null;
  }
  const isOther = who !== null && renewed.user.id !== who;
  keep(renewed, before.tenantId ?? null);
  if (isOther) {
    access = null;
    return 'another';
  }
  if (session.get().state !== 'in') session.set({ state: 'in', tenantId: before.tenantId ?? null });
  return presentToken();
}

const isOfAnother = ({ userId }: KeptSession): boolean => who !== null && userId !== undefined && userId !== who;
/** Reloads the page for the user who is signed in now, which drops the caches, drafts and sockets of the previous user. */
const startAnew = (): void => {
  leave();
  location.reload();
};

function end(isWanted = false): void {
  const now = readKept();
  if (now && !isOfAnother(now)) {
    kept.write('session', null);
    void endPushes();
  }
  forget(isWanted);
}

function forget(isWanted = false): void {
  access = null;
  who = null;
  session.set(({ state, hasEnded = false }) => ({
    state: 'out',
    tenantId: null,
    hasEnded: !isWanted && (state === 'in' || hasEnded),
  }));
}

/** Switches to another tenant of the same user. */
export function chooseTenant(tenantId: string): void {
  const before = readKept();
  if (before && !isOfAnother(before)) kept.write('session', { ...before, tenantId });
  session.set(now => ({ ...now, tenantId }));
}

/** The name under which this tab stores messages that were typed and not sent. */
export const typedName = 'typed';
const leaving = new Set<() => void>();
function leave(): void {
  for (const work of leaving) work();
  // The code that stores it may not be loaded.
  keptInTab.write(typedName, null);
}
/** Registers work to run when the user signs out here, so that unsaved text is not left to the next user. */
export const onSignOut = (work: () => void): void => void leaving.add(work);

/** Ends the session, also at the server if it answers. An access token that has expired is renewed for that. */
export async function signOut(): Promise<void> {
  leave();
  try {
    const token = await freshToken();
    const headers = { authorization: `Bearer ${token}` };
    const { sessions } = token ? await ask(OwnSessionsDocument, {}, headers) : { sessions: [] };
    const own = sessions.find(({ current }) => current);
    if (own) await ask(EndSessionDocument, { sessionId: own.id }, headers);
  } catch {
    // The server is away. This browser forgets the tokens; at the server the session ends by itself if nobody renews it.
  }
  end(true);
}

const resuming = retryOf(() => void resume());

/** Tries the stored session when the page opens; retries while the server is away. */
export async function resume(): Promise<void> {
  try {
    await freshToken();
    resuming.over();
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    resuming.failed();
  }
}

// Another tab signed out or in, possibly as another user.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key !== 'embudo.session') return;
  const { state } = session.get();
  if (newValue === null) {
    if (state === 'in') forget();
    return;
  }
  const now = readKept();
  if (now && isOfAnother(now)) startAnew();
  else if (state === 'out') void resume();
});
