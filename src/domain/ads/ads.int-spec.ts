import { randomInt } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { leadForm } from '../../integrations/meta/meta.simulator.js';
import { type FakeAdLead, type FakeAds, startFakeAds } from '../../integrations/meta/testing/fake-ads.js';
import {
  aChannelAccount,
  aCustomField,
  afterwards,
  aShop,
  changeSettings,
  FakeLanguageModel,
  gql,
  hurryJobs,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestAccount,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { fetchAdSpend } from './fetch-ad-spend.js';
import { findMissedLeads } from './find-missed-leads.js';

let fake: FakeAds;
let embudo: TestEmbudo;
beforeAll(async () => {
  fake = await startFakeAds();
  afterwards(() => fake.stop());
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [new FakeLanguageModel()],
    config: { META_GRAPH_URL: fake.url },
  });
});

const form = '800800800';
const campaign = { id: '77001', name: 'Taladros de noviembre' };
const hour = 3_600_000;
let shop: TestShop;
let page: TestAccount;
let count = randomInt(1_000_000);
beforeEach(async () => {
  Object.assign(fake.state, { leads: [], spend: [], refuses: null, requests: [] });
  fake.state.forms.clear();
  fake.state.closed.clear();
  shop = await aShop(embudo);
  page = await aPage({ accessToken: 'EAAG-of-the-page', adAccountId: 'act_55500011' });
});

/** Creates a page that was connected two days ago. */
async function aPage(more: Record<string, string>): Promise<TestAccount> {
  const account = await aChannelAccount(embudo, shop.tenant, { channel: 'MESSENGER', ...more });
  const credentials = { appSecret: account.appSecret, verifyToken: account.verifyToken, ...more };
  await embudo.testDatabase.sql(
    `update channel_account set credentials = $2, created_at = now() - interval '2 days' where id = $1`,
    [account.id, embudo.ports.secrets.seal(JSON.stringify(credentials))],
  );
  return account;
}

const answers = { full_name: 'Ana Mora', phone_number: '+50688887777', '¿qué_buscas?': 'Un taladro' };
function aLead(given: Record<string, string> = answers, more: Partial<FakeAdLead> = {}): FakeAdLead {
  count += 1;
  const lead = {
    id: String(9_000_000_000_000 + count),
    form,
    createdAt: Math.floor(Date.now() / 1000) - 60,
    campaign,
    fields: Object.entries(given).map(([name, value]) => ({ name, values: [value] })),
    ...more,
  };
  fake.state.leads.push(lead);
  return lead;
}
/** Returns the body of Meta's webhook about a lead, which contains only ids. */
const toldOf = ({ id, createdAt }: FakeAdLead): Buffer => {
  const value = {
    leadgen_id: id,
    page_id: page.externalId,
    form_id: form,
    adgroup_id: '1',
    ad_id: '2',
    created_time: createdAt,
  };
  const entry = [{ id: page.externalId, time: createdAt, changes: [{ field: 'leadgen', value }] }];
  return Buffer.from(JSON.stringify({ object: 'page', entry }));
};
const told = async (lead: FakeAdLead) => expect((await postWebhook(embudo.url, page, toldOf(lead))).status).toBe(200);

