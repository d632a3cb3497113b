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

export const ChannelEnum = enumOf('Channel', 'Where a contact writes.', channels, {
  WHATSAPP: 'WhatsApp.',
  INSTAGRAM: 'Direct messages on Instagram.',
  MESSENGER: 'Facebook Messenger.',
  EMAIL: 'E-mail.',
  SMS: 'Text messages.',
  WEB: 'Forms on a web site.',
});

export const ChannelProviderEnum = enumOf(
  'ChannelProvider',
  'Who carries the messages of a channel.',
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
  'Whether a number or page has been shown to be the tenant’s.',
  channelAccountStates,
  {
    UNPROVEN: 'Not yet: it works, and the first signed webhook proves it, unless another business proves it before.',
    PROVEN: 'A signed webhook came, or the provider said so when asked with the accessToken.',
    LOST: 'Another business has proven it: nothing is taken or sent. Connect it again with its accessToken if it is yours.',
  },
);

export const SenderCheckEnum = enumOf(
  'SenderCheck',
  'Whether an e-mail comes from whom it names as its sender, by SPF and DKIM.',
  senderChecks,
  {
    PASS: 'The sender’s domain vouches for it.',
    FAIL: 'The sender’s domain denies it, so it may be forged: it is kept apart and nobody is answered by the agent.',
    NONE: 'The domain says nothing: it is kept apart from whoever is known by that address.',
  },
);

export const ChannelAccountStatusEnum = enumOf(
  'ChannelAccountStatus',
  'Whether an account works.',
  channelAccountStatuses,
  {
    ACTIVE: 'It takes messages and sends.',
    PAUSED: 'A person paused it: messages wait, and leave in their order once it is resumed.',
    BROKEN:
      'The provider refuses it, and `lastError` says why, or another business has proven the number. Messages wait. New credentials or a test that goes well bring it back.',
  },
);

export const MessageDirectionEnum = enumOf('MessageDirection', 'Which way a message went.', messageDirections, {
  INBOUND: 'From the contact to the business.',
  OUTBOUND: 'From the business to the contact.',
});

export const MessageAuthorEnum = enumOf('MessageAuthor', 'Who wrote a message.', messageAuthors, {
  CONTACT: 'The contact.',
  AI_AGENT: 'The AI agent.',
  SELLER: 'A person of the business.',
  SYSTEM: 'An automation, with fixed text.',
});

export const DeliveryStatusEnum = enumOf(
  'DeliveryStatus',
  'How far a message has come. It only moves down this list.',
  deliveryStatuses,
  {
    QUEUED: 'Stored, and about to be sent.',
    UNKNOWN: 'Sending timed out: it may have arrived. It is never sent again by itself.',
    SENT: 'The provider has taken it.',
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
export const inboundStatuses = ['RECEIVED', 'PROCESSED', 'IGNORED', 'QUARANTINED'] as const;
export type InboundStatus = (typeof inboundStatuses)[number];

export const InboundStatusEnum = enumOf(
  'InboundStatus',
  'What became of something that a provider sent.',
  inboundStatuses,
  {
    RECEIVED: 'Stored, and about to be processed.',
    PROCESSED: 'Its message or status has been recorded.',
    IGNORED: 'Nothing was to be done; the reason says why.',
    QUARANTINED:
      'Kept aside for a person to look at: its account is unknown or foreign, or it cannot be read; the reason says which.',
  },
);

export const MediaStateEnum = enumOf('MediaState', 'Whether the bytes of a file are kept here.', mediaStates, {
  PENDING: 'They are still to be fetched from the provider; the link asks there meanwhile.',
  STORED: 'They are here.',
  UNAVAILABLE: 'They could not be fetched; the problem says why.',
  EXPIRED: 'They were here and are removed.',
});
