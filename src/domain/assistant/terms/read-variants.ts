import { foldName } from '../../shared/fold.js';
import { fromMinor, toMinor } from '../../shared/money.js';
import { type Word, WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { isSoldUnit, type OwnUnit } from './own-units.js';
import { type Described, type PricedClause, pricedClausesOf } from './priced-clauses.js';
import { packsIn } from './read-prices.js';
import { noTerm, type Term } from './term.js';

/** A variant of a product that its own text gives a price of its own: "De 12: $215.", "También en 60 cm a $2.150." */
export interface Variant {
  /** Its words as written, without the price; and folded, without articles. */
  name: string;
  told: string;
  /** The words and numbers that all have to be said. */
  words: readonly Word[];
  numbers: readonly string[];
  amount: string;
  currency: string | null;
  sentence: string;
  /** Set if it is the same thing in another unit: "medio metro" of what is sold by the sack. */
  ownUnit: OwnUnit | null;
  /** What the text says of it beside its price: "este con 5 llaves". */
  aside: string;
}

/** What more or less is charged for, or who pays it, is no variant of the thing. */
const noVariant =
  /\b(?:aparte|mas|extra\p{L}*|adicional\p{L}*|desde|hasta|partir|docenas?|paquetes?|packs?|cajas?|rollos?|minim\p{L}*|envi\p{L}+|flete|domicilio|delivery|anticipo|abono|adelanto|dise\p{L}+|inclu\p{L}+|repuestos?|ahorr\p{L}+|gratis|descuento|menos|antes|cada|por (?:persona|hora|dia|pieza|unidad|metro|kilo|caja|noche|mes|sesion|par|docena|m2|viaje|piso)|instal\p{L}+|mano|montaje|nin[oa]s?|adult[oa]s?|menores|mayores|estudiantes?|soci[oa]s|bebes?|persona|personas|pagan?|costaba|valor|deposito|garantia|visita|recarg\p{L}+|multa|mora|kids?|child|children|adults?|off|save|each|per)\b|[%+]/u;
const lead =
  /^(?:(?:tambien|viene|hay|la|el|l[oa]s|con|en|de|version|opcion|presentacion|tamano|talla|medida|also|with|in)\s)+/u;
/** "El de 20 personas": for how many it is, and no price for a person. */
const forMany =
  /\b(?:de|para|p\/|for) (\d{1,4}) (?:personas|invitad[oa]s|porciones|rebanadas|people|persons|servings)\b/gu;
/** "Larga de +12 cm", "con respaldo de hasta 100 GB": how much or how long it is at least or at most, which nobody has to say. */
export const upTo =
  /(?<=\p{L}{3}\s(?:de\s)?)(?:\+\s?|mas de |hasta (?:de )?|over |up to )\d{1,4}\s?(?:cm|mm|mts?|m|kgs?|grs?|gb|tb|lts?|l|w|pulgadas?)$/u;
/** Words that tell nothing of a variant: "king size". */
export const fillers =
  /^(?:size|tamano|medida|talla|version|modelo|opcion|presentacion|cm|mm|mts?|kgs?|grs?|lts?|pulgadas?)$/u;
export const sizes =
  /^(?:(?:extra )?chic[oa]s?|pequen[oa]s?|median[oa]s?|grandes?|familiar(?:es)?|jumbo|individual(?:es)?|personal|mini|medi[oa]s?|kids|small|medium|large)$/u;
export const mostTimes = 4n;

/** What costs less than this share of a product comes on top of it, unless it is called by a size or as another one of it. */
const leastShare = 0.5;
/** "La de mano 28.000" is another pump. */
const otherOne = /^(?:tambien )?(?:el|la|l[oa]s) del? /u;
/** "Inflado con helio suma $4.000": what comes on top, whatever it costs. */
export const comesOnTop = /\s(?:se )?(?:suman?|agregan?|adds?)$/u;
/** Whether a clause prices neither a variant nor what comes on top: a fee, a payment in advance, a price for a unit or for some people. */
export const isNeither = ({ told, group }: PricedClause): boolean =>
  group !== null || noVariant.test(told.replace(forMany, 'de $1').replace(upTo, ''));
/** Whether a clause prices a variant of the thing, and nothing that comes on top or is charged beside it. */
export const isVariant = (clause: PricedClause): boolean =>
  !isNeither(clause) &&
  !comesOnTop.test(clause.told) &&
  (clause.share === null ||
    clause.share >= leastShare ||
    otherOne.test(clause.told) ||
    sizes.test(clause.told.replace(lead, '')));

const read = new WeakMap<Described, Variant[]>();
/** Returns the variants of a product, in the order of its text. */
export function variantsOf(product: Described): Variant[] {
  let variants = read.get(product);
  if (!variants) {
    const own = new WordSet([product.name]);
    variants = pricedClausesOf(product)
      .filter(clause => (clause.ownUnit ? isInOtherUnit(clause, product) : isVariant(sizedByAge(clause, product))))
      .flatMap(({ name, told: whole, amount, currency, sentence, ownUnit, aside }) => {
        const plain = whole.replace(forMany, 'de $1').replace(lead, '').replace(upTo, '');
        const told = whole.replace(lead, '');
        const words = wordsIn(plain).filter(
          word => !/\d/u.test(word.folded) && !fillers.test(word.folded) && own.has(word) < 0.85,
        );
        const numbers = plain.match(/(?<![\d.,])\d{1,5}(?:[.,]\d{1,2})?(?![\d.,]*\d)/gu) ?? [];
        const isTold = words.length + numbers.length > 0 || ownUnit !== null;
        return isTold ? [{ name, told, words, numbers, amount, currency, sentence, ownUnit, aside }] : [];
      });
    read.set(product, variants);
  }
  return variants;
}

/** "De adulto 55" of a costume, "kids bikes $7": a size of what is sold or let by the piece, and not what some people pay. */
const sizedByAge = (clause: PricedClause, { unit }: Described): PricedClause =>
  byPiece.test(foldName(unit ?? '')) ? { ...clause, told: clause.told.replace(ages, 'talla') } : clause;
const byPiece = /^(?:unidad|uni|und|pieza|pza|par|juego|set|alquiler|renta|dia|unit|piece|pair|day|rental)\b/u;
const ages = /\b(?:nin[oa]s?|adult[oa]s?|bebes?|kids?|child|children|adults?)\b/gu;

/** Whether a clause prices the thing in another unit than its own. A pack whose pieces are known is counted in pieces instead. */
const isInOtherUnit = ({ ownUnit, amount, sentence }: PricedClause, { unit = null }: Described): boolean =>
  ownUnit !== null && !isSoldUnit(ownUnit, unit) && packsIn(sentence, unit).every(({ price }) => price !== amount);

/** Returns a pattern for a number of a variant. Alone it tells one only in "colores de 12", and not in "12 cajas". */
export const numberSaid = (number: string, alone: boolean): string =>
  String.raw`${alone ? String.raw`\b(?:del?|en|of|l[oa]s?|el|tamano|size) ` : ''}(?<![\d.,])${number.replace(/[.,](\d)0$/u, '[.,]$10?')}(?![\d.,]*\d)`;

/** Whether a message says everything that tells a variant. A number alone tells one only in "colores de 12", and not in "12 cajas". */
function isSaid({ words, numbers }: Variant, folded: string): boolean {
  const said = new WordSet([folded]);
  return (
    words.every(word => said.has(word) >= 0.85) &&
    numbers.every(number => new RegExp(numberSaid(number, words.length === 0), 'u').test(folded))
  );
}

/** Returns the variant of a product that a message asks for; null if it asks for none. */
export const variantAsked = (product: Described, text: string): Variant | null =>
  variantsOf(product).find(variant => !variant.ownUnit && isSaid(variant, foldName(text))) ?? null;

/**
 * Returns what the variant that a message asks for, or that was counted by its title before, costs more or less than its product, as a
 * condition of a sum: a service for what is more, and a lower unit price for what is less.
 */
export function variantTerms(product: ShelfProduct, text: string, counted: readonly string[]): Term[] {
  const title = ({ name }: Variant) => `${product.name}, ${name}`;
  const variant = variantAsked(product, text) ?? variantsOf(product).find(each => counted.includes(title(each)));
  const price = variant ? toMinor(variant.amount, product.currency) : null;
  if (!variant || price === null || product.priceMinor === null) return [];
  const base = BigInt(product.priceMinor);
  if (price === base || price > base * mostTimes || base > price * mostTimes) return [];
  const term: Term = {
    ...noTerm,
    kind: 'DISCOUNT',
    title: title(variant),
    sentence: variant.sentence,
    of: product.name,
  };
  return price < base
    ? [{ ...term, each: variant.amount, currency: variant.currency }]
    : [{ ...term, kind: 'SERVICE', amount: fromMinor(price - base, product.currency), currency: variant.currency }];
}
