import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';

const feesOf = (body: string, title = 'Envíos') =>
  termsOf({ id: 'e', title, body, keywords: [], language: 'es' })
    .filter(({ kind }) => kind === 'FEE')
    .map(({ amount, places }) => [amount, ...places]);

describe('fees of places', () => {
  it.each([
    [
      'Vamos a Roma y Condesa por $60, al Pedregal y Coyoacán $90, Tlalpan e Iztacalco $120.',
      [
        ['60', 'roma', 'condesa'],
        ['90', 'pedregal', 'coyoacan'],
        ['120', 'tlalpan', 'iztacalco'],
      ],
    ],
    [
      'Entregamos en Roma por $60. Cerro Alto y San Blas $120.',
      [
        ['60', 'roma'],
        ['120', 'cerro alto', 'san blas'],
      ],
    ],
    ['El envío cuesta $50 y a Tlalpan $80.', [['50'], ['80', 'tlalpan']]],
    [
      'El envío cuesta $50 a Roma, $80 a Tlalpan.',
      [
        ['50', 'roma'],
        ['80', 'tlalpan'],
      ],
    ],
    [
      'Entrega local: Roma, Condesa y Nápoles $60; el resto de Orizaba $90; Tlalpan $120.',
      [['60', 'roma', 'condesa', 'napoles'], ['90'], ['120', 'tlalpan']],
    ],
    [
      'Local delivery: Alvin and Spring 8 dollars; the rest of Houston inside Loop 8 15 dollars; Katy 25 dollars.',
      [['8', 'alvin', 'spring'], ['15'], ['25', 'katy']],
    ],
  ])('are read each with its own: %s', (body, fees) => expect(feesOf(body)).toEqual(fees));

  it('are those of quarters too', () =>
    expect(feesOf('El envío cuesta $35 en las colonias Centro, Roma y Doctores, y $60 en el resto.')).toEqual([
      ['35', 'centro', 'roma', 'doctores'],
      ['60'],
    ]));

  it('takes the most that may be paid on delivery for no fee', () =>
    expect(feesOf('Pago contra entrega solo en efectivo y hasta $900.', 'Formas de pago')).toEqual([]));

  it('leaves out one whose place it does not understand, and makes none of it for everywhere', () =>
    expect(feesOf('El envío a Roma cuesta $60, por la barranca $90.')).toEqual([['60', 'roma']]));
});

describe('when something is ready', () => {
  it.each([
    ['El afinado de la guitarra cuesta 450 pesos y se entrega en 3 días.', 'Taller'],
    ['Bordar un nombre vale $90; se entrega en una semana.', 'Bordados'],
    ['La talla de la placa cuesta $600 y la entregamos en 2 a 4 días.', 'Placas'],
  ])('is no fee for the way: %s', (body, title) => expect(feesOf(body, title)).toEqual([]));

  it('leaves the fee of an article on deliveries', () =>
    expect(feesOf('El envío cuesta $70 y se entrega en 2 días.')).toEqual([['70']]));
});

describe('the number of a house', () => {
  it('is the price of no service', () => {
    const terms = (body: string) => termsOf({ id: 'u', title: 'Taller', body, keywords: [], language: 'es' });
    expect(terms('Estamos en calle Cuesta 318, entre Mora y Sur.')).toEqual([]);
    expect(terms('La revisión cuesta 318 pesos.')).toHaveLength(1);
  });
});

describe('fees as owners write them', () => {
  const read = (body: string) =>
    termsOf({ id: 'e', title: 'Envíos', body, keywords: [], language: 'es' })
      .filter(({ kind }) => kind === 'FEE')
      .map(({ amount, from, places, elsewhere, open }) =>
        [open ? 'open' : amount, from && `from ${from}`, ...places, elsewhere && 'elsewhere'].filter(Boolean).join(' '),
      );
  it.each([
    ['Envío $5 en Loja, $10 al Valle.', ['5 loja', '10 valle']],
    ['Envío: $5 dentro de Loja, $9 fuera.', ['5 loja', '9 elsewhere']],
    ['Delivery is $10 within Katy and $18 to Houston. Free over $150 in Katy.', ['10 from 150 katy', '18 houston']],
    ['Delivery: $5 within Katy, $9 outside.', ['5 katy', '9 elsewhere']],
    ['Encomiendas: envío $4 a la costa y $5 a la sierra.', ['4 costa', '5 sierra']],
    ['El domicilio en Belén vale 6 mil, el resto de la ciudad 9 mil.', ['6000 belen', '9000 elsewhere']],
    ['Envío en Colón $4; interior por encomienda desde $6.', ['4 colon', 'open elsewhere']],
    ['Envío $40, gratis en compras de $500.', ['40 from 500']],
    ['Shipping is free on orders of $50.', ['from 50']],
    ['Entrega sin costo en pedidos de $500, si es menos son $40.', ['40 from 500']],
    ['Envíos dentro del anillo $20, fuera $35.', ['20', '35 elsewhere']],
  ])('%s', (body, fees) => expect(read(body)).toEqual(fees));

  it('a discount on purchases of an amount holds from there', () => {
    const [term] = termsOf({
      id: 'e',
      title: 'Promos',
      body: '10 % de descuento en compras de $800.',
      keywords: [],
      language: 'es',
    });
    expect(term).toMatchObject({ kind: 'DISCOUNT', percent: 10, from: '800' });
  });
});
