import { randomBytes } from 'node:crypto';
import { userActor } from '../shared/actor.js';
import type { Transaction } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import type { UseCaseContext } from '../shared/use-case.js';
import { type Role, Session } from './access.entity.js';
import { deviceToken } from './device.js';
import { hashToken } from './find-viewer.js';
import './ports.js';

/** The tokens and identity that a user gets by signing in. */
export interface StartedSession {
  accessToken: string;
  refreshToken: string;
  expiresAt: Date;
  /** Null if an existing session is refreshed. */
  deviceToken: string | null;
  actor: ReturnType<typeof userActor>;
  userId: string;
}
export interface Member {
  tenantId: string;
  userId: string;
  role: Role;
}
export interface NewSession {
  sessionId: string;
  refreshToken: string;
}

/** Returns a random secret that is safe in a link or a header. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Returns when a refresh token that is issued now expires. */
export const refreshEnd = (refreshTokenDays: number, now: Date): Date =>
  new Date(now.getTime() + refreshTokenDays * dayMs);

/** Creates a session for the transaction's own user. */
export function createSession(
  tx: Transaction,
  { ports, clock }: Pick<UseCaseContext, 'ports' | 'clock'>,
  { userId, userAgent }: { userId: string; userAgent: string | null },
): NewSession {
  const now = clock.now();
  const session = { sessionId: newId(), refreshToken: newToken() };
  tx.em.create(Session, {
    id: session.sessionId,
    userId,
    refreshHash: hashToken(session.refreshToken),
    userAgent,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: refreshEnd(ports.refreshTokenDays, now),
    revokedAt: null,
  });
  return session;
}

/**
 * Issues the access token of a session that has been committed. `device`: the id of the device whose token is renewed, 'new' for a new
 * device, or 'none' for no device token.
 */
export async function issueTokens(
  context: Pick<UseCaseContext, 'ports' | 'clock'>,
  member: Member,
  { sessionId, refreshToken }: NewSession,
  device: string | 'new' | 'none' = 'new',
): Promise<StartedSession> {
  const { ports, clock } = context;
  const { userId } = member;
  const { token, expiresAt } = await ports.accessTokens.issue({ userId, sessionId }, clock.now());
  const known = device === 'none' ? null : deviceToken(context, userId, device === 'new' ? undefined : device);
  return { accessToken: token, refreshToken, expiresAt, deviceToken: known, actor: userActor(member), userId };
}
