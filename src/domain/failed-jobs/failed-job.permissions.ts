import { definePermissions, managers } from '../shared/permissions.js';

const failedJobPermissions = definePermissions({
  'failed-job:read': managers,
  'failed-job:replay': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    'failed-jobs': typeof failedJobPermissions;
  }
}
