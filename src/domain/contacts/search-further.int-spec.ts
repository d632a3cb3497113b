import { beforeAll, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  gql,
  jobsDone,
  mutate,
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

const asked = () => gql(embudo.url, shop.admin.token);

/** Creates a lead; returns the ids of the lead and of its contact. */
async function aLead(name: string, reach: { phone?: string; email?: string }) {
  const { lead } = await mutate<{ lead: { id: string; contact: { id: string } } }>(
    asked(),
    'createLead',
    { name, source: 'Feria', ...reach },
    'lead { id contact { id } } userErrors { code message }',
  );
  return { leadId: lead.id, contactId: lead.contact.id };
}

/** Returns the names of whom the search and the lists find. */
async function found(text: string): Promise<Record<string, string[]>> {
  const { data } = await asked()<Record<string, { nodes: Named[] } | Named[]>>(
    `query ($text: String!) {
      search(text: $text, kinds: [PERSON]) { contact { name } }
      contacts(filter: { search: $text }) { nodes { name } }
      leads(filter: { search: $text }) { nodes { contact { name } } }
      conversations(filter: { search: $text }) { nodes { contact { name } } }
    }`,
    { text },
  );
  type Named = { name?: string; contact?: { name: string } };
  const names = (nodes: Named[]) => [...new Set(nodes.map(node => node.contact?.name ?? node.name ?? ''))].sort();
  return Object.fromEntries(
    Object.entries(data).map(([list, each]) => [list, names(Array.isArray(each) ? each : each.nodes)]),
  );
}

const everywhere = (...names: string[]) => ({ search: names, contacts: names, leads: names });

it('finds who is kept by the number and the e-mail address of who was merged into them, until that is undone', async () => {
  const kept = await aLead('Rosa Mena', { phone: '+50688110001', email: 'rosa@uno.example' });
  const other = await aLead('R. Mena', { phone: '+50688110002', email: 'rmena@dos.example' });
  expect(await found('8811 0002')).toMatchObject(everywhere('R. Mena'));
  const { mergeId } = await mutate<{ mergeId: string }>(
    asked(),
    'mergeContacts',
    { keepId: kept.contactId, mergeId: other.contactId },
    'mergeId userErrors { code message }',
  );
  for (const text of [
    '8811 0001',
    'rosa@uno',
    '8811 0002',
    '+50688110002',
    '88110002',
    'rmena@dos.example',
    'dos.exam',
  ])
    expect([text, await found(text)]).toMatchObject([text, everywhere('Rosa Mena')]);
  await mutate(asked(), 'unmergeContacts', { mergeId }, 'userErrors { code message }');
  expect(await found('8811 0001')).toMatchObject(everywhere('Rosa Mena'));
  expect(await found('8811 0002')).toMatchObject(everywhere('R. Mena'));
  expect(await found('rmena@dos')).toMatchObject(everywhere('R. Mena'));
  expect(
    await embudo.testDatabase.sql(`select further_key from contact where id = any ($1)`, [
      [kept.contactId, other.contactId],
    ]),
  ).toEqual([{ further_key: '' }, { further_key: '' }]);
});

it('finds people by the number from which they write, also when another is called', async () => {
  await postWebhook(
    embudo.url,
    shop.account,
    aWhatsAppMessage(shop.account, aCustomer({ phone: '50688110003', name: 'Teo Arce' }), 'Hola'),
  );
  await jobsDone(embudo);
  const [{ id } = { id: '' }] = await embudo.testDatabase.sql<{ id: string }>(
    `select id from contact where phone = '+50688110003' and tenant_id = $1`,
    [shop.tenant.id],
  );
  // WhatsApp's id of the person is an address too, and nothing that anybody types.
  const ids = await embudo.testDatabase.sql(
    `select i.address, c.further_key from channel_identity i join contact c on c.id = i.contact_id where c.id = $1 and i.address like 'CR.%'`,
    [id],
  );
  expect(ids).toMatchObject([{ further_key: '' }]);
  const called = { ...everywhere('Teo Arce'), conversations: ['Teo Arce'] };
  expect(await found('8811 0003')).toEqual(called);
  await mutate(asked(), 'updateContact', { contactId: id, phone: '+50688110004' }, 'userErrors { code message }');
  expect(await found('8811 0004')).toEqual(called);
  expect(await found('8811 0003')).toEqual(called);
  await asked()('mutation ($id: ID!) { eraseContact(input: { contactId: $id }) { userErrors { code } } }', { id });
  const nobody = { ...everywhere(), conversations: [] };
  expect(await found('8811 0003')).toEqual(nobody);
  expect(await found('8811 0004')).toEqual(nobody);
  expect(await embudo.testDatabase.sql('select further_key from contact where id = $1', [id])).toEqual([
    { further_key: '' },
  ]);
});
