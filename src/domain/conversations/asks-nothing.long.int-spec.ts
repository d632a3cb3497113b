import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aShop,
  conversationsOf,
  FakeLanguageModel,
  gql,
  jobsDone,
  messagesTo,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

/**
 * A contact who waits for an answer is left out of campaigns and may be written to at night. So whoever ends a conversation with something
 * that nobody answers must not count as waiting.
 */
let embudo: TestEmbudo;
let shop: TestShop;
let customer: ReturnType<typeof aCustomer>;
let greetingId: string;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
  greetingId = await write('Hola');
});

/** Returns the vendor's id of what the customer wrote. */
async function write(part: Parameters<typeof aMessage>[1]): Promise<string> {
  // The times of WhatsApp have whole seconds, so that a message written now would seem to be older than an answer of this second.
  const message = aMessage(customer, part, { at: new Date(Date.now() + 1_000) });
  await postWebhook(embudo.url, shop.account, webhookBody([messagesTo(shop.account.externalId, message)]));
  await jobsDone(embudo);
  return message.id;
}
const sticker = { type: 'sticker', sticker: { id: '1', mime_type: 'image/webp' } };
const reaction = () => ({ type: 'reaction', reaction: { message_id: greetingId, emoji: '❤' } });
const withdrawal = (id: string) => ({ type: 'revoke', revoke: { original_message_id: id } });

const rows = () =>
  embudo.testDatabase.sql<{ waits: boolean }>(
    'select waiting_since is not null as waits from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
async function waits(): Promise<boolean | undefined> {
  const [row] = await rows();
  return row?.waits;
}
async function isTakenOver(body = 'Con gusto'): Promise<void> {
  const [conversation] = await conversationsOf(embudo, shop.tenant.id);
  await mutate(
    gql(embudo.url, shop.seller.token),
    'sendMessage',
    { conversationId: conversation?.id, body },
    'message { id }',
  );
  await jobsDone(embudo);
}
/** What is stored, after it was computed again from the messages. */
async function waitsByMessages(): Promise<boolean | undefined> {
  await embudo.testDatabase.sql('select app.recount_waiting($1)', [shop.tenant.id]);
  return waits();
}

describe('a contact of the agent does not wait after', () => {
  it('a reaction', async () => {
    await write(reaction());
    expect([await waits(), await waitsByMessages()]).toEqual([false, false]);
  });

  it('a sticker', async () => {
    await write(sticker);
    expect([await waits(), await waitsByMessages()]).toEqual([false, false]);
  });

  it('an automatic reply of their own', async () => {
    await write('Este es un mensaje automático: volvemos el lunes.');
    expect(await waits()).toBe(false);
  });
});

describe('a contact of a seller', () => {
  /** The open waits by which the seller's time to reply is measured. */
  const measured = () =>
    embudo.testDatabase.sql('select messages from reply_wait where tenant_id = $1 and ended_at is null', [
      shop.tenant.id,
    ]);

  it('was not waiting for the seller who takes over by answering: only the next reply is measured', async () => {
    await embudo.testDatabase.sql(
      `update conversation set status = 'WAITING', waiting_since = now() - interval '1 hour' where tenant_id = $1`,
      [shop.tenant.id],
    );
    await isTakenOver();
    const figures = async () =>
      (
        await gql(
          embudo.url,
          shop.seller.token,
        )<{ sellerMetrics: object[] }>(
          '{ sellerMetrics { messagesSent averageFirstResponseSeconds averageResponseSeconds } }',
        )
      ).data.sellerMetrics;
    const unmeasured = { averageFirstResponseSeconds: null, averageResponseSeconds: null };
    expect(await figures()).toEqual([{ messagesSent: 1, ...unmeasured }]);
    await write('¿A qué hora abren?');
    await isTakenOver('A las ocho');
    expect(await figures()).toEqual([{ messagesSent: 2, ...unmeasured, averageResponseSeconds: expect.any(Number) }]);
  });

  it('does not wait after a reaction, and the seller’s reply to the next message is measured from that one', async () => {
    await isTakenOver();
    await write(reaction());
    expect([await waits(), await waitsByMessages()]).toEqual([false, false]);
    const open = 'select first from reply_wait where tenant_id = $1 and ended_at is null';
    expect(await embudo.testDatabase.sql(open, [shop.tenant.id])).toEqual([]);
    await write('¿A qué hora abren?');
    expect(await embudo.testDatabase.sql(open, [shop.tenant.id])).toHaveLength(1);
  });

  it.each([
    'Muchas gracias, ya me llegó',
    'ok, gracias 🙏',
    'Thank you so much!',
    'Gracias, lo consulto con mi esposo',
  ])('does not wait after mere thanks: %s', async text => {
    await isTakenOver();
    await write(text);
    expect(await waits()).toBe(false);
    expect(await measured()).toEqual([]);
    await write('¿Y a qué hora abren?');
    expect(await measured()).toEqual([{ messages: 1 }]);
  });

  it.each(['Gracias, ¿a qué hora llega?', 'gracias pero sigue sin funcionar', 'no gracias, mejor el otro'])(
    'waits after thanks that say more: %s',
    async text => {
      await isTakenOver();
      await write(text);
      expect(await waits()).toBe(true);
    },
  );

  it('waits after thanks that may answer a question, or that follow a message without an answer', async () => {
    await isTakenOver('¿Se lo envío mañana?');
    await write('Listo, gracias');
    expect(await waits()).toBe(true);
    await isTakenOver();
    await write('¿A qué hora abren?');
    await write('Gracias');
    expect(await waits()).toBe(true);
  });

  it('waits after a sticker, which may say anything', async () => {
    await isTakenOver();
    await write(sticker);
    expect([await waits(), await waitsByMessages()]).toEqual([true, true]);
  });

  it('does not wait for an answer to what they withdrew, but for one to what they wrote next', async () => {
    await isTakenOver();
    const first = await write('¿A qué hora abren?');
    const second = await write('¿Y los sábados?');
    await write(withdrawal(first));
    expect([await waits(), await waitsByMessages()]).toEqual([true, true]);
    await write(withdrawal(second));
    expect([await waits(), await waitsByMessages()]).toEqual([false, false]);
  });
});

describe('a customer whose sale was won gets no new lead, and a closed conversation stays closed, by', () => {
  beforeEach(async () => {
    await embudo.testDatabase.sql(`update lead set status = 'WON' where tenant_id = $1`, [shop.tenant.id]);
    await embudo.testDatabase.sql(`update conversation set status = 'CLOSED' where tenant_id = $1`, [shop.tenant.id]);
  });
  const outcome = () =>
    embudo.testDatabase.sql(
      'select v.status, (select count(*)::int from lead l where l.tenant_id = v.tenant_id) as leads from conversation v where v.tenant_id = $1',
      [shop.tenant.id],
    );

  it('a reaction', async () => {
    await write(reaction());
    expect(await outcome()).toEqual([{ status: 'CLOSED', leads: 1 }]);
  });

  it('a wish for no more messages', async () => {
    await write('BAJA');
    expect(await outcome()).toEqual([{ status: 'CLOSED', leads: 1 }]);
  });

  it('unlike by a question', async () => {
    await write('¿Tienen sierras?');
    expect(await outcome()).toEqual([{ status: 'BOT', leads: 2 }]);
  });
});
