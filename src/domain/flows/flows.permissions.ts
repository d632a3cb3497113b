import { definePermissions, everybody, managers, sellers, systemAlone } from '../shared/permissions.js';

const flowPermissions = definePermissions({
  'flow:read': everybody,
  'flow:update': managers,
  'flow:start': sellers,
  'flow-run:change': sellers,
  'flow:run': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    flows: typeof flowPermissions;
  }
}
