import { definePermissions, managers } from '../shared/permissions.js';

const schedulePermissions = definePermissions({
  'scheduled-task:read': managers,
  'scheduled-task:switch': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    schedules: typeof schedulePermissions;
  }
}
