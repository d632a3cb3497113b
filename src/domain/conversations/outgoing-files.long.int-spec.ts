import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  gql,
  gqlUpload,
  jobsDone,
  postWebhook,
  someFile,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
let conversationId: string;

beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph({ config: { PUBLIC_URL: 'https://crm.example.test' } }));
});
beforeEach(async () => {
  shop = await aShop(embudo, { account: { accessToken: 'EAAG-test-token' } });
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
  await jobsDone(embudo);
  conversationId = (await conversationsOf(embudo, shop.tenant.id))[0]?.id ?? '';
  graph.requests.length = 0;
});

async function upload(bytes: Buffer, name = 'foto.png', token = shop.seller.token): Promise<string> {
  const { data } = await gqlUpload<{ uploadMedia: { media: { id: string } } }>(
    { url: embudo.url, token },
    {
      query: 'mutation ($file: Upload!) { uploadMedia(input: { file: $file }) { media { id } } }',
      variables: { file: null },
      path: 'file',
    },
    { bytes, name },
  );
  return data.uploadMedia.media.id;
}
interface Sent {
  sendMessage: {
    message: {
      id: string;
      body: string;
      kind: string;
      quickReplies: string[];
      media: { url: string; fileName: string }[];
    } | null;
    userErrors: { code: string; field: string[]; message: string }[];
  };
}
async function send(input: object, token = shop.seller.token) {
  const { data, errors } = await gql(embudo.url, token)<Sent>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id body kind quickReplies media { url fileName } } userErrors { code field message } } }',
    { input: { conversationId, body: '', ...input } },
  );
  expect(errors).toEqual([]);
  await jobsDone(embudo);
  return data.sendMessage;
}
const sent = () => graph.requests.map(({ body }) => body as Record<string, never>);
const messages = async () =>
  (
    await embudo.testDatabase.sql<{ count: number }>(
      'select count(*)::int as count from message where tenant_id = $1',
      [shop.tenant.id],
    )
  )[0]?.count;

