import { describe, expect, it } from '@jest/globals';
import { noConditions, settlePlan } from '../../../domain/questions/index.js';
import { readHere, setting } from './questions.fixture.js';

/** Returns what a question about orders is read as, after its check; conditions that it does not name are left out. */
function told(question: string) {
  const { plan, lacks } = settlePlan(readHere(question), setting);
  const conditions = Object.entries({ ...noConditions, ...plan.conditions }).filter(([, value]) => value !== null);
  const { kind, list, seller, dated, range, ignored } = plan;
  return { kind, list, seller, dated, range, ...Object.fromEntries(conditions), left: [...ignored, ...lacks] };
}

const undelivered = { status: ['PENDING', 'CONFIRMED', 'PAID'] };
const waiting = { status: ['PENDING'] };
const unpaid = { payment: ['UNPAID', 'PARTLY_PAID'] };

describe('a question about orders', () => {
  it.each<[string, object]>([
    ['pedidos de Ana Torres sin pagar', { seller: 'Ana Torres', ...unpaid }],
    ['pedidos que vendió Ana Torres', { seller: 'Ana Torres' }],
    ['¿Cuántos pedidos vendió Ana Torres este mes?', { kind: 'COUNT', seller: 'Ana Torres', dated: 'CREATED' }],
    ['pedidos del vendedor Luis Peña', { seller: 'Luis Peña' }],
    ['orders sold by Luis Peña', { seller: 'Luis Peña' }],
    ['mis pedidos sin cobrar', { seller: 'ME', ...unpaid }],
    ['pedidos sin vendedor', { unassigned: true }],
    ['unassigned orders over 1000', { unassigned: true, minAmount: 1000 }],
    ['pedidos pagados', { payment: ['PAID'] }],
    ['pedidos pagados que no se han entregado', { payment: ['PAID'], ...undelivered }],
    ['pedidos confirmados o pagados', { status: ['PAID', 'CONFIRMED'] }],
    ['encargos por entregar', undelivered],
    ['pedidos que debo entregar', undelivered],
    ['how many orders are waiting to be delivered?', { kind: 'COUNT', ...undelivered }],
    ['Which orders are still to be delivered?', undelivered],
    ['orders waiting for approval', waiting],
    ['pedidos esperando aprobación', waiting],
    ['órdenes de compra pendientes', waiting],
    ['pedidos de la Ferretería El Sol', { search: 'ferreteria sol' }],
    ['¿Qué pedidos ha hecho Karla Mora?', { search: 'karla mora' }],
    ['¿Qué me pidió Karla?', { search: 'karla' }],
    ['orders from Karla last month', { search: 'karla', range: { period: 'LAST_MONTH', from: null, until: null } }],
    ['¿En qué estado está el pedido 45?', { search: '45' }],
    ['show me order number 12', { search: '12' }],
    ['pedidos vencidos de Ana Torres', { seller: 'Ana Torres', dated: 'DUE' }],
    ['partly paid orders due next week', { payment: ['PARTLY_PAID'], dated: 'DUE' }],
  ])('%s', (question, reading) => {
    expect(told(question)).toMatchObject({ kind: 'LIST', list: 'ORDERS', left: [], ...reading });
  });

  it.each(['¿Cuántos pedidos están atrasados?', 'pedidos por etapa', 'pedidos del WhatsApp'])(
    'says what it cannot tell: %s',
    question => expect(told(question)).toMatchObject({ list: 'ORDERS', left: [expect.any(String)] }),
  );

  it.each<[string, object]>([
    ['¿Cuánto vendimos en pedidos este mes?', { metric: 'ORDERS_AMOUNT', range: 'THIS_MONTH' }],
    ['ticket promedio de pedidos pagados por canal', { metric: 'ORDERS_AVERAGE', grouping: 'CHANNEL', paid: ['PAID'] }],
    ['orders by channel last week', { metric: 'ORDERS', grouping: 'CHANNEL' }],
    [
      '¿Cuánto suman los pedidos de Ana Torres de hoy?',
      { metric: 'ORDERS_AMOUNT', seller: 'Ana Torres', range: 'TODAY' },
    ],
    ['suma de los pedidos sin pagar', { metric: 'ORDERS_AMOUNT', paid: ['UNPAID', 'PARTLY_PAID'] }],
    ['total value of orders by seller', { metric: 'ORDERS_AMOUNT', grouping: 'SELLER' }],
    ['average order value by month', { metric: 'ORDERS_AVERAGE', grouping: 'MONTH' }],
    ['ticket promedio', { metric: 'ORDERS_AVERAGE' }],
    ['AOV this month', { metric: 'ORDERS_AVERAGE', range: 'THIS_MONTH' }],
    ['pedidos por vendedor', { metric: 'ORDERS', grouping: 'SELLER' }],
    ['pedidos por estado este mes', { metric: 'ORDERS', grouping: 'STATUS', range: 'THIS_MONTH' }],
    ['¿Por qué canal entran más pedidos?', { metric: 'ORDERS', grouping: 'CHANNEL' }],
    ['pedidos de este mes comparado con el mes pasado', { metric: 'ORDERS', compare: true }],
  ])('%s is a figure', (question, { range, paid, ...reading }: { range?: string; paid?: string[] }) => {
    const { plan, lacks } = settlePlan(readHere(question), setting);
    expect({ ...plan, left: [...plan.ignored, ...lacks] }).toMatchObject({ kind: 'FIGURE', left: [], ...reading });
    if (range) expect(plan.range).toMatchObject({ period: range });
    expect(plan.conditions?.payment ?? []).toEqual(paid ?? []);
  });

  it('keeps to orders where the next question names only a channel or a time', () => {
    const before = settlePlan(readHere('¿Cuánto vendimos en pedidos este mes?'), setting).plan;
    expect(readHere('¿y por canal?', before)).toMatchObject({ metric: 'ORDERS_AMOUNT', grouping: 'CHANNEL' });
    expect(readHere('¿Cuántos pedidos vendimos hoy?')).toMatchObject({ kind: 'COUNT', list: 'ORDERS' });
    expect(readHere('venta promedio')).toMatchObject({
      list: 'OPPORTUNITIES',
      measure: { key: null, of: 'AVERAGE' },
      conditions: { status: ['WON'] },
    });
  });

  it('leaves sales and what was sold to the figures', () => {
    expect(readHere('¿Cuánto vendió Ana Torres en pedidos este mes?')).toMatchObject({ kind: 'FIGURE' });
    expect(told('order 12 from Karla')).toMatchObject({ list: 'ORDERS', search: '12' });
  });
});
