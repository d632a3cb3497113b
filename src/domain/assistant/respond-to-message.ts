import { z } from 'zod';
import { endWait } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { answerMessage } from './answer-message.js';
import { answerDueAt } from './bursts/gathering.js';
import { passOnUnanswered } from './bursts/pass-on-unanswered.js';
import { responding } from './bursts/responding.js';
import { understandWithFollowers } from './bursts/understand-with-followers.js';
import { loadMessageContext } from './message-context.js';
import { isOnlyThanks } from './only-thanks.js';
import { takeSentCart } from './sent-cart.js';
import { isTaken } from './taken-messages.js';
import { understandMessage } from './understand-message.js';

/**
 * Processes a message that came in: it is understood and routed at once. If the bot answers it, that happens after
 * `answering.gatherSeconds`, in which the contact may write more. A message that answers a question of another feature (see
 * `registerAnswerTaker`) is left alone. What the contact wrote after it and nobody has understood yet is understood with it, unless it is
 * to be processed `alone`. Safe to repeat.
 */
export const respondToMessage = longUseCase({
  name: 'assistant.respond-to-message',
  permission: 'message:understand',
  input: z.object({ messageId: z.uuid(), gathered: z.boolean().optional(), alone: z.boolean().optional() }),
  audit: notAudited('Each decision of the agent is recorded in agent_decision, with its reason.'),
  run: (context, input) => responding(input.messageId, () => respond(context, input)),
});

interface Asked {
  messageId: string;
  gathered?: boolean | undefined;
  alone?: boolean | undefined;
}

async function respond(context: ScopedContext, { messageId, gathered = false, alone = false }: Asked): Promise<void> {
  const message = await loadMessageContext(context.read, messageId);
  if (!message) return;
  const tenant = await loadTenant(context.read, context.scope.tenantId);
  // A message that was understood before the sender took it back goes on, because earlier messages may wait for its answer.
  const isTakenBack = message.revoked && !message.understood && message.destination === null;
  const answersQuestion = !isTakenBack && (await isTaken(context.read, tenant, message));
  // Who has answered a feature's question waits for nothing more, even if the feature writes nothing back.
  if (answersQuestion) await context.transaction(tx => endWait(tx, message.conversationId, message.id));
  if (isTakenBack || answersQuestion) {
    await passOnUnanswered(context, message.id);
    return;
  }
  await takeSentCart(context, message);
  if (!gathered && !alone && (await understandWithFollowers(context, tenant, message))) return;
  const understood = await understandMessage(context, tenant, message);
  if (!understood) return;
  if (understood.status === 'HUMAN' && isOnlyThanks(understood))
    await context.transaction(tx => endWait(tx, message.conversationId, message.id, 'HUMAN'));
  const answersAt = gathered ? null : answerDueAt(tenant, understood, context.clock.now());
  if (answersAt === null) await answerMessage(context, tenant, understood);
  else
    await context.transaction(tx =>
      tx.enqueue(
        'conversations/respond',
        { messageId, gathered: true },
        { jobKey: `answer:${messageId}`, runAt: answersAt },
      ),
    );
}
