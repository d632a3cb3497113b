import { readFileSync } from 'node:fs';
import { chanceBy, decodeTrees, type Trees } from '../sources/trees.js';
import type { AskedList } from './asked-list.js';
import type { GoodsIndex } from './goods-index.js';
import { type LookedAt, lookAt } from './list-signals.js';
import { quantityRows } from './quantity-signals.js';
import { withRivals } from './rivals.js';

/** What was learnt of lists: whether a product is meant, judged alone and beside its rivals, and whether a number is its quantity. */
export interface ListModels {
  alone: Trees;
  beside: Trees;
  quantity: Trees;
}
export const listModelNames = ['alone', 'beside', 'quantity'] as const satisfies readonly (keyof ListModels)[];

/** What a message means by a list, as learnt from the conversations of many shops. */
export interface ListReading {
  /** How likely each product is in the list, by its name; products that the reader did not look at are not there. */
  chances: ReadonlyMap<string, number>;
  /** How likely a quantity is the one that is meant of a product, and how likely the best one is. */
  quantityOf(product: string, quantity: number): { chance: number; most: number };
  /** The list that is most likely meant. */
  items: readonly { product: string; quantity: number }[];
  /** How likely these products, and no others, are meant. */
  chance: number;
}

/** A product is in the list from this on; in a part that counts something and means none of these, from `leastCounted` on. */
const leastChance = 0.4;
const leastCounted = 0.2;

export const chancesBy = (trees: Trees, rows: readonly (readonly number[])[]): number[] =>
  rows.map(row => chanceBy(trees, Float64Array.from(row)));

/** Returns what a message means by a list. */
export function readList(asked: AskedList, index: GoodsIndex, { alone, beside, quantity }: ListModels): ListReading {
  const looked = lookAt(asked, index);
  const chances = chancesBy(beside, withRivals(looked, chancesBy(alone, looked.rows)));
  const { candidates } = looked;
  const judged = new Map<string, { quantity: number; chance: number }[]>();
  const quantitiesOf = (product: string) => {
    const known = judged.get(product);
    if (known) return known;
    const candidate = candidates.find(({ good }) => good.product.name === product);
    const found = (candidate ? quantityRows(looked, candidate) : []).map(each => ({
      quantity: each.quantity,
      chance: Math.max(...chancesBy(quantity, each.rows)),
    }));
    judged.set(product, found);
    return found;
  };
  const meant = meantBy(looked, chances);
  return {
    chances: new Map(candidates.map(({ good }, at) => [good.product.name, chances[at] ?? 0])),
    quantityOf(product, wanted) {
      const found = quantitiesOf(product);
      return {
        chance: found.find(each => each.quantity === wanted)?.chance ?? 0,
        most: Math.max(0, ...found.map(({ chance }) => chance)),
      };
    },
    items: [...meant].flatMap(at => {
      const product = candidates[at]?.good.product.name ?? '';
      const [best] = quantitiesOf(product).toSorted((one, two) => two.chance - one.chance);
      return best ? [{ product, quantity: best.quantity }] : [];
    }),
    chance: chances.reduce((all, chance, at) => all * (meant.has(at) ? chance : 1 - chance), 1),
  };
}

function meantBy({ candidates, parts }: LookedAt, chances: readonly number[]): Set<number> {
  const meant = new Set([...chances.keys()].filter(at => (chances[at] ?? 0) >= leastChance));
  for (const [place, { count, words }] of parts.entries()) {
    if (count === null || words.length === 0) continue;
    const its = [...candidates.keys()].filter(at => candidates[at]?.part === place);
    if (its.some(at => meant.has(at))) continue;
    const best = its.reduce((one, at) => ((chances[at] ?? 0) > (chances[one] ?? 0) ? at : one), its[0] ?? -1);
    if ((chances[best] ?? 0) >= leastCounted) meant.add(best);
  }
  return meant;
}

let loaded: ListModels | null = null;
/** Replaces what was learnt, for example by what was learnt without the shop that is measured. Null restores the committed files. */
export function readListsBy(models: ListModels | null): void {
  loaded = models;
}

const treesOf = (name: string): Trees => decodeTrees(readFileSync(new URL(`../list-${name}.bin`, import.meta.url)));

/** Returns what was learnt. Throws if a committed file is missing or of another format. */
export function listModels(): ListModels {
  loaded ??= { alone: treesOf('alone'), beside: treesOf('beside'), quantity: treesOf('quantity') };
  return loaded;
}
