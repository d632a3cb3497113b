import { type ClassType, Field, getMetadataStorage, ID, ObjectType } from 'type-graphql';
import type { KeysetList, RowSource } from '../../domain/shared/keyset.js';
import { sqlOf } from '../../domain/shared/sql-text.js';
import { type RowOf, type Table, type TableSource, tableOf } from '../../domain/shared/table.js';
import type { FinderCondition } from './filters.js';
import { type ColumnFilter, type Filter, type FilteredColumn, type TypeOf, whether } from './filters.js';

interface Described {
  description: string;
  nullable?: boolean;
}

/** How a list can be ordered by a column: by keys that are NOT NULL, where the column may be null one for each direction. */
export interface Sort {
  /** The name in the graph. */
  as: string;
  description: string;
  up?: string;
  down?: string;
}
export interface ColumnOptions extends Described {
  filter?: ColumnFilter;
  sort?: Sort;
}
export interface ComputedOptions extends Described {
  /** SQL over the row of that alias. */
  sql: (alias: string) => string;
  /** Dear, or read of other tables: computed only where it is asked for. It may use columns of one word alone. */
  isApart?: boolean;
  filter?: { description: string; found: (holds: boolean) => FinderCondition[] };
}
export interface RelationOptions<Row> extends Described {
  /** The property of this row that names the others. */
  by?: keyof Row & string;
  /** The property of the others that is named. */
  to?: string;
  filter?: ColumnFilter;
}
export interface RowsOptions<Row> extends RelationOptions<Row> {
  /** The properties of the others that they are ordered by. */
  order: string[];
  direction?: 'asc' | 'desc';
  /** A condition in place of `to`, on the value of `by`, whose SQL is given. */
  tie?: (key: string) => string;
  /** The arguments, and how many rows they ask for. Throws BadInput. */
  args?: ClassType;
  limit?: (given: never) => number;
}
export interface PageOptions<Row> extends RelationOptions<Row> {
  args: ClassType;
  /** The arguments that a property of the same name must equal, where they are given. */
  equal?: string[];
  /** Whether the list has an index under `owner_id` for each of these rows too. */
  hasOwner?: boolean;
  /** How many come unless told. */
  otherwise?: KeysetList['otherwise'];
}

export type WindowField =
  | { kind: 'column'; property: string }
  | { kind: 'computed'; sql: (alias: string) => string; isApart: boolean }
  | { kind: 'written'; sql: (alias: string) => string }
  | { kind: 'one'; target: string; by: string; to: string; isNullable: boolean }
  | {
      kind: 'rows';
      target: string;
      by: string;
      to: string;
      order: string[];
      direction: 'asc' | 'desc';
      isList: boolean;
      tie?: (key: string) => string;
      limit?: (given: never) => number;
    }
  | {
      kind: 'page';
      target: string;
      by: string;
      to: string;
      equal: string[];
      hasOwner: boolean;
      otherwise: KeysetList['otherwise'] | undefined;
    };

export interface WindowOptions<Row> {
  /** What follows the table's name in `from`. */
  join?: string;
  /** In place of the table: where rows come from. */
  from?: string;
  /** What the cursors of its lists begin with, where it is not the table's name. */
  list?: string;
  /** What its lists are ordered by, the id last; by `createdAt` unless told. */
  order?: (keyof Row & string)[];
  direction?: 'ASC' | 'DESC';
  otherwise?: KeysetList['otherwise'];
  /** Whether each order has an index under `owner_id`; app.find then knows the table too. */
  hasOwner?: boolean;
  /** Whether app.find knows the table. */
  hasFinder?: boolean;
}
export interface TypeOptions {
  description: string;
  /** What several are called, in descriptions. */
  plural?: string;
  /** Filters that are of no single column. */
  filters?: Filter[];
}

const windows = new Map<string, Window<unknown>>();
const byClass = new Map<unknown, Window<unknown>>();

