import { z } from 'zod';
import { clockTime } from '../shared/clock-time.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { type NotificationType, notificationTypes } from './notification.entity.js';

/** Hours, in the tenant's time zone, in which nothing is pushed or mailed; the list of notifications still shows everything. */
export const quietHours = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from !== to, 'Quiet hours cannot last all day: no notification would ever be sent.');
export type NotificationQuietHours = z.output<typeof quietHours>;

export interface NotificationSettings {
  types: NotificationType[];
  email: boolean;
  push: boolean;
  quietHours: NotificationQuietHours | null;
}

/** Settings of a user who has never changed them: all types, pushed to registered browsers. */
const unchanged: NotificationSettings = { types: [...notificationTypes], email: false, push: true, quietHours: null };

const own: Statement = {
  name: 'notification-setting.own',
  text: 'select types, email, push, quiet_hours as "quietHours" from notification_setting where user_id = app.actor()',
};

/** Returns the reader's own settings. */
export async function ownNotificationSettings(read: Sql): Promise<NotificationSettings> {
  const [row] = await read.query<NotificationSettings>(own);
  return row ?? { ...unchanged, types: [...unchanged.types] };
}
