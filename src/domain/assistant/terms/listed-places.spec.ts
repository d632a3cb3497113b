import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';

const read = (title: string, body: string): string[] =>
  termsOf({ id: title, title, body, keywords: [], language: 'es' })
    .filter(({ kind }) => kind === 'FEE')
    .map(({ amount, places, elsewhere, refused }) =>
      [amount ?? (refused ? 'refused' : 'open'), ...places, ...(elsewhere ? ['elsewhere'] : [])].join(' '),
    );

describe('places with their fees as hurried owners list them', () => {
  it.each([
    [
      'despacho renca, quinta normal y la reina $3.500, maipu y cerrillos 5.000, resto de santiago 6.500. a regiones por starken por pagar',
      ['3500 renca quinta normal la reina', '5000 maipu cerrillos', '6500 elsewhere'],
    ],
    [
      'Once y Flores $2.500, Boedo 3.500, resto de capital 4.500. no enviamos a provincia',
      ['2500 once flores', '3500 boedo', '4500 elsewhere', 'refused elsewhere'],
    ],
    ['llevamos a tu hotel: Canoas 10, Las Pocitas 15, Vichayito 20', ['10 canoas', '15 las pocitas', '20 vichayito']],
    ['San Borja S/ 10. Resto de Lima S/ 25. Callao no llegamos.', ['10 san borja', '25 elsewhere', 'refused callao']],
    ['A Lurin y Villa Maria llegamos solo sabados, S/ 20.', ['20 lurin villa maria']],
  ])('%s', (body, fees) => expect(read('envios', body)).toEqual(expect.arrayContaining(fees)));

  it.each([
    'normal 3.500, express 6.000',
    'moto 10, auto 20',
    'sabados 10, domingos 15',
    'pedido minimo 20, gratis desde 100',
    'chico 3.500, grande 5.000',
  ])('are not read where something else has a price: %s', body =>
    expect(
      read('delivery', body).some(fee => /normal|express|moto|auto|sabado|domingo|minimo|chico|grande/u.test(fee)),
    ).toBe(false),
  );
});
