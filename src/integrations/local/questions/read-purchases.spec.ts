import { describe, expect, it } from '@jest/globals';
import { daysOf, type QuestionPlan, settlePlan } from '../../../domain/questions/index.js';
import { readQuestion } from './read-question.js';

const today = '2026-11-23';
const sellers = ['Ana Torres'];
const stages = ['Nuevo', 'Propuesta', 'Ganada'];
const read = (question: string, previous: QuestionPlan | null = null): QuestionPlan =>
  readQuestion({
    question,
    today,
    previous,
    sellers,
    pipelines: [{ name: 'Ventas', stages }],
    sources: [],
    fields: [],
  });
const setting = {
  today,
  sellers: sellers.map(name => ({ id: name, name })),
  pipelines: [{ id: 'Ventas', name: 'Ventas', stages: stages.map(name => ({ id: name, name })) }],
  ownSellerId: null,
  sources: [],
  fields: [],
};
const days = (range: QuestionPlan['range']): string => {
  const { from, until } = range ? daysOf(range, today) : { from: 'none', until: 'none' };
  return range ? `${from ?? ''}..${until ?? ''}` : '';
};
/** Returns when customers bought and when they did not, and whether a part of the question was left out. */
const purchasesIn = (question: string, previous: QuestionPlan | null = null) => {
  const { plan, lacks } = settlePlan(read(question, previous), setting);
  return [
    plan.list,
    plan.dated === 'BOUGHT' ? days(plan.range) : '',
    days(plan.notBought),
    ...(plan.range && plan.dated !== 'BOUGHT' ? [`${plan.dated} ${days(plan.range)}`] : []),
    ...plan.ignored,
    ...lacks,
  ];
};

describe('customers by when they bought', () => {
  it.each<[question: string, bought: string, notBought: string]>([
    ['¿Qué clientes no han comprado en 60 días?', '', '2026-09-24..'],
    ['clientes que no compran hace 3 meses', '', '2026-08-23..'],
    ['clientes que no me compran desde hace más de un mes', '', '2026-10-23..'],
    ['clientes que llevan dos semanas sin comprar', '', '2026-11-09..'],
    ['¿quiénes no nos compran desde agosto?', '', '2026-08-01..'],
    ['clientes que no han vuelto a comprar en los últimos 45 días', '', '2026-10-10..2026-11-24'],
    ['¿cuántos clientes no compraron el mes pasado?', '', '2026-10-01..2026-11-01'],
    ['este mes, ¿qué clientes no compraron nada?', '', '2026-11-01..2026-12-01'],
    ['¿Qué clientes nunca han comprado?', '', '..'],
    ['clientes que todavía no han comprado nada', '', '..'],
    ['¿Qué clientes compraron este mes y no el mes pasado?', '2026-11-01..2026-12-01', '2026-10-01..2026-11-01'],
    ['clientes que compraron este mes y no el pasado', '2026-11-01..2026-12-01', '2026-10-01..2026-11-01'],
    ['clientes que compraron esta semana pero no la anterior', '2026-11-23..2026-11-30', '2026-11-16..2026-11-23'],
    ['clientes que compraron en octubre pero no en noviembre', '2026-10-01..2026-11-01', '2026-11-01..2026-12-01'],
    [
      'clientes que no compraron en octubre pero sí compraron en agosto',
      '2026-08-01..2026-09-01',
      '2026-10-01..2026-11-01',
    ],
    ['clientes que ya han comprado', '..', ''],
    ['¿cuántos clientes compraron este mes?', '2026-11-01..2026-12-01', ''],
    ['clientes que nos han comprado en los últimos 7 días', '2026-11-17..2026-11-24', ''],
    ["Which customers haven't bought in the last 30 days?", '', '2026-10-25..2026-11-24'],
    ['customers who have not bought anything for 3 weeks', '', '2026-11-02..'],
    ['customers who never bought', '', '..'],
    ['customers who bought this month but not last month', '2026-11-01..2026-12-01', '2026-10-01..2026-11-01'],
    ['how many customers bought last week?', '2026-11-16..2026-11-23', ''],
  ])('%s', (question, bought, notBought) => {
    expect(purchasesIn(question)).toEqual(['CUSTOMERS', bought, notBought]);
  });

  it('goes on from one time to another', () => {
    expect(purchasesIn('¿y el mes pasado?', read('¿cuántos clientes compraron este mes?'))).toEqual([
      'CUSTOMERS',
      '2026-10-01..2026-11-01',
      '',
    ]);
    expect(purchasesIn('¿y en octubre?', read('¿qué clientes no compraron este mes?'))).toEqual([
      'CUSTOMERS',
      '',
      '2026-10-01..2026-11-01',
    ]);
  });

  it('are the inactive ones if no time is named, and those who buy most in a time are told by what they bought then', () => {
    expect(read('clientes que ya no compran')).toMatchObject({
      conditions: { segment: ['INACTIVE'] },
      notBought: null,
    });
    expect(read('¿qué clientes dejaron de comprar?')).toMatchObject({
      conditions: { segment: ['INACTIVE'] },
      ignored: [],
    });
    expect(read('¿qué clientes compraron más este mes?')).toMatchObject({
      kind: 'FIGURE',
      metric: 'WON_AMOUNT',
      grouping: 'CUSTOMER',
      ranking: 'HIGHEST',
      range: { period: 'THIS_MONTH' },
    });
  });

  it('says that a day does not exist', () => {
    expect(read('clientes que no han comprado desde el 31 de noviembre')).toMatchObject({ unreal: true });
  });
});

describe('opportunities by how long they have been in their stage', () => {
  it.each<[question: string, until: string, stage: string | null]>([
    ['¿Qué oportunidades no se mueven hace 15 días?', '2026-11-08', null],
    ['negocios parados desde hace más de 3 semanas', '2026-11-02', null],
    ['¿Cuántos negocios llevan más de 10 días sin moverse?', '2026-11-13', null],
    ['oportunidades estancadas hace un mes', '2026-10-23', null],
    ['tratos que no han avanzado en 2 semanas', '2026-11-09', null],
    ['oportunidades que llevan 20 días en la misma etapa', '2026-11-03', null],
    ['negocios que llevan más de una semana en Propuesta', '2026-11-16', 'Propuesta'],
    ['deals stuck in the same stage for more than 10 days', '2026-11-13', null],
    ["which deals haven't moved in 15 days?", '2026-11-08', null],
    ['deals that have been in Propuesta for over 2 weeks', '2026-11-09', 'Propuesta'],
  ])('%s', (question, until, stage) => {
    const { plan, lacks } = settlePlan(read(question), setting);
    expect(plan).toMatchObject({
      list: 'OPPORTUNITIES',
      dated: 'STAGE_ENTERED',
      range: { period: null, from: null, until },
      conditions: { status: ['OPEN'] },
      stage,
      ignored: [],
    });
    expect(lacks).toEqual([]);
  });

  it('goes on from a stage', () => {
    const previous = read('¿qué oportunidades están en propuesta?');
    expect(read('¿y cuáles llevan más de dos semanas ahí?', previous)).toMatchObject({
      list: 'OPPORTUNITIES',
      stage: 'Propuesta',
      dated: 'STAGE_ENTERED',
      range: { until: '2026-11-09' },
      ignored: [],
    });
  });

  it('are those that have been there for the longest time if no time is named', () => {
    expect(read('negocios estancados')).toMatchObject({ ranking: 'OLDEST', range: null });
    expect(read('negocios sin movimiento')).toMatchObject({ ranking: 'OLDEST', range: null, ignored: [] });
  });
});
