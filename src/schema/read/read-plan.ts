import { type GraphQLObjectType, type GraphQLOutputType, getNullableType, isListType, isNonNullType } from 'graphql';
import type { RowSource } from '../../domain/shared/keyset.js';
import { whereSql, writeTexts } from '../../domain/shared/page-rows.js';
import { Placeholders, type SqlValue } from '../../domain/shared/sql-text.js';
import type { FieldRead, ParentCondition, Reads, SharedRow } from './define-reads.js';
import { type Around, forbiddenNullSql, JsonText, jsonObject, nothingAround, surrounded } from './json-text.js';
import { leafSql, writeNotNull } from './leaf.js';
import { type FewRows, LookedUpOnce, paysToLookUpOnce } from './looked-up-once.js';
import { NotCompilable } from './not-compilable.js';
import { writePage } from './page-sql.js';
import { nodesOf, typeName, withFullAccess } from './plan-parts.js';
import type { SelectedField, Variables } from './selection.js';
import { type Bound, type Source, sourceOf } from './source.js';

/** A plan bound to variables. Plans with the same shape share a statement. */
export interface BoundPlan {
  shape: string;
  values: SqlValue[];
  /** Writes the statement; called once for each shape. */
  write(): WrittenRead;
}

/** A statement, and the indexes of the values of its shape that it uses: a count, for example, uses no cursor. */
export interface WrittenRead {
  text: string;
  valueIndexes: number[];
}

/** A statement that is being written. */
export interface StatementDraft {
  bounds: Map<SelectedField, Bound>;
  placeholders: Placeholders;
  seesAll: boolean;
  once: LookedUpOnce;
  /** About how many times what is being written is computed. */
  times: number;
}

/** About how many rows a list has that is not paged. */
const rowsOfList = 5;

/**
 * A selection with the read of each of its fields, ready to be bound to arguments. The constructor throws NotCompilable if a field has no
 * read.
 */
export abstract class ReadPlan {
  private readonly sources: Source[] = [];
  private readonly declared = new Map<SelectedField, FieldRead>();

  constructor(
    private readonly reads: Reads,
    private readonly isPlain: (type: GraphQLObjectType, field: string) => boolean,
  ) {}

  /** The text of the statement. Its values are those of the bound fields. */
  protected abstract textOf(statement: StatementDraft): string;

  /** Throws BadInput or GraphQLError for arguments that are refused. */
  bind(variables: Variables, seesAll: boolean): BoundPlan {
    const bounds = this.sources.map(source => source.bind(variables));
    return {
      shape: `${seesAll ? 'all' : 'some'}|${bounds.map(({ shape }) => shape).join('|')}`,
      values: bounds.flatMap(({ values }) => values),
      write: () => this.write(seesAll ? bounds.map(withFullAccess) : bounds, seesAll),
    };
  }

  protected plan(field: SelectedField, read: FieldRead): void {
    this.declared.set(field, read);
    if (read.kind === 'value' || read.kind === 'json') return;
    this.sources.push(sourceOf(field, read));
    if (read.kind === 'rows') this.planObject(field);
    else for (const node of nodesOf(field)) this.planObject(node);
  }

