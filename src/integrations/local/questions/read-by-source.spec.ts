import { describe, expect, it } from '@jest/globals';
import { settlePlan } from '../../../domain/questions/index.js';
import { readHere, setting } from './questions.fixture.js';

const read = (question: string) => {
  const { plan, lacks } = settlePlan(readHere(question), setting);
  expect([...plan.ignored, ...lacks]).toEqual([]);
  return plan;
};

describe('where people write, and where sales are lost', () => {
  it.each([
    ['¿por qué medio nos contactan?', null],
    ['¿por dónde nos escriben más?', 'HIGHEST'],
    ['¿por cuál red social nos escriben menos?', 'LOWEST'],
    ['¿qué canal usan más para escribirnos?', 'HIGHEST'],
    ['how do customers contact us?', null],
    ['through which channel do people reach us the most?', 'HIGHEST'],
  ])('conversations by channel: %s', (question, ranking) => {
    expect(read(question)).toMatchObject({ kind: 'FIGURE', metric: 'CONVERSATIONS', grouping: 'CHANNEL', ranking });
  });

  it.each(['¿a qué hora nos escriben más?', '¿qué día nos escriben más?'])('no channel is asked for: %s', question => {
    expect(read(question)).toMatchObject({ metric: 'MESSAGES_IN' });
  });

  it.each([
    ['motivos de pérdida por origen', 'LAST_90_DAYS'],
    ['razones de pérdida según la fuente este año', 'THIS_YEAR'],
    ['¿por qué se pierden las ventas según el canal?', 'LAST_90_DAYS'],
    ['lost reasons by source', 'LAST_90_DAYS'],
    ['why do we lose leads from each source?', 'LAST_90_DAYS'],
  ])('why sales are lost, by source: %s', (question, period) => {
    const wanted = { metric: 'LOST_OPPORTUNITIES', grouping: 'REASON', each: 'SOURCE', range: { period } };
    expect(read(question)).toMatchObject(wanted);
  });

  it('why those of one source are', () => {
    expect(read('¿por qué perdemos a los leads de Referido?')).toMatchObject({
      metric: 'LOST_OPPORTUNITIES',
      grouping: 'REASON',
      each: null,
      conditions: { source: ['Referido'] },
    });
  });

  it('what each source sold stays money', () => {
    expect(read('ventas por origen')).toMatchObject({ metric: 'WON_AMOUNT', grouping: 'SOURCE', each: null });
  });

  it('says that other figures are not told by source', () => {
    expect(settlePlan({ ...readHere('productos vendidos este mes'), each: 'SOURCE' }, setting).lacks).toEqual([
      'GROUPING',
    ]);
  });
});

describe('who sells at the highest price', () => {
  it.each([
    ['¿quién vende más caro en promedio?', 'HIGHEST'],
    ['¿quién hace las ventas más pequeñas en promedio?', 'LOWEST'],
    ['¿qué vendedor cierra las ventas más grandes en promedio?', 'HIGHEST'],
    ['who closes the biggest deals on average?', 'HIGHEST'],
    ['which rep makes the smallest sales on average?', 'LOWEST'],
  ])('is the mean of their sales, not the sum: %s', (question, ranking) => {
    expect(read(question)).toMatchObject({
      kind: 'COUNT',
      list: 'OPPORTUNITIES',
      dimension: 'SELLER',
      measure: { key: null, of: 'AVERAGE' },
      conditions: { status: ['WON'] },
      ranking,
    });
  });
});
