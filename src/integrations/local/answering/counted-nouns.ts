import { type FoundItem, unitIn, WordSet, wordOf, wordsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { isColour } from './colours.js';
import { isRank } from './elided.js';
import { containers } from './packs.js';
import { isSoldBy } from './sold-by.js';

/** Words of more than one that count no things and name none: "dame 3 gracias", "4 iguales", "2 más". */
const noNoun =
  /^(?:gracias|nomas|mas|menos|pues|entonces|pls|thanks|plus|less|yes|this|thus|always|perhaps|lunes|martes|miercoles|jueves|viernes|days|buen[oa]s|nuev[oa]s|iguales|mism[oa]s|junt[oa]s|otr[oa]s|tod[oa]s|diferentes|distint[oa]s|normales|sencill[oa]s|dobles|simples|frescos?|frescas|bonit[oa]s|ustedes|uds|veces|porfis|tienes|puedes|quieres|haces|mandas|vendes|dejas|das|ones|others|pieces|units|unidades|piezas|\p{L}+(?:ad|id)[oa]s|\p{L}*ables|\p{L}*ibles)$/u;
/** What has no goods among it, whatever verb stands before its number. */
const neverGoods =
  /^(?:personas?|people|persons?|kids?|children|friends?|guests?|adult[oa]?s?|nin[oa]s|hij[oa]s|amig[oa]s|invitad[oa]s|herman[oa]s|perr[oa]s|gat[oa]s|dogs|cats|carros|autos|cars|trucks|cuartos|recamaras|habitaciones|rooms)$/u;

/**
 * Whether the word behind a number says that it counts something else than this thing: "my truck takes 7 quarts", "tengo 2 niños". A
 * verb of taking before it makes it goods, whatever they are called; a measure or persons stay what they are.
 */
export function countsAnother(item: FoundItem | null, words: string, { isTaken = false, isOne = false }): boolean {
  const [first = ''] = /^\p{L}{3,}/u.exec(words) ?? [];
  if (first === '' || wordsIn(first).length === 0 || noNoun.test(first) || containers.test(first)) return false;
  if (isColour(first) || isRank(first)) return false;
  if (item && (isSoldBy(item, first) || isPartOf(item, first))) return false;
  if (neverGoods.test(first) || unitIn(first) !== null) return true;
  return !isTaken && (isOne || /^\p{L}{3,}s$/u.test(first));
}

/** Whether a thing is called so, or its text says so of it and does not count it: "extra quart $10". */
function isPartOf({ name, unit, description }: FoundItem, first: string): boolean {
  const word = wordOf(first);
  if (new WordSet([name, unit ?? '']).has(word) >= 0.8) return true;
  const told = foldName(description).replace(
    /\b(?:\d+(?:[.,]\d+)?|extra|additional|adicional|por|per|cada|each)\s\p{L}+/gu,
    ' ',
  );
  return new WordSet([told]).has(word) >= 0.85;
}

/** "4-wheel alignment", "kit 3-en-1": what is joined to a number names the thing only together with it. */
const joined = /\d+-\p{L}+/gu;

/**
 * Whether what was said names a thing, and not only how large it is or what a number of its name is joined to: "un árbol grande" is no
 * "bugambilia grande", "all four wheels" no "4-wheel alignment".
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
/** Stems of words of size and of what is fair, which many things are. */
const rankStem =
  /^(?:grand|chic|chiquit|pequen|larg|cort|alt|baj|median|nuev|buen|bonit|big|small|larg|tall|short|new|good|nice|best)$/u;
