import { z } from 'zod';
import { leaveAlone } from '../../conversations/index.js';
import { notAudited } from '../../shared/audit-trail.js';
import type { Statement } from '../../shared/database.port.js';
import { longUseCase, type ScopedContext } from '../../shared/use-case.js';
import { type UnansweredMessage, unansweredBefore } from './unanswered.sql.js';

const loadUnanswered: Statement = {
  name: 'assistant.unanswered-before',
  text: `select ${unansweredBefore('m')} as unanswered from message m where m.id = $1`,
};

/**
 * Has the messages before a message answered without it, because the agent leaves it alone: earlier messages may have been left to it. Safe
 * to repeat. They are looked for after the commit that says so: a message that was left to this one before was understood before that, and
 * is found; a message that is understood later is not left to it any more.
 */
export async function passOnUnanswered(context: ScopedContext, messageId: string): Promise<void> {
  await context.transaction(tx => tx.query(leaveAlone, [messageId]));
  const [found] = await context.read.query<{ unanswered: UnansweredMessage[] }>(loadUnanswered, [messageId]);
  const last = found?.unanswered.at(-1);
  if (!last) return;
  await context.transaction(tx =>
    tx.enqueue('conversations/respond', { messageId: last.id, gathered: true }, { jobKey: `answer:${last.id}` }),
  );
}

/** Does the same for the job of a message that failed. If a later attempt succeeds, the message is answered alone or with them. */
export const passOnFromFailedMessage = longUseCase({
  name: 'assistant.pass-on-from-failed-message',
  permission: 'message:understand',
  input: z.object({ messageId: z.uuid() }),
  audit: notAudited('Each decision of the agent is recorded in agent_decision, with its reason.'),
  run: (context, { messageId }) => passOnUnanswered(context, messageId),
});
