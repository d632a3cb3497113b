import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { RowVisibility } from '../../src/domain/access/index.js';
import type { DomainEvent, EventName, Events } from '../../src/domain/shared/events.js';
import { buildGraph } from '../../src/resolvers/index.js';
import { liveTopicsOf } from '../../src/resolvers/subscriptions/topics.js';
import {
  openSocket,
  type Subscription,
  startTestEmbudo,
  type TestEmbudo,
  type TestUser,
} from '../../src/testing/index.js';
import { forbiddenIn } from './run-questions.js';
import { World } from './world.js';

/** Returns the id of an owner's row in a table. */
type Ids = (table: string) => string;
/** The payload of each event of the domain; a missing event does not compile. */
const payloads: { [E in EventName]: (id: Ids, sellerId: string | null) => Events[E] } = {
  'lead.created': id => ({ leadId: id('lead'), contactId: id('contact') }),
  'lead.classified': id => ({ leadId: id('lead'), score: 50 }),
  'lead.assigned': (id, sellerId) => ({ leadId: id('lead'), sellerId: sellerId ?? '' }),
  'lead.updated': (id, sellerId) => ({ leadId: id('lead'), sellerId }),
  'lead.turned-hot': id => ({ leadId: id('lead') }),
  'lead.converted': id => ({ leadId: id('lead'), customerId: id('customer') }),
  'customer.created': id => ({ customerId: id('customer'), contactId: id('contact') }),
  'contact.erased': id => ({ contactId: id('contact') }),
  'interaction.logged': id => ({ interactionId: id('interaction'), customerId: id('customer') }),
  'opportunity.created': (id, sellerId) => ({
    opportunityId: id('opportunity'),
    pipelineId: id('opportunity.pipeline'),
    sellerId,
  }),
  'opportunity.updated': (id, sellerId) => ({
    opportunityId: id('opportunity'),
    pipelineId: id('opportunity.pipeline'),
    sellerId,
  }),
  'opportunity.left': (id, sellerId) => ({
    opportunityId: id('opportunity'),
    pipelineId: id('opportunity.pipeline'),
    sellerId,
  }),
  'opportunity.deleted': (id, sellerId) => ({
    opportunityId: id('opportunity'),
    pipelineId: id('opportunity.pipeline'),
    sellerId,
  }),
  'opportunity.moved': (id, sellerId) => ({
    opportunityId: id('opportunity'),
    pipelineId: id('opportunity.pipeline'),
    stageId: id('opportunity.stage'),
    sellerId,
  }),
  'conversation.updated': (id, sellerId) => ({ conversationId: id('conversation'), sellerId }),
  'conversation.left': (id, sellerId) => ({ conversationId: id('conversation'), sellerId }),
  'conversation.handed-over': (id, sellerId) => ({ conversationId: id('conversation'), sellerId }),
  'conversation.handed-back': (id, sellerId) => ({ conversationId: id('conversation'), sellerId }),
  'case.opened': (id, sellerId) => ({ caseId: id('support_case'), conversationId: id('conversation'), sellerId }),
  'case.assigned': (id, sellerId) => ({ caseId: id('support_case'), sellerId: sellerId ?? '' }),
  'case.closed': (id, sellerId) => ({ caseId: id('support_case'), conversationId: id('conversation'), sellerId }),
  'appointment.booked': (id, sellerId) => ({ appointmentId: id('appointment'), contactId: id('contact'), sellerId }),
  'appointment.rescheduled': (id, sellerId) => ({
    appointmentId: id('appointment'),
    contactId: id('contact'),
    sellerId,
  }),
  'appointment.cancelled': (id, sellerId) => ({ appointmentId: id('appointment'), contactId: id('contact'), sellerId }),
  'appointment.no-show': (id, sellerId) => ({ appointmentId: id('appointment'), contactId: id('contact'), sellerId }),
  'message.added': (id, sellerId) => ({
    messageId: id('message'),
    conversationId: id('message.conversation'),
    sellerId,
  }),
  'message.updated': (id, sellerId) => ({
    messageId: id('message'),
    conversationId: id('message.conversation'),
    sellerId,
  }),
  'message.failed': (id, sellerId) => ({
    messageId: id('message'),
    conversationId: id('message.conversation'),
    sellerId,
  }),
  'order.placed': (id, sellerId) => ({ orderId: id('sales_order'), contactId: id('contact'), sellerId }),
  'order.updated': (id, sellerId) => ({ orderId: id('sales_order'), contactId: id('contact'), sellerId }),
  'campaign.ended': id => ({ campaignId: id('campaign'), status: 'DONE' }),
  'import.updated': id => ({ importId: id('record_import') }),
  'alert.raised': (id, sellerId) => ({ alertId: id('alert'), sellerId }),
  'comment.updated': id => ({ commentId: id('comment'), sellerId: null }),
  'notification.added': id => ({ notificationId: id('notification'), userId: id('notification.user') }),
  'notification.read': id => ({ notificationIds: [id('notification')], userId: id('notification.user') }),
  'notification.removed': id => ({ userId: id('notification.user') }),
};

