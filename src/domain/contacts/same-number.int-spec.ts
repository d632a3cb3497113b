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
    ['Argentina, a fixed line, which has no 9 on WhatsApp', '+54 11 4345 0012', '541143450012', '+541143450012'],
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
    ['Argentina, a fixed line, which has no 9 on WhatsApp', '+54 11 4345 0013', '541143450013', '+541143450013'],
    ['Brazil, typed with the 9 that WhatsApp leaves out', '+55 31 98765 0010', '553187650010', '+553187650010'],
    ['Brazil, typed without the 9', '+55 31 8765 0011', '553187650011', '+553187650011'],
  ])('%s: written from first', async (_, typed, whatsAppId, address) => {
    await write(whatsAppId);
    const writer = await writerFrom(address);
    expect(writer).toBeDefined();
    expect(await typeIn(typed)).toBe(writer);
  });

  it('a fixed line that wrote before the form with the 9 was registered is still written to without it', async () => {
    await write('541143450018');
    const { sql } = embudo.testDatabase;
    await sql(`delete from channel_identity where tenant_id = $1 and address = '+5491143450018'`, [shop.tenant.id]);
    await write('541143450018');
    const addresses = await sql<{ address: string }>(
      `select address from channel_identity where tenant_id = $1 and address like '%1143450018' order by replaced_at is not null, created_at, id`,
      [shop.tenant.id],
    );
    expect(addresses.map(({ address }) => address)).toEqual(['+541143450018', '+5491143450018']);
  });

  it.each([
    ['a fixed line of Argentina that was typed', '+54 11 4345 0014', '541143450014', '+541143450014'],
    ['a number of Brazil that was typed with the 9', '+55 31 98765 0015', '553187650015', '+553187650015'],
  ])('%s is written to as it writes on WhatsApp', async (_, typed, whatsAppId, address) => {
    const contactId = await typeIn(typed);
    await write(whatsAppId);
    const addresses = await embudo.testDatabase.sql<{ address: string }>(
      `select address from channel_identity where tenant_id = $1 and contact_id = $2 and channel = 'WHATSAPP'
        order by replaced_at is not null, created_at, id`,
      [shop.tenant.id, contactId],
    );
    expect(addresses[0]).toEqual({ address });
  });
});
