import { destinations } from '../../domain/routing/index.js';
import { enumOf } from '../enum-of.js';

export const DestinationEnum = enumOf('Destination', 'Who gets a conversation.', destinations, {
  SALES_TEAM: 'Salespeople.',
  RETENTION_SPECIALIST: 'People who retain customers.',
  HUMAN_AGENT: 'Any person.',
  SUPPORT_TEAM: 'People who solve problems after the sale.',
  CHATBOT: 'The AI agent answers.',
  AUTO_REJECT: 'Nobody: nothing is sent and the conversation is closed.',
});