const listeners: [TestUser['role'], RowVisibility, { sellers?: string; professionals?: string }][] = [
  ['CEO', 'TENANT', {}],
  ['ADMIN', 'TENANT', {}],
  ['SECRETARY', 'TENANT', {}],
  ['SELLER', 'UNASSIGNED', {}],
  ['SELLER', 'TEAM', { sellers: 'TEAM' }],
  ['PROFESSIONAL', 'OWN', {}],
  ['PROFESSIONAL', 'UNASSIGNED', { professionals: 'UNASSIGNED' }],
];

let embudo: TestEmbudo;
let schema: GraphQLSchema;
let world: World;
beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    config: { SOCKETS_PER_USER: '500', MAX_COST: '100000', MAX_TOKENS: '5000', RATE_LIMIT_COST: '100000000' },
  });
  schema = await buildGraph();
  world = await World.make(embudo, 11);
});

type Field = GraphQLField<unknown, unknown>;
/**
 * Returns the subscriptions that a role may use; test/permissions.int-spec.ts checks that the others are refused. `conversationLeft` and
 * `opportunityLeft` name rows that a reader no longer sees on purpose, so src/http/subscriptions.long.int-spec.ts and
 * src/domain/opportunities/opportunities.int-spec.ts test them instead.
 */
const subscriptions = (role: TestUser['role']): Field[] =>
  Object.values(schema.getSubscriptionType()?.getFields() ?? {}).filter(
    ({ name }) => !name.endsWith('Left') && (name !== 'importUpdated' || role === 'CEO' || role === 'ADMIN'),
  );

/** The table to which an argument of a subscription refers, by the argument's name. */
const namedBy: Record<string, string> = {
  pipeline: 'opportunity.pipeline',
  conversation: 'message.conversation',
  import: 'record_import',
};

/** Returns documents of a subscription: without optional arguments, resumed, and with each owner's id for each argument. */
function documentsOf(field: Field, ids: Ids[]): { text: string; variables: Record<string, unknown> }[] {
  const documents: { passed: string; declared: string; variables: Record<string, unknown> }[] = field.args.every(
    arg => !isNonNullType(arg.type),
  )
    ? [
        { passed: '', declared: '', variables: {} },
        { passed: '(since: $since)', declared: '($since: String)', variables: { since: 'now' } },
      ]
    : [];
  for (const arg of field.args.filter(({ name }) => name !== 'since')) {
    if (getNamedType(arg.type).name !== 'ID') throw new Error(`Say what ${field.name}(${arg.name}) listens to.`);
    const table = arg.name.replace(/Id$/, '');
    for (const id of ids)
      documents.push({
        passed: `(${arg.name}: $${arg.name})`,
        declared: `($${arg.name}: ${arg.type})`,
        variables: { [arg.name]: id(namedBy[table] ?? '') },
      });
  }
  return documents.map(({ passed, declared, variables }) => ({
    text: `subscription ${declared} { ${field.name}${passed} ${selected(field, 3)} }`,
    variables,
  }));
}

