import { counted, currencies, enOf, isBareNoun, isHour, isPercent, monthNames, periods } from './beside.js';
import { saidPreposition } from './prepositions-said.js';
import { isNoun, isThing, type Unit } from './unit.js';

const vowel = /^[aeiou8]/iu;

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
    if (unit.kind === 'preposition') return [{ kind: 'text', en: saidPreposition(units, at), spaced }];
    if (unit.kind !== 'article') return [unit];
    return [{ kind: 'text', en: article(units, at), spaced }];
  });
}
