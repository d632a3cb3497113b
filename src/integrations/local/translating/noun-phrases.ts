import { isNoun, type Unit } from './unit.js';

const isMark = (unit: Unit | undefined, en: string): boolean => unit?.kind === 'mark' && unit.en === en;
const isPreposition = (unit: Unit | undefined, es: string): boolean => unit?.kind === 'preposition' && unit.en === es;
const isConj = (unit: Unit | undefined, ...en: string[]): boolean => unit?.kind === 'conj' && en.includes(unit.en);

/** "1 hora y media": a half after a unit belongs to the number before it. */
export function withHalves(units: readonly Unit[]): Unit[] {
  const said: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const [unit, and, half] = units.slice(at, at + 3);
    const number = said.at(-1);
    const isQuarter = isNoun(half) && half.en === 'room';
    const isHalf = half !== undefined && 'en' in half && /^half/u.test(half.en);
    if (isNoun(unit) && isConj(and, 'and') && (isHalf || isQuarter) && number?.kind === 'number') {
      said.push(
        { kind: 'text', en: isQuarter ? 'and a quarter' : 'and a half', spaced: true },
        { ...unit, en: plural(unit) },
      );
      at += 2;
    } else if (unit) said.push(unit);
  }
  return said;
}
const plural = (unit: { en: string; isPlural: boolean }): string => (unit.isPlural ? unit.en : `${unit.en}s`);

/** The adjectives that follow a noun, if English puts them before it: "sillas blancas y limpias"; not those of a list with commas. */
function adjectivesAfter(units: readonly Unit[], at: number): { words: string[]; length: number } {
  const words: string[] = [];
  let end = at;
  for (;;) {
    const unit = units[end];
    const next = units[end + 1];
    if (unit?.kind === 'adj') {
      words.push(unit.en);
      end += 1;
    } else if (words.length > 0 && isConj(unit, 'and', 'or') && next?.kind === 'adj' && !isNoun(units[end + 2])) {
      words.push((unit as { en: string }).en, next.en);
      end += 2;
    } else if (unit?.kind === 'verb' && unit.form === 'pp' && !takesMore(next)) {
      words.push(unit.verb.past);
      end += 1;
    } else break;
  }
  return isMark(units[end], ',') && units[end + 1]?.kind === 'adj'
    ? { words: [], length: 0 }
    : { words, length: end - at };
}
/** A participle with a complement stays behind its noun: "frascos hechos a mano". */
const takesMore = (next: Unit | undefined): boolean =>
  (next?.kind === 'preposition' && next.en !== 'sin') ||
  next?.kind === 'prep' ||
  next?.kind === 'adv' ||
  next?.kind === 'article';

const inversions = new Set(['more', 'less', 'very']);

const isDefinite = (unit: Unit | undefined): boolean => unit?.kind === 'article' && !/^un/u.test(unit.en);
/** "la figura m\u00e1s alta" is the highest one, "una figura m\u00e1s alta" a higher one. */
function compared(adverb: string, adjective: string, isHighest: boolean): string {
  if (adverb !== 'more') return `${adverb} ${adjective}`;
  const isShort =
    /^[^aeiouy]*[aeiou]{1,2}[^aeiou]*e?$/u.test(adjective) || /^[^aeiou]*[aeiou][^aeiou]+y$/u.test(adjective);
  if (!isShort) return `${isHighest ? 'most' : 'more'} ${adjective}`;
  const stem = adjective
    .replace(/e$/u, '')
    .replace(/y$/u, 'i')
    .replace(/(?<=[^aeiou][aeiou])([bdgnt])$/u, '$1$1');
  return stem + (isHighest ? 'est' : 'er');
}

/** Puts adjectives before their nouns. */
export function withAdjectives(units: readonly Unit[]): Unit[] {
  const said: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined) break;
    const next = units[at + 1];
    const adjective = units[at + 2];
    if (isNoun(unit) && next?.kind === 'adv' && inversions.has(next.en) && adjective?.kind === 'adj') {
      const words = compared(next.en, adjective.en, isDefinite(units[at - 1]));
      said.push({ ...unit, lead: words });
      at += 2;
      continue;
    }
    const { words, length } = isNoun(unit) ? adjectivesAfter(units, at + 1) : { words: [], length: 0 };
    if (isNoun(unit) && words.length > 0) {
      said.push({ ...unit, lead: words.join(' ') });
    } else said.push(unit);
    at += length;
  }
  return said;
}

/** "bolsa de basura" is a trash bag, but "caja de tornillos" a box of screws. */
export function withCompounds(units: readonly Unit[]): Unit[] {
  const said = [...units];
  for (let at = said.length - 3; at >= 0; at--) {
    const [head, of, other] = said.slice(at, at + 3);
    if (!isNoun(head) || !isPreposition(of, 'de') || !isNoun(other)) continue;
    // "devoluci\u00f3n de material cortado": what follows belongs to the second noun.
    const next = said[at + 3];
    if ((next?.kind === 'verb' && next.form === 'pp') || /^(?:pesos|soles|colones)$/u.test(head.en)) continue;
    if (head.kind === 'measure' || other.kind === 'measure') continue;
    const first = other.lead === undefined ? other.single : `${other.lead} ${other.single}`;
    said.splice(at, 3, { ...head, en: `${first} ${head.en}`, single: `${first} ${head.single}` });
  }
  return said;
}
