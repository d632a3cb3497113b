import { expect, it } from '@jest/globals';
import { knowNumbersInOneForm } from '../migrations/sql/number-forms.js';
import { newId } from '../src/domain/shared/id.js';
import { aCustomer, aShop, aWhatsAppMessage, jobsDone, postWebhook, startTestEmbudo } from '../src/testing/index.js';

const embudo = await startTestEmbudo({ http: true, worker: true });
const { sql } = embudo.testDatabase;

it('contacts from before a number was known in both forms are found by both, and pairs are proposed once', async () => {
  const shop = await aShop(embudo);
  const tenantId = shop.tenant.id;
  async function aContact(phone: string | null, address: string | null): Promise<string> {
    const id = newId();
    await sql('insert into contact (id, tenant_id, phone) values ($1, $2, $3)', [id, tenantId, phone]);
    if (address)
      await sql(
        `insert into channel_identity (id, tenant_id, contact_id, channel, address) values ($1, $2, $3, 'WHATSAPP', $4)`,
        [newId(), tenantId, id, address],
      );
    return id;
  }
  const alone = await aContact(null, '+541143450001');
  const withNine = await aContact('+5491123450002', null);
  const without = await aContact(null, '+541123450002');
  const brazilian = await aContact(null, '+553187650003');
  const typed = await aContact('+5531987650003', null);
  const mexican = await aContact('+5215512340004', null);
  const samePlace = await aContact('+525512340004', null);
  await aContact('+5491123450005', null);
  await aContact('+50688880006', null);
  const pairs = async () =>
    (
      await sql<{ ids: string[] }>(
        'select array[contact_id, other_id] as ids from contact_match where tenant_id = $1',
        [tenantId],
      )
    )
      .map(({ ids }) => ids.toSorted().join(' '))
      .toSorted();
  const expected = [
    [withNine, without],
    [brazilian, typed],
    [mexican, samePlace],
  ]
    .map(ids => ids.toSorted().join(' '))
    .toSorted();
  for (let times = 0; times < 2; times++) {
    await sql(knowNumbersInOneForm(), []);
    expect(await pairs()).toEqual(expected);
  }
  const addresses = await sql<{ address: string }>(
    'select address from channel_identity where contact_id = $1 order by replaced_at is not null, created_at, id',
    [alone],
  );
  expect(addresses.map(({ address }) => address)).toEqual(['+541143450001', '+5491143450001']);
  const message = aWhatsAppMessage(shop.account, aCustomer({ phone: '5491143450001' }), 'Hola');
  await postWebhook(embudo.url, shop.account, message);
  await jobsDone(embudo);
  expect(await sql('select contact_id as id from conversation where tenant_id = $1', [tenantId])).toEqual([
    { id: alone },
  ]);
});
