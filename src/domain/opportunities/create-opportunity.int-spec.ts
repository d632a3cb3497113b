import { beforeAll, expect, it } from '@jest/globals';
import { lockAwaited, mutate, twoShops } from '../../testing/index.js';
import { contactLock } from '../contacts/index.js';

const { embudo, shop, as } = await twoShops();
const { connectAs } = embudo.testDatabase;
let pipelineId: string;

beforeAll(async () => {
  const stages = [
    { name: 'Contacto', probability: 10 },
    { name: 'Propuesta', probability: 50 },
  ];
  const { pipeline } = await mutate<{ pipeline: { id: string } }>(
    as(shop.admin),
    'createPipeline',
    { name: 'Ventas', stages },
    'pipeline { id }',
  );
  pipelineId = pipeline.id;
});

/** Opens a transaction of the CEO, as the application does. */
async function aTransaction() {
  const client = await connectAs('embudo_app');
  await client.query('begin');
  await client.query(
    `select set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true), set_config('app.role', 'CEO', true)`,
    [shop.tenant.id, shop.ceo.id],
  );
  return client;
}
const aLead = async (phone: string): Promise<{ id: string; contact: { id: string } }> =>
  (
    await mutate<{ lead: { id: string; contact: { id: string } } }>(
      as(shop.admin),
      'createLead',
      { name: 'Ana', phone, source: 'Feria' },
      'lead { id contact { id } }',
    )
  ).lead;
const sold = (input: object) =>
  mutate<{ opportunity: object }>(
    as(shop.admin),
    'createOpportunity',
    { title: 'Mesa', value: '1', pipelineId, ...input },
    'opportunity { status stage { name } owner { id } customer { id } } userErrors { code field }',
  );

it('an opportunity belongs to the contact and the seller that its lead has after a merge or an assignment at the same time', async () => {
  const lead = await aLead('+50688110011');
  const kept = await aLead('+50688110012');
  const { customer } = await mutate<{ customer: { id: string } }>(
    as(shop.admin),
    'convertLead',
    { leadId: kept.id },
    'customer { id }',
  );
  const merge = await aTransaction();
  await merge.query(`select ${contactLock('$1::uuid')}`, [lead.contact.id]);
  await merge.query('update lead set contact_id = $2, seller_id = $3 where id = $1', [
    lead.id,
    kept.contact.id,
    shop.seller.sellerId,
  ]);
  const made = sold({ leadId: lead.id });
  await lockAwaited(merge);
  await merge.query('commit');
  expect(await made).toMatchObject({
    opportunity: { owner: { id: shop.seller.sellerId }, customer: { id: customer.id } },
    userErrors: [],
  });
});

it('an opportunity starts in the stage that is the first open one when it is created, also after a change of the stages at the same time', async () => {
  const change = await aTransaction();
  await change.query('select pg_advisory_xact_lock(hashtextextended($1, 14))', [pipelineId]);
  await change.query(`update stage set kind = 'WON' where pipeline_id = $1 and position = 0`, [pipelineId]);
  const made = sold({});
  await lockAwaited(change);
  await change.query('commit');
  expect(await made).toMatchObject({ opportunity: { status: 'OPEN', stage: { name: 'Propuesta' } }, userErrors: [] });
});
