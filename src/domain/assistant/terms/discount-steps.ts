import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { isDay, marksIn, termMeansIn } from './conditions.js';
import { onlyIn, unknownCondition } from './only-for.js';
import { type Part, type Row, rowOf } from './step-row.js';
import type { Term } from './term.js';

/** What one step of a list states: a share or an amount off, and from where, on which days or for which payment it is given. */
export type Step = Partial<
  Pick<Term, 'percent' | 'amount' | 'quantity' | 'from' | 'above' | 'nth' | 'everyNth' | 'means' | 'only'>
>;

/** A threshold and a value beside it, as parts of a row. */
export interface Pair {
  limit: Part[];
  value: Part[];
  /** Where it begins in the row. */
  at: number;
}

/** From where a step holds: "desde 6 botellas de vino", "de 50 a 99", "12 o más", "36+". The letters are those of `rowOf`. */
export const limit = `(?<![hFfabz])[hFfab]*(?:n[az-]n|[nmq])(?!z)(?:u(?:f?w)?)?x?`;
const limitBehind = limit.replace('(?<![hFfabz])', '');
/** A share, or a bare number in its place at the end of a clause: "3000 pzas 15, …". */
const share = `[Ffad:-]*(?:pd*|nd*(?=[,.]|$))`;
const less = `(?:[fa:]*k[mn]d?|[fa:]*df?m|[fa:]*md)`;

type Forms = readonly [first: RegExp, last: RegExp];
const ofShares: Forms = [
  new RegExp(`(?<limit>${limit})(?<value>${share})`, 'gu'),
  new RegExp(`(?<value>[pn]d*)(?<limit>(?=[hfab]*[Ffab])${limitBehind})`, 'gu'),
];
const ofLess: Forms = [
  new RegExp(`(?<limit>${limit})(?<value>${less})`, 'gu'),
  new RegExp(`(?<value>(?:k|d?f)?[mn]d?)(?<limit>(?=[hfab]*[Ffab])${limitBehind})`, 'gu'),
];
/** "El segundo par a mitad de precio, el tercero 60 % menos". */
const ofPieces = new RegExp(`(?<limit>o)(?<value>[uw]?${share})`, 'gu');
/** "Lunes 20 %, martes y jueves 10 %", "20 % los lunes y 10 % los martes". */
const ofDays: Forms = [/(?<limit>D(?:[,a-]D)*)(?<value>[fa:]*pd*)/gu, /(?<value>pd*)(?<limit>[fa]*D(?:[,a-]D)*)/gu];
/** "Efectivo 10 % menos, transferencia 5". */
const ofMeans = /(?<limit>M)(?<value>[fa:]*(?:pd*|nd*(?=[,.]|$)))/gu;

/** Returns the pairs that a form finds in a row. */
export const pairsIn = ({ letters, parts }: Row, form: RegExp): Pair[] =>
  matchesOf(form, letters).map(({ index, groups, 0: whole }) => {
    const { limit: its = '', value = '' } = groups ?? {};
    const isFirst = whole === its + value;
    const cut = index + (isFirst ? its.length : value.length);
    const [one, other] = [parts.slice(index, cut), parts.slice(cut, index + whole.length)];
    return isFirst ? { limit: one, value: other, at: index } : { limit: other, value: one, at: index };
  });
/** Of a form with the threshold first and one with it last, returns the pairs of the one that finds more; none if they find as many. */
export function morePairsIn(row: Row, [first, last]: readonly [RegExp, RegExp]): Pair[] {
  const [ones, others] = [pairsIn(row, first), pairsIn(row, last)];
  if (ones.length === others.length) return [];
  return ones.length > others.length ? ones : others;
}

/** The number of a threshold or a value: of "10 a 24" the lower one. */
export const numberOf = (parts: readonly Part[]): number =>
  parts.find(({ letter, value }) => value !== null && /[nmqpo]/u.test(letter))?.value ?? Number.NaN;
const has = (parts: readonly Part[], letters: RegExp): boolean => parts.some(({ letter }) => letters.test(letter));
/** Whether numbers rise from step to step. */
export const rises = (numbers: readonly number[]): boolean =>
  numbers.every((each, at) => at === 0 || each > (numbers[at - 1] ?? 0));

/** Whether a single step leaves no number of its sentence over, and says that it begins somewhere: "de 10 bandejas", not "10 bandejas". */
const isSureAlone = ({ parts }: Row, pair: Pair | undefined): boolean =>
  pair !== undefined &&
  has(pair.limit, /[hFfbxq]/u) &&
  parts.filter(({ letter }) => /[nmqpo]/u.test(letter)).length ===
    [...pair.limit, ...pair.value].filter(({ letter }) => /[nmqpo]/u.test(letter)).length;

/** Returns from how many pieces a threshold is met: "más de 10" from 11, "3 docenas" from 36. */
export function piecesOf(parts: readonly Part[]): number {
  const pieces = numberOf(parts) + (has(parts, /b/u) ? 1 : 0);
  return parts.some(({ written }) => /^(?:docenas?|dozens?)$/u.test(written)) ? pieces * dozen : pieces;
}
const dozen = 12;

