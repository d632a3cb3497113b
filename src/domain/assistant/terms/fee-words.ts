import { foldName } from '../../shared/fold.js';
import { canonicalNumber } from '../claims/amounts.js';
import { withoutBrackets } from './fee-brackets.js';
import { type FeeWord, feePatterns } from './fee-patterns.js';
import { goodsWithin } from './goods-said.js';
import { isNoPlaceWord } from './listed-places.js';

/** "5 000" as it is said. */
const spacedThousands =
  /(?<![\p{L}\d.,]|(?:zona|sector|distrito|anillo|region|etapa|km|piso|ruta)e?s? )(\d{1,3}) (?=\d00(?![\d.,]*\d))/gu;

/**
 * Returns the parts of a sentence about deliveries, in order: "Centro y Roma 35, el resto 60" is two names, a price, a comma, all others
 * and a price. Returns none if the positions of the folded sentence are not those of the sentence.
 */
export function feeWordsOf(sentence: string): FeeWord[] {
  const folded = foldName(sentence);
  if (folded.length !== sentence.length) return [];
  const written = goodsWithin(sentence)
    .reduce(
      (left, { 0: part, index = 0 }) =>
        left.slice(0, index) + ' '.repeat(part.length) + left.slice(index + part.length),
      folded,
    )
    .replace(spacedThousands, '$1.');
  const text = withoutBrackets(written, sentence);
  const words: FeeWord[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at += 1;
      continue;
    }
    const found = wordsAt(text, at);
    words.push(...found);
    at = found.at(-1)?.end ?? text.length;
  }
  return namesJoined(words, sentence);
}

/** Returns what stands at a position: one word, or several places of a list of zones. */
function wordsAt(text: string, start: number): FeeWord[] {
  for (const [kind, pattern] of feePatterns) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match || match[0] === '') continue;
    const end = start + match[0].length;
    const groups = match.groups ?? {};
    const { value, mil, lead: before = '', many, beyond: over, zones, kind: zone } = groups;
    const counted = kind === 'name' ? countedPlaces(groups) : [];
    if (counted.length > 0) return counted.map(place => ({ kind: 'name', start, end, place, behind: false }));
    const amount = value === undefined ? null : canonicalNumber(mil === undefined ? value : `${value} mil`);
    if (kind === 'price' || kind === 'from') {
      if (amount === null) return [{ kind: 'bad', start, end }];
      if (kind === 'price') return [{ kind, start, end, value: amount }];
      return [{ kind, start, end, value: amount, above: exceeds.test(before), part: groups.part !== undefined }];
    }
    if (kind === 'pieces') return [{ kind, start, end, many: over === undefined ? Number(many) : Number(over) + 1 }];
    if (kind === 'name' && zones !== undefined)
      return (zones.match(/\d+/gu) ?? []).map(number => ({
        kind,
        start,
        end,
        place: `${zone} ${number}`,
        behind: false,
      }));
    if (kind === 'name') return [{ kind, start, end, place: match[0], behind: false }];
    return [{ kind, start, end }];
  }
  return [{ kind: 'bad', start, end: start + 1 }];
}
/** Returns the places of a span: "zona 1" to "zona 16", or the rings of a town, "anillo 5" to "anillo 8". */
function countedPlaces(groups: Readonly<Record<string, string | undefined>>): string[] {
  const { within, ring, lastring = groups.lastring2, beyondring, first, last, kind = groups.kind2 } = groups;
  const span = (name: string, from: number, to: number): string[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => `${name} ${from + at}`);
  if (within !== undefined) return span('anillo', 1, ringOf(within));
  if (ring !== undefined) return span('anillo', ringOf(ring) + 1, ringOf(lastring ?? ring));
  if (beyondring !== undefined) return span('anillo', ringOf(beyondring) + 1, mostRings);
  return first === undefined || last === undefined ? [] : span(kind ?? 'zona', Number(first), Number(last));
}
const mostRings = 12;
const spelled = 'primer segundo tercer cuarto quinto sexto septimo octavo noveno decimo'.split(' ');
const ringOf = (written: string): number =>
  Number(/^\d+/u.exec(written)?.[0] ?? spelled.findIndex(word => written.startsWith(word)) + 1);
/** Returns a folded text in which rings are called as in lists of fees: "anillo 4" for "4to anillo". */
export const withRings = (folded: string): string =>
  folded.replace(
    ringSaid,
    (_, before: string | undefined, behind: string | undefined) => `anillo ${ringOf(before ?? behind ?? '')}`,
  );
