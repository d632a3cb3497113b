import {
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isRequiredArgument,
} from 'graphql';
import { absent, fieldRanges, filterOf, type Known, samplesOf } from './cases.js';

export interface Case {
  root: string;
  /** The tested filter, and how many rows it matches. */
  filter: string;
  few: boolean;
  order: string;
  query: string;
  given: (known: Known) => Record<string, unknown>;
}

const paging = ['first', 'after', 'last', 'before', 'orderBy', 'filter'];

/** Lists of limited size: a tenant has at most 5,000 products and 1,000 articles, and every answer reads all of them. */
const limited = ['products', 'knowledgeArticles'];

/** Returns a case for every filter of every root list in each order of the list, and for each order without a filter. */
export function casesOf(schema: GraphQLSchema): Case[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return (
    roots
      .filter(({ name, type }) => getNamedType(type).name.endsWith('Connection') && !limited.includes(name))
      // A list that needs an argument shows only one object's rows and has no filters to test.
      .filter(({ args }) => !args.some(isRequiredArgument))
      .flatMap(root => {
        const argument = (name: string) => root.args.find(arg => arg.name === name);
        const shape = argument('filter') && getNullableType(argument('filter')?.type);
        const filters = isInputObjectType(shape)
          ? Object.keys(shape.getFields())
          : root.args.map(({ name }) => name).filter(name => !paging.includes(name));
        const declared = root.args.filter(({ name }) => !['first', 'after', 'last', 'before'].includes(name));
        const variables = declared.map(({ name, type }) => `$${name}: ${type}`).join(', ');
        const query = `query ${variables && `(${variables})`} {
        ${root.name}(first: 20, ${declared.map(({ name }) => `${name}: $${name}`).join(', ')}) { nodes { id } pageInfo { hasNextPage } } }`;
        return ordersOf(argument('orderBy')?.type).flatMap(orderBy =>
          [null, ...filters.flatMap(waysOf).flatMap(name => [[name, 0] as const, [name, 1] as const])].map(asked => ({
            root: root.name,
            filter: asked ? `${asked[0]}, which ${asked[1] === 0 ? 'few' : 'most'} answer to` : 'nothing',
            few: asked?.[1] === 0,
            order: orderBy ? `${orderBy.field} ${orderBy.direction}` : 'its only order',
            query,
            given: (known: Known) => {
              if (!asked) return { orderBy };
              const sample = samplesOf(known)[root.name]?.[asked[0]];
              if (!sample)
                throw new Error(`${root.name} is filtered by ${asked[0]}: give a value that few rows answer to`);
              const part = { [filterOf(asked[0])]: sample[asked[1]] };
              return { orderBy, ...(shape ? { filter: part } : part) };
            },
          })),
        );
      })
  );
}

const waysOf = (filter: string): string[] =>
  filter === 'customFields' ? [filter, ...Object.keys(fieldRanges)] : [filter];

/** How many rows match a value; an absent value is valid in the filter but in no row. */
const frequencies = ['few', 'most', 'absent'] as const;
type Frequency = (typeof frequencies)[number];

export interface Pair {
  root: string;
  name: string;
  query: string;
  given: (known: Known) => Record<string, unknown>;
}

/** Returns all pairs of filters of every list with several filters, with values that few rows, most rows and no row match. */
export function pairsOf(cases: Case[]): Pair[] {
  const queries = new Map(cases.map(({ root, query }) => [root, query]));
  const sampleOf = (known: Known, root: string, filter: string, frequency: Frequency): unknown =>
    frequency === 'absent' ? absent[root]?.[filter] : samplesOf(known)[root]?.[filter]?.[frequency === 'few' ? 0 : 1];
  return [...queries].flatMap(([root, query]) => {
    const names = Object.entries(samplesOf(nobodyKnown)[root] ?? {})
      .filter(([, sample]) => Array.isArray(sample))
      .map(([name]) => name);
    const both = names
      .flatMap((one, place) => names.slice(place + 1).map(other => [one, other] as const))
      // The stage determines the status, so a filter by both matches all rows of the stage or none, and reads the whole stage.
      .filter(([one, other]) => !(one === 'stageId' && other === 'status') && filterOf(one) !== filterOf(other));
    return both.flatMap(([one, other]) =>
      frequencies.flatMap(first =>
        frequencies
          .filter(second => isGiven(root, one, first) && isGiven(root, other, second))
          .map(second => ({
            root,
            name: `${one} of ${first} with ${other} of ${second}`,
            query,
            given: (known: Known) => {
              const filter = {
                [filterOf(one)]: sampleOf(known, root, one, first),
                [filterOf(other)]: sampleOf(known, root, other, second),
              };
              return query.includes('$filter') ? { filter } : filter;
            },
          })),
      ),
    );
  });
}

const nobodyKnown = new Proxy({} as Known, { get: () => 'somebody' });
const isGiven = (root: string, filter: string, frequency: Frequency): boolean =>
  frequency === 'absent'
    ? absent[root]?.[filter] !== undefined
    : (samplesOf(nobodyKnown)[root]?.[filter]?.[frequency === 'few' ? 0 : 1] ?? null) !== null;

function ordersOf(type: unknown): ({ field: string; direction: string; customField?: string } | undefined)[] {
  const input = type && getNullableType(type as never);
  if (!isInputObjectType(input)) return [undefined];
  const valuesOf = (name: string) => {
    const values = getNamedType(input.getFields()[name]?.type);
    return isEnumType(values) ? values.getValues().map(value => value.name) : [];
  };
  return valuesOf('field').flatMap(field =>
    valuesOf('direction').map(direction => ({
      field,
      direction,
      ...(field === 'CUSTOM_FIELD' && { customField: 'monto' }),
    })),
  );
}
