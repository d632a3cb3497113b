import { definePermissions, everybody, sellers } from '../shared/permissions.js';

const toDoPermissions = definePermissions({
  'to-do:read': everybody,
  'to-do:save': sellers,
  'to-do:delete': sellers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    'to-dos': typeof toDoPermissions;
  }
}
