import { definePermissions, everybody, managers, newcomers, systemAlone } from '../shared/permissions.js';

const accessPermissions = definePermissions({
  'session:start': newcomers,
  'session:read': everybody,
  'session:revoke': everybody,
  'email:confirm-again': everybody,
  'password:reset': newcomers,
  'invitation:accept': newcomers,
  'user:read': everybody,
  'user:invite': managers,
  'user:update': everybody,
  'user:change-role': managers,
  'user:deactivate': managers,
  'api-key:read': managers,
  'api-key:create': managers,
  'api-key:revoke': managers,
  'audit:read': managers,
  'audit:export': managers,
  'viewer:read': everybody,
  'mail:send': systemAlone,
  'audit:chain': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    access: typeof accessPermissions;
  }
}
