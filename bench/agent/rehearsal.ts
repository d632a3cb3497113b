import { dialogueAfter } from '../../src/domain/assistant/dialogue/dialogue-after.js';
import { acceptedTotal } from '../../src/domain/assistant/dialogue/shown-totals.js';
import { type DialogueState, newDialogue } from '../../src/domain/assistant/dialogue/state.js';
import { dialogueSubjectsOf, findSources } from '../../src/domain/assistant/find-sources.js';
import type { AnswerReply, DialogueSubjects } from '../../src/domain/assistant/index.js';
import { withKnownParts } from '../../src/domain/assistant/known-parts.js';
import type { AnswerInput } from '../../src/domain/assistant/language-model.port.js';
import { partRead, turnsRead } from '../../src/domain/assistant/part-read.js';
import { findArticles, findItems } from '../../src/domain/assistant/retrieve.js';
import type { Shelf } from '../../src/domain/assistant/shelf.js';
import { shelfWithOffers } from '../../src/domain/assistant/shelf-with-offers.js';
import { spokenLanguage } from '../../src/domain/assistant/spoken-language.js';
import { mostRounds, resultOf, type ToolCall, type ToolResult } from '../../src/domain/assistant/tools/agent-tools.js';
import { factLookups, factPlaceOf } from '../../src/domain/assistant/tools/fact-tools.js';
import { priceList } from '../../src/domain/assistant/tools/price-list.js';
import { runTools } from '../../src/domain/assistant/tools/run-tools.js';
import { noWishes, type ToolContext } from '../../src/domain/assistant/tools/tool-context.js';
import { replyOf, talkOf } from '../../src/integrations/local/answering/draft-answer.js';
import { seenOf } from '../../src/integrations/local/answering/sums/sum-seen.js';
import type { ToldSum } from '../../src/integrations/local/answering/sums/told-sum.js';
import { localSources } from '../../src/integrations/local/reading/sources/source-reader.js';
import type { SumSeen } from '../../src/integrations/local/reading/sums/sum-signals.js';
import { localLikeness } from '../../src/integrations/local/reading/topics.js';
import { understandConversation } from '../../src/integrations/local/understanding/understand.js';
import type { BenchShop } from './conversations.js';
import type { House } from './house.js';
import type { Reply } from './judge.js';
import { shelfOf } from './shelf-of-shop.js';

export interface RehearsalHouse extends House {
  open(shop: BenchShop): Promise<{
    /** Returns the reply, with what the agent had spoken of before the message, and the input of its answer. */
    say(
      phone: string,
      text: string,
    ): Promise<Reply & { spokenOf: DialogueSubjects; sum: RehearsedSum | null; input: AnswerInput }>;
    /** The products that the answers draw on, with sizes that only a text prices. */
    products: Shelf['products'];
  }>;
}

/**
 * Runs understanding, search and the local link in this process, without a database: a thousand turns take seconds. Nothing is routed, so
 * nobody takes over, and orders are placed in memory. Use it to try a change; reported results come from full runs with a database.
 */
export const rehearsalHouse = (): RehearsalHouse => ({
  open: shop => Promise.resolve(openShop(shop)),
  stop: () => Promise.resolve(),
});

/** The sum in an answer, and what was known when it was calculated. */
export interface RehearsedSum {
  told: ToldSum;
  seen: SumSeen;
}

interface Customer {
  dialogue: DialogueState;
  history: AnswerInput['history'];
}
const mostMisses = 3;
/** The shelves as they were loaded last. As on a server, each is loaded again after something was ordered. */
const loadedBefore = new Map<string, Shelf>();
const remembered = 20;

function openShop(shop: BenchShop): Awaited<ReturnType<RehearsalHouse['open']>> {
  const agent = { id: 'agent', name: shop.agent, personality: '', systemPrompt: '' };
  const loaded = withKnownParts(shelfOf(shop, agent), loadedBefore.get(shop.name));
  loadedBefore.set(shop.name, loaded);
  const shelf = shelfWithOffers(loaded);
  const customers = new Map<string, Customer>();
  return {
    async say(phone, text) {
      const customer = customers.get(phone) ?? { dialogue: newDialogue, history: [] };
      const started = performance.now();
      const { reply, input, sum } = await answer(shop, shelf, customer, text);
      const ms = performance.now() - started;
      const { known, quickReplies } = reply;
      const dialogue = dialogueAfter(input, { text: reply.text, known, quickReplies }, reply);
      const said: AnswerInput['history'] = [
        { author: 'CONTACT', text },
        { author: 'BUSINESS', text: reply.text },
      ];
      customers.set(phone, { dialogue, history: [...customer.history, ...said].slice(-remembered) });
      return {
        ...unrouted,
        text: reply.text,
        buttons: quickReplies,
        known,
        ms,
        spokenOf: dialogueSubjectsOf(customer.dialogue),
        sum,
        input,
      };
    },
    products: shelf.products,
  };
}

