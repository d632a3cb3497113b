import { keptFor } from '../../shared/kept-for.js';
import { type ProductIndex, type Searchable, standsIn, wordsOfProduct } from './product-index.js';
import type { Word } from './words.js';

const none: ReadonlySet<ProductIndex> = new Set();

/** Finds the products of a shop that have a word, which are few, without asking each of them for each message. */
class Holders {
  /** A word is only like one with the same first letter, or of the same group of meanings. */
  private readonly byInitial = new Map<number, Set<ProductIndex>>();
  private readonly byGroup = new Map<number, Set<ProductIndex>>();

  constructor(products: readonly Searchable[]) {
    for (const index of products.map(wordsOfProduct))
      for (const { stems, groups } of [index.name, index.keywords, index.rest]) {
        for (const stem of stems.keys()) add(this.byInitial, stem.charCodeAt(0), index);
        for (const group of groups) add(this.byGroup, group, index);
      }
  }

  /** Returns the products that contain a word anywhere, in the sense of `standsIn`. */
  readonly of = keptFor((word: Word): ReadonlySet<ProductIndex> => {
    const near = this.byInitial.get(word.stem.charCodeAt(0)) ?? none;
    const alike = word.group === null ? none : (this.byGroup.get(word.group) ?? none);
    const found = [...near, ...alike].filter(index => standsIn(word, index) > 0);
    return found.length === 0 ? none : new Set(found);
  });
}

function add(places: Map<number, Set<ProductIndex>>, place: number, index: ProductIndex): void {
  const others = places.get(place);
  if (others) others.add(index);
  else places.set(place, new Set([index]));
}

/** Returns the words of a list of products, which are read once for as long as the list stays the same object. */
export const holdersOf = keptFor((products: readonly Searchable[]) => new Holders(products));
