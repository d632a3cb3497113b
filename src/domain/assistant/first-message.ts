import type { MessageContext } from './message-context.js';

type Given = 'id' | 'body' | 'sentAt' | 'conversationId' | 'channel' | 'provider' | 'contactId' | 'catalogueVersion';

/** Returns a text message that just came and is all that is known of the conversation, except for what is given. */
export const firstMessage = (
  given: Pick<MessageContext, Given | 'dialogue'> & Partial<MessageContext>,
): MessageContext => ({
  kind: 'text',
  contactName: null,
  optedOut: false,
  leadId: null,
  agentProfileId: null,
  hasUnreadMedia: false,
  unheard: false,
  understood: null,
  destination: null,
  answered: false,
  followers: [],
  unanswered: [],
  understoodCount: 0,
  answersCounted: 0,
  status: 'BOT',
  version: 0,
  answersInHour: 0,
  answersInDay: 0,
  history: [],
  lastParts: null,
  ownModels: [],
  ...given,
});
