import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const luthier = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Guitarra Yamaha F310', 2900, { description: 'Tapa de abeto.' }),
    goods('Guitarra Fender CD60', 3900, { description: 'Tapa de cedro.' }),
    goods('Guitarra Takamine GD11', 4900, { description: 'Caoba.' }),
    goods('Cambio de cuerdas de guitarra', 180, {
      unit: 'servicio',
      stock: 0,
      description: 'Seis cuerdas de acero. No se hace a guitarras de doce. Queda lista en dos días.',
    }),
  ].map(item => (item.unit === 'servicio' ? { ...item, stock: null } : item)),
  articles: [],
});

describe('work that is done to what a customer has', () => {
  it('is not shown among several things to choose from', () => {
    const { text } = luthier('¿tienen guitarras?');
    expect(text).toContain('Guitarra Takamine GD11');
    expect(text).not.toContain('Cambio de cuerdas');
  });
  it('is what their own thing is told for, and no order of another', () => {
    const { text, dialogue } = luthier('¿cuánto el cambio de cuerdas?', 'es una Yamaha del 2010');
    expect(dialogue.items).toEqual([]);
    expect(text).toContain('Cambio de cuerdas de guitarra');
  });
  it('says by its own text when that is handed back', () => {
    const { text } = luthier('¿cuánto el cambio de cuerdas?', 'y en cuánto tiempo me la entregan?');
    expect(text).toContain('Queda lista en dos días.');
  });
  it('leaves an order of the thing as it is', () => {
    const { dialogue } = luthier('¿cuánto el cambio de cuerdas?', 'deme una guitarra Takamine');
    expect(dialogue.items).toEqual([{ product: 'Guitarra Takamine GD11', quantity: 1 }]);
  });
});
