import { type DialogueState, newDialogue } from '../../../src/domain/assistant/dialogue/state.js';
import { firstMessage } from '../../../src/domain/assistant/first-message.js';
import { type MessageContext, turnsOf } from '../../../src/domain/assistant/message-context.js';
import { ModelChain } from '../../../src/domain/assistant/model-chain.js';
import { prepareAnswer } from '../../../src/domain/assistant/prepare-answer.js';
import { maxFailuresOf } from '../../../src/domain/routing/index.js';
import { systemActor } from '../../../src/domain/shared/actor.js';
import { dayMs } from '../../../src/domain/shared/durations.js';
import { newId } from '../../../src/domain/shared/id.js';
import { readSettings } from '../../../src/domain/shared/settings-sections.js';
import { languageOf } from '../../../src/domain/shared/translations.js';
import type { ScopedContext } from '../../../src/domain/shared/use-case.js';
import { LocalLanguageModel } from '../../../src/integrations/local/local-language-model.js';
import { localSources } from '../../../src/integrations/local/reading/sources/source-reader.js';
import { localLikeness } from '../../../src/integrations/local/reading/topics.js';
import { understandConversation } from '../../../src/integrations/local/understanding/understand.js';
import type { BenchShop } from '../conversations.js';
import type { OpenShop } from '../house.js';
import { shelfOf } from '../shelf-of-shop.js';
import { type AskPlayer, HandModel } from './hand-model.js';
import { type TablesInMemory, tablesInMemory } from './tables-in-memory.js';

/** Every talk takes place on the same Wednesday, so that "by Friday" is always equally near. */
const clock = { now: () => new Date('2026-03-04T15:00:00Z') };
/** As many turns as the server reads. */
const remembered = 40;

/** The shop of one talk, in which a player writes what a hosted model would. Nothing is routed; a hand-over leaves facts only. */
export function openByHand(shop: BenchShop, ask: AskPlayer): OpenShop {
  const agent = {
    id: newId(),
    name: shop.agent,
    personality: 'Amable y breve',
    systemPrompt: 'Atiende a los clientes.',
  };
  const shelf = shelfOf(shop, agent, newId);
  const tables = tablesInMemory(shelf, shop);
  const { locale, currency, name } = shop;
  const language = languageOf(locale);
  const settings = readSettings({});
  const tenant = {
    id: newId(),
    name,
    locale,
    currency,
    timezone: 'America/Costa_Rica',
    language,
    settings,
    settingsVersion: 1,
  };
  const context = contextOf(tenant.id, tables, ask);
  const talk = { contactId: newId(), conversationId: newId() };
  let dialogue: DialogueState = newDialogue;
  let history: MessageContext['history'] = [];
  let isHandedOver = false;
  return {
    async say(_phone, text) {
      const message = messageOf(text, { ...talk, dialogue, history });
      const prepared = await prepareAnswer(context, message, tenant, { awaitsPerson: isHandedOver });
      const { draft, wishes, refusedDraft: refused } = prepared;
      dialogue = prepared.dialogue;
      const misses = dialogue.misses >= (maxFailuresOf(tenant) ?? Number.POSITIVE_INFINITY);
      isHandedOver ||= misses || wishes.handOver !== null;
      history = [
        ...history,
        { direction: 'INBOUND' as const, body: text },
        { direction: 'OUTBOUND' as const, body: draft.text },
      ].slice(-remembered);
      return {
        text: draft.text,
        buttons: draft.quickReplies,
        known: draft.known,
        status: isHandedOver ? 'HUMAN' : 'BOT',
        orderWaits: tables.orders.some(({ status }) => status === 'PENDING'),
        rule: null,
        refused,
        ms: 0,
      };
    },
  };
}

type Known = Pick<MessageContext, 'contactId' | 'conversationId' | 'dialogue' | 'history'>;

function messageOf(body: string, known: Known): MessageContext {
  const { intent, sentiment, language } = understandConversation(body, turnsOf(known), 'es');
  return firstMessage({
    ...known,
    id: newId(),
    body,
    sentAt: clock.now(),
    channel: 'WHATSAPP',
    provider: 'META',
    contactName: 'Ana Mora',
    understood: { primary: intent.primary, label: sentiment.label, language, wantsHuman: false, legal: false },
    catalogueVersion: '1',
  });
}

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What an answer needs of the program: real models, chain and use cases, and tables in memory. */
function contextOf(tenantId: string, tables: TablesInMemory, ask: AskPlayer): ScopedContext {
  const actor = systemActor(tenantId);
  const localModel = new LocalLanguageModel();
  // A person takes her time; nothing else may end the wait.
  const models = new ModelChain({ links: [new HandModel(ask), localModel], clock, deadlineMs: dayMs });
  const read = { query: tables.query };
  const tx = { ...read, em: { flush: () => Promise.resolve() }, send: () => undefined, record: () => undefined };
  const transaction = (_scope: unknown, run: (given: typeof tx) => Promise<unknown>) => run(tx);
  const database = { reader: () => read, transaction };
  const context = {
    actor,
    scope: actor.scope,
    requestId: 'by-hand',
    clock,
    log: silent,
    read,
    database: { ...database, ungrouped: database },
    ports: {
      models,
      localModel,
      likeness: localLikeness,
      sources: localSources,
      modelReplies: { enabled: false },
      modelSpending: { limitReached: () => Promise.resolve(null), add: () => undefined },
    },
    // What the customer says of herself is kept nowhere.
    trace: (name: string, _about: object, run: () => Promise<unknown>) =>
      name === 'contacts.update-contact' ? Promise.resolve() : run(),
  };
  return context as unknown as ScopedContext;
}
