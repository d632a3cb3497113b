import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from './talk.fixture.js';

const shelf = {
  version: '1',
  agents: [],
  products: [
    product('Funda Nova 12 azul', 90, 'pieza', 'De silicón.'),
    product('Funda Nova 12 roja', 90, 'pieza', 'De silicón.'),
    product('Pantalla Nova 14', 400, 'servicio', 'Con instalación.'),
    product('Bocina Trueno 25', 700, 'pieza', 'Con batería.'),
    product('Cargador dos puertos', 150, 'pieza', 'De pared.'),
    product('Linterna recargable', 120, 'pieza', 'Alcanza 50 metros.'),
    product('Perno 1/2 galvanizado', 5, 'pieza', 'Con tuerca.', [], 900),
    product('Perno 3/4 galvanizado', 8, 'pieza', 'Con tuerca.', [], 900),
    product('Martillo de uña', 200, 'pieza', 'Mango de madera.'),
    product('Guantes de cuero', 110, 'par', 'Talla única.'),
  ],
  articles: [
    { id: 'e', title: 'Envíos', body: 'El envío cuesta ₡70. Tarda 2 días.', keywords: ['entrega'], language: 'es' },
  ],
};
const talk = talkIn(shelf);
const talkEnglish = talkIn(
  {
    ...shelf,
    products: [
      product('Nova 12 case blue', 90, 'unit', 'Soft.'),
      product('Nova 12 case red', 90, 'unit', 'Soft.'),
      product('Nova 14 screen repair', 400, 'service', 'In one hour.'),
      product('Wall charger two ports', 150, 'unit', 'White.'),
      product('Headlamp', 120, 'unit', 'Reaches 50 meters.'),
      product('Claw hammer', 200, 'unit', 'Wooden handle.'),
    ],
    articles: [],
  },
  'en',
);

describe('a number of a name', () => {
  it.each([
    'cuánto sale la pantalla del nova 14',
    'ocupo pantalla para mi nova 14',
    'quiero la bocina trueno 25',
    'me urge una pantalla nova 14, cuánto es',
  ])('counts nothing: %s', said => {
    const { text, items } = talk(said);
    expect(text).toContain(said.includes('trueno') ? '₡700,00' : '₡400,00');
    expect(items.every(([, quantity]) => quantity === 1)).toBe(true);
  });

  it.each(['how much for a screen repair for nova 14', 'i need the screen repair for my old nova 14'])(
    'counts nothing in English: %s',
    said => {
      const { text, items } = talkEnglish(said);
      expect(text).toContain('₡400,00');
      expect(items.every(([, quantity]) => quantity === 1)).toBe(true);
    },
  );

  it('leaves the count before it', () => {
    expect(talk('quiero 2 fundas rojas nova 12').items).toEqual([['Funda Nova 12 roja', 2]]);
    expect(talkEnglish('i want 3 red cases for nova 12').items).toEqual([['Nova 12 case red', 3]]);
  });

  it.each([
    ['precio de la linterna', 'dos por favor'],
    ['quiero una linterna', 'mejor dos'],
    ['tienen linterna?', 'ok, quiero dos'],
  ])('does not catch a plain number: %j', (...said) =>
    expect(talk(...said).items).toEqual([['Linterna recargable', 2]]),
  );

  it.each(['two please', 'i would like two', 'ok two'])('does not catch a plain number in English: %s', said =>
    expect(talkEnglish('headlamp price', said).items).toEqual([['Headlamp', 2]]),
  );
});

describe('a number that is taken back', () => {
  it.each([
    'son 8 martillos no 6',
    'eran 8 martillos, no 6',
    'quise decir ocho martillos no seis',
    '8 martillos y no 6',
  ])('counts nothing: %s', said =>
    expect(talk('quiero 6 martillos y 3 linternas', said).items).toEqual([
      ['Martillo de uña', 8],
      ['Linterna recargable', 3],
    ]),
  );

  it.each(['i meant 2 hammers not 3', 'it was 2 hammers, not 3', 'make it two hammers, not three'])(
    'counts nothing in English: %s',
    said =>
      expect(talkEnglish('i want 3 hammers and 4 headlamps', said).items).toEqual([
        ['Claw hammer', 2],
        ['Headlamp', 4],
      ]),
  );
});

describe('a choice with its number behind it', () => {
  it.each(['los de 3/4, deme 12', 'los de tres cuartos, quiero 12', 'esos de 3/4 mándeme 12', 'de los de 3/4 deme 12'])(
    'orders what was chosen: %s',
    said => expect(talk('precio de los pernos', said).items).toEqual([['Perno 3/4 galvanizado', 12]]),
  );

  it('goes on to the others', () =>
    expect(talk('precio de los pernos', 'los de media, deme 12', 'y de los otros 5').items).toEqual([
      ['Perno 1/2 galvanizado', 12],
      ['Perno 3/4 galvanizado', 5],
    ]));

  it.each(['the red one, i want 2', 'the red ones, 2 please', 'those red ones, give me two'])('in English: %s', said =>
    expect(talkEnglish('nova 12 case', said).items).toEqual([['Nova 12 case red', 2]]),
  );
});

describe('a yes to the total', () => {
  it.each([
    'listo eso es todo, confirmo',
    'eso sería todo, confirmado',
    'ya dele nomás',
    'ya pues mándeme',
    'arre',
    'dele pues',
  ])('orders at once: %s', said => expect(talk('quiero 3 linternas', said).text).toMatch(/n\.º 7/u));

  it.each(["that's all, confirm it", "ok that's it, place the order"])('orders at once in English: %s', said =>
    expect(talkEnglish('i want 3 headlamps', said).text).toMatch(/no\. 7/u),
  );

  it.each(['eso es todo, pero quite una', 'mándeme 2 más'])('is none where something is changed: %s', said =>
    expect(talk('quiero 3 linternas', said).text).not.toMatch(/n\.º 7/u),
  );
});
