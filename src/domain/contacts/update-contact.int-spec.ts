import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { lockContact } from './index.js';

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

  it('takes a language in any case, stores its usual form, and refuses what is none', async () => {
    const contactId = await aContact(null);
    const set = async (language: string | null) =>
      (
        await gql(embudo.url, shop.admin.token)(
          `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { language } userErrors { code field } } }`,
          { input: { contactId, language } },
        )
      ).data?.updateContact;
    for (const [given, stored] of [
      ['ES', 'es'],
      ['pt-br', 'pt-BR'],
      ['', null],
    ] as const)
      expect(await set(given)).toEqual({ contact: { language: stored }, userErrors: [] });
    expect(await set('español')).toEqual({ contact: null, userErrors: [{ code: 'INVALID', field: ['language'] }] });
  });

  it('writes a birthday, by which contacts are found and sorted, and which leaves with the person', async () => {
    const [first, second, none] = [await aContact(null), await aContact(null), await aContact(null)];
    const asCeo = gql(embudo.url, shop.ceo.token);
    for (const [contactId, birthday] of [
      [first, '1980-02-29'],
      [second, '1991-07-01'],
    ])
      await asCeo(update, { input: { contactId, birthday } });
    const list = `query ($filter: ContactFilter, $direction: SortDirection!, $after: String) {
      contacts(first: 1, filter: $filter, after: $after, orderBy: { field: BIRTHDAY, direction: $direction }) {
        nodes { id birthday } pageInfo { endCursor } } }`;
    const pages = async (direction: string, filter: object | null, count: number): Promise<string[]> => {
      const ids: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < count; page += 1) {
        const { data } = await asCeo(list, { direction, filter, after });
        const { nodes, pageInfo } = data.contacts as {
          nodes: { id: string }[];
          pageInfo: { endCursor: string | null };
        };
        ids.push(...nodes.map(({ id }) => id));
        after = pageInfo.endCursor ?? after;
      }
      return ids;
    };
    expect((await pages('ASC', null, 2)).slice(0, 2)).toEqual([first, second]);
    expect((await pages('DESC', null, 2)).slice(0, 2)).toEqual([second, first]);
    expect(await pages('ASC', { birthday: { from: '1980-02-29', to: '1980-02-29' } }, 2)).toEqual([first]);
    expect(await pages('DESC', { birthday: { from: '1985-01-01' } }, 2)).toEqual([second]);
    expect(await pages('ASC', null, 10)).toContain(none);
    const person = { input: { contactId: first } };
    const exported = await asCeo('mutation ($input: ContactInput!) { exportContact(input: $input) { data } }', person);
    expect(exported.data).toMatchObject({ exportContact: { data: { contact: { birthday: '1980-02-29' } } } });
    await asCeo('mutation ($input: ContactInput!) { eraseContact(input: $input) { erasedId } }', person);
    expect(await embudo.testDatabase.sql('select birthday from contact where id = $1', [first])).toEqual([
      { birthday: null },
    ]);
  });

  it('takes no birthday that has not come yet', async () => {
    const contactId = await aContact(null);
    const { data } = await gql(embudo.url, shop.admin.token)(update, { input: { contactId, birthday: '2999-01-01' } });
    expect(data.updateContact).toEqual({ contact: null, userErrors: [{ code: 'INVALID', field: ['birthday'] }] });
  });

  it('writes a time zone by its usual name, and none that is an offset', async () => {
    const contactId = await aContact(null);
    const written = async (timezone: string) => {
      const { data } = await gql(embudo.url, shop.admin.token)(update, { input: { contactId, timezone } });
      const [row] = await embudo.testDatabase.sql('select timezone from contact where id = $1', [contactId]);
      return { ...row, refused: (data.updateContact as { userErrors: object[] }).userErrors };
    };
    expect(await written('america/guayaquil')).toEqual({ timezone: 'America/Guayaquil', refused: [] });
    expect(await written('+05:00')).toEqual({
      timezone: 'America/Guayaquil',
      refused: [{ code: 'INVALID', field: ['timezone'] }],
    });
  });

  it('says CONFLICT where somebody else has the address, also beside the contact’s own number, and names that field', async () => {
    const [contactId, otherId] = [await aContact(null), await aContact(null)];
    const write = async (input: object) => {
      const { data } = await gql(embudo.url, shop.admin.token)(update, { input });
      return (data.updateContact as { userErrors: object[] }).userErrors;
    };
    expect(await write({ contactId: otherId, phone: '8888 4321', email: 'otra@ejemplo.cr' })).toEqual([]);
    expect(await write({ contactId, phone: '8888 4322' })).toEqual([]);
    const taken = (field: string) => [{ code: 'CONFLICT', field: [field] }];
    expect(await write({ contactId, phone: '8888 4322', email: 'otra@ejemplo.cr' })).toEqual(taken('email'));
    expect(await write({ contactId, phone: '8888 4323', email: 'otra@ejemplo.cr' })).toEqual(taken('email'));
    expect(await write({ contactId, phone: '8888 4321', email: 'ana@ejemplo.cr' })).toEqual(taken('phone'));
    const rows = await embudo.testDatabase.sql('select phone, email from contact where id = $1', [contactId]);
    expect(rows).toEqual([{ phone: '+50688884322', email: null }]);
  });

  it('locks one contact by one key, whether its id is written in capitals or not', async () => {
    const contactId = await aContact(null);
    const { tenantId, id: userId, role } = shop.admin;
    const held = await embudo.database.transaction({ tenantId, userId, role }, async tx => {
      for (const id of [contactId, contactId.toUpperCase()]) await lockContact(tx, id);
      return tx.query<{ count: number }>({
        name: 'spec.advisory-locks',
        text: `select count(*)::int as count from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`,
      });
    });
    expect(held).toEqual([{ count: 1 }]);
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
