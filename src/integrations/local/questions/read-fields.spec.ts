import { describe, expect, it } from '@jest/globals';
import { settlePlan } from '../../../domain/questions/index.js';
import { readHere, setting } from './questions.fixture.js';

const said = (question: string, previous: string | null = null) => {
  const { plan, lacks } = settlePlan(
    readHere(question, previous === null ? null : settlePlan(readHere(previous), setting).plan),
    setting,
  );
  const fields = (plan.conditions?.fields ?? []).map(
    ({ key, values, min, max, from, until }) =>
      `${key} ${values?.join('|') ?? ((from ?? until) ? `${from}..${until}` : `${min}..${max}`)}`,
  );
  return [plan.kind, plan.list ?? plan.metric, plan.by, ...fields, ...lacks, ...plan.ignored];
};

describe('a question that names fields of the business', () => {
  it.each([
    ['¿Cuántos clientes con tipo de techo teja?', 'COUNT', 'CUSTOMERS', null, 'roofType Teja'],
    ['clientes con techo de zinc', 'LIST', 'CUSTOMERS', null, 'roofType Zinc'],
    ['clientes de teja', 'LIST', 'CUSTOMERS', null, 'roofType Teja'],
    ['cuántos leads tienen techo de teja o de zinc', 'COUNT', 'LEADS', null, 'roofType Teja|Zinc'],
    ['how many leads with roof type zinc', 'COUNT', 'LEADS', null, 'roofType Zinc'],
    ['leads with a zinc roof type', 'LIST', 'LEADS', null, 'roofType Zinc'],
    ['leads que no sean de tipo de techo losa de concreto', 'LIST', 'LEADS', null, 'roofType Teja|Zinc'],
    ['leads con metros de techo entre 50 y 100', 'LIST', 'LEADS', null, 'area 50..100'],
    ['leads con más de 1.200 metros de techo', 'LIST', 'LEADS', null, 'area 1200..null'],
    ['leads with area less than 80', 'LIST', 'LEADS', null, 'area null..80'],
    ['oportunidades con ciudad de obra Santa Cruz este mes', 'LIST', 'OPPORTUNITIES', null, 'ciudad_obra santa cruz'],
    ['clientes cuya finca es "El Tucán"', 'LIST', 'CUSTOMERS', null, 'finca el tucan'],
  ])('limits by them: %s', (question, ...plan) => {
    expect(said(question)).toEqual(plan);
  });

  it.each([
    ['leads con fecha de visita entre el 1 y el 15 de diciembre', 'LEADS', 'visitDate 2026-12-01..2026-12-16'],
    ['leads con visita la próxima semana', 'LEADS', 'visitDate 2026-11-30..2026-12-07'],
    ['¿qué leads tienen visita mañana?', 'LEADS', 'visitDate 2026-11-24..2026-11-25'],
    ['leads con fecha de visita antes del 10 de diciembre', 'LEADS', 'visitDate null..2026-12-10'],
    ['leads cuya fecha de visita es después del 5 de diciembre', 'LEADS', 'visitDate 2026-12-06..null'],
    ['leads cuya visita fue en octubre', 'LEADS', 'visitDate 2026-10-01..2026-11-01'],
    ['leads con visita en octubre', 'LEADS', 'visitDate 2026-10-01..2026-11-01'],
    ['leads con visita en marzo', 'LEADS', 'visitDate 2027-03-01..2027-04-01'],
    ['leads con fecha de visita del 3 de noviembre', 'LEADS', 'visitDate 2026-11-03..2026-11-04'],
    ['customers with renewal next month', 'CUSTOMERS', 'renewal 2026-12-01..2027-01-01'],
    ['clientes con renovación en enero', 'CUSTOMERS', 'renewal 2027-01-01..2027-02-01'],
    ['clientes con renovación este mes', 'CUSTOMERS', 'renewal 2026-11-01..2026-12-01'],
    ['clientes que tienen renovación el 28/11', 'CUSTOMERS', 'renewal 2026-11-28..2026-11-29'],
    ['clientes con renovación vencida', 'CUSTOMERS', 'renewal null..2026-11-23'],
    [
      'clientes con renovación desde el 1 de diciembre hasta el 31 de enero',
      'CUSTOMERS',
      'renewal 2026-12-01..2027-02-01',
    ],
  ])('limits by the days of them: %s', (question, list, days) => {
    expect(said(question)).toEqual(['LIST', list, null, days]);
  });

  it('keeps the time of the records apart from the days of a field', () => {
    const { plan } = settlePlan(readHere('leads de este mes con visita la próxima semana'), setting);
    expect(plan.range).toMatchObject({ period: 'THIS_MONTH' });
    expect(plan.conditions?.fields).toMatchObject([{ key: 'visitDate', from: '2026-11-30', until: '2026-12-07' }]);
    expect(readHere('leads con visita el 31 de noviembre').unreal).toBe(true);
  });

  it.each([
    ['¿Cuánto suman los metros de techo de los leads?', 'SUM', null],
    ['promedio de metros de techo de los leads', 'AVERAGE', null],
    ['¿cuál es el promedio de metros de techo por tipo de techo de los leads?', 'AVERAGE', 'roofType'],
    ['total de metros de techo de los leads de WhatsApp', 'SUM', null],
    ['¿cuántos metros de techo hay en total en los leads?', 'SUM', null],
    ['¿cuántos metros de techo tienen los leads en promedio?', 'AVERAGE', null],
    ['average area of leads by roof type', 'AVERAGE', 'roofType'],
    ['total area of the leads', 'SUM', null],
    ['suma de metros de techo por tipo de techo', 'SUM', 'roofType'],
  ])('adds them up: %s', (question, of, by) => {
    const { plan, lacks } = settlePlan(readHere(question), setting);
    expect([plan.kind, plan.list, plan.measure, plan.by, ...plan.ignored, ...lacks]).toEqual([
      'COUNT',
      'LEADS',
      { key: 'area', of },
      by,
    ]);
  });

  it.each([
    ['oportunidades por ciudad de obra', 'OPPORTUNITIES', 'ciudad_obra'],
    ['¿cuántas oportunidades abiertas hay en cada ciudad de obra?', 'OPPORTUNITIES', 'ciudad_obra'],
    ['how many leads per roof type', 'LEADS', 'roofType'],
    ['¿Qué tipo de techo tienen más clientes?', 'CUSTOMERS', 'roofType'],
    ['leads by area this month', 'LEADS', 'area'],
    ['¿cuántos hay por ciudad de obra?', 'OPPORTUNITIES', 'ciudad_obra'],
  ])('counts by them: %s', (question, list, by) => {
    expect(said(question)).toEqual(['COUNT', list, by]);
  });

  it('goes on with them', () => {
    expect(said('¿y por tipo de techo?', 'clientes frecuentes')).toEqual(['COUNT', 'CUSTOMERS', 'roofType']);
    const next = (question: string, before: string) =>
      settlePlan(readHere(question, settlePlan(readHere(before), setting).plan), setting).plan;
    const average = { key: 'area', of: 'AVERAGE' };
    expect(next('¿y por tipo de techo?', 'promedio de metros de techo de los leads')).toMatchObject({
      measure: average,
      by: 'roofType',
    });
    expect(next('¿y los calientes?', 'promedio de metros de techo de los leads')).toMatchObject({
      kind: 'COUNT',
      measure: average,
      conditions: { temperature: ['HOT'] },
    });
    expect(next('¿y el promedio de metros de techo?', 'leads de teja')).toMatchObject({
      measure: average,
      conditions: { fields: [{ key: 'roofType' }] },
    });
    expect(said('¿y los de zinc?', 'clientes con techo de teja')).toEqual(['LIST', 'CUSTOMERS', null, 'roofType Zinc']);
  });

  it('tells what is sold by them', () => {
    const { plan, lacks } = settlePlan(readHere('¿cuánto vendimos por ciudad de obra este año?'), setting);
    expect(plan).toMatchObject({
      kind: 'COUNT',
      list: 'OPPORTUNITIES',
      by: 'ciudad_obra',
      measure: { key: null, of: 'SUM' },
      conditions: { status: ['WON'] },
      dated: 'CLOSED',
    });
    expect(lacks).toEqual([]);
  });

  it.each([
    ['leads sin tipo de techo', 'roofType', true],
    ['¿cuántos leads no tienen metros de techo?', 'area', true],
    ['leads without roof type', 'roofType', true],
    ['leads que no tienen fecha de visita', 'visitDate', true],
    ['leads con metros de techo cargados', 'area', false],
  ])('knows those without a value: %s', (question, key, isEmpty) => {
    const { plan, lacks } = settlePlan(readHere(question), setting);
    expect(plan.conditions?.fields).toMatchObject([{ key, isEmpty, values: null }]);
    expect([...plan.ignored, ...lacks]).toEqual([]);
  });

  it.each([
    ['¿cuál es el lead con más metros de techo?', 'HIGHEST', 1],
    ['los 3 leads con menos metros de techo', 'LOWEST', 3],
    ['leads with the most area', 'HIGHEST', 10],
  ])('takes the first rows by them: %s', (question, ranking, limit) => {
    const { plan, lacks } = settlePlan(readHere(question), setting);
    expect(plan).toMatchObject({ kind: 'LIST', list: 'LEADS', rankedBy: 'area', ranking, limit, ignored: [] });
    expect(lacks).toEqual([]);
  });

  it('names what it cannot apply', () => {
    expect(said('¿cuánto vendimos por ciudad de obra y por mes?')).toContain('GROUPING');
    // A field of customers is none of orders, and one that the business does not have is none at all.
    expect(said('pedidos por tipo de techo').at(-1)).toBe('techo');
    expect(said('clientes por color de ojos')).toContain('ojos');
  });
});
