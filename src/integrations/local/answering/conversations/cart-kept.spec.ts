import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { product, talkIn } from '../talk.fixture.js';

const article = (title: string, body: string) => ({ id: title, title, body, keywords: [], language: 'es' });
const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Espátula de acero', 20, 'unidad', 'Mango de madera. Colores rojo y azul.'),
    product('Adoquín liviano 8x20x40', 5, 'unidad', 'Para paredes interiores.', ['adoquin'], 900),
    product('Adoquín liviano 15x20x40', 8, 'unidad', 'Para paredes exteriores.', ['adoquin'], 900),
    product('Alambre rígido AWG 10 carrete', 60, 'carrete', 'Colores rojo y negro.'),
    product('Alambre rígido AWG 15 carrete', 50, 'carrete', 'Colores rojo y verde.'),
    product('Cal fina saco 20 kg', 30, 'saco', 'Para enlucir. Pesa 20 kg.'),
    product('Cal hidratada saco 40 kg', 45, 'saco', 'Para mezclas. Pesa 40 kg.'),
    product('Lámina lisa', 70, 'unidad', 'De 2 metros.'),
  ],
  articles: [article('Envíos', 'El envío a Cartago y Tres Ríos cuesta ₡120. A Limón cuesta ₡300.')],
};
const talk = talkIn(shelf);
const said = (...texts: string[]) => talk(...texts).items;

describe('a number of what is sold by a word that other names have too', () => {
  it('is of what is spoken of', () => {
    const strings = talkIn(
      {
        version: '1',
        agents: [],
        products: [
          product('Acoustic strings light', 14, 'set', 'Bronze.'),
          product('Nylon strings set', 12, 'set', 'Clear.'),
          product('Capo spring', 13, 'each', 'For steel strings.'),
          product('Clip-on tuner', 16, 'each', 'With a screen.'),
        ],
        articles: [],
      },
      'en',
    );
    expect(strings('do you have acoustic strings?', 'I need 2 sets', 'actually make it 3').items).toEqual([
      ['Acoustic strings light', 3],
    ]);
    expect(strings('I want a tuner and a capo').items).toEqual([
      ['Clip-on tuner', 1],
      ['Capo spring', 1],
    ]);
  });
});

describe('a question for the sum beside what sounds like a yes', () => {
  it.each([
    'mandemelas a Cartago, cuanto es con el flete?',
    'mandemelas a Cartago, ¿cuánto sería con envío?',
    'envíemelas hoy a Limón, en cuanto me sale con envio',
    'apartemelas, cuanto es el total con el envío a Limón?',
    'tráigamelas mañana para Cartago, a que hora llegan?',
  ])('orders nothing: %s', text => expect(said('deme 3 espátulas', text)).toEqual([['Espátula de acero', 3]]));

  it.each(['mandemelas a Cartago, cuanto es con el flete?', 'envíemelas hoy a Cartago, cuánto es con envio'])(
    'tells the sum with the delivery: %s',
    text => expect(talk('deme 3 espátulas', text).text).toContain('180,00'),
  );

  it('asks whether to order at that sum, which the yes shows once more', () => {
    const asked = ['deme 3 espátulas', 'mandemelas a Cartago, cuanto es con el flete?'];
    expect(talk(...asked).text).toMatch(/\?$/);
    expect(talk(...asked, 'sí').text).toContain('₡180,00');
    expect(said(...asked, 'sí', 'sí')).toEqual([]);
  });

  it.each(['mandemelas', 'confirmo y paso el lunes, ¿a qué hora abren?'])('still orders: %s', text =>
    expect(said('deme 3 espátulas', text)).toEqual([]),
  );
});

describe('a number that says which one it is', () => {
  const [adoquin, alambre] = ['Adoquín liviano 15x20x40', 'Alambre rígido AWG 15 carrete'];
  it.each([
    'y 3 carretes de alambre 15',
    '3 carretes de alambre 15',
    'agregue tres carretes de alambre 15 por favor',
    'y deme 3 alambres 15',
    'tambien 3 carretes de alambre 15, gracias',
  ])('leaves what is in the cart as it is: %s', text =>
    expect(said('deme 200 adoquines de 15', text)).toEqual([
      [adoquin, 200],
      [alambre, 3],
    ]),
  );

  it('counts what follows', () =>
    expect(said('deme 3 carretes de alambre 15 y 2 espátulas')).toEqual([
      [alambre, 3],
      ['Espátula de acero', 2],
    ]));
});

