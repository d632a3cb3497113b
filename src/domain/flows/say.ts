import { type QueueContext, queueBeyondWindow, queueMessage, type SendPlan } from '../conversations/index.js';
import type { StepContext } from './engine/step.js';
import { fillTemplate, type TemplateChoice } from './engine/template-choice.js';

/** What became of a text that a flow wanted to send. */
export type Said =
  | { kind: 'sent'; messageId: string }
  /** Not now: at night, say, or while the account is paused. */
  | { kind: 'wait'; until: Date }
  /** By no message, whenever it is tried. `byPerson`: a person may still call or write, since the contact wants to be reached. */
  | { kind: 'not-allowed'; byPerson: boolean };

/** How long a run waits for what nobody can foresee, such as an account that somebody has paused. */
const lookAgainMs = 3_600_000;

/** A person must not write either where these forbid it. */
const notWanted: readonly SendPlan['code'][] = ['OPTED_OUT', 'CHANNEL_OPTED_OUT', 'NO_CONTACT'];

/**
 * Sends a text in the conversation of the run, where the planner lets it through now; where that takes no free text any more, as the
 * template or on another channel. What has to wait is not queued: the run sleeps instead, so that a reply which comes meanwhile
 * still stops it.
 */
export async function sayToContact(
  world: QueueContext,
  context: StepContext,
  body: string,
  { template = null, isAnswer = false }: { template?: TemplateChoice | null; isAnswer?: boolean } = {},
): Promise<Said> {
  const { contactId, conversationId, contactName } = context.facts;
  if (conversationId === null) return { kind: 'not-allowed', byPerson: true };
  const message = { conversationId, contactId, author: 'AI_AGENT', body } as const;
  const wish = { content: 'TEXT', isAnswer } as const;
  let queued = await queueMessage(world, { ...message, onlyNow: true, wish });
  if (queued.messageId === null && queued.plan.kind === 'NOT_ALLOWED')
    queued = await queueBeyondWindow(world, {
      ...message,
      template:
        template && fillTemplate(template, { name: contactName ?? '', business: context.tenant.name, text: body }),
    });
  const { messageId, plan } = queued;
  if (messageId !== null) return { kind: 'sent', messageId };
  if (plan.kind === 'WAIT')
    return { kind: 'wait', until: plan.nextAllowedAt ?? new Date(context.now.getTime() + lookAgainMs) };
  return { kind: 'not-allowed', byPerson: !notWanted.includes(plan.code) };
}
