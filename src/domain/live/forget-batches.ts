import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { hourMs } from '../shared/durations.js';
import { keptHours } from './live-cursor.js';

/** Reads the only index from its oldest entry up to the first recent row, so that the cost is proportional to the deleted rows. */
const remove: Statement = {
  name: 'live.forget-batches',
  text: `with young as (select b.xid from live_batch b where b.created_at >= $1 order by b.xid limit 1)
    delete from live_batch b where b.created_at < $1 and (b.xid < (select y.xid from young y) or not exists (select from young))`,
};

/** Deletes, every hour, the events sent to consoles more than a day ago. */
export const forgetLiveBatches = scheduledUseCase({
  name: 'live.forget-batches',
  cron: '0 * * * *',
  interval: 'cleanUp',
  audit: notAudited('what was told a day ago is kept for nobody'),
  async run({ tx }, occurrence) {
    await tx.query(remove, [new Date(occurrence.getTime() - keptHours * hourMs)]);
  },
});
