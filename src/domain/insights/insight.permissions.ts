import { ceos, definePermissions, everybody, sellers, systemAlone } from '../shared/permissions.js';

const insightPermissions = definePermissions({
  'alert:read': everybody,
  'alert:acknowledge': sellers,
  'insight:read': everybody,
  'organization:report': ceos,
  'counter:fold': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    insights: typeof insightPermissions;
  }
}
