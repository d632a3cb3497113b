import { matchesOf } from '../../shared/matches.js';
import { withRings } from './fee-words.js';
import { partSaid, withLongForms } from './metro-areas.js';
import type { SumInput } from './reckoning.js';
import type { Term } from './term.js';

/** "No a Laureles", "a Laureles no,": a place that is said not to be meant. */
const notThere =
  /\bno (?:es |va |seria |era )?(?:al?|en|para|hasta) (?:(?:la|el|los|las) )?\p{L}{4,}|\b(?:al?|en|para|hasta) (?:(?:la|el|los|las) )?\p{L}{4,} no(?=[,.;])/gu;
/** Returns the fee of the place that a text names, by its name, one word of it, or a short form such as "Tegus". */
export const placedBy = (terms: readonly Term[], text: string): Term | undefined => {
  const said = ` ${withLongForms(withRings(outsideOf(text.replace(notThere, ' ').replace(shortZone, 'zona $1'))))} `;
  // "Fuera de circunvalacion" is not "circunvalacion": of several names the longest is meant.
  const named = terms.flatMap(term => {
    const whole = term.places.filter(name => namesWhole(outsideOf(name), said));
    return whole.length === 0 ? [] : [{ term, length: Math.max(...whole.map(name => name.length)) }];
  });
  const longest = Math.max(...named.map(({ length }) => length));
  return (
    named.find(({ length }) => length === longest)?.term ??
    terms.find(({ places }) => places.some(name => saysPartOf(name, said, terms))) ??
    terms.find(({ places }) => places.some(name => saysShort(name, said, terms))) ??
    terms.find(({ places }) => places.some(name => partSaid(said, name) !== undefined))
  );
};
/** "Afuera de la circunvalacion", "fuera del anillo". */
const outsideOf = (text: string): string =>
  text.replace(/(?<!\p{L})a?fuera del?(?: (?:la|el))?(?= \p{L})/gu, 'fuera de');
const shortZone = /(?<!\p{L})z(?:ona|na)?\.?\s?(\d{1,2})(?![\p{L}\d])/gu;
const namesWhole = (name: string, text: string): boolean => {
  const at = text.search(new RegExp(String.raw`(?<![\p{L}\d])${escaped(name)}(?![\p{L}\d])`, 'u'));
  if (at >= 0) return true;
  // "Zona 4 de Mixco".
  const [, town = '', zone = ''] = /^(\p{L}.*) ((?:zona|sector|distrito) \d+)$/u.exec(name) ?? [];
  return (
    zone !== '' &&
    new RegExp(String.raw`(?<!\p{L})${zone}(?!\d),? (?:de |en )?${escaped(town)}(?!\p{L})`, 'u').test(text)
  );
};
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
export const zoneSaid = /(?<!\p{L})(?:zona|sector|distrito) \d{1,2}(?!\d)/u;
/** "Tegus" for Tegucigalpa: a word behind a preposition that begins only one of the names. */
function saysShort(name: string, text: string, terms: readonly Term[]): boolean {
  const [head = ''] = name.split(' ');
  const shorts = matchesOf(behindPreposition, text).map(([, word = '']) => word.replace(/(?<=\p{L}{4})s$/u, ''));
  const isShort = (short: string, whole: string) => whole.startsWith(short) && whole.length >= short.length + leastCut;
  return shorts.some(
    short =>
      short.length >= leastShort &&
      isShort(short, head) &&
      terms.every(({ places }) => places.every(other => other === name || !isShort(short, other.split(' ')[0] ?? ''))),
  );
}
const behindPreposition = /(?<=\s(?:a|en|hasta|para|pa|de|to|in|from)\s)(\p{L}+)/gu;
const leastShort = 4;
const leastCut = 3;
/** "A Cholula" for San Andrés Cholula: one word of a name is enough, if no other name has it and it is not a word of many names. */
const saysPartOf = (name: string, text: string, terms: readonly Term[]): boolean =>
  !(zoneSaid.test(name) && zoneSaid.test(text)) &&
  // "Quito norte" is not all of Quito.
  sideOf(name).every(side => text.includes(side)) &&
  name
    .split(' ')
    .filter(word => word.length > 3 && !ofManyNames.test(word))
    .some(
      word =>
        new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'u').test(text) &&
        terms.every(({ places }) => places.every(other => other === name || !other.split(' ').includes(word))),
    );
const sideOf = (name: string): string[] =>
  /\s(norte|sur|este|oeste|oriente|poniente|occidente|centro|north|south|east|west)$/u.exec(name)?.slice(1) ?? [];
const ofManyNames =
  /^(?:san(?:ta|to)?|villa|ciudad|puerto|playas?|valle|monte|cerro|lomas?|alto|alta|bajo|baja|gran|nuev[oa]|viej[oa]|centro|norte|sur|este|oeste|capital|zona|barrio|colonia|general|estado|provincia|republica|north|south|east|west|city|town|county|island|heights|hills|beach|park|lake|downtown|area)$/u;

/**
 * Returns the title of the only article with a fee for the place that was named last, by its whole name; null if none or several have one.
 * What is bought decides between articles only where no place does.
 */
export function titleOfPlace(
  all: readonly Term[],
  { question, earlier }: Pick<SumInput, 'question' | 'earlier'>,
): string | null {
  const placed = all.filter(({ places, open, elsewhere }) => places.length > 0 && !open && !elsewhere);
  if (new Set(all.map(({ title }) => title)).size < 2) return null;
  for (const text of [question, ...earlier]) {
    const words = ` ${text.replace(/[^\p{L}\d]+/gu, ' ')} `;
    const titles = new Set(
      placed.flatMap(({ title, places }) =>
        places.some(name => name.length > shortName && words.includes(` ${name} `)) ? [title] : [],
      ),
    );
    if (titles.size > 0) return titles.size === 1 ? ([...titles][0] ?? null) : null;
  }
  return null;
}
const shortName = 3;
