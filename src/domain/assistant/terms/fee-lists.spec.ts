import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';

const read = (title: string, body: string): string[] =>
  termsOf({ id: title, title, body, keywords: [], language: 'es' })
    .filter(({ kind }) => kind === 'FEE')
    .map(({ amount, places, elsewhere, refused, from, quantity }) =>
      [
        amount ?? (refused ? 'refused' : 'open'),
        places.join('+'),
        ...(elsewhere ? ['elsewhere'] : []),
        ...(amount !== '0' && from !== null ? [`from ${from}`] : []),
        ...(quantity === null ? [] : [`pieces ${quantity}`]),
      ].join(' '),
    );

describe('lists of delivery fees in a hurry', () => {
  it.each([
    [
      'Envio 25 en la Roma y Condesa, 45 en Del Valle/Napoles. De 700 para arriba ya no se cobra envio en ninguna',
      ['25 roma+condesa from 700', '45 del valle+napoles from 700'],
    ],
    [
      'domi 6mil en laureles, envigado y sabaneta 9mil, bello x servientrega y lo paga ud al recibir. a caldas no llegamos',
      ['6000 laureles', '9000 envigado+sabaneta', 'open bello', 'refused caldas'],
    ],
    [
      'ENVIOS: TALA, AMECA Y COCULA 80 / TEQUILA 95. LOS DEMAS SE COTIZA',
      ['80 tala+ameca+cocula', '95 tequila', 'open  elsewhere'],
    ],
    [
      'flete 150 a Jalapa, 250 a El Jicaro y 400 a Ocotal. Con 12 sacos o mas el flete va gratis pero a Jalapa nada mas',
      ['150 jalapa pieces 12', '250 el jicaro', '400 ocotal'],
    ],
    [
      'Entrega 3 usd en Urdesa, los demas sectores 5. Desde 2 tortas la entrega es gratis',
      ['3 urdesa pieces 2', '5  elsewhere pieces 2'],
    ],
    [
      'Gratis en Santo Domingo. Escazu 1500, Santa Ana/Brasil 2000. sobre 20.000 sin costo menos Santa Ana. Zona 4 no',
      ['0 santo domingo', '1500 escazu from 20000', '2000 brasil from 20000', '2000 santa ana', 'refused zona 4'],
    ],
    [
      'reparto a moron y haedo 1.900, merlo 2600 siempre. si el pedido pasa de 18.000 no se cobra',
      ['1900 moron+haedo from 18000', '2600 merlo'],
    ],
    ['llevando 4 bolsas o mas el envio es gratis, con 1 o 2 bolsas cobro 900 donde sea', ['900  pieces 4']],
    ['Envio a zona 1, 2 y 5 son 20, 35 en zona 11 y 12', ['20 zona 1+zona 2+zona 5', '35 zona 11+zona 12']],
    ['Envio Minas 90, Rocha 120. No vamos a Chuy ni Velazquez', ['90 minas', '120 rocha', 'refused chuy+velazquez']],
    ['los jueves repartimos en maipu y lujan a 1800, guaymallen 2000', ['1800 maipu+lujan', '2000 guaymallen']],
    ['envio a todo el pais 180 por estafeta, en torreon 50, lerdo 70', ['180  elsewhere', '50 torreon', '70 lerdo']],
  ])('%s', (body, fees) => expect(read('envios', body).toSorted()).toEqual(fees.toSorted()));

  it.each([
    [
      'We take plants to Hope Bay for $4 and Long Road $6, free over $50 in both. Buff Bay 9, no exceptions. No delivery to Fair Prospect',
      ['4 hope bay from 50', '6 long road from 50', '9 buff bay', 'refused fair prospect'],
    ],
    [
      'Free delivery in Belmopan on orders of $40 and up, under that its 5. Teakettle 8 always. Everywhere else you pay the driver',
      ['5 belmopan from 40', '8 teakettle', 'open  elsewhere'],
    ],
  ])('%s', (body, fees) => expect(read('Delivery', body).toSorted()).toEqual(fees.toSorted()));

  it.each([
    ['times', 'Envios', 'Entregas de 9 a 14 en Lerma, sabados 10'],
    ['sizes', 'Envios colchones', 'El envio del colchon individual 150, matrimonial 200'],
    ['speed', 'Envios', 'Envio normal 60, express 120'],
  ])('are not read of %s', (_, title, body) =>
    expect(read(title, body).filter(fee => /\d [a-z]/u.test(fee))).toEqual([]),
  );

  it('tell a free delivery for a town in which no fee names a place, and do not apply it', () => {
    const [first] = termsOf({
      id: 'd',
      title: 'envios',
      body: 'envio 8mil en cabecera, 10mil provenza. De 90mil en adelante gratis en Bucaramanga',
      keywords: [],
      language: 'es',
    });
    expect(first).toMatchObject({ amount: '8000', places: ['cabecera'], from: null });
    expect(first?.sentence).toContain('gratis en Bucaramanga');
  });

  it('keep the words about each place', () =>
    expect(
      termsOf({
        id: 'd',
        title: 'envios',
        body: 'Envio 30 en Xico, Coatepec y Teocelo 45',
        keywords: [],
        language: 'es',
      }),
    ).toMatchObject([{ clause: '30 en Xico.' }, { clause: 'Coatepec y Teocelo 45.' }]));
});
