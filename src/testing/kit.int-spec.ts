import { describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  gql,
  jobsDone,
  openSocket,
  postWebhook,
  startTestEmbudo,
} from './index.js';

describe('the test kit', () => {
  it('runs a message from the webhook to the graph and to a subscriber on a database of its own', async () => {
    const embudo = await startTestEmbudo({ worker: true, http: true });
    const shop = await aShop(embudo);
    const socket = openSocket(embudo.url, shop.ceo.token);
    const added = socket.subscribe('subscription { messageAdded { body author } }');
    await socket.settled();
    const { status } = await postWebhook(
      embudo.url,
      shop.account,
      aWhatsAppMessage(shop.account, aCustomer(), '¿Cuánto cuesta el taladro?'),
    );
    expect(status).toBe(200);
    await added.event(data => JSON.stringify(data).includes('AI_AGENT'));
    await jobsDone(embudo);
    const { data } = await gql(embudo.url, shop.ceo.token)('{ conversations { totalCount } }');
    expect(data).toEqual({ conversations: { totalCount: 1 } });
  });
});
