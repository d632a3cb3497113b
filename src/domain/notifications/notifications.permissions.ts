import { definePermissions, everybody, systemAlone } from '../shared/permissions.js';

const notificationPermissions = definePermissions({
  'notification:read': everybody,
  'notification:mark-read': everybody,
  'notification:update-settings': everybody,
  'notification:register-push': everybody,
  'notification:push': systemAlone,
  'notification:mail-digest': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    notifications: typeof notificationPermissions;
  }
}
