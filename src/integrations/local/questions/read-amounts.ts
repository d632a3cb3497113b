import { type Conditions, type ListName, mostAmount } from '../../../domain/questions/index.js';
import { numberWords } from '../../../domain/shared/number-words.js';
import type { QuestionText } from './question-text.js';

/** Scale words and their factors. Of prices, a "palo" is a million and a "luca" a thousand everywhere. */
const scales: [words: string, factor: number][] = [
  ['mil millones|billions?|bn', 1e9],
  ['millon(?:es)?|millions?|mill|mm|m|palos?|melon(?:es)?|kilos', 1e6],
  ['miles|mil|lucas?|k|thousand|grand|barras?', 1e3],
];
const scale = scales.map(([words]) => words).join('|');
const larger: Readonly<Record<string, number>> = {
  medio: 0.5,
  half: 0.5,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
  seiscientos: 600,
  setecientos: 700,
  ochocientos: 800,
  novecientos: 900,
  hundred: 100,
};
const spoken: Readonly<Record<string, number>> = { ...numberWords, ...larger };
const currency =
  '(?:de )?(?:pesos|soles|dolares|colones|quetzales|bolivianos|lempiras|guaranies|reales|euros|bolos|varos|lana|plata|dollars|bucks|cop|mxn|ars|clp|pen|crc|usd|eur|uf|s|rd|us)';
const digits = '\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?';
const word = Object.keys(spoken).join('|');
/** The pattern of an amount: its number, its scale word and "y medio". A number without these is taken as it is. */
const amount = `(?:${currency} )?(?:(${digits})(?: ?(${scale}))?|(${word}) (?:a )?(${scale})|(mil|half a million))( y medio)?(?: ${currency})?`;

