import { definePermissions, everybody, managers } from '../shared/permissions.js';

const cataloguePermissions = definePermissions({
  'product:read': everybody,
  'product:create': managers,
  'product:update': managers,
  'knowledge-article:read': everybody,
  'knowledge-article:create': managers,
  'knowledge-article:update': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    catalogue: typeof cataloguePermissions;
  }
}
