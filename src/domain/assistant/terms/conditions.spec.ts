import { describe, expect, it } from '@jest/globals';
import type { Shelf, ShelfProduct } from '../shelf.js';
import { paidBy } from './conditions.js';
import { budgetIn, fetchesIn } from './question.js';
import { termsOf } from './read-terms.js';
import { sumWithTerms } from './sum-with-terms.js';

const product = (name: string, priceMinor: string, description = ''): ShelfProduct => ({
  id: name,
  name,
  description,
  keywords: [],
  unit: 'pieza',
  priceMinor,
  currency: 'MXN',
  stock: 500,
});
const article = (title: string, body: string) => ({ id: title, title, body, keywords: [], language: 'es' });
const rose = product('Rosal trepador', '20000');
const lily = product('Lirio blanco', '10000');
const pot = product('Maceta de barro', '8000', 'Barro cocido. Desde 10 macetas quedan en $65 cada una.');
const sum = (bodies: Record<string, string>, items: [ShelfProduct, number][], question: string, over = {}) => {
  const shelf: Shelf = {
    version: '1',
    agents: [],
    products: [rose, lily, pot],
    articles: Object.entries(bodies).map(([title, body]) => article(title, body)),
  };
  const given = items.map(([one, quantity]) => ({ product: one, quantity }));
  return sumWithTerms(shelf, given, question, { locale: 'es-MX', currency: 'MXN', ...over });
};
const read = (title: string, body: string) => termsOf(article(title, body));

describe('what articles state', () => {
  it.each([
    [
      'Descuentos',
      '5 % desde 6 piezas y 10 % desde 12 piezas.',
      [
        { percent: 5, quantity: 6 },
        { percent: 10, quantity: 12 },
      ],
    ],
    [
      'Promos',
      'De 3 a 5 pares 10 %, de 6 en adelante 15 %.',
      [
        { percent: 10, quantity: 3 },
        { percent: 15, quantity: 6 },
      ],
    ],
    ['Ofertas', '3x2 en calcetas.', [{ bundle: { take: 3, pay: 2 } }]],
    ['Pagos', 'En efectivo o transferencia hay 8 % de descuento.', [{ percent: 8, means: ['CASH', 'TRANSFER'] }]],
    ['Pagos', 'Ninguno de estos se suma al 10 % de efectivo.', []],
    ['Pagos', 'Pagando con tarjeta hay un recargo del 4 %.', [{ kind: 'SURCHARGE', percent: 4, means: ['CARD'] }]],
    [
      'Pagos',
      'Recibimos efectivo, Plin y toda tarjeta (con tarjeta 6 % de recargo).',
      [{ kind: 'SURCHARGE', percent: 6, means: ['CARD'] }],
    ],
    [
      'Payment',
      'We take cash and wire, with credit card a 3 % surcharge.',
      [{ kind: 'SURCHARGE', percent: 3, means: ['CREDIT', 'CARD'] }],
    ],
    ['Descuentos', 'Los jueves, 10 % a estudiantes.', [{ percent: 10, only: ['student', 'jueves'] }]],
    ['Descuentos', 'Por docena 12 % menos.', [{ percent: 12, quantity: 12 }]],
    ['Garantía', 'Si la pieza llegó rota, se repone con 30 % de descuento.', [{ percent: 30, only: ['unknown'] }]],
    [
      'Volumen',
      '10 % de descuento desde 5 millares, en tarjetas o volantes.',
      [{ percent: 10, quantity: 5, means: [] }],
    ],
  ])('%s: %s', (title, body, expected) => expect(read(title, body)).toMatchObject(expected));
  it('reads fees of places that stand in a list, and keeps what is free to the places before it', () =>
    expect(read('Envíos', 'Toluca y Metepec $90. Gratis desde $900 en Toluca. Resto del país $210.')).toMatchObject([
      { amount: '90', places: ['toluca', 'metepec'], from: '900' },
      { amount: '210', elsewhere: true, from: null },
    ]));
  it('takes an hour for no fee, and what is paid in full below an amount for no service', () => {
    expect(read('Envíos', 'El último domicilio sale a las 18:00.')).toEqual([]);
    expect(read('Pagos', 'Los pedidos de menos de $400 se pagan completos.')).toEqual([]);
  });
  it('gives each number of parts its own limit', () =>
    expect(
      read('Pagos', 'Tres cuotas sin interés con cualquier banco y 9 cuotas sin interés desde $5,000.'),
    ).toMatchObject([
      { months: 3, from: null },
      { months: 9, from: '5000' },
    ]));
  it('keeps to the words beside a price where an article speaks of several things', () => {
    const body = 'Apartar cuesta $200 de adelanto. El moño es gratis; la caja de regalo cuesta $40.';
    const asked = (question: string) => sum({ 'Apartados y regalos': body }, [[lily, 2]], question)?.total;
    expect(asked('cuánto es todo con la caja de regalo')).toBe('$240.00');
    expect(asked('cuánto es todo, para guardar')).toBeUndefined();
  });
});