describe('a word for taking out that names a bag', () => {
  const cart = [['Cal fina saco 20 kg', 8]];
  it.each([
    'a como esta el saco?',
    'que peso tiene el saco',
    'a cuanto cada saco?',
    'cuantos kilos trae un saco',
    'es por saco el precio?',
    'como quito la cal de la ropa?',
    'con qué se saca la cal del vidrio',
    'cómo puedo eliminar la cal de la ducha',
  ])('takes nothing out: %s', text => expect(said('deme 8 sacos de cal fina', text)).toEqual(cart));

  it.each([
    'saca la cal',
    'mejor saco la cal',
    'sacar la cal fina por favor',
    'sáqueme la cal',
    'cómo quito la cal del pedido?',
  ])('takes out: %s', text => expect(said('deme 8 sacos de cal fina', text)).toEqual([]));
});

describe('what is said of a thing in the cart', () => {
  const alambre = 'Alambre rígido AWG 10 carrete';
  it.each([
    [['deme 6 carretes de alambre 10', 'el alambre lo quiero rojo'], [[alambre, 6]]],
    [['deme 6 carretes de alambre 10', 'el alambre que sea el de 10'], [[alambre, 6]]],
    [['deme 4 espátulas', 'la espátula la quiero azul por favor'], [['Espátula de acero', 4]]],
    [
      ['deme 4 espátulas', 'deme la espátula y 2 láminas'],
      [
        ['Espátula de acero', 4],
        ['Lámina lisa', 2],
      ],
    ],
    [['deme 4 espátulas', 'y otra espátula'], [['Espátula de acero', 5]]],
    [['deme 4 espátulas', 'mejor 2 espátulas'], [['Espátula de acero', 2]]],
    [
      ['deme 4 espátulas', 'y 2 láminas', 'no, la espátula solo una'],
      [
        ['Espátula de acero', 1],
        ['Lámina lisa', 2],
      ],
    ],
    [['deme 4 espátulas', 'la espátula, una nomás'], [['Espátula de acero', 1]]],
    [['deme 4 espátulas', 'no, la espátula solo una'], [['Espátula de acero', 1]]],
    [
      ['deme 4 espátulas', 'y la lámina'],
      [
        ['Espátula de acero', 4],
        ['Lámina lisa', 1],
      ],
    ],
  ])('%j', (texts, items) => expect(said(...texts)).toEqual(items));

  it.each(['the door knob please in black', 'I want the door knob in brass'])('in English: %s', text =>
    expect(
      talkIn({ ...shelf, products: [product('Door knob round', 9, 'unit', 'In brass or black.')] }, 'en')(
        'give me 3 door knobs',
        text,
      ).items,
    ).toEqual([['Door knob round', 3]]),
  );
});

describe('dozens, pairs and hundreds', () => {
  it.each([
    ['deme 2 docenas de espátulas', 24],
    ['quiero tres docenas de espátulas', 36],
    ['mándeme 4 docenitas de espátula', 48],
    ['una docena y media de espátulas', 18],
    ['deme una docena de espátulas', 12],
    ['deme media docena de espátulas', 6],
    ['necesito 3 pares de espátulas', 6],
    ['ocupo 2 cientos de espátulas', 200],
  ])('%s', (text, many) =>
    expect(
      talkIn({ ...shelf, products: [product('Espátula de acero', 20, 'unidad', '', [], 900)] })(text).items,
    ).toEqual([['Espátula de acero', many]]),
  );

  it.each([
    ['give me 2 dozen door knobs', 24],
    ["I'll take three dozen of the door knobs", 36],
    ['I need a dozen door knobs', 12],
    ['I want 2 pairs of door knobs', 4],
  ])('in English: %s', (text, many) =>
    expect(
      talkIn({ ...shelf, products: [product('Door knob round', 9, 'unit', '', [], 900)] }, 'en')(text).items,
    ).toEqual([['Door knob round', many]]),
  );

  it.each([
    ['deme 2 docenas de huevos', 'docena'],
    ['deme 2 pares de huevos', 'par'],
  ])('are counted where the thing is sold by them: %s', (text, unit) =>
    expect(talkIn({ ...shelf, products: [product('Huevos de campo', 3, unit, '')] })(text).items).toEqual([
      ['Huevos de campo', 2],
    ]),
  );
});

describe('a price asked for while it is open which one is wanted', () => {
  it.each([
    'a como el saco?',
    'cuanto cuesta cada saco?',
    '¿qué precio tiene la cal?',
    'y en cuanto sale el saco de cal',
  ])('tells of all: %s', text => {
    const answer = talk('deme 5 sacos de cal', text);
    expect(answer.items).toEqual([]);
    expect(answer.text).toMatch(/Cal fina.*₡30.*Cal hidratada.*₡45|Cal hidratada.*₡45.*Cal fina.*₡30/);
  });

  it('keeps how many are wanted', () =>
    expect(said('deme 5 sacos de cal', 'a como el saco?', 'la fina')).toEqual([['Cal fina saco 20 kg', 5]]));

  it('takes the one that is named', () =>
    expect(said('deme 5 sacos de cal', 'cuanto es la hidratada?')).toEqual([['Cal hidratada saco 40 kg', 5]]));
});