interface Shown {
  id: string;
  name: string;
  source: string;
  status: string;
  inquiry: string | null;
  score: number | null;
  customFields: object;
  contact: { id: string; phone: string | null; email: string | null };
}
const leads = async (): Promise<Shown[]> => {
  const { data } = await gql(
    embudo.url,
    shop.admin.token,
  )<{ leads: { nodes: Shown[] } }>(
    '{ leads(first: 50) { nodes { id name source status inquiry score customFields contact { id phone email } } } }',
  );
  return data.leads.nodes;
};
interface Campaign {
  name: string;
  leads: number;
  won: number;
  spend: string | null;
  currency: string | null;
  costPerLead: string | null;
  conversionRate: number;
}
const campaigns = async (range: object | null = null, token = shop.admin.token) => {
  const { data, errors } = await gql(embudo.url, token)<{ adCampaigns: Campaign[] } | null>(
    'query ($range: DateTimeRange) { adCampaigns(range: $range) { name leads won spend currency costPerLead conversionRate } }',
    { range },
  );
  return data?.adCampaigns ?? errors.map(error => String(error.extensions.code));
};
const system = () => embudo.context(systemActor(shop.tenant.id));
describe('the form of an advertisement', () => {
  it('becomes a lead with its contact, answers and campaign, and is judged by what it says', async () => {
    await told(aLead());
    await jobsDone(embudo);
    const [lead, ...others] = await leads();
    expect(others).toEqual([]);
    expect(lead).toMatchObject({
      name: 'Ana Mora',
      source: 'META_ADS',
      inquiry: '¿qué buscas?: Un taladro',
      contact: { phone: '+50688887777' },
    });
    expect(lead?.score).not.toBeNull();
    expect(await campaigns()).toMatchObject([
      { name: campaign.name, leads: 1, won: 0, spend: null, costPerLead: null },
    ]);
    const [row] = await embudo.testDatabase.sql<{ status: string }>(
      'select status from inbound_event where account_id = $1',
      [page.id],
    );
    expect(row?.status).toBe('PROCESSED');
  });

  it('is one lead, however often it is told and found, and who sends again has one contact and one open lead', async () => {
    const first = aLead();
    fake.state.forms.set(page.externalId, [form]);
    for (const _ of [1, 2, 3]) await told(first);
    await findMissedLeads(system(), { accountId: page.id });
    await jobsDone(embudo);
    const again = aLead({
      full_name: 'Ana',
      phone_number: '8888-7777',
      email: 'ana@example.com',
      '¿qué_buscas?': 'Brocas',
    });
    await told(again);
    await jobsDone(embudo);
    await told(aLead({ full_name: 'A. Mora', email: 'ANA@example.com' }));
    await jobsDone(embudo);
    const found = await leads();
    expect(found).toHaveLength(1);
    expect(found[0]?.inquiry).toBe('¿qué buscas?: Un taladro\n\n¿qué buscas?: Brocas');
    expect(found[0]?.contact).toMatchObject({ phone: '+50688887777', email: 'ana@example.com' });
    expect(await campaigns()).toMatchObject([{ leads: 1 }]);
  });

  it('fills custom fields where its answers fit, also those of the tenant’s mapping, and demands none', async () => {
    await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'budget', type: 'NUMBER' });
    await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'must', type: 'TEXT', required: true });
    await changeSettings(embudo, shop.tenant.id, {
      ads: { answers: { '¿Cuánto quieres gastar?': 'field:budget', 'quién eres': 'name' } },
    });
    await told(aLead({ '¿quién_eres?': 'Ana', email: 'a1@example.com', '¿cuánto_quieres_gastar?': '2500' }));
    await told(aLead({ '¿quién_eres?': 'Bea', email: 'b1@example.com', '¿cuánto_quieres_gastar?': 'no sé' }));
    await jobsDone(embudo);
    const found = (await leads()).map(({ name, customFields, inquiry }) => ({ name, customFields, inquiry }));
    expect(found).toEqual(
      expect.arrayContaining([
        { name: 'Ana', customFields: { budget: 2500 }, inquiry: null },
        { name: 'Bea', customFields: {}, inquiry: expect.stringContaining('no sé') },
      ]),
    );
  });

  it('is taken from nobody but Meta', async () => {
    const answer = await postWebhook(embudo.url, page, toldOf(aLead()), { signature: `sha256=${'0'.repeat(64)}` });
    expect(answer.status).toBe(401);
    await jobsDone(embudo);
    expect(await leads()).toEqual([]);
    expect(fake.state.requests).toEqual([]);
  });

  it('is not made again once its contact was erased', async () => {
    const lead = aLead();
    await told(lead);
    await jobsDone(embudo);
    const [made] = await leads();
    await mutate(
      gql(embudo.url, shop.ceo.token),
      'eraseContact',
      { contactId: made?.contact.id },
      'userErrors { code }',
      'ContactInput',
    );
    fake.state.forms.set(page.externalId, [form]);
    await findMissedLeads(system(), { accountId: page.id });
    await jobsDone(embudo);
    expect((await leads()).filter(({ name }) => name === 'Ana Mora')).toEqual([]);
  });

  it('in the sandbox is made of what the demo’s webhook says', async () => {
    page = await aPage({});
    await embudo.testDatabase.sql('update channel_account set live = false where id = $1', [page.id]);
    const body = leadForm(page.externalId, '123123123', { full_name: 'Leo', phone_number: '+50670001111' });
    expect((await postWebhook(embudo.url, page, body)).status).toBe(200);
    await jobsDone(embudo);
    expect(await leads()).toMatchObject([{ name: 'Leo', contact: { phone: '+50670001111' } }]);
    expect(fake.state.requests).toEqual([]);
  });
});

