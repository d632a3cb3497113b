import { countedFor } from '../../../domain/assistant/dialogue/counted-for.js';
import { dialogueAfter } from '../../../domain/assistant/dialogue/dialogue-after.js';
import { firstTurn } from '../../../domain/assistant/dialogue/first-turn.fixture.js';
import { writesMonthFirst } from '../../../domain/assistant/entities/days.js';
import { dialogueSubjectsOf, findSources } from '../../../domain/assistant/find-sources.js';
import type { ToolCall, ToolResult } from '../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';
import { findArticles, findItems } from '../../../domain/assistant/retrieve.js';
import type { Shelf } from '../../../domain/assistant/shelf.js';
import { shelfWithOffers } from '../../../domain/assistant/shelf-with-offers.js';
import { brokenRules, quotedByHand } from '../../../domain/assistant/terms/order-rules.js';
import { sumWithTerms } from '../../../domain/assistant/terms/sum-with-terms.js';
import { isFactTool, mostRounds } from '../../../domain/assistant/tools/agent-tools.js';
import { priceList, priceListAsked } from '../../../domain/assistant/tools/price-list.js';
import { localSources } from '../reading/sources/source-reader.js';
import { localLikeness } from '../reading/topics.js';
import { draftAnswer } from './draft-answer.js';

interface Clerk {
  locale: string;
  currency: string;
  language: 'es' | 'en';
  /** The shop's data from the second message on. */
  then?: Shelf;
  now?: AnswerInput['now'];
  /** The intent that every message is understood as. */
  intent?: AnswerInput['intent'];
  sentiment?: AnswerInput['sentiment'];
  /** Whether the reader of sources is used, as in production. */
  reads?: boolean;
  /** Whether facts cost a round of calls, as for a hosted model, instead of being looked up at once. */
  inRounds?: boolean;
}
export interface ClerkAnswer {
  text: string;
  /** The products whose pictures go with it. */
  pictures: string[];
  buttons: string[];
  dialogue: AnswerInput['dialogue'];
}

/** A product of an invented shop; a null price means that it is quoted on request. */
export const goods = (
  name: string,
  price: number | null,
  {
    unit = 'pieza',
    description = '',
    stock = 90,
    currency = 'MXN',
    imageUrl = null as string | null,
    keywords = [] as string[],
  } = {},
) => ({
  id: name,
  name,
  description,
  keywords,
  unit,
  priceMinor: price === null ? null : String(Math.round(price * 100)),
  currency,
  stock,
  imageUrl,
});
export const says = (title: string, body: string) => ({ id: title, title, body, keywords: [], language: 'es' });

/**
 * Returns a function that answers consecutive messages as the local link does in a shop, with sums and orders but without a database. It
 * returns the last answer.
 */
