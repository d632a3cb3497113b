import { describe, expect, it } from '@jest/globals';
import type { CatalogueItem } from '../source-data.js';
import { itemLine } from './shop-lines.es.js';

const small: CatalogueItem = {
  name: 'Baño perro',
  description: 'Hasta 10 kg.\nGrande 900.',
  price: '$ 500,00',
  inStock: null,
  unit: 'servicio',
};
const lineOf = (item: CatalogueItem, longest = 100) => itemLine(item, { showsPictures: false, longest });

describe('the line of a product in a prompt', () => {
  it('has its price, stock and text in one line', () =>
    expect(lineOf(small)).toBe(
      '- Baño perro | precio: $ 500,00 por servicio | existencias: no se sabe | Hasta 10 kg. Grande 900.',
    ));

  it('says of a size that the text is that of its product', () => {
    const large = { ...small, name: 'Baño perro grande', price: '$ 900,00', variantOf: small.name };
    expect(lineOf(large)).toBe(
      '- Baño perro grande | precio: $ 900,00 por servicio | existencias: no se sabe | texto de "Baño perro", también de otras medidas: Hasta 10 kg. Grande 900.',
    );
    expect(lineOf({ ...large, description: '' })).not.toContain('texto de');
  });

  it('says of a size that its product is in stock, and not that this size is', () => {
    const large = { ...small, name: 'Correa grande', variantOf: 'Correa', productInStock: true };
    expect(lineOf(large)).toContain('| existencias: hay de "Correa"; de esta medida en especial no se sabe |');
    expect(lineOf({ ...large, inStock: false })).toContain('| existencias: AGOTADO |');
  });
});
