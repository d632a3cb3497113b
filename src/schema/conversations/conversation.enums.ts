import { deliveryStatuses } from '../../domain/conversations/channel.port.js';
import {
  channelAccountStates,
  channelAccountStatuses,
  conversationStatuses,
  mediaStates,
  messageAuthors,
  messageDirections,
  senderChecks,
} from '../../domain/conversations/index.js';
import { channelProviders, channels } from '../../domain/shared/channels.js';
import { enumOf } from '../enum-of.js';

export const ChannelEnum = enumOf('Channel', 'The channel that a contact uses.', channels, {
  WHATSAPP: 'WhatsApp.',
  INSTAGRAM: 'Direct messages on Instagram.',
  MESSENGER: 'Facebook Messenger.',
  EMAIL: 'E-mail.',
  SMS: 'Text messages.',
  WEB: 'Forms on a web site.',
});

export const ChannelProviderEnum = enumOf(
  'ChannelProvider',
  'The provider that carries the messages of a channel.',
  channelProviders,
  {
    META: 'Meta: WhatsApp, Instagram and Messenger.',
    YCLOUD: 'YCloud: WhatsApp.',
    TWILIO: 'Twilio: SMS and WhatsApp.',
    SENDGRID: 'SendGrid: e-mail.',
    FORM: 'A web form that posts to its own webhook.',
  },
);

export const ChannelAccountStateEnum = enumOf(
  'ChannelAccountState',
  'Whether a number or page has been proven to belong to the tenant.',
  channelAccountStates,
  {
    UNPROVEN:
      'Not proven yet: it works, and the first signed webhook proves it, unless another business proves it first.',
    PROVEN: 'A signed webhook came, or the provider confirmed it when asked with the accessToken.',
    LOST: 'Another business has proven that it owns it: no messages are accepted or sent. If it is yours, connect it again with its accessToken.',
  },
);

export const SenderCheckEnum = enumOf(
  'SenderCheck',
  'Whether an e-mail really comes from its stated sender, checked by SPF and DKIM.',
  senderChecks,
  {
    PASS: 'The sender’s domain confirms it.',
    FAIL: 'The sender’s domain denies it, so it may be forged: it is kept separate from known contacts and the agent does not answer it.',
    NONE: 'The domain gives no information: it is kept separate from the contact known by that address.',
  },
);

export const ChannelAccountStatusEnum = enumOf(
  'ChannelAccountStatus',
  'Whether an account works.',
  channelAccountStatuses,
  {
    ACTIVE: 'It receives and sends messages.',
    PAUSED: 'A person paused it: messages wait, and are sent in their order once it is resumed.',
    BROKEN:
      'The provider refuses it, and `lastError` says why, or another business has proven that it owns the number. Messages wait. New credentials or a successful test restore it.',
  },
);

export const MessageDirectionEnum = enumOf('MessageDirection', 'The direction of a message.', messageDirections, {
  INBOUND: 'From the contact to the business.',
  OUTBOUND: 'From the business to the contact.',
});

export const MessageAuthorEnum = enumOf('MessageAuthor', 'The author of a message.', messageAuthors, {
  CONTACT: 'The contact.',
  AI_AGENT: 'The AI agent.',
  SELLER: 'A person of the business.',
  SYSTEM: 'An automation, with fixed text.',
});

export const DeliveryStatusEnum = enumOf(
  'DeliveryStatus',
  'The delivery status of a message. It only moves down this list.',
  deliveryStatuses,
  {
    QUEUED: 'Stored and about to be sent.',
    UNKNOWN: 'Sending timed out: it may have arrived. It is never sent again automatically.',
    SENT: 'The provider has accepted it.',
    FAILED: 'It was not delivered; the error says why.',
    DELIVERED: 'It has reached the device or the business.',
    READ: 'It has been read.',
  },
);

export const ConversationStatusEnum = enumOf(
  'ConversationStatus',
  'Who answers a conversation.',
  conversationStatuses,
  {
    BOT: 'The AI agent answers.',
    HUMAN: 'A person answers; the AI agent is silent.',
    WAITING: 'It waits for a person; the AI agent is silent.',
    CLOSED: 'Finished. The next message of the contact opens it again as BOT.',
  },
);
const inboundStatuses = ['RECEIVED', 'PROCESSED', 'IGNORED', 'QUARANTINED'] as const;
export type InboundStatus = (typeof inboundStatuses)[number];

export const InboundStatusEnum = enumOf(
  'InboundStatus',
  'The result of processing an event that a provider sent.',
  inboundStatuses,
  {
    RECEIVED: 'Stored and about to be processed.',
    PROCESSED: 'Its message or status has been recorded.',
    IGNORED: 'There was nothing to do; the reason says why.',
    QUARANTINED:
      'Set aside for a person to look at: its account is unknown or belongs to another business, or it cannot be read; the reason says which.',
  },
);

export const MediaStateEnum = enumOf('MediaState', 'Whether the content of a file is stored here.', mediaStates, {
  PENDING: 'It still has to be fetched from the provider; until then the link fetches it from there.',
  STORED: 'It is stored here.',
  UNAVAILABLE: 'It could not be fetched; the problem says why.',
  EXPIRED: 'It was stored here and has been removed.',
  LINKED: 'It is at a public address, from which the provider fetched it: a picture of a product.',
});
