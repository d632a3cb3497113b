import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { buildGraph } from '../src/resolvers/index.js';
import {
  aSession,
  aTenant,
  aUser,
  gql,
  openSocket,
  selectionOf,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
  type TestUser,
} from '../src/testing/index.js';
import { anyArguments, anyCursor, isCursor, type KnownThings } from './inputs/any-inputs.js';
import { fillTenant } from './statements/fill-tenant.js';

const seed = 20_261_120;
const runs = 25;
const patient = 180_000;

type Field = GraphQLField<unknown, unknown>;
const schema = await buildGraph();
const fieldsOf = (root: GraphQLObjectType | null | undefined): Field[] => Object.values(root?.getFields() ?? {});
const queries = fieldsOf(schema.getQueryType());
const mutations = fieldsOf(schema.getMutationType());
const subscriptions = fieldsOf(schema.getSubscriptionType());

let embudo: TestEmbudo;
let tenant: TestTenant;
let asker: TestUser;
let token: string;
let known: KnownThings;

beforeAll(async () => {
  const many = '100000000';
  embudo = await startTestEmbudo({
    http: true,
    config: {
      LOG_LEVEL: 'error',
      RATE_LIMIT_REQUESTS: many,
      RATE_LIMIT_COST: many,
      MAX_COST: many,
      MAX_ROWS: many,
      MAX_DEPTH: '30',
      LOGIN_FAILURES_PER_ADDRESS: many,
      SOCKETS_PER_USER: '1000',
      SUBSCRIPTIONS_PER_SOCKET: '1000',
    },
  });
  tenant = await aTenant(embudo);
  asker = await aUser(embudo, tenant, 'CEO');
  token = asker.token;
  await fillTenant(embudo, tenant, asker, 3);
  // The filled entries are not chained correctly, but the entries of this test must be, so the filled ones are deleted.
  await embudo.testDatabase.sql('alter table audit_entry disable trigger user');
  await embudo.testDatabase.sql('delete from audit_entry where tenant_id = $1', [tenant.id]);
  await embudo.testDatabase.sql('alter table audit_entry enable trigger user');
  const tables = [
    'lead',
    'contact',
    'conversation',
    'message',
    'customer',
    'opportunity',
    'pipeline',
    'stage',
    'seller',
  ];
  const more = ['alert', 'inbound_event', 'agent_profile', 'api_key', 'own_model'];
  const ids = await Promise.all(
    [...tables, ...more].map(table =>
      embudo.testDatabase.sql<{ id: string }>(`select id from ${table} where tenant_id = $1 order by id limit 3`, [
        tenant.id,
      ]),
    ),
  );
  known = { ids: ids.flat().map(({ id }) => id), cursors: await someCursors() };
}, patient);

const connectionOf = (field: Field): GraphQLObjectType | null => {
  const type = getNamedType(field.type);
  return isObjectType(type) && type.getFields().pageInfo ? type : null;
};
const nodeOf = (connection: GraphQLObjectType): GraphQLObjectType =>
  getNamedType(connection.getFields().nodes?.type ?? connection) as GraphQLObjectType;

/** Returns the end cursor of the first page of every list that needs no argument. */
async function someCursors(): Promise<string[]> {
  const lists = queries.filter(field => connectionOf(field) && !field.args.some(arg => isNonNullType(arg.type)));
  const orders = ['CREATED_AT', 'LAST_ACTIVITY_AT', 'SCORE', 'NAME'].map(
    order => `leads(first: 1, orderBy: { field: ${order}, direction: ASC })`,
  );
  const asked = [...lists.map(({ name }) => `${name}(first: 1)`), ...orders];
  const cursors = await Promise.all(
    asked.map(async list => {
      const { data } = await gql(
        embudo.url,
        token,
      )<Record<string, { pageInfo: { endCursor: string | null } }>>(`{ found: ${list} { pageInfo { endCursor } } }`);
      return data.found?.pageInfo.endCursor ?? null;
    }),
  );
  return cursors.filter(cursor => cursor !== null);
}

