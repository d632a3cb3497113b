import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aShop,
  FakeLanguageModel,
  gql,
  jobsDone,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { aComment, feedChange, reported, type TestComment } from './comments.fixture.js';

const model = new FakeLanguageModel();
model.judges('¿Precio del taladro?', { intent: { primary: 'PRICING_QUESTION' } });
model.judges('@luisa', {});

let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph({ models: [model] }));
});
beforeEach(async () => {
  shop = await aShop(embudo, {
    account: { channel: 'MESSENGER', accessToken: 'EAAG-test-token' },
    settings: { comments: { enabled: true } },
  });
  graph.beforeAnswer = null;
  model.answer = { text: 'El Taladro percutor 800 W cuesta ₡45.900.', known: true, quickReplies: [] };
});

interface Seen {
  id: string;
  repliedPrivately: boolean;
  conversation: { id: string } | null;
  replies: { kind: string; body: string }[];
}
/** What the user reads below comments, oldest first. */
async function seenBy(user: TestUser): Promise<Seen[]> {
  const { data } = await gql(
    embudo.url,
    user.token,
  )<{ comments: { nodes: Seen[] } }>(
    '{ comments(orderBy: { field: SENT_AT, direction: ASC }) { nodes { id repliedPrivately conversation { id } replies { kind body } } } }',
  );
  return data?.comments.nodes ?? [];
}
const arrives = (comment: TestComment) => reported(embudo, shop, [feedChange(comment)]);
const givenTo = ({ sellerId }: TestUser) =>
  embudo.testDatabase.sql(
    `with c as (update contact set seller_id = $2 where tenant_id = $1), m as (update message set seller_id = $2 where tenant_id = $1)
      update conversation set seller_id = $2 where tenant_id = $1`,
    [shop.tenant.id, sellerId],
  );
const write = async (user: TestUser, commentId: string, message: string) => {
  const { data } = await gql(embudo.url, user.token)<{
    replyToComment: { comment: Seen | null; userErrors: { code: string; message: string; field: string[] | null }[] };
  }>(
    `mutation ($commentId: ID!, $message: String) { replyToComment(input: { commentId: $commentId, private: $message }) {
      comment { id repliedPrivately conversation { id } replies { kind body } } userErrors { code message field } } }`,
    { commentId, message },
  );
  if (!data) throw new Error('no answer');
  return data.replyToComment;
};
const answer = { kind: 'PRIVATE', body: expect.stringMatching(/45\.900/) };
const announced = { kind: 'PUBLIC', body: expect.any(String) };

describe('a private reply', () => {
  it('is read by whoever may read the conversation that it opened; others see that it was sent', async () => {
    await arrives(aComment('¿Precio del taladro?'));
    await givenTo(shop.seller);
    for (const user of [shop.ceo, shop.admin, shop.secretary, shop.seller])
      expect(await seenBy(user)).toMatchObject([
        { repliedPrivately: true, conversation: { id: expect.any(String) }, replies: [answer, announced] },
      ]);
    for (const user of [shop.otherSeller, shop.professional]) {
      const seen = await seenBy(user);
      expect(seen).toMatchObject([{ repliedPrivately: true, conversation: null, replies: [announced] }]);
      expect(JSON.stringify(seen)).not.toMatch(/45\.900/);
    }
  });

  it('is read by the next seller of the contact, and not by the former one', async () => {
    await arrives(aComment('¿Precio del taladro?'));
    await givenTo(shop.seller);
    await givenTo(shop.otherSeller);
    expect((await seenBy(shop.otherSeller))[0]?.replies).toHaveLength(2);
    expect((await seenBy(shop.seller))[0]?.replies).toHaveLength(1);
  });

  it('to somebody who is no contact is read by whoever wrote it, until it has opened a conversation', async () => {
    await arrives(aComment('@luisa'));
    const [comment] = await seenBy(shop.seller);
    graph.mode('reset-after-accept');
    const { comment: now, userErrors } = await write(shop.seller, comment?.id ?? '', 'Hola, ¿en qué le ayudo?');
    expect(userErrors).toEqual([]);
    expect(now).toMatchObject({ repliedPrivately: true, replies: [{ body: 'Hola, ¿en qué le ayudo?' }] });
    await jobsDone(embudo);
    expect((await seenBy(shop.seller))[0]?.replies).toHaveLength(1);
    expect(await seenBy(shop.otherSeller)).toMatchObject([{ repliedPrivately: true, replies: [] }]);
    const again = await write(shop.otherSeller, comment?.id ?? '', 'Hola');
    expect(again.userErrors).toMatchObject([{ code: 'CONFLICT', field: ['private'] }]);
  });

  it('is not announced any more once the vendor has refused it', async () => {
    await arrives(aComment('@luisa'));
    const [comment] = await seenBy(shop.seller);
    graph.mode({ error: 10900, status: 400 });
    await write(shop.seller, comment?.id ?? '', 'Hola');
    await jobsDone(embudo);
    expect(await seenBy(shop.otherSeller)).toMatchObject([{ repliedPrivately: false, replies: [] }]);
    expect((await write(shop.otherSeller, comment?.id ?? '', 'Hola')).userErrors).toEqual([]);
  });

  it('to a colleague’s contact is refused', async () => {
    const first = aComment('¿Precio del taladro?');
    await arrives(first);
    await givenTo(shop.seller);
    await arrives(aComment('@luisa', { author: first.author, postId: first.postId, at: first.at + 1 }));
    const [, second] = await seenBy(shop.otherSeller);
    expect((await write(shop.otherSeller, second?.id ?? '', 'Hola')).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['private'], message: expect.stringMatching(/colleague/) },
    ]);
    expect((await write(shop.seller, second?.id ?? '', 'Hola')).userErrors).toEqual([]);
  });
});
