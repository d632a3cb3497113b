import { registerEnumType } from 'type-graphql';
import { ownModelKinds, ownModelStatuses } from '../domain/assistant/index.js';
import { deliveryStatuses } from '../domain/conversations/channel.port.js';
import {
  channelAccountStates,
  conversationStatuses,
  messageAuthors,
  messageDirections,
} from '../domain/conversations/index.js';
import { entityTypes, fieldTypes } from '../domain/custom-fields/index.js';
import { segments } from '../domain/customers/index.js';
import { metrics } from '../domain/insights/index.js';
import { leadStatuses } from '../domain/leads/index.js';
import { opportunityStatuses } from '../domain/pipelines/index.js';
import { destinations } from '../domain/routing/index.js';
import { channelProviders, channels } from '../domain/shared/channels.js';
import { scopeRoles } from '../domain/shared/database.port.js';
import { userErrorCodes } from '../domain/shared/domain-error.js';
import { intents, sentimentLabels, temperatures, urgencies } from '../domain/shared/labels.js';

/** Registers a closed list of the domain as an enum of the graph. Every value must say what it means. */
function enumOf<Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  meanings: Record<Value, string>,
): { readonly [V in Value]: V } {
  const members = Object.fromEntries(values.map(value => [value, value])) as { [V in Value]: V };
  const valuesConfig = Object.fromEntries(values.map(value => [value, { description: meanings[value] }]));
  registerEnumType<{ [V in Value]: V }>(members, {
    name,
    description,
    valuesConfig: valuesConfig as Record<Value, { description: string }>,
  });
  return members;
}

const roles = scopeRoles.filter(role => role !== 'SYSTEM');
export type Role = (typeof roles)[number];
export const RoleEnum = enumOf('Role', 'What a user may do in a tenant.', roles, {
  CEO: 'Everything, in every tenant of the organisation.',
  ADMIN: 'Everything in one tenant.',
  SELLER: 'Sells: sees and works what is own or unassigned, and the team’s where the tenant opens it.',
  SECRETARY: 'Sees the whole tenant; may mark conversations read.',
  PROFESSIONAL: 'Serves customers: sees and works only what is own, and more where the tenant opens it.',
});

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
export const LeadStatusEnum = enumOf('LeadStatus', 'How far a lead has come.', leadStatuses, {
  NEW: 'Just arrived; nobody has worked on it.',
  CONTACTED: 'Somebody has been in touch.',
  QUALIFIED: 'Known to need and to be able to buy.',
  QUOTED: 'Has been given a quote.',
  WON: 'Bought.',
  LOST: 'Will not buy.',
  NURTURING: 'Not now; kept in touch with.',
});

export const TemperatureEnum = enumOf('Temperature', 'How close a lead is to buying, by its score.', temperatures, {
  HOT: 'A score from 80 to 100.',
  WARM: 'A score from 50 to 79.',
  COLD: 'A score from 0 to 49.',
});

export const IntentEnum = enumOf('Intent', 'What a message asks for.', intents, {
  PURCHASE_INQUIRY: 'Wants to buy, order, rent or hire.',
  PRODUCT_INFO: 'Asks about a product or service.',
  PRICING_QUESTION: 'Asks for a price, quote or discount.',
  COMPLAINT: 'Is dissatisfied, with no other request as the main point.',
  SUPPORT_REQUEST: 'Needs help with something owned or contracted.',
  WARRANTY_CLAIM: 'Wants a defect put right under warranty.',
  DELIVERY_TRACKING: 'Asks where an order is or when it arrives.',
  REFUND_REQUEST: 'Wants money back or to return something.',
  PARTNERSHIP: 'Proposes business between companies.',
  GENERAL_INQUIRY: 'Anything else, such as opening hours or thanks.',
  SPAM: 'Mass or deceptive content.',
});

export const SentimentLabelEnum = enumOf('SentimentLabel', 'The feeling that a message shows.', sentimentLabels, {
  POSITIVE: 'Praise, enthusiasm or heartfelt thanks.',
  NEUTRAL: 'Factual, or no clear feeling.',
  NEGATIVE: 'Annoyance, disappointment or distress.',
});

export const UrgencyEnum = enumOf('Urgency', 'How soon a message needs an answer.', urgencies, {
  LOW: 'Can wait.',
  MEDIUM: 'Within the working day.',
  HIGH: 'Within the hour.',
  CRITICAL: 'Now.',
});

export const DestinationEnum = enumOf('Destination', 'Who gets a conversation.', destinations, {
  SALES_TEAM: 'People who sell.',
  RETENTION_SPECIALIST: 'People who keep customers from leaving.',
  HUMAN_AGENT: 'Any person.',
  SUPPORT_TEAM: 'People who solve problems after the sale.',
  CHATBOT: 'The AI agent answers.',
  AUTO_REJECT: 'Nobody: nothing is sent and the conversation closes.',
});

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