describe('an outage', () => {
  it('of a day is made up from the vendor’s list, without what was before the page was connected', async () => {
    fake.state.forms.set(page.externalId, [form]);
    const now = Date.now();
    const ago = (ms: number) => Math.floor((now - ms) / 1000);
    for (const hours of [1, 8, 16, 23])
      aLead({ full_name: `Hace ${hours}`, email: `h${hours}@example.com` }, { createdAt: ago(hours * hour) });
    aLead({ full_name: 'Antes', email: 'antes@example.com' }, { createdAt: ago(60 * hour) });
    await findMissedLeads(system(), { accountId: page.id });
    await jobsDone(embudo);
    expect((await leads()).map(({ name }) => name).sort()).toEqual(['Hace 1', 'Hace 16', 'Hace 23', 'Hace 8']);
    // Leads that were read are not asked for again, except for an overlap of one hour.
    fake.state.requests.length = 0;
    await findMissedLeads(system(), { accountId: page.id });
    const asked = fake.state.requests.find(({ path }) => path.endsWith('/leads'));
    const [filter] = JSON.parse(asked?.query.get('filtering') ?? '[]') as { value: number }[];
    expect(Math.abs((filter?.value ?? 0) - (Date.now() - hour) / 1000)).toBeLessThan(120);
  });

  it('of the vendor leaves a failed job behind, which makes the lead when it is run again', async () => {
    fake.state.refuses = { status: 400, error: { message: '(#190) The token has expired', code: 190 } };
    await told(aLead());
    const failedJobs = async () => {
      const { data } = await gql(
        embudo.url,
        shop.admin.token,
      )<{
        failedJobs: { nodes: { id: string; task: string; error: string }[] };
      }>('{ failedJobs { nodes { id task error } } }');
      return data.failedJobs.nodes;
    };
    await until('the job to be given up', async () => {
      await hurryJobs(embudo);
      return (await failedJobs()).length > 0;
    });
    const [failed] = await failedJobs();
    expect(failed).toMatchObject({ task: 'ads/fetch-lead', error: expect.stringContaining('token has expired') });
    expect(await leads()).toEqual([]);
    fake.state.refuses = null;
    await mutate(
      gql(embudo.url, shop.admin.token),
      'replayFailedJobs',
      { ids: [failed?.id] },
      'replayed userErrors { code }',
    );
    await jobsDone(embudo);
    expect(await leads()).toMatchObject([{ name: 'Ana Mora' }]);
  });
});

describe('adCampaigns', () => {
  const day = (ago: number) => new Date(Date.now() - ago * 24 * hour).toISOString().slice(0, 10);
  const spent = (of: { id: string; name: string }, ago: number, spend: string) => ({
    campaign_id: of.id,
    campaign_name: of.name,
    spend,
    impressions: '1000',
    clicks: '10',
    date_start: day(ago),
    date_stop: day(ago),
    account_currency: 'USD',
  });
  const other = { id: '77002', name: 'Sin leads' };

  it('says what each brought, won and cost, in the account’s currency and in a time', async () => {
    await told(aLead());
    await told(aLead({ full_name: 'Bea', email: 'bea@example.com' }));
    await told(aLead({ full_name: 'Cata', email: 'cata@example.com' }));
    await told(aLead({ full_name: 'Orgánica', email: 'o@example.com' }, { campaign: undefined }));
    await jobsDone(embudo);
    await embudo.testDatabase.sql(`update lead set status = 'WON' where tenant_id = $1 and name = 'Bea'`, [
      shop.tenant.id,
    ]);
    fake.state.spend.push(
      spent(campaign, 1, '10.5'),
      spent(campaign, 3, '19.5'),
      spent(other, 2, '40.25'),
      spent(campaign, 40, '100'),
    );
    await fetchAdSpend(system(), { accountId: page.id });
    const both = [
      { name: other.name, leads: 0, won: 0, spend: '40.25', currency: 'USD', costPerLead: null, conversionRate: 0 },
      {
        name: campaign.name,
        leads: 3,
        won: 1,
        spend: '30.00',
        currency: 'USD',
        costPerLead: '10.00',
        conversionRate: 1 / 3,
      },
    ];
    const from = new Date(Date.now() - 20 * 24 * hour).toISOString();
    expect(await campaigns({ from })).toEqual(both);
    expect(await campaigns()).toMatchObject([{ spend: '130.00', leads: 3 }, { spend: '40.25' }]);
    // A second reading, after the vendor has corrected a cost.
    fake.state.spend[0] = spent(campaign, 1, '13.50');
    await fetchAdSpend(system(), { accountId: page.id });
    expect(await campaigns({ from })).toMatchObject([{ spend: '40.25' }, { spend: '33.00', costPerLead: '11.00' }]);
    expect(await campaigns({ to: new Date(Date.now() - 30 * 24 * hour).toISOString() })).toMatchObject([
      { leads: 0, spend: '100.00' },
    ]);
  });

  it('is seen by whoever oversees the tenant alone', async () => {
    await told(aLead());
    await jobsDone(embudo);
    expect(await campaigns(null, shop.secretary.token)).toHaveLength(1);
    expect(await campaigns(null, shop.seller.token)).toEqual(['FORBIDDEN']);
    const stranger = await aShop(embudo);
    expect(await campaigns(null, stranger.admin.token)).toEqual([]);
  });
});
