import { definePermissions, managers, systemAlone } from '../shared/permissions.js';

const importPermissions = definePermissions({
  'import:create': managers,
  'import:read': managers,
  'import:stop': managers,
  'import:undo': managers,
  'import:run': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    imports: typeof importPermissions;
  }
}
