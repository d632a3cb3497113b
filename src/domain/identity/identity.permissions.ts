import { definePermissions, managers } from '../shared/permissions.js';

const identityPermissions = definePermissions({
  'contact:merge': managers,
  'contact-match:read': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    identity: typeof identityPermissions;
  }
}