const unrouted: Pick<Reply, 'status' | 'orderWaits' | 'rule' | 'refused'> = {
  status: 'BOT',
  orderWaits: false,
  rule: null,
  refused: null,
};

async function answer(
  shop: BenchShop,
  shelf: Shelf,
  { dialogue, history }: Customer,
  text: string,
): Promise<{ reply: AnswerReply; input: AnswerInput; sum: RehearsedSum | null }> {
  const understood = understandConversation(text, history, 'es');
  const { language: before } = dialogue;
  const { products } = shelf;
  const language = spokenLanguage({ text, understood: understood.language, before, usual: 'es', products });
  const place = placeOf(shop, shelf, { dialogue, history }, { text, language });
  const { locale } = shop;
  const earlier = history.filter(({ author }) => author === 'CONTACT').slice(-2);
  const asked = [...earlier.map(turn => turn.text), text].map(partRead).join('\n');
  let input: AnswerInput = {
    text,
    history,
    language,
    business: shop.name,
    agent: { name: shop.agent, personality: '', systemPrompt: '' },
    contactName: 'Ana Mora',
    intent: understood.intent.primary,
    sentiment: understood.sentiment.label,
    catalogue: findItems(shelf, asked, { locale, language }),
    knowledge: findArticles(shelf, asked, { language, topic: dialogue.topic, likeness: localLikeness }),
    sources: findSources(
      shelf,
      { text: partRead(text), turns: turnsRead(history), spokenOf: dialogueSubjectsOf(dialogue) },
      { reader: localSources, locale, language },
    ),
    hasUnreadMedia: false,
    dialogue,
    results: [],
    mayCall: true,
    awaitsPerson: false,
    books: false,
    mostMisses,
  };
  for (let round = 1; ; round++) {
    const facts = factLookups(factPlaceOf(place), place.context.ports);
    const talk = talkOf({ ...input, lookUp: facts.lookUp, products: () => shelf.products });
    const reply = replyOf(talk);
    const calls = reply.calls ?? [];
    input = { ...input, results: [...input.results, ...facts.results] };
    if (calls.length === 0 || !input.mayCall)
      return { reply, input, sum: talk.sum && { told: talk.sum, seen: seenOf(talk, talk.sum) } };
    const results: ToolResult[] = [];
    for (const call of calls) results.push(await rehearsed(place, call));
    input = { ...input, results: [...input.results, ...results], mayCall: round < mostRounds };
  }
}

/** Returns the result of a server tool. Orders, which need the server's tables, are made up from the dialogue. */
async function rehearsed(place: ToolContext, call: ToolCall): Promise<ToolResult> {
  const { state, shelf, tenant, wishes } = place;
  if (call.tool === 'order_status') return resultOf(call, { problem: 'NO_ORDER' });
  if (call.tool === 'show_cart') return resultOf(call, { problem: 'EMPTY_CART' });
  if (call.tool === 'place_order') {
    const shown = acceptedTotal(state, call.query);
    const isAccepted = shown !== null || (state.asked === 'CONFIRM' && !wishes.cartSet);
    if (!isAccepted || state.items.length === 0) return resultOf(call, { problem: 'NOT_CONFIRMED' });
    const { list } = priceList(shelf, state.items, tenant.locale);
    const waits = (shown?.charges ?? []).length > 0;
    const total = shown?.total ?? list.total ?? '';
    return resultOf(call, { orders: [{ number: 1001, status: waits ? 'PENDING' : 'CONFIRMED', total, waits }] });
  }
  const [result] = await runTools(place, [call], []);
  return result ?? resultOf(call, {});
}

/** Every rehearsal takes place on the same Wednesday, so that "by Friday" is always equally near. */
const writtenAt = new Date('2026-03-04T15:00:00Z');

/** The tools that are run here only read the shelf, and nothing of the database. */
function placeOf(
  shop: BenchShop,
  shelf: Shelf,
  { dialogue: state, history }: Customer,
  { text, language }: { text: string; language: 'es' | 'en' },
): ToolContext {
  const turns = history.map(({ author, text }) => ({
    direction: author === 'CONTACT' ? 'INBOUND' : 'OUTBOUND',
    body: text,
  }));
  const silent = { info: () => undefined, warn: () => undefined };
  const place = {
    context: {
      log: silent,
      read: null,
      database: { whole: null },
      ports: { likeness: localLikeness, sources: localSources },
    },
    tenant: {
      ...shop,
      timezone: 'America/Costa_Rica',
      language: 'es',
      settings: { business: '', agenda: { byAgent: false } },
    },
    message: {
      id: 'message',
      contactId: 'contact',
      conversationId: 'conversation',
      body: text,
      sentAt: writtenAt,
      history: turns,
    },
    language,
    shelf,
    state,
    wishes: noWishes(),
    isTrial: true,
    awaitsPerson: false,
  };
  return place as unknown as ToolContext;
}