export const clerkOf =
  (given: Shelf, clerk: Clerk = { locale: 'es-MX', currency: 'MXN', language: 'es' }) =>
  (...texts: string[]): ClerkAnswer => {
    const shelf = shelfWithOffers(given);
    let { dialogue } = firstTurn;
    let history: AnswerInput['history'] = [];
    let answer: ClerkAnswer = { text: '', buttons: [], pictures: [], dialogue };
    for (const [turn, text] of texts.entries()) {
      const shop = turn === 0 ? shelf : (clerk.then ?? shelf);
      let input: AnswerInput = {
        ...firstTurn,
        text,
        history,
        language: clerk.language,
        business: 'Tienda',
        agent: { name: 'Lía', personality: '', systemPrompt: '' },
        contactName: 'Ana Mora',
        intent: clerk.intent ?? 'GENERAL_INQUIRY',
        sentiment: clerk.sentiment ?? 'NEUTRAL',
        catalogue: [],
        knowledge: [],
        sources: clerk.reads
          ? findSources(
              shop,
              { text, turns: history, spokenOf: dialogueSubjectsOf(dialogue) },
              { reader: localSources, locale: clerk.locale, language: clerk.language },
            )
          : [],
        hasUnreadMedia: false,
        showsPictures: true,
        ...(clerk.now && { now: clerk.now }),
        dialogue,
      };
      const lookedUp: ToolResult[] = [];
      const lookUp = (call: ToolCall) => {
        if (clerk.inRounds || !isFactTool(call.tool)) return null;
        const result = run(shop, clerk, call, input);
        lookedUp.push(result);
        return result;
      };
      let draft = draftAnswer({ ...input, lookUp, products: () => shop.products });
      for (let round = 1; draft.calls; round++) {
        const results = [...lookedUp.splice(0), ...draft.calls.map(call => run(shop, clerk, call, input))];
        input = { ...input, results: [...input.results, ...results], mayCall: round < mostRounds };
        draft = draftAnswer({ ...input, lookUp, products: () => shop.products });
      }
      input = { ...input, results: [...input.results, ...lookedUp] };
      dialogue = dialogueAfter(input, draft, draft);
      answer = {
        text: draft.text.replace(/\s+/g, ' '),
        buttons: draft.quickReplies,
        pictures: input.results.flatMap(({ pictures }) => pictures?.sent ?? []),
        dialogue,
      };
      history = [...history, { author: 'CONTACT', text }, { author: 'BUSINESS', text: answer.text }];
    }
    return answer;
  };

function run(
  shelf: Shelf,
  { locale, currency, language }: Clerk,
  call: ToolCall,
  { text, dialogue, history }: AnswerInput,
): ToolResult {
  const { tool, query, items } = call;
  const priced =
    tool === 'set_cart' || tool === 'price_list' ? priceListAsked(shelf, items ?? [], locale, query) : null;
  const inCart = dialogue.items.length > 0 ? dialogue.items : (dialogue.priced ?? []);
  const focus = dialogue.focus === null ? [] : [{ product: dialogue.focus, quantity: 1 }];
  const given = items?.length ? items : inCart.length > 0 ? inCart : focus;
  const listed = given.flatMap(({ product: name, quantity }) =>
    shelf.products.filter(each => each.name === name).map(each => ({ product: each, quantity })),
  );
  const earlier = history.filter(({ author }) => author === 'CONTACT').map(({ text }) => text);
  const told = history.findLast(({ author }) => author === 'BUSINESS')?.text ?? '';
  const context = { locale, currency, topic: dialogue.topic, counted: countedFor(given, dialogue), told, said: text };
  const terms =
    tool === 'sum_with_terms'
      ? sumWithTerms(shelf, listed, query ?? '', { ...context, earlier: earlier.toReversed() })
      : null;
  const breaks =
    tool === 'set_cart'
      ? brokenRules(shelf, listed, {
          texts: [text, ...earlier.toReversed()],
          sentAt: new Date('2026-03-04T15:00:00Z'),
          timezone: 'America/Mexico_City',
          monthFirst: writesMonthFirst(locale),
          locale,
        })
      : [];
  const pictured = (items ?? []).map(({ product }) => product);
  const byHand = priced ? quotedByHand(shelf, listed) : [];
  const { list: cart } = priceList(shelf, dialogue.items, locale);
  return {
    call,
    ...(terms && { terms }),
    ...(tool === 'send_pictures' && { pictures: { sent: pictured, missing: [] } }),
    problem: priced?.problem ?? null,
    items: tool === 'search_products' ? findItems(shelf, query ?? '', { locale, language }) : [],
    articles:
      tool === 'search_knowledge'
        ? findArticles(shelf, query ?? '', { language, topic: dialogue.topic, likeness: localLikeness })
        : [],
    list: priced && {
      ...priced.list,
      ...(breaks.length > 0 && { breaks }),
      ...(byHand.length > 0 && { byHand }),
    },
    orders: tool === 'place_order' ? [{ number: 7, status: 'CONFIRMED', total: cart.total ?? '', waits: false }] : [],
  };
}
