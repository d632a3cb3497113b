import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { openUseCase } from '../shared/use-case.js';

const forget: Statement = {
  name: 'retention.forget-old-access',
  text: 'select app.forget_old_access() + app.forget_old_links() as forgotten',
};

/** Deletes sessions, links and invitations of the whole installation that expired a month ago. Safe to repeat. */
export const forgetOldAccess = openUseCase({
  name: 'privacy.forget-old-access',
  permission: 'privacy:retain',
  input: z.object({}),
  audit: notAudited('Deletes only what has expired, by a rule that is the same for every tenant.'),
  async run({ database, log }) {
    const [row] = await database.unscoped.query<{ forgotten: number }>(forget);
    log.info({ forgotten: row?.forgotten ?? 0 }, 'old sessions, links and invitations were thrown away');
  },
});
