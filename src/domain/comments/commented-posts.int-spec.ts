import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalLanguageModel } from '../../integrations/local/local-language-model.js';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import { aProduct, aShop, gql, hurryJobs, jobsDone, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { newId } from '../shared/id.js';
import { aComment, feedChange, instagramChange, reported, storedComments } from './comments.fixture.js';

let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
/** What Meta shows of posts, by their ids, and which it was asked for. */
const posts = new Map<string, object>();
const read: string[] = [];

beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph({ models: [new LocalLanguageModel()] }));
  graph.find = path => {
    const [, id = '', fields = ''] = /^\/v[\d.]+\/([\d_]+)\?fields=(.*)$/.exec(path) ?? [];
    read.push(`${id} ${fields}`);
    return posts.get(id);
  };
});

async function begin(channel: 'MESSENGER' | 'INSTAGRAM' = 'MESSENGER'): Promise<void> {
  shop = await aShop(embudo, {
    account: { channel, accessToken: 'EAAG-test-token' },
    settings: { comments: { enabled: true } },
  });
  await aProduct(embudo, shop.tenant, { name: 'Sierra circular', keywords: ['sierra'], priceMinor: 6_200_000 });
  graph.requests.length = 0;
  posts.clear();
  read.length = 0;
}
beforeEach(() => begin());

const told = () =>
  graph.requests.flatMap(({ body }) => {
    const { text } = Object(Object(body).message) as { text?: string };
    return text ? [text] : [];
  });
const postsSeen = async () => {
  const { data } = await gql(
    embudo.url,
    shop.seller.token,
  )('{ comments { nodes { post { externalId caption permalink socialPost { id } } } } }');
  return (data as { comments: { nodes: { post: unknown }[] } }).comments.nodes.map(({ post }) => post);
};

describe('a question that names no product', () => {
  it('is about the one that its post names', async () => {
    const comment = aComment('¿Precio?');
    posts.set(comment.postId, { id: comment.postId, message: 'Llegó el taladro percutor 800 W 💪' });
    await reported(embudo, shop, [feedChange(comment)]);
    expect(read).toEqual([`${comment.postId} message,permalink_url`]);
    expect(told()).toEqual([expect.stringMatching(/Taladro percutor 800 W.*₡45[\s.]900/s)]);
    expect(await storedComments(embudo, shop)).toMatchObject([{ status: 'ANSWERED', body: '¿Precio?' }]);
    const permalink = `https://www.facebook.com/${comment.postId}`;
    expect(await postsSeen()).toEqual([
      { externalId: comment.postId, caption: 'Llegó el taladro percutor 800 W 💪', permalink, socialPost: null },
    ]);
  });

  it('is about the other one if it names that', async () => {
    const comment = aComment('¿Y el precio de la sierra circular?');
    posts.set(comment.postId, { id: comment.postId, message: 'Llegó el taladro percutor 800 W' });
    await reported(embudo, shop, [feedChange(comment)]);
    expect(told()).toEqual([expect.stringMatching(/₡62[\s.]000/)]);
    expect(told()[0]).not.toMatch(/45[\s.]900/);
  });

  it('is asked back which one, below a post about several', async () => {
    const comment = aComment('¿Precio?');
    posts.set(comment.postId, { id: comment.postId, message: 'Taladro percutor 800 W y sierra circular en combo' });
    await reported(embudo, shop, [feedChange(comment)]);
    expect(told()).toEqual([expect.stringMatching(/¿Sobre cuál|¿Cuál/)]);
  });

  it('on Instagram is about the caption, whose address is kept', async () => {
    await begin('INSTAGRAM');
    const comment = aComment('precio?', { author: { id: '9900000000000041', name: 'ana.mora' } });
    const permalink = 'https://www.instagram.com/p/abc/';
    posts.set(comment.postId, { id: comment.postId, caption: 'Sierra circular para su taller', permalink });
    await reported(embudo, shop, [instagramChange(comment)], { object: 'instagram' });
    expect(read).toEqual([`${comment.postId} caption,permalink`]);
    expect(told()).toEqual([expect.stringMatching(/₡62[\s.]000/)]);
    expect(await postsSeen()).toMatchObject([{ caption: 'Sierra circular para su taller', permalink }]);
  });
});

describe('a post', () => {
  it('is read once, whatever many comments it has', async () => {
    const first = aComment('¿Precio?');
    posts.set(first.postId, { id: first.postId, message: 'Sierra circular' });
    await reported(embudo, shop, [feedChange(first)]);
    await reported(embudo, shop, [feedChange(aComment('¿Precio?', { postId: first.postId }))]);
    expect(read).toHaveLength(1);
    expect(told()).toHaveLength(2);
  });

  it('that Meta does not show now does not keep the answer waiting, and is read later', async () => {
    const comment = aComment('¿Precio del taladro?');
    await reported(embudo, shop, [feedChange(comment)]);
    expect(told()).toEqual([expect.stringMatching(/₡45[\s.]900/)]);
    posts.set(comment.postId, { id: comment.postId, message: 'Herramientas' });
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(await postsSeen()).toMatchObject([{ caption: 'Herramientas' }]);
  });

  it('that was published from here is known without a question, with its product', async () => {
    const comment = aComment('¿Precio?');
    const [product] = await embudo.testDatabase.sql<{ id: string }>(
      `select id from product where tenant_id = $1 and name = 'Sierra circular'`,
      [shop.tenant.id],
    );
    await embudo.testDatabase.sql(
      `insert into social_post (id, tenant_id, channel_account_id, status, origin, text, product_id, vendor_id, permalink)
        values ($1, $2, $3, 'PUBLISHED', 'LOCAL', '¡Mire esto!', $4, $5, 'https://www.facebook.com/9')`,
      [newId(), shop.tenant.id, shop.account.id, product?.id, comment.postId],
    );
    await reported(embudo, shop, [feedChange(comment)]);
    expect(read).toEqual([]);
    expect(told()).toEqual([expect.stringMatching(/₡62[\s.]000/)]);
    expect(await postsSeen()).toMatchObject([{ caption: '¡Mire esto!', socialPost: null }]);
  });
});
