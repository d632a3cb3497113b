import { z } from 'zod';
import type { Transaction } from '../shared/database.port.js';
import { longUseCase, type UseCaseContext } from '../shared/use-case.js';
import type { Mail } from './mailer.port.js';
import './ports.js';

const mailShape = z.object({ to: z.string(), subject: z.string(), text: z.string() });

/** Has a letter sent once the transaction has been committed. It is sealed meanwhile: its link is as good as a password. */
export const queueMail = (tx: Transaction, { ports }: Pick<UseCaseContext, 'ports'>, mail: Mail): Promise<void> =>
  tx.enqueue('access/send-mail', { sealed: ports.secrets.seal(JSON.stringify(mail)) });

/** Sends a letter that was queued. */
export const sendMail = longUseCase({
  name: 'access.send-mail',
  permission: 'mail:send',
  input: z.object({ sealed: z.string() }),
  async run({ ports }, { sealed }) {
    await ports.mailer.send(mailShape.parse(JSON.parse(ports.secrets.open(sealed))));
  },
});
