import { handOverToPerson } from '../routing/index.js';
import type { Transaction } from '../shared/database.port.js';
import type { TenantProfile } from '../tenants/index.js';
import { assistantTexts } from './assistant.texts.js';
import type { MessageContext } from './message-context.js';

/**
 * Why the agent leaves a contact to a person at once, with the kind of the alert and the texts that say so; `unnamed` is for a contact
 * without a name.
 */
const reasons = {
  /** What came through a form can only be answered by telephone or on another channel. */
  FORM: {
    rule: 'answer-elsewhere',
    kind: 'ANSWER_ELSEWHERE',
    reasoning: 'answerElsewhere',
    named: 'wroteByForm',
    unnamed: 'wroteByFormUnnamed',
  },
  /** The contact wants no messages: a person may call, or record that they want messages again. */
  OPTED_OUT: {
    rule: 'asks-after-opt-out',
    kind: 'ANSWER_ELSEWHERE',
    reasoning: 'wantsNoMessages',
    named: 'asksAfterOptOut',
    unnamed: 'asksAfterOptOutUnnamed',
  },
  /** A form of the channel was filled in: its answers are for whoever made it. */
  FORM_SENT: {
    rule: 'form-completed',
    reasoning: 'formCompleted',
    named: 'completedForm',
    unnamed: 'completedFormUnnamed',
    kind: 'ESCALATION',
  },
  CALLED: {
    rule: 'missed-call',
    reasoning: 'callMissed',
    named: 'calledInVain',
    unnamed: 'calledInVainUnnamed',
    kind: 'ESCALATION',
  },
} as const;

/** Hands the conversation to a person, with an alert, because the agent cannot write to the contact, or has nothing to say to this. */
export async function leaveToPerson(
  tx: Transaction,
  { language }: TenantProfile,
  message: MessageContext,
  why: keyof typeof reasons,
): Promise<void> {
  const { conversationId, id: messageId, version, leadId, contactName: name } = message;
  const { rule, kind, reasoning, named, unnamed } = reasons[why];
  const title = name ? assistantTexts.coded(language, named, { name }) : assistantTexts.coded(language, unnamed);
  await handOverToPerson(tx, {
    conversationId,
    messageId,
    version,
    priority: 3,
    rule,
    reasoning: assistantTexts.coded(language, reasoning),
    alert: { kind, title, details: { conversationId, messageId, leadId } },
  });
}
