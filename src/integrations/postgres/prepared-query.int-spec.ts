import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestEmbudo, type TestEmbudo } from '../../testing/index.js';
import { runPrepared } from './prepared-query.js';

let embudo: TestEmbudo;
let client: pg.Client;
let described: number;

beforeAll(async () => {
  embudo = await startTestEmbudo();
});
beforeEach(async () => {
  client = new pg.Client({ connectionString: embudo.testDatabase.ownerUrl, pipeline: true } as pg.ClientConfig);
  await client.connect();
  described = 0;
  const { connection } = client as unknown as { connection: { describe(message: unknown): void } };
  const describeOf = connection.describe;
  connection.describe = message => {
    described += 1;
    describeOf.call(connection, message);
  };
});
afterEach(() => client.end());

const typed = {
  name: 'typed',
  text: `select $1::int as n, now() as at, array['a', 'b'] as list, null::text as nothing`,
};
const divides = { name: 'divides', text: 'select 1 / $1::int as whole' };

describe('a prepared statement', () => {
  it('is described once, and its rows are read alike each time', async () => {
    for (const n of [1, 2, 3])
      expect(await runPrepared(client, typed, [n])).toEqual([
        { n, at: expect.any(Date), list: ['a', 'b'], nothing: null },
      ]);
    expect(described).toBe(1);
  });

  it('that is sent twice before its description came is answered twice', async () => {
    const answers = await Promise.all([1, 2].map(n => runPrepared(client, typed, [n])));
    expect(answers).toMatchObject([[{ n: 1 }], [{ n: 2 }]]);
  });

  it('that returns nothing, or fails, can be run again', async () => {
    const made = { name: 'made', text: 'create temp table if not exists made (n int)' };
    expect(await runPrepared(client, made, [])).toEqual([]);
    expect(await runPrepared(client, made, [])).toEqual([]);
    await expect(runPrepared(client, divides, [0])).rejects.toThrow('division by zero');
    expect(await runPrepared(client, divides, [1])).toEqual([{ whole: 1 }]);
    await expect(runPrepared(client, divides, [0])).rejects.toThrow('division by zero');
    expect(await runPrepared(client, divides, [1])).toEqual([{ whole: 1 }]);
  });

  it('is refused, and never misread, when its columns have changed', async () => {
    await client.query('create temp table changing as select 1 as a');
    const all = { name: 'all', text: 'select * from changing' };
    expect(await runPrepared(client, all, [])).toEqual([{ a: 1 }]);
    expect(await runPrepared(client, all, [])).toEqual([{ a: 1 }]);
    await client.query('alter table changing add column b int default 2');
    await expect(runPrepared(client, all, [])).rejects.toThrow('cached plan must not change result type');
  });
});
