import { definePermissions, everybody, managers } from '../shared/permissions.js';

const pipelinePermissions = definePermissions({
  'pipeline:read': everybody,
  'pipeline:create': managers,
  'pipeline:update': managers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    pipelines: typeof pipelinePermissions;
  }
}
