import { foldName } from '../shared/fold.js';
import type { Language } from '../shared/translations.js';
import type { DialogueState } from './dialogue/state.js';
import { isWrittenTwice, itemOf } from './retrieve.js';
import { ageIn, fitsAge } from './search/ages.js';
import type { AskedMessage, DialogueSubjects, SourceReader } from './search/source-reader.js';
import { type SourceUnit, unitsOfArticle, unitsOfProduct } from './search/source-units.js';
import type { Shelf, ShelfArticle, ShelfProduct } from './shelf.js';
import type { KnowledgeArticle } from './source-data.js';
import type { FoundItem } from './tools/agent-tools.js';

/** A sentence or product of the shop that the best answer may draw on. */
export interface FoundSource {
  kind: SourceUnit['kind'];
  /** The sentence; for a product, its name and unit. */
  text: string;
  /** Likelihood that the best answer draws on it, from 0 to 1. */
  chance: number;
  /** The product that the source belongs to; null for a sentence of an article. */
  item: FoundItem | null;
  /** The article that the source belongs to; null for a product. */
  article: KnowledgeArticle | null;
}

const mostSources = 24;
/** Sources that are less likely than this are left out. */
const leastChance = 0.01;
/** An article in another language is left out if one in the conversation's language has at least this share of its likelihood. */
const asLikely = 0.4;
/** From this likelihood on, a source is worth reading for the model that answers. */
const worthReading = 0.1;
/** Returns the sources that an answer is likely made of, for models that read them in full. */
export const likelySources = (sources: readonly FoundSource[]): FoundSource[] =>
  sources.filter(({ chance }) => chance >= worthReading);

interface ShelfUnits {
  units: readonly SourceUnit[];
  products: ReadonlyMap<SourceUnit, ShelfProduct>;
  articles: ReadonlyMap<SourceUnit, ShelfArticle>;
}
const known = new WeakMap<Shelf, ShelfUnits>();

function unitsOf(shelf: Shelf): ShelfUnits {
  const found = known.get(shelf);
  if (found) return found;
  const products = new Map(
    shelf.products.flatMap(product => unitsOfProduct(product).map(unit => [unit, product] as const)),
  );
  const articles = new Map(
    shelf.articles.flatMap(article => unitsOfArticle(article).map(unit => [unit, article] as const)),
  );
  const read = { units: [...products.keys(), ...articles.keys()], products, articles };
  known.set(shelf, read);
  return read;
}

/** Returns what the dialogue is about, in the form that the source reader takes. */
export const dialogueSubjectsOf = ({ focus, topic, items, priced = [] }: DialogueState): DialogueSubjects => ({
  product: focus,
  article: topic,
  listed: [...items, ...priced].map(({ product }) => product),
});

/**
 * Returns what the answer to a message may be made of, the likeliest first. Products that are, by their own text, for another age than the
 * message states are left out. An article in another language counts only if none in the conversation's language is about as likely,
 * because many shops write each article twice.
 */
export function findSources(
  shelf: Shelf,
  asked: AskedMessage,
  { reader, locale, language }: { reader: SourceReader; locale: string; language: Language },
): FoundSource[] {
  const { units, products, articles } = unitsOf(shelf);
  const age = ageIn(foldName(asked.text));
  const fits = (product: ShelfProduct | undefined): boolean =>
    age === null || product === undefined || fitsAge(product, age) !== false;
  const found = reader.read(asked, units).slice(0, mostSources);
  const ownChance = Math.max(
    0,
    ...found.map(({ unit, chance }) => (articles.get(unit)?.language === language ? chance : 0)),
  );
  const isTranslated = (unit: SourceUnit, chance: number): boolean => {
    const article = articles.get(unit);
    return article !== undefined && article.language !== language && ownChance >= chance * asLikely;
  };
  const isTwice = isWrittenTwice(shelf.articles, language);
  return found
    .filter(({ unit, chance }) => chance >= leastChance && fits(products.get(unit)) && !isTranslated(unit, chance))
    .map(({ unit, chance }) => {
      const product = products.get(unit);
      const article = articles.get(unit);
      return {
        kind: unit.kind,
        text: unit.text,
        // It stays in the list, which says that the message was read, and is too unlikely to be told.
        chance: isTwice && article && article.language !== language ? leastChance : chance,
        item: product ? { ...itemOf(product, locale), named: true, lacks: [], hits: [], score: 1, covers: 1 } : null,
        article: article ? { title: article.title, body: article.body } : null,
      };
    });
}
