import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from './talk.fixture.js';

const shelf = {
  version: '1',
  agents: [],
  products: [
    product('Gorra bordada roja', 60, 'pieza', 'Ajustable.', [], 500),
    product('Gorra bordada verde', 60, 'pieza', 'Ajustable.', [], 500),
    product('Termo de acero', 90, 'pieza', 'Guarda el frío.', [], 500),
  ],
  articles: [],
};
const talk = talkIn(shelf);
const talkEnglish = talkIn(
  {
    ...shelf,
    products: [
      product('Embroidered cap red', 60, 'unit', 'Adjustable.', [], 500),
      product('Embroidered cap green', 60, 'unit', 'Adjustable.', [], 500),
      product('Steel flask, one-color print', 90, 'unit', 'Keeps cold.', [], 500),
    ],
    articles: [],
  },
  'en',
);

describe('a part of a list that is not understood', () => {
  it('is told before the list is asked about', () => {
    const { text, items } = talk('deme 3 termos y 4 dragones');
    expect(items).toEqual([['Termo de acero', 3]]);
    expect(text).toContain('«4 dragones»');
  });
  it.each(['somos 3 socios, deme 3 termos', 'deme 3 termos, ya pregunté 2 veces'])(
    'is no person and no time: %s',
    said => {
      const { text, items } = talk(said);
      expect(items).toEqual([['Termo de acero', 3]]);
      expect(text).not.toContain('«');
    },
  );
});

describe('what is meant by ones and them', () => {
  it('is what was spoken of', () => {
    const { items } = talkEnglish('how much is the steel flask?', '30 shiny ones one color logo');
    expect(items).toEqual([['Steel flask, one-color print', 30]]);
  });
  it('takes a part of what is in the cart for another of its kind', () => {
    expect(talkEnglish('i want 8 red embroidered caps', '3 of them should be green').items).toEqual([
      ['Embroidered cap red', 5],
      ['Embroidered cap green', 3],
    ]);
    expect(talk('deme 8 gorras bordadas rojas', '3 de ellas que sean verdes').items).toEqual([
      ['Gorra bordada roja', 5],
      ['Gorra bordada verde', 3],
    ]);
  });
  it('leaves the cart as it is where there is no such thing, and says so', () => {
    const { text, items } = talkEnglish('i want 8 red embroidered caps', '3 of them are size huge');
    expect(items).toEqual([['Embroidered cap red', 8]]);
    expect(text).toContain('3 of them are size huge');
  });
});

describe('what is only supposed', () => {
  it.each(['¿si llevo 5?', 'Y si me llevo 5?', 'y si compro 5', 'cuánto sale si pido 5'])(
    'changes no cart: %s',
    said => {
      const { text, items } = talk('deme 2 termos', said);
      expect(items).toEqual([['Termo de acero', 2]]);
      expect(text).toContain('5 × Termo de acero: ₡450,00');
    },
  );
  it.each(['what if i want 5', 'if we take 5 of them?'])('changes no cart in English: %s', said => {
    expect(talkEnglish('i want 2 steel flasks', said).items).toEqual([['Steel flask, one-color print', 2]]);
  });
  it('is a yes without its accent where nothing is asked', () =>
    expect(talk('deme 2 termos', 'si quiero 5').items).toEqual([['Termo de acero', 5]]));
});