/** Pieces that are counted under any name. */
const anyPieces = /^(?:unidades|uds?|u|pzas?|pz|piezas|pcs|units|pieces|items|articulos|productos)$/u;
/** Whether steps are of the same goods: those of "2 camisas 10 %, 3 gorras 15 %" or "sillas desde 9 a 8, mesas desde 20 a 6" are not. */
export const areOfSame = ({ letters }: Row, pairs: readonly Pair[]): boolean =>
  pairs.every(({ at }, index) => index === 0 || letters[at - 1] !== 'w') &&
  new Set(
    pairs.flatMap(({ limit: parts }) =>
      parts.flatMap(({ letter, written }) => (letter === 'u' && !anyPieces.test(written) ? [written.slice(0, 4)] : [])),
    ),
  ).size < 2;

/** From this number on, nothing says by itself whether pieces or money are meant. */
const manyPieces = 1000;
/** Shops hardly count so many pieces. */
const surelyMoney = 10_000;
/** Returns whether thresholds are amounts of money (true) or numbers of pieces (false); null if that is not clear. */
export function areAmounts({ letters }: Row, pairs: readonly Pair[]): boolean | null {
  const limits = pairs.flatMap(({ limit: parts }) => parts);
  const pieces = has(limits, /u|q/u);
  const amounts = has(limits, /m|h/u) || (!pieces && /[hM]/u.test(letters));
  if (pieces && has(limits, /m/u)) return null;
  if (pieces) return false;
  const most = Math.max(...pairs.map(({ limit: parts }) => numberOf(parts)));
  if (amounts) return most >= leastAmount || has(limits, /m/u) ? true : null;
  return most >= surelyMoney ? true : most >= manyPieces ? null : false;
}
/** "Pedidos de 12 en adelante" counts pieces. */
const leastAmount = 200;

/** What makes a price higher, or is paid in advance, is no discount. */
const otherShares =
  /\b(?:recargo|comision(?:es)?|surcharge|fees?|interes(?:es)?|cuotas|meses|msi|senas?|anticipos?|adelant(?:[ao]s?|ad[oa]s?|an|ar|amos)|abonos?|enganche|deposito|deposit|iva|itbis|igv|impuestos?|tax|propina|adicional|extra|sube|aumenta|garantia|envios?|flete|domicilio|reparto|despacho|delivery|shipping)\b|\d ?(?:%|por ciento|percent) (?:mas|more)\b|\+ ?\d{1,2} ?%/u;
const ofDiscounts =
  /\b(?:descuent\w*|des?ctos?|ds?ctos?|desc|monto|promo\w*|rebaja\w*|oferta\w*|discount\w*|volumen|mayoreo|mayorista|por mayor|por cantidad)\b/u;
const mostShare = 90;
/** An amount is taken off a purchase of so many times as much. */
const lessAtMost = 4;

/** Returns the steps of a list of shares or of amounts off in a row; none if anything in it is not understood. */
function stepsIn(row: Row): Step[] {
  const byPiece = pairsIn(row, ofPieces);
  const isShare = row.letters.includes('p');
  const pairs = byPiece.length > 0 ? byPiece : morePairsIn(row, isShare ? ofShares : ofLess);
  const [values, limits] = [pairs.map(each => numberOf(each.value)), pairs.map(each => numberOf(each.limit))];
  if (pairs.length === 0 || ![...values, ...limits].every(Number.isFinite)) return [];
  if (byPiece.length === 0 && pairs.length === 1 && !isSureAlone(row, pairs[0])) return [];
  if (!rises(limits) || !rises(values) || !areOfSame(row, pairs)) return [];
  if (pairs.some(each => piecesOf(each.limit) < 2)) return [];
  if (!isShare) {
    // "$300 de descuento desde $3.000": one of the steps has to say that it is an amount off.
    if (!pairs.some(each => has(each.value, /[kd]/u))) return [];
    // "Comprando 1500 o más se rebajan 150": nobody counts so many pieces for that.
    const amounts = areAmounts(row, pairs) ?? limits.every((each, at) => each >= (values[at] ?? 0) * lessAtMost);
    if (amounts && values.some((value, at) => value * 2 > (limits[at] ?? 0))) return [];
    return pairs.map((pair, at) => ({ amount: String(values[at]), ...from(amounts, pair) }));
  }
  const all = row.parts.filter(({ letter }) => letter === 'p').length;
  const shares = pairs.filter(each => has(each.value, /p/u));
  const isBare = pairs.length > shares.length;
  // A bare number is a share only behind a threshold that is told from it: "3000 pzas 15".
  const isTold = pairs.every(each => has(each.value, /p/u) || has(each.limit, /[uxqoFf]/u));
  if (shares.length !== all || (isBare && !isTold) || Math.max(...values) > mostShare) return [];
  if (byPiece.length > 0)
    return pairs.map((_, at) => ({ percent: values[at] ?? null, nth: limits[at] ?? null, everyNth: true }));
  const amounts = areAmounts(row, pairs);
  return amounts === null ? [] : pairs.map((pair, at) => ({ percent: values[at] ?? null, ...from(amounts, pair) }));
}

