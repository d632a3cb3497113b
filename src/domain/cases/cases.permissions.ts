import { definePermissions, everybody, sellers, systemAlone } from '../shared/permissions.js';

const casePermissions = definePermissions({
  'case:read': everybody,
  'case:open': sellers,
  'case:assign': sellers,
  'case:close': sellers,
  'case:reopen': sellers,
  'case:give': systemAlone,
  'case:evaluate': sellers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    cases: typeof casePermissions;
  }
}
