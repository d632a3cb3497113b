import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const peru = { locale: 'es-PE', currency: 'MXN', language: 'es', reads: true } as const;
const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Empanadas de carne', 300, { unit: 'kg', description: 'Entran 9 o 10 por kg.' }),
      goods('Empanadas de queso', 260, { unit: 'kg' }),
      goods('Queso fresco', 190, { unit: 'kg' }),
      goods('Guantes talla S', 80, { unit: 'par' }),
      goods('Guantes talla G', 95, { unit: 'par' }),
      goods('Taza blanca', 85),
      goods('Taza con asa roja', 98, { description: 'Blanca por fuera y roja por dentro.' }),
      goods('Vela de miel', 40),
      goods('Vela de sebo', 30),
      goods('Vela de soya', 50),
      goods('Farol de papel', 120),
      goods('Carbón bolsa 3 kg', 70, { unit: 'bolsa' }),
      goods('Vino tinto Lomas', 390, { unit: 'botella' }),
      goods('Vino blanco Lomas', 410, { unit: 'botella' }),
      goods('Hielera', 500, { description: 'De 20 litros. Con ruedas $650.' }),
    ],
    articles: [says('Entregas', 'Centro $50, Jardines $90.')],
  },
  peru,
);

describe('a thing that is named without its kind', () => {
  it('is one of the kind that is spoken of, and not another that is called so', () => {
    const { text } = shop('tienen empanadas?', 'y de queso a cuanto');
    expect(text).toContain('260');
    expect(text).not.toContain('190');
  });
  it('is counted beside another of its kind, by the kilo', () =>
    expect(shop('tienen empanadas?', 'dame 2 k de carne y uno de queso, cuanto?').text).toContain('860'));
  it('is the other one if its kind was not spoken of', () =>
    expect(shop('tienen velas?', 'y queso a cuanto').text).toContain('190'));
  it('is found by the letter of its size', () =>
    expect(shop('tienen guantes?', 'los g a cuanto').text).toContain('95'));
  it('is called by a colour in its name before one that only comes in it', () =>
    expect(shop('a como la taza con asa roja?', '2 blancas cuanto').text).toContain('170'));
  it('is the first of two that were asked about, also with a delivery', () =>
    expect(
      shop('a como la vela de miel?', 'y la de sebo?', 'no, la primera. cuanto con envio a jardines').text,
    ).toContain('130'));
});

describe('numbers without names', () => {
  const list = ['tienen velas?', '3 de miel y 2 de sebo cuanto'];
  it.each([
    ['mejor al reves', '170'],
    ['mejor 10 y 1', '430'],
    ['y uno y uno?', '70'],
    ['y si fueran solo las de miel?', 'Total: MXN 120'],
  ])('are those of the list in its order: %s', (said, sum) => expect(shop(...list, said).text).toContain(sum));
  it('take one of each that was asked about one after the other', () =>
    expect(
      shop('a como la vela de miel?', 'y la de sebo?', 'y la de soya?', 'una de cada una cuanto es').text,
    ).toContain('120.00'));
  it('count what a noun names by its unit', () =>
    expect(
      shop('precio del vino tinto', 'y el blanco?', 'y la hielera?', 'las dos botellas y la hielera, total').text,
    ).toContain('1,300'));
});

describe('two things', () => {
  it('are one of each', () =>
    expect(shop('a como el farol?', 'y la taza blanca?', 'los dos cuanto').text).toContain('205'));
  it('are summed if one is said to come to the other', () =>
    expect(shop('y el farol mas la vela de sebo?').text).toContain('150'));
  it('come to the list with what is named in addition', () =>
    expect(shop('dame 3 velas de miel', 'y carbon, dos bolsas. total?').text).toContain('260'));
  it('are listed with a pronoun', () =>
    expect(shop('a como el farol?', 'listo ese y 2 velas de sebo cuanto').text).toContain('180'));
});

describe('a size of which only a fact told', () =>
  it('is what "2 de esas" means', () =>
    expect(shop('a como la hielera?', 'con ruedas cuanto', '2 de esas cuanto').text).toContain('1,300')));