/** From where a step of a list holds. */
function from(amounts: boolean, { limit: parts }: Pair): Step {
  const above = has(parts, /b/u);
  const least = numberOf(parts);
  return amounts
    ? { from: String(least), above, quantity: null, nth: null }
    : { from: null, above: false, quantity: piecesOf(parts), nth: null };
}

/** Returns the shares that a row gives on different days, or for different payments; none unless each has its own. */
function sharesBy(row: Row): Step[] {
  const all = row.parts.filter(({ letter }) => letter === 'p').length;
  const said = ({ limit: parts }: Pair) => row.folded.slice(parts[0]?.start, parts.at(-1)?.end);
  const byDay = morePairsIn(row, ofDays);
  if (byDay.length > 1 && byDay.length === all)
    return byDay.map(pair => ({ percent: numberOf(pair.value), only: marksIn(said(pair)).filter(isDay) }));
  const byMeans = pairsIn(row, ofMeans);
  const shares = byMeans.filter(each => has(each.value, /p/u)).length;
  return byMeans.length > 1 && shares > 0 && shares === all
    ? byMeans.map(pair => ({ percent: numberOf(pair.value), means: termMeansIn(said(pair)) }))
    : [];
}

/** Whether a term has a number from which it holds, and one only. */
const isNumbered = ({ quantity, from: amount, nth, only }: Term): boolean =>
  [quantity, amount, nth].filter(each => each !== null).length === 1 && !only.includes(unknownCondition);

/**
 * Returns the discounts of a sentence that lists steps, each with its own number, day or payment: "llevando 6 botellas 12 %, 24 para arriba
 * 22 %". Returns the discounts that were read otherwise, if those say as much.
 */
export function withSteps(read: Term[], sentence: string, base: Omit<Term, 'kind'>, heading: string): Term[] {
  const folded = foldName(sentence);
  const [first] = read;
  if (read.some(({ kind, bundle, per }) => kind !== 'DISCOUNT' || bundle !== null || per !== null)) return read;
  if (otherShares.test(folded)) return read;
  const row = rowOf(sentence);
  const parted = sharesBy(row);
  if (parted.length > 1 && parted.length >= read.length)
    return first ? parted.map((step, at) => withOwn(read[at] ?? first, step, parted.length > read.length)) : read;
  const steps = stepsIn(row);
  if (steps.length < Math.max(1, read.length) || steps.length <= read.filter(isNumbered).length) return read;
  const lowers = row.parts.some(({ letter, written }) => /[dk]/u.test(letter) || written.startsWith('-'));
  if (!first && !lowers && !ofDiscounts.test(heading) && !/\b(?:llev|compr)(?:ando|as?|es?)\b/u.test(folded))
    return read;
  const like: Term = first ?? { ...base, kind: 'DISCOUNT', means: termMeansIn(folded), only: onlyIn(folded) };
  // The thresholds are understood now, so they are no unknown condition.
  const only = like.only.filter(mark => mark !== unknownCondition || !isIfBought.test(folded));
  const subject = /\d/u.test(like.subject) || ofDiscounts.test(like.subject) ? '' : like.subject;
  return steps.map(step => ({ ...like, subject, amount: null, percent: null, only, everyNth: false, ...step }));
}
/** "Si lleva 20 o más": the only condition is what is bought. */
const isIfBought =
  /^\W*(?:(?:si|if) (?:\p{L}+ )?(?:llev|compr|pid|gast|buy|spend|order|book)|(?!si |if |cuando |when |recom|ref|con ))/u;

/** Gives a discount its own share, days and means. Where all numbers are understood now, none is an unknown condition. */
const withOwn = (term: Term, { percent = null, only, means }: Step, areAllRead: boolean): Term => ({
  ...term,
  percent,
  only: [
    ...term.only.filter(mark => !(only && isDay(mark)) && !(areAllRead && mark === unknownCondition)),
    ...(only ?? []),
  ],
  ...(means && { means }),
});

/** "10 m o más de la misma tela 10 %. 30 m o más 15 %.": a step that a sentence of its own adds is of the same goods too. */
export const isNextStep = (term: Term, before: Term | undefined): boolean =>
  term.kind === 'DISCOUNT' &&
  before?.kind === 'DISCOUNT' &&
  before.same &&
  before.quantity !== null &&
  (term.quantity ?? 0) > before.quantity &&
  term.sentence !== before.sentence &&
  onlyStep.test(foldName(term.sentence));
const onlyStep =
  /^\W*(?:(?:y|e|de|desde|a partir de|llevando|con|mas de|arriba de|from|over|l[oa]s) )*\d{1,4} ?(?:\p{L}{1,8}\.? )?(?:(?:o|y|a|or|and) (?:mas|more|up) |en adelante |para arriba )?[:,]? ?(?:(?:el|un|es|son|tienen?) )*\d{1,2}(?:[.,]\d)? ?%/u;
