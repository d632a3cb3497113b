import { definePermissions, everybody, managers, sellers } from '../shared/permissions.js';

const sellerPermissions = definePermissions({
  'seller:read': everybody,
  'seller:update': sellers,
  // to change other sellers, and settings that sellers may not change themselves
  'seller:manage': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    sellers: typeof sellerPermissions;
  }
}
