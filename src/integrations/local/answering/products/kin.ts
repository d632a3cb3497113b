import type { FoundItem } from '../../../../domain/assistant/index.js';
import type { Talk } from '../talk.js';
import { headOf } from './head-of.js';

/** Returns the products whose names begin with the same word as a name: the kind of that product, which is one of them. */
export const kinOf = (talk: Talk, name: string): FoundItem[] =>
  talk.tools
    .products(headOf(name))
    .filter(other => headOf(other.name) === headOf(name))
    .flatMap(item => withSizes(talk, item));

/** Returns a product with the sizes and kinds that only its own text prices, and without itself if it has no price of its own. */
export const withSizes = ({ tools }: Talk, item: FoundItem): FoundItem[] => {
  const sizes = (item.variants ?? []).flatMap(name => tools.called(name).slice(0, 1));
  return item.price === null && sizes.length > 0 ? sizes : [item, ...sizes];
};
