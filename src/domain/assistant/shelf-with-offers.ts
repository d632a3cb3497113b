import { foldName } from '../shared/fold.js';
import { toMinor } from '../shared/money.js';
import { currencyIn, sameCurrency } from './claims/amounts.js';
import { sentencesOf } from './search/sentences.js';
import { type Word, WordSet, wordsIn } from './search/words.js';
import type { Shelf, ShelfArticle, ShelfProduct } from './shelf.js';
import { type Offer, offersOf } from './terms/read-offers.js';
import { variantProductsOf, withVariantsSaid } from './variant-products.js';

/** "No llevan otro descuento": an article that says so of what it offers. */
const noOther =
  /\bno (?:llevan?|tienen?|aplican?|incluyen?|admiten?|participan?|acumulan?|se (?:suman?|acumulan?))\b[^.]{0,30}\b(?:descuentos?|promo\p{L}*|rebajas?)\b|\bno (?:other|further) discounts?\b/u;

const made = new WeakMap<Shelf, Shelf>();

/**
 * Returns the shelf with the offers that only an article states, and with the sizes and kinds that only the text of a product prices, as
 * products: so they are found by their name and summed with a delivery. No cart can hold them; a person takes such an order. Returns the shelf itself if no article states one.
 */
export function shelfWithOffers(shelf: Shelf): Shelf {
  const known = made.get(shelf);
  if (known) return known;
  const [first] = shelf.products;
  const added = first ? shelf.articles.flatMap(article => productsOf(article, first.currency)) : [];
  const variants = shelf.products.flatMap(variantProductsOf);
  const fresh = [...added, ...variants].filter(
    ({ name, variantOf }, at, all) =>
      !shelf.products.some(product =>
        variantOf ? foldName(product.name) === foldName(name) : isCalled(product, name),
      ) && all.findIndex(other => other.name === name) === at,
  );
  const whole =
    fresh.length === 0
      ? shelf
      : { ...shelf, products: [...shelf.products.map(each => withVariants(each, fresh)), ...fresh] };
  made.set(shelf, whole);
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

function withVariants(product: ShelfProduct, added: readonly ShelfProduct[]): ShelfProduct {
  const variants = added.flatMap(({ name, variantOf }) => (variantOf?.id === product.id ? [name] : []));
  return variants.length === 0 ? product : { ...product, variants };
}

/** Whether a product of the catalogue has all words of an offer's name. */
function isCalled({ name, keywords }: ShelfProduct, offer: string): boolean {
  const called = new WordSet([name, ...keywords]);
  return wordsIn(offer).every(word => called.has(word) >= 0.85);
}

function productsOf(article: ShelfArticle, currency: string): ShelfProduct[] {
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
