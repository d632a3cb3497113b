import { definePermissions, managers } from '../shared/permissions.js';

const assignmentPermissions = definePermissions({
  'assignment:plan': managers,
  'assignment:apply': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    assignment: typeof assignmentPermissions;
  }
}
