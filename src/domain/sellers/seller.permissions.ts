import { definePermissions, everybody } from '../shared/permissions.js';

const sellerPermissions = definePermissions({
  'seller:read': everybody,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    sellers: typeof sellerPermissions;
  }
}
