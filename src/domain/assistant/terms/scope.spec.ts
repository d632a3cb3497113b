import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../shelf.js';
import { sumWithTerms } from './sum-with-terms.js';

const product = (name: string, price: number, unit = 'pieza') => ({
  id: name,
  name,
  description: '',
  keywords: [],
  unit,
  priceMinor: String(price * 100),
  currency: 'MXN',
  stock: null,
});
const shop = (title: string, body: string, products = goods): Shelf => ({
  version: '1',
  agents: [],
  products,
  articles: [{ id: title, title, body, keywords: [], language: 'es' }],
});
const goods = [
  product('Playera bordada', 100),
  product('Gorra bordada', 80),
  product('Termo grabado', 200),
  product('Diseño de logotipo', 500, 'servicio'),
];
function discountOf(shelf: Shelf, name: string, quantity: number, question: string, earlier: string[] = []) {
  const items = shelf.products.filter(each => each.name === name).map(each => ({ product: each, quantity }));
  const sum = sumWithTerms(shelf, items, question, { locale: 'es-MX', currency: 'MXN', earlier });
  const line = sum?.lines.find(({ kind, met }) => kind === 'DISCOUNT' && met);
  return line?.percent ?? null;
}

describe('what a discount is for', () => {
  it.each([
    ['Playera bordada', 15],
    ['Gorra bordada', 15],
    ['Termo grabado', null],
  ])('is the kind of goods that the title of its article names: %s', (name, percent) =>
    expect(
      discountOf(shop('Reglas de ropa', 'Desde 20 piezas hay 15% de descuento.'), name, 24, '¿con descuento?'),
    ).toBe(percent),
  );

  it.each([
    ['Termo grabado', 15],
    ['Gorra bordada', null],
  ])('is the thing that the title names: %s', (name, percent) =>
    expect(discountOf(shop('Los termos', 'Desde 20 piezas hay 15% de descuento.'), name, 24, '¿con descuento?')).toBe(
      percent,
    ),
  );

  it('is anything where the title names no goods', () =>
    expect(
      discountOf(shop('Mayoreo', 'Desde 20 piezas hay 15% de descuento.'), 'Termo grabado', 24, '¿con descuento?'),
    ).toBe(15));

  it('is not what its sentence leaves out', () => {
    const shelf = shop('Mayoreo', 'Desde 2 piezas hay 15% de descuento en todo excepto diseño.');
    expect(discountOf(shelf, 'Termo grabado', 3, '¿con descuento?')).toBe(15);
    expect(discountOf(shelf, 'Diseño de logotipo', 3, '¿con descuento?')).toBeNull();
  });
});

describe('whom a discount is for', () => {
  it.each([
    'Las parroquias y cooperativas tienen 10% de descuento.',
    'Parroquias: 10% de descuento.',
    '10% de descuento para parroquias.',
    'Parishes and co-ops get 10% off.',
  ])('is told and not reckoned for anybody else: %s', body => {
    const shelf = shop('Precios', body);
    expect(discountOf(shelf, 'Termo grabado', 3, '¿me hacen descuento?')).toBeNull();
    const said = body.startsWith('Parishes') ? 'we are a small parish' : 'somos una parroquia';
    expect(discountOf(shelf, 'Termo grabado', 3, '¿me hacen descuento?', [said])).toBe(10);
  });

  it.each([
    'Todos los pedidos tienen 10% de descuento.',
    'Los termos tienen 10% de descuento.',
    'Orders over $300 get 10% off.',
    'Termos: 10% de descuento.',
  ])('is everybody where goods or orders get it: %s', body =>
    expect(discountOf(shop('Precios', body), 'Termo grabado', 3, '¿me hacen descuento?')).toBe(10),
  );
});

describe('what lowers no price', () => {
  it.each([
    'Si el error fue suyo reimprimimos al 50% de descuento.',
    'Mistakes that you approved are on you, we redo them at 50% off.',
    'En cancelaciones devolvemos 50% menos gastos.',
  ])('is what is done again or paid back: %s', body =>
    expect(discountOf(shop('Precios', body), 'Termo grabado', 3, '¿con descuento?')).toBeNull(),
  );

  it('is read beside "sin devoluciones"', () =>
    expect(
      discountOf(shop('Precios', '10% de descuento, sin devoluciones.'), 'Termo grabado', 3, 'con descuento?'),
    ).toBe(10));
});

