import { definePermissions, everybody } from '../shared/permissions.js';

const notificationPermissions = definePermissions({
  'notification:read': everybody,
  'notification:mark-read': everybody,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    notifications: typeof notificationPermissions;
  }
}
