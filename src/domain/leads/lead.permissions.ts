import { definePermissions, everybody, sellers, systemAlone } from '../shared/permissions.js';

const leadPermissions = definePermissions({
  'lead:read': everybody,
  'lead:create': sellers,
  'lead:update': sellers,
  'lead:classify': sellers,
  'lead:assign': sellers,
  'lead:convert': sellers,
  'lead:bulk-update': sellers,
  'lead:apply-bulk-change': systemAlone,
  'lead:score-new': systemAlone,
  'lead:learn': systemAlone,
  'lead:give-messages': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    leads: typeof leadPermissions;
  }
}
