import { definePermissions, everybody } from '../shared/permissions.js';

const exportPermissions = definePermissions({
  // Everybody exports only the rows that they see.
  'record:export': everybody,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    exports: typeof exportPermissions;
  }
}
