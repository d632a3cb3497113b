import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { product, talkIn } from '../talk.fixture.js';

const haberdashery: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Encaje de algodón (rollo 40 m)', 9000, 'rollo', 'Blanco o crudo.'),
    product('Encaje de algodón por metro', 300, 'metro', 'Se corta a la medida.'),
    product('Listón satinado ancho', 5200, 'rollo', 'Para moños.'),
    product('Elástico plano', 4100, 'rollo', 'El rollo de 25 metros viene sellado.'),
    product('Relleno de fibra', 2600, 'kilo', 'Para cojines.'),
    product('Botón de nácar', 90, 'pieza', 'La caja de 24 sale en ₡1800.'),
    product('Cierre invisible', 450, 'pieza', 'Vienen en paquete de 10 cierres.'),
  ],
  articles: [],
};
const talk = talkIn(haberdashery);

describe('goods that are counted in another unit than they are sold in', () => {
  it('are of what is sold by the measure that is said, and not so many rolls', () => {
    expect(talk('deme 12 metros de encaje de algodón').items).toEqual([['Encaje de algodón por metro', 12]]);
    expect(talk('necesito 12 metros de encaje de algodón').text).toContain('₡3 600,00');
    expect(talk('deme 2 rollos de encaje de algodón').items).toEqual([['Encaje de algodón (rollo 40 m)', 2]]);
  });

  it('are as many as hold that much by the text of the shop', () => {
    const { text, items } = talk('deme 30 metros de elástico');
    expect(items).toEqual([['Elástico plano', 2]]);
    expect(text).toContain('El rollo de 25 metros viene sellado.');
    expect(talk('deme 2 paquetes de cierres').items).toEqual([['Cierre invisible', 20]]);
  });

  it('make no sum where no text says how many that are: the unit is told, and how many is asked', () => {
    const { text, items } = talk('deme 30 metros de listón satinado');
    expect(items).toEqual([]);
    expect(text).toContain('Listón satinado ancho se vende por rollo, no por metros.');
    expect(text).toContain('₡5 200,00');
    expect(text).not.toContain('156');
    expect(talk('deme 30 metros de listón satinado', '2').items).toEqual([['Listón satinado ancho', 2]]);
  });

  it('keep the rest of a list', () => {
    const { text, items } = talk('deme 30 metros de listón satinado y 6 botones');
    expect(items).toEqual([['Botón de nácar', 6]]);
    expect(text).toContain('Listón satinado ancho se vende por rollo, no por metros.');
  });

  it('are a part of the unit where the two differ by a power of ten', () => {
    const { text, items } = talk('deme 500 gramos de relleno y 6 botones');
    expect(items).toEqual([]);
    expect(text).toContain('0.5 kilo × Relleno de fibra: ₡1 300,00');
    expect(text).toContain('Total: ₡1 840,00');
  });

  it('are no single ones where a box has a price of its own', () => {
    const { text, items } = talk('deme 2 cajas de botones de nácar');
    expect(items).toEqual([]);
    expect(text).toContain('La caja de 24 sale en ₡1800.');
  });

  it('are heard in English too', () => {
    const english = talkIn(haberdashery, 'en');
    expect(english("I'll take 60 feet of listón satinado").text).toContain('is sold by the roll, not by feet');
    expect(english("I'll take 3 kilos of relleno").items).toEqual([['Relleno de fibra', 3]]);
  });
});

describe('English words for kinds and sizes', () => {
  const talkEnglish = talkIn(
    {
      version: '1',
      agents: [],
      products: [
        product('Toalla chica', 40, 'pieza', 'De algodón.'),
        product('Toalla mediana', 60, 'pieza', 'De algodón.'),
        product('Toalla grande', 90, 'pieza', 'De algodón.'),
        product('Guantes de nitrilo par', 9, 'par', 'Sin polvo.'),
        product('Guantes de nitrilo caja con 100', 210, 'caja', 'Sin polvo.'),
        product('Rosas rojas pieza', 24, 'pieza', 'De invernadero.'),
        product('Rosas rojas docena', 240, 'docena', 'De invernadero.'),
      ],
      articles: [],
    },
    'en',
  );
  it.each([
    ['how much is the small towel?', 'Toalla chica', 'Toalla mediana'],
    ['do you have medium towels?', 'Toalla mediana', 'Toalla chica'],
    ['how much is the large towel?', 'Toalla grande', 'Toalla chica'],
  ])('are found in a catalogue in Spanish: %s', (said, told, other) => {
    expect(talkEnglish(said).text).toContain(told);
    expect(talkEnglish(said).text).not.toContain(other);
  });
  it.each([
    ['I want 2 boxes of nitrile gloves', [['Guantes de nitrilo caja con 100', 2]]],
    ['I want 2 dozen red roses', [['Rosas rojas docena', 2]]],
    [
      'I want 2 small, 1 medium and 3 large towels',
      [
        ['Toalla chica', 2],
        ['Toalla mediana', 1],
        ['Toalla grande', 3],
      ],
    ],
  ])('are counted so: %s', (said, items) => expect(talkEnglish(said).items).toEqual(items));
});
