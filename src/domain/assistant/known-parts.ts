import { isDeepStrictEqual } from 'node:util';

interface Part {
  id: string;
}
interface Loaded {
  products: Part[];
  articles: Part[];
}

/**
 * Returns a shelf that was loaded anew with the same objects as the one before for each product and article that has not changed. Readers
 * keep what they read of a text by the identity of its product or article, and one that reads a large shop for the first time takes a
 * tenth of a second, while most changes are of the stock of a single product.
 */
export const withKnownParts = <Shelf extends Loaded>(now: Shelf, before: Shelf | undefined): Shelf =>
  before
    ? { ...now, products: known(now.products, before.products), articles: known(now.articles, before.articles) }
    : now;

function known<Each extends Part>(now: Each[], before: Each[]): Each[] {
  const byId = new Map(before.map(part => [part.id, part]));
  const parts = now.map(part => {
    const other = byId.get(part.id);
    return other !== undefined && isDeepStrictEqual(part, other) ? other : part;
  });
  return parts.length === before.length && parts.every((part, at) => part === before[at]) ? before : parts;
}