/** The window of that type in the graph. */
export function windowNamed(name: string): Window<unknown> {
  const found = windows.get(name);
  if (!found)
    throw new Error(`${name} is no window: nothing is declared by that name, or its file is imported nowhere`);
  return found;
}
export function windowOf(type: ClassType<object>): Window<unknown> {
  const found = byClass.get(type);
  if (!found) throw new Error(`${type.name} is no window`);
  return found;
}
export const allWindows = (): Window<unknown>[] => [...windows.values()];

/** The connection of each type that has one, by the type's name. */
const connections = new Map<string, ClassType<object>>();
export const registerConnection = (name: string, connection: ClassType<object>) => connections.set(name, connection);
export function connectionNamed(name: string): ClassType<object> {
  const found = connections.get(name);
  if (!found) throw new Error(`${name} has no connection`);
  return found;
}

/**
 * What the graph shows of a table's rows, declared on the class of an object type: its stored fields, what is computed,
 * and what leads to other things. Compiled reads, loaders, resolvers, filters and orders are made of it.
 */
export class Window<Row> {
  readonly fields = new Map<string, WindowField>();
  readonly filters = new Map<string, Filter>();
  readonly sorts = new Map<string, Required<Sort> & { property: string }>();
  name = '';
  plural = '';
  private readonly keys = new Set<string>();
  private known: { source: RowSource; stored: ReadonlySet<string> } | null = null;

  constructor(
    readonly table: Table,
    readonly options: WindowOptions<Row>,
  ) {}

  get alias(): string {
    return this.table.name;
  }

  /** Makes the class an object type of that name. */
  Type = (name: string, { description, plural = '', filters = [] }: TypeOptions): ClassDecorator => {
    return target => {
      this.name = name;
      this.plural = plural;
      for (const filter of filters) this.filters.set(filter.name, filter);
      windows.set(name, this as Window<unknown>);
      byClass.set(target, this as Window<unknown>);
      ObjectType(name, { description, simpleResolvers: true })(target);
    };
  };

  /** A stored field: the property of the same name. */
  Column = (type: TypeOf, { filter, sort, ...shown }: ColumnOptions) => {
    return <Key extends keyof Row & string, Target extends Record<Key, unknown>>(
      target: Target & (Exclude<Row[Key], undefined> extends Target[Key] ? unknown : never),
      property: Key,
    ): void => {
      Field(type, shown)(target, property);
      this.fields.set(property, { kind: 'column', property });
      const column = this.table.column(property);
      if (sort) {
        const { up = column.name, down = up } = sort;
        this.sorts.set(sort.as, { ...sort, up, down, property });
      }
      if (filter) this.addFilter(filter, property, type, sort);
    };
  };

  /** A field that SQL makes of the row. */
  Computed = (type: TypeOf, { sql, isApart = false, filter, ...shown }: ComputedOptions) => {
    return (target: object, name: string): void => {
      Field(type, shown)(target, name);
      this.fields.set(name, { kind: 'computed', sql, isApart });
      if (filter) this.filters.set(name, whether(name, filter.description, sql, filter.found));
    };
  };

  /** A field whose JSON the SQL writes itself, of the property that is named; resolvers have one of their own for it. */
  Written = (
    type: TypeOf,
    { by, sql, ...shown }: Described & { by: keyof Row & string; sql: (alias: string) => string },
  ) => {
    return (target: object, name: string): void => {
      Field(type, shown)(target, name);
      this.keyOf(by);
      this.fields.set(name, { kind: 'written', sql });
    };
  };

  /** The row that this one names, or that names this one. */
  One = (target: string, { by, to = 'id', filter, ...shown }: RelationOptions<Row>) => {
    return (prototype: object, name: string): void => {
      const type = () => classNamed(target);
      Field(type, shown)(prototype, name);
      const key = this.keyOf(by);
      this.fields.set(name, { kind: 'one', target, by: key, to, isNullable: shown.nullable ?? false });
      if (filter) this.addFilter(filter, key, () => ID);
    };
  };

