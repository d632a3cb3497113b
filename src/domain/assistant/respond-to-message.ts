import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { answerMessage } from './answer-message.js';
import { endOfGathering } from './bursts/gathering.js';
import { loadMessageContext } from './message-context.js';
import { isTaken } from './taken-messages.js';
import { understandMessage } from './understand-message.js';

/**
 * What follows from a message that came in: it is understood and routed at once, and answered where that is the bot's, after
 * `answering.gatherSeconds` in which the contact may write on; unless something that asked the contact has taken it as its answer. Safe to repeat.
 */
export const respondToMessage = longUseCase({
  name: 'assistant.respond-to-message',
  permission: 'message:understand',
  input: z.object({ messageId: z.uuid(), gathered: z.boolean().optional() }),
  audit: notAudited('Each decision of the agent is recorded in agent_decision, with its reason.'),
  async run(context, { messageId, gathered = false }) {
    const message = await loadMessageContext(context.read, messageId);
    if (!message) return;
    // Taken back before anybody understood it. One that was understood goes on: what was written before it may have been left to it.
    if (message.revoked && !message.understood && message.destination === null) return;
    const tenant = await loadTenant(context.read, context.scope.tenantId);
    if (await isTaken(context.read, tenant, message)) return;
    const understood = await understandMessage(context, tenant, message);
    if (!understood) return;
    const answersAt = gathered ? null : endOfGathering(tenant, understood, context.clock.now());
    if (answersAt === null) await answerMessage(context, tenant, understood);
    else
      await context.transaction(tx =>
        tx.enqueue(
          'conversations/respond',
          { messageId, gathered: true },
          { jobKey: `answer:${messageId}`, runAt: answersAt },
        ),
      );
  },
});
