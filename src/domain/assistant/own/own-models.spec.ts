import { describe, expect, it } from '@jest/globals';
import type { Sql } from '../../shared/database.port.js';
import { type OwnModelEngine, StaleModel } from '../own-models.port.js';
import { type ActiveModel, OwnModels } from './own-models.js';

/** Fake engine: the weights are the text that the model answers with. */
const engine: OwnModelEngine = {
  trainIntents: () => Promise.reject(new Error('not trained here')),
  trainCorrections: () => Promise.reject(new Error('not trained here')),
  readIntents(weights) {
    const intent = Buffer.from(weights).toString();
    if (intent === 'old') throw new StaleModel();
    return () => ({ intent, confidence: 1 });
  },
  readCorrections: () => () => ({}),
};
function storeOf(rows: Record<string, string>): { sql: Sql; loads: string[] } {
  const loads: string[] = [];
  const query: Sql['query'] = async <Row>(_statement: unknown, values?: unknown[]): Promise<Row[]> => {
    const id = String(values?.[0]);
    loads.push(id);
    return (rows[id] === undefined ? [] : [{ weights: Buffer.from(rows[id] ?? '') }]) as Row[];
  };
  return { sql: { query }, loads };
}
const active = (id: string, trainedAt = '1'): ActiveModel => ({ kind: 'INTENTS', id, version: 1, trainedAt });

describe('the kept models', () => {
  it('are loaded once, and again when another version answers', async () => {
    const { sql, loads } = storeOf({ a: 'first', b: 'second' });
    const models = new OwnModels(engine, 10);
    const ask = async (model: ActiveModel) => (await models.of(sql, 't1', [model])).intents?.('hola').intent;
    expect([await ask(active('a')), await ask(active('a')), await ask(active('b'))]).toEqual([
      'first',
      'first',
      'second',
    ]);
    await ask(active('a', '2'));
    expect(loads).toEqual(['a', 'b', 'a']);
  });

  it('are one tenant’s each: an id that row-level security hides gives nothing', async () => {
    const models = new OwnModels(engine, 10);
    await models.of(storeOf({ a: 'first' }).sql, 't1', [active('a')]);
    expect((await models.of(storeOf({}).sql, 't2', [active('a')])).intents).toBeNull();
  });

  it('are never more than so many, the ones not asked for go first', async () => {
    const { sql, loads } = storeOf({ a: 'a', b: 'b', c: 'c' });
    const models = new OwnModels(engine, 2);
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await models.of(sql, 't1', [active(id)]);
    expect(models.size).toBe(2);
    expect(loads).toEqual(['a', 'b', 'c', 'b']);
  });

  it('say which of them another program trained', async () => {
    const { sql } = storeOf({ a: 'old' });
    const answers = await new OwnModels(engine, 2).of(sql, 't1', [active('a')]);
    expect(answers).toMatchObject({ intents: null, stale: [active('a')] });
  });
});
