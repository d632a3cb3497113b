import { type BoundedCache, boundedCache, cachedValue } from '../shared/bounded-cache.js';
import type { Sql } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import { formatMoney, fromMinor } from '../shared/money.js';
import type { Language } from '../shared/translations.js';
import type { Nameable } from './entities/catalogue-names.js';
import { ageIn, fitsAge } from './search/ages.js';
import type { Likeness } from './search/likeness.js';
import { boundsAmong, isPriced, type PriceBounds, priceBoundsIn } from './search/price-bounds.js';
import { searchKnowledge } from './search/search-knowledge.js';
import { searchProducts } from './search/search-products.js';
import { wordsIn } from './search/words.js';
import {
  loadCurrentShelf,
  loadShelf,
  type Shelf,
  type ShelfAgent,
  type ShelfArticle,
  type ShelfProduct,
} from './shelf.js';
import { withOffersCalled } from './shelf-with-offers.js';
import type { CatalogueItem, KnowledgeArticle } from './source-data.js';
import type { FoundArticle, FoundItem } from './tools/agent-tools.js';

const mostProducts = 6;
/** Maximum number of products returned for an empty text, so that an answer can list some first and others later. */
const mostListed = 15;
const mostArticles = 4;

/** The price of each product of a shelf as its shop writes it, because each is named in many answers. */
const prices = new WeakMap<ShelfProduct, { locale: string; price: string | null }>();

function priceIn(product: ShelfProduct, locale: string): string | null {
  const known = prices.get(product);
  if (known?.locale === locale) return known.price;
  const { priceMinor, currency } = product;
  const price = priceMinor === null ? null : formatMoney(BigInt(priceMinor), currency, locale);
  prices.set(product, { locale, price });
  return price;
}

/** Returns a product in the form that a model may name it. */
export const itemOf = (product: ShelfProduct, locale: string): CatalogueItem => ({
  name: product.name,
  description: product.description,
  price: priceIn(product, locale),
  inStock: product.stock === null ? null : product.stock > 0,
  ...(product.variants && { variants: product.variants }),
  ...(product.variantOf && { variantOf: product.variantOf.name }),
  ...(product.variantOf?.isKept && { productInStock: true }),
  unit: product.unit,
  ...(product.imageUrl && { picture: true }),
});

/**
 * Returns the products of a shelf that a text may be about, best first. For an empty text it returns the first ones that are not out of
 * stock.
 */
export const findItems = (shelf: Shelf, text: string, how: Search): FoundItem[] => {
  const { locale, language, most = mostProducts } = how;
  const cache = searches.get(shelf) ?? boundedCache<readonly FoundItem[]>({ maxEntries: mostSearches });
  searches.set(shelf, cache);
  return [...cachedValue(cache, `${locale} ${language} ${most} ${text}`, () => search(shelf, text, how))];
};

interface Search {
  locale: string;
  language: Language;
  most?: number;
}

/** Each part of an answer searches, for the same names in one message after the other. */
const searches = new WeakMap<Shelf, BoundedCache<readonly FoundItem[]>>();
const mostSearches = 64;

function search(shelf: Shelf, text: string, { locale, language, most = mostProducts }: Search): FoundItem[] {
  const products = ofAge(withOffersCalled(shelf.products, text), text);
  return (
    text.trim() === ''
      ? ofEachKind(products.filter(({ stock }) => stock !== 0))
          .slice(0, mostListed)
          .map(product => ({ product, score: 0, named: false, lacks: [], hits: [], covers: 0 }))
      : (inOrderOfPrice(products, text, language, shelf.products) ??
        withinBounds(products, text, { language, most, shelf: shelf.products }) ??
        searchProducts(products, text, language, most, shelf.products))
  ).map(({ product, ...found }) => ({ ...itemOf(product, locale), ...found }));
}

/** Puts one product of each kind first, so that a list shows what a shop has. The kind is the first word of the name. */
export function ofEachKind(products: readonly ShelfProduct[]): readonly ShelfProduct[] {
  const first = new Map<string, ShelfProduct>();
  for (const product of products) {
    const kind = foldName(product.name.split(/\s/u)[0] ?? product.name);
    if (!first.has(kind)) first.set(kind, product);
  }
  return [...new Set([...first.values(), ...products])];
}

/** Leaves out the products that are, by their own text, for another age than the text states. */
function ofAge(products: readonly ShelfProduct[], text: string): readonly ShelfProduct[] {
  const age = ageIn(foldName(text));
  return age === null ? products : products.filter(product => fitsAge(product, age) !== false);
}

const cheapest =
  /\b(?:(?:el|la|lo|los|las) (?:(?:\S+ )?mas (?:barat|economic)[oa]s?|de menor precio)|cheapest|lowest price)\b/u;
const dearest = /\b(?:(?:el|la|lo|los|las) (?:\S+ )?mas car[oa]s?|most expensive)\b/u;

/**
 * Returns the product that "lo más barato" asks for, by price: of the kind that is named, otherwise of all products. Null if the text asks
 * nothing of the sort. Products without a price or out of stock are left out.
 */
