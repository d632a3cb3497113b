import { beforeAll, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  gql,
  gqlUpload,
  jobsDone,
  mutate,
  postWebhook,
  someFile,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  ({ embudo } = await startEmbudoWithGraph());
});

async function upload({ seller }: TestShop, bytes: Buffer, name: string): Promise<string> {
  const { data } = await gqlUpload<{ uploadMedia: { media: { id: string } } }>(
    { url: embudo.url, token: seller.token },
    {
      query: 'mutation ($file: Upload!) { uploadMedia(input: { file: $file }) { media { id } } }',
      variables: { file: null },
      path: 'file',
    },
    { bytes, name, type: 'application/pdf' },
  );
  return data.uploadMedia.media.id;
}

it('erasing a contact removes at once what was uploaded for them, and leaves what was uploaded for others', async () => {
  const shop = await aShop(embudo, { account: { accessToken: 'EAAG-test-token' } });
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
  await jobsDone(embudo);
  const { sql } = embudo.testDatabase;
  const [talk] = await sql<{ id: string; contactId: string }>(
    'select id, contact_id as "contactId" from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
  const [own, list] = [someFile('pdf', 'la cédula de Zebulón'), someFile('pdf', 'la lista de precios')];
  const mediaIds = [await upload(shop, own, 'cedula-zebulon.pdf'), await upload(shop, list, 'precios.pdf')];
  await mutate(
    gql(embudo.url, shop.seller.token),
    'sendMessage',
    { conversationId: talk?.id, body: '', mediaIds },
    'message { id } userErrors { code }',
  );
  await jobsDone(embudo);
  const forAnother = await upload(shop, list, 'precios.pdf');

  const { errors } = await gql(embudo.url, shop.ceo.token)(
    'mutation ($id: ID!) { eraseContact(input: { contactId: $id }) { erasedId userErrors { code } } }',
    { id: talk?.contactId },
  );
  expect(errors).toEqual([]);
  await jobsDone(embudo);
  expect(await sql('select id from media_upload where tenant_id = $1', [shop.tenant.id])).toEqual([{ id: forAnother }]);
  const files = await sql<{ size: number }>('select size_bytes as size from stored_file where tenant_id = $1', [
    shop.tenant.id,
  ]);
  expect(files).toEqual([{ size: list.length }]);
});
