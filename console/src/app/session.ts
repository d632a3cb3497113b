import { EndSessionDocument, OwnSessionsDocument, RenewDocument, type SessionTokensFragment } from '../gql/graphql';
import { createStore, kept } from '../lib/store';
import { ask, NoAnswer } from './ask';
import { endPushes } from './push-end';

/**
 * Who is signed in. The access token lives in this tab's memory alone. The refresh token is kept by the browser, since
 * the API gives it to the page: it works once, and a lock lets the tabs of one browser take turns with it.
 */
interface Session {
  /** `unknown` until the kept token was tried. */
  state: 'unknown' | 'out' | 'in';
  /** The chosen tenant of a user of several; null for the one that the server takes. */
  tenantId: string | null;
}
interface KeptSession {
  refreshToken: string;
  tenantId?: string | null;
  /** Whose it is; an older build did not keep it. */
  userId?: string;
}

export const session = createStore<Session>({ state: 'unknown', tenantId: null });
let access: { token: string; endsAt: number } | null = null;
/** Who works in this tab. All tabs share what is kept, and another one may have signed somebody else in. */
let who: string | null = null;

const readKept = () => kept.read<KeptSession>('session');

/** Takes over the tokens that signing in gave. */
export function begin(tokens: SessionTokensFragment, tenantId: string | null = null): void {
  keep(tokens, tenantId);
  session.set({ state: 'in', tenantId });
}

function keep(tokens: SessionTokensFragment, tenantId: string | null): void {
  const before = readKept();
  who = tokens.user.id;
  if (before && isOfAnother(before)) void endPushes();
  // The new refresh token first: the old one works no more.
  if (tokens.refreshToken) kept.write('session', { refreshToken: tokens.refreshToken, tenantId, userId: who });
  if (tokens.deviceToken) kept.write('device', tokens.deviceToken);
  access = { token: tokens.accessToken, endsAt: Date.parse(tokens.expiresAt) };
}

/** What this device sends with its next login, so that others' wrong passwords do not lock it out. */
export const deviceToken = (): string | null => kept.read<string>('device');

const isFresh = () => access !== null && access.endsAt - Date.now() > 30_000;
/** The access token as it is now, also one that has just ended. */
export const presentToken = (): string | null => access?.token ?? null;
export const tokenEndsSoon = (): boolean => !isFresh();
export const forgetAccess = (): void => {
  access = null;
};

const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('embudo-session', work) : work();

let renewing: Promise<string | null> | null = null;

/** A token that holds for a while longer; null where nobody is signed in any more. Throws where the server is away. */
export function freshToken(): Promise<string | null> {
  if (isFresh()) return Promise.resolve(presentToken());
  renewing ??= alone(renew)
    // Nothing more is asked by a page that is about to go. The lock is free by then, so that other tabs go on.
    .then(token => (token === 'another' ? new Promise<never>(startAnew) : token))
    .finally(() => {
      renewing = null;
    });
  return renewing;
}

/** `another` where what is kept is somebody else's by now: with it, this page would write as them what it shows as its own. */
async function renew(): Promise<string | null | 'another'> {
  const before = readKept();
  if (!before) {
    end();
    return null;
  }
  if (isOfAnother(before)) return 'another';
  const { refreshSession } = await ask(RenewDocument, { refreshToken: before.refreshToken });
  // Signing in and out wait for no lock: what another tab has kept meanwhile stands.
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
/** The page as whoever is signed in now: the caches, drafts and sockets of the one before go with it. */
const startAnew = (): void => location.reload();

function end(): void {
  const now = readKept();
  if (now && !isOfAnother(now)) {
    kept.write('session', null);
    void endPushes();
  }
  forget();
}

function forget(): void {
  access = null;
  who = null;
  session.set({ state: 'out', tenantId: null });
}

/** Works in another tenant of the same user from now on. */
export function chooseTenant(tenantId: string): void {
  const before = readKept();
  if (before && !isOfAnother(before)) kept.write('session', { ...before, tenantId });
  session.set(now => ({ ...now, tenantId }));
}

const leaving = new Set<() => void>();
/** Runs when somebody signs out here: what they wrote is not left to whoever signs in next. */
export const onSignOut = (work: () => void): void => void leaving.add(work);

/** Ends the session at the server too, as far as it answers. */
export async function signOut(): Promise<void> {
  for (const work of leaving) work();
  const token = presentToken();
  if (token) {
    const headers = { authorization: `Bearer ${token}` };
    try {
      const { sessions } = await ask(OwnSessionsDocument, {}, headers);
      const own = sessions.find(({ current }) => current);
      if (own) await ask(EndSessionDocument, { sessionId: own.id }, headers);
    } catch {
      // The token ends by itself within minutes.
    }
  }
  end();
}

/** Tries the kept session when the page opens; where the server is away it is tried again. */
export async function resume(): Promise<void> {
  try {
    await freshToken();
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    setTimeout(() => void resume(), 3_000);
  }
}

// Another tab signed out, or in; maybe as somebody else.
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
