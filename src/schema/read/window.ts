import { type ClassType, Field, getMetadataStorage, ID, ObjectType } from 'type-graphql';
import type { RowSource } from '../../domain/shared/keyset.js';
import { sqlOf } from '../../domain/shared/sql-text.js';
import { type RowOf, type Table, type TableSource, tableOf } from '../../domain/shared/table.js';
import type { ColumnFilter, Filter, FilteredColumn, TypeThunk } from './filter.js';
import { computedFilter } from './filters.js';
import type {
  BoundOptions,
  ColumnOptions,
  ComputedOptions,
  Described,
  PageOptions,
  RelationOptions,
  RowsOptions,
  Sort,
  TextOptions,
  TypeOptions,
  WindowField,
  WindowOptions,
} from './window-options.js';

/** The SQL of a window. */
interface WindowRows {
  source: RowSource;
  stored: ReadonlySet<string>;
  notNull: ReadonlySet<string>;
}

const windows = new Map<string, Window<unknown>>();
const byClass = new Map<unknown, Window<unknown>>();

/** The window of the type with that name in the graph. */
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

/** The connection types, by the name of their nodes' type. */
const connections = new Map<string, ClassType<object>>();
export const registerConnection = (name: string, connection: ClassType<object>) => connections.set(name, connection);
export function connectionNamed(name: string): ClassType<object> {
  const found = connections.get(name);
  if (!found) throw new Error(`${name} has no connection`);
  return found;
}

/**
 * Declares what the graph shows of a table's rows, by decorators on the class of an object type: columns, computed fields and
 * relations. Compiled reads, loaders, resolvers, filters and orders are derived from it.
 */
export class Window<Row> {
  readonly fields = new Map<string, WindowField>();
  readonly filters = new Map<string, Filter>();
  readonly sorts = new Map<string, Required<Sort> & { property: string }>();
  name = '';
  plural = '';
  private readonly keys = new Set<string>();
  private known: WindowRows | null = null;

  constructor(
    readonly table: Table,
    readonly options: WindowOptions<Row>,
  ) {}

  get alias(): string {
    return this.table.name;
  }

  /** Registers the class as the object type of that name. */
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

  /** A stored column; the entity's property has the same name. */
  Column = (type: TypeThunk, { filter, sort, ...shown }: ColumnOptions) => {
    return <Key extends keyof Row & string, Target extends Record<Key, unknown>>(
      target: Target & (Exclude<Row[Key], undefined> extends Target[Key] ? unknown : never),
      property: Key,
    ): void => {
      Field(type, shown)(target, property);
      this.fields.set(property, { kind: 'column', property });
      if (sort) this.addSort(sort, property);
      if (filter) this.addFilter(filter, property, type, sort);
    };
  };

  /**
   * A stored text that is shown in its reader's language: the column of that name, and its code in the column `codes`, or a
   * sentence that is known by its words (`sentencesOf`). A text without a code is shown as it is stored.
   */
  Text = ({ sentencesOf, ...shown }: TextOptions) => {
    return (target: object, name: keyof Row & string): void => {
      Field(() => String, shown)(target, name);
      if (!sentencesOf) this.keys.add('codes');
      this.fields.set(name, { kind: 'text', isNullable: shown.nullable ?? false, sentencesOf });
    };
  };

  /** A field computed by SQL from the row. */
  Computed = (type: TypeThunk, { sql, isOnDemand = false, shared, filter, sort, ...shown }: ComputedOptions) => {
    return (target: object, name: string): void => {
      Field(type, shown)(target, name);
      this.fields.set(name, { kind: 'computed', sql, isOnDemand, shared });
      if (filter) this.filters.set(name, computedFilter(name, filter.description, sql, filter.finder));
      if (sort) this.addSort(sort, sort.by);
    };
  };

  /** A field whose SQL returns JSON text, computed from the properties `by`. It also needs a resolver of its own. */
  RawJson = (
    type: TypeThunk,
    { by, sql, ...shown }: Described & { by: readonly (keyof Row & string)[]; sql: (alias: string) => string },
  ) => {
    return (target: object, name: string): void => {
      Field(type, shown)(target, name);
      for (const property of by) this.keyOf(property);
      this.fields.set(name, { kind: 'json', sql });
    };
  };

  /** A relation to one row, in either direction. */
  One = (target: string, { by, to = 'id', filter, ...shown }: RelationOptions<Row>) => {
    return (prototype: object, name: string): void => {
      const type = () => classNamed(target);
      Field(type, shown)(prototype, name);
      const key = this.keyOf(by);
      this.fields.set(name, { kind: 'one', target, by: key, to, isNullable: shown.nullable ?? false });
      if (filter) this.addFilter(filter, key, () => ID);
    };
  };

