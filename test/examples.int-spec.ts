import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aCustomer,
  aCustomField,
  aShop,
  aUser,
  aWhatsAppMessage,
  type GraphClient,
  gql,
  jobsDone,
  openSocket,
  postWebhook,
  type Subscription,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../src/testing/index.js';

const example = (name: string) => readFileSync(`examples/${name}.graphql`, 'utf8');
const password = 'una-clave-de-prueba';

let embudo: TestEmbudo;
let shop: TestShop;
let ask: GraphClient;
let conversationId: string;
let leadId: string;
let live: Record<string, Subscription>;
const ran = new Set<string>();

/** Runs an example and returns the value of its single root field. Any error fails the test. */
async function run<Field>(name: string, variables: Record<string, unknown> = {}, client = ask): Promise<Field> {
  ran.add(name);
  const { data, errors } = await client<Record<string, Field> | null>(example(name), variables);
  expect(errors).toEqual([]);
  const [field] = Object.values(data ?? {});
  return field as Field;
}

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
  ask = gql(embudo.url, shop.admin.token);
  const socket = openSocket(embudo.url, shop.admin.token);
  const subscribe = (name: string) => {
    ran.add(name);
    return [name, socket.subscribe(example(name))] as const;
  };
  live = Object.fromEntries(
    ['message-added', 'message-updated', 'conversation-updated', 'alert-raised'].map(subscribe),
  );
  await socket.settled();
  const sent = await postWebhook(
    embudo.url,
    shop.account,
    aWhatsAppMessage(shop.account, aCustomer(), 'Hola, ¿cuánto cuesta el taladro?'),
  );
  expect(sent.status).toBe(200);
  await jobsDone(embudo);
});

