import { cutToFit, descriptorOf, queueAnswer } from '../../conversations/index.js';
import type { ScopedContext } from '../../shared/use-case.js';
import type { TenantProfile } from '../../tenants/index.js';
import { saveDialogue } from '../dialogue/save-dialogue.js';
import { isAutomaticReply } from '../loops/automatic-reply.js';
import { isRepeatedExchange } from '../loops/repetition.js';
import type { MessageContext } from '../message-context.js';
import '../ports.js';
import { prepareAnswer } from '../prepare-answer.js';
import { recordAnswer } from '../record-answer.js';
import { stopBeforeAsking } from '../stop-before-asking.js';
import { factsTold } from './facts-told.js';
import { mayGoOn } from './may-go-on.js';

/**
 * Answers a customer who waits for a person with facts of the catalogue and the articles, where the tenant wants that. It says nothing
 * at all where it does not know, where no source holds what it would say, or a limit is reached: the person will answer. The wait goes
 * on, whatever is told. Safe to repeat: a message is answered at most once.
 */
export async function goOnWithFacts(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
): Promise<void> {
  const { limits } = tenant.settings.answering;
  const channel = descriptorOf(context.ports.providers, message.provider, message.channel);
  if (channel?.text === null || isAutomaticReply(message.body) || stopBeforeAsking(message, limits)) return;
  if (!(await mayGoOn(context.read, tenant, message, context.clock.now()))) return;
  const prepared = await prepareAnswer(context, message, tenant, { awaitsPerson: true });
  const { draft, madeOf, actions, refusedDraft } = prepared;
  const sources = draft.known ? factsTold(draft, madeOf) : [];
  const repeats = isRepeatedExchange(message.body, draft.text, message.history, limits.alikeInARow);
  await context.transaction(async tx => {
    const queued =
      sources.length === 0 || repeats
        ? null
        : await queueAnswer(
            { ...context, tx },
            {
              conversationId: message.conversationId,
              contactId: message.contactId,
              answersId: message.id,
              preparedUnder: message.version,
              body: channel ? cutToFit(channel, draft.text) : draft.text,
              quickReplies: [],
              known: true,
              limits,
              awaitsPerson: true,
            },
          );
    const messageId = queued?.messageId ?? null;
    // Nothing that was asked here waits for a yes or a number.
    if (messageId !== null)
      await saveDialogue(tx, message.conversationId, { ...prepared.dialogue, asked: null, buttons: [] });
    const output = { messageId, known: draft.known, dropped: messageId === null, refusedDraft, actions, sources };
    await recordAnswer(tx, context, message, prepared, { ...output, awaitsPerson: true });
  });
  prepared.remember();
}
