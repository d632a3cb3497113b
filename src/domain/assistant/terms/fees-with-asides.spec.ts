import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import { says, sold, sumsOf } from './shop.fixture.js';

const read = (body: string, title = 'Envíos'): string[] =>
  termsOf(says(title, body))
    .filter(({ kind }) => kind === 'FEE')
    .map(({ amount, places, elsewhere, refused, from }) =>
      [
        amount ?? (refused ? 'refused' : 'open'),
        places.join('+'),
        ...(elsewhere ? ['elsewhere'] : []),
        ...(amount !== '0' && from !== null ? [`from ${from}`] : []),
      ].join(' '),
    );

describe('lists of fees with what owners remark beside them', () => {
  it.each([
    [
      'Centro 25, Metepec 60 (metepec solo hasta las 6 porque ya no hay quien lleve), Zinacantepec 80',
      ['25 centro', '60 metepec', '80 zinacantepec'],
    ],
    ['Envio a Cayma 8 soles (tarda eh), Sachaca 12 (se coordina por wsp, no domingos)', ['8 cayma', '12 sachaca']],
    ['Godoy Cruz 2.000 (3er piso +500 xq se sube a pulso), Maipú 3.500', ['2000 godoy cruz', '3500 maipu']],
    ['Envio Lima 10, resto del pais 20 (Iquitos y Pucallpa S/35)', ['10 lima', '20  elsewhere', '35 iquitos+pucallpa']],
    ['Heredia centro 2 000, Barva y San Pablo 3 500', ['2000 heredia centro', '3500 barva+san pablo']],
    [
      'Delivery Ate/Santa Anita S/9, Callao 14 soles, provincia por Olva pago en destino',
      ['9 ate+santa anita', '14 callao', 'open  elsewhere'],
    ],
    [
      'Enviamos a todo el país por Andreani: a sucursal $5.500, a domicilio $7.900. Rosario por moto $3.000',
      ['5500 sucursal', '7900  elsewhere', '3000 rosario'],
    ],
    [
      'Envío RM 3.990, resto de chile 7.990. Gratis sobre $50.000 en RM y sobre $80.000 regiones',
      ['3990 rm from 50000', '7990  elsewhere from 80000'],
    ],
    [
      'Envíos a toda la república $149. Gratis en Puebla desde $999, Tlaxcala paga $50',
      ['149  elsewhere', '149 puebla from 999', '50 tlaxcala'],
    ],
    [
      'Despacho Norte de Loja 2, sur 3. Gratis arriba de 25 dolares (solo norte)',
      ['2 norte de loja+norte from 25', '3 sur'],
    ],
    ['Envío Carolina y Tres Lagos 40, centro 20', ['40 carolina+tres lagos', '20 centro']],
    ['hola!! mandamos al centro 20, Apaseo 35, El kilometro adicional 8 pesos', ['20 centro', '35 apaseo']],
  ])('%s', (body, fees) => expect(read(body)).toEqual(fees));

  it('a number of pieces in a bracket is no price', () =>
    expect(read('Centro 25, Metepec 60 (llevando 2), Toluca 80')).not.toContain('2 metepec'));

  it('a distance charged on top is no fee for everybody', () =>
    expect(read('Flete Punta Alta 5000, Villa Mar 7000. El km adicional 800 pesos')).toEqual([
      '5000 punta alta',
      '7000 villa mar',
    ]));
});

const goods = [sold('Bicicleta aro 26', 100), sold('Casco adulto', 20), sold('Naranjo en maceta', 30)];
const sum = sumsOf(goods);

describe('goods that stand among the places of a list', () => {
  const body = 'Envío a Talca $5, bicicletas $9 por volumen, Naranjo $12';
  it.each([
    [{ 'Bicicleta aro 26': 1 }, 'cuánto con envío a Talca', '$109.00'],
    [{ 'Casco adulto': 1 }, 'cuánto con envío a Talca', '$25.00'],
    [{ 'Naranjo en maceta': 1 }, 'cuánto con envío a Naranjo', '$42.00'],
  ])('%j %s', (wanted, question, total) => expect(sum({ Envíos: body }, wanted, question)).toBe(total));
});

describe('the amount from which deliveries are free, in another article', () => {
  const fees = 'Despacho $3 en Talca y Maule, otras regiones $9.';
  const free = 'Se reserva con 50 %. Sobre $60 el despacho es sin costo en toda Talca.';
  it.each([
    [1, 'con despacho a Maule', '$23.00'],
    [4, 'con despacho a Maule', '$80.00'],
    [4, 'con despacho a Arica', '$89.00'],
  ])('%d cascos %s', (many, question, total) =>
    expect(sum({ Despacho: fees, Reservas: free }, { 'Casco adulto': many }, `cuánto ${question}`)).toBe(total),
  );
});