const ringSaid =
  /(?<![\p{L}\d])(?:([1-9]|1[0-2])(?:er|ro|do|to|mo|vo|no|ero|avo)?|(primer|segundo|tercer|cuarto|quinto|sexto|septimo|octavo|noveno|decimo)) anillo(?!\p{L})/gu;

const exceeds = /^(?:sobre|arriba|por encima|mas de|(?:que )?(?:pas|super)|mayor|over|above|of more)/u;

/** Words of which every town has one, so "el centro" is called "centro". */
const common =
  /^(?:centro|ciudad|zona|capital|costa|sierra|interior|colonia|barrio|municipio|pueblo|playa|norte|sur|este|oeste|puerto|casco|area|city|town)$/u;
const mostWords = 4;

/** Joins the words of a name: "valle", "de", "angeles". What is no place in any list is not understood. */
function namesJoined(words: readonly FeeWord[], sentence: string): FeeWord[] {
  const joined: FeeWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    let first = at;
    while (words[first]?.kind === 'article') first++;
    const begins = words[first];
    if (begins?.kind !== 'name' || (first > at && zoned.test(begins.place))) {
      joined.push(word.kind === 'article' ? { ...word, kind: 'other' } : word);
      continue;
    }
    if (zoned.test(begins.place)) {
      joined.push(begins);
      continue;
    }
    let last = first;
    for (let next = first + 1; words[next]?.kind === 'name' || words[next]?.kind === 'article'; next++) {
      const other = words[next];
      if (other?.kind === 'name' && !zoned.test(other.place)) last = next;
      else if (other?.kind === 'name') break;
    }
    const behind = joined.at(-1)?.kind === 'to';
    const article = words[first - 1];
    const keeps =
      first > at &&
      article &&
      isOfName(sentence.slice(article.start, article.end), behind) &&
      !common.test(begins.place);
    const start = keeps ? article.start : begins.start;
    const end = words[last]?.end ?? begins.end;
    const place = foldName(sentence.slice(start, end));
    const parts = words.slice(first, last + 1).flatMap(each => (each.kind === 'name' ? [each.place] : []));
    const isPlace =
      parts.length <= mostWords &&
      parts.every((each, at) => !isNoPlaceWord(each) || isSaint(parts[at - 1])) &&
      !parts.some(each => noName.test(each)) &&
      !isNoPlaceWord(place, true);
    joined.push(isPlace ? { kind: 'name', start, end, place, behind } : { kind: 'bad', start, end });
    at = last;
  }
  return joined;
}
const zoned = /^(?:zona|sector|distrito|anillo) \d+$/u;
/** "Santo Domingo" is no day. */
const isSaint = (word: string | undefined): boolean => word === 'santo';
/** "La Lima", "los Olivos": an article that belongs to the name, and not to "en la molina". */
const isOfName = (article: string, behind: boolean): boolean =>
  /^(?:\p{Lu}\p{Ll}|l[oa]s$|L[OA]S$)/u.test(article) || (!behind && /^(?:la|el|LA|EL)$/u.test(article));
/** Verbs, times and things that owners write beside a fee. */
const noName = new RegExp(
  `^(?:${[
    'tard\\p{L}+|demor\\p{L}+|lleg\\p{L}+|abiert[oa]|abrimos|cerramos|horarios?|sal(?:e|imos|ida)|llam\\p{L}+|pedir|pide|tel|telefono|cel',
    'whats\\p{L}*|wsp|recog\\p{L}+|recoj\\p{L}+|retir\\p{L}+|pago|paga\\p{L}*|incluye\\p{L}*|incluid[oa]s?|aplica\\p{L}*|anticipo|deposito',
    'garantia|guarantee|hold|prueba|adicional\\p{L}*|extra|cada|hay|ten\\p{L}+|urge\\p{L}*|programad[oa]s?|cambio|subi[rm]\\p{L}*',
    'escaleras?|instalacion|armado|auto|camion|camioneta|pick ?up|van|moto|copas?|vasos?|platos?|sillas?|mesas?|manteles|frascos?|litros?|paquetes?|guia|docenas?|porciones|que|q|cuando|como|ya|hoy|mismo|dsp|despues|antes',
    '(?:sun|mon|tues|wednes|thurs|fri|satur)days?|holidays?|weekends?|weekdays?|nights?|evenings?|mornings?|hours?|days?|weeks?|people|rooms?|cleaners?|minutes?|tambien|with|when|same|next|each|per|includ\\p{L}+|set|rent\\p{L}*|visita\\p{L}*|clases?|seguro|iva|factura',
  ].join('|')})$`,
  'u',
);
