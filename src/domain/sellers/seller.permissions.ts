import { definePermissions, everybody, managers, sellers } from '../shared/permissions.js';

const sellerPermissions = definePermissions({
  'seller:read': everybody,
  'seller:update': sellers,
  // of others, and what sellers do not decide themselves
  'seller:manage': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    sellers: typeof sellerPermissions;
  }
}
