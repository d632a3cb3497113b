import { ceos, definePermissions, managers, newcomers } from '../shared/permissions.js';

const tenantPermissions = definePermissions({
  'tenant:register': newcomers,
  'tenant:create': ceos,
  'tenant-settings:read': managers,
  'tenant-settings:update': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    tenants: typeof tenantPermissions;
  }
}
