import type { FoundItem } from '../../../../domain/assistant/index.js';
import type { Talk } from '../talk.js';

/** Returns the first word of a product's name, which says of what kind it is. */
export const headOf = (name: string): string => name.split(/\s+/)[0] ?? name;
/** Returns the products whose names begin with the same word as a name: the kind of that product, which is one of them. */
export const kinOf = (talk: Talk, name: string): FoundItem[] =>
  talk.tools
    .products(headOf(name))
    .filter(other => headOf(other.name) === headOf(name))
    .flatMap(item => [item, ...sizesOf(talk, item)]);

/** Returns the sizes and kinds of a product that only its own text prices. */
export const sizesOf = ({ tools }: Talk, { variants = [] }: FoundItem): FoundItem[] =>
  variants.flatMap(name => tools.called(name).slice(0, 1));
