import { z } from 'zod';
import { clockTime } from '../shared/clock-time.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { type NotificationType, notificationTypes } from './notification.entity.js';

/** When nothing is pushed or mailed, in the tenant's own time; the list shows all the same. */
export const quietHours = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from !== to, 'Quiet hours that last all day would never let anything through.');
export type NotificationQuietHours = z.output<typeof quietHours>;

export interface NotificationSettings {
  types: NotificationType[];
  email: boolean;
  push: boolean;
  quietHours: NotificationQuietHours | null;
}

/** Of whoever never said otherwise: told of everything, pushed to browsers that were registered for it. */
const unchanged: NotificationSettings = { types: [...notificationTypes], email: false, push: true, quietHours: null };

const own: Statement = {
  name: 'notification-setting.own',
  text: 'select types, email, push, quiet_hours as "quietHours" from notification_setting where user_id = app.actor()',
};

/** The reader's own settings. */
export async function ownNotificationSettings(read: Sql): Promise<NotificationSettings> {
  const [row] = await read.query<NotificationSettings>(own);
  return row ?? { ...unchanged, types: [...unchanged.types] };
}
