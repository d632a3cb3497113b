import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
} from 'graphql';
import { BadInput } from '../../domain/shared/domain-error.js';
import type { RowSource } from '../../domain/shared/keyset.js';
import { forTheTeam, whereSql, written } from '../../domain/shared/page-rows.js';
import type { Permission } from '../../domain/shared/permissions.js';
import { Placeholders, type SqlValue } from '../../domain/shared/sql-text.js';
import type { FieldRead, Reads, Within } from './define-reads.js';
import { forbiddenNullSql, type JsonText, jsonObject } from './json-text.js';
import { leafSql } from './leaf.js';
import { NotCompilable } from './not-compilable.js';
import { pageSql } from './page-sql.js';
import type { SelectedField, Variables } from './selection.js';
import { type Bound, type Source, sourceOf } from './source.js';

/** What tells a plan's statements apart for one set of variables, and the values to run one with. */
export interface BoundPlan {
  shape: string;
  values: SqlValue[];
  /** Writes the statement: needed once for each shape. */
  write(): WrittenRead;
}

/** A statement, and which of the values of its shape it takes: a count needs no cursor, say. */
export interface WrittenRead {
  text: string;
  takes: number[];
}

/** A statement while it is written. */
interface Writing {
  bounds: Map<SelectedField, Bound>;
  placeholders: Placeholders;
}

/** One selection of one operation, ready to be given its arguments. Throws NotCompilable where a field is not declared. */
export class ReadPlan {
  readonly permissions: ReadonlySet<Permission>;
  /** Whether something of it may not be a moment old. */
  readonly fresh: boolean;
  private readonly sources: Source[] = [];
  private readonly declared = new Map<SelectedField, FieldRead>();

  constructor(
    private readonly fields: SelectedField[],
    private readonly reads: Reads,
    private readonly isPlain: (type: GraphQLObjectType, field: string) => boolean,
  ) {
    const permissions = new Set<Permission>();
    let fresh = false;
    for (const field of fields) {
      if (!field.definition) continue;
      const root = reads.roots[field.definition.name];
      if (!root) throw new NotCompilable(`the query ${field.definition.name}`);
      // Nothing of the rows is asked for in which a null would tell that they must not be given.
      if (root.verify && !field.fields.some(({ definition }) => definition))
        throw new BadInput(`${field.definition.name} is asked for no field.`, []);
      permissions.add(root.permission);
      fresh ||= root.fresh ?? false;
      this.plan(field, root.read);
    }
    if (permissions.size === 0) throw new NotCompilable('an operation that reads nothing');
    this.permissions = permissions;
    this.fresh = fresh;
  }

  /** Throws what an argument that makes no sense throws. */
  bind(variables: Variables, seesAll: boolean): BoundPlan {
    const bounds = this.sources.map(source => source.bind(variables));
    return {
      shape: `${seesAll ? 'all' : 'some'}|${bounds.map(({ shape }) => shape).join('|')}`,
      values: bounds.flatMap(({ values }) => values),
      write: () => this.write(seesAll ? bounds.map(ofTheTeam) : bounds),
    };
  }

  private plan(field: SelectedField, read: FieldRead): void {
    this.declared.set(field, read);
    if (read.kind === 'value' || read.kind === 'written') return;
    this.sources.push(sourceOf(field, read));
    if (read.kind === 'rows') this.planObject(field);
    else for (const node of nodesOf(field)) this.planObject(node);
  }

  private planObject(field: SelectedField): void {
    const { type, fields, variants } = field;
    for (const variant of variants) {
      this.ownRow(field, variant);
      this.planObject(variant);
    }
    if (variants.length > 0) return;
    if (!type) throw new NotCompilable('rows of a scalar');
    for (const field of fields) {
      if (!field.definition) continue;
      const declared = this.reads.types[type.name]?.fields?.[field.definition.name];
      if (declared) this.plan(field, declared);
      else if (
        field.type ||
        field.variants.length > 0 ||
        !this.isPlain(type, field.definition.name) ||
        !this.reads.types[type.name]
      )
        throw new NotCompilable(`${type.name}.${field.definition.name}`);
    }
  }

