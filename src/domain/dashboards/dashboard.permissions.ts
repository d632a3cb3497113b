import { definePermissions, everybody } from '../shared/permissions.js';

const dashboardPermissions = definePermissions({
  'dashboard:read': everybody,
  'dashboard:save': everybody,
  'dashboard:delete': everybody,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    dashboards: typeof dashboardPermissions;
  }
}
