import { definePermissions, everybody } from '../shared/permissions.js';

const exportPermissions = definePermissions({
  // As far as they see the rows.
  'record:export': everybody,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    exports: typeof exportPermissions;
  }
}
