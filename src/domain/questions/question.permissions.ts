import { definePermissions, everybody } from '../shared/permissions.js';

const questionPermissions = definePermissions({
  // The data is read with the rights of the asking user.
  'question:ask': everybody,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    questions: typeof questionPermissions;
  }
}
