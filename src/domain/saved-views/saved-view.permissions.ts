import { definePermissions, everybody } from '../shared/permissions.js';

const savedViewPermissions = definePermissions({
  'saved-view:read': everybody,
  'saved-view:save': everybody,
  'saved-view:delete': everybody,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    'saved-views': typeof savedViewPermissions;
  }
}
