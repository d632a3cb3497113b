import { type FoundItem, measuredText, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import type { Items } from '../meant/items.js';
import { headOf } from '../products/head-of.js';
import type { ToolUse } from '../tool-use.js';

/**
 * Returns what a pack, a longer time or a combo consists of, if it is sold alone too: eight of "clase particular", three months of the gym,
 * the gym and the swimming. Empty if that is not known.
 */
export function boughtApart(tools: ToolUse, pack: FoundItem): Items {
  const parts = partsOf(tools, pack);
  if (parts.length > 0) return parts;
  const one = monthsOf(tools, pack) ?? piecesOf(tools, pack);
  return one ? [one] : [];
}

const fewest = 2;
const phraseWords = 7;
const like = 0.85;
/** Returns the pieces that a pack holds, by its name or its text, if they are sold alone too. */
function piecesOf(tools: ToolUse, pack: FoundItem): Items[number] | null {
  const said = measuredText(foldName(`${pack.name}. ${pack.description}`));
  for (const [, many = '', phrase = ''] of matchesOf(/(?<![\d.,$])(\d{1,3}) ((?:\p{L}+ ?){1,12})/gu, said)) {
    const quantity = Number(many);
    const words = phrase.split(' ').slice(0, phraseWords).join(' ');
    const held = new WordSet([words]);
    const [one, other] =
      quantity < fewest
        ? []
        : tools
            .products(words)
            .filter(
              ({ name, price }) =>
                name !== pack.name &&
                price !== null &&
                !/\d/u.test(name) &&
                wordsIn(name).length > 0 &&
                wordsIn(name).every(word => held.has(word) >= like),
            );
    if (one && !other) return { product: one.name, quantity };
  }
  return null;
}

const months: readonly (readonly [RegExp, number])[] = [
  [/^(?:mes|mensual\p{L}*|months?|monthly)$/u, 1],
  [/^(?:bimestr\p{L}+)$/u, 2],
  [/^(?:trimestr\p{L}+|quarter\p{L}*)$/u, 3],
  [/^(?:cuatrimestr\p{L}+)$/u, 4],
  [/^(?:semestr\p{L}+)$/u, 6],
  [/^(?:ano|anual\p{L}*|year|yearly|annual)$/u, 12],
];
const monthsIn = (text: string): number | undefined => {
  const folded = foldName(text);
  const words = folded.match(/\p{L}+/gu) ?? [];
  const [, said] = /(?<![\d.,])(\d{1,2}) (?:meses|months)\b/u.exec(folded) ?? [];
  return said === undefined ? months.find(([form]) => words.some(word => form.test(word)))?.[1] : Number(said);
};
/** Returns as many months as a longer time has of what is sold by the month: three of "gimnasio mensual" for "gimnasio trimestral". */
function monthsOf(tools: ToolUse, pack: FoundItem): Items[number] | null {
  const quantity = monthsIn(pack.unit ?? '') ?? monthsIn(pack.name) ?? 1;
  if (quantity < fewest) return null;
  const kept = (name: string) => wordsIn(name).filter(({ folded }) => monthsIn(folded) === undefined);
  const own = new WordSet([pack.name]);
  const [one, other] = tools
    .products(headOf(pack.name))
    .filter(
      ({ name, price, unit, variantOf }) =>
        price !== null &&
        variantOf === undefined &&
        headOf(name) === headOf(pack.name) &&
        (monthsIn(unit ?? '') ?? monthsIn(name)) === 1 &&
        kept(name).every(word => own.has(word) >= like),
    );
  return one && !other ? { product: one.name, quantity } : null;
}

const combo = /^(?:(?:el|la|the)\s)?(?:combo|paquete|pack|promo\p{L}*|plan|kit|duo|bundle|package)(?:\sde)?\s/u;
/** Returns the things that a combo names, each sold alone by the same unit: "combo gym + natación adultos". */
function partsOf(tools: ToolUse, pack: FoundItem): Items {
  const folded = foldName(pack.name);
  const named = folded.replace(combo, '').split(/\s?\+\s?|\s(?:y|e|con|mas|and|with)\s/u);
  if (named.length < fewest || (!combo.test(folded) && !folded.includes('+'))) return [];
  const parts = named.map(words => {
    const sold = tools.products(words).filter(item => isPart(item, pack));
    const called = sold.filter(({ name }) => hasStems(name, words));
    const [one, other] = called.length > 0 ? called : sold.filter(({ named: is }) => is);
    return one && !other ? { product: one.name, quantity: 1 } : null;
  });
  const found = parts.filter(part => part !== null);
  return found.length === named.length && new Set(found.map(({ product }) => product)).size === found.length
    ? found
    : [];
}
/** Yoga and spinning mean nearly the same to a search, so the words themselves count. */
const hasStems = (name: string, words: string): boolean => {
  const stems = new Set(wordsIn(name).map(({ stem }) => stem));
  return wordsIn(words).every(({ stem }) => stems.has(stem));
};
const isPart = ({ name, price, unit, variantOf }: FoundItem, pack: FoundItem): boolean =>
  name !== pack.name &&
  price !== null &&
  variantOf === undefined &&
  !combo.test(foldName(name)) &&
  (monthsIn(pack.unit ?? '') === undefined || monthsIn(unit ?? '') === monthsIn(pack.unit ?? ''));
