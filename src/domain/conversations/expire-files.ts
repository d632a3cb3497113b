import { z } from 'zod';
import { sweepFilesSoon } from '../media/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { conversationTexts } from './conversations.texts.js';

const most = 1_000;

/** Ids contain their creation time, so the oldest files come first in the index. */
const expire: Statement = {
  name: 'media.expire',
  text: `update message_media set file_id = null, state = 'EXPIRED', problem = $3
    where tenant_id = app.tenant() and id = any (array(
      select d.id from message_media d where d.tenant_id = app.tenant() and d.file_id is not null and d.id < $1 order by d.id limit $2)) returning id`,
};

/** Removes files that are older than the tenant keeps them. Returns whether more may be left. Safe to repeat. */
export const expireFiles = longUseCase({
  name: 'conversations.expire-files',
  permission: 'media:sweep',
  input: z.object({}),
  audit: notAudited('Follows the tenant’s setting media.keepDays, whose changes have entries.'),
  async run({ read, scope, clock, transaction }): Promise<boolean> {
    const { settings, language } = await loadTenant(read, scope.tenantId);
    const { keepDays } = settings.media;
    if (keepDays === null) return false;
    const values = [firstIdOf(clock.now().getTime() - keepDays * dayMs), most, conversationTexts(language, 'EXPIRED')];
    return transaction(async tx => {
      const expired = await tx.query(expire, values);
      if (expired.length === most) await sweepFilesSoon(tx);
      return expired.length === most;
    });
  },
});

/** Returns the lowest id that could have been made in that millisecond. */
function firstIdOf(ms: number): string {
  const time = Math.max(0, ms).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