describe('the examples, run against a server', () => {
  it('signs in, and renews the session', async () => {
    const { email } = await aUser(embudo, shop.tenant, 'SECRETARY', { password });
    const nobody = gql(embudo.url);
    interface Session {
      session: { accessToken: string; refreshToken: string };
    }
    const first = (await run<Session>('login', { email, password }, nobody)).session;
    const { refreshToken } = first;
    const { session } = await run<Session>('refresh-session', { refreshToken }, nobody);
    expect(session.refreshToken).not.toBe(refreshToken);
    const { user } = await run<{ user: { email: string } }>('viewer', {}, gql(embudo.url, session.accessToken));
    expect(user.email).toBe(email);
  });
  it('finds the lead that a WhatsApp message created, and the reasons of its score', async () => {
    const { nodes } = await run<{ nodes: { id: string; source: string }[] }>('leads', {
      filter: { source: ['WHATSAPP'] },
      orderBy: { field: 'SCORE', direction: 'DESC' },
    });
    expect(nodes).toHaveLength(1);
    leadId = nodes[0]?.id ?? '';
    const lead = await run<{ classification: { reasoning: string } }>('lead', { id: leadId });
    expect(lead.classification.reasoning).not.toBe('');
  });
  it('reads the inbox and a thread, with the answer of the agent', async () => {
    const { nodes } = await run<{ nodes: { id: string }[] }>('inbox', { filter: { status: ['BOT'] } });
    conversationId = nodes[0]?.id ?? '';
    const thread = await run<{ messages: { nodes: { author: string }[] } }>('thread', { id: conversationId });
    expect(thread.messages.nodes.map(message => message.author)).toEqual(['CONTACT', 'AI_AGENT']);
  });
  it('writes a post, and lists it', async () => {
    const page = await aChannelAccount(embudo, shop.tenant, { channel: 'MESSENGER' });
    const [product] = await embudo.testDatabase.sql<{ id: string }>('select id from product where tenant_id = $1', [
      shop.tenant.id,
    ]);
    const input = { channelAccountIds: [page.id], about: { productId: product?.id } };
    expect(await run('draft-social-post', { input })).toMatchObject({ socialPosts: [{ status: 'DRAFT' }] });
    expect(await run('social-posts', { status: ['DRAFT'] })).toMatchObject({
      nodes: [{ channelAccount: { id: page.id } }],
    });
  });

  it('takes over, sends one message for two requests, marks it as read and hands back', async () => {
    const status = async (name: string) =>
      (await run<{ conversation: { status: string } }>(name, { conversationId })).conversation.status;
    expect(await status('take-over')).toBe('HUMAN');
    const message = { conversationId, body: 'Con gusto le ayudo.', idempotencyKey: 'uno' };
    const first = await run<{ message: { id: string } }>('send-message', message);
    expect(await run('send-message', message)).toMatchObject({ message: { id: first.message.id } });
    expect(await run('mark-read', { conversationId })).toMatchObject({ conversation: { unreadCount: 0 } });
    expect(await status('hand-back')).toBe('BOT');
  });
  it('follows messages, their understanding, conversations and alerts as they happen', async () => {
    await live['message-added']?.event(({ messageAdded }) => Object(messageAdded).author === 'SELLER');
    await live['message-updated']?.event(({ messageUpdated }) => Object(messageUpdated).intent !== null);
    await live['conversation-updated']?.event(
      ({ conversationUpdated }) => Object(conversationUpdated).status === 'HUMAN',
    );
    const upset = aWhatsAppMessage(
      shop.account,
      aCustomer(),
      'Estoy furioso, es una estafa, el peor servicio de mi vida, nunca más les compro nada',
    );
    await postWebhook(embudo.url, shop.account, upset);
    await live['alert-raised']?.event();
    const { nodes } = await run<{ nodes: { kind: string }[] }>('alerts');
    expect(nodes.map(alert => alert.kind)).toContain('ESCALATION');
  });
  it('lists the caller’s sessions', async () => {
    const sessions = await run<{ current: boolean }[]>('sessions');
    expect(sessions.map(session => session.current)).toContain(true);
  });
  it('sells: a board, a move that others see, a customer, the figures of the day', async () => {
    const setUp = async <Thing>(text: string, input: object): Promise<Thing> => {
      const { data, errors } = await ask<Record<string, Thing> | null>(text, { input });
      expect(errors).toEqual([]);
      return Object.values(data ?? {})[0] as Thing;
    };
    const { pipeline } = await setUp<{ pipeline: { id: string; stages: { id: string }[] } }>(
      'mutation ($input: CreatePipelineInput!) { createPipeline(input: $input) { pipeline { id stages { id } } userErrors { code } } }',
      {
        name: 'Ventas',
        stages: [
          { name: 'Nueva', probability: 10 },
          { name: 'Ganada', probability: 100, kind: 'WON' },
        ],
      },
    );
    const [first, won] = pipeline.stages.map(stage => stage.id);
    const { opportunity } = await setUp<{ opportunity: { id: string } }>(
      'mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id } userErrors { code } } }',
      { title: 'Taladros', value: '1500.00', pipelineId: pipeline.id, leadId },
    );
    const board = await run<{ stages: { opportunities: { nodes: { title: string }[] } }[] }>('board', {
      id: pipeline.id,
    });
    expect(board.stages.map(stage => stage.opportunities.nodes.length)).toEqual([1, 0]);

    const socket = openSocket(embudo.url, shop.admin.token);
    ran.add('opportunity-moved');
    const moved = socket.subscribe(example('opportunity-moved'), { pipelineId: pipeline.id });
    ran.add('opportunity-updated');
    const updated = socket.subscribe(example('opportunity-updated'), { pipelineId: pipeline.id });
    await socket.settled();
    const move = { opportunityId: opportunity.id, stageId: won, fromStageId: first, reason: 'Precio' };
    expect(await run('move-opportunity', move)).toMatchObject({ opportunity: { status: 'WON' }, userErrors: [] });
    expect(await run('move-opportunity', { ...move, stageId: first })).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
    });
    expect(await moved.event()).toMatchObject({ opportunityMoved: { id: opportunity.id, stage: { id: won } } });
    await setUp(
      'mutation ($input: UpdateOpportunityInput!) { updateOpportunity(input: $input) { userErrors { code } } }',
      { opportunityId: opportunity.id, title: 'Tres taladros' },
    );
    expect(await updated.event()).toMatchObject({ opportunityUpdated: { id: opportunity.id, title: 'Tres taladros' } });

    const { customer } = await run<{ customer: { id: string } }>('convert-lead', { leadId });
    expect(await run('convert-lead', { leadId })).toMatchObject({ customer: { id: customer.id } });
    const customers = await run<{ nodes: { id: string }[] }>('customers');
    expect(customers.nodes.map(({ id }) => id)).toContain(customer.id);
    const day = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 10);
    const [from, to] = [day(-172_800_000), day(172_800_000)];
    const funnel = await run<{ status: string; count: number }[]>('dashboard', {
      pipelineId: pipeline.id,
      range: { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` },
      from,
      to,
    });
    expect(funnel).toContainEqual({ status: 'WON', count: 1 });
  });
  it('reads the fields of a form', async () => {
    await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'budget', label: 'Presupuesto', type: 'NUMBER' });
    expect(await run('custom-fields', { entityType: 'LEAD' })).toMatchObject([{ key: 'budget', type: 'NUMBER' }]);
    expect(await run('custom-fields', { entityType: 'OPPORTUNITY' })).toEqual([]);
  });
  it('runs every example', () => {
    const all = readdirSync('examples').flatMap(name =>
      name.endsWith('.graphql') ? [name.replace('.graphql', '')] : [],
    );
    expect([...ran].sort()).toEqual(all.sort());
  });
});
