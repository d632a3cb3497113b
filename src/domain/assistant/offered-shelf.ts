import type { Language } from '../shared/translations.js';
import { articleText, indexLine, itemLine, titleLine } from './prompts/shop-lines.es.js';
import { isWrittenTwice, itemOf, ofEachKind } from './retrieve.js';
import type { Shelf, ShelfProduct } from './shelf.js';
import { bareItem, type CatalogueItem, type StandingShelf } from './source-data.js';

/**
 * Maximum length of a shelf that is given as a whole, in UTF-16 units as the prompt writes it: some 7,000 tokens, which a small model still
 * reads with care, and which cost a fifth of a cent a message at the full price of the dearest default model. All 61 shops of `bench:agent`
 * fit; the longest has a third of it.
 */
export const longestWhole = 24_000;
/**
 * Maximum length of the names and prices of products, and of the titles of articles, in the index of a shelf that is too long for that.
 * Products come before the sizes and kinds that only their texts price.
 */
const longestNames = 16_000;
export const longestVariants = 8_000;
const longestTitles = 6_000;
/** How many products and articles are searched for a message where the shelf is not given as a whole. */
export const mostFoundBeside = { items: 20, articles: 6 };

const kept = new WeakMap<Shelf, Map<string, StandingShelf>>();

/** Returns the part of a shelf that is given with each message in `language`, with prices as `locale` writes them. */
export function standingShelf(shelf: Shelf, language: Language, locale: string): StandingShelf {
  const made = kept.get(shelf) ?? new Map<string, StandingShelf>();
  kept.set(shelf, made);
  const key = `${language} ${locale}`;
  const standing = made.get(key) ?? makeStanding(shelf, language, locale);
  made.set(key, standing);
  return standing;
}

function makeStanding(shelf: Shelf, language: Language, locale: string): StandingShelf {
  const isTwice = isWrittenTwice(shelf.articles, language);
  const articles = shelf.articles
    .filter(article => !isTwice || article.language === language)
    .map(({ title, body }) => ({ title, body }));
  const items = shelf.products.map(product => given(product, locale));
  // Measured uncut, because a cut could take away the sentence that answers.
  const longest = Number.POSITIVE_INFINITY;
  const length = [
    ...items.map(item => itemLine(item, { showsPictures: true, longest })),
    ...articles.map(article => articleText(article, longest)),
  ].reduce((sum, { length }) => sum + length + 1, 0);
  if (length <= longestWhole) return { isWhole: true, items, articles, leftOut: { items: 0, articles: 0 } };
  const listed = ofEachKind(shelf.products.filter(({ variantOf }) => !variantOf));
  const bare = (product: ShelfProduct) => ({ ...given(product, locale), description: '' });
  const named = fitting(listed.map(bare), indexLine, longestNames);
  const variants = shelf.products.filter(({ variantOf }) => variantOf);
  const sized = fitting(variants.map(bare), indexLine, longestVariants);
  const titled = fitting(
    articles.map(({ title }) => ({ title, body: '' })),
    titleLine,
    longestTitles,
  );
  return {
    isWhole: false,
    items: besideProducts(named, sized),
    articles: titled,
    leftOut: { items: shelf.products.length - named.length - sized.length, articles: articles.length - titled.length },
  };
}

/** Returns products with each one's sizes and kinds behind it; last come those whose product is not among them. */
function besideProducts(products: readonly CatalogueItem[], sizes: readonly CatalogueItem[]): CatalogueItem[] {
  const names = new Set(products.map(({ name }) => name));
  const ofProduct = Map.groupBy(sizes, ({ variantOf = '' }) => (names.has(variantOf) ? variantOf : ''));
  return [
    ...products.flatMap(product => {
      const own = ofProduct.get(product.name) ?? [];
      // Two products of one name have the sizes of both behind the first.
      ofProduct.delete(product.name);
      return [product, ...own];
    }),
    ...(ofProduct.get('') ?? []),
  ];
}

/** What only a text offers has its name and price alone: the text stands in its product or article. */
function given(product: ShelfProduct, locale: string): CatalogueItem {
  const item = bareItem(itemOf(product, locale));
  return product.offeredIn || product.variantOf ? { ...item, description: '' } : item;
}

/** Returns the first of `all` whose lines together are not longer than `longest`. */
function fitting<T>(all: readonly T[], line: (one: T) => string, longest: number): T[] {
  let left = longest;
  return all.filter(one => {
    left -= line(one).length + 1;
    return left >= 0;
  });
}
