import { definePermissions, overseers, sellers } from '../shared/permissions.js';

const contactPermissions = definePermissions({
  'contact:read': overseers,
  'contact:update': sellers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    contacts: typeof contactPermissions;
  }
}
