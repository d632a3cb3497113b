import { describe, expect, it } from '@jest/globals';
import { pricedBy } from '../products/item-line.js';
import { unitName } from './unit-names.js';

describe('the unit of a price', () => {
  it.each([
    ['unidad', 'en', 'unit'],
    ['Galón', 'en', 'gallon'],
    ['metro cuadrado', 'en', 'square meter'],
    ['saco', 'en', 'bag'],
    ['bag', 'es', 'bolsa'],
    ['night', 'es', 'noche'],
    ['saco', 'es', 'saco'],
    ['night', 'en', 'night'],
    ['quintal', 'en', 'quintal'],
    ['saco 50 kg', 'en', 'saco 50 kg'],
  ] as const)('%j is told in %s as %j', (unit, language, told) => {
    expect(unitName(unit, language)).toBe(told);
  });

  it('is in the language of the answer', () => {
    expect(pricedBy('₡1.200', 'unidad', 'en')).toBe('₡1.200 per unit');
    expect(pricedBy('$12', 'night', 'es')).toBe('$12 por noche');
    expect(pricedBy('$12', null, 'en')).toBe('$12');
  });
});