export const OpportunityStatusEnum = enumOf('OpportunityStatus', 'How a sale stands.', opportunityStatuses, {
  OPEN: 'Still being worked on.',
  WON: 'Sold.',
  LOST: 'Will not be sold.',
});

export const SegmentEnum = enumOf('Segment', 'How often a customer comes.', segments, {
  FREQUENT: 'Met three times or more in the ninety days before the last time.',
  OCCASIONAL: 'Met less often.',
  INACTIVE: 'Not met for long.',
});

export const EntityTypeEnum = enumOf('EntityType', 'What a custom field belongs to.', entityTypes, {
  LEAD: 'Leads.',
  CUSTOMER: 'Customers.',
  OPPORTUNITY: 'Opportunities.',
});

export const FieldTypeEnum = enumOf('FieldType', 'What a custom field takes.', fieldTypes, {
  TEXT: 'Any text.',
  NUMBER: 'A number.',
  DATE: 'A day, `YYYY-MM-DD`.',
  DROPDOWN: 'One of its options.',
});

export const MetricEnum = enumOf('Metric', 'What is measured.', metrics, {
  LEADS_CREATED: 'Leads that came in, by when they were created.',
  LEADS_WON: 'Leads that bought, by when they were won.',
  CONVERSATIONS: 'Conversations, by when they began.',
  MESSAGES_IN: 'Messages that contacts sent.',
  MESSAGES_OUT: 'Messages that the business sent, by people, agents and automations.',
  FIRST_RESPONSE_SECONDS:
    'The mean time from the first message of a conversation to its first answer, by when it was answered.',
  WON_AMOUNT: 'The value of opportunities won in the tenant’s currency, by when they were won.',
  ESCALATIONS: 'Messages whose conversation was handed to people.',
  AUTONOMOUS_RESOLUTION_RATE: 'The share of routed messages, 0 to 1, that the AI agent kept; spam does not count.',
});

export const timeBuckets = ['HOUR', 'DAY', 'WEEK', 'MONTH'] as const;
export const TimeBucketEnum = enumOf('TimeBucket', 'How wide a point of a series is.', timeBuckets, {
  HOUR: 'An hour.',
  DAY: 'A day of the tenant’s time zone.',
  WEEK: 'Seven days, from Monday.',
  MONTH: 'A month of the calendar.',
});

export const OwnModelKindEnum = enumOf('OwnModelKind', 'What a tenant’s own model was taught.', ownModelKinds, {
  INTENTS: 'The tenant’s own intents, from labelled messages.',
  CORRECTIONS: 'What people correct in the local model’s answers.',
});

export const OwnModelStatusEnum = enumOf('OwnModelStatus', 'How far a training is.', ownModelStatuses, {
  COLLECTING: 'It takes more messages.',
  WAITING: 'It will be trained.',
  TRAINING: 'It is being trained.',
  READY: 'It is trained.',
  FAILED: 'It could not be trained.',
});

export const correctedQuestions = ['INTENT', 'SENTIMENT', 'TEMPERATURE'] as const;
export type CorrectedQuestion = (typeof correctedQuestions)[number];
export const CorrectedQuestionEnum = enumOf('CorrectedQuestion', 'What people correct.', correctedQuestions, {
  INTENT: 'The main request.',
  SENTIMENT: 'The dominant feeling.',
  TEMPERATURE: 'How promising the lead is.',
});

export const sortDirections = ['ASC', 'DESC'] as const;
export type SortDirection = (typeof sortDirections)[number];
export const SortDirectionEnum = enumOf('SortDirection', 'Which end of a list comes first.', sortDirections, {
  ASC: 'Smallest, oldest or A first.',
  DESC: 'Largest, newest or Z first.',
});

export const UserErrorCodeEnum = enumOf('UserErrorCode', 'Why a mutation did nothing.', userErrorCodes, {
  NOT_FOUND: 'There is no such thing, or you may not see it.',
  CONFLICT: 'Something else stands in the way, such as a duplicate.',
  INVALID: 'A value breaks a rule; the field says which.',
  REPLY_WINDOW_CLOSED: 'The contact has not written for 24 hours: the channel takes only approved templates.',
  OPTED_OUT: 'The contact has asked not to be written to.',
  LIMIT_REACHED: 'A limit of the plan or the product is used up.',
  UPSTREAM_FAILED: 'A provider did not do its part; trying again later may help.',
  INVALID_CREDENTIALS: 'The e-mail address or the password is wrong.',
  EXPIRED: 'The token is too old or has been used.',
  UNCONFIRMED: 'Nothing leaves before the e-mail address of who registered is confirmed: by the link of the letter.',
});