/** Parses a number in Spanish or English notation: three digits after a mark are thousands, any other count is a fraction. */
function numberOf(written: string): number {
  const marks = written.replace(/\d/g, '');
  const last = marks.at(-1) ?? '';
  const isThousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(written) && new Set(marks).size === 1;
  if (last === '' || isThousands) return Number(written.replace(/[.,]/g, ''));
  const [whole = '', fraction = ''] = [
    written.slice(0, written.lastIndexOf(last)),
    written.slice(written.lastIndexOf(last) + 1),
  ];
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction}`);
}

interface Amount {
  value: number;
  /** Whether it has a scale word. */
  hasScale: boolean;
  /** Whether it must be money or a large quantity. A plain small number may be of anything. */
  isScaled: boolean;
  number: number;
}
const factorOf = (said: string | undefined): number =>
  scales.find(([words]) => said !== undefined && new RegExp(`^(?:${words})$`).test(said))?.[1] ?? 1;

/** Returns the amount in the groups of one `amount` pattern. */
function amountOf([written, by, words, wordsBy, alone, half]: (string | undefined)[]): Amount {
  if (alone)
    return { value: alone === 'mil' ? (half ? 1_500 : 1_000) : 500_000, hasScale: true, isScaled: true, number: 1 };
  const number = written ? numberOf(written) : (spoken[words ?? ''] ?? 0);
  const factor = factorOf(by ?? wordsBy);
  const hasScale = factor > 1;
  const value = Math.min((number + (half ? 0.5 : 0)) * factor, mostAmount);
  return { value, hasScale, isScaled: hasScale || number >= 1_000, number };
}

const above =
  '(?:mas de|mayor(?:es)? (?:a|que|de)|(?:por )?(?:arriba|encima) de|superior(?:es)? a|sobre|desde|al menos|por lo menos|(?:como )?minimo(?: de)?|que (?:superan?|superen?|pasan?|pasen?|excedan?|exceden?)(?: de)?|over|above|more than|greater than|at least|minimum(?: of)?|exceeding|bigger than|larger than)';
const below =
  '(?:menos de|menor(?:es)? (?:a|que|de)|(?:por )?(?:debajo|abajo) de|inferior(?:es)? a|hasta|bajo|a lo mucho|(?:como )?maximo(?: de)?|no mas de|que no (?:superan?|pasan?|pasen|lleguen|llegan)(?: de| a)?|under|below|less than|at most|up to|smaller than|cheaper than)';
const things =
  'valor|monto|total|precio|worth|valued|priced|(?:que )?(?:valen|vale|valgan|cuestan|cuesta|cuesten|suman)|(?:que )?(?:(?:nos )?(?:han|hayan) )?(?:gastado|comprado|gastaron|gasten|compraron|gastan)|(?:who |that )?(?:have |has )?(?:spent|cost(?:s|ing)?)|(?:por )?(?:un )?(?:valor|monto|total|precio) de';
const led = `(?:(?:con |por |de |with |a )?(?:${things}) )?(?:de |a |at )?`;
/** What must follow a number without a scale for it to be an amount: the end, or words that continue about the list. */
const ending =
  '(?= (?:$|\\||\\||de |del |en |que |este |esta |ayer|hoy|sin |con |por |from |in |of |this |last |that |which |y |and ))';

const moneyLists: readonly (ListName | null)[] = ['OPPORTUNITIES', 'ORDERS', 'CUSTOMERS', 'PRODUCTS'];
type Bounds = Partial<Pick<Conditions, 'minAmount' | 'maxAmount'>>;

/**
 * Reads bounds of a value: "de más de 2 palos", "entre 100 y 500 mil", "menos de medio millón". A plain number counts only for lists that
 * have an amount.
 */
export function readAmounts(text: QuestionText, list: ListName | null): Bounds {
  const takesPlain = moneyLists.includes(list);
  const bounds = readBetween(text, takesPlain) ?? {
    ...readBound(text, above, 'minAmount', takesPlain),
    ...readBound(text, below, 'maxAmount', takesPlain),
  };
  return takesPlain && Object.keys(bounds).length === 0 ? readExact(text) : bounds;
}

/** Returns the groups of the alternative that matched, of two amounts. */
const said = (groups: (string | undefined)[]): (string | undefined)[] =>
  groups.slice(0, 6).some(group => group !== undefined) ? groups.slice(0, 6) : groups.slice(6);
/** "Desde 2025" and "entre 2024 y 2025" are times. */
const isYears = (words: string): boolean =>
  /(?:^| )(?:desde|hasta|entre|between|from|up to|de|y|of) 20[0-4]\d(?= |$)/.test(words);

const paying =
  '(?:compr|gast|pag|factur|val|cuest|cost|sum|ten[ig]|tien|so[nm]|sea|esta|ha[ny]|bought|spen|paid|pay|order|purchas|ha[ds]|have|are|is|was|were)';
const otherVerb = new RegExp(
  `(?:^|[ |])(?:que (?!${paying}|orden|cotiz)\\p{L}+n|(?:who|that) (?!${paying})\\p{L}+) ?$`,
  'u',
);
/** "Clientes que pesan más de 90": a verb that is not about money tells what a plain number measures. */
const isMeasured = ({ input, index }: RegExpExecArray): boolean => otherVerb.test(input.slice(0, index));

/** "Pedidos de 100 mil": exactly this amount. */
function readExact(text: QuestionText): Bounds {
  const found = text.takeIf(
    `(?:${things}) (?:de |of )?${amount}${ending}|(?:de|por|for|of|worth|at|exactamente|exactly) (?:exactamente |exactly )?${amount}${ending}`,
    ([words, ...groups]) => !isYears(words) && amountOf(said(groups)).isScaled,
  );
  if (!found) return {};
  const { value } = amountOf(said([...found].slice(1)));
  return { minAmount: value, maxAmount: value };
}

function readBetween(text: QuestionText, takesPlain: boolean): Bounds | null {
  const found = text.takeIf(
    `${led}(?:entre|between|de|desde|from) ${amount} (?:y|a|hasta|and|to) ${amount}(?: (?:de )?(?:valor|pesos))?${ending}`,
    found => {
      const [words, ...groups] = found;
      if (isYears(words)) return false;
      const [first, last] = [amountOf(groups.slice(0, 6)), amountOf(groups.slice(6))];
      return (takesPlain && !isMeasured(found)) || first.isScaled || last.isScaled;
    },
  );
  if (!found) return null;
  const [, ...groups] = found;
  const [first, last] = [amountOf(groups.slice(0, 6)), amountOf(groups.slice(6))];
  // "Entre 100 y 500 mil": the scale word of the second number counts for both.
  const isShared = !groups[1] && !groups[3] && first.number < last.number && last.value > last.number;
  const least = isShared ? (first.value * last.value) / last.number : first.value;
  return { minAmount: Math.min(least, last.value), maxAmount: Math.max(least, last.value) };
}

function readBound(text: QuestionText, words: string, name: keyof Bounds, takesPlain: boolean): Bounds {
  const behind =
    name === 'minAmount'
      ? '(?:o mas|en adelante|para arriba|or more|and up|or above)'
      : '(?:o menos|para abajo|or less|or below)';
  const isAmount = (found: RegExpExecArray) => {
    const [words, ...groups] = found;
    if (/^(?:desde|hasta|up to) 20[0-4]\d(?: |$)/.test(words)) return false;
    return (takesPlain && !isMeasured(found)) || amountOf(groups).isScaled;
  };
  const found =
    text.takeIf(
      `${led}${words}(?: (?:los?|las?|un total de|the))? ${amount}`,
      ([, ...groups]) => amountOf(groups).hasScale,
    ) ??
    text.takeIf(`${led}${words}(?: (?:los?|las?|un total de|the))? ${amount}${ending}`, isAmount) ??
    text.takeIf(`${led}(?:de )?${amount} ${behind}`, isAmount);
  if (!found) return {};
  return { [name]: amountOf([...found].slice(1)).value };
}

/** Reads the bounds of a number that has a name: "metros entre 50 y 100", "con más de 100 metros", "presupuesto de 2 palos". */
export function readFieldBounds(
  text: QuestionText,
  before: string,
  name: string,
): { min: number | null; max: number | null } | null {
  const is = '(?: (?:es|son|sea|sean|is|are|de|of))?';
  const amountIn = (groups: (string | undefined)[]) => amountOf(said(groups)).value;
  const between = text.take(
    `${before}${name}${is} (?:entre|between|de|desde|from) ${amount} (?:y|a|hasta|and|to) ${amount}|(?:con |with )?(?:entre|between) ${amount} (?:y|a|and|to) ${amount} ${name}`,
  );
  if (between) {
    const groups = [...between].slice(1);
    const own = groups.slice(0, 12).some(Boolean) ? groups : groups.slice(12);
    const [first, last] = [amountOf(own.slice(0, 6)), amountOf(own.slice(6, 12))];
    // "Entre 200 y 400 millones": the scale is said once.
    const factor = !first.hasScale && last.hasScale && first.number <= last.number ? last.value / last.number : 1;
    const [one, other] = [first.value * factor, last.value];
    return { min: Math.min(one, other), max: Math.max(one, other) };
  }
  const bound = (words: string) =>
    text.take(`${before}${name}${is} ${words} ${amount}|(?:con |with |de |of )?${words} ${amount}(?: de| of)? ${name}`);
  const least = bound(above);
  const most = least ? null : bound(below);
  if (least) return { min: amountIn([...least].slice(1)), max: null };
  if (most) return { min: null, max: amountIn([...most].slice(1)) };
  const exact = text.take(`${before}${name}${is} ${amount}|(?:con |with |de |of )?${amount}(?: de| of)? ${name}`);
  if (!exact) return null;
  const value = amountIn([...exact].slice(1));
  return { min: value, max: value };
}

/** Reads bounds of the quantity of a product in stock: "menos de 5 unidades", "agotados". */
export function readStock(text: QuestionText): Partial<Pick<Conditions, 'minStock' | 'maxStock'>> {
  if (
    text.take(
      '(?:que (?:estan|esta) )?(?:agotad[oa]s?|sin (?:existencias?|stock|inventario|unidades)|que (?:ya )?no (?:hay|quedan?|tenemos)|out of stock|sold out|(?:with )?no (?:stock|inventory))',
    )
  )
    return { maxStock: 0 };
  const units = '(?: (?:unidades|existencias|piezas|en stock|en inventario|en existencia|units|pieces|in stock|left))+';
  const few = text.take(
    `(?:con |que tengan |de las que queden? |with )?(?:menos de|less than|fewer than|under) (\\d{1,6})${units}`,
  );
  if (few) return { maxStock: Math.max(0, Number(few[1]) - 1) };
  const most = text.take(`(?:con |que tengan |with )?(?:mas de|more than|over) (\\d{1,6})${units}`);
  return most ? { minStock: Math.min(1_000_000, Number(most[1]) + 1) } : {};
}
