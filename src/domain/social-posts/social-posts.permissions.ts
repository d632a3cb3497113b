import { definePermissions, managers, overseers, systemAlone } from '../shared/permissions.js';

const socialPostPermissions = definePermissions({
  'social-post:read': overseers,
  'social-post:write': overseers,
  'social-post:approve': managers,
  'social-post:publish': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    socialPosts: typeof socialPostPermissions;
  }
}
