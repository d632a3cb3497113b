import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

/** Row-level security shows users only their own sessions. */
const revoke: Statement = {
  name: 'session.revoke',
  text: 'update session set revoked_at = $2 where id = $1 and revoked_at is null and expires_at > $2 returning id',
};

/** Revokes one of the user's own sessions: within five seconds its tokens are refused and its sockets are closed. */
export const revokeSession = useCase({
  name: 'access.revoke-session',
  permission: 'session:revoke',
  input: z.object({ sessionId: z.string() }),
  audit: { 'session.revoked': { subject: 'session' } },
  async run({ tx, clock, audit }, { sessionId }) {
    const revoked = isId(sessionId) ? await tx.query(revoke, [sessionId, clock.now()]) : [];
    if (revoked.length === 0) throw new DomainError('NOT_FOUND', 'Session not found.', ['sessionId']);
    audit['session.revoked'].after({ id: sessionId });
    return sessionId;
  },
});
