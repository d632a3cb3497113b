import { type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { headOf } from '../products/head-of.js';
import type { Talk } from '../talk.js';
import { rankedBy } from './elided.js';
import { packOf } from './packs.js';

/** Whether the words contain the first word of a product's name, which says of what kind it is. */
export const namesKind = ({ name }: FoundItem, words: string): boolean => {
  const head = new WordSet([headOf(name)]);
  return wordsIn(words).some(word => head.has(word) >= 0.85);
};
interface Named {
  found: readonly FoundItem[];
  quantity: number;
  /** The part of the list, and the words after it that say which one is meant: "4 de tarrina, la chica". */
  words: string;
  next: string;
}

/**
 * Chooses among several products that fit a name: the only one that was discussed, otherwise the pack of that many pieces, the one of the
 * size or price that is said, the only one available, the one with the most words of this part of the list, and at last of the whole
 * message.
 */
export function likeliest({ state, text, input }: Talk, { found, quantity, words, next }: Named): string | null {
  const whole = found.filter(item => item.named && item.lacks.length === 0);
  // "6 colchones matrimoniales de los más económicos": no cheaper sheets for such a bed.
  const ofKind = whole.filter(item => namesKind(item, words));
  const named = ofKind.length > 0 ? ofKind : whole;
  const listed = [...state.items, ...(state.priced ?? [])].map(({ product }) => product);
  const spoken = (state.spoken ?? []).flat();
  // "La bomba y los 12 codos" after a list with twelve of one kind of elbow and two of another.
  const as = [...state.items, ...(state.priced ?? [])].filter(each => each.quantity === quantity);
  const alike = quantity > 1 ? named.filter(({ name }) => as.some(({ product }) => product === name)) : [];
  if (alike.length === 1) return alike[0]?.name ?? null;
  for (const known of [listed, spoken, state.offered]) {
    const held = named.filter(({ name }) => known.includes(name));
    if (held.length === 1) return held[0]?.name ?? null;
  }
  for (const isSaid of [beginsSize, saysFigure]) {
    const sized = named.filter(({ name }) => isSaid(name, `${words} ${foldName(text)}`));
    if (sized.length === 1) return sized[0]?.name ?? null;
  }
  const packs = named.filter(item => packOf(item, words) === quantity);
  if (packs.length === 1) return packs[0]?.name ?? null;
  const ranked = [next, words].map(said => (said === '' ? null : rankedBy(said, named))).find(item => item !== null);
  if (ranked) return ranked.name;
  const there = named.filter(({ inStock }) => inStock !== false);
  if (there.length === 1) return there[0]?.name ?? null;
  const before = input.history.flatMap(turn => (turn.author === 'CONTACT' ? [turn.text] : [])).reverse();
  return (closestTo(words, there) ?? closestSaid([text, ...before], there))?.name ?? null;
}

/** "Bloques de los de 14" means 14x19x39: people say the first figure of a size. */
const beginsSize = (name: string, words: string): boolean =>
  [...words.matchAll(/\b(?:de|of)\s(?:a\s)?(\d{1,4})\b/gu)].some(([, figure]) =>
    new RegExp(String.raw`(?<![\d.,x])${figure}\s?x\s?\d`, 'iu').test(name),
  );

/** "Vinilo tipo 1", where another one is "tipo 2": a message has a word of the name with its figure. */
const saysFigure = (name: string, words: string): boolean =>
  [...foldName(name).matchAll(/(?<!\p{L})\p{L}{3,} \d{1,4}(?![\d.,/]|\p{L})/gu)].some(([phrase]) =>
    new RegExp(String.raw`(?<!\p{L})${phrase}(?![\d.,/]|\p{L})`, 'u').test(words),
  );

/**
 * Returns the product whose name is closest to the message, otherwise to an earlier one: after cats were mentioned, the food is for cats.
 */
const closestSaid = (texts: readonly string[], items: readonly FoundItem[]): FoundItem | null => {
  for (const text of texts) {
    const closest = closestTo(withoutFigures(text), items);
    if (closest) return closest;
  }
  return null;
};
/** The quantity of another product does not tell which one is meant: "la motobomba y 3 filtros" is not a pump of 3 inches. */
const withoutFigures = (text: string): string => text.replace(/(?<![\p{L}\d])\d+(?:[.,/]\d+)?(?![\p{L}\d])/gu, ' ');

/** Returns the product whose name contains more words of the message than any other: "6 bolsas de hielo y 2 barras" means bars of ice. */
function closestTo(text: string, items: readonly FoundItem[]): FoundItem | null {
  const words = wordsIn(text);
  const held = items.map(({ name }) => {
    const set = new WordSet([name]);
    return words.filter(word => set.has(word) >= 0.85).length;
  });
  const most = Math.max(0, ...held);
  return held.filter(count => count === most).length === 1 ? (items[held.indexOf(most)] ?? null) : null;
}
