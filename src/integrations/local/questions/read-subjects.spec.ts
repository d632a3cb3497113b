import { describe, expect, it } from '@jest/globals';
import { readQuestion } from './read-question.js';

const today = '2026-11-23';
const read = (question: string) =>
  readQuestion({ question, today, previous: null, sellers: ['Ana Torres'], pipelines: [], sources: [], fields: [] });

describe('what customers owe', () => {
  it.each([
    'cuanto me deben',
    '¿Quién me debe plata?',
    'quienes me deben',
    'facturas sin pagar',
    'pagos pendientes',
    'cuentas por cobrar',
    'who owes us money?',
    'unpaid invoices',
  ])('%s', question => expect(read(question)).toMatchObject({ list: 'INVOICES', range: null, ignored: [] }));

  it.each(['facturas vencidas', 'clientes morosos', 'overdue invoices', 'pagos atrasados'])(
    'is overdue: %s',
    question =>
      expect(read(question)).toMatchObject({ list: 'INVOICES', range: { from: null, until: today }, dated: 'DUE' }),
  );

  it('is not what orders are like, what was sold, or what the shop owes', () => {
    expect(read('pedidos sin pagar')).toMatchObject({
      list: 'ORDERS',
      conditions: { payment: ['UNPAID', 'PARTLY_PAID'] },
    });
    expect(read('cuánta plata entró esta semana')).toMatchObject({ metric: 'WON_AMOUNT' });
    expect(read('¿cuánto debemos?').kind).toBe('UNCLEAR');
  });
});

describe('what one person owes', () => {
  it.each([
    ['¿Cuánto me debe Andrea Badilla?', 'andrea badilla'],
    ['cuanto nos debe don Rolando', 'rolando'],
    ['¿Cuándo vence la factura de Diego Campos?', 'diego campos'],
    ['deuda de Karla', 'karla'],
    ['how much does Andrea owe us?', 'andrea'],
  ])('%s', (question, search) =>
    expect(read(question)).toMatchObject({
      kind: 'LIST',
      list: 'ORDERS',
      conditions: { payment: ['UNPAID', 'PARTLY_PAID'], search },
      ignored: [],
    }),
  );

  it('is not what all owe, nor what somebody buys', () => {
    expect(read('facturas de octubre')).toMatchObject({ list: 'INVOICES' });
    expect(read('¿cuánto me deben los clientes?')).toMatchObject({ list: 'INVOICES' });
    expect(read('how much does Andrea buy?').list).not.toBe('ORDERS');
  });
});

describe('how orders are paid', () => {
  const unpaid = { status: null, payment: ['UNPAID', 'PARTLY_PAID'] };
  it.each([
    'pedidos sin pagar',
    'órdenes que no han pagado',
    'pedidos pendientes de pago',
    'qué pedidos están por cobrar',
    'pedidos no pagados',
    'unpaid orders',
    'orders that are not paid yet',
    'which orders have not been paid',
  ])('is not in full: %s', question =>
    expect(read(question)).toMatchObject({ kind: 'LIST', list: 'ORDERS', conditions: unpaid, ignored: [] }),
  );

  it.each([
    'pedidos pagados en parte',
    'pedidos a medio pagar',
    'órdenes con abono',
    'partly paid orders',
    'orders partially paid',
  ])('is in part: %s', question =>
    expect(read(question)).toMatchObject({
      list: 'ORDERS',
      conditions: { status: null, payment: ['PARTLY_PAID'] },
      ignored: [],
    }),
  );

  it('is known of orders that are delivered too', () => {
    expect(read('pedidos entregados pero no pagados')).toMatchObject({
      list: 'ORDERS',
      conditions: { status: ['FULFILLED'], payment: ['UNPAID', 'PARTLY_PAID'] },
      ignored: [],
    });
  });

  it.each(['pedidos vencidos', 'pedidos con el pago vencido', 'overdue orders', 'orders with overdue payments'])(
    'is late: %s',
    question =>
      expect(read(question)).toMatchObject({
        list: 'ORDERS',
        range: { from: null, until: today },
        dated: 'DUE',
        ignored: [],
      }),
  );

  it.each([
    'pedidos que vencen esta semana',
    'pedidos cuyo pago vence esta semana',
    'órdenes por cobrar que vencen esta semana',
    'orders due this week',
  ])('is due at a time: %s', question =>
    expect(read(question)).toMatchObject({ list: 'ORDERS', range: { period: 'THIS_WEEK' }, dated: 'DUE', ignored: [] }),
  );

  it('is no matter of late orders', () => {
    for (const question of ['pedidos atrasados', 'late orders'])
      expect(read(question)).not.toMatchObject({ dated: 'DUE' });
  });
});

