import DataLoader from 'dataloader';
import type { ClassType } from 'type-graphql';
import type { Sql } from '../domain/shared/database.port.js';
import { isId } from '../domain/shared/id.js';
import { type Page, type PageRequest, readPages } from '../domain/shared/keyset.js';
import { whereSql, writeTexts } from '../domain/shared/page-rows.js';
import { Placeholders, SqlValue } from '../domain/shared/sql-text.js';
import {
  joinConditionOf,
  orderOf,
  pageListOf,
  type Window,
  type WindowField,
  windowNamed,
  windowOf,
} from '../schema/read/index.js';

export type Row = Record<string, unknown>;
type Field<Kind extends WindowField['kind']> = Extract<WindowField, { kind: Kind }>;

/** Batches the look-ups by key of an operation: one statement for each kind of look-up, derived from the windows. */
export class Loaders {
  private readonly made = new Map<string, DataLoader<string, unknown>>();

  constructor(private readonly sql: Sql) {}

  /** Loads objects of a type by id; null if the reader sees none. */
  of<Type extends object>(type: ClassType<Type>): DataLoader<string, Type | null> {
    return this.by(windowOf(type), 'id') as unknown as DataLoader<string, Type | null>;
  }

  /** Loads the row of a window whose property has a value. An id that is not a UUID finds nothing. */
  by(window: Window<unknown>, property: string): DataLoader<string, Row | null> {
    return this.keep(`${window.name}.${property}`, async keys => {
      const { columns, from } = window.source;
      const column = window.columnOf(property);
      const text = `select ${column} as "loaderKey", ${columns} from ${from.write(new Placeholders())} where ${column} = any ($1)`;
      const rows = await this.sql.query<Row>({ name: `${window.name}.by-${property}`, text }, [keys.filter(isId)]);
      const found = new Map(rows.map(row => [row.loaderKey, row]));
      // Postgres writes ids in lower case; a client may send upper case.
      return keys.map(key => found.get(key.toLowerCase()) ?? null);
    });
  }

  /** Loads the rows of a field for each key, in the field's order; at most `limit` for each key. */
  rows(field: Field<'rows'>, limit: number | null): DataLoader<string, Row[]> {
    const { source } = windowNamed(field.target);
    const tie = joinConditionOf(field, 'asked.key');
    const order = orderOf(field);
    const name = `${source.alias}.where.${tie} ${order} ${limit === null ? 'all' : 'some'}`;
    return this.keep(`${name} ${limit}`, async keys => {
      const text = `select asked.key as "loaderKey", found.* from unnest($1::uuid[]) as asked (key) cross join lateral (
          select ${source.columns} from ${source.from.write(new Placeholders())} where ${tie} order by ${order}${limit === null ? '' : ' limit $2'}) found`;
      const rows = await this.sql.query<Row>(text, [keys, ...(limit === null ? [] : [limit])]);
      const groups = Map.groupBy(rows, row => row.loaderKey);
      return keys.map(key => groups.get(key) ?? []);
    });
  }

  /** Loads the row of the source that the arguments choose, for each key. */
  bound({ key, rows }: Field<'bound'>, given: object): DataLoader<string, Row | null> {
    const { name, columns, from, where = [] } = rows(given as never);
    return this.keep(`${name} ${JSON.stringify(given)}`, async keys => {
      const placeholders = new Placeholders();
      const asked = new SqlValue(keys);
      const own = `${key} = any (${placeholders.of(asked)})`;
      const text = `select ${key} as "loaderKey", ${columns} from ${from.write(placeholders)} ${whereSql(own, writeTexts(where, placeholders))}`;
      const found = await this.sql.query<Row>(text, placeholders.given);
      const byKey = new Map(found.map(row => [row.loaderKey, row]));
      return keys.map(each => byKey.get(each) ?? null);
    });
  }

  /** Loads the page of a connection for each key. */
  pages(field: Field<'page'>, given: PageRequest & object): DataLoader<string, Page<Row>> {
    const list = pageListOf(field, given);
    const parent = windowNamed(field.target).columnOf(field.to);
    return this.keep(`${parent} ${JSON.stringify(given)}`, keys => readPages<Row>(this.sql, list, parent, keys, given));
  }

  /** Loads a value that SQL computes from the row with that id. All such look-ups of a window are one statement. */
  computed(window: Window<unknown>, name: string, id: string): Promise<unknown> {
    const loader = this.keep(`${window.name}.computed`, async keys => {
      const asked = keys.map(key => key.split(' ') as [string, string]);
      const names = [...new Set(asked.map(([field]) => field))];
      const { from, alias } = window.source;
      const columns = names.map(field => `${computedSql(window, field)} as "${field}"`).join(', ');
      const text = `select ${alias}.id as "loaderKey", ${columns} from ${from.write(new Placeholders())} where ${alias}.id = any ($1)`;
      const rows = await this.sql.query<Row>(text, [[...new Set(asked.map(([, row]) => row))]]);
      const found = new Map(rows.map(row => [row.loaderKey, row]));
      return asked.map(([field, row]) => found.get(row)?.[field] ?? null);
    });
    return loader.load(`${name} ${id}`);
  }

  private keep<Value>(name: string, load: (keys: readonly string[]) => Promise<Value[]>): DataLoader<string, Value> {
    const known = this.made.get(name) ?? new DataLoader<string, unknown>(load);
    this.made.set(name, known);
    return known as DataLoader<string, Value>;
  }
}

function computedSql(window: Window<unknown>, name: string): string {
  const field = window.fields.get(name);
  if (field?.kind !== 'computed') throw new Error(`${window.name}.${name} is not computed`);
  return field.sql(window.alias);
}
