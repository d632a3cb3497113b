import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Dispensador de barro pintado', 650, 'pieza', 'Con llave de madera.'),
    product('Hielo en barra de 25 kg', 70, 'barra', 'Barra entera.'),
    product('Hielo en cubo, bolsa 5 kg', 34, 'bolsa', 'De agua purificada.'),
  ],
  articles: [],
});

describe('a list that is to be summed', () => {
  it('takes what a name leaves open for what the rest of the message is about', () => {
    const { text } = talk('6 bolsas de hielo del de 5 y 2 barras, cuánto es?');
    expect(text).toContain('6 × Hielo en cubo, bolsa 5 kg: ₡204,00');
    expect(text).toContain('2 × Hielo en barra de 25 kg: ₡140,00');
    expect(text).toContain('Total: ₡344,00');
  });
});

describe('a price that is wished for', () => {
  const studio = talkIn({
    version: '1',
    agents: [],
    products: [
      product('Marco de aluminio 40x60', 300, 'pieza', 'Con vidrio.', [], 500),
      product('Marco Prado dorado 30x40', 500, 'pieza', 'De madera.', [], 500),
      product('Paspartú Prado', 90, 'pliego', 'Blanco.', [], 500),
      product('Colgador de alambre', 20, 'pieza', 'Con taquete.', [], 500),
    ],
    articles: [],
  });
  it.each([
    '¿cuánto serían 4 colgadores?',
    'quiero precio de 4 colgadores',
    'me cotiza 4 colgadores',
    'me da el precio de 4 colgadores',
    'necesito cotizar 4 colgadores',
    'i need a quote for 4 colgadores',
  ])('puts nothing into the cart, so that what is ordered then stands alone: %s', asked => {
    expect(studio(asked).text).toContain('4 × Colgador de alambre: ₡80,00');
    expect(studio(asked).items).toEqual([]);
    expect(studio(asked, 'deme 3 del prado dorado').items).toEqual([['Marco Prado dorado 30x40', 3]]);
  });
  it('is of what is named in full, whatever shares a word of it was priced', () =>
    expect(studio('¿cuánto cuestan 2 pliegos de paspartú prado?', 'deme 3 del prado dorado').items).toEqual([
      ['Marco Prado dorado 30x40', 3],
    ]));
});
