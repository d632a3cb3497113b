import { prepositions } from './grammar-words.js';
import { isNoun, isThing, type Unit } from './unit.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** What a price or a limit is counted by: "por noche" is per night, "por transferencia" is not. */
const counted = words(
  'person night hour day week month year unit piece item class session guest student order delivery trip page side wheel child adult head order package appointment bag box table chair cake shirt garment T-shirt plant tyre tooth nail wall window bike bottle kilo student couple family team house room bed dozen visit service event floor vehicle car dog pet letter word colour delivery load shift',
);
const monthNames = words('January February March April May June July August September October November December');
/** What ends a time: "hasta el mediod\u00eda" is until noon, "hasta la rodilla" up to the knee. */
const untils =
  /^(?:noon|midday|midnight|night|evening|tomorrow|today|end|date|moment|the end|weekend|event|day before.*)$/u;
const vowel = /^[aeiou8]/iu;
const isPercent = (unit: Unit | undefined): boolean => unit?.kind === 'number' && unit.en.endsWith('%');
const isHour = (unit: Unit | undefined): boolean =>
  unit?.kind === 'number' && /^\d{1,2}(?:[:.]\d\d)?(?:[ap]m?|hs?)?$/u.test(unit.en);
const enOf = (unit: Unit | undefined): string =>
  isNoun(unit) && unit.lead ? unit.lead : unit && 'en' in unit ? unit.en : '';
const isBareNoun = (unit: Unit | undefined): boolean => isNoun(unit) && !unit.isPlural;
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

function preposition(units: readonly Unit[], at: number): string {
  const es = enOf(units[at]);
  const [before, next, second] = [units[at - 1], units[at + 1], units[at + 2]];
  const isStart = before === undefined || before.kind === 'mark';
  const isTime = next?.kind === 'day' || (next?.kind === 'article' && (isHour(second) || second?.kind === 'day'));
  if (es === 'de' || es === 'del') {
    const isSpan = next?.kind === 'number' || next?.kind === 'day' || isTime;
    const isNamed = next?.kind === 'article' && second?.kind === 'name';
    if ((isSpan || isNamed || next?.kind === 'name') && endsSpan(units, at)) return 'from';
    if (isSpan && isStart) return next?.kind === 'number' ? '' : 'from';
    if (/(?:before|outside|near)$/u.test(enOf(before))) return es === 'del' ? 'the' : '';
    if (/^(?:depends?|depending)$|(?: )depend$/u.test(enOf(before))) return es === 'del' ? 'on the' : 'on';
    if (monthNames.has(enOf(next)) && before?.kind === 'number') return '';
    if (/^(?:deducted|removed)$/u.test(enOf(before))) return es === 'del' ? 'from the' : 'from';
    if (isPercent(before)) return es === 'del' && enOf(next) === 'total' ? 'of the' : '';
    if (/(?:more|less|over|fewer)$/u.test(enOf(before))) return 'than';
    return es === 'del' && !isSpan ? 'of the' : 'of';
  }
  if (es === 'a' || es === 'al') {
    if (/(?:^| )calls?$/u.test(enOf(before))) return es === 'al' && isNoun(next) ? 'the' : '';
    const isSpan =
      next?.kind === 'number' && (before?.kind === 'number' || (isNoun(before) && units[at - 2]?.kind === 'number'));
    if (before?.kind === 'day' || isSpan) return 'to';
    // "a las 3 semanas" is after three weeks, "a las 3" at three.
    if (es === 'a' && next?.kind === 'article' && isNoun(units[at + 3]) && periods.test(enOf(units[at + 3])))
      return 'after';
    if (isTime && es === 'a') return before?.kind === 'number' ? 'to' : 'at';
    if (next?.kind === 'number' || next?.kind === 'mark') return isStart || es === 'a' ? 'at' : 'to';
    return es === 'al' ? 'to the' : 'to';
  }
  if (es === 'en') return next?.kind === 'day' ? 'on' : 'in';
  if (es === 'por' && next?.kind === 'number' && before && /^(?:\d|wide|high|long|deep|by)/u.test(enOf(before)))
    return 'by';
  if (es === 'por' && next?.kind === 'name') return 'by';
  const isAfterPrice =
    before?.kind === 'number' ||
    (isNoun(before) && currencies.test(before.en)) ||
    /^(?:more|separately|extra)$/u.test(enOf(before));
  if (es === 'por' && isAfterPrice && isBareNoun(next) && !services.test(enOf(next))) return 'per';
  if (es === 'por') return isBareNoun(next) && (next?.kind === 'measure' || counted.has(enOf(next))) ? 'per' : 'for';
  if (es === 'hasta') {
    // "no se puede volar hasta 18 horas despu\u00e9s": what is denied ends then.
    const isDenied = units
      .slice(0, at)
      .some(unit => /(?:^| )(?:not|cannot)$/u.test(enOf(unit)) || /(?:^| )(?:not|cannot) /u.test(enOf(unit)));
    if (isDenied && next?.kind === 'number' && periods.test(enOf(second).split(' ')[0] ?? '')) return 'until';
    const end = next?.kind === 'article' || next?.kind === 'preposition' ? second : next;
    const isEnd = isTime || untils.test(enOf(end)) || monthNames.has(enOf(end)) || /^[a-z]+ing$/u.test(enOf(end));
    return isEnd ? 'until' : 'up to';
  }
  return prepositions.get(es) ?? es;
}

