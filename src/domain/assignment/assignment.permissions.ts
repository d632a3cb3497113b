import { definePermissions, managers, systemAlone } from '../shared/permissions.js';

const assignmentPermissions = definePermissions({
  'assignment:plan': managers,
  'assignment:apply': managers,
  'assignment:settle': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    assignment: typeof assignmentPermissions;
  }
}
