import { expect, it } from '@jest/globals';
import { aCustomer, aWhatsAppMessage, jobsDone, mutate, postWebhook, twoShops, until } from '../../testing/index.js';

const { embudo, shop, as } = await twoShops({ worker: true, config: { OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' } });

it('a lead to which another request is added is told as changed', async () => {
  const customer = aCustomer({ phone: '50688110033' });
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, 'Hola'));
  await jobsDone(embudo);
  const [open] = await embudo.testDatabase.sql<{ id: string }>('select id from lead where tenant_id = $1', [
    shop.tenant.id,
  ]);
  const { userErrors } = await mutate(
    as(shop.admin),
    'createWebhookEndpoint',
    { url: 'http://127.0.0.1:9/hook', events: ['lead.updated'] },
    'userErrors { message }',
  );
  expect(userErrors).toEqual([]);
  const again = { name: 'Ana', phone: '+50688110033', source: 'WHATSAPP', tags: ['feria'] };
  const { lead } = await mutate<{ lead: { id: string } }>(as(shop.admin), 'createLead', again, 'lead { id }');
  expect(lead.id).toBe(open?.id);
  const told = () =>
    embudo.testDatabase.sql<{ data: { leadId: string } }>('select data from webhook_delivery where tenant_id = $1', [
      shop.tenant.id,
    ]);
  await until('the delivery', async () => (await told()).length > 0);
  expect((await told()).map(({ data }) => data.leadId)).toEqual([open?.id]);
});
