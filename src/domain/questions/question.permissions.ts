import { definePermissions, everybody } from '../shared/permissions.js';

const questionPermissions = definePermissions({
  // What is shown is read with the rights of whoever asks.
  'question:ask': everybody,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    questions: typeof questionPermissions;
  }
}
