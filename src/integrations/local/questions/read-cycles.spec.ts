import { describe, expect, it } from '@jest/globals';
import { settlePlan } from '../../../domain/questions/index.js';
import { readHere, setting } from './questions.fixture.js';

const read = (question: string) => settlePlan(readHere(question), setting);

describe('figures by cycles of the calendar', () => {
  it.each([
    ['¿qué día de la semana nos escriben más?', 'MESSAGES_IN', 'WEEKDAY', 'LAST_90_DAYS'],
    ['¿qué día vendemos más?', 'WON_AMOUNT', 'WEEKDAY', 'LAST_90_DAYS'],
    ['which day of the week do we sell most this year', 'WON_AMOUNT', 'WEEKDAY', 'THIS_YEAR'],
    ['ventas por trimestre', 'WON_AMOUNT', 'QUARTER', 'THIS_YEAR'],
    ['ventas por quincena', 'WON_AMOUNT', 'HALF_MONTH', 'THIS_YEAR'],
    ['ingresos quincenales', 'WON_AMOUNT', 'HALF_MONTH', 'THIS_YEAR'],
    ['leads quincena por quincena', 'LEADS_CREATED', 'HALF_MONTH', 'THIS_YEAR'],
    ['sales by half month this year', 'WON_AMOUNT', 'HALF_MONTH', 'THIS_YEAR'],
    ['¿en qué quincena vendimos más?', 'WON_AMOUNT', 'HALF_MONTH', 'THIS_YEAR'],
    ['¿cuál fue la peor quincena del año?', 'WON_AMOUNT', 'HALF_MONTH', 'THIS_YEAR'],
    ['¿cuál fue el mejor trimestre?', 'WON_AMOUNT', 'QUARTER', 'THIS_YEAR'],
    ['pedidos por día de la semana', 'ORDERS', 'WEEKDAY', 'LAST_90_DAYS'],
  ])('adds them up: %s', (question, metric, fold, period) => {
    const { plan, lacks } = read(question);
    expect(plan).toMatchObject({ kind: 'FIGURE', metric, fold, each: null, range: { period }, ignored: [] });
    expect(lacks).toEqual([]);
  });

  it.each([
    ['mejor vendedor de cada trimestre', 'QUARTER', 'HIGHEST'],
    ['mejor vendedor de cada quincena', 'HALF_MONTH', 'HIGHEST'],
    ['best seller per quarter', 'QUARTER', 'HIGHEST'],
    ['ventas por vendedor y por mes', 'MONTH', null],
    ['¿quién vendió menos cada mes?', 'MONTH', 'LOWEST'],
  ])('tells the groups of each period: %s', (question, each, ranking) => {
    const { plan, lacks } = read(question);
    expect(plan).toMatchObject({ kind: 'FIGURE', metric: 'WON_AMOUNT', grouping: 'SELLER', each, ranking, fold: null });
    expect([...plan.ignored, ...lacks]).toEqual([]);
  });

  it('says that the mean of several days is not told by the day of the week', () => {
    expect(read('tiempo de respuesta por día de la semana').lacks).toEqual(['GROUPING']);
  });
});

describe('people by their birthday', () => {
  it.each([
    ['¿quién cumple años esta semana?', 'CONTACTS', 'THIS_WEEK'],
    ['cumpleaños de hoy', 'CONTACTS', 'TODAY'],
    ['which patients have a birthday this month?', 'CUSTOMERS', 'THIS_MONTH'],
    ['cumpleañeros del mes', 'CONTACTS', 'THIS_MONTH'],
  ])('%s', (question, list, period) => {
    const { plan, lacks } = read(question);
    expect(plan).toMatchObject({ kind: 'LIST', list, conditions: { birthday: { period } }, range: null, ignored: [] });
    expect(lacks).toEqual([]);
  });

  it('counts them too', () => {
    expect(read('¿cuántos clientes cumplen años en diciembre?').plan).toMatchObject({
      kind: 'COUNT',
      list: 'CUSTOMERS',
      conditions: { birthday: { from: '2026-12-01', until: '2027-01-01' } },
    });
  });
});
