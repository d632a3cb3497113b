import { areAmounts, areOfSame, limit, morePairsIn, numberOf, type Pair, piecesOf, rises } from './discount-steps.js';
import { type Row, rowOf } from './step-row.js';
import { stepsOfGoods } from './steps-of-goods.js';
import type { UnitPrice } from './unit-price.js';

const forms: readonly [RegExp, RegExp] = [
  // "Desde 6 a Q75", "12 o más 3900 c/u", "36+ 3400"; a figure that counts something is no price.
  new RegExp(`(?<limit>${limit})(?<value>[a:-]*[mn]e?(?![uxzpdqk]|[a-][mn]))`, 'gu'),
  // "Q75 desde 6".
  /(?<value>[mn]e?)(?<limit>[Ffb]+[nq]u?x?)(?![mnp]|a[mn])/gu,
];
/** A price of one piece in front of the list: "Blusas Q85 c/u, …", "mesas 60, …". */
const basePrice = /^[wefa:,]*[we][a:]*[mn]e?[,.:]/u;

/** What is counted by time or distance, or paid apart, has no price by number of pieces. */
const otherPrices =
  /%|\b(?:cuotas|meses|msi|senas?|anticipos?|abonos?|deposito|garantia|envios?|fletes?|domicilios?|repartos?|despachos?|delivery|shipping|kms?|kilometros?|horas?|dias?|noches?|minutos?|hours?|days?|nights?|anos|years|edad|menores|pagan|entradas?|tallas?|sizes?|adicional(?:es)?|extra|recargo|minim[oa]|zonas?|pisos?|promo\w* valida)\b/u;
/** A price that is lower by more is one of something else. */
const mostTimesLower = 4;

/**
 * Returns the unit prices by number of pieces that a sentence lists: "desde 6 a Q75, de 12 para arriba 68 y de 50 en adelante sale a Q55".
 * None if anything in the list is not understood: each further price has to be lower, and from more pieces of the same goods.
 */
export function unitPricesIn(sentence: string): UnitPrice[] {
  const row = rowOf(sentence);
  if (otherPrices.test(row.folded)) return [];
  const pairs = morePairsIn(row, forms);
  const amounts = areAmounts(row, pairs);
  const hasMoneyLimit = pairs.some(each => each.limit.some(({ letter }) => letter === 'm'));
  if (pairs.length === 0 || amounts !== false || hasMoneyLimit || !areOfSame(row, pairs)) return [];
  const isTold = pairs.every(({ limit: its, value }) =>
    [its, value].some((parts, at) => parts.some(({ letter }) => (at === 0 ? /[uxqFfb-]/u : /[ae]/u).test(letter))),
  );
  // "La docena 120, de 3 docenas en adelante 110": a price of a dozen counts dozens.
  const byDozen = ofDozen.test(row.folded);
  const steps = pairs.map(pair => ({
    quantity: byDozen ? numberOf(pair.limit) : piecesOf(pair.limit),
    price: numberOf(pair.value),
  }));
  const prices = steps.map(({ price }) => price);
  const [most = 0] = prices;
  const isLowering = rises(steps.map(({ quantity }) => quantity)) && rises(prices.map(price => -price));
  if (!isTold || !isLowering || most > (prices.at(-1) ?? 0) * mostTimesLower) return [];
  const lower = steps.filter(({ quantity }) => quantity > 1);
  const isOpen =
    pairs.some(each => each.limit.some(({ letter }) => /[xqFb]/u.test(letter))) ||
    pairs.every(each => each.value.some(({ letter }) => letter === 'e')) ||
    // "Llaveros: 10 a $30, 50 a $25, 100 a $20": nothing but a number of pieces is cheaper step by step.
    (pairs.length > 2 && pairs.every(each => each.limit.length < 3 && each.value.some(({ letter }) => letter === 'm')));
  if (!isOpen || (lower.length < 2 && !isBelowBase(row, pairs))) return [];
  return lower.map(({ quantity, price }) => ({ quantity, each: String(price) }));
}

const ofDozen = /\b(?:la|por|cada|per|a) (?:docena|dozen)\b/u;

/** Whether the only lower price stands right behind a higher one, which the same goods have otherwise. */
function isBelowBase({ letters, parts }: Row, [first, second]: readonly Pair[]): boolean {
  if (!first) return false;
  if (second) return numberOf(first.limit) === 1;
  const [head = ''] = basePrice.exec(letters) ?? [];
  const base = parts.slice(0, head.length).findLast(({ value }) => value !== null)?.value ?? 0;
  const price = numberOf(first.value);
  return head.length === first.at && base > price && base < price * mostTimesLower;
}

/**
 * Returns the unit prices that a sentence lists, if they are more than those that were read otherwise: several steps, or one lower price.
 * Else returns these steps.
 */
export function withUnitPrices(steps: readonly UnitPrice[], sentence: string, lower: UnitPrice | null): UnitPrice[] {
  const listed = unitPricesIn(sentence);
  const found = listed.length > 0 ? listed : stepsOfGoods(sentence);
  return found.length > Math.max(steps.length, lower ? 1 : 0) ? found : [...steps];
}
