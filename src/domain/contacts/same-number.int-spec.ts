import { beforeAll, describe, expect, it } from '@jest/globals';
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

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
});

async function write(whatsAppId: string): Promise<void> {
  const sent = await postWebhook(
    embudo.url,
    shop.account,
    aWhatsAppMessage(shop.account, aCustomer({ phone: whatsAppId }), 'Hola, ¿venden taladros?'),
  );
  expect(sent.status).toBe(200);
  await jobsDone(embudo);
}

async function typeIn(phone: string): Promise<string | undefined> {
  const { data } = await gql(embudo.url, shop.admin.token)<{
    createLead: { lead: { contact: { id: string } } | null };
  }>(
    'mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { contact { id } } userErrors { code } } }',
    { input: { name: 'Ana Mora', source: 'Feria', phone } },
  );
  return data.createLead.lead?.contact.id;
}

/** Returns the contact of the conversation with this address. */
async function writerFrom(address: string): Promise<string | undefined> {
  const [row] = await embudo.testDatabase.sql<{ id: string }>(
    `select v.contact_id as id from conversation v join channel_identity i on i.contact_id = v.contact_id
      where i.tenant_id = $1 and i.channel = 'WHATSAPP' and i.address = $2`,
    [shop.tenant.id, address],
  );
  return row?.id;
}

describe('one contact has a number', () => {
  it.each([
    ['Mexico, typed without the 1 that WhatsApp sends', '+52 55 1234 0001', '5215512340001', '+525512340001'],
    ['Mexico, typed with the 1', '+52 1 55 1234 0002', '5215512340002', '+525512340002'],
    ['Argentina, typed without the 9 that WhatsApp sends', '+54 11 2345 0003', '5491123450003', '+5491123450003'],
    ['Argentina, typed with the 9', '+54 9 11 2345 0004', '5491123450004', '+5491123450004'],
    ['Brazil, typed with the 9 that WhatsApp leaves out', '+55 31 98765 0008', '553187650008', '+553187650008'],
    ['Brazil, typed without the 9', '+55 31 8765 0009', '553187650009', '+553187650009'],
  ])('%s: typed first', async (_, typed, whatsAppId, address) => {
    const contactId = await typeIn(typed);
    expect(contactId).toBeDefined();
    await write(whatsAppId);
    expect(await writerFrom(address)).toBe(contactId);
  });

  it.each([
    ['Mexico, typed without the 1 that WhatsApp sends', '+52 55 1234 0005', '5215512340005', '+525512340005'],
    ['Argentina, typed without the 9 that WhatsApp sends', '+54 11 2345 0006', '5491123450006', '+5491123450006'],
    ['Argentina, typed with the 9', '+54 9 11 2345 0007', '5491123450007', '+5491123450007'],
    ['Brazil, typed with the 9 that WhatsApp leaves out', '+55 31 98765 0010', '553187650010', '+553187650010'],
    ['Brazil, typed without the 9', '+55 31 8765 0011', '553187650011', '+553187650011'],
  ])('%s: written from first', async (_, typed, whatsAppId, address) => {
    await write(whatsAppId);
    const writer = await writerFrom(address);
    expect(writer).toBeDefined();
    expect(await typeIn(typed)).toBe(writer);
  });
});