it.each([
  ['24 o más piezas 10% de descuento, 72 o más 20%.', 24, 10],
  ['24 o más piezas 10% de descuento, 72 o más 20%.', 80, 20],
  ['24 or more pieces get 10% off, 72 or more 20% off.', 30, 10],
  ['24 or more pieces get 10% off, 72 or more 20% off.', 72, 20],
])('steps are read with "o más" behind the number: %s', (body, quantity, percent) =>
  expect(discountOf(shop('Precios', body), 'Termo grabado', quantity, '¿con descuento?')).toBe(percent),
);

describe('lower prices from so many on', () => {
  it.each([
    ['En 20 termos o más el termo queda en $170.', 20, 'Termo grabado', true],
    ['En 20 termos o más el termo queda en $170.', 19, 'Termo grabado', false],
    ['Termos: 20+ a $170 c/u.', 25, 'Termo grabado', true],
    ['En 20 termos o más el termo queda en $170.', 20, 'Gorra bordada', false],
    ['En pedidos de 20 o más el envío queda en $170.', 20, 'Termo grabado', false],
  ])('count for the thing that their sentence names: %s, %s', (body, quantity, name, met) => {
    const items = goods.filter(each => each.name === name).map(each => ({ product: each, quantity }));
    const sum = sumWithTerms(shop('Mayoreo', body), items, '', { locale: 'es-MX', currency: 'MXN' });
    const lines = sum?.lines.filter(line => line.kind === 'DISCOUNT' && line.met) ?? [];
    expect(lines.map(({ amount }) => amount)).toEqual(met ? [`$${(quantity * 30).toFixed(2)}`] : []);
  });

  it.each([
    ['En la compra de 3 playeras la 4ta va a mitad de precio.', '$50.00'],
    ['Buy 3 playeras get the 4th free.', '$100.00'],
    ['Buy 3 get the 4th half off, only on playeras.', '$50.00'],
  ])('are known by the one that costs less: %s', (body, amount) => {
    const items = goods.slice(0, 1).map(each => ({ product: each, quantity: 4 }));
    const sum = sumWithTerms(shop('Promociones', body), items, '', { locale: 'es-MX', currency: 'MXN' });
    expect(sum?.lines.map(line => line.amount)).toEqual([amount]);
  });

  it('are none of others than those that a sentence calls the only ones', () => {
    const shelf = shop('Promociones', 'Compre 3 y el 4to es gratis, sólo en termos.');
    expect(discountOf(shelf, 'Playera bordada', 4, '¿con descuento?')).toBeNull();
  });
});

describe('what a discount names', () => {
  const plants = [product('Lavanda', 50, 'planta'), product('Maceta', 80), product('Limpiador para maceta', 60)];
  const off = (body: string, name: string) =>
    discountOf(shop('Descuentos', body, plants), name, 4, '¿me hacen descuento?');

  it.each([
    ['Hay 10 % de descuento en plantas.', 'Lavanda', 10],
    ['Hay 10 % de descuento en plantas.', 'Maceta', null],
    ['Desde 3 macetas hay 10 % de descuento.', 'Maceta', 10],
    ['Desde 3 macetas hay 10 % de descuento.', 'Limpiador para maceta', null],
  ])('may be what it is sold by, and is nothing that is only for it: %s, %s', (body, name, percent) =>
    expect(off(body, name)).toBe(percent),
  );

  it('may be the work alone', () => {
    const shelf = shop('Promos', 'Hay 10 % de descuento en mano de obra.');
    expect(discountOf(shelf, 'Diseño de logotipo', 1, '¿me hacen descuento?')).toBe(10);
    expect(discountOf(shelf, 'Termo grabado', 1, '¿me hacen descuento?')).toBeNull();
  });
});

