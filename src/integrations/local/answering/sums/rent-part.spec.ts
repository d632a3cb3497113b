import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { clerkOf, goods, says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const outdoor: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Carpa iglú', 60000, 'pieza', 'Para cuatro.'),
    product('Alquiler de carpa iglú', 7000, 'día', 'Con estacas.'),
    product('Kayak doble', 310000, 'pieza', 'De polietileno. Se alquila a ₡9000 la hora, con chaleco.'),
    product('Linterna frontal', 8500, 'pieza', 'Recargable.'),
  ],
  articles: [],
};
const talk = talkIn(outdoor);

describe('a thing that is both rented and sold', () => {
  it('is told at the price of what is asked for', () => {
    const rent = talk('¿cuánto cuesta alquilar la carpa?').text;
    expect(rent).toContain('₡7 000,00');
    expect(rent).not.toContain('₡60 000,00');
    const sale = talk('quiero comprar la carpa, ¿cuánto es?').text;
    expect(sale).toContain('₡60 000,00');
    expect(sale).not.toContain('₡7 000,00');
  });

  it('is told at the other price where that is asked for next', () => {
    const { text } = talk('¿cuánto cuesta alquilar la carpa?', '¿y comprarla?');
    expect(text).toContain('₡60 000,00');
  });

  it('is summed for as long as is said', () => {
    expect(talk('¿cuánto es la carpa en alquiler por 3 días?').text).toContain('₡21 000,00');
    const { items } = talk('deme 2 carpas en alquiler por 3 días');
    expect(items.every(([name]) => name !== 'Carpa iglú')).toBe(true);
  });
});

describe('renting what is no product of its own', () => {
  it('is told as the text of the thing says, and is no order of it', () => {
    const { text, items } = talk('quiero alquilar el kayak 2 horas');
    expect(text).toContain('Se alquila a ₡9000 la hora');
    expect(text).not.toContain('₡310 000,00');
    expect(items).toEqual([]);
  });

  it('is not known where no text speaks of it', () => {
    const { text } = talk('¿alquilan linternas?');
    expect(text).toContain('De alquiler no tengo información');
    expect(text).toContain('₡8 500,00');
  });

  it('is heard in English', () => {
    expect(talkIn(outdoor, 'en')('do you rent the kayak?').text).toContain('it is rented at ₡9000 per hour');
    expect(talkIn(outdoor, 'en')('do you rent the linterna?').text).toContain('no information about renting');
  });
});

describe('an article that prices the rent of what is sold', () => {
  const clerk = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Andamio tubular', 4200), goods('Escalera de tijera', 1900), goods('Taladro', 1500)],
    articles: [
      says(
        'Renta de equipo',
        'Rentamos andamio en 350 pesos la semana y escalera en 200 pesos la semana. Se deja un depósito de 800 pesos por andamio. Los taladros no se rentan.',
      ),
    ],
  });
  it.each([
    ['¿rentan andamios?', '¿cuánto sería por dos semanas con todo y depósito?'],
    ['¿cuánto cuesta rentar el andamio con el depósito?'],
  ])('is told, and no sum of the price at which it is sold: %s', (...texts) => {
    const { text } = clerk(...texts);
    expect(text).toContain('350 pesos la semana');
    expect(text).toContain('depósito de 800 pesos');
    expect(text).not.toContain('4,200');
  });
  it('leaves what is bought a sum', () =>
    expect(clerk('¿rentan andamios?', 'mejor compro 2 andamios, ¿cuánto es?').text).toContain('8,400'));
});
