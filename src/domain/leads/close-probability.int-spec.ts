import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop, type TestUser } from '../../testing/index.js';
import { createOpportunity, moveOpportunity } from '../opportunities/index.js';
import { createPipeline } from '../pipelines/index.js';
import { systemActor, userActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { learnCloseRates } from './learn-close-rates.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});

const as = (shop: TestShop, user: TestUser) =>
  embudo.context(userActor({ tenantId: shop.tenant.id, userId: user.id, role: user.role }));
const learn = (shop: TestShop) => learnCloseRates(embudo.context(systemActor(shop.tenant.id)), {});

async function aLead(shop: TestShop, temperature: string | null, status = 'NEW'): Promise<string> {
  const { sql } = embudo.testDatabase;
  const [id, contactId] = [newId(), newId()];
  await sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [contactId, shop.tenant.id, 'Ana']);
  await sql(
    `insert into lead (id, tenant_id, contact_id, source, status, temperature) values ($1, $2, $3, 'Feria', $4, $5)`,
    [id, shop.tenant.id, contactId, status, temperature],
  );
  return id;
}
/** Creates won and lost leads of a temperature. */
async function decided(shop: TestShop, temperature: string | null, won: number, lost: number): Promise<void> {
  for (let n = 0; n < won; n++) await aLead(shop, temperature, 'WON');
  for (let n = 0; n < lost; n++) await aLead(shop, temperature, 'LOST');
}
async function chanceOf(shop: TestShop, leadId: string, user = shop.ceo): Promise<number | null> {
  const { data, errors } = await gql(embudo.url, user.token)<{ lead: { closeProbability: number | null } }>(
    'query ($id: ID!) { lead(id: $id) { closeProbability } }',
    { id: leadId },
  );
  expect(errors).toEqual([]);
  return data.lead.closeProbability;
}

describe('the chance that a lead is won', () => {
  it('is 1 or 0 where it is decided, a guess by temperature before there is history, and unknown without either', async () => {
    const shop = await aShop(embudo);
    expect(await chanceOf(shop, await aLead(shop, 'COLD', 'WON'))).toBe(1);
    expect(await chanceOf(shop, await aLead(shop, 'HOT', 'LOST'))).toBe(0);
    const chances = [];
    for (const temperature of ['HOT', 'WARM', 'COLD', null])
      chances.push(await chanceOf(shop, await aLead(shop, temperature)));
    expect(chances).toEqual([0.5, 0.2, 0.05, null]);
  });

  it('moves from the guess to what became of the tenant’s own leads of that temperature', async () => {
    const shop = await aShop(embudo);
    const other = await aShop(embudo);
    const [warm, unknown, foreign] = [await aLead(shop, 'WARM'), await aLead(shop, null), await aLead(other, 'WARM')];
    await decided(shop, 'WARM', 12, 8);
    await decided(shop, 'COLD', 0, 10);
    await learn(shop);
    // (0.2 · 20 + 12) / (20 + 20); 12 of 30 leads were won
    expect(await chanceOf(shop, warm)).toBeCloseTo(0.4);
    expect(await chanceOf(shop, unknown)).toBeCloseTo(0.4);
    expect(await chanceOf(other, foreign)).toBe(0.2);
    await decided(shop, 'WARM', 0, 20);
    expect(await chanceOf(shop, warm)).toBeCloseTo(0.4);
    await learn(shop);
    expect(await chanceOf(shop, warm)).toBeCloseTo(16 / 60);
  });

  it('is the best open opportunity’s, by its stage and by what became of those that stood there', async () => {
    const shop = await aShop(embudo);
    const admin = as(shop, shop.admin);
    const pipelineId = await createPipeline(admin, {
      name: 'Ventas',
      stages: [
        { name: 'Contacto', probability: 10 },
        { name: 'Propuesta', probability: 60 },
        { name: 'Ganada', probability: 100, kind: 'WON' },
        { name: 'Perdida', probability: 0, kind: 'LOST' },
      ],
    });
    const stages = await embudo.testDatabase.sql<{ id: string; name: string }>(
      'select id, name from stage where pipeline_id = $1',
      [pipelineId],
    );
    const stage = (name: string) => stages.find(each => each.name === name)?.id ?? '';
    const leadId = await aLead(shop, 'COLD');
    const sell = (lead: string) =>
      createOpportunity(admin, { title: 'V', value: '1', currency: 'CRC', pipelineId, leadId: lead });
    await sell(leadId);
    expect(await chanceOf(shop, leadId)).toBeCloseTo(0.1);
    await moveOpportunity(admin, { opportunityId: await sell(leadId), stageId: stage('Propuesta') });
    expect(await chanceOf(shop, leadId)).toBeCloseTo(0.6);
    for (const end of ['Ganada', 'Perdida', 'Perdida', 'Perdida']) {
      const id = await sell(await aLead(shop, 'WARM'));
      await moveOpportunity(admin, { opportunityId: id, stageId: stage('Propuesta') });
      await moveOpportunity(admin, { opportunityId: id, stageId: stage(end) });
    }
    await learn(shop);
    expect(await chanceOf(shop, leadId)).toBeCloseTo((0.6 * 20 + 1) / 24);
    // a seller who can see the lead and its opportunities gets the same value
    expect(await chanceOf(shop, leadId, shop.seller)).toBeCloseTo((0.6 * 20 + 1) / 24);
  });

  it('is asked for with a page of leads', async () => {
    const shop = await aShop(embudo);
    for (const temperature of ['HOT', 'WARM', null]) await aLead(shop, temperature);
    const ask = gql(embudo.url, shop.ceo.token);
    const { data } = await ask<{ leads: { nodes: { temperature: string | null; closeProbability: number | null }[] } }>(
      '{ leads(first: 3) { nodes { temperature closeProbability } } }',
    );
    expect(new Map(data.leads.nodes.map(node => [node.temperature, node.closeProbability]))).toEqual(
      new Map([
        ['HOT', 0.5],
        ['WARM', 0.2],
        [null, null],
      ]),
    );
  });
});
