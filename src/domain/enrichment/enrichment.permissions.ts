import { definePermissions, sellers, systemAlone } from '../shared/permissions.js';

const enrichmentPermissions = definePermissions({
  'contact-fact:settle': sellers,
  'contact:enrich': sellers,
  'contact-fact:find': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    enrichment: typeof enrichmentPermissions;
  }
}
