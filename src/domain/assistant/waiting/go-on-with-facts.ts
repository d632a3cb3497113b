import { cutToFit, descriptorOf, illustrate, queueAnswer, queuePictures } from '../../conversations/index.js';
import type { Transaction } from '../../shared/database.port.js';
import type { ScopedContext } from '../../shared/use-case.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { AnswerOutcome } from '../answer-outcome.js';
import { assistantTexts } from '../assistant.texts.js';
import { saveDialogue } from '../dialogue/save-dialogue.js';
import { isAutomaticReply } from '../loops/automatic-reply.js';
import { isRepeatedExchange } from '../loops/repetition.js';
import type { MessageContext } from '../message-context.js';
import '../ports.js';
import { picturesOf } from '../pictures-told.js';
import { prepareAnswer } from '../prepare-answer.js';
import { recordAnswer } from '../record-answer.js';
import { spokenLanguage } from '../spoken-language.js';
import { stopBeforeAsking } from '../stop-before-asking.js';
import { storeOrCount } from '../store-or-count.js';
import { factsTold, forEmergencies } from './facts-told.js';
import { mayGoOn } from './may-go-on.js';

/**
 * Answers a customer who waits for a person with facts of the catalogue and the articles, if the tenant's settings allow that. If the agent
 * does not know, or no source supports what it would say, it acknowledges that the message is noted for the person, a few times during a
 * wait and never in the same words. If a limit is reached it says nothing. The customer keeps waiting in any case. Safe to repeat: a
 * message is answered at most once.
 */
export async function goOnWithFacts(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
  isLast: boolean,
): Promise<AnswerOutcome> {
  const { limits } = tenant.settings.answering;
  const channel = descriptorOf(context.ports.providers, message.provider, message.channel);
  if (channel?.text === null || isAutomaticReply(message.body) || stopBeforeAsking(message, limits)) return 'DONE';
  const may = await mayGoOn(context.read, tenant, message, context.clock.now());
  if (may === 'NOTHING') return 'DONE';
  const drafted = may === 'NOTE' ? null : await prepareAnswer(context, message, tenant, { awaitsPerson: true });
  const told = drafted?.draft.known ? factsTold(drafted.draft, drafted.madeOf) : [];
  const urgent = drafted && may === 'EMERGENCY' ? forEmergencies(told, drafted.madeOf) : told;
  // An upset customer is told only what to do in an emergency. If there is no such article, the draft is dropped.
  const prepared = may === 'EMERGENCY' && urgent.length === 0 ? null : drafted;
  const sources = prepared ? told : [];
  const said = prepared && sources.length > 0 ? prepared.draft.text : noteFor(message, tenant);
  const cut = channel && said !== null ? cutToFit(channel, said) : said;
  const shown = prepared && sources.length > 0 ? picturesOf(prepared, tenant) : [];
  const { body: text, pictures } = cut === null ? { body: null, pictures: [] } : illustrate(channel, cut, shown);
  const repeats = text !== null && isRepeatedExchange(message.body, text, message.history, limits.alikeInARow);
  const calls = drafted?.calls ?? [];
  const store = async (tx: Transaction): Promise<AnswerOutcome> => {
    tx.reserveKeys([message.contactId]);
    const queued =
      text === null || repeats
        ? null
        : await queueAnswer(
            { ...context, tx },
            {
              conversationId: message.conversationId,
              contactId: message.contactId,
              answersId: message.id,
              preparedUnder: message.version,
              preparedAfter: isLast ? null : message,
              body: text,
              quickReplies: [],
              known: true,
              limits,
              awaitsPerson: true,
            },
          );
    if (queued?.outdated) return 'OUTDATED';
    const messageId = queued?.messageId ?? null;
    const { conversationId, contactId } = message;
    if (messageId !== null)
      await queuePictures({ ...context, tx }, { conversationId, contactId, awaitsPerson: true, pictures });
    // No question of this answer waits for a yes or a number.
    if (messageId !== null && prepared)
      await saveDialogue(tx, message.conversationId, { ...prepared.dialogue, asked: null, buttons: [] });
    const { refusedDraft = null, actions = [] } = prepared ?? {};
    const known = sources.length > 0;
    const output = { messageId, known, dropped: messageId === null, refusedDraft, actions, sources };
    await recordAnswer(tx, context, message, prepared, { ...output, awaitsPerson: true }, calls);
    return 'DONE';
  };
  const outcome = await storeOrCount(context, calls, () => context.transaction(store, 'answer'));
  if (outcome === 'DONE') prepared?.remember();
  return outcome;
}

/**
 * Returns a text that says that the message is noted for the person, in words that were not used in the recent turns. Null if all were
 * used, and for the message that made the conversation wait: the notice of the case informs the customer of that.
 */
function noteFor(
  { body, history, dialogue, understood, destination }: MessageContext,
  tenant: TenantProfile,
): string | null {
  if (destination !== null) return null;
  const language = spokenLanguage({
    text: body,
    understood: understood?.language,
    before: dialogue.language,
    usual: tenant.language,
    products: [],
  });
  const said = history.filter(({ direction }) => direction === 'OUTBOUND').map(({ body }) => body);
  const notes = notedForPerson.map(name => assistantTexts(language, name));
  return notes.find(note => !said.includes(note)) ?? null;
}
const notedForPerson = ['noted1', 'noted2', 'noted3', 'noted4'] as const;
