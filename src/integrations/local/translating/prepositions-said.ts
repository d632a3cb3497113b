import { counted, currencies, enOf, isBareNoun, isHour, isPercent, monthNames, periods } from './beside.js';
import { prepositions } from './grammar-words.js';
import { isNoun, type Unit } from './unit.js';

/** What ends a time: "hasta el mediod\u00eda" is until noon, "hasta la rodilla" up to the knee. */
const untils =
  /^(?:noon|midday|midnight|night|evening|tomorrow|today|end|date|moment|the end|weekend|event|day before.*)$/u;
/** What is paid for once: "$20 por instalaci\u00f3n" is not a rate. */
const services =
  /^(?:bank transfer|transfer|cash|shipping|installation|repair|mail|card|parcel service|payment|cancellation|late)/u;

/** A preposition with the units beside it. */
interface Place {
  units: readonly Unit[];
  at: number;
  before: Unit | undefined;
  next: Unit | undefined;
  second: Unit | undefined;
  isStart: boolean;
  /** Whether a day or an hour follows. */
  isTime: boolean;
}

/** "del 3 al 5", "de la S a la XL", but not "del domingo a cualquier zona". */
const isEndOfSpan = (units: readonly Unit[], at: number): boolean => {
  const end = units[at]?.kind === 'article' ? units[at + 1] : units[at];
  return (
    end?.kind === 'number' ||
    end?.kind === 'day' ||
    end?.kind === 'name' ||
    /^(?:\p{Lu}+|no\w+|mid\w+)$/u.test(enOf(end))
  );
};
const endsSpan = (units: readonly Unit[], at: number): boolean => {
  for (let next = at + 1; next < Math.min(units.length, at + 6); next++) {
    const unit = units[next];
    if (unit?.kind === 'mark' && /[.;,]/u.test(unit.en)) return false;
    if (unit?.kind === 'preposition' && /^(?:al?|hasta)$/u.test(unit.en)) return isEndOfSpan(units, next + 1);
    if (enOf(unit) === 'on' || enOf(unit) === 'and up') return true;
  }
  return false;
};

function of(place: Place, isWithArticle: boolean): string {
  const { units, at, before, next, second, isStart, isTime } = place;
  const isSpan = next?.kind === 'number' || next?.kind === 'day' || isTime;
  const isNamed = next?.kind === 'article' && second?.kind === 'name';
  if ((isSpan || isNamed || next?.kind === 'name') && endsSpan(units, at)) return 'from';
  if (isSpan && isStart) return next?.kind === 'number' ? '' : 'from';
  if (/(?:before|outside|near)$/u.test(enOf(before))) return isWithArticle ? 'the' : '';
  if (/^(?:depends?|depending)$|(?: )depend$/u.test(enOf(before))) return isWithArticle ? 'on the' : 'on';
  if (monthNames.has(enOf(next)) && before?.kind === 'number') return '';
  if (/^(?:deducted|removed)$/u.test(enOf(before))) return isWithArticle ? 'from the' : 'from';
  if (isPercent(before)) return isWithArticle && enOf(next) === 'total' ? 'of the' : '';
  if (/(?:more|less|over|fewer)$/u.test(enOf(before))) return 'than';
  return isWithArticle && !isSpan ? 'of the' : 'of';
}

function to({ units, at, before, next, isStart, isTime }: Place, isWithArticle: boolean): string {
  if (/(?:^| )calls?$/u.test(enOf(before))) return isWithArticle && isNoun(next) ? 'the' : '';
  const isSpan =
    next?.kind === 'number' && (before?.kind === 'number' || (isNoun(before) && units[at - 2]?.kind === 'number'));
  const isDaysHour = before?.kind === 'day' && next?.kind === 'article';
  if ((before?.kind === 'day' && !isDaysHour) || isSpan) return 'to';
  // "a las 3 semanas" is after three weeks, "a las 3" at three.
  const isPeriod = next?.kind === 'article' && isNoun(units[at + 3]) && periods.test(enOf(units[at + 3]));
  if (!isWithArticle && isPeriod) return 'after';
  if (isTime && !isWithArticle) return before?.kind === 'number' ? 'to' : 'at';
  if (next?.kind === 'number' || next?.kind === 'mark') return isStart || !isWithArticle ? 'at' : 'to';
  return isWithArticle ? 'to the' : 'to';
}

function per({ before, next }: Place): string {
  const isMeasured = next?.kind === 'number' && before && /^(?:\d|wide|high|long|deep|by)/u.test(enOf(before));
  if (isMeasured || next?.kind === 'name') return 'by';
  const isAfterPrice =
    before?.kind === 'number' ||
    (isNoun(before) && currencies.test(before.en)) ||
    /^(?:more|separately|extra)$/u.test(enOf(before));
  if (isAfterPrice && isBareNoun(next) && !services.test(enOf(next))) return 'per';
  return isBareNoun(next) && (next?.kind === 'measure' || counted.has(enOf(next))) ? 'per' : 'for';
}

function upTo({ units, at, next, second, isTime }: Place): string {
  // "no se puede volar hasta 18 horas despu\u00e9s": what is denied ends then.
  const isDenied = units
    .slice(0, at)
    .some(unit => /(?:^| )(?:not|cannot)$/u.test(enOf(unit)) || /(?:^| )(?:not|cannot) /u.test(enOf(unit)));
  if (isDenied && next?.kind === 'number' && periods.test(enOf(second).split(' ')[0] ?? '')) return 'until';
  const end = next?.kind === 'article' || next?.kind === 'preposition' ? second : next;
  const isEnd = isTime || untils.test(enOf(end)) || monthNames.has(enOf(end)) || /^[a-z]+ing$/u.test(enOf(end));
  return isEnd ? 'until' : 'up to';
}

const sayings: Readonly<Record<string, (place: Place) => string>> = {
  de: place => of(place, false),
  del: place => of(place, true),
  a: place => to(place, false),
  al: place => to(place, true),
  en: ({ next }) => (next?.kind === 'day' ? 'on' : 'in'),
  por: per,
  hasta: upTo,
};

/** Says the preposition at a place of a sentence. */
export function saidPreposition(units: readonly Unit[], at: number): string {
  const es = enOf(units[at]);
  const [before, next, second] = [units[at - 1], units[at + 1], units[at + 2]];
  const isTime = next?.kind === 'day' || (next?.kind === 'article' && (isHour(second) || second?.kind === 'day'));
  const isStart = before === undefined || before.kind === 'mark';
  return sayings[es]?.({ units, at, before, next, second, isStart, isTime }) ?? prepositions.get(es) ?? es;
}
