import { beforeAll, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  gql,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

/** People who wrote on WhatsApp, by the number that they wrote from. */
const numbers = {
  '50688881234': [
    '8888 1234',
    '(506) 8888-1234',
    '+506 8888 1234',
    '00506 8888 1234',
    '\u202a+506 8888\u20111234\u202c',
  ],
  '5215512345678': ['55 1234 5678', '044 55 1234 5678', '01 (55) 1234-5678', '+52 1 55 1234 5678', '0052 55 1234 5678'],
  '5491123456789': ['11 2345-6789', '011 15 2345-6789', '15 2345-6789', '+54 11 2345 6789', '9 11 2345 6789'],
};

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
  for (const phone of Object.keys(numbers))
    await postWebhook(
      embudo.url,
      shop.account,
      aWhatsAppMessage(shop.account, aCustomer({ phone, name: `Persona ${phone.slice(0, 3)}` }), 'Hola'),
    );
  await jobsDone(embudo);
});

it.each(Object.entries(numbers).flatMap(([phone, typed]) => typed.map(text => [text, phone] as const)))(
  'lists and the search find by "%s" the one who writes from %s',
  async (text, phone) => {
    const { data } = await gql(embudo.url, shop.admin.token)<Record<string, unknown>>(
      `query ($text: String!) {
      leads(filter: { search: $text }) { nodes { contact { name } } }
      contacts(filter: { search: $text }) { nodes { name } }
      conversations(filter: { search: $text }) { nodes { contact { name } } }
      search(text: $text, kinds: [PERSON]) { contact { name } }
    }`,
      { text },
    );
    const name = `Persona ${phone.slice(0, 3)}`;
    expect(data).toEqual({
      leads: { nodes: [{ contact: { name } }] },
      contacts: { nodes: [{ name }] },
      conversations: { nodes: [{ contact: { name } }] },
      search: [{ contact: { name } }],
    });
  },
);
