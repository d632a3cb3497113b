import { foldName } from '../../shared/fold.js';
import { timesQuantity } from '../../shared/money.js';
import { canonicalNumber } from '../claims/amounts.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { anyWeekday, isDay, marksIn } from './conditions.js';
import { type ListedItem, limitOf, mostTimesLower, type SumInput } from './reckoning.js';
import type { Term } from './term.js';

type TogetherPrice = NonNullable<Term['together']>;

const money = String.raw`(?:[a-z]{0,3}\p{Sc}|s\/\.?|q|bs\.?|usd)?\s?(?<price>\d[\d.,]*\d|\d)(?<mil>\s?(?:mil|k|lucas)(?!\p{L}))?(?:\s?(?:pesos|soles|dolares|colones|quetzales|lempiras))?`;
const called = String.raw`\p{L}[^,;:%$+]{2,60}?`;
const days = `(?:(?:los |todos los )?(?:${anyWeekday})(?:,? (?:y |a )?(?:${anyWeekday}))*[:,]? )?`;
const named =
  '(?:(?:el |la )?(?:combo|promo|promocion|paquete|pack|duo|oferta|kit|bundle|package)s?(?::? de| del?|:| -)? )';
/** A price of the first of them alone: "cambio de aceite de $45.000 más filtro en $52.000". */
const ownPrice = String.raw`(?: (?:de|a) (?:[a-z]{0,3}\p{Sc}|s\/\.?|q)\s?\d[\d.,]*)?`;
const aside = String.raw`(?:, (?:cualquier|de cualquier|any|todo|incluye)[^,;:%\d]{2,40})?`;
const costs =
  ',? (?:juntos? |las dos cosas |los dos |together )?(?:(?:a|en|por|x|for|at|(?:queda|sale|cuesta|vale)n?(?: en| a)?) )?(?:solo )?';
const end = String.raw`(?: (?:todos los dias|cada dia|every day))?\W*$`;
/** "Reservadas juntas", "en la misma cita". */
const jointly =
  '(?:(?:reservad|comprad|contratad|llevad|hech|agendad)[oa]s )?(?:junt[oa]s|together|en la misma (?:visita|cita|sesion|compra)|el mismo dia)';
const bothJointly = String.raw`(?<one>${called})\s(?:y|e|con|mas|\+|and|with|plus)\s(?<other>${called})\s${jointly}`;
const forms: readonly RegExp[] = [
  // "Combo: colchón más base en $300", "corte + barba $150", "promo shampoo con acondicionador a 180".
  String.raw`^\W*${days}(?:${named})?(?<one>${called})${ownPrice}\s(?:mas(?! de )|\+|plus|junto con)\s(?<other>${called})${aside}${costs}${money}${end}`,
  String.raw`^\W*${days}${named}(?<one>${called})${ownPrice}\s(?:y|e|con|and|with)\s(?<other>${called})${aside}${costs}${money}${end}`,
  // "Manos y pies en gelish juntos: 420".
  String.raw`^\W*${days}${bothJointly}:?${costs}${money}${end}`,
].map(form => new RegExp(form, 'u'));
/** "Embarazo + recién nacido reservadas juntas: 20.000 menos en el total". */
const lessForm = new RegExp(
  String.raw`^\W*${days}${bothJointly}:?,? (?:tienen? |con )?${money} (?:menos|off|less|de (?:descuento|rebaja))(?: (?:en|sobre) (?:el )?total)?\W*$`,
  'u',
);
/** "Manos y pies en gelish": what both are done with. */
const inCommon = /^\p{L}+ (?<both>(?:en|con|in|with) .+)$/u;
/** What is paid on top, for a time, a place or a person is no price of two things. */
const noCombo =
  /\b(?:por persona|c\/u|cada un[oa]|envios?|delivery|domicilios?|fletes?|horas?|noches?|mensual\p{L}*|per person|each|adicional\p{L}*|extra|[oy] mas|or more|anticipos?|deposito|senas?|abonos?|minim[oa]|grupos?|recargo|multa)\b|\d mas\W*$/u;

/**
 * Returns what a sentence says that different goods cost together, and the days on which they do: "combo: colchón más base en $300",
 * "martes: corte más brushing $26.000". Null if it says nothing else than that.
 */
export function togetherIn(sentence: string): { together: TogetherPrice; only: string[] } | null {
  const folded = foldName(sentence);
  if (noCombo.test(folded) || !/\d/u.test(folded)) return null;
  const less = lessForm.exec(folded)?.groups;
  const {
    one,
    other,
    price: written = '',
    mil,
  } = less ?? forms.map(form => form.exec(folded)?.groups).find(Boolean) ?? {};
  const price = canonicalNumber(`${written}${mil === undefined ? '' : ' mil'}`);
  if (!one || !other || price === null) return null;
  const goods = withCommon(one, other).map(words => words.replace(/^(?:el|la|l[oa]s|un|una|the|an?)\s/u, '').trim());
  return { together: less ? { goods, less: price } : { goods, price }, only: marksIn(folded).filter(isDay) };
}

const withCommon = (one: string, other: string): string[] => {
  const both = one.includes(' ') ? undefined : inCommon.exec(other)?.groups?.both;
  return [both === undefined ? one : `${one} ${both}`, other];
};

/**
 * Returns how much less a list costs for the goods in it that have a price together, in minor units: as often as all of them are there. 0
 * if one of them is missing, or if they cost no more apart.
 */
export function lessTogether(together: TogetherPrice, place: SumInput): bigint {
  const { goods } = together;
  const stated = limitOf(amountTogether(together), place);
  const items = goods.map(words => place.items.find(({ product }) => isMeant(words, product, place.shelf.products)));
  const found = items.filter((item): item is ListedItem => item !== undefined);
  const isAll = found.length === goods.length && new Set(found).size === goods.length;
  if (stated === null || !isAll || found.some(({ product }) => product.priceMinor === null)) return 0n;
  const apart = found.reduce((sum, { product }) => sum + BigInt(product.priceMinor ?? 0), 0n);
  const whole = 'less' in together ? apart - stated : stated;
  const sets = Math.floor(Math.min(...found.map(({ quantity }) => quantity)));
  return apart > whole && apart < whole * mostTimesLower && sets > 0 ? timesQuantity(apart - whole, sets) : 0n;
}

/** Whether a product is what these words call: it has all of them, and no product of the shop has them with fewer others. */
function isMeant(words: string, product: ShelfProduct, shelf: readonly ShelfProduct[]): boolean {
  const others = beside(words, product);
  return others !== null && shelf.every(one => (beside(words, one) ?? others) >= others);
}

/** Returns how many words a product's name has beside these; null if it lacks one of them, which its description may say. */
function beside(words: string, { name, keywords, description }: ShelfProduct): number | null {
  const [called, told] = [new WordSet([name, ...keywords]), new WordSet([description])];
  const said = wordsIn(words);
  const own = said.filter(word => called.has(word) >= like);
  if (own.length === 0 || said.some(word => called.has(word) < like && told.has(word) < like)) return null;
  return wordsIn(name).length - own.length;
}
const like = 0.85;

/** Returns the amount that is stated for several goods together: their price, or how much less than apart they cost. */
export const amountTogether = (together: TogetherPrice): string =>
  'less' in together ? together.less : together.price;

/** Whether a discount is the price of several goods together. */
export const isTogether = (term: Term): term is Term & { together: TogetherPrice } => term.together !== undefined;