  /** How a row of an interface or union leads to the row of one of its types. */
  private ownRow(
    { definition }: SelectedField,
    { type }: SelectedField,
  ): { type: string; of: Within; rows: RowSource } {
    const abstract = this.reads.abstract?.[typeName(definition)];
    const of = abstract?.of[type?.name ?? ''];
    const rows = this.reads.types[type?.name ?? '']?.rows;
    if (!abstract || !of || !rows) throw new NotCompilable(`${type?.name} as ${typeName(definition)}`);
    return { type: abstract.type, of, rows };
  }

  private write(bounds: Bound[]): WrittenRead {
    const statement: Writing = { bounds: new Map(), placeholders: new Placeholders() };
    this.sources.forEach(({ field }, index) => {
      const bound = bounds[index];
      if (bound) statement.bounds.set(field, bound);
    });
    const text = `select ${this.objectText(this.fields, '', statement).toSql()} as data`;
    const places = new Map(bounds.flatMap(({ values }) => values).map((value, place) => [value, place]));
    const takes = statement.placeholders.values.map(value => {
      const place = places.get(value);
      if (place === undefined) throw new Error('a statement names a value that its shape does not hold');
      return place;
    });
    return { text, takes };
  }

  private objectText(fields: SelectedField[], row: string, statement: Writing): JsonText {
    return jsonObject(fields, (field, text) => {
      if (field.definition) text.sql(...this.fieldSql(field, field.definition.type, row, statement));
    });
  }

  private objectSql(field: SelectedField, row: string, statement: Writing): string {
    if (field.variants.length === 0) return this.objectText(field.fields, row, statement).toSql();
    const cases = field.variants.map(variant => {
      const { type, of, rows } = this.ownRow(field, variant);
      const own = `select ${rows.columns} from ${rows.from.write(statement.placeholders)} ${whereSql(of(row), [])}`;
      const object = this.objectText(variant.fields, variant.row, statement).toSql();
      return `when ${row}."${type}" = '${variant.type?.name}' then (select ${object} from (${own}) ${variant.row})`;
    });
    // A type of no declared name, or a row that is gone or hidden, is for the resolvers to judge.
    return `coalesce(case ${cases.join(' ')} end, ${forbiddenNullSql})`;
  }

  private fieldSql(field: SelectedField, type: GraphQLOutputType, row: string, statement: Writing): string[] {
    const read = this.declared.get(field);
    if (!read) {
      const name = field.definition?.name ?? '';
      return leafSql(type, `${row}."${name}"`, this.reads.types[field.parent.name]?.stored.has(name) ?? false);
    }
    if (read.kind === 'value') return leafSql(type, read.sql(row), false);
    if (read.kind === 'written') return [read.sql(row)];
    const { placeholders } = statement;
    const bound = statement.bounds.get(field);
    const within = read.within?.(row) ?? null;
    const objectSql = (node: SelectedField, nodeRow: string) => this.objectSql(node, nodeRow, statement);
    if (bound?.page) return [pageSql(field, bound.page, within, placeholders, objectSql)];
    const isList = isListType(getNullableType(type));
    const none = isNonNullType(type) ? forbiddenNullSql : "'null'";
    const name = typeName(field.definition);
    const source = bound?.rows?.source ?? (this.reads.types[name] ?? this.reads.abstract?.[name])?.rows;
    if (!bound?.rows || !source) return [isList ? "'[]'" : none];
    const { where, order, limit } = bound.rows;
    const chosen = `select ${source.columns} from ${source.from.write(placeholders)} ${whereSql(within, written(where, placeholders))}${order ? ` order by ${order}` : ''}`;
    const object = objectSql(field, field.row);
    if (!isList)
      return [`coalesce((select ${object} from (${chosen}${order ? ' limit 1' : ''}) ${field.row}), ${none})`];
    const all = `(${chosen}${limit ? ` limit ${limit}` : ''}) ${field.row}`;
    return [`(select concat('[', string_agg(${object}, ','), ']') from ${all})`];
  }
}

const typeName = (definition: SelectedField['definition']): string =>
  definition ? getNamedType(definition.type).name : '';

/** The fields of a connection below which its rows stand. */
const nodesOf = ({ fields }: SelectedField): SelectedField[] =>
  fields.flatMap(part => {
    if (part.definition?.name === 'nodes') return [part];
    return part.definition?.name === 'edges' ? part.fields.filter(inner => inner.definition?.name === 'node') : [];
  });

const ofTheTeam = (bound: Bound): Bound =>
  bound.page ? { ...bound, page: { ...bound.page, list: forTheTeam(bound.page.list) } } : bound;