  /** A relation to the rows that refer to this one; in a field that is not a list, to the first of them. */
  Many = (
    target: string | [string],
    { by, to = 'id', order, direction = 'asc', joinCondition, args, limit, ...shown }: RowsOptions<Row>,
  ) => {
    return (prototype: object, name: string): void => {
      const isList = Array.isArray(target);
      const of = isList ? target[0] : target;
      Field(isList ? () => [classNamed(of)] : () => classNamed(of), shown)(prototype, name);
      if (args) giveArguments(prototype, name, args);
      this.fields.set(name, {
        kind: 'rows',
        target: of,
        by: this.keyOf(by),
        to,
        order,
        direction,
        isList,
        joinCondition,
        limit,
      });
    };
  };

  /** A relation to the first row of a source that its arguments choose; `key` is the column that holds `by`. */
  Bound = <Given extends object>(target: string, { by, key, args, rows, ...shown }: BoundOptions<Row, Given>) => {
    return (prototype: object, name: string): void => {
      Field(() => classNamed(target), shown)(prototype, name);
      giveArguments(prototype, name, args);
      this.fields.set(name, { kind: 'bound', target, by: this.keyOf(by), key, rows });
    };
  };

  /** A connection of the rows that refer to this one. */
  Page = (
    target: string,
    { by, to = 'id', args, equal = [], hasOwner = false, defaultPage, ...shown }: PageOptions<Row>,
  ) => {
    return (prototype: object, name: string): void => {
      Field(() => connectionNamed(target), shown)(prototype, name);
      giveArguments(prototype, name, args);
      this.fields.set(name, { kind: 'page', target, by: this.keyOf(by), to, equal, hasOwner, defaultPage });
    };
  };

  /** The qualified column of a property. */
  columnOf(property: string): string {
    return `${this.alias}."${this.table.column(property).name}"`;
  }

  /** The source of the rows: stored and computed fields, and the keys of relations. */
  get source(): RowSource {
    return this.described.source;
  }

  /** The fields that are plain columns, so that an expression may evaluate them more than once at no cost. */
  get stored(): ReadonlySet<string> {
    return this.described.stored;
  }

  /** The plain columns that are NOT NULL. */
  get notNull(): ReadonlySet<string> {
    return this.described.notNull;
  }

  private get described() {
    this.known ??= this.describe();
    return this.known;
  }

  private describe(): WindowRows {
    const stored = new Set<string>();
    const certain = new Set<string>();
    // A join may leave columns empty that the table itself always has.
    const isTable = !this.options.from && !this.options.join;
    const columns: string[] = [];
    const addColumn = (property: string) => {
      const { name, type, isNullable } = this.table.column(property);
      // The driver would parse a day as a Date.
      if (type !== 'date') stored.add(property);
      if (type !== 'date' && isTable && !isNullable) certain.add(property);
      const shown = name === property && type !== 'date' ? '' : `${type === 'date' ? '::text' : ''} as "${property}"`;
      columns.push(`${this.columnOf(property)}${shown}`);
    };
    for (const [name, field] of this.fields) {
      if (field.kind === 'column') addColumn(field.property);
      else if (field.kind === 'text') addColumn(name);
      else if (field.kind === 'computed' && !field.isOnDemand) columns.push(`${field.sql(this.alias)} as "${name}"`);
    }
    for (const property of this.keys) if (this.fields.get(property)?.kind !== 'column') addColumn(property);
    const { from = this.table.name, join } = this.options;
    return {
      source: { columns: columns.join(', '), from: sqlOf(join ? `${from} ${join}` : from), alias: this.alias },
      stored,
      notNull: certain,
    };
  }

  private keyOf(by: (keyof Row & string) | undefined): string {
    const key = by ?? 'id';
    this.keys.add(key);
    return key;
  }

  private addSort({ as, description, up, down }: Sort, property: string): void {
    const ascending = up ?? this.table.column(property).name;
    this.sorts.set(as, { as, description, up: ascending, down: down ?? ascending, property });
  }

  private addFilter(filter: ColumnFilter, property: string, graphType: TypeThunk, sort?: Sort): void {
    const { name, type } = this.table.column(property);
    const { up = name, down = up } = sort ?? {};
    const column: FilteredColumn = { property, name, type, graphType, sort: sort ? { as: sort.as, up, down } : null };
    const made = filter(column);
    this.filters.set(made.name, made);
  }
}

/** A window on the rows of a table. */
export const windowOn = <Source extends object>(
  source: Source,
  options: WindowOptions<RowOf<Source>> = {},
): Window<RowOf<Source>> => new Window(tableOf(source as TableSource), options);

/** A window on the rows of an SQL expression, whose columns have the names of the graph. */
export const windowOnSql = <Row>(alias: string, from = ''): Window<Row> =>
  new Window({ name: alias, column: name => ({ name, type: null, isNullable: true }) }, { from });

function classNamed(name: string): ClassType<object> {
  const window = windowNamed(name);
  for (const [type, known] of byClass) if (known === window) return type as ClassType<object>;
  throw new Error(`${name} has no class`);
}

/** Declares the arguments of a property, as `@Args` does for a method. */
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
