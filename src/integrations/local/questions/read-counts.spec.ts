import { describe, expect, it } from '@jest/globals';
import { readHere } from './questions.fixture.js';

describe('the share of leads that are won', () => {
  it.each<[question: string, plan: object]>([
    ['tasa de conversión por vendedor', { grouping: 'SELLER' }],
    ['% de cierre octubre', { range: { from: '2026-10-01', until: '2026-11-01' } }],
    ['de cada 100 leads cuántos se nos hacen clientes', { conditions: null }],
    ['¿De los que llegan por WhatsApp cuántos acaban en venta?', { conditions: { channel: ['WHATSAPP'] } }],
    ['qué porcentaje de los leads calientes ganamos', { conditions: { temperature: ['HOT'], status: null } }],
    [
      'conversión de referidos contra feria este mes',
      { conditions: { source: ['Referido', 'Feria'] }, dimension: 'SOURCE' },
    ],
    ['quién cierra más de los leads que le llegan', { grouping: 'SELLER', ranking: 'HIGHEST' }],
    ['ratio de leads ganados vs perdidos', { compare: false }],
    ['¿estamos convirtiendo mejor que en octubre?', { compare: true }],
    ['which source converts the worst', { dimension: 'SOURCE', ranking: 'LOWEST' }],
    ['conversion rate by city', { dimension: 'CITY' }],
    ['how many out of 10 leads end up buying', { range: null }],
  ])('%s', (question, plan) => {
    expect(readHere(question)).toMatchObject({ kind: 'COUNT', list: 'LEADS', rate: true, ignored: [], ...plan });
  });

  it.each([
    '¿cuántos leads ganamos este mes?',
    'leads ganados por vendedor',
    'motivos de cierre',
    'clientes que compraron ayer',
  ])('%s asks for no share', question => expect(readHere(question).rate).toBe(false));
});

describe('cities', () => {
  it.each([
    ['leads por ciudad este mes', 'LEADS'],
    ['clientes agrupados por ciudad', 'CUSTOMERS'],
    ['en qué ciudad tengo más clientes', 'CUSTOMERS'],
    ['en dónde están mis clientes', 'CUSTOMERS'],
    ['de qué ciudades nos escriben más', 'LEADS'],
    ['where do most of our customers live', 'CUSTOMERS'],
  ])('%s', (question, list) => {
    expect(readHere(question)).toMatchObject({ kind: 'COUNT', list, dimension: 'CITY', ignored: [] });
  });

  it.each(['ventas por ciudad', 'pedidos por ciudad'])('%s: what is sold by city is not known', question => {
    expect(readHere(question).kind).toBe('UNCLEAR');
  });
});

describe('who waits for an answer', () => {
  it.each<[question: string, minutes: number | null]>([
    ['leads sin contestar', null],
    ['clientes que llevan más de 3 horas esperando respuesta', 180],
    ['unanswered conversations older than 4 hours', 240],
    ['conversaciones en visto de más de 30 min', 30],
    ['personas que nadie ha atendido en más de 90 minutos', 90],
    ['tengo a alguien sin responder hace medio día', 720],
    ['hay alguien esperando hace más de una semana?', 10_080],
    ['mensajes pendientes de contestar', null],
  ])('%s', (question, minWait) => {
    expect(readHere(question)).toMatchObject({
      list: 'CONVERSATIONS',
      conditions: { status: ['WAITING'], minWait },
      ignored: [],
    });
  });

  it.each(['tareas pendientes', 'pedidos esperando aprobación', 'casos abiertos hace más de tres días'])(
    '%s is about something else',
    question => expect(readHere(question).list).not.toBe('CONVERSATIONS'),
  );
});

describe('products by their name', () => {
  it.each([
    ['cuántos taladros vendimos este mes', 'PRODUCTS_SOLD', 'taladro'],
    ['cuántas unidades de pintura se han vendido en octubre', 'PRODUCTS_SOLD', 'pintura'],
    ['cuánto hemos vendido de cemento', 'PRODUCTS_AMOUNT', 'cemento'],
    ['how many drills did we sell', 'PRODUCTS_SOLD', 'drill'],
  ])('%s', (question, metric, search) => {
    expect(readHere(question)).toMatchObject({ kind: 'FIGURE', metric, conditions: { search }, ignored: [] });
  });

  it.each([
    ['q producto deja mas plata', 'HIGHEST'],
    ['ingresos por producto este año', null],
  ])('%s asks for money', (question, ranking) => {
    expect(readHere(question)).toMatchObject({ metric: 'PRODUCTS_AMOUNT', grouping: 'PRODUCT', ranking });
  });
});
