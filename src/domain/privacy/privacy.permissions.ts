import { definePermissions, managers, systemAlone } from '../shared/permissions.js';

const privacyPermissions = definePermissions({
  'privacy:export': managers,
  'privacy:erase': managers,
  'privacy:retain': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    privacy: typeof privacyPermissions;
  }
}
