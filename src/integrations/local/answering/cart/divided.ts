import type { DialogueState } from '../../../../domain/assistant/index.js';
import { WordSet, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { type Items, less } from '../meant/items.js';
import type { Talk } from '../talk.js';

/** Pieces of a product in one of the alternatives that its text lists, as the customer called it: 6 of "azules". */
export type Part = NonNullable<DialogueState['parts']>[number];

/** What a stored dialogue may hold. */
const mostParts = 30;

const sumOf = (parts: readonly Part[]): number => parts.reduce((all, { quantity }) => all + quantity, 0);
/** Whether two ways of calling an alternative mean the same one: "azul" and "azules". */
const isCalled = (one: string, other: string): boolean => {
  const words = new WordSet([one]);
  return wordsIn(other).every(word => words.has(word) >= 0.85);
};

/**
 * Returns how many of a thing a message counts with one more part of it. "3 de mango y 2 de lulo" are five, and "15 (5 rojos, 10 azules)"
 * are fifteen.
 */
export function withPart(
  { product, quantity }: Items[number],
  said: readonly Part[],
  part: Pick<Part, 'called' | 'quantity'>,
): number {
  const own = said.filter(each => each.product === product);
  const open = quantity - sumOf(own);
  if (own.some(({ called }) => isCalled(called, part.called))) return quantity;
  if (open > 0) return Math.max(quantity, sumOf(own) + part.quantity);
  return quantity + part.quantity;
}

/** Returns the parts that still fit a list: of things in it, and not more of them than it has. */
export function partsOf(parts: readonly Part[] | undefined, items: Items): Part[] {
  return items.flatMap(({ product, quantity }) => {
    const own = (parts ?? []).filter(part => part.product === product);
    const [one, other] = own;
    // A thing in one alternative keeps it, whatever its number becomes.
    if (one && !other) return [{ ...one, quantity: Math.min(one.quantity, quantity) }];
    return sumOf(own) <= quantity ? own : [];
  });
}

/**
 * Returns what the list wants of each thing, when parts of it were said by colour, flavour or model. "5 rojas" of 8 roses says how they are
 * divided, and leaves 8 of them; after 20 blue pens, "y 10 negras" are 10 more. Keeps the division in the state.
 */
export function divided(talk: Talk, wanted: Items, said: readonly Part[], more: boolean): Items {
  const { state } = talk;
  return wanted.map(item => {
    const own = said.filter(({ product }) => product === item.product);
    const held = state.items.find(({ product }) => product === item.product);
    if (own.length === 0) return item;
    const before = held ? partsOf(state.parts, [held]) : [];
    const others = (state.parts ?? []).filter(({ product }) => product !== item.product);
    // "15 (5 rojos, 10 azules)" says the whole with its parts.
    const isWhole = sumOf(own) !== item.quantity;
    const joined = isWhole ? own : joinedParts(before, own, more);
    state.parts = [...others, ...joined]
      .slice(0, mostParts)
      .map(part => ({ ...part, called: part.called.slice(0, 60) }));
    if (!held || more || isWhole) return item;
    const open = held.quantity - sumOf(before);
    const added = sumOf(joined) - sumOf(before);
    const quantity = open > 0 && added <= open ? held.quantity : sumOf(joined);
    return { ...item, quantity };
  });
}

function joinedParts(before: readonly Part[], said: readonly Part[], more: boolean): Part[] {
  const joined = before.map(part => ({ ...part }));
  for (const part of said) {
    const known = joined.find(({ called }) => isCalled(called, part.called));
    if (!known) joined.push({ ...part });
    else known.quantity = more ? known.quantity + part.quantity : part.quantity;
  }
  return joined;
}

/** Returns the one part of a listed thing that a text names by its alternative: "la morada", "las de NKD"; null for none or several. */
export function partNamed({ state }: Talk, text: string): Part | null {
  const words = wordsIn(text);
  const named = partsOf(state.parts, state.items).filter(({ called }) =>
    wordsIn(called).every(one => words.some(word => new WordSet([one.folded]).has(wordOf(word.folded)) >= 0.85)),
  );
  const [part, other] = named;
  return part && !other ? part : null;
}

/** Returns a list with fewer pieces of one part of a thing, or without the part if no number is given. Keeps the division in the state. */
export function withoutPart({ state }: Talk, { product, called, quantity }: Part, fewer = quantity): Items {
  const gone = Math.min(fewer, quantity);
  state.parts = (state.parts ?? []).flatMap(part => {
    if (part.product !== product || part.called !== called) return [part];
    return part.quantity > gone ? [{ ...part, quantity: part.quantity - gone }] : [];
  });
  return less(state.items, product, gone);
}

/** Returns how the things of a list are divided, for the customer to read: "10 × Cartulina" as "4 blancas, 3 rojas". */
export const divisionOf = ({ state }: Talk, { product, quantity }: Items[number]): string[] =>
  partsOf(state.parts, [{ product, quantity }]).map(part => `${part.quantity} ${part.called}`);
