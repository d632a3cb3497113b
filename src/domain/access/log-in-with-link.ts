import { z } from 'zod';
import { text } from '../shared/texts.js';
import { openUseCase } from '../shared/use-case.js';
import { TokenOver } from './access.errors.js';
import { membershipsOf } from './find-viewer.js';
import { beginSession, memberOf } from './log-in.js';
import { findLink, useLink } from './mail-link.js';
import type { StartedSession } from './start-session.js';
import './ports.js';

/** Starts a session by the link of a letter, once, however many wrong passwords others have tried. */
export const logInWithLink = openUseCase({
  name: 'access.log-in-with-link',
  permission: 'session:start',
  input: z.object({ token: text('token'), address: z.string(), userAgent: z.string().max(500).nullable() }),
  async run(context, { token, address, userAgent }): Promise<StartedSession> {
    const { database, clock } = context;
    const link = await findLink(database.unscoped, token, 'LOGIN');
    const [first] = link ? await membershipsOf(database.unscoped, link.user_id) : [];
    if (!link || !first) throw new TokenOver('token');
    const member = memberOf(first, link.user_id);
    const used = await database.transaction({ ...member, role: 'SYSTEM' as const }, tx =>
      useLink(tx, link.id, clock.now()),
    );
    if (!used) throw new TokenOver('token');
    return beginSession(context, member, { address, userAgent });
  },
});
