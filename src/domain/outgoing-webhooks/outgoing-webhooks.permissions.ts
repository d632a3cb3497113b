import { definePermissions, managers, systemAlone } from '../shared/permissions.js';

const outgoingWebhookPermissions = definePermissions({
  'webhook-endpoint:read': managers,
  'webhook-endpoint:create': managers,
  'webhook-endpoint:update': managers,
  'webhook-endpoint:delete': managers,
  'webhook-delivery:read': managers,
  'webhook-delivery:replay': managers,
  'webhook:deliver': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    'outgoing-webhooks': typeof outgoingWebhookPermissions;
  }
}
