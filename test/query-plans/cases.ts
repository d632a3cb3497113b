import { type GraphQLSchema, getNamedType, getNullableType, isEnumType, isInputObjectType } from 'graphql';
import { rare } from './fill-tenant.js';

/** A value that few rows answer to and one that most do; null where a filter has none of the kind. */
type Sample = [few: unknown, most: unknown];
export interface Known {
  sellerId: string;
  otherSellerId: string;
  userId: string;
  leadId: string;
  contactId: string;
  pipelineId: string;
  busyPipelineId: string;
  stageId: string;
  busyStageId: string;
}

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

/** A filter that is missing here fails the spec: each has to be seen to go by an index. */
export const samplesOf = (known: Known): Record<string, Record<string, Sample>> => ({
  leads: {
    search: [rare.name.toUpperCase(), 'cliente'],
    status: [['NURTURING'], ['NEW', 'NURTURING']],
    temperature: [['HOT'], ['WARM']],
    sellerId: [known.sellerId, known.otherSellerId],
    source: [[rare.source], ['WHATSAPP', 'WEB']],
    score: [{ min: 100 }, { min: 10, max: 90 }],
    createdAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
    tags: [[rare.tag], ['cliente']],
    customFields: [rare.field, { talla: 'M' }],
  },
  contacts: {
    search: [rare.name.toUpperCase(), 'cliente'],
    birthday: [
      { from: '1990-02-03', to: '1990-02-03' },
      { from: '1950-01-01', to: '1999-12-31' },
    ],
    optedOut: [true, false],
    createdAt: [
      { from: ago(200), to: ago(199.9) },
      { from: ago(360), to: ago(1) },
    ],
  },
  conversations: {
    status: [['CLOSED'], ['BOT', 'HUMAN']],
    channel: [['SMS'], ['WHATSAPP']],
    sellerId: [known.sellerId, known.otherSellerId],
    unreadOnly: [true, false],
    search: [rare.phone, '8888'],
  },
  customers: {
    search: ['ñandú', 'cliente'],
    segment: [['FREQUENT'], ['OCCASIONAL']],
    status: [['INACTIVE'], ['ACTIVE']],
    atRisk: [true, false],
    customFields: [rare.field, { talla: 'M' }],
  },
  opportunities: {
    pipelineId: [known.pipelineId, known.busyPipelineId],
    stageId: [known.stageId, known.busyStageId],
    status: [['LOST'], ['OPEN']],
    ownerId: [known.sellerId, known.otherSellerId],
    search: ['ñandú', 'venta'],
    atRisk: [true, false],
  },
  inboundEvents: { status: ['QUARANTINED', 'PROCESSED'] },
  alerts: { acknowledged: [true, false] },
  agentDecisions: { kind: [rare.kind, 'understand'], subjectId: [known.contactId, null] },
  auditLog: { subjectId: [known.leadId, null], actorId: [known.leadId, known.userId] },
});

export interface Case {
  root: string;
  /** The filter that is asked, and how much it lets through. */
  filter: string;
  few: boolean;
  order: string;
  query: string;
  given: (known: Known) => Record<string, unknown>;
}

const paging = ['first', 'after', 'last', 'before', 'orderBy', 'filter'];

/** Every filter of every list that a query begins with, in each order of the list, and each order without a filter. */
export function casesOf(schema: GraphQLSchema): Case[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots
    .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
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
        [null, ...filters.flatMap(name => [[name, 0] as const, [name, 1] as const])].map(asked => ({
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
            const part = { [asked[0]]: sample[asked[1]] };
            return { orderBy, ...(shape ? { filter: part } : part) };
          },
        })),
      );
    });
}

function ordersOf(type: unknown): ({ field: string; direction: string } | undefined)[] {
  const input = type && getNullableType(type as never);
  if (!isInputObjectType(input)) return [undefined];
  const valuesOf = (name: string) => {
    const values = getNamedType(input.getFields()[name]?.type);
    return isEnumType(values) ? values.getValues().map(value => value.name) : [];
  };
  return valuesOf('field').flatMap(field => valuesOf('direction').map(direction => ({ field, direction })));
}
