import { definePermissions, everybody, managers, sellers } from '../shared/permissions.js';

const orderPermissions = definePermissions({
  'cart:read': everybody,
  'cart:set': sellers,
  'order:read': everybody,
  'order:place': sellers,
  // Cancels and fulfils.
  'order:update': sellers,
  // Above the tenant's limit, somebody else than a seller decides.
  'order:confirm': managers,
  'invoice:read': everybody,
  'payment:record': sellers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    orders: typeof orderPermissions;
  }
}
