import { describe, expect, it } from '@jest/globals';
import { daysOf, type QuestionPlan } from '../../../domain/questions/index.js';
import { readQuestion } from './read-question.js';

const today = '2026-11-23';
const read = (question: string, previous: QuestionPlan | null = null): QuestionPlan =>
  readQuestion({
    question,
    today,
    previous,
    sellers: ['Ana Torres', 'Luis Peña'],
    pipelines: [{ name: 'Ventas', stages: ['Nuevo'] }],
    sources: ['Referido', 'Feria de la Construcción', 'La'],
    fields: [],
  });
const daysIn = ({ range }: QuestionPlan): string => {
  const { from, until } = range ? daysOf(range, today) : { from: null, until: null };
  return `${from ?? ''}..${until ?? ''}`;
};

describe('a time that follows from the one before', () => {
  it.each([
    ['¿cuánto vendimos la semana pasada?', '¿y la anterior?', '2026-11-09..2026-11-16'],
    ['how much did we sell last week?', 'and the week before?', '2026-11-09..2026-11-16'],
    ['ventas de octubre', '¿y el mes anterior?', '2026-09-01..2026-10-01'],
    ['ventas de ayer', '¿y el día anterior?', '2026-11-21..2026-11-22'],
    ['ventas de los últimos 15 días por vendedor', '¿y en los últimos 30?', '2026-10-25..2026-11-24'],
    // Another unit is one of today's.
    ['ventas de octubre', '¿y la semana anterior?', '2026-11-16..2026-11-23'],
    ['ventas de octubre', '¿y ayer?', '2026-11-22..2026-11-23'],
  ])('%s %s', (first, second, days) => {
    const next = read(second, read(first));
    expect([next.metric, daysIn(next), next.ignored]).toEqual(['WON_AMOUNT', days, []]);
  });

  it('is no number of rows, but stays one for a list without a time', () => {
    expect(read('ventas de los últimos 30 días', null).limit).toBeNull();
    expect(read('los últimos 3', read('leads calientes'))).toMatchObject({ list: 'LEADS', limit: 3 });
  });
});

it('of all sellers, one may be asked for next', () => {
  const one = read('¿y solo Ana?', read('ventas de octubre por vendedor'));
  expect(one).toMatchObject({ metric: 'WON_AMOUNT', grouping: 'NONE', seller: 'Ana Torres', ignored: [] });
});

it('of debts, what is late may be asked for next', () => {
  expect(read('¿y cuántas vencidas?', read('¿cuánto nos deben?'))).toMatchObject({
    list: 'INVOICES',
    dated: 'DUE',
    range: { from: null, until: today },
    ignored: [],
  });
});

describe('what is late', () => {
  it.each([
    ['facturas vencidas', '..2026-11-23'],
    ['facturas vencidas hace más de 10 días', '..2026-11-13'],
    ['which invoices are overdue by more than 10 days?', '..2026-11-13'],
    ['facturas vencidas en octubre', '2026-10-01..2026-11-01'],
    ['tareas vencidas de este mes', '2026-11-01..2026-11-23'],
  ])('%s', (question, days) => {
    const plan = read(question);
    expect([plan.dated, daysIn(plan), plan.ignored]).toEqual(['DUE', days, []]);
  });
});

it('of the best day, the sales are told', () => {
  expect(read('¿Cuál fue nuestro mejor día del mes?')).toMatchObject({
    metric: 'WON_AMOUNT',
    grouping: 'DAY',
    ranking: 'HIGHEST',
    range: { period: 'THIS_MONTH' },
  });
});

it('of a price, the product is searched for as it was written', () => {
  expect(read('¿Cuánto cuesta el compresor de tornillo?')).toMatchObject({
    list: 'PRODUCTS',
    conditions: { search: 'compresor de tornillo' },
  });
});

it('says that customers who came and bought at a time cannot be asked for together', () => {
  expect(read('clientes nuevos de este mes que ya compraron').ignored).toEqual(['nuevos']);
});

describe('words of a trade', () => {
  it.each<[string, object]>([
    ['¿Cuántos pacientes nuevos llegaron esta semana?', { list: 'CUSTOMERS', dated: 'CREATED' }],
    ['¿Cuántos alumnos se matricularon este mes?', { list: 'CUSTOMERS', dated: 'CREATED' }],
    ['socios que no han comprado en dos meses', { list: 'CUSTOMERS', notBought: { from: '2026-09-23' } }],
    ['operaciones que cierran este mes', { list: 'OPPORTUNITIES', dated: 'DUE' }],
    ['¿Qué prendas se están acabando?', { list: 'PRODUCTS', ranking: 'LEAST_STOCK' }],
    ['¿cuál es la prenda más vendida?', { metric: 'PRODUCTS_SOLD', ranking: 'HIGHEST' }],
    ['turnos de mañana', { list: 'APPOINTMENTS' }],
    ['ventas por corredor', { metric: 'WON_AMOUNT', grouping: 'SELLER' }],
    ['¿cuánto me deben los inquilinos?', { list: 'INVOICES' }],
  ])('%s', (question, plan) => {
    expect(read(question)).toMatchObject({ ...plan, ignored: [] });
  });
});

it.each<[string, string]>([
  ['¿Quién va ganando este mes?', 'HIGHEST'],
  ['¿Qué vendedor va primero?', 'HIGHEST'],
  ['who is leading this month?', 'HIGHEST'],
  ['¿quién va de último?', 'LOWEST'],
])('%s asks for the sellers in their order', (question, ranking) => {
  expect(read(question)).toMatchObject({ metric: 'WON_AMOUNT', grouping: 'SELLER', ranking });
});

describe('sources of leads', () => {
  it.each<[string, string[] | null]>([
    ['leads de Referido', ['Referido']],
    ['¿Cuántos leads llegaron por referidos este mes?', ['Referido']],
    ['leads from Feria de la Construcción', ['Feria de la Construcción']],
    ['leads de la semana pasada', null],
    ['clientes de referido', null],
  ])('%s', (question, source) => {
    expect(read(question).conditions?.source ?? null).toEqual(source);
  });

  it('are joined by or', () => {
    expect(
      read('leads que llegaron por referido o por la feria de la construcción').conditions?.source?.toSorted(),
    ).toEqual(['Feria de la Construcción', 'Referido']);
  });

  it('limit a list together with a channel', () => {
    expect(read('leads de WhatsApp o de Referido')).toMatchObject({
      conditions: { channel: ['WHATSAPP'], source: ['Referido'] },
    });
  });
});
