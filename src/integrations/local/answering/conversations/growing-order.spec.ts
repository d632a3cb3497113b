import { describe, expect, it } from '@jest/globals';
import { dialogueStateSchema } from '../../../../domain/assistant/dialogue/state.js';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const workshop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Vela de soya', 80, { description: 'Aromas: lavanda, vainilla, coco.' }),
      goods('Vela flotante', 25, { description: 'Colores: rojo, blanco, azul.' }),
      goods('Caja de regalo', 60, { unit: 'caja' }),
      goods('Jabón de avena', 45),
      goods('Cera de abeja', 120, { unit: 'kg' }),
      goods('Mecha de algodón', 10, { unit: 'metro', description: 'Blanca o cruda.' }),
      goods('Molde tipo 1', 150),
      goods('Molde tipo 2', 210),
      goods('Difusor', 300),
    ],
    articles: [says('Envíos', 'Enviamos a Tlaxcala por $50 y a Puebla por $90.')],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const store = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Desk lamp', 40, { unit: 'each', currency: 'USD' }),
      goods('6 ft shelf', 90, { unit: 'each', currency: 'USD' }),
      goods('8 ft shelf', 120, { unit: 'each', currency: 'USD' }),
      goods('Wall clock', 25, { unit: 'each', currency: 'USD', description: 'Colors: red, white, green.' }),
    ],
    articles: [],
  },
  { locale: 'en-US', currency: 'USD', language: 'en', reads: true },
);
const listOf = (shop: typeof workshop, ...said: string[]) => {
  const { items, priced = [] } = shop(...said).dialogue;
  return (items.length > 0 ? items : priced).map(({ product, quantity }) => [product, quantity]);
};

describe('an order that grows', () => {
  it.each([
    ['y 2 jabones, cuánto va?', ['Jabón de avena', 2]],
    ['y una caja de regalo. total?', ['Caja de regalo', 1]],
    ['con difusor', ['Difusor', 1]],
    ['le pone un difusor', ['Difusor', 1]],
    ['difusor también', ['Difusor', 1]],
    ['+ 2 jabones de avena', ['Jabón de avena', 2]],
    ['jabón de avena x3', ['Jabón de avena', 3]],
    ['y 4 m de mecha', ['Mecha de algodón', 4]],
    ['y mecha 4 metros', ['Mecha de algodón', 4]],
  ])('takes in what is named: %s', (said, added) =>
    expect(listOf(workshop, 'quiero 3 velas de soya', said)).toEqual([['Vela de soya', 3], added]),
  );
  it.each([
    ['plus a wall clock', ['Wall clock', 1]],
    ['wall clock too', ['Wall clock', 1]],
    ['and 2 of the 6ft shelves', ['6 ft shelf', 2]],
    ['and four 8 ft shelves', ['8 ft shelf', 4]],
  ])('takes it in, in English: %s', (said, added) =>
    expect(listOf(store, 'i want 2 desk lamps', said)).toEqual([['Desk lamp', 2], added]),
  );
  it.each(['y el difusor cuánto cuesta?', 'y tienen difusor?', 'a qué hora abren?'])(
    'stays as it is where something is only asked: %s',
    said => expect(listOf(workshop, 'quiero 3 velas de soya', said, 'total?')).toEqual([['Vela de soya', 3]]),
  );
  it('begins with the thing whose number was asked for', () =>
    expect(listOf(workshop, 'necesito difusor', 'y 2 jabones')).toEqual([
      ['Difusor', 1],
      ['Jabón de avena', 2],
    ]));
  it('goes on in parts of a unit', () =>
    expect(listOf(workshop, '2 kg de cera de abeja', 'kilo y medio de cera y 2 jabones', 'y 1 difusor')).toEqual([
      ['Cera de abeja', 1.5],
      ['Jabón de avena', 2],
      ['Difusor', 1],
    ]));
  it('means the one whose figure is said behind a word of its name', () =>
    expect(listOf(workshop, 'quiero 2 moldes tipo 2 por favor')).toEqual([['Molde tipo 2', 2]]));
});

