import { keptFor } from '../shared/kept-for.js';
import type { Shelf, ShelfProduct } from './shelf.js';

/** "Por día", "x persona", "/kg": a unit as owners type it behind a price, where the unit alone is meant. */
const lead = /^(?:(?:por|x|per|cada|a|la|el|the)\s+|\/\s*)(?=\p{L})/iu;
/** "C/u": a piece. */
const one = /^(?:c\/u|cu|cada un[oa])\.?$/iu;

const plainUnit = (unit: string): string => (one.test(unit.trim()) ? 'unidad' : unit.trim().replace(lead, ''));

/** Returns the shelf with its units as a price is told by them: "día" for "por día". Returns the shelf itself if all are so already. */
export function withPlainUnits(shelf: Shelf): Shelf {
  const products = shelf.products.map(withPlainUnit);
  return products.every((product, at) => product === shelf.products[at]) ? shelf : { ...shelf, products };
}

/** Kept, because readers keep what they read of a product by its identity. */
const withPlainUnit = keptFor((product: ShelfProduct): ShelfProduct => {
  const unit = product.unit === null ? null : plainUnit(product.unit);
  return unit === product.unit ? product : { ...product, unit };
});
