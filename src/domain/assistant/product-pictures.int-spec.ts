import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aCustomer,
  aShop,
  conversationsOf,
  customerWrites,
  gql,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

const link = 'https://shop.example.com/sierra.png';
let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph({ models: undefined }));
});
beforeEach(async () => {
  shop = await aShop(embudo, { account: { accessToken: 'EAAG-test-token' } });
  graph.requests.length = 0;
  await sells('Sierra circular', { price: '189000', imageUrl: link });
  await sells('Martillo de bola', { price: '12000', description: 'Mango de fibra.' });
});

const as = <T>(query: string, variables: Record<string, unknown>) =>
  gql(embudo.url, shop.admin.token)<T>(query, variables);
async function sells(name: string, more: object): Promise<void> {
  const { data } = await as<{ createProduct: { userErrors: unknown[] } }>(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { userErrors { message } } }',
    { input: { sku: name, name, ...more } },
  );
  expect(data.createProduct.userErrors).toEqual([]);
}
async function receive(text: string, from: TestCustomer = aCustomer()): Promise<TestCustomer> {
  await customerWrites(embudo, shop, from, text);
  return from;
}
const sent = () => graph.requests.map(({ body }) => body as { type: string; text?: { body: string }; image?: object });
async function thread() {
  const id = (await conversationsOf(embudo, shop.tenant.id)).at(-1)?.id;
  const { data } = await as<{ conversation: { status: string; messages: { nodes: Shown[] } } }>(
    'query ($id: ID!) { conversation(id: $id) { status messages(first: 20) { nodes { kind author body status quickReplies media { url state mimeType } } } } }',
    { id },
  );
  return data.conversation;
}
interface Shown {
  kind: string;
  author: string;
  body: string;
  status: string;
  quickReplies: string[];
  media: { url: string; state: string; mimeType: string }[];
}

describe('a customer who asks for the picture of a product', () => {
  it('gets it after the answer, from the address in the catalogue, with its name and price', async () => {
    await receive('¿tienen foto de la sierra circular?');
    const [answer, picture, ...more] = sent().filter(({ type }) => type === 'text' || type === 'image');
    expect(more).toEqual([]);
    expect(answer?.text?.body).toMatch(/foto de Sierra circular/u);
    expect(picture).toMatchObject({
      type: 'image',
      image: { link, caption: expect.stringMatching(/^Sierra circular: .*189/u) },
    });
    const { messages } = await thread();
    const shown = messages.nodes.find(({ media }) => media.length > 0);
    expect(shown).toMatchObject({
      kind: 'image',
      author: 'AI_AGENT',
      media: [{ url: link, state: 'LINKED', mimeType: 'image/png' }],
    });
  });

  it('gets that of the product that was spoken of', async () => {
    const customer = await receive('¿cuánto cuesta la sierra circular?');
    await receive('mándame una foto', customer);
    expect(sent().filter(({ type }) => type === 'image')).toHaveLength(1);
  });

  it('gets the facts of a product without one', async () => {
    await receive('¿tienen foto del martillo?');
    expect(sent().some(({ type }) => type === 'image')).toBe(false);
    expect(sent().at(-1)).toMatchObject({ type: expect.stringMatching(/text|interactive/u) });
    expect(JSON.stringify(sent().at(-1))).toContain('Mango de fibra.');
  });

  it('waits for a person if the channel cannot fetch the picture', async () => {
    graph.mode('ok', { error: 131053, message: 'Media upload error', status: 400 });
    await receive('¿tienen foto de la sierra circular?');
    const { status, messages } = await thread();
    expect(messages.nodes.find(({ media }) => media.length > 0)).toMatchObject({ status: 'FAILED' });
    expect(status).toBe('WAITING');
  });
});

describe('previewAnswer', () => {
  it('shows the pictures that would be sent, and sends none', async () => {
    const { data, errors } = await as<{ previewAnswer: { text: string; pictures: object[] } }>(
      'query ($text: String!) { previewAnswer(text: $text) { text pictures { name url } } }',
      { text: 'mándeme una foto de la sierra circular' },
    );
    expect(errors).toEqual([]);
    expect(data.previewAnswer.pictures).toEqual([{ name: 'Sierra circular', url: link }]);
    expect(graph.requests).toEqual([]);
  });
});
