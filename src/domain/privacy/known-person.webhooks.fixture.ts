import {
  aMessage,
  changeFor,
  jobsDone,
  messagesTo,
  postWebhook,
  statusesOf,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

/** Returns an id in the form of WhatsApp's, which contains the phone number in base64. */
export const idNaming = (phone: string | null, end: string): string =>
  `wamid.${Buffer.from(`\x1d\x18${phone}${end}`).toString('base64')}`;

/** Returns how a number looks inside base64, at each of its three possible offsets. */
export const base64Forms = (number: string): string[] =>
  [0, 1, 2].map(offset => {
    const skipped = offset === 0 ? 0 : 4;
    return Buffer.from(' '.repeat(offset) + number)
      .toString('base64')
      .replace(/=+$/, '')
      .slice(skipped, -3);
  });

/** Sends edits, deletions, reactions, statuses and system notices as Meta does; all of them contain the person's data. */
export async function postCorrections(
  embudo: TestEmbudo,
  shop: TestShop,
  customer: TestCustomer,
  { saidId, answerId, newPhone }: { saidId: string; answerId: string; newPhone: string },
): Promise<string[]> {
  const { account } = shop;
  const id = (end: string) => idNaming(customer.phone, end);
  const { display_phone_number: displayed } = { display_phone_number: account.externalId };
  const text = (body: string) => ({ context: { id: saidId }, type: 'text', text: { body } });
  const edit = (original: string, body: string) => ({
    type: 'edit',
    edit: { original_message_id: original, message: text(body) },
  });
  const withdrawn = id('\x16W');
  const items = [
    aMessage(customer, edit(saidId, 'Perdón: soy Zebulón de la calle Esmeralda'), { id: id('\x16E') }),
    aMessage(customer, edit(id('\x16?'), 'Zebulón corrige lo que nadie recibió: Esmeralda'), { id: id('\x16F') }),
    aMessage(customer, 'Zebulón se arrepiente de esto', { id: withdrawn }),
    aMessage(customer, { type: 'revoke', revoke: { original_message_id: withdrawn } }, { id: id('\x16R') }),
    aMessage(customer, { type: 'reaction', reaction: { message_id: saidId, emoji: '👍' } }, { id: id('\x16L') }),
    aMessage(customer, { type: 'unsupported', errors: [{ code: 131051, title: 'Zebulón' }] }, { id: id('\x16U') }),
  ];
  for (const item of items) {
    await postWebhook(embudo.url, account, webhookBody([messagesTo(account.externalId, item)]));
    await jobsDone(embudo);
  }
  const recipient = { recipient_id: customer.phone, recipient_user_id: customer.userId };
  const failed = {
    id: answerId,
    status: 'failed',
    ...recipient,
    errors: [{ code: 131026, title: `Message undeliverable to ${customer.phone}` }],
  };
  for (const status of [
    { id: answerId, status: 'sent', ...recipient },
    failed,
    { id: answerId, status: 'delivered', ...recipient },
    { id: answerId, status: 'a_new_word', ...recipient },
    { id: id('\x16S'), status: 'delivered', recipient_id: '' },
  ])
    await postWebhook(embudo.url, account, webhookBody([statusesOf(account.externalId, status)]));
  const echo = (item: object) =>
    changeFor(
      account.externalId,
      { message_echoes: [{ from: displayed, to: customer.phone, ...item }] },
      'smb_message_echoes',
    );
  const echoId = id('\x16H');
  const timestamp = String(Math.floor(Date.now() / 1000));
  await postWebhook(
    embudo.url,
    account,
    webhookBody([echo({ id: echoId, timestamp, type: 'text', text: { body: 'Don Zebulón, ya va' } })]),
  );
  await jobsDone(embudo);
  await postWebhook(
    embudo.url,
    account,
    webhookBody([echo({ id: id('\x16I'), timestamp, ...edit(echoId, 'Don Zebulón, ya va a Esmeralda') })]),
  );
  await jobsDone(embudo);
  const system = {
    type: 'system',
    system: {
      type: 'user_changed_number',
      body: `User Zebulón changed from ${customer.phone} to ${newPhone}`,
      wa_id: newPhone,
    },
  };
  const changed = aMessage(customer, system, { id: id('\x16N') });
  await postWebhook(embudo.url, account, webhookBody([messagesTo(account.externalId, changed)]));
  await jobsDone(embudo);
  return items.map(item => item.id);
}