describe('an order that is given up', () => {
  it.each(['olvida lo anterior', 'borra todo porfa', 'empecemos de nuevo', 'quita todo'])('is empty: %s', said =>
    expect(listOf(workshop, 'quiero 3 velas de soya y 1 difusor', said)).toEqual([]),
  );
  it.each([
    'olvida lo anterior, dame 2 jabones de avena',
    'mejor solo dame 2 jabones de avena',
    'olvídelo, ya no hay fiesta. Solo 2 jabones de avena',
  ])('holds only what is wanted then: %s', said =>
    expect(listOf(workshop, 'quiero 3 velas de soya y 1 difusor', said)).toEqual([['Jabón de avena', 2]]),
  );
  it.each(['a cuánto me deja todo?', 'no olvides todo lo que te pedí', 'quítale el difusor'])(
    'is not given up by like words: %s',
    said => expect(listOf(workshop, 'quiero 3 velas de soya y 1 difusor', said)).toContainEqual(['Vela de soya', 3]),
  );
  it('starts over in English', () =>
    expect(listOf(store, 'i want 2 desk lamps', "let's start over, i want 3 wall clocks")).toEqual([
      ['Wall clock', 3],
    ]));
});

describe('a thing in several alternatives', () => {
  it('keeps its number while it is divided, and tells how', () => {
    const { text, dialogue } = workshop('quiero 10 velas flotantes', '6 rojas', 'y 4 blancas');
    expect(dialogue.items).toEqual([{ product: 'Vela flotante', quantity: 10 }]);
    expect(text).toContain('De Vela flotante van 6 rojas y 4 blancas');
  });
  it.each([
    ['y 3 blancas', 8],
    ['mejor de las rojas 7', 7],
    ['otras 2 iguales', 7],
  ])('has more or fewer once it is divided: %s', (said, quantity) =>
    expect(listOf(workshop, 'quiero 5 velas flotantes rojas', said)).toEqual([['Vela flotante', quantity]]),
  );
  it.each(['quita las blancas', 'las blancas no', 'sin las blancas'])('loses one of them: %s', said =>
    expect(listOf(workshop, 'quiero 5 velas flotantes rojas', 'y 3 blancas', said)).toEqual([['Vela flotante', 5]]),
  );
  it('is no longer divided once it is ordered', () => {
    const { text } = workshop(
      'quiero 10 velas flotantes',
      '6 rojas',
      'y 4 blancas',
      'sí, confirmo',
      '12 velas flotantes',
    );
    expect(text).not.toContain('rojas');
  });
  it('is kept in what a dialogue may hold, however long an alternative is called', () => {
    const said =
      'quiero 9 velas de soya (5 de coco y 4 de lavanda y vainilla y coco y lavanda y vainilla y coco y lavanda)';
    expect(dialogueStateSchema.safeParse(workshop(said).dialogue).success).toBe(true);
  });
  it('is counted whole where the parts stand behind it', () => {
    const { dialogue } = workshop('quiero 9 velas de soya (5 de coco y 4 de lavanda) y 2 jabones');
    expect(dialogue.items).toContainEqual({ product: 'Vela de soya', quantity: 9 });
  });
  it('stays whole where it is so many of each', () =>
    expect(listOf(workshop, 'quiero 9 velas de soya', '3 de cada aroma', '3 de cada sabor')).toEqual([
      ['Vela de soya', 9],
    ]));
});

describe('a change of the numbers', () => {
  it.each([
    ['otra igual', [2, 4]],
    ['el doble de todo', [4, 6]],
    ['mejor que sean 5 y 6', [5, 6]],
  ])('is of what is meant: %s', (said, numbers) =>
    expect(listOf(workshop, 'quiero 2 jabones de avena y 3 velas de soya', said).map(([, many]) => many)).toEqual(
      numbers,
    ),
  );
  it('puts another thing in the place of some', () =>
    expect(listOf(workshop, 'quiero 2 velas de soya', 'una de las dos cámbiela por el difusor')).toEqual([
      ['Vela de soya', 1],
      ['Difusor', 1],
    ]));
  it('takes the number that is said anew in the unit of the thing', () =>
    expect(listOf(workshop, 'quiero 4 metros de mecha', 'noo perdón, 6 metros')).toEqual([['Mecha de algodón', 6]]));
});

describe('the sum of a list', () => {
  it.each(['llegan a Puebla? cuánto sería', 'cuánto sería a Puebla', 'cuánto sale todo para Puebla?'])(
    'has the delivery to the place that is named: %s',
    said => expect(workshop('quiero 3 velas de soya', said).text).toContain('$330.00'),
  );
});

it('greets back whoever says good day', () => {
  const { text } = workshop('buen día');
  expect(text).toMatch(/\?$/u);
  expect(text).not.toMatch(/no lo s|no tengo/u);
});
