import { type HandOver, handOverToPerson } from '../routing/index.js';
import type { Transaction } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import { handsOverTitle } from './alert-titles.js';

/** A contact's message that the agent leaves to a person, and its conversation. */
export interface LeftMessage {
  conversationId: string;
  messageId: string;
  version: number;
  leadId: string | null;
  contactName: string | null;
}

/**
 * Hands a conversation over from the agent to a person, with an alert for sellers. Returns false if the conversation is no longer in the
 * version of the message.
 */
export function handOverFromAgent(
  tx: Transaction,
  language: Language,
  { conversationId, messageId, version, leadId, contactName }: LeftMessage,
  why: Pick<HandOver, 'rule' | 'reasoning'>,
): Promise<boolean> {
  return handOverToPerson(tx, {
    conversationId,
    messageId,
    version,
    priority: 4,
    ...why,
    alert: {
      kind: 'ESCALATION',
      title: handsOverTitle(language, contactName),
      details: { conversationId, messageId, leadId },
    },
  });
}
