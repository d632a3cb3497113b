import { hourMs } from '../shared/durations.js';
import type { TransactionContext } from '../shared/use-case.js';
import type { SendPlanCode } from './planning/planner.js';
import type { LockedConversation } from './planning/read-facts.js';
import { queueMessage } from './queue-message.js';

/**
 * The maximum numbers of automatic answers to one conversation in an hour and to one contact in 24 hours. Each window begins with
 * its first answer.
 */
export interface AnswerLimits {
  perConversationHour: number;
  perContactDay: number;
}
/** The limit that an answer would have exceeded. */
export type ReachedAnswerLimit = 'CONVERSATION_HOUR' | 'CONTACT_DAY';

export interface AnswerToQueue {
  conversationId: string;
  contactId: string;
  answersId: string;
  preparedUnder: number;
  /** The counts of the conversation when the answer was prepared, if the answer is only valid while they stay so; null if it always is. */
  preparedAfter: { understoodCount?: number; answersCounted: number } | null;
  body: string;
  quickReplies: string[];
  known: boolean;
  limits: AnswerLimits;
  /**
   * The contact waits for a person and continues to wait: the message is a notice, which does not end the wait and does not count
   * as a first answer.
   */
  awaitsPerson: boolean;
}

export interface QueuedAnswer {
  /** Null if the answer was dropped. */
  messageId: string | null;
  /** The limit that was reached. */
  limit: ReachedAnswerLimit | null;
  /** Why the channel does not accept the answer, such as after the reply window; null also if the contact wants no messages. */
  refused: SendPlanCode | null;
  /** Another message of the conversation was understood, or answered, since the answer was prepared: the answer must be prepared again. */
  outdated: boolean;
}

/** Returns why the agent must not answer the conversation in its state under the lock, or null if it may. */
function problemOf(
  place: LockedConversation,
  {
    awaitsPerson,
    preparedUnder,
    preparedAfter,
    limits,
  }: Pick<AnswerToQueue, 'awaitsPerson' | 'preparedUnder' | 'preparedAfter' | 'limits'>,
  now: Date,
): string | null {
  if (place.status !== (awaitsPerson ? 'WAITING' : 'BOT') || place.version !== preparedUnder) return 'NOT_THE_BOTS';
  if (place.answered) return 'ANSWERED';
  const { understoodCount = place.understoodCount, answersCounted = place.answersCounted } = preparedAfter ?? {};
  if (understoodCount !== place.understoodCount || answersCounted !== place.answersCounted) return 'OUTDATED';
  const since = place.answersSince ? new Date(place.answersSince).getTime() : 0;
  const counted = since > now.getTime() - hourMs ? place.answersCounted : 0;
  return counted >= limits.perConversationHour ? 'CONVERSATION_HOUR' : null;
}

/**
 * Queues an answer of the agent if the conversation still has the version that the answer was prepared for, within the limits.
 * Returns the message's id, or null if the answer was dropped: a person took over, the message was routed elsewhere or already
 * answered, the contact opted out, the answer is outdated, a limit was reached, which `limit` names, or the channel does not accept
 * it, which `refused` names. The conversation's row is then locked.
 */
export async function queueAnswer(context: TransactionContext, answer: AnswerToQueue): Promise<QueuedAnswer> {
  const { conversationId, contactId, answersId, preparedUnder, body, quickReplies, known, limits, awaitsPerson } =
    answer;
  const now = context.clock.now();
  const queued = await queueMessage(context, {
    conversationId,
    contactId,
    author: 'AI_AGENT',
    kind: awaitsPerson ? 'notice' : 'text',
    body,
    quickReplies,
    answer: {
      answersId,
      preparedUnder,
      known,
      perContactDay: limits.perContactDay,
      problem: place => problemOf(place, answer, now),
    },
    // It answers a message of the contact, however late.
    request: { content: 'TEXT', isAnswer: true },
  });
  if (queued.messageId !== null) return { messageId: queued.messageId, limit: null, refused: null, outdated: false };
  const { problem, plan } = queued;
  const optedOut = plan.code === 'OPTED_OUT' || plan.code === 'CHANNEL_OPTED_OUT';
  const limit = problem === 'CONVERSATION_HOUR' || problem === 'CONTACT_DAY' ? problem : null;
  const refused = problem === 'NOT_ALLOWED' && !optedOut ? plan.code : null;
  return { messageId: null, limit, refused, outdated: problem === 'OUTDATED' };
}
