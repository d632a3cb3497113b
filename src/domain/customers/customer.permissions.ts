import { definePermissions, everybody, sellers, systemAlone } from '../shared/permissions.js';

const customerPermissions = definePermissions({
  'customer:read': everybody,
  'customer:create': sellers,
  'customer:update': sellers,
  'interaction:log': sellers,
  'customer:settle': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    customers: typeof customerPermissions;
  }
}
