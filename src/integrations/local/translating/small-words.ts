import { prepositions } from './grammar-words.js';
import { isNoun, isThing, type Unit } from './unit.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** What a price or a limit is counted by: "por noche" is per night, "por transferencia" is not. */
const counted = words(
  'person night hour day week month year unit piece item class session guest student order delivery trip page side wheel child adult head order package appointment bag box table chair room bed dozen visit service event floor vehicle car dog pet letter word colour delivery load shift',
);
const vowel = /^[aeiou8]/iu;
const isPercent = (unit: Unit | undefined): boolean => unit?.kind === 'number' && unit.en.endsWith('%');
const isHour = (unit: Unit | undefined): boolean =>
  unit?.kind === 'number' && /^\d{1,2}(?:[:.]\d\d)?(?:[ap]m?|hs?)?$/u.test(unit.en);
const enOf = (unit: Unit | undefined): string =>
  isNoun(unit) && unit.lead ? unit.lead : unit && 'en' in unit ? unit.en : '';
const isBareNoun = (unit: Unit | undefined): boolean => isNoun(unit) && !unit.isPlural;
const endsSpan = (units: readonly Unit[], at: number): boolean => {
  for (let next = at + 1; next < Math.min(units.length, at + 6); next++) {
    const unit = units[next];
    if (unit?.kind === 'mark' && /[.;]/u.test(unit.en)) return false;
    if (unit?.kind === 'preposition' && (unit.en === 'a' || unit.en === 'al' || unit.en === 'hasta')) return true;
    if (enOf(unit) === 'on' || enOf(unit) === 'and up') return true;
  }
  return false;
};

function preposition(units: readonly Unit[], at: number): string {
  const es = enOf(units[at]);
  const [before, next, second] = [units[at - 1], units[at + 1], units[at + 2]];
  const isStart = before === undefined || before.kind === 'mark';
  const isTime = next?.kind === 'day' || (next?.kind === 'article' && (isHour(second) || second?.kind === 'day'));
  if (es === 'de' || es === 'del') {
    const isSpan = next?.kind === 'number' || next?.kind === 'day' || isTime;
    if (isSpan && (isStart || endsSpan(units, at))) return 'from';
    if (isPercent(before)) return '';
    if (/(?:more|less|over|fewer)$/u.test(enOf(before))) return 'than';
    return es === 'del' && !isSpan ? 'of the' : 'of';
  }
  if (es === 'a' || es === 'al') {
    const isSpan =
      next?.kind === 'number' && (before?.kind === 'number' || (isNoun(before) && units[at - 2]?.kind === 'number'));
    if (before?.kind === 'day' || isSpan) return 'to';
    if (isTime && es === 'a') return before?.kind === 'number' ? 'to' : 'at';
    if (next?.kind === 'number' || next?.kind === 'mark') return isStart || es === 'a' ? 'at' : 'to';
    return es === 'al' ? 'to the' : 'to';
  }
  if (es === 'en') return next?.kind === 'day' ? 'on' : 'in';
  if (es === 'por') return isBareNoun(next) && (next?.kind === 'measure' || counted.has(enOf(next))) ? 'per' : 'for';
  if (es === 'hasta') return isTime ? 'until' : 'up to';
  return prepositions.get(es) ?? es;
}

function article(units: readonly Unit[], at: number): string {
  const es = enOf(units[at]);
  const [before, next, second] = [units[at - 1], units[at + 1], units[at + 2]];
  const isSingular = es === 'el' || es === 'la';
  if (isPercent(next)) return '';
  if (es === 'un' || es === 'una') return enOf(next) === 'other' ? 'an' : vowel.test(enOf(next)) ? 'an' : 'a';
  if (es === 'unos' || es === 'unas') return next?.kind === 'number' ? 'about' : 'some';
  if (next?.kind === 'day') return before?.kind === 'preposition' || before?.kind === 'conj' ? '' : 'on';
  if (isHour(next) && es === 'las') return '';
  const isRate =
    isSingular &&
    before?.kind === 'number' &&
    isBareNoun(next) &&
    second?.kind !== 'preposition' &&
    second?.kind !== 'verb';
  return isRate ? 'per' : 'the';
}

/** "no lleva gluten ni lactosa" has no gluten or lactose; "ni esto ni aquello" is neither. */
function nor(units: readonly Unit[], at: number): string {
  const before = units.slice(0, at);
  if (before.some(unit => /(?:^| )(?:not|no|never|nothing|without|cannot)(?: |$)/u.test(enOf(unit)))) return 'or';
  return before.some(unit => unit.kind === 'conj' && unit.en === 'nor') ? 'nor' : 'neither';
}

/** Says articles and prepositions, which mean what the words beside them make of them. */
export function withSmallWords(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit, at): Unit[] => {
    const { spaced } = unit;
    const [before, next] = [units[at - 1], units[at + 1]];
    if (unit.kind === 'day') {
      const isMany = before?.kind === 'article' && ['los', 'las'].includes(enOf(before)) && !unit.en.endsWith('s');
      return [{ kind: 'text', en: isMany ? `${unit.en}s` : unit.en, spaced }];
    }
    // "la roja" is the red one.
    const isAlone =
      unit.kind === 'adj' &&
      before?.kind === 'article' &&
      enOf(before).length === 2 + Number(enOf(before).endsWith('s'));
    if (isAlone && !isThing(next) && next?.kind !== 'adj')
      return [{ kind: 'text', en: `${unit.en} ${enOf(before).endsWith('s') ? 'ones' : 'one'}`, spaced }];
    if (unit.kind === 'determiner' && unit.en === 'each' && next?.kind === 'number')
      return [{ kind: 'text', en: 'every', spaced }];
    if (unit.kind === 'conj' && unit.en === 'nor') return [{ kind: 'text', en: nor(units, at), spaced }];
    if (unit.kind === 'preposition') return [{ kind: 'text', en: preposition(units, at), spaced }];
    if (unit.kind !== 'article') return [unit];
    return [{ kind: 'text', en: article(units, at), spaced }];
  });
}
