import { describe, expect, it } from '@jest/globals';
import type { Sql, Statement } from '../../domain/shared/database.port.js';
import { Replica } from './replica.js';

const statement: Statement = { name: 'test', text: 'select 1' };
const scope = { tenantId: 'tenant', userId: 'user', role: 'CEO' } as const;
const sqlState = (code: string) => Object.assign(new Error(code), { code });

/** Returns a replica whose next reads end as the list says, or with rows if the list is empty. */
function setUp() {
  let ms = 1_000_000;
  const outcomes: Error[] = [];
  const away: string[] = [];
  const asked = { replica: 0, primary: 0 };
  const answering = (name: keyof typeof asked): Sql => ({
    seesAll: false,
    query: async <Row>() => {
      asked[name] += 1;
      const failure = name === 'replica' ? outcomes.shift() : undefined;
      if (failure) throw failure;
      return [name] as Row[];
    },
  });
  const door = {
    reader: () => answering('replica'),
    assertHarmless: async () => undefined,
    close: async () => undefined,
  };
  const replica = new Replica(door, error => away.push(error.message), { now: () => new Date(ms) });
  const reader = replica.reader(scope, answering('primary'));
  return { outcomes, away, asked, read: () => reader.query(statement), pass: (by: number) => (ms += by) };
}

describe('Replica', () => {
  it('answers reads itself', async () => {
    const { read, asked } = setUp();
    expect(await read()).toEqual(['replica']);
    expect(asked).toEqual({ replica: 1, primary: 0 });
  });

  it('is not used for ten seconds after a failure; the primary answers all reads meanwhile', async () => {
    const { read, outcomes, asked, away, pass } = setUp();
    outcomes.push(sqlState('57P01'));
    expect(await read()).toEqual(['primary']);
    pass(9_999);
    expect(await read()).toEqual(['primary']);
    expect(asked).toEqual({ replica: 1, primary: 2 });
    expect(away).toEqual(['57P01']);
    pass(1);
    expect(await read()).toEqual(['replica']);
  });

  it('is tried by one read at a time after that', async () => {
    const { read, outcomes, asked, pass } = setUp();
    outcomes.push(sqlState('08006'));
    await read();
    pass(10_000);
    expect(await Promise.all([read(), read(), read()])).toEqual([['replica'], ['primary'], ['primary']]);
    expect(asked.replica).toBe(2);
    expect(await read()).toEqual(['replica']);
  });

  it('stays in use where it cancelled a read to apply a change: the primary answers that read', async () => {
    const { read, outcomes, away } = setUp();
    outcomes.push(sqlState('40001'));
    expect(await read()).toEqual(['primary']);
    expect(await read()).toEqual(['replica']);
    expect(away).toEqual([]);
  });

  it.each(['42601', '08P01'])('passes on the error %s of the statement itself, and stays in use', async code => {
    const { read, outcomes, asked, away } = setUp();
    outcomes.push(sqlState(code));
    await expect(read()).rejects.toThrow(code);
    expect(asked.primary).toBe(0);
    expect(away).toEqual([]);
    expect(await read()).toEqual(['replica']);
  });

  it('is tried by the next read where the caller of the trying read went away', async () => {
    const { read, outcomes, pass } = setUp();
    outcomes.push(sqlState('08006'), new Error('aborted'));
    await read();
    pass(10_000);
    await expect(read()).rejects.toThrow('aborted');
    expect(await read()).toEqual(['replica']);
  });
});
