import { foldName } from '../shared/fold.js';
import { toMinor } from '../shared/money.js';
import { currencyIn, sameCurrency } from './claims/amounts.js';
import { withPlainUnits } from './plain-units.js';
import { sentencesOf } from './search/sentences.js';
import { type Word, WordSet, wordsIn } from './search/words.js';
import type { Shelf, ShelfArticle, ShelfProduct } from './shelf.js';
import { type Offer, offersOf } from './terms/read-offers.js';
import { ownSizeOf, variantProductsOf, withVariantsSaid } from './variant-products.js';

/** "No llevan otro descuento": an article that says so of what it offers. */
const noOther =
  /\bno (?:llevan?|tienen?|aplican?|incluyen?|admiten?|participan?|acumulan?|se (?:suman?|acumulan?))\b[^.]{0,30}\b(?:descuentos?|promo\p{L}*|rebajas?)\b|\bno (?:other|further) discounts?\b/u;

const made = new WeakMap<Shelf, Shelf>();

/**
 * Returns the shelf with the offers that only an article states, and with the sizes and kinds that only the text of a product prices, as
 * products: so they are found by their name and summed with a delivery. No line of a cart can hold them; a person takes such an order or
 * confirms it. Returns the shelf itself if no text states one.
 */
export function shelfWithOffers(given: Shelf): Shelf {
  const known = made.get(given);
  if (known) return known;
  const shelf = withPlainUnits(given);
  const [first] = shelf.products;
  const added = first ? shelf.articles.flatMap(article => productsOf(article, first.currency)) : [];
  const offers = added.filter(({ name }) => !shelf.products.some(product => isCalled(product, name)));
  const variants = shelf.products.flatMap(variantProductsOf);
  const whole = offers.length + variants.length === 0 ? shelf : withAdded(shelf, offers, variants);
  made.set(given, whole);
  return whole;
}

/** Adds offers and variants to a shelf, each name once. A variant that is called like a product of the catalogue is left out. */
function withAdded(shelf: Shelf, offers: readonly ShelfProduct[], variants: readonly ShelfProduct[]): Shelf {
  const inCatalogue = new Set(shelf.products.map(({ name }) => foldName(name)));
  const fresh = new Map<string, ShelfProduct>();
  const namesOf = new Map<string, string[]>();
  for (const each of [...offers, ...variants]) {
    const { name, variantOf } = each;
    if (fresh.has(name) || (variantOf && inCatalogue.has(foldName(name)))) continue;
    fresh.set(name, each);
    if (variantOf) namesOf.set(variantOf.id, [...(namesOf.get(variantOf.id) ?? []), name]);
  }
  const products = shelf.products.map(product => {
    const names = namesOf.get(product.id);
    return names ? withVariants(product, names) : product;
  });
  return { ...shelf, products: [...products, ...fresh.values()] };
}

/** Kept, because readers keep what they read of a product by its identity. */
const withNames = new WeakMap<ShelfProduct, ShelfProduct>();
function withVariants(product: ShelfProduct, names: string[]): ShelfProduct {
  const known = withNames.get(product);
  if (known?.variants?.join('\n') === names.join('\n')) return known;
  const size = ownSizeOf(product);
  const sized = size.length > 0 && {
    keywords: [...product.keywords, ...size],
    ownSize: size.flatMap(wordsIn).map(({ stem }) => stem),
  };
  const whole = { ...product, variants: names, ...sized };
  withNames.set(product, whole);
  return whole;
}

/**
 * Leaves out the offers that a text does not call by their kind or their whole name: "para niños de 5 años" says for whom something is, and
 * not that it is the "combo niños".
 */
export function withOffersCalled(products: readonly ShelfProduct[], text: string): readonly ShelfProduct[] {
  if (text.trim() === '' || !products.some(({ offeredIn }) => offeredIn)) return products;
  const said = new WordSet([text]);
  const isSaid = (word: Word) => said.has(word) >= 0.85;
  return withVariantsSaid(products, text).filter(
    ({ name, unit, offeredIn, variantOf }) =>
      !offeredIn || variantOf || [...anyKind, unit ?? ''].flatMap(wordsIn).some(isSaid) || wordsIn(name).every(isSaid),
  );
}

/** Whether a product of the catalogue has all words of an offer's name. */
function isCalled({ name, keywords }: ShelfProduct, offer: string): boolean {
  const called = new WordSet([name, ...keywords]);
  return wordsIn(offer).every(word => called.has(word) >= 0.85);
}

function productsOf(article: ShelfArticle, currency: string): readonly ShelfProduct[] {
  const known = offered.get(article);
  if (known?.currency === currency) return known.products;
  const products = readProducts(article, currency);
  offered.set(article, { currency, products });
  return products;
}
const offered = new WeakMap<ShelfArticle, { currency: string; products: readonly ShelfProduct[] }>();

function readProducts(article: ShelfArticle, currency: string): ShelfProduct[] {
  const noDiscount = sentencesOf(article.body).some(sentence => noOther.test(foldName(sentence)));
  return offersOf(article).flatMap((offer): ShelfProduct[] => {
    const priceMinor = sameCurrency(offer.currency, currencyIn(currency)) ? toMinor(offer.amount, currency) : null;
    if (priceMinor === null) return [];
    return [
      {
        id: `offer:${offer.name}`,
        name: offer.name,
        description: offer.sentence,
        keywords: article.keywords.filter(keyword => isKind(keyword, offer)),
        unit: offer.kind,
        priceMinor: String(priceMinor),
        currency,
        stock: null,
        offeredIn: { noDiscount },
      },
    ];
  });
}
const anyKind = ['combo', 'paquete', 'pack', 'kit', 'promo', 'promocion', 'bundle', 'package'];
/** "Paquete" in the article's keywords calls a combo too; its other keywords may be about anything. */
function isKind(keyword: string, { kind }: Offer): boolean {
  const [word] = wordsIn(keyword);
  return word !== undefined && new WordSet([...anyKind, kind]).has(word) >= 0.9;
}
