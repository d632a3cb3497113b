import { definePermissions, everybody, managers, systemAlone } from '../shared/permissions.js';

const customFieldPermissions = definePermissions({
  'custom-field:read': everybody,
  'custom-field:create': managers,
  'custom-field:update': managers,
  'custom-field:delete': managers,
  'custom-field:rewrite': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    'custom-fields': typeof customFieldPermissions;
  }
}
