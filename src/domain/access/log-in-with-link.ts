import { z } from 'zod';
import { text } from '../shared/texts.js';
import { openUseCase } from '../shared/use-case.js';
import { InvalidLinkToken } from './access.errors.js';
import { membershipsOf } from './find-viewer.js';
import { memberOf, sessionAudit } from './log-in.js';
import { findLink, useLink } from './mail-link.js';
import { createSession, issueTokens, type StartedSession } from './start-session.js';
import './ports.js';

/** Starts a session by the link of an e-mail, which works once. It also works while wrong passwords keep the account locked. */
export const logInWithLink = openUseCase({
  name: 'access.log-in-with-link',
  permission: 'session:start',
  input: z.object({ token: text('token'), address: z.string(), userAgent: z.string().max(500).nullable() }),
  audit: sessionAudit,
  async run(context, { token, address, userAgent }): Promise<StartedSession> {
    const { database, clock } = context;
    const link = await findLink(database.unscoped, token, 'LOGIN');
    const [first] = link ? await membershipsOf(database.unscoped, link.user_id) : [];
    if (!link || !first) throw new InvalidLinkToken('token');
    const member = memberOf(first, link.user_id);
    // In one transaction: a new password waits for the used link and then ends the session, or it ends the link first.
    const session = await context.transactionAs({ ...member, role: 'SYSTEM' }, async (tx, trail) => {
      if (!(await useLink(tx, link.id, clock.now()))) throw new InvalidLinkToken('token');
      const started = createSession(tx, context, { userId: member.userId, userAgent });
      trail['session.started'].after({ id: started.sessionId, address, userAgent }, { by: member });
      return started;
    });
    return issueTokens(context, member, session);
  },
});
