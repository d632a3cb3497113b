import type { DraftAnswer } from '../answer.js';
import type { AnswerInput } from '../language-model.port.js';
import type { Shelf } from '../shelf.js';
import { sourcesTold } from '../waiting/facts-told.js';
import { type DialogueState, mostDrawnOn } from './state.js';

/**
 * Returns what this and earlier answers of a hosted model are based on, newest first; undefined where the model is shown the whole shelf
 * anyway.
 */
export function drawnOnAfter(input: AnswerInput, draft: DraftAnswer): DialogueState['drawnOn'] {
  const before = input.dialogue.drawnOn ?? { products: [], articles: [] };
  if (!input.offered || input.offered().standing.isWhole) return undefined;
  const told = new Set(sourcesTold(draft, input));
  const products = input.catalogue.filter(({ name }) => told.has(name)).map(({ name }) => name);
  // Of an article that the model saw the title of alone it can have told nothing.
  const articles = input.knowledge
    .filter(({ title, body }) => body !== '' && told.has(title))
    .map(({ title }) => title);
  const newest = (now: readonly string[], earlier: readonly string[], most: number) =>
    [...new Set([...now, ...earlier])].slice(0, most);
  return {
    products: newest(products, before.products, mostDrawnOn.products),
    articles: newest(articles, before.articles, mostDrawnOn.articles),
  };
}

/** Returns the products and articles of the shelf that earlier answers were based on. */
export function drawnOnOf(
  { products, articles }: Shelf,
  { drawnOn }: DialogueState,
): Pick<Shelf, 'products' | 'articles'> {
  const names = new Set(drawnOn?.products);
  const titles = new Set(drawnOn?.articles);
  return {
    products: products.filter(({ name }) => names.has(name)),
    articles: articles.filter(({ title }) => titles.has(title)),
  };
}