describe('a sum as it would be paid', () => {
  const pays = { Pagos: 'En efectivo hay 10 % de descuento. Con tarjeta de crédito hay un recargo del 5 %.' };
  it.each([
    ['y si pago en efectivo?', '$360.00'],
    ['y pagando con tarjeta de crédito', '$420.00'],
    ['and if I pay cash?', '$360.00'],
  ])('%s', (question, total) => expect(sum(pays, [[rose, 2]], question)?.total).toBe(total));
  it('keeps the delivery that was counted before', () =>
    expect(
      sum({ ...pays, Envíos: 'El envío cuesta $50.' }, [[rose, 2]], 'y si pago en efectivo?', { counted: ['FEE'] })
        ?.total,
    ).toBe('$410.00'));
  it.each([
    ['y si pago por transferencia?', ['TRANSFER']],
    ['aceptan tarjeta?', []],
    ['2 rollos con débito cuánto', ['DEBIT']],
    ['total in cash?', ['CASH']],
    ['quiero la de rosas', []],
  ])('hears how it is paid: %s', (text, means) =>
    expect(paidBy(text.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(means),
  );
});

describe('what is given for a number', () => {
  it('counts without being asked, and only once it is reached', () => {
    const tiers = { Descuentos: '5 % desde 6 piezas y 10 % desde 12 piezas.' };
    expect(sum(tiers, [[lily, 12]], '')?.total).toBe('$1,080.00');
    expect(sum(tiers, [[lily, 7]], '')?.total).toBe('$665.00');
    expect(sum(tiers, [[lily, 5]], '')).toBeNull();
  });
  it('takes the price that the text of a product gives from a number on', () => {
    expect(sum({}, [[pot, 10]], '')?.total).toBe('$650.00');
    expect(sum({}, [[pot, 9]], '')).toBeNull();
  });
  it('gives three for two', () => expect(sum({ Promo: '3x2 en lirios.' }, [[lily, 7]], '')?.total).toBe('$500.00'));
  it('is for the same thing where it is for persons', () => {
    const pair = { Descuentos: '10 % para cada uno cuando dos personas vienen juntas.' };
    expect(
      sum(
        pair,
        [
          [rose, 1],
          [lily, 1],
        ],
        '',
      ),
    ).toBeNull();
    expect(sum(pair, [[rose, 2]], '')?.total).toBe('$360.00');
  });
  it.each([
    ['5 % en lirios desde 20 personas.', 20, '$1,900.00'],
    ['5 % en lirios desde 20 personas.', 19, undefined],
    ['Lirios: 5 % off from 20 people.', 19, undefined],
  ])('counts persons as pieces of what is sold by them: %s %i', (body, many, total) =>
    expect(sum({ Descuentos: body }, [[lily, many]], '')?.total).toBe(total),
  );
  it('is taken only of who pays by the means that it is for', () => {
    const pays = { Pagos: 'Aceptamos efectivo, Yape y tarjetas (con tarjeta 5 % de recargo).' };
    expect(sum(pays, [[rose, 1]], 'pago con yape')).toBeNull();
    expect(sum(pays, [[rose, 1]], 'pago con tarjeta')?.total).toBe('$210.00');
    expect(sum(pays, [[rose, 1]], 'mejor pago con yape', { earlier: ['pago con tarjeta'] })).toBeNull();
  });
  it('is not given to whom it is not for', () => {
    const students = { Descuentos: 'Los jueves, 10 % a estudiantes.' };
    const met = (question: string) => sum(students, [[rose, 1]], question)?.lines[0]?.met;
    expect(met('hay descuento?')).toBe(false);
    expect(met('hay descuento para estudiantes?')).toBe(false);
    expect(met('soy estudiante y voy el jueves, ¿hay descuento?')).toBe(true);
  });
});

describe('a delivery that was counted', () => {
  const ways = { Envíos: 'El envío a Mérida cuesta $80.' };
  it.each([
    ['total', '$280.00'],
    ['total, paso por ellas', undefined],
    ['total. pickup', undefined],
  ])('falls away once the goods are fetched: %s', (question, total) =>
    expect(sum(ways, [[rose, 1]], question, { counted: ['FEE'] })?.total).toBe(total),
  );
  it.each([
    ['bueno, yo paso por ellas', 'paso por ellas'],
    ['los recojo mañana', 'los recojo'],
    ["nah I'll pick it up, place the order", "i'll pick it up"],
    ['¿cuánto el envío, o paso por ellas?', null],
    ['cuánto es con envío y cuánto si lo recojo', null],
    ['¿paso por la calle 20?', null],
    ['how much is a pickup truck wrap', null],
  ])('%s', (text, words) => expect(fetchesIn(text)).toBe(words));
});

describe('what may be spent', () => {
  it.each([
    ['¿me alcanza con 500?', '500'],
    ['tengo 20 mil, ¿me alcanza para los dos?', '20000'],
    ['is $60 enough? I have $60', '60'],
    ['¿me alcanza con 2?', null],
    ['¿alcanza para 20 m²?', null],
  ])('%s', (text, amount) => expect(budgetIn(text)).toBe(amount));
  it('says what is left or lacking', () => {
    expect(sum({}, [[rose, 2]], '¿me alcanza con 500?')?.lines).toMatchObject([
      { kind: 'BUDGET', met: true, amount: '$100.00' },
    ]);
    expect(sum({}, [[rose, 2]], '¿me alcanza con 350?')?.lines).toMatchObject([{ met: false, lacking: '$50.00' }]);
  });
});
