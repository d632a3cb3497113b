import { expect, it } from '@jest/globals';
import { aShop, gql, gqlUpload, jobsDone, mutate, startTestEmbudo } from '../../testing/index.js';

const embudo = await startTestEmbudo({ http: true, worker: true });
const shop = await aShop(embudo);
const ask = gql(embudo.url, shop.admin.token);

async function aContact(name: string, phone: string): Promise<string> {
  const { customer } = await mutate<{ customer: { contact: { id: string } } }>(
    ask,
    'createCustomer',
    { firstName: name, phone },
    'customer { contact { id } }',
  );
  return customer.contact.id;
}

it('a lead that a file brings for a merged contact’s number goes with that number when the merge is undone, and each keeps their own', async () => {
  const keepId = await aContact('Ana', '+50688110001');
  const mergeId = await aContact('Anita', '+50688110002');
  const merged = await mutate<{ mergeId: string }>(ask, 'mergeContacts', { keepId, mergeId }, 'mergeId');
  const files = ['Nombre;Celular;Origen\nAnita;8811-0002;De Anita\n', 'Nombre;Celular;Origen\nAna;8811-0001;De Ana\n'];
  for (const file of files) {
    const answer = await gqlUpload<{ importContacts: { userErrors: object[] } }>(
      { url: embudo.url, token: shop.admin.token },
      {
        query:
          'mutation ($input: ImportContactsInput!) { importContacts(input: $input) { import { id } userErrors { code message } } }',
        variables: { input: { file: null, entityType: 'LEAD' } },
        path: 'input.file',
      },
      { name: 'leads.csv', type: 'text/csv', bytes: Buffer.from(file) },
    );
    expect([answer.errors, answer.data.importContacts.userErrors]).toEqual([[], []]);
    await jobsDone(embudo);
    // The next file makes a lead of its own.
    await embudo.testDatabase.sql(`update lead set status = 'LOST' where tenant_id = $1`, [shop.tenant.id]);
  }
  await mutate(ask, 'unmergeContacts', { mergeId: merged.mergeId }, 'userErrors { code }');
  expect(
    await embudo.testDatabase.sql(
      'select contact_id as contact, source from lead where tenant_id = $1 order by source',
      [shop.tenant.id],
    ),
  ).toEqual([
    { contact: keepId, source: 'De Ana' },
    { contact: mergeId, source: 'De Anita' },
  ]);
  const contacts = await embudo.testDatabase.sql('select id, phone from contact where tenant_id = $1 order by phone', [
    shop.tenant.id,
  ]);
  expect(contacts).toEqual([
    { id: keepId, phone: '+50688110001' },
    { id: mergeId, phone: '+50688110002' },
  ]);
});
