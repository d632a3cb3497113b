import { describe, expect, it } from '@jest/globals';
import { settlePlan } from '../../../domain/questions/index.js';
import { readHere, setting } from './questions.fixture.js';

const read = (question: string) => {
  const { plan, lacks } = settlePlan(readHere(question), setting);
  expect([...plan.ignored, ...lacks]).toEqual([]);
  return plan;
};

describe('what is asked of each seller', () => {
  it.each([
    ['¿Qué asesor cerró más cada mes?', 'MONTH'],
    ['mejor asesor por semana', 'WEEK'],
    ['el que más vendió cada mes', 'MONTH'],
    ['best rep each quarter', 'QUARTER'],
  ])('the best of each period, whatever sellers are called: %s', (question, each) => {
    expect(read(question)).toMatchObject({ metric: 'WON_AMOUNT', grouping: 'SELLER', each, ranking: 'HIGHEST' });
  });

  it.each([
    'motivos de pérdida por vendedor',
    '¿por qué pierde cada vendedor?',
    'lost reasons by seller',
    'why does each seller lose deals?',
  ])('why their sales are lost: %s', question => {
    expect(read(question)).toMatchObject({ metric: 'LOST_OPPORTUNITIES', grouping: 'REASON', each: 'SELLER' });
  });

  it.each(['¿por qué pierde ventas Ana?', '¿por qué se le caen las ventas a Ana?'])(
    'why those of one are: %s',
    question => {
      expect(read(question)).toMatchObject({
        metric: 'LOST_OPPORTUNITIES',
        grouping: 'REASON',
        each: null,
        seller: 'Ana Torres',
      });
    },
  );

  it.each([
    ['venta promedio por vendedor', ['WON'], 'AVERAGE'],
    ['¿cuánto vende en promedio cada vendedor?', ['WON'], 'AVERAGE'],
    ['average sale per seller', ['WON'], 'AVERAGE'],
    ['¿cuánto tiene en negociación cada vendedor?', ['OPEN'], 'SUM'],
    ['¿Qué vendedor tiene más plata en negociación?', ['OPEN'], 'SUM'],
    ["what is each rep's open pipeline?", ['OPEN'], 'SUM'],
  ])('what their sales are worth: %s', (question, status, of) => {
    expect(read(question)).toMatchObject({
      kind: 'COUNT',
      list: 'OPPORTUNITIES',
      dimension: 'SELLER',
      measure: { key: null, of },
      conditions: { status },
    });
  });

  it.each([
    ['who has the most open deals?', 'OPEN', 'HIGHEST'],
    ['oportunidades abiertas por vendedor', 'OPEN', null],
    ['¿quién perdió más ventas?', 'LOST', 'HIGHEST'],
  ])('how many they have: %s', (question, status, ranking) => {
    expect(read(question)).toMatchObject({
      kind: 'COUNT',
      list: 'OPPORTUNITIES',
      dimension: 'SELLER',
      measure: null,
      conditions: { status: [status] },
      ranking,
    });
  });

  it('is told of thirty sellers at most, and the answer says so', () => {
    const sellers = Array.from({ length: 31 }, (_, at) => ({ id: String(at), name: `Vendedor ${at}` }));
    const many = { ...setting, sellers };
    expect(settlePlan(readHere('venta promedio por vendedor'), many).lacks).toEqual(['GROUPING']);
    expect(settlePlan(readHere('motivos de pérdida por vendedor'), many)).toMatchObject({
      plan: { grouping: 'REASON', each: null },
      lacks: ['GROUPING'],
    });
  });
});

describe('what open opportunities are worth', () => {
  it.each([
    ['¿Cuánto está en juego en la etapa de propuesta?', { stage: 'Propuesta', seller: null }],
    ["how much is Luis's open pipeline worth?", { stage: null, seller: 'Luis Peña' }],
  ])('is one sum in one stage, or of one seller: %s', (question, limits) => {
    expect(read(question)).toMatchObject({
      kind: 'COUNT',
      list: 'OPPORTUNITIES',
      measure: { key: null, of: 'SUM' },
      conditions: { status: ['OPEN'] },
      ...limits,
    });
  });
});

describe('who does not answer', () => {
  it.each([
    '¿Quiénes nunca nos respondieron?',
    'clientes a los que escribimos y nunca contestaron',
    '¿quién no nos ha contestado?',
    'leads que nunca respondieron',
    '¿a quiénes les escribimos y no contestaron?',
    'personas que no han respondido nuestros mensajes',
    'conversaciones sin respuesta del cliente',
    'who never replied to us?',
    'customers we wrote to who never replied',
    'dame los clientes que no respondieron nunca',
    'contactos que no contestan',
  ])('the business: %s', question => {
    expect(read(question)).toMatchObject({
      kind: 'LIST',
      list: 'CONVERSATIONS',
      conditions: { neverReplied: true, status: null },
    });
  });

  it.each(['leads que no hemos contestado', 'conversaciones sin contestar', 'who have we not answered yet?'])(
    'is the business itself: %s',
    question => {
      expect(read(question)).toMatchObject({
        list: 'CONVERSATIONS',
        conditions: { neverReplied: null, status: ['WAITING'] },
      });
    },
  );
});

describe('words with more than one meaning', () => {
  it('«se van a cerrar» says nothing about a risk', () => {
    expect(read('¿Qué negocios se van a cerrar esta semana?')).toMatchObject({
      list: 'OPPORTUNITIES',
      dated: 'DUE',
      conditions: { atRisk: null },
    });
    expect(read('clientes que se nos van').conditions).toMatchObject({ atRisk: true });
  });

  it('money is in a stage until it is won', () => {
    expect(read('¿Qué etapa tiene más plata?')).toMatchObject({ metric: 'OPEN_VALUE', grouping: 'STAGE' });
  });

  it('«por qué canal» asks for a channel and not for a cause', () => {
    expect(read('¿Por qué canal nos llegan más clientes?')).toMatchObject({ list: 'SOURCES', ranking: 'HIGHEST' });
  });

  it('who owes most is the one of whom most is owed', () => {
    expect(read('¿Quién me debe más?')).toMatchObject({ list: 'INVOICES', ranking: 'HIGHEST' });
    expect(read('los 3 que más deben')).toMatchObject({ list: 'INVOICES', ranking: 'HIGHEST', limit: 3 });
    expect(read('¿Cuánto nos deben?')).toMatchObject({ list: 'INVOICES', ranking: null });
  });
});
