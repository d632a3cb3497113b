import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

describe('a discount that the customer asked for and was told of', () => {
  const clinic = clerkOf({
    version: '1',
    agents: [],
    products: [
      goods('Corona de porcelana', 190, { unit: 'pieza', description: 'Garantía de 3 años.' }),
      goods('Corona de zirconio', 240, { unit: 'pieza', description: 'Sin metal. Garantía de 5 años.' }),
    ],
    articles: [says('Descuentos', 'Los adultos mayores de 65 años tienen 10 % de descuento en tratamientos.')],
  });
  it.each(['o sea la de zirconio en cuánto queda', 'entonces ¿cuánto pagaría por la de zirconio?'])(
    'is in the next price: %s',
    said =>
      expect(clinic('cuánto cuesta una corona', '¿hay descuento para adultos mayores?', said).text).toContain(
        'Total: $216.00',
      ),
  );
  it('is in the price for a relative of that age', () =>
    expect(
      clinic('mi abuelita de 72 ocupa una corona', '¿le hacen descuento?', 'o sea la de zirconio en cuánto queda').text,
    ).toContain('Total: $216.00'));
  it('is not in a price after another question', () =>
    expect(
      clinic('cuánto cuesta una corona', '¿tienen garantía?', 'o sea la de zirconio en cuánto queda').text,
    ).not.toContain('216'));
  it('leaves a question for the difference a comparison', () => {
    const { text } = clinic('cuánto cuesta una corona', 'que diferencia hay entre las dos');
    expect(text).toContain('Garantía de 3 años');
    expect(text).toContain('Garantía de 5 años');
    expect(text).not.toContain('Total');
  });
});

describe('a discount for doing something', () => {
  const shop = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Batería Titán 500', 2450, { unit: 'pieza' })],
    articles: [says('Batería usada', 'Si nos deja su batería usada le descontamos $150 de la nueva.')],
  });
  it('lowers the price for who does it', () =>
    expect(shop('precio de la batería titán', 'ok, y dejo la usada, en cuánto me queda').text).toContain(
      'Total: $2,300.00',
    ));
  it('is never added to the price', () => {
    for (const said of ['¿cuánto sería en total?', 'dejo la usada, ¿cuánto es en total?'])
      expect(shop('precio de la batería titán', said).text).not.toContain('2,600');
  });
});

describe('a discount on so many of a unit', () => {
  const printer = clerkOf({
    version: '1',
    agents: [],
    products: [
      goods('Tarjetas mate', 500, { unit: 'millar' }),
      goods('Volantes', 400, { unit: 'millar' }),
      goods('Taza', 85, { unit: 'pieza' }),
    ],
    articles: [says('Volumen', '10 % de descuento desde 5 millares del mismo producto, en tarjetas o volantes.')],
  });
  it.each([
    ['cotíceme 6 millares de tarjetas mate', 'Total: $2,700.00'],
    ['¿cuánto son 5 millares de volantes?', 'Total: $1,800.00'],
    ['¿cuánto son 4 millares de volantes?', '$1,600.00'],
    ['¿cuánto son 6 tazas?', '$510.00'],
  ])('is given for that many: %s', (said, total) => expect(printer(said).text).toContain(total));
});

describe('work that an article prices by the measure', () => {
  const garden = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Grama por metro', 12, { unit: 'm2' }), goods('Palma areca', 68, { unit: 'unidad' })],
    articles: [
      says('Jardinería a domicilio', 'Instalar grama cuesta $6 por metro, aparte de la grama.'),
      says('Entregas', 'Llevamos a Sabaneta por $10. El domicilio es gratis desde $200.'),
    ],
  });
  it('is charged for each unit of the product', () =>
    expect(garden('necesito grama para un patio de 5 x 6', '¿y me la instalan? ¿cuánto en total?').text).toContain(
      'Total: $540.00',
    ));
  it('is no delivery', () =>
    expect(garden('precio de la palma', '¿cuánto es una con envío a Sabaneta?').text).toContain('Total: $78.00'));
  it('a delivery that was just asked for belongs to the sum of everything', () =>
    expect(garden('quiero una palma areca, ¿la llevan a Sabaneta?', '¿cuánto queda todo?').text).toContain(
      'Total: $78.00',
    ));
});

describe('what a message only seems to ask for', () => {
  const shop = clerkOf({
    version: '1',
    agents: [],
    products: [
      goods('Termo grabado', 240, { unit: 'pieza' }),
      goods('Ramo de regalo', 90, { unit: 'unidad' }),
      goods('Látex interior', 31, { unit: 'lata' }),
    ],
    articles: [says('Cupos', 'El cupo se separa con la mitad.')],
  });
  it('"cada uno" is no quantity', () =>
    expect(shop('el termo a cómo', 'ocupo 8, cada uno con otro nombre').text).toContain('8 × Termo grabado'));
  it('"me podría regalar el precio" asks for no present', () =>
    expect(shop('hola, el termo', '¿me podría regalar el precio?').text).not.toContain('Ramo'));
  it('"adentro de" asks for nothing for indoors', () =>
    expect(shop('precio del termo', 'estoy adentro de la circunvalación').text).not.toContain('Látex'));
});
