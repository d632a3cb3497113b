import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';

interface Update {
  updateTenantSettings: { userErrors: { code: string; field: string[] | null; message: string }[] };
}
let embudo: TestEmbudo;
let shop: TestShop;

const read = async () =>
  (
    await gql(
      embudo.url,
      shop.admin.token,
    )<{ tenantSettings: { version: number; routing: object } }>('{ tenantSettings }')
  ).data.tenantSettings;
const change = async (settings: object) => {
  const { data, errors } = await gql(embudo.url, shop.admin.token)<Update>(
    'mutation ($settings: JSON!) { updateTenantSettings(input: { settings: $settings }) { userErrors { code field message } } }',
    { settings },
  );
  return errors.length > 0 ? errors : data.updateTenantSettings.userErrors;
};

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

describe('updateTenantSettings', () => {
  it('changes what it names and nothing else', async () => {
    const before = await read();
    expect(await change({ routing: { salesScoreAbove: 61 } })).toEqual([]);
    expect(await change({ segments: { withinDays: 31 } })).toEqual([]);
    expect(await read()).toMatchObject({
      routing: { ...before.routing, salesScoreAbove: 61 },
      segments: { withinDays: 31 },
      version: before.version + 2,
    });
  });

  it('are read as they are now, also where another process changed them', async () => {
    const before = await read();
    await embudo.testDatabase.sql('update tenant set settings_version = settings_version + 1 where id = $1', [
      shop.tenant.id,
    ]);
    expect((await read()).version).toBe(before.version + 1);
    expect(await change({ version: before.version + 1, routing: { salesScoreAbove: 62 } })).toEqual([]);
  });

  it.each([
    ['NEVER', 'NEVER'],
    ['outside_hours', 'OUTSIDE_HOURS'],
    ['Facts', 'FACTS'],
    ['never', 'NEVER'],
    ['outside-hours', 'OUTSIDE_HOURS'],
    ['always', 'FACTS'],
  ])('take %s for how the agent goes on while a person is awaited, and answer %s', async (given, answered) => {
    expect(await change({ answering: { whileWaiting: given } })).toEqual([]);
    expect(await read()).toMatchObject({ answering: { whileWaiting: answered } });
  });

  it('take the shifts of the business, and one shift as clients sent it before', async () => {
    const hours = async () => (await read()) as unknown as { cases: { workingHours: unknown } };
    const morning = { days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '13:00' };
    const afternoon = { days: [1, 2, 3, 4, 5], from: '15:00', to: '19:00' };
    expect(await change({ cases: { workingHours: { from: '08:00', to: '13:00' } } })).toEqual([]);
    expect(await change({ cases: { workingHours: { from: '09:00' } } })).toEqual([]);
    expect(await hours()).toMatchObject({ cases: { workingHours: [morning] } });
    expect(await change({ cases: { workingHours: [morning, afternoon] } })).toEqual([]);
    expect(await hours()).toMatchObject({ cases: { workingHours: [morning, afternoon] } });
    expect(await change({ cases: { workingHours: [morning, { ...afternoon, from: '12:00' }] } })).toMatchObject([
      { message: 'Two shifts overlap. Change the hours or the days of one of them.' },
    ]);
    expect(await hours()).toMatchObject({ cases: { workingHours: [morning, afternoon] } });
    expect(await change({ cases: { workingHours: null } })).toEqual([]);
    expect(await hours()).toMatchObject({ cases: { workingHours: null } });
  });

  it('is refused where somebody changed the settings since they were read, and changes nothing', async () => {
    const mine = await read();
    expect(await change({ business: 'Taladros' })).toEqual([]);
    const [refusal] = await change({ ...mine, business: 'Pinturas' });
    expect(refusal).toMatchObject({ code: 'CONFLICT', field: ['settings', 'version'] });
    expect(await read()).toMatchObject({ business: 'Taladros' });
    const fresh = await read();
    expect(await change({ ...fresh, business: 'Pinturas' })).toEqual([]);
  });

  it.each([
    [
      { cases: { workingHours: { days: ['MON'], from: '08:00', to: '17:00' } } },
      'Days are numbers from 1 (Monday) to 7 (Sunday).',
    ],
    [{ routing: [] }, 'This must be an object, not a list.'],
    [{ routing: { salesScoreAbove: 'x' } }, 'This must be a number, not a string.'],
  ])('say in a sentence what is wrong with %j', async (wrong, sentence) => {
    expect(await change(wrong)).toMatchObject([{ message: sentence, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('loses no change of many who change different sections at once', async () => {
    const done = await Promise.all([
      change({ routing: { rejectSpamBelow: 3 } }),
      change({ answering: { enabled: false } }),
      change({ reports: { weekly: false } }),
      change({ privacy: { retentionMonths: 24 } }),
    ]);
    expect(done.flat()).toEqual([]);
    expect(await read()).toMatchObject({
      routing: { rejectSpamBelow: 3 },
      answering: { enabled: false },
      reports: { weekly: false },
      privacy: { retentionMonths: 24 },
    });
  });
});
