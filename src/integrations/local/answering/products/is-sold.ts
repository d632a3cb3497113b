import type { Talk } from '../talk.js';

/** Whether a product has a price and is not sold out, so that it can be summed without a person. */
export const isSold = ({ tools }: Talk, name: string): boolean =>
  tools.called(name).some(({ price, inStock }) => price !== null && inStock !== false);