describe('a file that is sent', () => {
  it('is fetched by the vendor at a signed link, with the text beside it', async () => {
    const bytes = someFile('png', 'to be sent');
    const { message } = await send({ body: 'Este es', mediaIds: [await upload(bytes)] });
    expect(message).toMatchObject({ kind: 'image', body: 'Este es', media: [{ fileName: 'foto.png' }] });
    const [request] = sent();
    expect(request).toMatchObject({ type: 'image', image: { caption: 'Este es', link: expect.any(String) } });
    const link = (request as unknown as { image: { link: string } }).image.link;
    expect(link).toMatch(/^https:\/\/crm\.example\.test\/media\/[0-9a-f-]{36}\?t=/);
    const { pathname, search } = new URL(link);
    const answer = await fetch(`${embudo.url}${pathname}${search}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('is a document by its name, or sound', async () => {
    await send({ mediaIds: [await upload(someFile('pdf', 'x'), 'Cotización.pdf')] });
    await send({ mediaIds: [await upload(someFile('ogg', 'x'), 'nota.ogg')] });
    expect(sent()).toMatchObject([
      { type: 'document', document: { filename: 'Cotización.pdf' } },
      { type: 'audio', audio: { link: expect.any(String) } },
    ]);
  });

  it('has messages of its own where there are several, in order, and the text in front where it cannot stand beside', async () => {
    const pictures = [await upload(someFile('png', '1')), await upload(someFile('jpeg', '2'))];
    const { message } = await send({ body: 'Dos fotos', mediaIds: pictures });
    expect(message?.body).toBe('Dos fotos');
    expect(sent().map(({ type }) => type)).toEqual(['image', 'image']);
    expect(sent()[1]).not.toHaveProperty('image.caption');
    graph.requests.length = 0;
    const spoken = await send({ body: 'Escuche', mediaIds: [await upload(someFile('ogg', 'y'), 'a.ogg')] });
    expect(spoken.message?.kind).toBe('text');
    expect(sent().map(({ type }) => type)).toEqual(['text', 'audio']);
  });

  it('comes before the buttons', async () => {
    const { message } = await send({
      body: '¿Le sirve?',
      mediaIds: [await upload(someFile('png', 'with buttons'))],
      quickReplies: ['Sí', 'No'],
    });
    expect(message).toMatchObject({ kind: 'text', quickReplies: ['Sí', 'No'], media: [] });
    expect(sent().map(({ type }) => type)).toEqual(['image', 'interactive']);
  });

  it('may be sent again to somebody else, and stays after its upload is forgotten', async () => {
    const id = await upload(someFile('png', 'twice'));
    const first = await send({ mediaIds: [id] });
    const second = await send({ mediaIds: [id] });
    expect(second.message?.id).not.toBe(first.message?.id);
    await embudo.testDatabase.sql('delete from media_upload where id = $1', [id]);
    const url = new URL(first.message?.media[0]?.url ?? '');
    expect((await fetch(`${embudo.url}${url.pathname}${url.search}`)).status).toBe(200);
  });

  it('is sent once for one idempotencyKey, whatever else came with it', async () => {
    const input = {
      body: 'Una vez',
      mediaIds: [await upload(someFile('png', 'o')), await upload(someFile('png', 'p'))],
      idempotencyKey: 'a',
    };
    const first = await send(input);
    const count = await messages();
    expect((await send(input)).message?.id).toBe(first.message?.id);
    expect(await messages()).toBe(count);
    expect(sent()).toHaveLength(2);
    for (const mediaIds of [[await upload(someFile('png', 'q'))], input.mediaIds.toReversed(), []]) {
      const { message, userErrors } = await send({ ...input, mediaIds });
      expect({ message, userErrors }).toMatchObject({
        message: null,
        userErrors: [{ code: 'CONFLICT', field: ['idempotencyKey'] }],
      });
    }
    expect(await messages()).toBe(count);
  });
});

describe('nothing is sent', () => {
  const refused = async (input: object, code: string, field: string[], token?: string) => {
    const count = await messages();
    const { message, userErrors } = await send(input, token);
    expect(message).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
    expect(await messages()).toBe(count);
    expect(sent()).toEqual([]);
  };

  it('without a text or a file', async () => {
    await refused({}, 'INVALID', ['body']);
    await refused({ quickReplies: ['Sí'] }, 'INVALID', ['body']);
  });

  it('with an upload of another tenant, of yesterday, or of nobody', async () => {
    const other = await aShop(embudo);
    const theirs = await upload(someFile('png', 'theirs'), 'a.png', other.seller.token);
    for (const id of [theirs, '0197a000-0000-7000-8000-000000000001', 'no id'])
      await refused({ mediaIds: [id] }, 'NOT_FOUND', ['mediaIds']);
  });

  it('that the channel does not take', async () => {
    const gif = await upload(Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(50, 1)]), 'a.gif');
    await refused({ body: 'Mire', mediaIds: [gif] }, 'INVALID', ['mediaIds']);
    const large = await upload(someFile('png', 'large', 6 * 1024 * 1024));
    await refused({ body: 'Mire', mediaIds: [large] }, 'INVALID', ['mediaIds']);
    await refused({ body: 'Elija', quickReplies: ['1', '2', '3', '4'] }, 'INVALID', ['quickReplies']);
    await refused({ body: 'Elija', quickReplies: ['Un botón que es demasiado largo'] }, 'INVALID', ['quickReplies']);
    await refused({ body: 'Elija', quickReplies: ['Sí', 'Sí'] }, 'INVALID', ['quickReplies']);
  });

  it('where one file of several is not taken', async () => {
    const good = await upload(someFile('png', 'good'));
    const gif = await upload(Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(60, 1)]), 'a.gif');
    await refused({ body: 'Mire', mediaIds: [good, gif] }, 'INVALID', ['mediaIds']);
  });
});