function inOrderOfPrice(
  products: readonly ShelfProduct[],
  text: string,
  language: Language,
  shelf: readonly ShelfProduct[],
) {
  const folded = foldName(text);
  const down = dearest.test(folded);
  const pattern = down ? dearest : cheapest;
  if (!pattern.test(folded)) return null;
  const named = searchProducts(products, folded.replace(pattern, ' '), language, products.length, shelf).filter(
    each => each.named,
  );
  // The cheapest of "colchones matrimoniales" are no sheets for such a bed.
  const whole = named.filter(({ lacks }) => lacks.length === 0);
  const kind = whole.length > 0 ? whole : named;
  const pool = kind.length > 0 ? kind.map(({ product }) => product) : products;
  const priced = pool.filter(({ priceMinor, stock }) => priceMinor !== null && stock !== 0);
  const amount = ({ priceMinor }: ShelfProduct) => Number(priceMinor ?? 0) * (down ? -1 : 1);
  return priced
    .toSorted((one, two) => amount(one) - amount(two) || (one.name < two.name ? -1 : 1))
    .slice(0, 1)
    .map(product => ({ product, score: 10, named: true, lacks: [], hits: [], covers: 1 }));
}

/**
 * Returns the products that "algo de menos de 130 soles" asks for: those of the kind that is named, otherwise all that are not out of
 * stock, the dearest first because that is what the money is for. If no product of the kind has such a price, it returns all of the kind,
 * so that the answer can name them with their price. Null if the text states no price, or if it is a product's own name.
 */
function withinBounds(
  products: readonly ShelfProduct[],
  text: string,
  { language, most, shelf }: { language: Language; most: number; shelf: readonly ShelfProduct[] },
) {
  const said = priceBoundsIn(text);
  if (said === null || products.some(({ name }) => foldName(name) === foldName(text))) return null;
  const priceOf = ({ priceMinor, currency }: ShelfProduct): number =>
    priceMinor === null ? Number.NaN : Number(fromMinor(priceMinor, currency));
  const bounds = boundsAmong(said, products.map(priceOf).filter(Number.isFinite));
  const fits = (product: ShelfProduct): boolean => isPriced(priceOf(product), bounds);
  if (namesThing(bounds)) {
    const found = searchProducts(products, bounds.rest, language, products.length, shelf);
    const named = found.filter(each => each.named);
    const fitting = named.filter(({ product }) => fits(product));
    return (fitting.length > 0 ? fitting : named.length > 0 ? named : found).slice(0, most);
  }
  return products
    .filter(product => product.stock !== 0 && fits(product))
    .toSorted((one, two) => priceOf(two) - priceOf(one) || (one.name < two.name ? -1 : 1))
    .slice(0, most)
    .map(product => ({ product, score: 10, named: true, lacks: [], hits: [], covers: 1 }));
}
/** Words of a wish that names no kind of thing: "algo", "un regalo", "something cheap". */
const anyThing =
  /^(?:algo|algun[oa]?s?|cosas?|opcion(?:es)?|regal(?:o|ito)s?|bueno|barat[oa]s?|economic[oa]s?|anything|something|gifts?|options?|cheap|nice)$/u;
const namesThing = ({ rest }: PriceBounds): boolean => wordsIn(rest).some(({ folded }) => !anyThing.test(folded));

/**
 * Whether a shop has written its articles in the language of the conversation too: as many as in any other. Then those in other languages
 * say nothing more, and are not quoted to somebody who does not read them.
 */
export function isWrittenTwice(articles: readonly ShelfArticle[], language: Language): boolean {
  const counts = new Map<string, number>();
  for (const { ofSettings, language: written } of articles)
    if (!ofSettings) counts.set(written, (counts.get(written) ?? 0) + 1);
  const own = counts.get(language) ?? 0;
  return own > 0 && [...counts.values()].every(count => count <= own);
}

/** Returns the passages of a shelf's articles that may answer a question, best first. */
export const findArticles = (
  shelf: Shelf,
  question: string,
  {
    language,
    topic,
    about = null,
    likeness,
    most = mostArticles,
  }: { language: Language; topic: string | null; about?: string | null; likeness: Likeness; most?: number },
): FoundArticle[] => {
  const isTwice = isWrittenTwice(shelf.articles, language);
  return searchKnowledge(shelf.articles, question, { language, topic, about, likeness, most: 2 * most })
    .filter(({ article }) => !isTwice || article.language === language)
    .slice(0, most)
    .map(({ article: { title, body }, ...found }) => ({ title, body, ...found }));
};

/** Returns an article in full, for an article that was not found by a search of its words. */
export const wholeArticle = ({ title, body }: KnowledgeArticle): FoundArticle => ({
  title,
  body,
  passage: body,
  best: body,
  score: 1,
  near: 1,
  titled: true,
  hits: [],
});

/** Returns the products of the tenant, as they are now, that a message may be about, best first. */
export async function retrieve(
  read: Sql,
  tenant: { id: string; locale: string },
  text: string,
  language: Language,
): Promise<FoundItem[]> {
  return findItems(await loadCurrentShelf(read, tenant.id), text, { locale: tenant.locale, language });
}

/** Returns the products of the tenant that a message may name. */
export const catalogueOf = async (read: Sql, tenantId: string, version: string): Promise<readonly Nameable[]> =>
  (await loadShelf(read, tenantId, version)).products;

/** Returns the agent that answers a lead: the lead's own agent if it is active, otherwise the tenant's first. */
export const agentFor = ({ agents }: Shelf, agentProfileId: string | null): ShelfAgent | undefined =>
  agents.find(({ id }) => id === agentProfileId) ?? agents[0];
