import { type FoundItem, unitIn, wordOf, wordsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { isSoldBy } from './sold-by.js';

export const containers =
  /^(?:cajas?|cajitas?|paquet\p{L}+|packs?|packets?|bolsas?|bolsitas?|bandejas?|charolas?|combos?|juegos?|kits?|sets?|boxe?s?|bags?|trays?|docenas?|cientos?|fundas?|sobres?|tiras?|rollos?)$/u;
/** "Bocaditos x 50", "vaso (paquete x 50)"; "azulejo 30 x 30" is a size. */
const timesMany = /(?<![\d.,]\s?)\bx\s?(\d{1,4})(?:\s(?:uds?|unidades|piezas|pzas?|pcs|pieces|units))?\)?$/u;
/** "Paquete de 10 sesiones", "caja con 24 sobres": so many of what is named. */
const ofMany = /\b(?:de|con|x|of|with)\s(\d{1,4})\s(\p{L}{4,})/u;
const leastPack = 3;

/** How many pieces a thing holds by its name, where a part of a list names these pieces; null where it is one thing or names the pack. */
export function packOf(item: FoundItem, words: string): number | null {
  const [first] = wordsIn(words);
  if (first && (containers.test(first.folded) || isSoldBy({ ...item, name: '' }, words))) return null;
  const name = foldName(item.name);
  const [, many, noun] = timesMany.exec(name) ?? ofMany.exec(name) ?? [];
  const count = Number(many ?? 0);
  const isNamed =
    noun === undefined || (unitIn(noun) === null && wordsIn(words).some(({ stem }) => stem === wordOf(noun).stem));
  return count >= leastPack && isNamed ? count : null;
}

/** How many packs a number of pieces is: 50 "bocaditos" are one box of 50, where "50 cajas" are fifty. */
export function packsOf(item: FoundItem, quantity: number, words: string): number {
  const pack = packOf(item, words);
  return pack !== null && quantity % pack === 0 ? quantity / pack : quantity;
}
