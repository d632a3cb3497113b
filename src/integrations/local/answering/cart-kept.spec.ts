import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../domain/assistant/shelf.js';
import { product, talkIn } from './talk.fixture.js';

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
  ])('takes nothing out: %s', text => expect(said('deme 8 sacos de cal fina', text)).toEqual(cart));

  it.each(['saca la cal', 'mejor saco la cal', 'sacar la cal fina por favor', 'sáqueme la cal'])(
    'takes out: %s',
    text => expect(said('deme 8 sacos de cal fina', text)).toEqual([]),
  );
});
