import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

const mark: Statement = {
  name: 'notification.mark-read',
  text: 'update notification set read_at = $2 where id = any ($1) and user_id = app.actor() and not read returning id',
};
const standing: Statement = {
  name: 'notification.own-of',
  text: 'select id from notification where id = any ($1) and user_id = app.actor() and read order by created_at desc, id desc',
};
const mostAtOnce = 1000;

/** Marks the reader's own notifications as read. Returns the ids of those that are read now, including those that were read before. */
export const markNotificationsRead = useCase({
  name: 'notifications.mark-read',
  permission: 'notification:mark-read',
  input: z.object({ ids: z.array(z.string()).max(mostAtOnce) }),
  audit: notAudited('The notification itself tells when its reader read it.'),
  async run({ tx, clock, scope }, input): Promise<string[]> {
    const ids = input.ids.filter(isId);
    const marked = await tx.query<{ id: string }>(mark, [ids, clock.now()]);
    if (marked.length > 0)
      tx.record('notification.read', { notificationIds: marked.map(({ id }) => id), userId: scope.userId });
    return (await tx.query<{ id: string }>(standing, [ids])).map(({ id }) => id);
  },
});
