import { definePermissions, everybody, sellers, systemAlone } from '../shared/permissions.js';

const commentPermissions = definePermissions({
  'comment:read': everybody,
  'comment:reply': sellers,
  'comment:hide': sellers,
  'comment:mark-done': sellers,
  'comment:process': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    comments: typeof commentPermissions;
  }
}
