import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const shelf = {
  version: '1',
  agents: [],
  products: [
    product('Arcilla roja', 20, 'kilo', 'Para torno.', [], 500),
    product('Esmalte transparente', 50, 'pieza', 'Precio por litro.', [], 500),
    product('Estique de madera', 10, 'pieza', 'De 20 cm.', [], 500),
    product('Arcilla de papel 5 kg', 90, 'bolsa', 'Seca al aire.', [], 500),
  ],
  articles: [],
};
const talk = talkIn(shelf);

describe('a weight of what was spoken of', () => {
  it.each([
    ['6 kilos', 6],
    ['5 kg porfa', 5],
    ['me da dos kilos', 2],
    ['quiero unos 3 kilos de esa', 3],
  ])('counts what is sold by it: %s', (said, many) => {
    expect(talk('a cómo la arcilla roja?', said).items).toEqual([['Arcilla roja', many]]);
  });

  it('counts by the measure that its text prices', () =>
    expect(talk('qué precio tiene el esmalte transparente?', 'deme 4 litros').items).toEqual([
      ['Esmalte transparente', 4],
    ]));

  it('counts nothing that is sold by the piece', () =>
    expect(talk('a cómo el estique de madera?', '6 kilos').items).toEqual([]));

  it('says that a half of what its text prices is not on the list', () => {
    const answer = talk('qué precio tiene el esmalte transparente?', 'me da litro y medio');
    expect(answer.items).toEqual([['Esmalte transparente', 1]]);
    expect(answer.text).toMatch(/«[^»]*medio[^»]*»/u);
  });
});
