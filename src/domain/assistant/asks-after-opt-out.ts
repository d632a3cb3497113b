import { readConsentWord } from '../contacts/index.js';
import { handOverToPerson } from '../routing/index.js';
import type { Transaction } from '../shared/database.port.js';
import type { TenantProfile } from '../tenants/index.js';
import { assistantTexts } from './assistant.texts.js';
import type { MessageContext } from './message-context.js';

/**
 * Whether a contact who wants no messages asks something all the same: neither the word that opted them out, nor thanks, nor spam. The agent
 * may not answer it.
 */
export const asksAfterOptOut = ({ optedOut, body, understood, status, destination }: MessageContext): boolean =>
  optedOut &&
  status === 'BOT' &&
  destination === 'CHATBOT' &&
  understood !== null &&
  understood.primary !== 'SPAM' &&
  (understood.primary !== 'GENERAL_INQUIRY' || body.includes('?')) &&
  readConsentWord(body) === null;

/** Hands the conversation to a person, who may call, or record that the contact wants messages again. */
export async function leaveOptedOut(
  tx: Transaction,
  { language }: TenantProfile,
  { conversationId, id: messageId, version, leadId, contactName: name }: MessageContext,
): Promise<void> {
  const title = name
    ? assistantTexts.coded(language, 'asksAfterOptOut', { name })
    : assistantTexts.coded(language, 'asksAfterOptOutUnnamed');
  await handOverToPerson(tx, {
    conversationId,
    messageId,
    version,
    priority: 3,
    rule: 'asks-after-opt-out',
    reasoning: assistantTexts.coded(language, 'wantsNoMessages'),
    alert: { kind: 'ANSWER_ELSEWHERE', title, details: { conversationId, messageId, leadId } },
  });
}
