import { type GraphQLOutputType, getNamedType, getNullableType, isEnumType, isListType, isNonNullType } from 'graphql';
import { forbiddenNullSql, type JsonText } from './json-text.js';
import { NotCompilable } from './not-compilable.js';

/** The text for a null: `null` if the schema allows it, otherwise the marker of a forbidden null. */
const nullOf = (type: GraphQLOutputType) => (isNonNullType(type) ? forbiddenNullSql : "'null'");

// Outside these years, neither the scalar's format nor the resolvers can show a time.
const firstInstant = "'0001-01-01Z'::timestamptz";
const endOfTime = "'10000-01-01Z'::timestamptz";
const isShown = (sql: string) => `${sql} >= ${firstInstant} and ${sql} < ${endOfTime}`;
/** The connection's time zone is UTC. The function truncates to milliseconds, as a Date does. */
const timeSql = (sql: string) => `app.json_time(${sql})`;

/**
 * The JSON of a scalar, an enum or a list of them, formatted by Postgres exactly as the resolvers format it: one or more
 * expressions, whose outputs are concatenated. An expression that is not `cheap` is evaluated once.
 */
export function leafSql(type: GraphQLOutputType, sql: string, cheap: boolean): string[] {
  const nullable = getNullableType(type);
  const write = isListType(nullable)
    ? (given: string) => [listSql(nullable.ofType, given, nullOf(type))]
    : (given: string, once: boolean) => scalarSql(type, given, once);
  if (cheap) return write(sql, false);
  const [single] = evaluatedOnce.has(getNamedType(type).name) ? write(sql, true) : [];
  return [single ?? `(select concat(${write('o.v', false).join(', ')}) from (select ${sql} as v offset 0) o)`];
}

/**
 * Writes a scalar or enum column that is NOT NULL with fewer expressions than `leafSql`. Returns false, and writes nothing, if there is
 * no shorter form.
 */
export function writeNotNull(type: GraphQLOutputType, sql: string, text: JsonText): boolean {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return false;
  if (isEnumType(nullable)) return Boolean(text.known('"').sql(sql).known('"'));
  switch (getNamedType(type).name) {
    case 'ID':
      return Boolean(text.known('"').sql(sql).known('"'));
    case 'String':
      return Boolean(text.sql(`app.json_text(${sql})`));
    case 'Int':
      return Boolean(text.sql(sql));
    case 'Boolean':
      return Boolean(text.sql(`case when ${sql} then 'true' else 'false' end`));
    case 'DateTime':
      return Boolean(text.sql(`case when ${isShown(sql)} then ${timeSql(sql)} else ${forbiddenNullSql} end`));
    default:
      return false;
  }
}

/** The scalars with an expression that evaluates the value once. */
const evaluatedOnce = new Set(['ID', 'String', 'Int', 'Boolean', 'Decimal', 'JSON']);

function scalarSql(type: GraphQLOutputType, sql: string, once: boolean): string[] {
  const none = nullOf(type);
  const named = getNamedType(type);
  const plain = (expression: string) =>
    once ? [`coalesce((${expression})::text, ${none})`] : [expression, `case when ${sql} is null then ${none} end`];
  if (isEnumType(named)) return [`coalesce('"' || ${sql} || '"', ${none})`];
  switch (named.name) {
    case 'ID':
      return [`coalesce('"' || ${sql} || '"', ${none})`];
    case 'String':
      return plain(`app.json_text(${sql})`);
    case 'Int':
      return plain(sql);
    case 'Boolean':
      return [`case ${sql} when true then 'true' when false then 'false' else ${none} end`];
    case 'Float':
      // + 0 since Postgres writes -0 as such and JSON.stringify does not; a value that is not finite is an error in GraphQL
      return [guarded(sql, none, `${sql} > '-infinity' and ${sql} < 'infinity'`, `(${sql} + 0)::text`)];
    case 'Decimal':
      return [`coalesce('"' || ${sql} || '"', ${none})`];
    case 'DateTime':
      return [guarded(sql, none, isShown(sql), timeSql(sql))];
    case 'Date':
      return [guarded(sql, none, `${sql} between '0001-01-01' and '9999-12-31'`, `'"' || ${sql} || '"'`)];
    case 'JSON':
      return isNonNullType(type)
        ? [`coalesce(nullif((${sql})::text, 'null'), ${none})`]
        : [`coalesce((${sql})::text, ${none})`];
    default:
      throw new NotCompilable(`the scalar ${named.name}`);
  }
}

const guarded = (sql: string, none: string, holds: string, text: string) =>
  `case when ${sql} is null then ${none} when ${holds} then ${text} else ${forbiddenNullSql} end`;

/** Lists of text, enums or whole numbers, which Postgres stores as arrays. */
function listSql(item: GraphQLOutputType, sql: string, none: string): string {
  const named = getNamedType(item);
  if (isListType(getNullableType(item)) || !(isEnumType(named) || ['String', 'ID', 'Int'].includes(named.name)))
    throw new NotCompilable(`a list of ${named.name}`);
  const text = `array_to_json(${sql})::text`;
  return isNonNullType(item)
    ? `case when ${sql} is null then ${none} when array_position(${sql}, null) is null then ${text} else ${forbiddenNullSql} end`
    : `coalesce(${text}, ${none})`;
}
