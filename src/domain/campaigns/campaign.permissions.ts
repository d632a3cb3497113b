import { definePermissions, managers, overseers, systemAlone } from '../shared/permissions.js';

const campaignPermissions = definePermissions({
  'campaign:read': overseers,
  'campaign:create': managers,
  'campaign:stop': managers,
  'campaign:send': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    campaigns: typeof campaignPermissions;
  }
}
