import { handOverToPerson } from '../routing/index.js';
import type { Transaction } from '../shared/database.port.js';
import type { TenantProfile } from '../tenants/index.js';
import { assistantTexts } from './assistant.texts.js';
import type { MessageContext } from './message-context.js';

/** Why the agent cannot write to a contact, with the texts that say so; `unnamed` is for a contact without a name. */
const reasons = {
  /** What came through a form can only be answered by telephone or on another channel. */
  FORM: {
    rule: 'answer-elsewhere',
    reasoning: 'answerElsewhere',
    named: 'wroteByForm',
    unnamed: 'wroteByFormUnnamed',
  },
  /** The contact wants no messages: a person may call, or record that they want messages again. */
  OPTED_OUT: {
    rule: 'asks-after-opt-out',
    reasoning: 'wantsNoMessages',
    named: 'asksAfterOptOut',
    unnamed: 'asksAfterOptOutUnnamed',
  },
} as const;

/** Hands the conversation to a person, with an alert, because the agent cannot write to the contact. */
export async function leaveToPerson(
  tx: Transaction,
  { language }: TenantProfile,
  message: MessageContext,
  why: keyof typeof reasons,
): Promise<void> {
  const { conversationId, id: messageId, version, leadId, contactName: name } = message;
  const { rule, reasoning, named, unnamed } = reasons[why];
  const title = name ? assistantTexts.coded(language, named, { name }) : assistantTexts.coded(language, unnamed);
  await handOverToPerson(tx, {
    conversationId,
    messageId,
    version,
    priority: 3,
    rule,
    reasoning: assistantTexts.coded(language, reasoning),
    alert: { kind: 'ANSWER_ELSEWHERE', title, details: { conversationId, messageId, leadId } },
  });
}
