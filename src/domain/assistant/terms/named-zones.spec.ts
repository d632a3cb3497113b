import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import { says, sold, sumsOf } from './shop.fixture.js';

const body = [
  'Llevamos plantas y macetas de martes a sábado.',
  'Zona 1: Los Olmos, Villa Sol y Centro: $40.',
  'Zona 2 (Cerro Azul, Las Quintas, Puerto Viejo) $70.',
  'Si lo que pide pesa más de 30 kilos (la maceta de 60, el macetero de 90) se agrega una maniobra de $150.',
  'Zona 3: San Lucas y Tres Ríos: $120.',
  'En zona 1 y en zona 2 la entrega es gratis si su compra es de $900 o más.',
  'En zona 3 nunca es gratis, pero en compras de $2,000 o más se cobra la mitad.',
  'Pueblos que preguntan: La Loma y El Alto son zona 2; Villa Sol Norte es zona 1.',
].join(' ');
const sum = sumsOf([sold('Helecho', 100), sold('Maceta 60', 300)]);

describe('zones that an article names', () => {
  it('have what all of its sentences say of them, whatever stands between', () => {
    const fees = termsOf(says('Entregas', body)).filter(({ kind, places }) => kind === 'FEE' && places.length > 0);
    expect(fees.map(({ amount, from, reduced, places }) => [amount, from, reduced, places])).toEqual([
      ['40', '900', undefined, ['zona 1', 'los olmos', 'villa sol', 'centro', 'villa sol norte']],
      ['70', '900', undefined, ['zona 2', 'cerro azul', 'las quintas', 'puerto viejo', 'la loma', 'el alto']],
      ['120', '2000', '60', ['zona 3', 'san lucas', 'tres rios']],
    ]);
  });

  it.each([
    ['envio a cerro azul, total', 1, '$170.00'],
    ['con envio a la loma, total', 1, '$170.00'],
    ['con envio a villa sol, total', 9, '$900.00'],
    ['con envio a tres rios, total', 20, '$2,060.00'],
  ])('are found by each of their places: %s', (question, quantity, total) =>
    expect(sum({ Entregas: body }, { Helecho: quantity }, question)).toBe(total),
  );

  it('decide before the goods that an article on parcels names', () => {
    const parcels = 'Por paquetería: maceta y helechos $290 por caja. Árboles y macetones se cotizan según la ciudad.';
    expect(
      sum({ Entregas: body, Paquetería: parcels }, { 'Maceta 60': 1 }, 'total con envio', {
        earlier: ['y a cerro azul?'],
      }),
    ).toBe('$370.00');
  });
});
