import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const nursery = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Pala recta', 210),
    goods('Pico de acero', 340),
    goods('Regadera de lámina 5 litros', 180),
    goods('Regadera de lámina 10 litros', 260),
    goods('Maceta de barro 20 cm', 95),
    goods('Maceta de barro 30 cm', 150),
    goods('Tijera de poda', 230),
  ],
  articles: [
    says('Envíos', 'El envío cuesta $80.'),
    says('Cambios', 'Lo que no le guste se cambia dentro de 10 días.'),
    says('Descuentos', 'Llevando 10 o más macetas iguales hay 10 % de descuento.'),
  ],
});
const cartOf = (...texts: string[]) => nursery(...texts).dialogue.items.map(each => [each.product, each.quantity]);

describe('a list that is changed in the same message', () => {
  it('keeps what was not corrected', () =>
    expect(cartOf('quiero 2 palas y 3 picos. no, mejor 1 pico')).toEqual([
      ['Pala recta', 2],
      ['Pico de acero', 1],
    ]));
  it('gives way to another thing', () =>
    expect(cartOf('quiero una pala.. no, mejor una tijera')).toEqual([['Tijera de poda', 1]]));
});

describe('one of two kinds', () => {
  it('is not chosen by how many there are of something else', () => {
    const { text, dialogue } = nursery('quiero la regadera y 10 tijeras');
    expect(text).toContain('Regadera de lámina 5 litros');
    expect(text).toContain('Regadera de lámina 10 litros');
    expect(dialogue.items.map(({ product }) => product)).toEqual(['Tijera de poda']);
  });
  const asked = ['¿12 macetas de 30 cuánto serían?', 'la regadera y las 12 macetas cuánto es todo?'];
  it('is asked about beside a sum, which is of what was listed before', () => {
    const { text } = nursery(...asked);
    expect(text).toContain('12 × Maceta de barro 30 cm');
    expect(text).toContain('Regadera de lámina 5 litros');
  });
  it('comes to that list once it is chosen', () =>
    expect(cartOf(...asked, 'la de 10 litros')).toEqual([
      ['Maceta de barro 30 cm', 12],
      ['Regadera de lámina 10 litros', 1],
    ]));
});

describe('a size in parts', () => {
  const pipes = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Codo de cobre 3/4 pulgada', 40), goods('Bomba 2 pulgadas', 900), goods('Bomba 3 pulgadas', 1200)],
    articles: [],
  });
  it('is none of the number that it begins with', () =>
    expect(pipes('¿cuánto cuesta el codo de cobre?', 'la bomba y 2 codos, ¿cuánto es todo?').text).toContain(
      'Bomba 2 pulgadas',
    ));
});

describe('words that count nothing', () => {
  it('are a street called by a date', () =>
    expect(cartOf('la tijera cuánto cuesta?', 'va, la pido. Juan Vela, 5 de mayo 302 centro')).toEqual([
      ['Tijera de poda', 1],
    ]));
  it('are what may go wrong with what is bought', () =>
    expect(cartOf('¿tienen regaderas?', 'y si la compro y no me gusta la puedo devolver')).toEqual([]));
});

describe('a letter for a word', () => {
  it('is read as the word', () =>
    expect(cartOf('¿qué macetas de barro tienen?', 'quiero 2 d la d 20')).toEqual([['Maceta de barro 20 cm', 2]]));
});

describe('calling off', () => {
  it('is of all, though it says "mejor"', () =>
    expect(cartOf('quiero 2 palas', 'ya no, mejor cancele todo')).toEqual([]));
});

const tools = clerkOf(
  {
    version: '1',
    agents: [],
    products: [goods('Water barrel 55 gallon', 70), goods('Water barrel 30 gallon', 50), goods('Hand rake', 12)],
    articles: [],
  },
  { locale: 'en-US', currency: 'USD', language: 'en' },
);
describe('in English', () => {
  it('a size counts none', () =>
    expect(
      tools("i'll take a rake, plus the 55 gallon barrel").dialogue.items.map(each => [each.product, each.quantity]),
    ).toEqual([
      ['Hand rake', 1],
      ['Water barrel 55 gallon', 1],
    ]));
  it('"do you sell" asks for what follows it', () =>
    expect(tools('do you sell rakes').text).not.toMatch(/don't (?:have|carry)|exactly/u));
});
