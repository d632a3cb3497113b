import { definePermissions, overseers, systemAlone } from '../shared/permissions.js';

const adPermissions = definePermissions({
  'ad-campaign:read': overseers,
  'ad-lead:fetch': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    ads: typeof adPermissions;
  }
}
