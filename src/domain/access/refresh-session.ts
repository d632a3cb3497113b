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

const findToken: Statement = {
  name: 'session.find-refresh',
  text: 'select session_id as "sessionId", user_id as "userId" from app.find_refresh_token($1)',
};
/**
 * Finds the state of the token in its session. It is either unused (the newest token or a twin of it), or it was just exchanged for these
 * with the same key, while none of them was used yet. Finds nothing if the session is over. Simultaneous renewals of a session wait for
 * each other here.
 */
const judge: Statement = {
  name: 'session.judge-refresh',
  text: `select refresh_hash = $2 or $2 = any (twin_hashes) as "isUnused",
      coalesce(exchanged_hash = $2 and exchange_key_hash = $6 and last_used_at > $4 and cardinality(twin_hashes) < $5, false) as "isJustExchanged"
    from session where id = $1 and revoked_at is null and expires_at > $3 for update`,
};
/** Every token except the newest is stored here, twins included. */
const remember: Statement = {
  name: 'session.remember-replaced',
  text: `insert into spent_refresh_token (hash, session_id, user_id, spent_at)
    select refresh_hash, id, user_id, $2 from session where id = $1`,
};
const renew: Statement = {
  name: 'session.renew',
  text: `update session set refresh_hash = $2, exchanged_hash = $3, twin_hashes = '{}', last_used_at = $4, expires_at = $5,
    user_agent = coalesce($6, user_agent), exchange_key_hash = $7 where id = $1`,
};
/** Leaves `last_used_at` unchanged, so that the grace period counts from the first exchange. */
const addTwin: Statement = {
  name: 'session.add-twin',
  text: 'update session set refresh_hash = $2, twin_hashes = array_append(twin_hashes, refresh_hash) where id = $1',
};
/** Deletes spent tokens that would have expired by now: they need not be recognised any more. */
const forget: Statement = {
  name: 'session.forget-spent',
  text: 'delete from spent_refresh_token where session_id = $1 and spent_at < $2',
};
const revoke: Statement = {
  name: 'session.revoke-family',
  text: 'update session set revoked_at = $2 where id = $1',
};
/** How often a token may be exchanged again. Nobody loses more answers within the grace period. */
const mostTwins = 30;

const audit = { 'session.reuse-detected': { subject: 'session' } };

interface Found {
  sessionId: string;
  userId: string;
}

/**
 * Exchanges a refresh token for a new pair of tokens, once. The answer may be lost on its way: a client that sent an `idempotencyKey` may
 * exchange the token again with the same key, for a short grace period, as long as no token of an earlier answer has been used. Each answer
 * has a token of its own (a twin), and the first one that is used invalidates the others. If an invalidated token is used, one of its two
 * users has stolen it, and nothing shows which one, so the whole session ends.
 */
export const refreshSession = openUseCase({
  name: 'access.refresh-session',
  permission: 'session:start',
  input: z.object({
    refreshToken: text('token'),
    userAgent: z.string().max(500).nullable(),
    idempotencyKey: text('idempotencyKey').nullish(),
  }),
  audit,
  async run(context, { refreshToken, userAgent, idempotencyKey }): Promise<StartedSession> {
    const { database } = context;
    const over = new DomainError('EXPIRED', 'This session has ended. Sign in again.', ['refreshToken']);
    const hash = hashToken(refreshToken);
    const key = idempotencyKey == null ? null : hashToken(idempotencyKey);
    const [found] = await database.unscoped.query<Found>(findToken, [hash]);
    const [first] = found ? await membershipsOf(database.unscoped, found.userId) : [];
    if (!found || !first) throw over;
    const member = memberOf(first, found.userId);
    const { sessionId } = found;
    // The error is thrown after the commit: inside the transaction it would roll back the revocation of the session.
    const next = await context.transactionAs(member, (tx, trail) =>
      exchange(tx, trail, context, member, { sessionId, hash, key, userAgent }),
    );
    if (!next) throw over;
    return issueTokens(context, member, { sessionId, refreshToken: next }, 'none');
  },
});

async function exchange(
  tx: Transaction,
  trail: AuditTrail<typeof audit>,
  { ports, clock }: UseCaseContext,
  member: Member,
  {
    sessionId,
    hash,
    key,
    userAgent,
  }: { sessionId: string; hash: Buffer; key: Buffer | null; userAgent: string | null },
): Promise<string | null> {
  const now = clock.now();
  const graceBegan = new Date(now.getTime() - ports.refreshGraceSeconds * 1_000);
  const [judged] = await tx.query<{ isUnused: boolean; isJustExchanged: boolean }>(judge, [
    sessionId,
    hash,
    now,
    graceBegan,
    mostTwins,
    key,
  ]);
  if (!judged) return null;
  if (!judged.isUnused && !judged.isJustExchanged) {
    await tx.query(revoke, [sessionId, now]);
    trail['session.reuse-detected'].after({ id: sessionId }, { by: member });
    return null;
  }
  const next = newToken();
  await tx.query(remember, [sessionId, now]);
  if (judged.isUnused) {
    const end = refreshEnd(ports.refreshTokenDays, now);
    await tx.query(renew, [sessionId, hashToken(next), hash, now, end, userAgent, key]);
    await tx.query(forget, [sessionId, new Date(now.getTime() - ports.refreshTokenDays * dayMs)]);
  } else await tx.query(addTwin, [sessionId, hashToken(next)]);
  return next;
}
