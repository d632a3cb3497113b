import { z } from 'zod';
import type { AuditTrail } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { dayMs } from '../shared/durations.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import { hashToken, membershipsOf } from './find-viewer.js';
import { memberOf } from './log-in.js';
import { issueTokens, type Member, newToken, refreshEnd, type StartedSession } from './start-session.js';
import './ports.js';
import { text } from '../shared/texts.js';

const findToken: Statement = { name: 'session.find-refresh', text: 'select * from app.find_refresh_token($1)' };
/** Of two simultaneous requests with the same token, only one still finds its hash in the session. */
const rotate: Statement = {
  name: 'session.rotate',
  text: `update session set refresh_hash = $3, last_used_at = $4, expires_at = $5, user_agent = coalesce($6, user_agent)
    where id = $1 and refresh_hash = $2 and revoked_at is null and expires_at > $4 returning id`,
};
const remember: Statement = {
  name: 'session.remember-spent',
  text: 'insert into spent_refresh_token (hash, session_id, user_id, spent_at) values ($1, $2, $3, $4)',
};
/** Deletes spent tokens that would have expired by now: they need not be recognised any more. */
const forget: Statement = {
  name: 'session.forget-spent',
  text: 'delete from spent_refresh_token where session_id = $1 and spent_at < $2',
};
/** Finds nothing if the session has expired: its token may be used late, but it was not stolen. */
const revoke: Statement = {
  name: 'session.revoke-family',
  text: 'update session set revoked_at = $2 where id = $1 and revoked_at is null and expires_at > $2 returning id',
};

const audit = { 'session.reuse-detected': { subject: 'session' } };

interface Found {
  session_id: string;
  user_id: string;
  spent: boolean;
}

/**
 * Exchanges a refresh token for a new pair of tokens, once. A token that is used a second time was stolen, and nothing shows whether
 * the thief came first or second, so the whole session ends.
 */
export const refreshSession = openUseCase({
  name: 'access.refresh-session',
  permission: 'session:start',
  input: z.object({ refreshToken: text('token'), userAgent: z.string().max(500).nullable() }),
  audit,
  async run(context, { refreshToken, userAgent }): Promise<StartedSession> {
    const { database } = context;
    const over = new DomainError('EXPIRED', 'This session has ended. Sign in again.', ['refreshToken']);
    const hash = hashToken(refreshToken);
    const [found] = await database.unscoped.query<Found>(findToken, [hash]);
    const [first] = found ? await membershipsOf(database.unscoped, found.user_id) : [];
    if (!found || !first) throw over;
    const member = memberOf(first, found.user_id);
    // The error is thrown after the commit: inside the transaction it would roll back the revocation of the session.
    const rotated = await context.transactionAs(member, (tx, trail) =>
      useUp(tx, trail, context, member, found, hash, userAgent),
    );
    if (!rotated) throw over;
    return issueTokens(context, member, { sessionId: found.session_id, refreshToken: rotated }, 'none');
  },
});

async function useUp(
  tx: Transaction,
  trail: AuditTrail<typeof audit>,
  context: UseCaseContext,
  member: Member,
  { session_id: sessionId, user_id: userId, spent }: Found,
  hash: Buffer,
  userAgent: string | null,
): Promise<string | null> {
  const { ports, clock } = context;
  const now = clock.now();
  const next = newToken();
  if (!spent) {
    const end = refreshEnd(ports.refreshTokenDays, now);
    const rotated = await tx.query(rotate, [sessionId, hash, hashToken(next), now, end, userAgent]);
    if (rotated.length > 0) {
      await tx.query(remember, [hash, sessionId, userId, now]);
      await tx.query(forget, [sessionId, new Date(now.getTime() - ports.refreshTokenDays * dayMs)]);
      return next;
    }
  }
  // The token was spent before, another request spent it at this moment, or its session has ended.
  if ((await tx.query(revoke, [sessionId, now])).length > 0)
    trail['session.reuse-detected'].after({ id: sessionId }, { by: member });
  return null;
}
