import { expect, it } from '@jest/globals';
import { aCustomer, aWhatsAppMessage, jobsDone, messagesOf, postWebhook, twoShops } from '../../testing/index.js';

const { embudo, shop } = await twoShops({ worker: true });

it('tells who is passed on to a person so, by a message that leaves although the conversation is no longer the agent’s', async () => {
  const customer = aCustomer();
  for (const text of ['¿Tienen acuarios?', '¿y hámsters?', '¿y canarios?']) {
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
    await jobsDone(embudo);
  }
  const said = (await messagesOf(embudo, shop.tenant.id)).filter(({ author }) => author === 'AI_AGENT');
  expect(said.at(-1)?.body).toMatch(/persona/);
  expect(said.map(({ status }) => status)).toEqual(['SENT', 'SENT', 'SENT']);
  const [conversation] = await embudo.testDatabase.sql<{ status: string }>(
    'select status from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
  expect(conversation?.status).toBe('WAITING');
});