/** What is paid for once: "$20 por instalaci\u00f3n" is not a rate. */
const services =
  /^(?:bank transfer|transfer|cash|shipping|installation|repair|mail|card|parcel service|payment|cancellation|late)/u;
const currencies = /^(?:pesos|soles|colones|dollars|quetzales|lempiras|guaran\u00edes|bol\u00edvares|euros)$/u;
const periods = /^(?:minute|hour|day|week|month|year)s?$/u;

function article(units: readonly Unit[], at: number): string {
  const es = enOf(units[at]);
  const [before, next, second] = [units[at - 1], units[at + 1], units[at + 2]];
  const isSingular = es === 'el' || es === 'la';
  if (isPercent(next)) return '';
  if (es === 'un' || es === 'una') return enOf(next) === 'other' ? 'an' : vowel.test(enOf(next)) ? 'an' : 'a';
  if (es === 'unos' || es === 'unas') return next?.kind === 'number' ? 'about' : 'some';
  if (next?.kind === 'day') return before?.kind === 'preposition' || before?.kind === 'conj' ? '' : 'on';
  if (isHour(next) && es === 'las' && !(isNoun(second) && second.kind === 'measure')) return '';
  if (next?.kind === 'number' && isNoun(second) && periods.test(second.en)) return '';
  if (next?.kind === 'number' && es === 'el' && monthNames.has(enOf(units[at + 3])))
    return before?.kind === 'preposition' || before?.kind === 'prep' || before?.kind === 'text' ? '' : 'on';
  if ((next?.kind === 'name' || next?.kind === 'adj') && /^\p{Lu}{1,4}$/u.test(next.en)) return '';
  const isRate =
    isSingular &&
    (before?.kind === 'number' || (isNoun(before) && currencies.test(before.en))) &&
    isBareNoun(next) &&
    (next?.kind === 'measure' || counted.has(enOf(next))) &&
    second?.kind !== 'preposition' &&
    second?.kind !== 'text';
  return isRate ? 'per' : 'the';
}

/** "no lleva gluten ni lactosa" has no gluten or lactose; "ni esto ni aquello" is neither. */
function nor(units: readonly Unit[], at: number): string {
  const before = units.slice(0, at);
  if (before.some(unit => /(?:^| )(?:not|no|never|nothing|without|cannot|\p{L}+-free)(?: |$)/u.test(enOf(unit)))) {
    // "no tatuamos menores, ni con permiso": not even with it.
    const next = units[at + 1];
    const isAddition = units[at - 1]?.kind === 'mark' && (next?.kind === 'preposition' || next?.kind === 'prep');
    return isAddition ? 'not even' : 'or';
  }
  return before.some(unit => unit.kind === 'conj' && unit.en === 'nor') ? 'nor' : 'neither';
}

const isList = (units: readonly Unit[], at: number): boolean => {
  const [next, second] = [units[at + 1], units[at + 2]];
  return (
    isNoun(second) &&
    (next?.kind === 'mark' || next?.kind === 'conj') &&
    units.slice(at).some(each => enOf(each) === 'nor')
  );
};

/** "todas las clases menos yoga", "abierto, menos el lunes": all of them but one. */
function isExcept(units: readonly Unit[], at: number): boolean {
  const [before, unit, next] = [units[at - 1], units[at], units[at + 1]];
  if (unit?.kind !== 'adv' || unit.en !== 'less') return false;
  const isAll = units.slice(0, at).some(each => /^(?:all|every|everything|any)(?: |$)/u.test(enOf(each)));
  const isAfterThing = isNoun(before) || (before?.kind === 'mark' && before.en === ',');
  return isAfterThing && (next?.kind === 'article' || next?.kind === 'day' || (isAll && isThing(next)));
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
    if (isAlone && next?.kind !== 'day' && !/^\p{Lu}+$/u.test(unit.en) && !isThing(next) && next?.kind !== 'adj')
      return [{ kind: 'text', en: `${unit.en} ${enOf(before).endsWith('s') ? 'ones' : 'one'}`, spaced }];
    if (unit.kind === 'determiner' && unit.en === 'each' && next?.kind === 'number')
      return [{ kind: 'text', en: 'every', spaced }];
    if (unit.kind === 'whole' && /^there is(?: no)?$/u.test(unit.en))
      return [{ ...unit, en: isNoun(next) && next.isPlural ? unit.en.replace('is', 'are') : unit.en }];
    const [, thing] = unit.kind !== 'verb' && 'en' in unit ? (/^(\p{L}+)-free$/u.exec(unit.en) ?? []) : [];
    // "sin sal, az\u00facar ni aceites": one "without" for all of them.
    if (thing && isList(units, at)) return [{ kind: 'text', en: `without ${thing}`, spaced }];
    if (isExcept(units, at)) return [{ kind: 'text', en: 'except', spaced }];
    if (unit.kind === 'conj' && unit.en === 'nor') return [{ kind: 'text', en: nor(units, at), spaced }];
    if (unit.kind === 'preposition') return [{ kind: 'text', en: preposition(units, at), spaced }];
    if (unit.kind !== 'article') return [unit];
    return [{ kind: 'text', en: article(units, at), spaced }];
  });
}
