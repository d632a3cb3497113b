import { definePermissions, everybody, managers, overseers, sellers, systemAlone } from '../shared/permissions.js';

const conversationPermissions = definePermissions({
  'conversation:read': everybody,
  'channel-account:read': managers,
  'channel-account:create': managers,
  'channel-account:update': managers,
  'inbound-event:read': overseers,
  'inbound-event:replay': managers,
  'message:send': sellers,
  'message:plan': everybody,
  'contact:set-consent': sellers,
  'message-template:read': everybody,
  'message-template:synchronize': managers,
  'message-template:fetch': systemAlone,
  'conversation:take-over': sellers,
  'conversation:hand-back': sellers,
  'conversation:mark-read': everybody,
  'inbound-event:receive': systemAlone,
  'inbound-event:process': systemAlone,
  'message:deliver': systemAlone,
  'contact-name:find': systemAlone,
  // Anyone with the signed link may read the file: the link was issued to a user who may see the message.
  'media:read': systemAlone,
  'media:fetch': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    conversations: typeof conversationPermissions;
  }
}
