import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { Query, Resolver } from 'type-graphql';
import { type PageRequest, readPage } from '../domain/shared/keyset.js';
import { whereSql, writeTexts } from '../domain/shared/page-rows.js';
import { Placeholders } from '../domain/shared/sql-text.js';
import { sentenceFor, type TextCodes, textFor } from '../domain/shared/text-codes.js';
import {
  allWindows,
  giveArguments,
  type Root,
  roots,
  valuesForCaller,
  type Window,
  type WindowField,
  windowNamed,
  windowOf,
} from '../schema/read/index.js';
import { allow } from './allow.js';
import { toConnection } from './connection.js';
import type { GraphContext } from './graph-context.js';
import type { Row } from './loaders.js';
import { present } from './present.js';

type Resolve = GraphQLFieldResolver<Row, GraphContext>;

/** A class with the queries that windows and roots declare, from which type-graphql builds the fields of Query. */
@Resolver()
export class DeclaredQueries {}
for (const [name, { type, description, nullable, args }] of Object.entries(roots)) {
  Query(type, { description, nullable })(DeclaredQueries.prototype, name, {});
  if (args) giveArguments(DeclaredQueries.prototype, name, args);
}

/** Adds resolvers for declared queries and for fields that are not columns; they run for operations that are not compiled. */
export function resolveWindows(schema: GraphQLSchema): GraphQLSchema {
  const fieldsOf = (name: string) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type of the graph`);
    return type.getFields();
  };
  for (const window of allWindows()) {
    const fields = fieldsOf(window.name);
    for (const [name, field] of window.fields) {
      const resolve = resolverOf(window, name, field);
      const defined = fields[name];
      if (resolve && defined) defined.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  const queries = fieldsOf('Query');
  for (const [name, root] of Object.entries(roots)) {
    const defined = queries[name];
    if (defined)
      defined.resolve = ((_, given, context) => readRoot(root, given, context)) as GraphQLFieldResolver<
        unknown,
        GraphContext
      > as GraphQLFieldResolver<unknown, unknown>;
  }
  return schema;
}

function resolverOf(window: Window<unknown>, name: string, field: WindowField): Resolve | null {
  switch (field.kind) {
    case 'column':
    case 'json':
      return null;
    case 'text':
      return (row, _, { accepted }) => {
        const text = row[name];
        if (typeof text !== 'string') return null;
        if (field.sentencesOf) return sentenceFor(accepted, text, field.sentencesOf);
        return textFor(accepted, text, (row.codes as TextCodes | null)?.[name]);
      };
    case 'computed':
      return field.isOnDemand ? (row, _, { loaders }) => loaders.computed(window, name, String(row.id)) : null;
    case 'one':
      return (row, _, { loaders }) => {
        const key = row[field.by];
        if (typeof key !== 'string') return null;
        const found = loaders.by(windowNamed(field.target), field.to).load(key);
        return field.isNullable ? found : present(found);
      };
    case 'rows':
      return async (row, given, { loaders }) => {
        const limit = field.isList ? (field.limit?.(given as never) ?? null) : 1;
        const rows = await loaders.rows(field, limit).load(String(row[field.by]));
        return field.isList ? rows : (rows[0] ?? null);
      };
    case 'bound':
      return async (row, given, { loaders }) => present(loaders.bound(field, given).load(String(row[field.by])));
    case 'page':
      return async (row, given, { loaders }) =>
        toConnection(await loaders.pages(field, given).load(String(row[field.by])));
  }
}

async function readRoot({ permission, fresh, read, type, verify }: Root, given: PageRequest, context: GraphContext) {
  if (fresh) context.readOfPrimary();
  const reader = allow(context, permission);
  if (read.kind === 'page') return toConnection(await readPage<Row>(reader, read.list(given as never), given));
  if (read.kind !== 'rows') throw new Error('a query leads to rows');
  const of = type();
  const isList = Array.isArray(of);
  const window = windowOf(isList ? of[0] : of);
  if (!isList) return context.loaders.by(window, 'id').load((given as { id: string }).id);
  const chosen = read.rows(given as never);
  if (!chosen) return [];
  const { source = window.source, where, order, limit } = chosen;
  const placeholders = new Placeholders();
  const from = `${source.from.write(placeholders)} ${whereSql(null, writeTexts(where, placeholders))}`;
  const text = `select ${source.columns} from ${from} order by ${order}${limit ? ` limit ${limit}` : ''}`;
  const values = context.viewer ? valuesForCaller(placeholders.given, context.viewer) : placeholders.given;
  const rows = await reader.query<Row>(text, values);
  for (const row of rows) verify?.(row as never);
  return rows;
}
