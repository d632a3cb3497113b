import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MetaAds } from './meta.ads.js';
import { leadForm } from './meta.simulator.js';
import { type FakeAds, startFakeAds } from './testing/fake-ads.js';

let fake: FakeAds;
let ads: MetaAds;
beforeAll(async () => {
  fake = await startFakeAds();
  ads = new MetaAds({ baseUrl: fake.url });
});
afterAll(() => fake.stop());
const page = '61000000000000';
const credentials: Record<string, string> = { accessToken: 'EAAG-page', adAccountId: 'act_55500011' };
const account = { externalId: page, credentials };
const within = { timeoutMs: 30_000 };
const at = Date.parse('2026-11-20T12:00:00Z') / 1000;
const lead = (id: string, createdAt = at, form = '800') => ({ id, form, createdAt, fields: [] });

beforeEach(() => {
  Object.assign(fake.state, { leads: [], spend: [], refuses: null, requests: [] });
  fake.state.forms.clear();
  fake.state.closed.clear();
});

describe('a lead', () => {
  it('is asked for by its id, with the account’s token', async () => {
    fake.state.leads.push({
      ...lead('9001'),
      campaign: { id: '77', name: 'Taladros' },
      fields: [
        { name: 'full_name', values: ['Ana Mora'] },
        { name: '¿cuántos?', values: ['3', '4'] },
      ],
    });
    expect(await ads.lead(account, '9001', within)).toEqual({
      kind: 'found',
      found: {
        id: '9001',
        createdAt: new Date('2026-11-20T12:00:00Z'),
        formId: '800',
        campaign: { id: '77', name: 'Taladros' },
        answers: [
          { question: 'full_name', values: ['Ana Mora'] },
          { question: '¿cuántos?', values: ['3', '4'] },
        ],
      },
    });
    const [request] = fake.state.requests;
    expect(request).toMatchObject({ path: '/v23.0/9001', authorization: 'Bearer EAAG-page' });
    expect(request?.query.get('fields')?.split(',')).toEqual(expect.arrayContaining(['field_data', 'campaign_id']));
  });

  it('that cannot be had says why, and never the token', async () => {
    expect(await ads.lead(account, '9001', within)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('does not exist'),
    });
    fake.state.refuses = { status: 401, error: { message: 'Bad token EAAG-page', code: 190 } };
    expect(await ads.lead(account, '9001', within)).toEqual({ kind: 'failed', reason: 'Bad token [secret]' });
    const without = { externalId: page, credentials: {} };
    expect(await ads.lead(without, '9001', within)).toMatchObject({ kind: 'failed' });
    fake.state.refuses = null;
    fake.state.leads.push({ ...lead('9002'), createdAt: at });
    expect(await new MetaAds({ baseUrl: 'http://127.0.0.1:9' }).lead(account, '9002', within)).toMatchObject({
      kind: 'failed',
    });
  });

  it('of the sandbox is what its webhook brought along', () => {
    const body = leadForm(page, '12345', { full_name: 'Ana' });
    expect(ads.simulated(body)).toMatchObject({ id: '12345', answers: [{ question: 'full_name', values: ['Ana'] }] });
    expect(ads.simulated(Buffer.from('{"entry":[{"changes":[]}]}'))).toBeNull();
  });
});

describe('the leads since a time', () => {
  it('are those of every form of the page, on all pages of the lists', async () => {
    fake.state.forms.set(page, ['800', '801', '802']);
    fake.state.leads.push(
      ...['1', '2', '3', '4', '5'].map(id => lead(id)),
      lead('6', at, '802'),
      lead('7', at - 7_200),
      lead('8', at, '999'),
    );
    const since = new Date((at - 3_600) * 1_000);
    expect(await ads.leadsSince(account, { since, knownForms: ['999'] }, within)).toEqual({
      kind: 'found',
      found: ['1', '2', '3', '4', '5', '6'],
    });
  });

  it('are those of known forms where the token may not list the forms', async () => {
    fake.state.closed.add('leadgen_forms');
    fake.state.leads.push(lead('1'));
    const since = new Date((at - 60) * 1_000);
    expect(await ads.leadsSince(account, { since, knownForms: ['800'] }, within)).toEqual({
      kind: 'found',
      found: ['1'],
    });
    expect(await ads.leadsSince(account, { since, knownForms: [] }, within)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('pages_manage_ads'),
    });
  });
});

describe('what campaigns cost', () => {
  const spent = (campaign: string, day: string, spend: string) => ({
    campaign_id: campaign,
    campaign_name: `Campaña ${campaign}`,
    spend,
    impressions: '1200',
    clicks: '31',
    date_start: day,
    date_stop: day,
    account_currency: 'CRC',
  });

  it('is read day by day, with the token for advertisements', async () => {
    fake.state.spend.push(
      ...['2026-11-01', '2026-11-02', '2026-11-03'].map(day => spent('77', day, '1500.5')),
      spent('78', '2026-10-01', '1'),
    );
    const answer = await ads.spend(
      { ...account, credentials: { ...credentials, adsToken: 'EAAG-ads' } },
      { from: '2026-11-01', to: '2026-11-30' },
      within,
    );
    expect(answer).toMatchObject({ kind: 'found' });
    expect(answer?.kind === 'found' ? answer.found : []).toEqual(
      ['2026-11-01', '2026-11-02', '2026-11-03'].map(day => ({
        campaign: { id: '77', name: 'Campaña 77' },
        day,
        spend: '1500.5',
        currency: 'CRC',
        impressions: 1200,
        clicks: 31,
      })),
    );
    const [first, second] = fake.state.requests;
    expect(first).toMatchObject({ path: '/v23.0/act_55500011/insights', authorization: 'Bearer EAAG-ads' });
    expect(Object.fromEntries(first?.query ?? [])).toMatchObject({ level: 'campaign', time_increment: '1' });
    expect(second?.query.get('after')).toBe('2');
  });

  it('is not asked for without an advertising account, and fails with what Meta says', async () => {
    const days = { from: '2026-11-01', to: '2026-11-02' };
    expect(await ads.spend({ ...account, credentials: { accessToken: 'EAAG-page' } }, days, within)).toBeNull();
    fake.state.closed.add('insights');
    expect(await ads.spend(account, days, within)).toMatchObject({ kind: 'failed' });
  });
});
