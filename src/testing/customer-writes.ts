import type { TestShop } from './factories.js';
import { jobsDone } from './jobs.js';
import { messagesOf, type ThreadRow } from './ledger.js';
import type { TestEmbudo } from './test-embudo.js';
import { aMessage, deliverWebhook, messagesTo, type TestCustomer, webhookBody } from './webhooks.js';

type Place = Pick<TestShop, 'account' | 'tenant'>;

/** Brings what a customer writes to a shop by WhatsApp's webhook, and waits until everything that follows from it is done. */
export async function customerWrites(
  embudo: TestEmbudo,
  { account }: Place,
  customer: TestCustomer,
  ...message: [content: Parameters<typeof aMessage>[1], options?: Parameters<typeof aMessage>[2]]
): Promise<void> {
  const body = webhookBody([messagesTo(account.externalId, aMessage(customer, ...message))]);
  const { status, text } = await deliverWebhook(embudo.url, account, body);
  // A message that never arrived would else show as an answer that is missing.
  if (status !== 200) throw new Error(`The webhook was answered with ${status}: ${text}`);
  await jobsDone(embudo);
}

/** Returns what the agent has written to the customers of a shop, the oldest first. */
export const agentAnswers = async (embudo: TestEmbudo, { tenant }: Place): Promise<ThreadRow[]> =>
  (await messagesOf(embudo, tenant.id)).filter(({ author }) => author === 'AI_AGENT');
