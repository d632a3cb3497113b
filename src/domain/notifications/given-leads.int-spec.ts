import { beforeEach, describe, expect, it } from '@jest/globals';
import { hurryJobs, jobsDone, mutate, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, other, as } = await twoShops({ worker: true });
const { sql } = embudo.testDatabase;

beforeEach(async () => {
  await sql('delete from notification where tenant_id = $1', [shop.tenant.id]);
  await sql(`update lead set status = 'LOST' where tenant_id = $1`, [shop.tenant.id]);
});

async function aLead(name: string, more: { temperature?: string; sellerId?: string } = {}): Promise<string> {
  const [contactId, leadId] = [newId(), newId()];
  await sql('insert into contact (id, tenant_id, name, seller_id) values ($1, $2, $3, $4)', [
    contactId,
    shop.tenant.id,
    name,
    more.sellerId ?? null,
  ]);
  await sql(
    `insert into lead (id, tenant_id, contact_id, name, name_key, source, seller_id, temperature, score) values ($1, $2, $3, $4, lower($4), 'Feria', $5, $6, 50)`,
    [leadId, shop.tenant.id, contactId, name, more.sellerId ?? null, more.temperature ?? null],
  );
  return leadId;
}
async function done(name: string, input: object, by: TestUser, inputType?: string): Promise<void> {
  const { userErrors } = await mutate(as(by), name, input, 'userErrors { code message }', inputType);
  expect(userErrors).toEqual([]);
  await jobsDone(embudo);
  // A notification waits some seconds for a case, which would replace it.
  await hurryJobs(embudo);
  await jobsDone(embudo);
}
const assign = (leadId: string, { sellerId }: TestUser, by = shop.admin) =>
  done('assignLead', { leadId, sellerId }, by);
const told = async (user: TestUser) => {
  const { data } = await as(user)<{
    notifications: { nodes: { type: string; title: string; body: string; data: object }[] };
  }>('{ notifications { nodes { type title body data } } }');
  return data.notifications.nodes;
};

describe('a seller who is given a lead', () => {
  it('is told of it, and the next seller instead once it goes on', async () => {
    const leadId = await aLead('Ana Mora');
    await assign(leadId, shop.seller);
    expect(await told(shop.seller)).toEqual([
      {
        type: 'LEAD_GIVEN',
        title: 'Lead nuevo para usted: Ana Mora',
        body: 'Ahora usted lo atiende.',
        data: { tenantId: shop.tenant.id, leadId },
      },
    ]);
    for (const user of [shop.admin, shop.ceo, shop.otherSeller, other.ceo, other.seller])
      expect(await told(user)).toEqual([]);
    await assign(leadId, shop.otherSeller);
    expect(await told(shop.seller)).toEqual([]);
    expect(await told(shop.otherSeller)).toMatchObject([{ title: 'Lead nuevo para usted: Ana Mora' }]);
  });

  it('is told of one that somebody else enters for a contact of theirs, and not of their own', async () => {
    const phone = '+50687001122';
    await sql(`insert into contact (id, tenant_id, name, phone, seller_id) values ($1, $2, 'Fabio Mata', $3, $4)`, [
      newId(),
      shop.tenant.id,
      phone,
      shop.seller.sellerId,
    ]);
    const enter = (source: string, by: TestUser) =>
      done('createLead', { name: 'Fabio Mata', source, phone, idempotencyKey: newId() }, by);
    await enter('Landing', shop.admin);
    expect((await told(shop.seller)).map(({ title }) => title)).toEqual(['Lead nuevo para usted: Fabio Mata']);
    await enter('Llamada', shop.seller);
    expect(await told(shop.seller)).toHaveLength(1);
  });

  it('is not told of what they take themselves, nor twice of a hot one', async () => {
    await assign(await aLead('Beto Rojas'), shop.seller, shop.seller);
    expect(await told(shop.seller)).toEqual([]);
    await assign(await aLead('Carla Soto', { temperature: 'HOT' }), shop.seller);
    expect((await told(shop.seller)).map(({ title }) => title)).toEqual(['Lead caliente: Carla Soto']);
  });

  it('is told of the case alone where one comes with the lead', async () => {
    const leadId = await aLead('Eva Pardo');
    await sql(
      `with v as (insert into conversation (id, tenant_id, contact_id, lead_id, channel_account_id, channel, last_message_at)
          select gen_random_uuid(), $1, l.contact_id, l.id, a.id, a.channel, now() from lead l, channel_account a
          where l.id = $2 and a.tenant_id = $1 order by a.id limit 1 returning *)
        insert into support_case (id, tenant_id, number, conversation_id, contact_id, seller_id, status, priority, subject, reason, opened_at)
          select gen_random_uuid(), $1, 1, v.id, v.contact_id, $3, 'OPEN', 3, 'Queja', 'ASKED', now() from v`,
      [shop.tenant.id, leadId, shop.seller.sellerId],
    );
    await assign(leadId, shop.seller);
    expect((await told(shop.seller)).map(({ type }) => type)).not.toContain('LEAD_GIVEN');
  });

  it('is told once of many that a manager gives them at once', async () => {
    const leadIds = [await aLead('Ana Mora'), await aLead('Beto Rojas'), await aLead('Carla Soto')];
    await done('bulkUpdateLeads', { ids: leadIds, set: { sellerId: shop.seller.sellerId } }, shop.admin);
    expect(await told(shop.seller)).toEqual([
      {
        type: 'LEAD_GIVEN',
        title: '3 leads nuevos para usted',
        body: 'Están en su lista de leads.',
        data: { tenantId: shop.tenant.id },
      },
    ]);
  });

  it('is told once of those that a plan gives them', async () => {
    for (const name of ['Ana Mora', 'Beto Rojas', 'Carla Soto', 'Dora Vega']) await aLead(name);
    await sql('update seller set active = id = $2 where tenant_id = $1', [shop.tenant.id, shop.seller.sellerId]);
    await done('applyAssignmentPlan', {}, shop.admin);
    expect((await told(shop.seller)).map(({ title }) => title)).toEqual(['4 leads nuevos para usted']);
    await sql('update seller set active = true where tenant_id = $1', [shop.tenant.id]);
  });
});
