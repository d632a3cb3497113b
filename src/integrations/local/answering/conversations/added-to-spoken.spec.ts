import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const store = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Colchón Andino 2 plazas', 300),
      goods('Colchón Andino 3 plazas', 420),
      goods('Base de madera 2 plazas', 150),
      goods('Base de madera 3 plazas', 190),
      goods('Almohada de pluma', 25),
      goods('Cobertor de lana', 60),
      goods('Catre plegable', 80, { description: 'De lona, para visitas y campamentos.' }),
      goods('Faja lumbar', 40, { description: 'Para quien se despierta con dolor de espalda.' }),
    ],
    articles: [
      says('Entregas', 'Repartimos en Surco $10 y en Barranco $14.'),
      says('Cambios', 'Lo que llega roto o manchado se cambia con la boleta.'),
    ],
  },
  { locale: 'es-EC', currency: 'USD', language: 'es', reads: true },
);

describe('what is named with "con", "también" or "súmale" after a thing', () => {
  it.each([
    ['con una almohada cuánto sería?', '325'],
    ['y si le agrego un cobertor de lana?', '360'],
    ['cobertor también, súmame la almohada', '385'],
    ['ok con 2 almohadas', '350'],
  ])('is counted with it: %s', (said, sum) =>
    expect(store('cuánto cuesta el colchón de 2 plazas?', said).text).toContain(sum),
  );
  it('is of the same size, if it has several', () =>
    expect(store('cuánto cuesta el colchón de 3 plazas?', 'y con la base?').text).toContain('610'));
  it('comes to a list that was priced', () =>
    expect(store('cuánto son 2 almohadas y un cobertor?', 'y el catre plegable, total').text).toContain('190'));
  it.each(['y el cobertor cuánto?', 'viene con almohada?', 'el colchón también es de resortes?'])(
    'is nothing more in a question of its own: %s',
    said => expect(store('cuánto cuesta el colchón de 2 plazas?', said).text).not.toMatch(/360|325|(?<!\d)600/u),
  );
});

it('the delivery to a place comes to the thing that is spoken of', () =>
  expect(store('cuánto cuesta el catre?', 'y con envío a Barranco?').text).toContain('94'));

describe('name and address after a sum', () => {
  it.each(['listo, a nombre de Rocío Méndez, av Larco 2510', 'Rocío Méndez Paz, jr. Unión 45'])(
    'take what was priced: %s',
    said => {
      const { dialogue } = store('cuánto son 2 almohadas y un cobertor?', said);
      expect(dialogue.items).toEqual([
        { product: 'Almohada de pluma', quantity: 2 },
        { product: 'Cobertor de lana', quantity: 1 },
      ]);
      expect(dialogue.asked).toBe('CONFIRM');
    },
  );
  it('count no house number before a flat', () =>
    expect(
      store('cuánto son 2 almohadas y un cobertor?', 'Soy Rocío Méndez, Los Robles 3312 depto 41').text,
    ).not.toContain('3312'));
  it('take nothing that was not priced', () =>
    expect(store('dónde reparten?', 'Rocío Méndez Paz, jr. Unión 45').dialogue.items).toEqual([]));
});

describe('what a thing is for', () => {
  it.each([
    ['necesito algo para visitas', 'Catre plegable'],
    ['busco algo bueno para ir de campamentos', 'Catre plegable'],
  ])('finds it by its text: %s', (said, name) => expect(store(said).text).toContain(name));
  it('is no thing of the list', () =>
    expect(store('tienen almohada de pluma?', 'necesito 12 para un campamento').text).toContain('12 × Almohada'));
});

it('trouble that is the reason for a question is no report', () =>
  expect(store('mi esposo se despierta con dolor de espalda, qué me recomienda?').text).toContain('Faja lumbar'));
it('"total" at the end asks for the sum of what is named', () =>
  expect(store('almohada, cobertor y catre, total').text).toContain('165'));

const dairy = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Yogur bebible', 12, { description: 'Botella de litro. Fresa, mora, durazno.' }),
      goods('Helado de crema', 30, { description: 'Pote de litro. Vainilla o chocolate.' }),
      goods('Radio de cocina', 70, { description: 'Doce horas de música, con pila incluida.' }),
      goods('Cambio de pila', 8, { unit: 'servicio', description: 'Mientras espera.' }),
    ],
    articles: [says('Pagos', 'Efectivo y transferencia.')],
  },
  { locale: 'es-PE', currency: 'PEN', language: 'es', reads: true },
);

describe('the thing that is spoken of', () => {
  it.each([
    ['precio del yogur', 'de qué sabores hay?', 'Fresa, mora, durazno'],
    ['precio del helado', 'y sabores?', 'Vainilla o chocolate'],
    ['precio de la radio', 'cuánto dura la pila?', 'Doce horas'],
  ])('is what a question without a thing is about: %s %s', (first, next, told) =>
    expect(dairy(first, next).text).toContain(told),
  );
  it('is not the service that is called by a part of it', () =>
    expect(dairy('precio de la radio', 'cuánto dura la pila?', 'dame 2').dialogue.items).toEqual([
      { product: 'Radio de cocina', quantity: 2 },
    ]));
});
