import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aCustomer,
  aMessage,
  aPhone,
  aShop,
  gql,
  jobsDone,
  messagesTo,
  postWebhook,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
let person: TestCustomer;
const asked = '¿Nos comparte su número?';

beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph());
});
beforeEach(async () => {
  shop = await aShop(embudo, { account: { accessToken: 'EAAG-test-token' } });
  person = aCustomer({ phone: null });
  await write(person, 'Hola');
  graph.requests.length = 0;
});

async function write(from: TestCustomer, content: Parameters<typeof aMessage>[1]): Promise<void> {
  const body = webhookBody([messagesTo(shop.account.externalId, aMessage(from, content))]);
  expect((await postWebhook(embudo.url, shop.account, body)).status).toBe(200);
  await jobsDone(embudo);
}
const share = (number: string, origin = 'contact_request') =>
  write(person, {
    type: 'contacts',
    contacts: [
      { origin, name: { formatted_name: 'Ana' }, phones: [{ phone: number, wa_id: number.replace(/\D/g, '') }] },
    ],
  });

interface Thread {
  id: string;
  phone: string | null;
  addresses: string[];
  messages: number;
}
/** The threads of the shop, the oldest first. */
const threads = () =>
  embudo.testDatabase.sql<Thread>(
    `select v.id, c.phone, array(select i.address from channel_identity i where i.contact_id = c.id order by i.address collate "C") as addresses,
      (select count(*)::int from message m where m.conversation_id = v.id and m.direction = 'INBOUND') as messages
    from conversation v join contact c on c.id = v.contact_id where v.tenant_id = $1 order by v.id`,
    [shop.tenant.id],
  );
interface Sent {
  sendMessage: { message: { kind: string } | null; userErrors: { field: string[]; message: string }[] };
}
async function ask(input: object = {}): Promise<Sent['sendMessage']> {
  const [thread] = await threads();
  const { data } = await gql(embudo.url, shop.ceo.token)<Sent>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { kind } userErrors { field message } } }',
    { input: { conversationId: thread?.id, body: asked, asksForNumber: true, ...input } },
  );
  await jobsDone(embudo);
  return data.sendMessage;
}

describe('a request for the number of somebody who hides it', () => {
  it('has the button by which they share it', async () => {
    expect(await ask()).toEqual({ message: { kind: 'number_request' }, userErrors: [] });
    expect(graph.requests.map(({ body }) => body)).toMatchObject([
      {
        recipient: person.userId,
        type: 'interactive',
        interactive: {
          type: 'request_contact_info',
          body: { text: asked },
          action: { name: 'request_contact_info' },
        },
      },
    ]);
  });

  it('is a text where the channel has no such button', async () => {
    await embudo.testDatabase.sql(`update channel_account set provider = 'TWILIO' where tenant_id = $1`, [
      shop.tenant.id,
    ]);
    expect((await ask()).message?.kind).toBe('text');
  });

  it('has neither files nor quick replies', async () => {
    expect(await ask({ quickReplies: ['Sí'] })).toEqual({
      message: null,
      userErrors: [
        {
          field: ['asksForNumber'],
          message: 'A message that asks for the number has neither files nor quick replies.',
        },
      ],
    });
  });
});

describe('the number that they share', () => {
  it('is theirs from then on, and messages go to it', async () => {
    const phone = `506${aPhone()}`;
    await share(`+${phone}`);
    expect(await threads()).toMatchObject([
      { phone: `+${phone}`, addresses: [`+${phone}`, person.userId].sort(), messages: 2 },
    ]);
    await ask({ asksForNumber: false });
    expect(graph.requests.at(-1)?.body).toMatchObject({ to: phone });
  });

  it('is not theirs where they shared somebody’s contact without being asked', async () => {
    await share(`+506${aPhone()}`, 'other');
    expect(await threads()).toMatchObject([{ phone: null, addresses: [person.userId], messages: 2 }]);
  });

  it('stays with the contact that had it, who is proposed as the same person', async () => {
    const before = aCustomer({ phone: `506${aPhone()}` });
    await write(before, 'Quiero un taladro');
    await share(`+${before.phone}`);
    expect(await threads()).toMatchObject([
      { phone: `+${before.phone}`, addresses: [person.userId], messages: 2 },
      { phone: `+${before.phone}`, addresses: [`+${before.phone}`, before.userId].sort(), messages: 1 },
    ]);
    expect(
      await embudo.testDatabase.sql('select reason from contact_match where tenant_id = $1', [shop.tenant.id]),
    ).toEqual([{ reason: 'PHONE' }]);
  });
});