const declared = (args: readonly GraphQLArgument[], given: Record<string, unknown>) => {
  const named = args.filter(arg => arg.name in given);
  const variables = named.map(arg => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = named.map(arg => `${arg.name}: $${arg.name}`).join(', ');
  return { variables: variables && `(${variables})`, passed: passed && `(${passed})` };
};

function documentOf(kind: string, field: Field, given: Record<string, unknown>): string {
  const { variables, passed } = declared(field.args, given);
  return `${kind} ${variables} { ${field.name}${passed} ${selectionOf(getNamedType(field.type), 2)} }`;
}

/** Sends requests; returns those that got an internal error, and the codes of all answers. */
async function ask(
  document: string,
  variables: Record<string, unknown>,
): Promise<{ internal: object[]; codes: string[] }> {
  const { status, errors } = await gql(embudo.url, token)(document, variables);
  // A mutation may have ended the caller's session.
  if (status === 401) token = (await aSession(embudo, asker.id)).token;
  const codes = errors.map(error => error.extensions.code);
  const internal = errors.filter(({ extensions: { code } }) => !code || code === 'INTERNAL_SERVER_ERROR');
  return { internal: internal.map(error => ({ document, variables: JSON.stringify(variables), error })), codes };
}

async function fuzz(kind: string, field: Field): Promise<void> {
  const count = field.args.length === 0 ? 1 : runs;
  const internal: object[] = [];
  let ran = 0;
  for (const given of fc.sample(anyArguments(field.args, known), { seed, numRuns: count })) {
    const answer = await ask(documentOf(kind, field, given), given);
    internal.push(...answer.internal);
    if (!answer.codes.includes('GRAPHQL_VALIDATION_FAILED')) ran += 1;
  }
  expect(internal).toEqual([]);
  expect(ran).toBe(count);
}

describe('no input causes an internal error:', () => {
  it.each(queries)('query $name', field => fuzz('query', field), patient);

  const nested = queries.flatMap(list => {
    const connection = connectionOf(list);
    if (!connection || list.args.some(arg => isNonNullType(arg.type))) return [];
    return Object.values(nodeOf(connection).getFields())
      .filter(field => field.args.some(isCursor))
      .map(field => ({ name: `${list.name}.${field.name}`, list, field }));
  });
  it.each(nested)(
    'the list inside of $name',
    async ({ list, field }) => {
      for (const given of fc.sample(anyArguments(field.args, known), { seed, numRuns: runs })) {
        const { variables, passed } = declared(field.args, given);
        const inner = `${field.name}${passed} ${selectionOf(getNamedType(field.type), 2)}`;
        const answer = await ask(`query ${variables} { ${list.name}(first: 3) { nodes { ${inner} } } }`, given);
        expect(answer.internal).toEqual([]);
      }
    },
    patient,
  );

  it.each(queries.filter(field => field.args.some(isCursor) && !field.args.some(arg => isNonNullType(arg.type))))(
    'a crafted cursor of $name',
    async field => {
      const own = known.cursors.filter(cursor =>
        Buffer.from(cursor, 'base64url').toString('utf8').startsWith(`["${field.name}`),
      );
      const cursors = own.length > 0 ? own : known.cursors;
      for (const after of fc.sample(anyCursor(cursors), { seed, numRuns: 2 * runs }))
        expect((await ask(documentOf('query', field, { after }), { after })).internal).toEqual([]);
    },
    patient,
  );

  it.each(subscriptions)(
    'subscription $name',
    async field => {
      const socket = openSocket(embudo.url, token);
      await socket.connected;
      const started = fc
        .sample(anyArguments(field.args, known), { seed, numRuns: field.args.length === 0 ? 1 : runs })
        .map(given => ({ given, subscription: socket.subscribe(documentOf('subscription', field, given), given) }));
      await socket.settled();
      const internal = started.filter(({ subscription: { errors } }) =>
        /INTERNAL_SERVER_ERROR/.test(JSON.stringify(errors)),
      );
      expect(internal.map(({ given, subscription: { errors } }) => ({ given, errors }))).toEqual([]);
      socket.close();
    },
    patient,
  );

  it.each(mutations)('mutation $name', field => fuzz('mutation', field), patient);

  const pipeline = { name: 'Ventas', stages: [{ name: 'Una', probability: 5, color: '' }] };
  it.each([
    [
      'series of the year 1',
      '{ timeSeries(metric: WON_AMOUNT, bucket: DAY, range: { from: "0001-01-01T00:00:00Z", to: "0001-01-01T12:00:00Z" }) { time } }',
      {},
    ],
    [
      'series of the year 9999',
      '{ timeSeries(metric: WON_AMOUNT, bucket: MONTH, range: { from: "9999-12-31T00:00:00Z", to: "9999-12-31T23:59:59Z" }) { time } }',
      {},
    ],
    [
      'colour that is empty',
      'mutation ($input: CreatePipelineInput!) { createPipeline(input: $input) { pipeline { stages { color } } } }',
      { input: pipeline },
    ],
  ])('found earlier: a %s', async (_name, document, variables) => {
    expect((await ask(document, variables)).internal).toEqual([]);
  });

  it.each(['a:b', '', ':', 'x'.repeat(5_000), '\u0000'])('found earlier: a subscription to the id %j', async id => {
    const socket = openSocket(embudo.url, token);
    await socket.connected;
    const started = ['opportunityMoved(pipelineId: $id) { id }', 'messageAdded(conversationId: $id) { id }'].map(
      field => socket.subscribe(`subscription ($id: ID!) { ${field} }`, { id }),
    );
    await socket.settled();
    expect(started.flatMap(({ errors }) => errors)).toEqual([]);
    socket.close();
  });

  it('regression: an account that is created six times at once is created once', async () => {
    const input = {
      provider: 'META',
      channel: 'WHATSAPP',
      name: 'Ventas',
      externalId: '390000000000006',
      credentials: { appSecret: 'secreto-de-la-app', verifyToken: 'verificador' },
    };
    const document =
      'mutation ($input: CreateChannelAccountInput!) { createChannelAccount(input: $input) { channelAccount { id } userErrors { code } } }';
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        gql(embudo.url, token)<{ createChannelAccount: { channelAccount: unknown; userErrors: { code: string }[] } }>(
          document,
          { input },
        ),
      ),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const codes = answers.flatMap(({ data }) => data.createChannelAccount.userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array(5).fill('CONFLICT'));
  });
});
