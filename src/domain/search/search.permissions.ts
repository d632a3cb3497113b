import { definePermissions, everybody } from '../shared/permissions.js';

const searchPermissions = definePermissions({
  'search:read': everybody,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    search: typeof searchPermissions;
  }
}
