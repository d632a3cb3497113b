import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { giveUpCampaign } from '../src/domain/campaigns/give-up-campaign.js';
import { systemActor } from '../src/domain/shared/actor.js';
import { newId } from '../src/domain/shared/id.js';
import { gql, jobsDone, mutate, type TestEmbudo } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;
let contactId: string;
let leadId: string;

const ask = () => gql(embudo.url, session.shop.admin.token);

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  ({ embudo, page } = session);
  const { lead } = await mutate<{ lead: { id: string; contact: { id: string } } }>(
    ask(),
    'createLead',
    { name: 'Ana Mora', phone: '+50688880001', source: 'Feria' },
    'lead { id contact { id } } userErrors { code }',
  );
  ({ id: leadId } = lead);
  contactId = lead.contact.id;
  await session.signIn('/automation/alerts');
});
afterAll(async () => {
  await session?.browser.close();
});

const openAlert = async (title: string | RegExp) => {
  await page.goto(`${embudo.url}/automation/alerts`);
  await page.getByRole('list', { name: 'Alertas' }).getByRole('link', { name: title }).click();
};
const openNotification = async (title: RegExp) => {
  await page.goto(`${embudo.url}/notifications`);
  await page.getByRole('list', { name: 'Lista de avisos' }).getByRole('button', { name: title }).click();
};

describe('an alert leads to what it is about', () => {
  it('to the order that waits', async () => {
    const settings = { orders: { confirmAbove: '1' } };
    await mutate(ask(), 'updateTenantSettings', { settings }, 'userErrors { code }');
    const { product } = await mutate<{ product: { id: string } }>(
      ask(),
      'createProduct',
      { sku: 'TAL-1', name: 'Taladro', price: '50000' },
      'product { id } userErrors { code }',
    );
    const lines = [{ productId: product.id, quantity: 1 }];
    const { cart } = await mutate<{ cart: { id: string } }>(
      ask(),
      'setCart',
      { contactId, lines },
      'cart { id } userErrors { code }',
    );
    await mutate(ask(), 'placeOrder', { cartId: cart.id, idempotencyKey: 'one' }, 'order { id } userErrors { code }');
    await openAlert(/^El pedido 1 espera confirmación/);
    await page.waitForURL('**/lists/orders?open=*');
    await page.getByRole('heading', { name: 'Pedido 1' }).waitFor();
  });

  it('to the campaign that stopped', async () => {
    const { campaign } = await mutate<{ campaign: { id: string } }>(
      ask(),
      'createCampaign',
      {
        name: 'Oferta',
        channelAccountId: session.shop.account.id,
        text: 'Hoy hay 2x1',
        audience: { contactIds: [contactId] },
        startsAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
      'campaign { id } userErrors { code }',
    );
    await giveUpCampaign(embudo.context(systemActor(session.shop.tenant.id)), { campaignId: campaign.id });
    await openAlert(/^La campaña «Oferta» se detuvo/);
    await page.waitForURL(`**/automation/campaigns?open=${campaign.id}`);
    await page.getByRole('button', { name: 'Reanudar' }).waitFor();
  });

  it('to the dashboard whose figure passed its limit, and to the channel that broke', async () => {
    const { dashboard } = await mutate<{ dashboard: { id: string } }>(
      ask(),
      'saveDashboard',
      { name: 'Mi tablero', widgets: [] },
      'dashboard { id } userErrors { code }',
    );
    for (const [kind, title, details] of [
      ['THRESHOLD', 'Leads: 9 pasa de 5', { dashboardId: dashboard.id }],
      ['CHANNEL_BROKEN', 'Un canal falla', { accountId: session.shop.account.id }],
      ['AI_BUDGET', 'Sin lugar propio', { day: '2030-01-01' }],
    ] as const)
      await embudo.testDatabase.sql(
        `insert into alert (id, tenant_id, kind, severity, title, details, subject_id) values ($1, $2, $3, 'WARNING', $4, $5, $1)`,
        [newId(), session.shop.tenant.id, kind, title, details],
      );
    await openAlert(/^Leads: 9 pasa de 5/);
    await page.waitForURL(`**/figures/dashboards?board=${dashboard.id}`);
    await openAlert(/^Un canal falla/);
    await page.waitForURL('**/settings/channels');
    await page.goto(`${embudo.url}/automation/alerts`);
    const alerts = page.getByRole('list', { name: 'Alertas' });
    await alerts.getByText('Sin lugar propio').waitFor();
    expect(await alerts.getByRole('link', { name: /Sin lugar propio/ }).count()).toBe(0);
  });
});

describe('a notification of somebody without a conversation', () => {
  it('leads to the lead that became hot', async () => {
    await embudo.testDatabase.sql(
      `insert into notification (id, tenant_id, user_id, type, subject_id, since, title, body, data, expires_at)
       select gen_random_uuid(), m.tenant_id, m.user_id, 'HOT_LEAD', $2, now(), 'Lead caliente: Ana Mora', '', jsonb_build_object('leadId', $2::uuid), now() + interval '7 days'
       from membership m where m.tenant_id = $1 and m.role = 'ADMIN'`,
      [session.shop.tenant.id, leadId],
    );
    await openNotification(/Lead caliente: Ana Mora/);
    await page.waitForURL(`**/lists/leads?open=${leadId}`);
  });

  it('leads to the sale that was won', async () => {
    const { pipeline } = await mutate<{ pipeline: { id: string; stages: { id: string; kind: string }[] } }>(
      ask(),
      'createPipeline',
      {
        name: 'Ventas',
        stages: [
          { name: 'Consulta', probability: 10 },
          { name: 'Ganada', probability: 100, kind: 'WON' },
        ],
      },
      'pipeline { id stages { id kind } } userErrors { code }',
    );
    const { opportunity } = await mutate<{ opportunity: { id: string } }>(
      ask(),
      'createOpportunity',
      { pipelineId: pipeline.id, leadId, title: 'Diez taladros', value: '500000' },
      'opportunity { id } userErrors { code }',
    );
    const stageId = pipeline.stages.find(({ kind }) => kind === 'WON')?.id;
    await mutate(ask(), 'moveOpportunity', { opportunityId: opportunity.id, stageId }, 'userErrors { code }');
    await jobsDone(embudo);
    await openNotification(/Proyecto listo: Diez taladros/);
    await page.waitForURL(`**/board**card=${opportunity.id}*`);
    await page.getByText('Diez taladros').first().waitFor();
    expect(session.wrong).toEqual([]);
  });
});