describe('an amount that is taken off', () => {
  it.each([
    ['$50 de descuento en termos.', 2, '$50.00'],
    ['$50 off any termo.', 2, '$100.00'],
    ['Descuento de $150 en compras mayores a $1,000.', 6, '$150.00'],
    ['Descuento de $150 en compras mayores a $1,000.', 5, null],
    ['$50 de descuento en gorras.', 2, null],
    ['$50 de descuento los martes.', 2, null],
  ])('counts where its condition is met: %s, %s', (body, quantity, amount) => {
    const items = goods.slice(2, 3).map(each => ({ product: each, quantity }));
    const sum = sumWithTerms(shop('Promociones', body), items, '¿con descuento?', { locale: 'es-MX', currency: 'MXN' });
    expect(sum?.lines.find(({ met }) => met)?.amount ?? null).toBe(amount);
  });
});

it.each([
  ['Hay 10 % de descuento en herramientas y termos.', null],
  ['Hay 10 % de descuento en gorras y termos.', 10],
])('a discount on kinds of which the catalogue calls only some by that word is told alone: %s', (body, percent) =>
  expect(discountOf(shop('Promociones', body), 'Termo grabado', 1, '¿con descuento?')).toBe(percent),
);

describe('what a discount counts', () => {
  const feed = [
    product('Alimento 3 kg', 60, 'bolsa'),
    product('Alimento 15 kg', 200, 'bolsa'),
    product('Arena', 30, 'bulto'),
  ];
  const off = (body: string, name: string) => discountOf(shop('Promos', body, feed), name, 3, '');

  it.each([
    ['Llevando 3 bolsas de 15 kg hay 10 % de descuento.', 'Alimento 15 kg', 10],
    ['Llevando 3 bolsas de 15 kg hay 10 % de descuento.', 'Alimento 3 kg', null],
    ['Llevando 3 bolsas hay 10 % de descuento.', 'Alimento 3 kg', 10],
    ['Llevando 3 bolsas hay 10 % de descuento.', 'Arena', null],
    ['Llevando 3 piezas hay 10 % de descuento.', 'Arena', 10],
  ])('is what is sold by that word and of that size: %s, %s', (body, name, percent) =>
    expect(off(body, name)).toBe(percent),
  );

  it('is not what shares another word with the sentence', () => {
    const shelf = shop('Promos', 'Llevando 3 bolsas grandes hay 10 % de descuento.', [
      ...feed,
      product('Corral grande', 500),
    ]);
    expect(discountOf(shelf, 'Corral grande', 3, '')).toBeNull();
    expect(discountOf(shelf, 'Alimento 3 kg', 3, '')).toBe(10);
  });

  it('is for those whom its first words call', () => {
    const shelf = shop('Promos', 'Vecinos de la torre 10% en productos.');
    expect(discountOf(shelf, 'Termo grabado', 1, '¿hay descuento?')).toBeNull();
    expect(discountOf(shelf, 'Termo grabado', 1, '¿hay descuento?', ['somos vecinos'])).toBe(10);
  });
});

describe('a list of several goods', () => {
  const shelf = shop(
    'Mayoreo',
    '12% de descuento en gorras desde 30 piezas. 6% en playeras desde 20 piezas. El bordado cuesta $15 por pieza. Por 50 iguales se regala la bolsa, el bordado se cobra en $9 por pieza.',
  );
  const sumOf = (listed: [string, number][], question: string) =>
    sumWithTerms(
      shelf,
      listed.flatMap(([name, quantity]) =>
        shelf.products.filter(each => each.name === name).map(each => ({ product: each, quantity })),
      ),
      question,
      { locale: 'es-MX', currency: 'MXN', earlier: [] },
    );

  it('has the discount of each that comes to its number', () => {
    const listed: [string, number][] = [
      ['Gorra bordada', 30],
      ['Playera bordada', 20],
      ['Termo grabado', 1],
    ];
    const sum = sumOf(listed, '¿cuánto es con descuento?');
    expect(sum?.lines.filter(({ met }) => met).map(({ percent }) => percent)).toEqual([12, 6]);
    expect(sum?.total).toBe('$4,192.00');
  });

  it.each([
    [60, '$12,540.00'],
    [10, '$2,150.00'],
  ])('has a service at the one price that holds for so many: %s', (many, total) =>
    expect(sumOf([['Termo grabado', many]], '¿cuánto sería con el bordado?')?.total).toBe(total),
  );
});
