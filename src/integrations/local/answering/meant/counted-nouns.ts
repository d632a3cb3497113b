import { type FoundItem, isColour, unitIn, WordSet, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isRank } from './elided.js';
import { containers } from './packs.js';
import { isSoldBy } from './sold-by.js';

/** Words that are no counted thing: "dame 3 gracias", "4 iguales", "2 más". */
const noNoun =
  /^(?:gracias|nomas|mas|menos|pues|entonces|pls|thanks|plus|less|yes|this|thus|always|perhaps|lunes|martes|miercoles|jueves|viernes|days|buen[oa]s|nuev[oa]s|iguales|mism[oa]s|junt[oa]s|otr[oa]s|tod[oa]s|diferentes|distint[oa]s|normales|sencill[oa]s|dobles|simples|frescos?|frescas|bonit[oa]s|ustedes|uds|veces|porfis|tienes|puedes|quieres|haces|mandas|vendes|dejas|das|ones|others|pieces|units|unidades|piezas|\p{L}+(?:ad|id)[oa]s|\p{L}*ables|\p{L}*ibles)$/u;
/** Nouns that are never goods, whatever verb is before their number. */
const neverGoods =
  /^(?:personas?|people|persons?|kids?|children|friends?|guests?|adult[oa]?s?|nin[oa]s|hij[oa]s|amig[oa]s|invitad[oa]s|herman[oa]s|perr[oa]s|gat[oa]s|dogs|cats|carros|autos|cars|trucks|cuartos|recamaras|habitaciones|rooms)$/u;

/**
 * Whether the word after a number shows that it counts something other than this product: "my truck takes 7 quarts", "tengo 2 niños".
 * After a verb of ordering any noun counts as goods, except measures and persons.
 */
export function countsAnother(item: FoundItem | null, words: string, { isTaken = false, isOne = false }): boolean {
  const [first = ''] = /^\p{L}{3,}/u.exec(words) ?? [];
  if (first === '' || wordsIn(first).length === 0 || noNoun.test(first) || containers.test(first)) return false;
  if (isColour(first) || isRank(first)) return false;
  if (item && (isSoldBy(item, first) || isPartOf(item, first))) return false;
  if (neverGoods.test(first) || unitIn(first) !== null) return true;
  return !isTaken && (isOne || /^\p{L}{3,}s$/u.test(first));
}

/** Whether the word is in a product's name or unit, or in its text without being counted there: "extra quart $10". */
function isPartOf({ name, unit, description }: FoundItem, first: string): boolean {
  const word = wordOf(first);
  if (new WordSet([name, unit ?? '']).has(word) >= 0.8) return true;
  const told = foldName(description).replace(
    /\b(?:\d+(?:[.,]\d+)?|extra|additional|adicional|por|per|cada|each)\s\p{L}+/gu,
    ' ',
  );
  return new WordSet([told]).has(word) >= 0.85;
}

/** "4-wheel alignment", "kit 3-en-1": the joined number and word name the thing only together. */
const joined = /\d+-\p{L}+/gu;

/**
 * Whether a text names a product by more than its size or a word that is joined to a number in the name: "un árbol grande" is not a
 * "bugambilia grande", "all four wheels" is not a "4-wheel alignment".
 */
export function isCalledBy({ name, hits }: FoundItem): boolean {
  if (hits.length === 0) return true;
  const inJoined = new WordSet(foldName(name).match(joined) ?? []);
  const rest = new WordSet([foldName(name).replace(joined, ' ')]);
  return hits.some(hit => {
    const word = wordOf(hit);
    if (isRank(word.folded) || rankStem.test(hit)) return false;
    return rest.has(word) > 0 || inJoined.has(word) === 0;
  });
}
/** Stems of words for size and quality, which fit many things. */
const rankStem =
  /^(?:grand|chic|chiquit|pequen|larg|cort|alt|baj|median|nuev|buen|bonit|big|small|larg|tall|short|new|good|nice|best)$/u;
