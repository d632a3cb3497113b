import './notifications.permissions.js';
import './notifications.tasks.js';

export { checkNotifications } from './check-notifications.js';
export { forgetExpiredNotifications } from './forget-expired.js';
export { markNotificationsRead } from './mark-notifications-read.js';
export * from './notification.entity.js';
export { type NotificationSettings, ownNotificationSettings } from './notification-settings.js';
export * from './notifications.rows.js';
export * from './notifications.tables.js';
export type { Push, PushAnswer, PushMessage, PushTarget } from './push.port.js';
export { pushNotification } from './push-notification.js';
export { registerPushSubscription } from './register-push-subscription.js';
export { sendDailyReport } from './send-daily-report.js';
export { sendNotificationDigest } from './send-digest.js';
export { tellOfEvents } from './tell-of-events.js';
export { tellSellersOfTheirWeek } from './tell-sellers-of-their-week.js';
export { updateNotificationSettings } from './update-notification-settings.js';
export { visibleData } from './visible-data.sql.js';
