import { foldName } from '../../shared/fold.js';
import { sentencesOf } from '../search/sentences.js';
import type { Shelf, ShelfProduct } from '../shelf.js';
import { familyOf, type LeastSaid, leastSaid } from './least-said.js';
import { meantOf } from './meant-goods.js';
import type { ListedItem } from './reckoning.js';
import { noTerm } from './term.js';

/** The least of a product that is charged, with the sentence that says so. */
export interface LeastCharged {
  product: string;
  /** In the unit that the product is sold by. */
  quantity: number;
  sentence: string;
}

interface Least extends LeastSaid {
  sentence: string;
  title: string;
  /** Whether its sentence lists several things, each with its own least. */
  isListed: boolean;
}
const known = new WeakMap<object, readonly Least[]>();
function leastIn(source: ShelfProduct | Shelf['articles'][number]): readonly Least[] {
  let found = known.get(source);
  if (!found) {
    const [title, body] = 'body' in source ? [source.title, source.body] : [source.name, source.description];
    found = sentencesOf(body).flatMap(sentence => {
      const said = leastSaid(sentence);
      return said.map(each => ({ ...each, sentence, title, isListed: said.length > 1 }));
    });
    known.set(source, found);
  }
  return found;
}

/** Whether a sentence names some goods of the shop; one that names none is of all that is sold by its unit. */
function isOf({ part, title }: Least, item: ListedItem, shelf: Shelf): boolean {
  const term = { ...noTerm, kind: 'MINIMUM' as const, title, sentence: part };
  return meantOf(term, { items: [item], shelf }).length > 0;
}

/** Whether a part of a list names nothing that the shop sells, so that it is unknown what it is for. */
const isOfAll = (each: Least, shelf: Shelf): boolean =>
  shelf.products.every(product => isOf(each, { product, quantity: 1 }, shelf));

/**
 * Returns, for each listed product of which less is wanted than the shop charges for, the least that it charges: "mínimo 40 personas",
 * "se cobra mínimo 0,5 m²". A product's own text comes before an article that names it, and that before one for everything.
 */
export function leastCharged(shelf: Shelf, items: readonly ListedItem[]): LeastCharged[] {
  return items.flatMap(item => {
    const { product, quantity } = item;
    const family = familyOf(foldName(product.unit ?? ''));
    // One is what is listed where nobody said a number: its price is that of one.
    if (family < 0 || quantity === 1) return [];
    const ofFamily = (source: Parameters<typeof leastIn>[0]) => leastIn(source).filter(each => each.family === family);
    const others = shelf.products.filter(({ unit }) => familyOf(foldName(unit ?? '')) === family);
    const told = shelf.articles
      .flatMap(ofFamily)
      .filter(each => isOf(each, item, shelf) && !(each.isListed && isOfAll(each, shelf)));
    const isNamed = (each: Least) =>
      each.isListed || others.some(other => !isOf(each, { product: other, quantity: 1 }, shelf));
    const [first] = [...ofFamily(product), ...told.filter(isNamed), ...told.filter(each => !isNamed(each))];
    return first && quantity < first.quantity
      ? [{ product: product.name, quantity: first.quantity, sentence: first.sentence }]
      : [];
  });
}
