import { foldName } from '../../shared/fold.js';
import { fromMinor, toMinor } from '../../shared/money.js';
import { sentencesOf } from '../search/sentences.js';
import { type Word, WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { amountsIn, noTerm, statedCurrency, type Term } from './term.js';

interface Described {
  name: string;
  description: string;
}
/** A variant of a product that its own text gives a price of its own: "De 12: $215.", "También en 60 cm a $2.150." */
interface Variant {
  /** Its words as written, without the price. */
  name: string;
  /** The words and numbers that all have to be said. */
  words: readonly Word[];
  numbers: readonly string[];
  amount: string;
  currency: string | null;
  sentence: string;
}

/** What more or less is charged for, or who pays it, is no variant of the thing. */
const noVariant =
  /\b(?:aparte|mas|extra\p{L}*|adicional\p{L}*|desde|hasta|partir|docenas?|paquetes?|packs?|cajas?|rollos?|minim\p{L}*|envi\p{L}+|flete|domicilio|delivery|anticipo|abono|adelanto|dise\p{L}+|inclu\p{L}+|repuestos?|ahorr\p{L}+|gratis|descuento|menos|antes|cada|por (?:persona|hora|dia|pieza|unidad|metro|kilo|caja|noche|mes|sesion|par|docena|m2|viaje|piso)|instal\p{L}+|mano|montaje|nin[oa]s?|adult[oa]s?|menores|mayores|estudiantes?|soci[oa]s|bebes?|persona|personas|pagan?|costaba|valor|deposito|garantia|visita|recarg\p{L}+|multa|mora|kids?|child|children|adults?|off|save|each|per)\b|[%+]/u;
const lead = /^(?:(?:tambien|viene|hay|la|el|l[oa]s|con|en|de|version|opcion|tamano|talla|medida|also|with|in)\s)+/u;
const ending =
  /(?:\s(?:a|en|cuesta|sale|vale|queda|es|son|for|at|is|costs?))?\s?:?\s?(?:(?<!\p{L})(?:rd|us|mx|s\/|b\/|bs|gs|q|l|usd)\.?\s?)?\p{Sc}?\s*$/u;
const mostWords = 5;
const mostTimes = 4n;

const read = new WeakMap<Described, Variant[]>();
function variantsOf(product: Described): Variant[] {
  let variants = read.get(product);
  if (!variants) {
    const own = new WordSet([product.name]);
    variants = sentencesOf(product.description).flatMap(sentence =>
      sentence.split(/[;,]\s+(?=\D)/u).flatMap(clause => {
        const [amount, other] = amountsIn(clause);
        if (!amount || other || /[\p{L}\d]/u.test(clause.slice(amount.end))) return [];
        const told = foldName(clause.slice(0, amount.start)).replace(ending, '').trim().replace(lead, '');
        if (told === '' || told.split(/\s+/u).length > mostWords || noVariant.test(told)) return [];
        const words = wordsIn(told).filter(word => !/\d/u.test(word.folded) && own.has(word) < 0.85);
        const numbers = told.match(/(?<![\d.,])\d{1,5}(?![\d.,]*\d)/gu) ?? [];
        if (words.length + numbers.length === 0) return [];
        const name = clause
          .slice(0, amount.start)
          .replace(/[\s:]+(?:a|en)?\s*$/u, '')
          .trim();
        return [{ name, words, numbers, amount: amount.value, currency: statedCurrency([amount]), sentence }];
      }),
    );
    read.set(product, variants);
  }
  return variants;
}

/** Whether a message says everything that tells a variant. A number alone tells one only in "colores de 12", and not in "12 cajas". */
function isSaid({ words, numbers }: Variant, folded: string): boolean {
  const said = new WordSet([folded]);
  return (
    words.every(word => said.has(word) >= 0.85) &&
    numbers.every(number =>
      new RegExp(
        String.raw`${words.length === 0 ? String.raw`\b(?:del?|en|of|l[oa]s?|el) ` : ''}(?<![\d.,])${number}(?![\d.,]*\d)`,
        'u',
      ).test(folded),
    )
  );
}

/** Returns the variant of a product that a message asks for; null if it asks for none. */
export const variantAsked = (product: Described, text: string): Variant | null =>
  variantsOf(product).find(variant => isSaid(variant, foldName(text))) ?? null;

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
