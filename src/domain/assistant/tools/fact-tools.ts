import { foldName } from '../../shared/fold.js';
import { countedFor } from '../dialogue/counted-for.js';
import { dialogueSubjectsOf, findSources, likelySources } from '../find-sources.js';
import { type MessageContext, turnsOf } from '../message-context.js';
import { mostFoundBeside, standingShelf } from '../offered-shelf.js';
import { partRead } from '../part-read.js';
import { findArticles, findItems, wholeArticle } from '../retrieve.js';
import type { Shelf } from '../shelf.js';
import { quotedByHand } from '../terms/order-rules.js';
import type { ListedItem } from '../terms/reckoning.js';
import { sumWithTerms } from '../terms/sum-with-terms.js';
import {
  type FactTool,
  type Found,
  isFactTool,
  mostCalls,
  mostRounds,
  resultOf,
  type ToolCall,
  type ToolResult,
} from './agent-tools.js';
import type { FactPlace, FactReaders } from './fact-place.js';
import { type Priced, priceList, priceListAsked } from './price-list.js';
import type { ToolContext } from './tool-context.js';

/** Returns what the tools for facts read of a place. */
export const factPlaceOf = ({ shelf, tenant, language, state, message, isHosted }: ToolContext): FactPlace => ({
  shelf,
  locale: tenant.locale,
  currency: tenant.currency,
  language,
  state,
  text: partRead(message.body),
  history: message.history.map(({ direction, body }) => ({ direction, body: partRead(body) })),
  // A hosted model that has not been given the whole shelf finds the rest of it only here.
  ...(isHosted && !standingShelf(shelf, language, tenant.locale).isWhole && { most: mostFoundBeside }),
});

/** Number of the customer's earlier messages in which a place, a floor or a number of persons is looked for. */
const earlierRead = 8;
export const saidBefore = ({ history }: Pick<MessageContext, 'history'>): string[] =>
  history
    .flatMap(({ direction, body }) => (direction === 'INBOUND' ? [body] : []))
    .toReversed()
    .slice(0, earlierRead);
export const listedOf = ({ products }: Shelf, lines: Priced['lines']): ListedItem[] =>
  lines.flatMap(({ productId, quantity }) => {
    const product = products.find(({ id }) => id === productId);
    return product ? [{ product, quantity }] : [];
  });

export const byHandOf = (shelf: Shelf, listed: readonly ListedItem[]): { byHand?: string[] } => {
  const byHand = quotedByHand(shelf, listed);
  return byHand.length > 0 ? { byHand } : {};
};

/** Returns a function that finds the sentences that the answer likely draws on. The search runs at its first call. */
function likelyFor(
  { shelf, locale, state, history, language }: FactPlace,
  text: string,
  { sources: reader }: FactReaders,
): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | undefined;
  return () => {
    const asked = { text, turns: turnsOf({ history }), spokenOf: dialogueSubjectsOf(state) };
    const found = () => findSources(shelf, asked, { reader, locale, language });
    known ??= new Set(likelySources(found()).map(source => source.text));
    return known;
  };
}

/** The tools that only look up facts of the shelf. They read nothing else, so they need not be waited for. */
export const factFinders: Record<FactTool, (place: FactPlace, call: ToolCall, readers: FactReaders) => Found> = {
  search_products: ({ shelf, locale, language, most }, { query }) => ({
    items: findItems(shelf, query ?? '', { locale, language, ...(most && { most: most.items }) }),
  }),

  search_knowledge: ({ shelf, language, state, most }, { query }, { likeness }) => {
    const found = findArticles(shelf, query ?? '', {
      language,
      topic: state.topic,
      about: state.focus,
      likeness,
      ...(most && { most: most.articles }),
    });
    // A title of the index may have words only that no search goes by.
    const isCalled = ({ title }: { title: string }) => foldName(title) === foldName(query ?? '');
    const called = most && !found.some(isCalled) ? shelf.articles.filter(isCalled).map(wholeArticle) : [];
    return { articles: [...called, ...found] };
  },

  price_list: ({ shelf, locale }, { items, query }) => {
    const { problem, list, lines } = priceListAsked(shelf, items ?? [], locale, query);
    return { problem, list: { ...list, ...byHandOf(shelf, listedOf(shelf, lines)) } };
  },

  // Without items in the call it uses the cart, and with an empty cart the product that was mentioned last.
  sum_with_terms: (place, { items, query }, readers) => {
    const { shelf, locale, currency, state, text, history } = place;
    const focus = state.focus === null ? [] : [{ product: state.focus, quantity: 1 }];
    const given = items?.length ? items : state.items.length > 0 ? state.items : focus;
    const { lines } = priceList(shelf, given, locale);
    const listed = listedOf(shelf, lines);
    const terms = sumWithTerms(shelf, listed, query ?? '', {
      locale,
      currency,
      said: text,
      earlier: saidBefore(place),
      topic: state.topic,
      guessed: given === focus,
      likely: likelyFor(place, query ?? '', readers),
      counted: countedFor(given, state),
      told: history.findLast(({ direction }) => direction === 'OUTBOUND')?.body ?? '',
    });
    if (!terms) return { problem: 'NO_TERMS' };
    const titles = new Set(terms.lines.map(({ title }) => title));
    const counted = listed.map(({ product, quantity }) => ({ product: product.name, quantity }));
    return { terms, counted, articles: shelf.articles.filter(({ title }) => titles.has(title)).map(wholeArticle) };
  },
};

/** Looks facts up while an answer is drafted. */
export interface FactLookups {
  /** What was looked up so far, in order. */
  results: ToolResult[];
  /** Returns the result of a tool that only looks up facts; null for other tools, and once as much was looked up as rounds allow. */
  lookUp(call: ToolCall): ToolResult | null;
}

/** Returns the lookups of one draft. */
export function factLookups(place: FactPlace, readers: FactReaders): FactLookups {
  const results: ToolResult[] = [];
  return {
    results,
    lookUp(call) {
      const { tool } = call;
      if (!isFactTool(tool) || results.length >= mostCalls * mostRounds) return null;
      const result = resultOf(call, factFinders[tool](place, call, readers));
      results.push(result);
      return result;
    },
  };
}
