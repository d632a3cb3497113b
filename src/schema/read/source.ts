import { type FieldNode, getArgumentValues, Kind, type ValueNode } from 'graphql';
import { type KeysetList, type KeysetRange, type PageRequest, rangeOf } from '../../domain/shared/keyset.js';
import { Placeholders, type SqlText, type SqlValue } from '../../domain/shared/sql-text.js';
import type { FieldRead, Rows } from './define-reads.js';
import type { SelectedField, Variables } from './selection.js';

/** A list with the page that the arguments request. */
export interface BoundPage {
  list: KeysetList;
  range: KeysetRange;
  request: PageRequest;
}

/** A field with its arguments bound: the part of the statement's text that depends on them, and the values. */
export interface Bound {
  /** Bounds of the same shape have the same text. */
  shape: string;
  values: SqlValue[];
  rows?: Rows | null;
  page?: BoundPage;
}

/** A field that reads rows. It is bound only once if its arguments contain no variable. */
export interface Source {
  field: SelectedField;
  bind(variables: Variables): Bound;
}

type SourceRead = Extract<FieldRead, { kind: 'rows' | 'page' }>;

export function sourceOf(field: SelectedField, read: SourceRead): Source {
  const bind = (variables: Variables) => bound(read, argumentsOf(field, variables));
  if (field.node.arguments?.some(({ value }) => namesVariable(value))) return { field, bind };
  let once: Bound | null = null;
  return {
    field,
    bind: variables => {
      once ??= bind(variables);
      return once;
    },
  };
}

function bound(read: SourceRead, given: object): Bound {
  const shape = new Placeholders();
  const write = (texts: readonly SqlText[]) => texts.map(text => text.write(shape)).join(' and ');
  if (read.kind === 'rows') {
    const rows = read.rows(given as never);
    if (!rows) return { shape: 'none', values: [], rows };
    const { source, where, order, limit } = rows;
    for (const value of source?.from.values ?? []) shape.of(value);
    const text = `${source?.name ?? ''} ${write(where)} ${order ?? ''} ${limit ?? ''}`;
    return { shape: text, values: shape.values, rows };
  }
  const request: PageRequest = given;
  const list = read.list(given as never);
  for (const value of list.from.values) shape.of(value);
  const range = rangeOf(list, request);
  const { direction, size, backwards } = range;
  const ends = `${Boolean(request.after)} ${Boolean(request.before)}`;
  const text = `${list.name} ${list.direction} ${write(range.where)} ${direction} ${size} ${backwards} ${ends}`;
  if (read.within && range.ofCursor) write([range.ofCursor]);
  if (list.finder) write([list.finder.idsUpTo(null)]);
  const indexRanges = Object.entries(list.indexRanges ?? {}).map(([whose, { columns }]) => {
    write(columns.map(({ values }) => values));
    return `${whose} ${columns.map(({ sql }) => sql).join(',')}`;
  });
  return { shape: `${text} ${indexRanges.join(' ')}`, values: shape.values, page: { list, range, request } };
}

const argumentsOf = ({ definition, node }: SelectedField, variables: Variables): object =>
  definition ? getArgumentValues(definition, node as FieldNode, variables) : {};

function namesVariable(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return value.values.some(namesVariable);
    case Kind.OBJECT:
      return value.fields.some(field => namesVariable(field.value));
    default:
      return false;
  }
}