  /** The rows that name this one; in a field that is no list, the first of them. */
  Many = (
    target: string | [string],
    { by, to = 'id', order, direction = 'asc', tie, args, limit, ...shown }: RowsOptions<Row>,
  ) => {
    return (prototype: object, name: string): void => {
      const isList = Array.isArray(target);
      const of = isList ? target[0] : target;
      Field(isList ? () => [classNamed(of)] : () => classNamed(of), shown)(prototype, name);
      if (args) giveArguments(prototype, name, args);
      this.fields.set(name, { kind: 'rows', target: of, by: this.keyOf(by), to, order, direction, isList, tie, limit });
    };
  };

  /** A connection of the rows that name this one. */
  Page = (
    target: string,
    { by, to = 'id', args, equal = [], hasOwner = false, otherwise, ...shown }: PageOptions<Row>,
  ) => {
    return (prototype: object, name: string): void => {
      Field(() => connectionNamed(target), shown)(prototype, name);
      giveArguments(prototype, name, args);
      this.fields.set(name, { kind: 'page', target, by: this.keyOf(by), to, equal, hasOwner, otherwise });
    };
  };

  /** A column by its property, as conditions name it. */
  columnOf(property: string): string {
    return `${this.alias}."${this.table.column(property).name}"`;
  }

  /** Where rows come from; a row has the stored fields, what is computed in passing, and what relations start from. */
  get source(): RowSource {
    return this.described.source;
  }

  /** The fields that are columns as they are: naming one twice costs nothing, which holds for no other. */
  get stored(): ReadonlySet<string> {
    return this.described.stored;
  }

  private get described() {
    this.known ??= this.describe();
    return this.known;
  }

  private describe(): { source: RowSource; stored: ReadonlySet<string> } {
    const stored = new Set<string>();
    const columns: string[] = [];
    const addColumn = (property: string) => {
      const { name, type } = this.table.column(property);
      // The driver would make a Date of a day.
      if (type !== 'date') stored.add(property);
      const shown = name === property && type !== 'date' ? '' : `${type === 'date' ? '::text' : ''} as "${property}"`;
      columns.push(`${this.columnOf(property)}${shown}`);
    };
    for (const [name, field] of this.fields) {
      if (field.kind === 'column') addColumn(field.property);
      else if (field.kind === 'computed' && !field.isApart) columns.push(`${field.sql(this.alias)} as "${name}"`);
    }
    for (const property of this.keys) if (this.fields.get(property)?.kind !== 'column') addColumn(property);
    const { from = this.table.name, join } = this.options;
    return {
      source: { columns: columns.join(', '), from: sqlOf(join ? `${from} ${join}` : from), alias: this.alias },
      stored,
    };
  }

  private keyOf(by: (keyof Row & string) | undefined): string {
    const key = by ?? 'id';
    this.keys.add(key);
    return key;
  }

  private addFilter(filter: ColumnFilter, property: string, graphType: TypeOf, sort?: Sort): void {
    const { name, type } = this.table.column(property);
    const { up = name, down = up } = sort ?? {};
    const column: FilteredColumn = { property, name, type, graphType, sort: sort ? { as: sort.as, up, down } : null };
    const made = filter(column);
    this.filters.set(made.name, made);
  }
}

/** A window on the rows of a table, whose decorators declare what the graph shows of them. */
export const windowOn = <Source extends object>(
  source: Source,
  options: WindowOptions<RowOf<Source>> = {},
): Window<RowOf<Source>> => new Window(tableOf(source as TableSource), options);

/** A window on rows that SQL makes, whose columns have the names of the graph. */
export const windowOver = <Row>(alias: string, from = ''): Window<Row> =>
  new Window({ name: alias, column: name => ({ name, type: null }) }, { from });

function classNamed(name: string): ClassType<object> {
  const window = windowNamed(name);
  for (const [type, known] of byClass) if (known === window) return type as ClassType<object>;
  throw new Error(`${name} has no class`);
}

/** What `@Args` does for a method, for a property. */
export function giveArguments(prototype: object, name: string, args: ClassType): void {
  getMetadataStorage().collectHandlerParamMetadata({
    kind: 'args',
    target: prototype.constructor,
    methodName: name,
    index: 0,
    getType: () => args,
    typeOptions: {},
    validateSettings: undefined,
    validateFn: undefined,
  });
}
