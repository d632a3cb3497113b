import './notifications.permissions.js';

export { checkNotifications } from './check-notifications.js';
export { forgetExpiredNotifications } from './forget-expired.js';
export { markNotificationsRead } from './mark-notifications-read.js';
export * from './notification.entity.js';
export * from './notifications.rows.js';
export * from './notifications.tables.js';
export { tellOfEvents } from './tell-of-events.js';
