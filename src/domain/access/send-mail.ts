import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Transaction } from '../shared/database.port.js';
import { Postponed } from '../shared/postponed.js';
import { longUseCase, type UseCaseContext } from '../shared/use-case.js';
import { type Mail, MailDelayed } from './mailer.port.js';
import './ports.js';

const leastWaitMs = 1_000;
const mailShape = z.object({ to: z.string(), subject: z.string(), text: z.string() });

/** Queues an e-mail, which is sent after the commit. It is stored encrypted, because its link is as powerful as a password. */
export const queueMail = (
  tx: Transaction,
  context: Pick<UseCaseContext, 'ports' | 'clock'>,
  mail: Mail,
): Promise<void> =>
  tx.enqueue('access/send-mail', {
    sealed: context.ports.secrets.seal(JSON.stringify(mail)),
    queuedAt: context.clock.now().toISOString(),
  });

/** Sends a queued e-mail. Throws Postponed if the vendor said when to retry and that is within the longest wait. */
export const sendMail = longUseCase({
  name: 'access.send-mail',
  permission: 'mail:send',
  input: z.object({ sealed: z.string(), queuedAt: z.iso.datetime().optional() }),
  audit: notAudited('The use case that queued the e-mail has its own entry.'),
  async run({ ports, clock }, { sealed, queuedAt }) {
    try {
      await ports.mailer.send(mailShape.parse(JSON.parse(ports.secrets.open(sealed))));
    } catch (error) {
      if (!(error instanceof MailDelayed) || queuedAt === undefined) throw error;
      const until = clock.now().getTime() + Math.max(error.retryAfterMs, leastWaitMs);
      if (until > Date.parse(queuedAt) + ports.longestSendWaitMs) throw error;
      throw new Postponed(new Date(until), error.message);
    }
  },
});