describe('the day', () => {
  it.each([
    'resumen de hoy',
    'qué debería hacer hoy',
    'a quien le debo dar seguimiento',
    'por dónde empiezo',
    'what should I do today',
  ])('%s', question => expect(read(question)).toMatchObject({ kind: 'LIST', list: 'OVERVIEW', ignored: [] }));

  it('is not asked for where figures or a list are named', () => {
    expect(read('resumen de ventas de este mes')).toMatchObject({ kind: 'FIGURE', metric: 'WON_AMOUNT' });
    expect(read('resumen de los leads calientes')).toMatchObject({ list: 'LEADS' });
  });
});

describe('one person', () => {
  it.each([
    ['todo sobre Karla', 'CONTACTS', 'karla'],
    ['historial de karla mendez', 'CONTACTS', 'karla mendez'],
    ['dame el telefono de José', 'CONTACTS', 'jose'],
    ['everything about Karla', 'CONTACTS', 'karla'],
    ['qué ha comprado Andrea', 'CUSTOMERS', 'andrea'],
    ['cuándo fue la última compra de María', 'ORDERS', 'maria'],
    ['pedidos de Karla', 'ORDERS', 'karla'],
  ])('%s', (question, list, search) =>
    expect(read(question)).toMatchObject({ kind: 'LIST', list, conditions: { search }, ignored: [] }),
  );

  it('is not a word of the vocabulary', () => {
    for (const question of [
      'pedidos de ayer',
      'pedidos de menos de 500',
      'historial de ventas',
      'datos de clientes',
      'quién es el peor vendedor',
    ])
      expect(read(question).conditions?.search ?? null).toBeNull();
  });
});

describe('single sales', () => {
  it.each([
    ['ventas más antiguas', 'OLDEST', null],
    ['ventas más grandes', 'HIGHEST', null],
    ['última venta', 'NEWEST', 1],
    ['las ultimas 10 ventas', 'NEWEST', 10],
    ['biggest sale this month', 'HIGHEST', 1],
  ])('%s', (question, ranking, limit) =>
    expect(read(question)).toMatchObject({
      kind: 'LIST',
      list: 'OPPORTUNITIES',
      conditions: { status: ['WON'] },
      ranking,
      limit,
    }),
  );

  it('are not meant by a ranking of groups', () => {
    expect(read('mejores ventas por vendedor')).toMatchObject({ kind: 'FIGURE', grouping: 'SELLER' });
    expect(read('cuál fue el mejor día de ventas')).toMatchObject({ kind: 'FIGURE', grouping: 'DAY' });
  });
});

it('asks for carts, sources, buyers and the stock of one product', () => {
  expect(read('carritos abandonados')).toMatchObject({ list: 'CARTS', ignored: [] });
  expect(read('cuánta plata hay en carritos abandonados')).toMatchObject({ list: 'CARTS' });
  expect(read('de dónde vienen mis leads')).toMatchObject({ list: 'SOURCES', ignored: [] });
  expect(read('leads por canal')).toMatchObject({ list: 'SOURCES', ignored: [] });
  expect(read('leads calientes por fuente este mes')).toMatchObject({
    list: 'SOURCES',
    conditions: { temperature: ['HOT'] },
    range: { period: 'THIS_MONTH' },
    ignored: [],
  });
  expect(read('quién me compra más')).toMatchObject({ list: 'CUSTOMERS', ranking: 'HIGHEST', ignored: [] });
  expect(read('clientes que no han comprado en los últimos 60 días')).toMatchObject({
    list: 'CUSTOMERS',
    conditions: null,
    notBought: { from: '2026-09-25', until: '2026-11-24' },
  });
  expect(read('cuantas unidades quedan del taladro')).toMatchObject({
    list: 'PRODUCTS',
    conditions: { search: 'taladro' },
  });
  expect(read('kuanto bendi oy')).toMatchObject({ metric: 'WON_AMOUNT', range: { period: 'TODAY' } });
});

it('gives no similar figure where sales are asked for by something that they do not have', () => {
  for (const question of ['cuánto vale mi inventario', 'ingresos por categoría', 'ventas por ciudad'])
    expect(read(question).kind).toBe('UNCLEAR');
});
