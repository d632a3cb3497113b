import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { openUseCase } from '../shared/use-case.js';

const forgetOldAccess: Statement = {
  name: 'retention.forget-old-access',
  text: 'select app.forget_old_access() as forgotten',
};
const enqueue: Statement = { name: 'retention.enqueue', text: 'select app.enqueue_retention()' };

/**
 * Once a day, for the whole installation: throws away sessions, links and invitations that have been over for a month, and
 * gives each tenant a job of its own. Safe to repeat: a tenant has one such job waiting at most.
 */
export const startRetention = openUseCase({
  name: 'privacy.start-retention',
  permission: 'privacy:retain',
  input: z.object({}),
  async run({ database, log }) {
    const [row] = await database.unscoped.query<{ forgotten: number }>(forgetOldAccess);
    await database.unscoped.query(enqueue);
    log.info({ forgotten: row?.forgotten ?? 0 }, 'retention: what is over was thrown away, each tenant has its job');
  },
});
