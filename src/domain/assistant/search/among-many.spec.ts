import { describe, expect, it } from '@jest/globals';
import { searchProducts } from './search-products.js';

const product = (name: string, keywords: string[] = []) => ({ name, keywords, description: '', unit: null });
const shop = [
  product('Funda taladro 3 baterías'),
  product('Taladro Norte 2 baterías'),
  product('Disco corte 115', ['disco para principiante']),
  product('Disco corte 230'),
  product('Disco flap 115'),
  product('Disco lija 115'),
  product('Pistola de efecto martelado'),
  product('Lector de banda', ['tarjeta de memoria']),
];
const found = (text: string) => searchProducts(shop, text, 'es').filter(({ named }) => named);

describe('what is meant among many things', () => {
  it('is the thing itself, and not what is for it', () =>
    expect(found('un taladro de 3 baterías')[0]?.product.name).toBe('Taladro Norte 2 baterías'));

  it('is what is for it, if that is called so', () =>
    expect(found('una funda de taladro')[0]?.product.name).toBe('Funda taladro 3 baterías'));

  it('has the usual size, if none is said', () => {
    expect(found('10 discos corte')[0]?.product.name).toBe('Disco corte 115');
    expect(found('10 discos corte 230')[0]?.product.name).toBe('Disco corte 230');
  });

  it.each(['en efectivo cuanto', 'dan credito a 15 dias?', 'soy principiante, hay descuento?'])(
    'is nothing, where a message is about paying or who writes: %s',
    text => expect(found(text)).toEqual([]),
  );
});
