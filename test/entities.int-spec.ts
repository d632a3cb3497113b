import { beforeAll, describe, expect, it } from '@jest/globals';
import { tables } from '../src/tables.js';
import { startTestEmbudo, type TestEmbudo } from '../src/testing/index.js';
import { functionWrites } from './tables/function-writes.js';
import { sourceFiles, writesOf } from './tables/source-writes.js';

/** Types for which Postgres and MikroORM have different names. */
const sameType: Record<string, string> = {
  int: 'integer',
  int4: 'integer',
  int8: 'bigint',
  'double precision': 'double precision',
  double: 'double precision',
  timestamptz: 'timestamp with time zone',
  varchar: 'text',
  'text[]': 'text[]',
  json: 'jsonb',
};
const plain = (type: string) => {
  const bare = type.toLowerCase().replace(/\(\d+(,\s*\d+)?\)/, '');
  return sameType[bare] ?? bare;
};

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  optional: boolean;
}
interface Mapped {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

let embudo: TestEmbudo;
let columns: Column[];
let mapped: Mapped[];

beforeAll(async () => {
  embudo = await startTestEmbudo();
  columns = await embudo.testDatabase.sql<Column & Record<string, unknown>>(`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
      (not a.attnotnull or a.atthasdef or a.attidentity <> '') as optional
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`);
  mapped = [...embudo.orm.metadata.getAll().values()].flatMap(entity =>
    Object.values(entity.properties)
      .filter(property => property.persist !== false)
      .flatMap(property =>
        property.fieldNames.map((column, index) => ({
          table: entity.tableName,
          column,
          type: property.columnTypes[index] ?? '',
          nullable: property.nullable ?? false,
        })),
      ),
  );
});

const name = ({ table, column }: { table: string; column: string }) => `${table}.${column}`;

describe('entities', () => {
  it('map columns that exist, with the type and nullability of the table', () => {
    const truth = new Map(columns.map(column => [name(column), column]));
    const wrong = mapped.flatMap(property => {
      const column = truth.get(name(property));
      if (!column) return [`${name(property)} does not exist`];
      const problems: string[] = [];
      if (plain(property.type) !== plain(column.type)) problems.push(`is ${column.type}, mapped as ${property.type}`);
      if (property.nullable !== column.nullable)
        problems.push(column.nullable ? 'may be null, mapped as NOT NULL' : 'is NOT NULL, mapped as nullable');
      return problems.map(problem => `${name(property)} ${problem}`);
    });
    expect(mapped.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('map every column that an insert must give, unless SQL inserts the rows', async () => {
    const insertedBySql = new Set(
      [...sourceFiles().flatMap(file => writesOf(file)), ...(await functionWrites(embudo.testDatabase))]
        .filter(({ verb }) => verb === 'insert')
        .map(({ table }) => table),
    );
    // MikroORM’s migrator writes its own table.
    insertedBySql.add('schema_migration');
    const known = new Set(mapped.map(name));
    const missing = columns.filter(column => !column.optional && !known.has(name(column)));
    expect(missing.filter(({ table }) => !insertedBySql.has(table)).map(name)).toEqual([]);
    const unmapped = tables.filter(({ entity }) => !entity).map(table => table.name);
    expect(unmapped.filter(table => !insertedBySql.has(table))).toEqual([]);
  });
});
