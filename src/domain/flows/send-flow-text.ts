import {
  fillTemplate,
  type QueueContext,
  queueBeyondWindow,
  queueMessage,
  type SendPlan,
} from '../conversations/index.js';
import { hourMs } from '../shared/durations.js';
import type { StepContext } from './engine/step.js';
import type { TemplateChoice } from './engine/template-choice.js';

/** The result for a text that a flow wants to send. */
export type FlowTextOutcome =
  | { kind: 'sent'; messageId: string }
  /** Not allowed now, for example at night or while the account is paused. */
  | { kind: 'wait'; until: Date }
  /** Not possible by any message at any time. `byPerson`: a person may still call or write, because the contact wants to be reached. */
  | { kind: 'not-allowed'; byPerson: boolean };

/** How long a run waits when the end of an obstacle cannot be predicted, such as a paused account. */
const lookAgainMs = hourMs;

/** Codes of a refusal that also forbids a person to write. */
const notWanted: readonly SendPlan['code'][] = ['OPTED_OUT', 'CHANNEL_OPTED_OUT', 'NO_CONTACT'];

/**
 * Sends a text in the conversation of the run if the planner allows it now. If the conversation no longer takes free text, the text goes
 * as the template or on another channel. A text that has to wait is not queued: the run sleeps instead, so that a reply in the meantime
 * still stops it.
 */
export async function sendFlowText(
  world: QueueContext,
  context: StepContext,
  body: string,
  {
    template = null,
    isAnswer = false,
    isMarketing = false,
  }: { template?: TemplateChoice | null; isAnswer?: boolean; isMarketing?: boolean } = {},
): Promise<FlowTextOutcome> {
  const { contactId, contactName } = context.facts;
  const conversationId = isAnswer ? context.answersIn : context.facts.conversationId;
  if (conversationId === null) return { kind: 'not-allowed', byPerson: true };
  const message = { conversationId, contactId, author: 'AI_AGENT', body } as const;
  const request = { content: 'TEXT', isAnswer, isMarketing } as const;
  let queued = await queueMessage(world, { ...message, onlyNow: true, request });
  if (queued.messageId === null && queued.plan.kind === 'NOT_ALLOWED')
    queued = await queueBeyondWindow(world, {
      ...message,
      isMarketing,
      language: context.language,
      template: template && fillTemplate(template, contactName, { business: context.tenant.name, text: body }),
    });
  const { messageId, plan } = queued;
  if (messageId !== null) return { kind: 'sent', messageId };
  if (plan.kind === 'WAIT')
    return { kind: 'wait', until: plan.nextAllowedAt ?? new Date(context.now.getTime() + lookAgainMs) };
  return { kind: 'not-allowed', byPerson: !notWanted.includes(plan.code) };
}
