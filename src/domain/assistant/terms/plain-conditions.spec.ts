import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import { says, sold, sumsOf } from './shop.fixture.js';

const goods = [
  sold('Jabón bidón 5 litros', 10, { unit: 'bidón' }),
  sold('Impresión 4x6', 2),
  sold('Sesión de embarazo', 50, { unit: 'sesión' }),
  sold('Sesión de recién nacido', 80, { unit: 'sesión' }),
  sold('Gelish en manos', 20, { unit: 'servicio' }),
  sold('Gelish en pies', 25, { unit: 'servicio' }),
  sold('Tamal', 3, { unit: 'unidad' }),
  sold('Pierna horneada', 9, { unit: 'persona' }),
  sold('Plato del día', 5, { unit: 'plato' }),
  sold('Corte de niño', 10, { unit: 'servicio' }),
];
const sum = sumsOf(goods);
const depositsIn = (body: string) =>
  termsOf(says('Pagos', body)).flatMap(({ kind, amount, percent, from }) =>
    kind === 'DEPOSIT' ? [[amount ?? `${percent} %`, from]] : [],
  );
const placesIn = (title: string, body: string, keywords: string[]) =>
  termsOf({ ...says(title, body), keywords }).flatMap(({ kind, amount, places }) =>
    kind === 'FEE' ? [`${amount} ${places.join('+')}`] : [],
  );

describe('a sum under conditions as owners write them', () => {
  const bySize = '10 bidones o más de 5 litros: 10% de descuento.';
  const refill = 'Si trae su bidón de 5 litros vacío, se lo recargamos con $1 menos por bidón.';
  const prints = 'Diez impresiones 4x6 o más: a $1 cada una.';
  const sessions = 'Embarazo + recién nacido reservadas juntas: $20 menos en el total.';
  const nails = 'Manos y pies en gelish juntos: $40.';
  const byPerson = 'En platos por persona: de 30 en adelante 5% menos, de 60 en adelante 10% menos.';
  const tuesdays = 'Los martes 50% en cortes, no aplica en paquetes.';
  it.each<[string, string, Record<string, number>, string, string | null]>([
    ['counts containers and not their litres', bySize, { 'Jabón bidón 5 litros': 6 }, '', null],
    ['does so from the number that is stated', bySize, { 'Jabón bidón 5 litros': 10 }, '', '$90.00'],
    ['gives nobody unasked what only they get who bring something', refill, { 'Jabón bidón 5 litros': 6 }, '', null],
    ['knows a size between the number and "or more"', prints, { 'Impresión 4x6': 12 }, '', '$12.00'],
    [
      'is less for two things together',
      sessions,
      { 'Sesión de embarazo': 1, 'Sesión de recién nacido': 1 },
      '',
      '$110.00',
    ],
    ['is not less for one of the two', sessions, { 'Sesión de embarazo': 2 }, '', null],
    ['is that of both together', nails, { 'Gelish en manos': 1, 'Gelish en pies': 1 }, '', '$40.00'],
    ['has the price of a dozen behind its name', 'Tamal: la docena a $30.', { Tamal: 14 }, '', '$36.00'],
    ['has the discount on what is sold by the person', byPerson, { 'Pierna horneada': 60 }, '', '$486.00'],
    ['has none on what is sold otherwise', byPerson, { 'Plato del día': 60 }, '', null],
    [
      'has the discount of its day beside what is left out',
      tuesdays,
      { 'Corte de niño': 2 },
      'cuanto el martes',
      '$10.00',
    ],
  ])('%s', (_, body, wanted, question, total) => expect(sum({ Promociones: body }, wanted, question)).toBe(total));
});

it.each<[string, unknown[]]>([
  ['Las bodas se reservan con 150.000 y se cancela todo 8 días antes.', [['150000', null]]],
  ['Para servicios de 700 o más se aparta con 200 de anticipo que se descuentan del total.', [['200', '700']]],
  ['Embarazo + recién nacido reservadas juntas: 20.000 menos en el total.', []],
  ['Si cancela con 2 días se devuelve la mitad del anticipo.', []],
])('reads what is paid in advance without a currency, and nothing else: %s', (body, deposits) =>
  expect(depositsIn(body)).toEqual(deposits),
);

it('reads the fees of numbered zones in an article with the keyword "zona"', () =>
  expect(placesIn('Envío', 'Zonas 1 y 2: Q15\nZonas 4, 9 y Mixco: Q25\nVilla Nueva: Q50', ['envio', 'zona'])).toEqual([
    '15 zona 1+zona 2',
    '25 zona 4+zona 9+mixco',
    '50 villa nueva',
  ]));

it('takes no delivery within hours at a higher price for the usual one', () => {
  const articles = {
    Entrega: '¿Urge? Entrega en 48 horas por $20 más (no aplica en bodas).',
    Traslado: 'San José y Alajuela: $15. Cartago: $18.',
  };
  expect(sum(articles, { 'Sesión de embarazo': 1 }, '¿cuánto con el traslado a San José?')).toBe('$65.00');
});