  private planObject(field: SelectedField): void {
    const { type, fields, variants } = field;
    for (const variant of variants) {
      this.concreteRow(field, variant);
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

  /** Returns how the row of an interface or union leads to the row of its concrete type. */
  private concreteRow(
    { definition }: SelectedField,
    { type }: SelectedField,
  ): { type: string; of: ParentCondition; rows: RowSource } {
    const abstract = this.reads.abstract?.[typeName(definition)];
    const of = abstract?.of[type?.name ?? ''];
    const rows = this.reads.types[type?.name ?? '']?.rows;
    if (!abstract || !of || !rows) throw new NotCompilable(`${type?.name} as ${typeName(definition)}`);
    return { type: abstract.type, of, rows };
  }

  private write(bounds: Bound[], seesAll: boolean): WrittenRead {
    const once = new LookedUpOnce();
    const statement: StatementDraft = { bounds: new Map(), placeholders: new Placeholders(), seesAll, once, times: 1 };
    this.sources.forEach(({ field }, index) => {
      const bound = bounds[index];
      if (bound) statement.bounds.set(field, bound);
    });
    const text = once.before(this.textOf(statement));
    const places = new Map(bounds.flatMap(({ values }) => values).map((value, place) => [value, place]));
    const valueIndexes = statement.placeholders.values.map(value => {
      const place = places.get(value);
      if (place === undefined) throw new Error('a statement names a value that its shape does not hold');
      return place;
    });
    return { text, valueIndexes };
  }

  protected objectText(
    fields: SelectedField[],
    row: string,
    statement: StatementDraft,
    shared: ReadonlyMap<SharedRow, string> = new Map(),
  ): JsonText {
    return jsonObject(fields, (field, text) => {
      if (field.definition) this.writeField(field, field.definition.type, row, statement, text, shared);
    });
  }

  /** SQL of the JSON object of one row. Rows that several of its fields share are joined once. */
  private rowObjectSql(fields: SelectedField[], row: string, statement: StatementDraft, around: Around): string {
    const shared = new Map(this.sharedBy(fields).map((of, index) => [of, `${row}s${index}`]));
    const object = surrounded(this.objectText(fields, row, statement, shared), around).toSql();
    if (shared.size === 0) return object;
    const beside = [...shared].map(([of, alias]) => `(${of(row, statement.seesAll)}) ${alias}`);
    return `(select ${object} from ${beside.join(' cross join ')})`;
  }

  /** The joined rows that at least two of the fields share. */
  private sharedBy(fields: SelectedField[]): SharedRow[] {
    const asked = fields.flatMap(field => {
      const read = this.declared.get(field);
      return read?.kind === 'value' && read.shared ? [read.shared.row] : [];
    });
    return [...new Set(asked.filter((of, index) => asked.indexOf(of) !== index))];
  }

  protected objectSql(field: SelectedField, row: string, statement: StatementDraft, around = nothingAround): string {
    if (field.variants.length === 0) return this.rowObjectSql(field.fields, row, statement, around);
    const cases = field.variants.map(variant => {
      const { type, of, rows } = this.concreteRow(field, variant);
      const own = `select ${rows.columns} from ${rows.from.write(statement.placeholders)} ${whereSql(of(row), [])}`;
      const object = this.rowObjectSql(variant.fields, variant.row, statement, around);
      return `when ${row}."${type}" = '${variant.type?.name}' then (select ${object} from (${own}) ${variant.row})`;
    });
    // A row of an unknown type, or one that was deleted or is hidden, is left to the resolvers.
    return `coalesce(case ${cases.join(' ')} end, ${forbiddenNullSql})`;
  }

  private writeField(
    field: SelectedField,
    type: GraphQLOutputType,
    row: string,
    statement: StatementDraft,
    text: JsonText,
    shared: ReadonlyMap<SharedRow, string>,
  ): void {
    const read = this.declared.get(field);
    if (read?.kind === 'value' && read.shared && shared.has(read.shared.row)) {
      text.sql(...leafSql(type, `${shared.get(read.shared.row)}."${read.shared.column}"`, true));
      return;
    }
    if (read) {
      this.writeRead(field, read, type, row, statement, text);
      return;
    }
    const name = field.definition?.name ?? '';
    const source = this.reads.types[field.parent.name];
    const sql = `${row}."${name}"`;
    if (source?.notNull?.has(name) && writeNotNull(type, sql, text)) return;
    text.sql(...leafSql(type, sql, source?.stored.has(name) ?? false));
  }

  /** SQL of the whole answer, if it has only this field. */
  protected answerSql(field: SelectedField, type: GraphQLOutputType, statement: StatementDraft): string {
    const read = this.declared.get(field);
    if (!read) throw new Error(`${field.key} has no read`);
    const text = new JsonText();
    this.writeRead(field, read, type, '', statement, text, { before: `{"${field.key}":`, after: '}' });
    return text.toSql();
  }

  private writeRead(
    field: SelectedField,
    read: FieldRead,
    type: GraphQLOutputType,
    row: string,
    statement: StatementDraft,
    text: JsonText,
    around: Around = nothingAround,
  ): void {
    const { before, after } = around;
    const write = (...sql: string[]) =>
      text
        .known(before)
        .sql(...sql)
        .known(after);
    if (read.kind === 'value') return void write(...leafSql(type, read.sql(row, statement.seesAll), false));
    if (read.kind === 'json') return void write(read.sql(row));
    const { placeholders } = statement;
    const bound = statement.bounds.get(field);
    const within = read.within?.(row) ?? null;
    const isList = isListType(getNullableType(type));
    const times = statement.times * (bound?.page?.range.size ?? (isList ? rowsOfList : 1));
    const objectSql = (node: SelectedField, nodeRow: string) => this.objectSql(node, nodeRow, { ...statement, times });
    if (bound?.page) {
      writePage(text, field, bound.page, within, placeholders, objectSql, around);
      return;
    }
    const none = isNonNullType(type) ? forbiddenNullSql : `'${before}null${after}'`;
    const name = typeName(field.definition);
    const source = bound?.rows?.source ?? (this.reads.types[name] ?? this.reads.abstract?.[name])?.rows;
    if (!bound?.rows || !source) return void (isList ? write("'[]'") : text.whole(none));
    const { where, order, limit } = bound.rows;
    const chosen = `select ${source.columns} from ${source.from.write(placeholders)} ${whereSql(within, writeTexts(where, placeholders))}${order ? ` order by ${order}` : ''}`;
    if (!isList) {
      const object = this.objectSql(field, field.row, statement, around);
      const one = `(select ${object} from (${chosen}${order ? ' limit 1' : ''}) ${field.row})`;
      const key = read.kind === 'rows' && read.few?.(row);
      const few = key && this.fewRows(field, source, statement);
      text.whole(few ? statement.once.jsonOf(few, key, one, none) : `coalesce(${one}, ${none})`);
      return;
    }
    const all = `(${chosen}${limit ? ` limit ${limit}` : ''}) ${field.row}`;
    text.known(`${before}[`).sql(`(select string_agg(${objectSql(field, field.row)}, ',') from ${all})`);
    text.known(`]${after}`);
  }

  /** How the field's rows are looked up at once; null if that does not pay, or if they show more than their own columns. */
  private fewRows({ fields, variants }: SelectedField, source: RowSource, statement: StatementDraft): FewRows | null {
    const isPlainRow = variants.length === 0 && fields.every(field => !this.declared.has(field));
    // A reader who sees only some rows sees mostly their own, so most of them refer to one seller.
    if (!statement.seesAll || !isPlainRow || !paysToLookUpOnce(statement.times)) return null;
    const object = this.objectText(fields, 'r', statement).toSql();
    const select = `${source.columns} from ${source.from.write(statement.placeholders)}`;
    return { select, id: `${source.alias}."id"`, row: 'r', object };
  }
}
