import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const article = (title: string, body: string, language = 'es') => ({ id: title, title, body, keywords: [], language });
const shelf = {
  version: '1',
  agents: [],
  products: [
    product('Candado de acero 50 mm', 12, 'pieza', 'Con dos llaves.'),
    product('Carretilla reforzada', 58, 'pieza', 'Con llanta neumática.'),
    product('Revisión por humedad', 49, 'servicio', 'Con informe.', [], 900),
  ],
  articles: [article('Descuentos', 'Por 12 piezas iguales hay 10 % de descuento. No hay otras rebajas.')],
};
const english = {
  version: '1',
  agents: [],
  products: [
    product('Water damage check', 49, 'service', 'We open the device.', [], 900),
    product('Back glass replacement', 99, 'service', 'Same day.', [], 900),
    product('Battery replacement', 35, 'service', 'Same day.', [], 900),
  ],
  articles: [],
};
const talk = talkIn(shelf);
const inEnglish = talkIn(english, 'en');

describe('a price that was told is no quantity', () => {
  it.each([
    ['how much is the water damage check', "if you can't fix it do I get the 49 back"],
    ['how much is the water damage check', 'will I get the $49 back if it is dead'],
    ['how much is the battery replacement', 'do I pay the 35 before'],
    ['how much is the battery replacement', 'would i lose the 35 if you cannot fix it'],
  ])('%s, %s', (first, then) => expect(inEnglish(first, then).items).toEqual([]));
  it.each([
    'y si no tiene arreglo los 49 me los regresan',
    'quiero saber si los 49 se descuentan',
    'pago los 49 antes',
  ])('cuánto cuesta la revisión por humedad, %s', then =>
    expect(talk('cuánto cuesta la revisión por humedad', then).items).toEqual([]),
  );
  it('and the same number of goods is one', () =>
    expect(talk('a cómo el candado de acero', 'deme los 12').items).toEqual([['Candado de acero 50 mm', 12]]));
});

describe('a price that the customer names counts no goods', () => {
  it.each([
    ['a cómo el candado de acero', 'dejemelo en 10'],
    ['tienen carretilla?', 'déjemela en 50'],
    ['tienen carretilla?', 'en 55 me la llevo'],
    ['tienen carretilla?', 'me la puede dejar en 50 pesos?'],
    ['tienen carretilla?', 'le doy 45 por la carretilla'],
    ['deme 2 carretillas', 'en $50 me las llevo'],
  ])('%s, %s', (first, then) => {
    const before = talk(first).items;
    const { text, items } = talk(first, then);
    expect(items).toEqual(before);
    expect(text).not.toContain('¡Hecho!');
    expect(text).toContain('10 % de descuento');
  });
  it.each(['would you take 40 for it?', "i'll give you $30 for it", 'can you do it for 35?'])('in English: %s', then =>
    expect(inEnglish('how much is the water damage check', then).items).toEqual([]),
  );
  it.each([
    ['dejeme 10', 10],
    ['me llevo 3, en 2 días paso', 3],
  ])('and a number of them does: %s', (then, many) =>
    expect(talk('a cómo el candado de acero', then).items).toEqual([['Candado de acero 50 mm', many]]),
  );
});
