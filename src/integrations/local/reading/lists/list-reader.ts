import { readFileSync } from 'node:fs';
import { chancesBy, decodeTrees, type Trees } from '../sources/trees.js';
import type { AskedList } from './asked-list.js';
import type { GoodsIndex } from './goods-index.js';
import { lookAt } from './list-signals.js';
import { meantSets } from './meant-sets.js';
import { besideOthers, type JudgedQuantity, judgeNumbers } from './quantity-rivals.js';
import { quantityRows } from './quantity-signals.js';
import { withRivals } from './rivals.js';

/**
 * What was learnt of lists: whether a product is meant, judged alone and beside its rivals; whether a set of products is all that is
 * meant; whether a number is the quantity of a product, judged alone and beside its rivals.
 */
export interface ListModels {
  alone: Trees;
  beside: Trees;
  sets: Trees;
  number: Trees;
  quantity: Trees;
}
export const listModelNames = [
  'alone',
  'beside',
  'sets',
  'number',
  'quantity',
] as const satisfies readonly (keyof ListModels)[];

/** What a message means by a list, as learnt from the conversations of many shops. */
export interface ListReading {
  /** How likely each product is in the list, by its name; products that the reader did not look at are not there. */
  chances: ReadonlyMap<string, number>;
  /** How likely a quantity is the one that is meant of a product, and how likely the best one is. */
  quantityOf(product: string, quantity: number): { chance: number; most: number };
  /** How likely a list is exactly what is meant, with all quantities; 0 for products that were not thought of together. */
  chanceOf(list: readonly ReadItem[]): number;
  /** The list that is most likely meant, and how likely that is. */
  items: readonly ReadItem[];
  chance: number;
}
export interface ReadItem {
  product: string;
  quantity: number;
}

/** Returns what a message means by a list. */
export function readList(asked: AskedList, index: GoodsIndex, models: ListModels): ListReading {
  const looked = lookAt(asked, index);
  const { candidates } = looked;
  const chances = chancesBy(models.beside, withRivals(looked, chancesBy(models.alone, looked.rows)));
  const sets = meantSets(looked, chances);
  const setChances = chancesBy(
    models.sets,
    sets.map(({ row }) => row),
  );
  const meant = sets[setChances.indexOf(Math.max(0, ...setChances))]?.members ?? [];

  const judged = new Map<number, JudgedQuantity[]>();
  const numbersOf = (at: number) =>
    kept(judged, at, () => {
      const candidate = candidates[at];
      return candidate ? judgeNumbers(models.number, quantityRows(looked, candidate)) : [];
    });
  const quantities = new Map<number, { quantity: number; chance: number }[]>();
  const quantitiesOf = (at: number) =>
    kept(quantities, at, () => {
      const mates = meant.filter(other => other !== at).map(numbersOf);
      const found = chancesBy(models.quantity, besideOthers(numbersOf(at), mates));
      return numbersOf(at).map(({ quantity }, place) => ({ quantity, chance: found[place] ?? 0 }));
    });
  const nameAt = (at: number) => candidates[at]?.good.product.name ?? '';
  const quantityOf = (product: string, wanted: number) => {
    const found = quantitiesOf(candidates.findIndex((_, at) => nameAt(at) === product));
    return {
      chance: found.find(each => each.quantity === wanted)?.chance ?? 0,
      most: Math.max(0, ...found.map(each => each.chance)),
    };
  };
  const chanceOf = (list: readonly ReadItem[]) => {
    const isSame = (members: readonly number[]) =>
      members.length === list.length && members.every(at => list.some(({ product }) => product === nameAt(at)));
    const ofSet = setChances[sets.findIndex(({ members }) => isSame(members))] ?? 0;
    return ofSet === 0
      ? 0
      : list.reduce((all, { product, quantity }) => all * quantityOf(product, quantity).chance, ofSet);
  };
  const items = meant.map(at => {
    const best = quantitiesOf(at).reduce((one, two) => (two.chance > one.chance ? two : one));
    return { product: nameAt(at), quantity: best.quantity };
  });
  return {
    chances: new Map(candidates.map((_, at) => [nameAt(at), chances[at] ?? 0])),
    quantityOf,
    chanceOf,
    items,
    chance: chanceOf(items),
  };
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

let loaded: ListModels | null = null;
/** Replaces what was learnt, for example by what was learnt without the shop that is measured. Null restores the committed files. */
export function readListsBy(models: ListModels | null): void {
  loaded = models;
}

const treesOf = (name: string): Trees => decodeTrees(readFileSync(new URL(`../list-${name}.bin`, import.meta.url)));

/** Returns what was learnt. Throws if a committed file is missing or of another format. */
export function listModels(): ListModels {
  loaded ??= Object.fromEntries(listModelNames.map(name => [name, treesOf(name)])) as unknown as ListModels;
  return loaded;
}
