import { describe, expect, it } from '@jest/globals';
import { readQuestion } from './read-question.js';

const read = (question: string) =>
  readQuestion({ question, today: '2026-11-23', previous: null, sellers: [], pipelines: [], sources: [], fields: [] });

describe('what was collected', () => {
  it.each([
    ['¿cuánto cobramos este mes?', 'THIS_MONTH'],
    ['¿qué pagos recibimos esta semana?', 'THIS_WEEK'],
    ['pagos de hoy', 'TODAY'],
    ['¿cuánto nos pagaron ayer?', 'YESTERDAY'],
    ['¿cuánta plata hemos cobrado este mes?', 'THIS_MONTH'],
    ['payments received this week', 'THIS_WEEK'],
    ['how much did we collect today?', 'TODAY'],
  ])('%s', (question, period) =>
    expect(read(question)).toMatchObject({ list: 'PAYMENTS', metric: null, range: { period }, ignored: [] }),
  );

  it('is neither what is owed, nor how orders are paid, nor what was sold', () => {
    expect(read('pagos pendientes')).toMatchObject({ list: 'INVOICES' });
    expect(read('pagos atrasados')).toMatchObject({ list: 'INVOICES', dated: 'DUE' });
    expect(read('pedidos pagados')).toMatchObject({ list: 'ORDERS' });
    expect(read('cuánta plata entró esta semana')).toMatchObject({ metric: 'WON_AMOUNT' });
    expect(read('cuentas por cobrar')).toMatchObject({ list: 'INVOICES' });
  });
});
