import type { FoundItem } from '../../../domain/assistant/index.js';
import { WordSet, wordsIn } from '../../../domain/assistant/index.js';
import { asWritten, headOf, meantBy, ofTheKind } from './product-part.js';
import type { Talk } from './talk.js';

/** The best product is the one that is meant where it is so much better than the next. */
const clearly = 1.1;

/** What a name in a message may mean: what was found, whether any of it is named, and the one that is meant; null where none is clearly. */
export function lookFor(
  talk: Talk,
  name: string,
): { found: readonly FoundItem[]; isNamed: boolean; product: FoundItem | null } {
  const found = name === '' ? [] : talk.tools.products(name);
  const isNamed = found.some(item => item.named);
  return { found, isNamed, product: isNamed ? oneOf(talk, name, found) : null };
}

/** The product that a name means: one of those that were shown before any other; null where several may be meant. */
function oneOf(talk: Talk, name: string, found: readonly FoundItem[]): FoundItem | null {
  const { focus, offered } = talk.state;
  const { items, lacks } = meantBy(ofTheKind(found, focus, name));
  if (lacks.length > 0 && asWritten(name, lacks) !== '') {
    const shown = items.find(item => offered.includes(item.name));
    return shown ?? null;
  }
  const head = focus === null ? null : headOf(focus);
  const kin = items.filter(item => offered.includes(item.name) || headOf(item.name) === head);
  const pool = kin.length > 0 ? kin : items;
  const [best, next] = pool;
  if (!best) return null;
  // "Pantalones de mezclilla" are no jacket of it: what a thing is called first is what it is.
  const words = wordsIn(name);
  const called = pool.filter(item => words.slice(0, 1).some(word => new WordSet([headOf(item.name)]).has(word) > 0));
  if (called.length === 1 && called[0]) return called[0];
  return !next || best.score >= next.score * clearly || kin.length === 1 ? best : null;
}

/** The product at the place that the message names, among those that were shown. */
export function placeOf(talk: Talk): string | null {
  const { acts, state } = talk;
  const { offered, focus } = state;
  if (acts.cheapest && offered.length > 1) return cheapestOf(talk);
  if (acts.theOther) return offered.filter(name => name !== focus).at(-1) ?? null;
  return acts.place === null ? null : (offered.at(acts.place) ?? null);
}

/** What costs least of what was shown and can be had; null where none has a price. */
function cheapestOf({ state, tools }: Talk): string | null {
  const items = state.offered.flatMap(name => tools.products(name).filter(item => item.name === name));
  const priced = items.flatMap(({ name, price, inStock }) =>
    price === null || inStock === false ? [] : [{ name, amount: amountIn(price) }],
  );
  return priced.toSorted((one, two) => one.amount - two.amount)[0]?.name ?? null;
}
/** The number of a price as any locale writes it: "₡3 250,00", "$1,290.00". */
const amountIn = (price: string): number => {
  const [, whole = '', cents = ''] =
    /([\d.,\s]*\d)??([.,]\d{2})?$/u.exec(price.replace(/[^\d.,\s]/gu, '').trim()) ?? [];
  return Number(`${whole.replace(/\D/g, '')}.${cents.replace(/\D/g, '') || '0'}`);
};
