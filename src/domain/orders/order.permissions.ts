import { definePermissions, everybody, managers, sellers } from '../shared/permissions.js';

const orderPermissions = definePermissions({
  'cart:read': everybody,
  'cart:set': sellers,
  'order:read': everybody,
  'order:place': sellers,
  // To cancel or fulfil an order.
  'order:update': sellers,
  // An order above the tenant's limit is confirmed by a manager, not by a seller.
  'order:confirm': managers,
  'invoice:read': everybody,
  'payment:record': sellers,
  // A payment that was recorded by mistake is removed by a manager.
  'payment:remove': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    orders: typeof orderPermissions;
  }
}