/** Returns the selection of a field, `depth` levels deep, with every leaf. */
function selected(field: Field, depth: number): string {
  const type = getNamedType(field.type);
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map(one => `... on ${one.name} ${selectedOf(one, depth)}`)
      .join(' ')} }`;
  if (!isObjectType(type)) return isLeafType(type) ? '' : '{ __typename }';
  return selectedOf(type, depth);
}

function selectedOf(type: GraphQLObjectType, depth: number): string {
  const inner = Object.values(type.getFields()).flatMap(one => {
    if (one.args.some(arg => isNonNullType(arg.type))) return [];
    if (isLeafType(getNamedType(one.type))) return [one.name];
    return depth > 1 && !/Connection$/.test(getNamedType(one.type).name)
      ? [`${one.name} ${selected(one, depth - 1)}`]
      : [];
  });
  return `{ ${['__typename', ...inner].join(' ')} }`;
}

/** Finds a row of an owner in every table that an event may name. */
async function idsOf(tenantId: string, sellerId: string | null): Promise<Ids> {
  const found = new Map<string, string>();
  for (const table of [
    'contact',
    'lead',
    'customer',
    'interaction',
    'alert',
    'opportunity',
    'conversation',
    'message',
  ]) {
    const [row] = await world.sql<Record<string, string>>(
      `select t.* from ${table} t where tenant_id = $1 and seller_id is not distinct from $2
         ${table === 'message' ? 'and exists (select from conversation v where v.id = t.conversation_id and v.seller_id is not distinct from $2)' : ''} order by id limit 1`,
      [tenantId, sellerId],
    );
    if (!row) throw new Error(`nothing of ${sellerId} in ${table}`);
    for (const [column, value] of Object.entries(row))
      if (column === 'id' || column.endsWith('_id'))
        found.set(column === 'id' ? table : `${table}.${column.replace(/_id$/, '')}`, value);
  }
  // Imports and comments belong to the tenant and to no seller.
  for (const [name, table] of Object.entries({ record_import: 'record_import', comment: 'post_comment' })) {
    const [row] = await world.sql<{ id: string }>(`select id from ${table} where tenant_id = $1 order by id limit 1`, [
      tenantId,
    ]);
    if (!row) throw new Error(`no row in ${table}`);
    found.set(name, row.id);
  }
  const [told] = await world.sql<{ id: string; userId: string }>(
    `select n.id, n.user_id as "userId" from notification n join seller s on s.user_id = n.user_id where n.tenant_id = $1 and s.id is not distinct from $2 order by n.id limit 1`,
    [tenantId, sellerId],
  );
  if (!told) throw new Error(`${sellerId} is told of nothing`);
  found.set('notification', told.id).set('notification.user', told.userId);
  return name => found.get(name) ?? '';
}

/** Publishes an event about a row on the topics of a tenant: as it is, and as if its owner were unknown. */
function tell(tenantId: string, ids: Ids, sellerId: string | null): number {
  let told = 0;
  for (const name of Object.keys(payloads) as EventName[])
    for (const owner of new Set([sellerId, null])) {
      const event = { name, payload: payloads[name](ids, owner) } as DomainEvent;
      for (const topic of liveTopicsOf(tenantId, event)) {
        embudo.liveEvents.publish(topic, event.payload);
        told += 1;
      }
    }
  return told;
}

describe('every subscription', () => {
  it.each(listeners)('sends a %s with reach %s only events that they may see', async (role, reach, rights) => {
    await world.setRights(rights);
    await new Promise(resolve => setTimeout(resolve, 1_100)); // longer than a setting is cached
    const user = world.userOf(role);
    const hidden = await world.hiddenIds(world.reader(user, reach));
    const tables = await world.tablesOfIds();
    const stranger = world.userOf('SELLER', world.theirs);
    const own = user.sellerId ?? world.userOf('SELLER').sellerId;
    const mine = await idsOf(world.tenantId, own);
    const colleagues = await idsOf(world.tenantId, world.colleague);
    const theirs = await idsOf(stranger.tenantId, stranger.sellerId);
    const socket = openSocket(embudo.url, user.token);
    const heard: { field: string; named: unknown; stream: Subscription }[] = [];
    for (const field of subscriptions(role))
      for (const { text, variables } of documentsOf(field, [mine, colleagues, theirs]))
        heard.push({
          field: field.name,
          named: Object.values(variables)[0],
          stream: socket.subscribe(text, variables),
        });
    await socket.settled();
    tell(stranger.tenantId, theirs, stranger.sellerId);
    // Simulates a bug: events about another tenant's rows on the topics of this tenant.
    tell(world.tenantId, theirs, null);
    tell(world.tenantId, colleagues, world.colleague);
    tell(world.tenantId, mine, own);
    const mayName = (named: unknown) =>
      named === undefined || Object.values(namedBy).some(thing => mine(thing) === named);
    for (const { field, named, stream } of heard)
      if (mayName(named)) await stream.event(event => JSON.stringify(event[field]).includes(idOf(field, mine)));
    await socket.settled();
    let events = 0;
    for (const { field, named, stream } of heard) {
      events += stream.events.length;
      expect([field, named, stream.errors]).toEqual([field, named, []]);
      const shown = forbiddenIn(JSON.stringify(stream.events), hidden).map(id => `${tables.get(id)} ${id}`);
      expect([field, named, shown]).toEqual([field, named, []]);
    }
    process.stdout.write(
      `isolation of streams: ${role} ${reach}, ${subscriptions(role).length} subscriptions as ${heard.length} streams heard ${events} events\n`,
    );
    socket.close();
  });

  const idOf = (field: string, ids: Ids): string => {
    const found = subscriptions('CEO').find(({ name }) => name === field);
    const type = getNamedType(found?.type ?? schema.getQueryType()!).name.toLowerCase();
    return ids(namedBy[type] === 'record_import' ? 'record_import' : type);
  };

  it('would show a seller a colleague’s rows without the policies', async () => {
    await world.setRights({});
    const user = world.userOf('SELLER');
    const [{ body } = { body: '' }] = await world.sql<{ body: string }>(
      `select pg_get_functiondef('app.sees_team'::regproc) as body`,
    );
    await world.sql(
      'create or replace function app.sees_team() returns boolean language sql stable as $f$ select true $f$',
    );
    const colleagues = await idsOf(world.tenantId, world.colleague);
    const socket = openSocket(embudo.url, user.token);
    const streams = subscriptions(user.role).map(field => {
      const [document] = documentsOf(field, [colleagues]);
      return { field: field.name, stream: socket.subscribe(document?.text ?? '', document?.variables) };
    });
    await socket.settled();
    tell(world.tenantId, colleagues, world.colleague);
    for (const { field, stream } of streams)
      await stream.event(event => JSON.stringify(event[field]).includes(idOf(field, colleagues)));
    await world.sql(body);
    socket.close();
  });
});
