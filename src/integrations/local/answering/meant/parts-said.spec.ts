import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

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

describe('numbers that are parts of another', () => {
  const shop = talkIn({
    version: '1',
    agents: [],
    products: [
      product('Carpeta roja', 30, 'pieza', 'De argollas.', [], 500),
      product('Carpeta azul', 30, 'pieza', 'De argollas.', [], 500),
      product('Lápiz', 4, 'pieza', 'En negro, rojo y azul.', [], 500),
      product('Tres quesos chico', 50, 'pieza', 'Tabla para picar.', [], 500),
      product('Tres quesos grande', 90, 'pieza', 'Tabla para picar.', [], 500),
      product('Toalla chica', 40, 'pieza', 'De algodón.', [], 500),
      product('Toalla mediana', 60, 'pieza', 'De algodón.', [], 500),
      product('Toalla grande', 90, 'pieza', 'De algodón.', [], 500),
    ],
    articles: [],
  });
  it.each([
    [['¿tienen carpetas?', '3, dos rojas y una azul']],
    [['quiero 3 carpetas, dos rojas y una azul']],
    [['¿cuánto cuesta la carpeta roja?', 'deme 3, 2 rojas y 1 azul']],
  ])('come to the whole, and the whole not on top: %j', said =>
    expect(shop(...said).items).toEqual([
      ['Carpeta roja', 2],
      ['Carpeta azul', 1],
    ]),
  );
  it.each([[['quiero 5 lápices, 3 negros y 2 rojos']], [['¿tienen lápiz?', '5, tres azules y dos rojos']]])(
    'are all of the one thing that comes in these colours: %j',
    said => expect(shop(...said).items).toEqual([['Lápiz', 5]]),
  );
  it.each([
    ['4 tres quesos chicos', [['Tres quesos chico', 4]]],
    ['quiero cuatro tres quesos grandes', [['Tres quesos grande', 4]]],
    ['quiero un tres quesos grande', [['Tres quesos grande', 1]]],
  ])('and one that begins a name counts none: %s', (said, items) => expect(shop(said).items).toEqual(items));

  it('take the noun of the last where it stands behind them', () =>
    expect(shop('quiero 2 chicas, 1 mediana y 3 grandes toallas').items).toEqual([
      ['Toalla chica', 2],
      ['Toalla mediana', 1],
      ['Toalla grande', 3],
    ]));
});
