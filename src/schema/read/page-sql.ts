import { cursorSignature, type KeysetList } from '../../domain/shared/keyset.js';
import { countSql, elsewhereSql, pageRowsSql } from '../../domain/shared/page-rows.js';
import type { Placeholders } from '../../domain/shared/sql-text.js';
import { type Around, forbiddenNullSql, JsonText, jsonObject, surrounded } from './json-text.js';
import { NotCompilable } from './not-compilable.js';
import type { SelectedField } from './selection.js';
import type { BoundPage } from './source.js';

/** Writes the JSON object of a field, from the row with that alias. */
type ObjectSql = (field: SelectedField, row: string) => string;

/**
 * Writes a connection as one sub-select: the page is read once, and each part of the connection is an aggregate over its rows. `around` is
 * text for both sides of it.
 */
export function writePage(
  text: JsonText,
  field: SelectedField,
  page: BoundPage,
  within: string | null,
  placeholders: Placeholders,
  objectSql: ObjectSql,
  around: Around,
): void {
  const mayBeElsewhere = within && page.range.ofCursor;
  if (isOnlyNodes(field) && !mayBeElsewhere) {
    const rows = rowsSql(page, within, placeholders, false);
    text.known(around.before);
    text.append(
      jsonObject(field.fields, (part, inner) =>
        inner
          .known('[')
          .sql(`(select string_agg(${objectSql(part, field.row)}, ',') from (${rows}) ${field.row})`)
          .known(']'),
      ),
    );
    text.known(around.after);
    return;
  }
  text.whole(pageSql(field, page, within, placeholders, objectSql, around));
}

/** Whether nothing of the connection but its nodes depends on its rows. Its text then need not be copied once more. */
const isOnlyNodes = ({ fields }: SelectedField): boolean =>
  fields.filter(({ definition }) => definition).length === 1 &&
  fields.some(({ definition }) => definition?.name === 'nodes');

function pageSql(
  field: SelectedField,
  page: BoundPage,
  within: string | null,
  placeholders: Placeholders,
  objectSql: ObjectSql,
  around: Around,
): string {
  const lookAhead = needsLookAhead(field, page.range.backwards);
  const aggregates = new Aggregates(lookAhead ? ` filter (where ${field.row}.rn <= ${page.range.size})` : '');
  const object = jsonObject(field.fields, (part, text) => {
    switch (part.definition?.name) {
      case 'nodes':
        text
          .known('[')
          .sql(aggregates.ofShown('string_agg', objectSql(part, field.row), "','"))
          .known(']');
        break;
      case 'edges':
        text.known('[').sql(aggregates.ofShown('string_agg', edgeSql(part, field.row, page.list, objectSql), "','"));
        text.known(']');
        break;
      case 'pageInfo':
        text.append(pageInfo(part, field.row, page, aggregates));
        break;
      case 'totalCount':
        text.sql(countSql(page.list, placeholders, within));
        break;
      default:
        throw new NotCompilable(`${part.parent.name}.${part.key}`);
    }
  });
  const sql = surrounded(object, around).toSql();
  const columns = aggregates.columns();
  const read = columns
    ? `(select ${sql} from (select ${columns} from (${rowsSql(page, within, placeholders, lookAhead)}) ${field.row}) p)`
    : sql;
  const { ofCursor } = page.range;
  if (!within || !ofCursor) return read;
  // A cursor of another list is left to the resolvers, which reject it.
  return `(case when ${elsewhereSql(page.list, ofCursor, within, placeholders)} then ${forbiddenNullSql} else ${read} end)`;
}

/** The aggregates over the rows of a page, each computed once. */
class Aggregates {
  private readonly wanted: string[] = [];

  /** `shown` is the filter that excludes the extra row, which only shows that there is a next page. */
  constructor(private readonly shown: string) {}

  ofShown(aggregate: string, ...given: string[]): string {
    return this.of(`${aggregate}(${given.join(', ')})${this.shown}`);
  }

  of(sql: string): string {
    const known = this.wanted.indexOf(sql);
    return `p.a${known >= 0 ? known : this.wanted.push(sql) - 1}`;
  }

  columns(): string {
    return this.wanted.map((sql, index) => `${sql} as a${index}`).join(', ');
  }
}

function edgeSql(edges: SelectedField, row: string, list: KeysetList, objectSql: ObjectSql): string {
  return jsonObject(edges.fields, (part, text) => {
    switch (part.definition?.name) {
      case 'cursor':
        text
          .known('"')
          .sql(cursorSql(list, index => `${row}.k${index}`))
          .known('"');
        break;
      case 'node':
        text.sql(objectSql(part, row));
        break;
      default:
        throw new NotCompilable(`${part.parent.name}.${part.key}`);
    }
  }).toSql();
}

function pageInfo(field: SelectedField, row: string, page: BoundPage, aggregates: Aggregates): JsonText {
  const { list, range, request } = page;
  const more = () => `case when ${aggregates.of('count(*)')} > ${range.size} then 'true' else 'false' end`;
  const endCursor = (atLast: boolean) => {
    const keys = list.keys.map((_, index) => aggregates.ofShown('array_agg', `${row}.k${index}`));
    const at = atLast ? `cardinality(${keys[0]})` : '1';
    const cursor = cursorSql(list, index => `${keys[index]}[${at}]`);
    return `case when ${keys[0]} is null then 'null' else '"' || ${cursor} || '"' end`;
  };
  return jsonObject(field.fields, (part, text) => {
    switch (part.definition?.name) {
      case 'hasNextPage':
        if (range.backwards) text.known(String(Boolean(request.before)));
        else text.sql(more());
        break;
      case 'hasPreviousPage':
        if (range.backwards) text.sql(more());
        else text.known(String(Boolean(request.after)));
        break;
      case 'startCursor':
        text.sql(endCursor(false));
        break;
      case 'endCursor':
        text.sql(endCursor(true));
        break;
      default:
        throw new NotCompilable(`${part.parent.name}.${part.key}`);
    }
  });
}

const needsLookAhead = (field: SelectedField, backwards: boolean): boolean =>
  field.fields.some(
    part =>
      part.definition?.name === 'pageInfo' &&
      part.fields.some(({ definition }) => definition?.name === (backwards ? 'hasPreviousPage' : 'hasNextPage')),
  );

/** SQL of the rows of a page in their order, with their keys; one extra row if the selection asks whether there is a next page. */
function rowsSql(
  { list, range }: BoundPage,
  within: string | null,
  placeholders: Placeholders,
  lookAhead: boolean,
): string {
  const { backwards, size } = range;
  const keys = list.keys.map(({ sql }, index) => `${sql} as k${index}`).join(', ');
  const read = pageRowsSql(list, range, `${list.columns}, ${keys}`, lookAhead ? size + 1 : size, placeholders, within);
  if (!lookAhead && !backwards) return read;
  return `select x.*, row_number() over () as rn from (${read}) x${backwards ? ' order by rn desc' : ''}`;
}

/** The same cursor that `keyset.ts` encodes: base64url of a JSON list of the signature and the keys as text. */
function cursorSql(list: KeysetList, key: (index: number) => string): string {
  const text = new JsonText().known(`["${cursorSignature(list)}"`);
  list.keys.forEach(({ type }, index) => {
    if (type === 'text') text.known(',').sql(`to_json(${key(index)})`);
    else text.known(',"').sql(key(index)).known('"');
  });
  return `translate(encode(convert_to(${text.known(']').toSql()}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}
