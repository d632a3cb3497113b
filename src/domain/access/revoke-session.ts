import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { recordAudit } from './audit.js';

/** Row-level security shows a user no session but their own. */
const revoke: Statement = {
  name: 'session.revoke',
  text: 'update session set revoked_at = $2 where id = $1 and revoked_at is null and expires_at > $2 returning id',
};

/** Ends one of the user's own sessions: its tokens are refused within five seconds, and its sockets closed. */
export const revokeSession = useCase({
  name: 'access.revoke-session',
  permission: 'session:revoke',
  input: z.object({ sessionId: z.string() }),
  async run(context, { sessionId }) {
    const { tx, clock } = context;
    const revoked = isId(sessionId) ? await tx.query(revoke, [sessionId, clock.now()]) : [];
    if (revoked.length === 0) throw new DomainError('NOT_FOUND', 'There is no such session.', ['sessionId']);
    await recordAudit(tx, context, { action: 'session.revoked', subjectType: 'session', subjectId: sessionId });
    return sessionId;
  },
});
