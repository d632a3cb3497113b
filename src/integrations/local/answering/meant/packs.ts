import { type FoundItem, unitIn, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isSoldBy } from './sold-by.js';

export const containers =
  /^(?:cajas?|cajitas?|paquet\p{L}+|packs?|packets?|bolsas?|bolsitas?|bandejas?|charolas?|combos?|juegos?|kits?|sets?|boxe?s?|bags?|trays?|docenas?|dozens?|cientos?|hundreds?|millar(?:es)?|fundas?|sobres?|tiras?|rollos?)$/u;
/** "Bocaditos x 50", "vaso (paquete x 50)" are packs; "azulejo 30 x 30" is a size. */
const timesMany = /(?<![\d.,]\s?)\bx\s?(\d{1,4})(?:\s(?:uds?|unidades|piezas|pzas?|pcs|pieces|units))?\)?$/u;
/** "Paquete de 10 sesiones", "caja con 24 sobres": the number of named pieces. */
const ofMany = /\b(?:de|con|x|of|with)\s(\d{1,4})\s(\p{L}{4,})/u;
/** "Set of 50", "50-pack", "caja 24": a number next to a container, without a measure. */
const holder =
  '(?:cajas?|paquetes?|packs?|bolsas?|juego|kit|set|box|bag|resma|blister|estuche|charolas?|bandejas?|trays?|carton|plancha|tira)';
/** Only in English the number comes before the container: in "triple 17 bolsa 1 kg" the 17 belongs to something else. */
const holderBehind = '(?:packs?|kit|set|box|bag|tray)';
const pieces = '(?:uds?|unidades|piezas|pzas?|pcs|pieces|units|count|ct)';
const notMeasured = String.raw`(?![\d.,]|\s?\/|\s?(?:x|kgs?|kilos?|gr?|gramos|ml|lt?s?|litros?|lbs?|oz|cm|mm|mts?|m|in|ft|w|v|hp|%|")(?![\p{L}\d]))`;
const holds: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${holder},?\s(?:de\s|con\s|of\s|x\s?)?(\d{1,4})${notMeasured}(?=$|[\s,;)]+(?:${pieces}\b|$))`,
    'u',
  ),
  new RegExp(String.raw`(?<![\d.,x]\s?)\b(\d{1,4})[\s-](?:${holderBehind}|${pieces})\b`, 'u'),
];
/**
 * "Business cards, 500", "volantes (1000)": a number at the end without a noun. It may also be a size or a year, of which nobody orders
 * that many.
 */
const atEnd = /(?:,\s|\s\(|\s)(\d{2,5})\)?$/u;
const byItself = /(?:,\s|\s\()(\d{2,5})\)?$/u;
/** Group words, in a name or a unit, for the number of pieces that are sold together. */
const groups: readonly (readonly [number, RegExp])[] = [
  [6, /\b(?:media docena|half (?:a )?dozen)\b/u],
  [12, /\b(?:docenas?|dozens?)\b/u],
  [100, /\b(?:ciento|centena)\b/u],
  [1000, /\bmillar\b/u],
];
/** "Precio por docena." in a description says how the product is sold; in "por docena $36.000" another price follows. */
const soldInText =
  /(?:^|[.;]\s*)(?:precio\s|se vende\s|venta\s|price\s|sold\s)?(?:por|per|by the)\s(\p{L}+)(?=\s*(?:[.,;]|$))/u;
const leastPack = 3;
/** Below this, a number without a noun counts packs: "10" of packs of 4. */
const leastBare = 6;
/** Packs of fewer pieces are also ordered by the number of packs: "3 surtidos" of a product sold by the dozen are three dozens. */
const manyHeld = 20;
/** Below this, a number at the end of a name may be a size: "bota 38". */
const leastAlone = 50;

interface Pack {
  count: number;
  /** Whether the number may also be a size or a model; then only the same number means one pack. */
  loose: boolean;
}

function heldBy(item: FoundItem, words: string): Pack | null {
  const [first] = wordsIn(words);
  if (first && (containers.test(first.folded) || isSoldBy({ ...item, name: '' }, words))) return null;
  const name = foldName(item.name);
  const [, many, noun] = timesMany.exec(name) ?? ofMany.exec(name) ?? [];
  const isNamed =
    noun === undefined || (unitIn(noun) === null && wordsIn(words).some(({ stem }) => stem === wordOf(noun).stem));
  if (many !== undefined && isNamed) return { count: Number(many), loose: false };
  const held = holds.map(pattern => pattern.exec(name)?.[1]).find(found => found !== undefined);
  // Without a noun, a number counts what is sold: "que sean 6" of packs, "3" after the price of a dozen.
  if (held !== undefined) return { count: Number(held), loose: first === undefined };
  const [, sold = ''] = soldInText.exec(foldName(item.description)) ?? [];
  const [group] =
    groups.find(([, pattern]) => [name, foldName(item.unit), sold].some(text => pattern.test(text))) ?? [];
  if (group !== undefined && first) return { count: group, loose: false };
  const [, alone] = byItself.exec(name) ?? [];
  if (alone !== undefined) return { count: Number(alone), loose: Number(alone) % 25 > 0 };
  const [, last] = atEnd.exec(name) ?? [];
  return last === undefined ? null : { count: Number(last), loose: true };
}

/**
 * Returns how many pieces a product contains by its name, if the part of a list names these pieces; null if it is a single thing or if
 * the part names the pack.
 */
export function packOf(item: FoundItem, words: string): number | null {
  const pack = heldBy(item, words);
  const least = wordsIn(words).length === 0 ? leastBare : leastAlone;
  return pack !== null && pack.count >= (pack.loose ? least : leastPack) ? pack.count : null;
}

/**
 * Returns the number of packs for a number of pieces: 50 "bocaditos" are one box of 50, and 120 are three of them, but "50 cajas" are
 * fifty.
 */
export function packsOf(item: FoundItem, quantity: number, words: string): number {
  const pack = heldBy(item, words);
  if (pack === null || pack.count < leastPack) return quantity;
  const { count, loose } = pack;
  // Without a noun, a number greater than the contents of a pack counts pieces: 30 of trays of 12 are three trays.
  if (loose && wordsIn(words).length === 0 && count >= leastBare && quantity > count)
    return Math.ceil(quantity / count);
  if (loose) return quantity === count && count >= leastAlone ? 1 : quantity;
  if (wordsIn(words).length === 0) return quantity % count === 0 ? quantity / count : quantity;
  const isOfPieces = quantity >= count || (count >= manyHeld && quantity * 5 >= count);
  return isOfPieces ? Math.ceil(quantity / count) : quantity;
}
