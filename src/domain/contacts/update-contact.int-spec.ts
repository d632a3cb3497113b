import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

const update = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) {
  contact { id name phone city company } userErrors { code field } } }`;

async function aContact(sellerId: string | null): Promise<string> {
  const [row] = await embudo.testDatabase.sql<{ id: string }>(
    `insert into contact (id, tenant_id, seller_id, name, city) values (gen_random_uuid(), $1, $2, 'Ana', 'Liberia') returning id`,
    [shop.tenant.id, sellerId],
  );
  return row?.id ?? '';
}

describe('updateContact', () => {
  it('keeps what is omitted, clears what is null, reads the number, and notes who changed what', async () => {
    const contactId = await aContact(null);
    const input = { contactId, name: 'Ana Peña', phone: '8888 1234', city: null };
    const { data } = await gql(embudo.url, shop.admin.token)(update, { input });
    expect(data).toEqual({
      updateContact: {
        contact: { id: contactId, name: 'Ana Peña', phone: '+50688881234', city: null, company: null },
        userErrors: [],
      },
    });
    const entries = await embudo.testDatabase.sql(
      `select p.contact_id as contact from audit_entry a join audit_personal p on p.id = a.id where a.action = 'contact.updated' and a.subject_id = $1`,
      [contactId],
    );
    expect(entries).toEqual([{ contact: contactId }]);
  });

  it('changes nothing of a contact that is somebody else’s', async () => {
    const contactId = await aContact(shop.otherSeller.sellerId);
    const { data } = await gql(embudo.url, shop.seller.token)(update, { input: { contactId, name: 'Otra' } });
    expect(data).toEqual({
      updateContact: { contact: null, userErrors: [{ code: 'NOT_FOUND', field: ['contactId'] }] },
    });
    const rows = await embudo.testDatabase.sql('select name from contact where id = $1', [contactId]);
    expect(rows).toEqual([{ name: 'Ana' }]);
  });
});
