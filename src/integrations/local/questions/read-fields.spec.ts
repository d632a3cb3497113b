import { describe, expect, it } from '@jest/globals';
import { settlePlan } from '../../../domain/questions/index.js';
import { readHere, setting } from './questions.fixture.js';

const said = (question: string, previous: string | null = null) => {
  const { plan, lacks } = settlePlan(
    readHere(question, previous === null ? null : settlePlan(readHere(previous), setting).plan),
    setting,
  );
  const fields = (plan.conditions?.fields ?? []).map(
    ({ key, values, min, max }) => `${key} ${values?.join('|') ?? `${min}..${max}`}`,
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
    expect(said('¿y los de zinc?', 'clientes con techo de teja')).toEqual(['LIST', 'CUSTOMERS', null, 'roofType Zinc']);
  });

  it('names what it cannot apply', () => {
    expect(said('¿cuánto vendimos por ciudad de obra?')).toEqual(['FIGURE', 'WON_AMOUNT', null, 'GROUPING']);
    // A field of customers is none of orders, and one that the business does not have is none at all.
    expect(said('pedidos por tipo de techo').at(-1)).toBe('techo');
    expect(said('clientes por color de ojos')).toContain('ojos');
  });
});
