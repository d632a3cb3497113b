import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import { aShop, FakeLanguageModel, gql, openSocket, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { aComment, feedChange, reported } from './comments.fixture.js';

const model = new FakeLanguageModel();
model.judges('¡Me encanta esta tienda!', { sentiment: { label: 'POSITIVE', score: 0.8 } });
model.judges('Nunca llegó mi pedido', {
  intent: { primary: 'COMPLAINT' },
  sentiment: { label: 'NEGATIVE', score: -0.8 },
});

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  ({ embudo } = await startEmbudoWithGraph({ models: [model] }));
});
const aPage = () =>
  aShop(embudo, {
    account: { channel: 'MESSENGER', accessToken: 'EAAG-test-token' },
    settings: { comments: { enabled: false } },
  });
beforeEach(async () => {
  shop = await aPage();
});
const arrives = (text: string) => reported(embudo, shop, [feedChange(aComment(text))]);

describe('comments', () => {
  it('are found by the feeling in them', async () => {
    await arrives('¡Me encanta esta tienda!');
    await arrives('Nunca llegó mi pedido');
    const found = async (sentiment: string[]) => {
      const { data } = await gql(embudo.url, shop.secretary.token)<{ comments: { nodes: { body: string }[] } }>(
        'query ($sentiment: [SentimentLabel!]) { comments(filter: { sentiment: $sentiment }) { nodes { body } } }',
        { sentiment },
      );
      return data.comments.nodes.map(({ body }) => body);
    };
    expect(await found(['NEGATIVE'])).toEqual(['Nunca llegó mi pedido']);
    expect(await found(['POSITIVE', 'NEGATIVE'])).toHaveLength(2);
    expect(await found(['NEUTRAL'])).toEqual([]);
  });

  it('are told to everybody of the tenant as they come, are understood and are dealt with', async () => {
    const stranger = await aPage();
    const streams = [];
    for (const { token } of [shop.seller, shop.secretary, stranger.ceo]) {
      const socket = openSocket(embudo.url, token);
      streams.push(
        socket.subscribe('subscription { commentUpdated { id body status sentiment replies { kind status } } }'),
      );
      await socket.settled();
    }
    const [sellers, secretarys, theirs] = streams as [(typeof streams)[0], (typeof streams)[0], (typeof streams)[0]];
    await arrives('Nunca llegó mi pedido');
    for (const stream of [sellers, secretarys])
      await stream.event(data => JSON.stringify(data).includes('"sentiment":"NEGATIVE"'));
    const { data } = await gql(
      embudo.url,
      shop.seller.token,
    )<{ comments: { nodes: { id: string }[] } }>('{ comments { nodes { id } } }');
    await gql(embudo.url, shop.seller.token)(
      'mutation ($id: ID!) { markCommentDone(input: { commentId: $id }) { userErrors { code } } }',
      { id: data.comments.nodes[0]?.id },
    );
    await secretarys.event(data => JSON.stringify(data).includes('"status":"DONE"'));
    expect(theirs.events).toEqual([]);
    for (const { errors } of streams) expect(errors).toEqual([]);
  });
});
