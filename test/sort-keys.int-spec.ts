import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildGraph } from '../src/resolvers/index.js';
import { allWindows } from '../src/schema/read/index.js';
import { startTestEmbudo } from '../src/testing/index.js';

/** Cursors carry the keys of a row as texts of the entity's type; a stored key of a wider type has texts that a cursor refuses. */
const typesInPostgres: Record<string, string> = {
  timestamptz: 'timestamp with time zone',
  text: 'text',
  int: 'integer',
  bigint: 'bigint',
  uuid: 'uuid',
  date: 'date',
};

let stored: Map<string, string>;

beforeAll(async () => {
  const embudo = await startTestEmbudo();
  const columns = await embudo.testDatabase.sql<{ name: string; type: string }>(
    `select table_name || '.' || column_name as name, data_type as type from information_schema.columns where table_schema = 'public'`,
  );
  stored = new Map(columns.map(({ name, type }) => [name, type]));
  await buildGraph();
});

describe('the keys by which lists are sorted', () => {
  it('have the types that their cursors expect', () => {
    const keys = allWindows().flatMap(({ table, sorts }) =>
      [...sorts.values()].flatMap(({ property, up, down }) =>
        [up, down].map(column => ({
          key: `${table.name}.${column}`,
          type: typesInPostgres[table.column(property).type ?? ''],
        })),
      ),
    );
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter(({ key, type }) => stored.get(key) !== type)).toEqual([]);
  });
});
