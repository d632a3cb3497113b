import { definePermissions, everybody, managers, overseers, sellers, systemAlone } from '../shared/permissions.js';

const assistantPermissions = definePermissions({
  'agent-profile:read': everybody,
  'agent-profile:create': managers,
  'agent-profile:update': managers,
  'answer:preview': managers,
  'agent-decision:read': overseers,
  'ai-quality:read': managers,
  'own-model:read': managers,
  'own-model:train': managers,
  'message:correct': sellers,
  'message:try': sellers,
  'message:understand': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    assistant: typeof assistantPermissions;
  }
}
