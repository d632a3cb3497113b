import { describe, expect, it } from '@jest/globals';
import { searchProducts } from './search-products.js';

const product = (name: string) => ({ name, keywords: [], description: '', unit: null });
const products = [product('Bolsa de mano café'), product('Cemento gris 50 kg'), product('Falda plisada beige')];
const named = (text: string) =>
  searchProducts(products, text, 'en')
    .filter(found => found.named)
    .map(({ product: { name }, lacks }) => [name, lacks]);

describe('a bag', () => {
  it('is a thing that a shop sells', () => {
    expect(named('do you have bags?')).toEqual([['Bolsa de mano café', []]]);
  });

  it('is no property of what comes in it', () => {
    const found = named('How much is a bag of cement?');
    expect(found).toContainEqual(['Cemento gris 50 kg', []]);
  });
});
