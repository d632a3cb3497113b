import type { Shelf } from './shelf.js';

/** "Por día", "x persona", "/kg": a unit as owners type it behind a price, where the unit alone is meant. */
const lead = /^(?:(?:por|x|per|cada|a|la|el|the)\s+|\/\s*)(?=\p{L})/iu;
/** "C/u": a piece. */
const one = /^(?:c\/u|cu|cada un[oa])\.?$/iu;

const plainUnit = (unit: string): string => (one.test(unit.trim()) ? 'unidad' : unit.trim().replace(lead, ''));

/** Returns the shelf with its units as a price is told by them: "día" for "por día". Returns the shelf itself if all are so already. */
export function withPlainUnits(shelf: Shelf): Shelf {
  const isPlain = shelf.products.every(({ unit }) => unit === null || plainUnit(unit) === unit);
  return isPlain
    ? shelf
    : {
        ...shelf,
        products: shelf.products.map(product =>
          product.unit === null ? product : { ...product, unit: plainUnit(product.unit) },
        ),
      };
}
