import { definePermissions, everybody, managers, sellers } from '../shared/permissions.js';

const opportunityPermissions = definePermissions({
  'opportunity:read': everybody,
  'opportunity:create': sellers,
  'opportunity:update': sellers,
  'opportunity:move': sellers,
  'opportunity:delete': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    opportunities: typeof opportunityPermissions;
  }
}
