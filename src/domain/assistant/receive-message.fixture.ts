import {
  aCustomer,
  aWhatsAppMessage,
  jobsDone,
  postWebhook,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

/** Posts a text that a person writes to the shop on WhatsApp, waits until the jobs are done, and returns the message's id. */
export async function receiveMessage(
  embudo: TestEmbudo,
  { account, tenant }: TestShop,
  text: string,
  from: TestCustomer = aCustomer(),
): Promise<string> {
  const { status } = await postWebhook(embudo.url, account, aWhatsAppMessage(account, from, text));
  if (status !== 200) throw new Error(`the webhook answered ${status}`);
  await jobsDone(embudo);
  const [row] = await embudo.testDatabase.sql<{ id: string }>(
    `select id from message where tenant_id = $1 and direction = 'INBOUND' order by sequence desc limit 1`,
    [tenant.id],
  );
  if (!row) throw new Error('the message was not stored');
  return row.id;
}
