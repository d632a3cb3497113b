import { z } from 'zod';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { answerMessage } from './answer-message.js';
import { loadMessageContext } from './message-context.js';
import { understandMessage } from './understand-message.js';

/** What follows from a message that came in: it is understood, routed, and answered where that is the bot's. Safe to repeat. */
export const respondToMessage = longUseCase({
  name: 'assistant.respond-to-message',
  permission: 'message:understand',
  input: z.object({ messageId: z.uuid() }),
  async run(context, { messageId }) {
    const message = await loadMessageContext(context.read, messageId);
    if (!message) return;
    const tenant = await loadTenant(context.read, context.scope.tenantId);
    const understood = await understandMessage(context, tenant, message);
    if (understood) await answerMessage(context, tenant, understood);
  },
});
