import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  afterwards,
  aMessage,
  aShop,
  gql,
  jobsDone,
  messagesTo,
  openSocket,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../testing/index.js';

const picture = Buffer.from('89504e470d0a1a0a0000', 'hex');
let compiling: TestEmbudo;
let resolving: TestEmbudo;
let shop: TestShop;
let person: TestCustomer;
let conversationId: string;

/** Imitates Meta's two steps, the file's address and then the file. Both need the account's token. */
async function metaWithFiles(): Promise<string> {
  const server = createServer((request, response) => {
    if (request.headers.authorization !== 'Bearer a-token') return void response.writeHead(401).end();
    if (request.url === '/file') return void response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
    const described = {
      messaging_product: 'whatsapp',
      id: '1',
      url,
      mime_type: 'image/png',
      file_size: picture.length,
    };
    return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(described));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  afterwards(async () => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  const META_GRAPH_URL = await metaWithFiles();
  compiling = await startTestEmbudo({
    http: true,
    worker: true,
    config: { META_GRAPH_URL, OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' },
  });
  resolving = await startTestEmbudo({
    http: true,
    config: { META_GRAPH_URL, OUTBOUND_ALLOWED_HOSTS: '127.0.0.1', READ_COMPILER: 'false' },
  });
  shop = await aShop(compiling, {
    account: { accessToken: 'a-token' },
    // A notice about the case would otherwise be the last message of the thread.
    settings: { cases: { tellCustomer: false } },
  });
  person = aCustomer();
  await receive('image-1', 'Vean \u0002esto\u0002');
  const [talk] = await compiling.testDatabase.sql<{ id: string }>('select id from conversation where tenant_id = $1', [
    shop.tenant.id,
  ]);
  conversationId = talk?.id ?? '';
  await gql(compiling.url, shop.ceo.token)(
    'mutation ($id: ID!) { takeOverConversation(input: { conversationId: $id }) { conversation { id } } }',
    { id: conversationId },
  );
});

async function receive(id: string, caption: string): Promise<void> {
  const image = { type: 'image', image: { id, mime_type: 'image/png', caption } };
  await postWebhook(
    compiling.url,
    shop.account,
    webhookBody([messagesTo(shop.account.externalId, aMessage(person, image))]),
  );
  await jobsDone(compiling);
}

const opened = async (url: string, server = compiling) => {
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/media\/[0-9a-f-]{36}\?t=/);
  const { pathname, search } = new URL(url);
  const answer = await fetch(`${server.url}${pathname}${search}`);
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
};
const thePicture = { status: 200, type: 'image/png', bytes: picture };
interface File {
  url: string;
}
interface Thread {
  conversation: {
    messages: { nodes: { body: string; media: { link: string; mimeType: string }[] }[] };
    lastMessage: { media: File[] };
  } | null;
}
const thread = `query ($id: ID!) { conversation(id: $id) { messages { nodes { body media { link: url mimeType } } } lastMessage { media { url } } } }`;

describe('the link to a file of a message', () => {
  it('opens, whether the query was compiled or went through resolvers, without a statement more', async () => {
    for (const server of [compiling, resolving]) {
      const { data, errors } = await gql(server.url, shop.seller.token)<Thread>(thread, { id: conversationId });
      expect(errors).toEqual([]);
      const [message] = data.conversation?.messages.nodes ?? [];
      expect(message).toMatchObject({ body: 'Vean \u0002esto\u0002', media: [{ mimeType: 'image/png' }] });
      expect(await opened(message?.media[0]?.link ?? '', server)).toEqual(thePicture);
    }
    const metric = await compiling.metrics.registry.getSingleMetric('embudo_reads_through_resolvers_total')?.get();
    expect(metric?.values.reduce((sum, { value }) => sum + value, 0)).toBe(0);
  });

  it('opens in what a mutation answers', async () => {
    const { data } = await gql(compiling.url, shop.admin.token)<{
      markConversationRead: { conversation: { messages: { nodes: { media: File[] }[] } } };
    }>(
      'mutation ($id: ID!) { markConversationRead(input: { conversationId: $id }) { conversation { messages { nodes { media { url } } } } } }',
      { id: conversationId },
    );
    const [message] = data.markConversationRead.conversation.messages.nodes;
    expect(await opened(message?.media[0]?.url ?? '')).toEqual(thePicture);
  });

  it('opens in an event, for each who listens', async () => {
    const document = 'subscription { messageAdded { id media { url } } }';
    const sockets = [shop.seller, shop.admin].map(user => openSocket(compiling.url, user.token));
    const subscriptions = sockets.map(socket => socket.subscribe(document));
    await Promise.all(sockets.map(socket => socket.settled()));
    await receive('image-2', 'Otra');
    for (const subscription of subscriptions) {
      const filesOf = (event: Record<string, unknown>) =>
        (event as { messageAdded: { media: File[] } }).messageAdded.media;
      const [file] = filesOf(await subscription.event(event => filesOf(event).length > 0));
      expect(await opened(file?.url ?? '')).toEqual(thePicture);
    }
  });

  it('is refused once anything of it is changed, also the tenant', async () => {
    const { data } = await gql(compiling.url, shop.ceo.token)<Thread>(thread, { id: conversationId });
    const url = data.conversation?.messages.nodes[0]?.media[0]?.link ?? '';
    const other = await aShop(compiling);
    const changed = [
      url.replace(/t=[^&]*/, `t=${other.tenant.id}`),
      url.replace(/e=(\d+)/, (_, seconds) => `e=${Number(seconds) + 1}`),
      url.replace(/s=./, 's='),
      url.replace(/media\/[^?]*/, `media/${conversationId}`),
    ];
    for (const link of changed) expect((await opened(link)).status).toBe(403);
  });

  it('is not given to who may not see the message', async () => {
    await gql(compiling.url, shop.ceo.token)(
      'mutation ($input: AssignLeadInput!) { assignLead(input: $input) { lead { id } } }',
      {
        input: {
          leadId: (
            await compiling.testDatabase.sql<{ id: string }>('select lead_id as id from conversation where id = $1', [
              conversationId,
            ])
          )[0]?.id,
          sellerId: shop.seller.sellerId,
        },
      },
    );
    const seen = async (server: TestEmbudo, token: string) =>
      (await gql(server.url, token)<Thread>(thread, { id: conversationId })).data.conversation;
    for (const server of [compiling, resolving]) {
      expect(await seen(server, shop.otherSeller.token)).toBeNull();
      expect((await seen(server, shop.seller.token))?.lastMessage.media).toHaveLength(1);
    }
  });
});
