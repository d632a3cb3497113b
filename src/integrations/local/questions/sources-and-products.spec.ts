import { describe, expect, it } from '@jest/globals';
import { type Asked, judge, readHere } from './questions.fixture.js';
import questions from './sources-and-products.json' with { type: 'json' };

describe('leads without activity, answers by channel, sales by source and orders with a product', () => {
  it('are understood as owners ask for them', () => {
    expect(questions.length).toBeGreaterThan(35);
    expect((questions as Asked[]).filter(one => judge(one) !== 'right').map(({ question }) => question)).toEqual([]);
  });

  it.each([
    ['leads sin contactar', { conditions: { status: ['NEW'] }, dated: null }],
    ['leads que nadie atiende', { conditions: { unassigned: true }, dated: null }],
    ['leads sin contestar', { list: 'CONVERSATIONS' }],
    ['leads por canal', { list: 'SOURCES' }],
    ['pedidos de Karla', { list: 'ORDERS', conditions: { search: 'karla', product: null } }],
    ['pedidos con abono', { conditions: { payment: ['PARTLY_PAID'], product: null } }],
    ['pedidos por canal', { metric: 'ORDERS', grouping: 'CHANNEL' }],
    ['quién vendió más este mes', { metric: 'WON_AMOUNT', grouping: 'SELLER' }],
    ['quién compró más', { list: 'CUSTOMERS' }],
  ])('%s still asks for what it asked for', (question, plan) => {
    expect(readHere(question)).toMatchObject(plan);
  });

  it('say since when leads stand still, a week if a question does not say it', () => {
    expect(readHere('leads inactivos')).toMatchObject({
      dated: 'ACTIVITY',
      range: { from: null, until: '2026-11-16' },
    });
    expect(readHere('leads sin actividad esta semana').range).toEqual({
      period: null,
      from: null,
      until: '2026-11-23',
    });
    expect(readHere('¿cuántos leads están abandonados?')).toMatchObject({ kind: 'COUNT', list: 'LEADS' });
  });

  it('go on with the group that a figure has', () => {
    const sales = readHere('ventas de este mes');
    expect(readHere('¿y por origen?', sales)).toMatchObject({ metric: 'WON_AMOUNT', grouping: 'SOURCE' });
    const answers = readHere('tiempo de respuesta de la semana pasada');
    expect(readHere('and by channel?', answers)).toMatchObject({
      metric: 'FIRST_RESPONSE_SECONDS',
      grouping: 'CHANNEL',
    });
    expect(readHere('conversaciones por canal')).toMatchObject({ metric: 'CONVERSATIONS', grouping: 'CHANNEL' });
  });
});
