import { describe, expect, it } from '@jest/globals';
import { mutate, type TestUser, twoShops } from '../../testing/index.js';
import type { Shift } from '../shared/shifts.js';
import { loadWorkingTimes } from './load-working-times.js';
import { type WorkingTimes, workedMinutes, worksAt } from './working-times.js';

const { embudo, shop, other, as } = await twoShops();
const sql = embudo.testDatabase.sql.bind(embudo.testDatabase);
const sellerId = shop.seller.sellerId ?? '';

const update = (user: TestUser, input: object) =>
  mutate<{ seller: Record<string, unknown> | null }>(
    as(user),
    'updateSeller',
    { sellerId, ...input },
    'seller { id available department skills regions languages capacity workingHours absences } userErrors { code field }',
  );
const forbidden = async (user: TestUser, input: object) =>
  (
    await as(user)('mutation ($input: UpdateSellerInput!) { updateSeller(input: $input) { seller { id } } }', {
      input: { sellerId, ...input },
    })
  ).errors.map(error => error.extensions.code);

it('managers change everything of a seller, and null clears', async () => {
  const hours = {
    zone: 'America/Panama',
    shifts: [
      { days: [2, 1, 1], from: '08:00', to: '12:00' },
      { days: [1, 2], from: '13:00', to: '24:00' },
    ],
  };
  const { seller, userErrors } = await update(shop.admin, {
    available: false,
    department: ' Taladros ',
    skills: ['taladros', 'taladros', ' '],
    regions: ['San José'],
    languages: ['es', 'en'],
    capacity: 7,
    workingHours: hours,
    absences: [
      { from: '2031-12-24', to: '2031-12-26' },
      { from: '2030-01-02T10:00:00-06:00', to: '2030-01-02T12:00:00-06:00' },
    ],
  });
  expect(userErrors).toEqual([]);
  expect(seller).toEqual({
    id: sellerId,
    available: false,
    department: 'Taladros',
    skills: ['taladros'],
    regions: ['San José'],
    languages: ['es', 'en'],
    capacity: 7,
    workingHours: { ...hours, shifts: [{ ...hours.shifts[0], days: [1, 2] }, hours.shifts[1]] },
    absences: [
      { from: '2030-01-02T16:00:00.000Z', to: '2030-01-02T18:00:00.000Z' },
      { from: '2031-12-24', to: '2031-12-26' },
    ],
  });
  const cleared = await update(shop.ceo, {
    available: true,
    department: null,
    skills: null,
    workingHours: null,
    absences: null,
  });
  expect(cleared.seller).toMatchObject({
    available: true,
    department: null,
    skills: [],
    regions: ['San José'],
    capacity: 7,
    workingHours: { shifts: [] },
    absences: [],
  });
  const entries = await sql<{ after: object }>(
    `select after from audit_entry where tenant_id = $1 and action = 'seller.updated' and subject_id = $2 order by at desc`,
    [shop.tenant.id, sellerId],
  );
  expect(entries).toHaveLength(2);
});

it('are changed by what somebody read of them only while they are as they were read', async () => {
  const { data } = await as(shop.admin)<{ sellers: { id: string; updatedAt: string }[] }>(
    '{ sellers { id updatedAt } }',
  );
  const read = data.sellers.find(({ id }) => id === sellerId)?.updatedAt;
  expect((await update(shop.admin, { capacity: 9, updatedAtBefore: read })).seller).toMatchObject({ capacity: 9 });
  expect(await update(shop.admin, { capacity: 3, updatedAtBefore: read })).toMatchObject({
    seller: null,
    userErrors: [{ code: 'CONFLICT', field: ['updatedAtBefore'] }],
  });
  expect((await update(shop.admin, { capacity: 4 })).seller).toMatchObject({ capacity: 4 });
});

it('sellers change when they themselves work, and nothing else, and nobody another', async () => {
  const own = await update(shop.seller, {
    available: true,
    languages: ['ES', 'es'],
    absences: [{ from: '2031-01-01', to: '2031-01-01' }],
  });
  expect(own.seller).toMatchObject({ languages: ['es'], absences: [{ from: '2031-01-01', to: '2031-01-01' }] });
  const before = await sql('select * from seller where id = $1', [sellerId]);
  expect(await forbidden(shop.seller, { capacity: 1_000 })).toEqual(['FORBIDDEN']);
  expect(await forbidden(shop.otherSeller, { available: false })).toEqual(['FORBIDDEN']);
  expect(await forbidden(shop.secretary, { available: false })).toEqual(['FORBIDDEN']);
  expect((await update(other.admin, { available: false })).userErrors).toEqual([
    { code: 'NOT_FOUND', field: ['sellerId'] },
  ]);
  expect(await sql('select * from seller where id = $1', [sellerId])).toEqual(before);
});

it.each([
  ['workingHours', { shifts: [{ days: [8], from: '08:00', to: '12:00' }] }],
  ['workingHours', { shifts: [{ days: [1], from: '08:00', to: '08:00' }] }],
  ['workingHours', { shifts: [{ days: [1], from: '24:00', to: '08:00' }] }],
  ['workingHours', { zone: 'America/Nowhere', shifts: [] }],
  ['workingHours', { zone: '-06:00', shifts: [] }],
  ['workingHours', [1]],
  ['absences', [{ from: '2031-02-30', to: '2031-03-01' }]],
  ['absences', [{ from: '2031-03-02', to: '2031-03-01' }]],
  ['absences', [{ from: '2031-03-02', to: '2031-03-05T10:00:00Z' }]],
  ['absences', { from: '2031-03-02' }],
])('%s that mean nothing are refused beside their field', async (field, value) => {
  const { seller, userErrors } = await update(shop.admin, { [field]: value });
  expect(seller).toBeNull();
  expect(userErrors).toMatchObject([{ code: 'INVALID', field: expect.arrayContaining([field]) }]);
});

describe('the tenant’s hours hold for who has none, in the tenant’s zone,', () => {
  const morning = { days: [1, 2, 3, 4, 5], from: '09:00', to: '13:00' };
  const afternoon = { days: [1, 2, 3, 4, 5], from: '15:00', to: '19:00' };
  it.each([
    ['as several shifts', [morning, afternoon], [morning, afternoon]],
    [
      'as the one shift that earlier versions stored',
      { from: '08:00', to: '17:00' },
      [{ days: [1, 2, 3, 4, 5, 6], from: '08:00', to: '17:00' }],
    ],
  ])('%s', async (_name, workingHours, shifts) => {
    await update(shop.admin, { workingHours: null, absences: null });
    await sql(`update tenant set settings = settings || $2 where id = $1`, [
      shop.tenant.id,
      JSON.stringify({ cases: { workingHours } }),
    ]);
    const read = embudo.database.reader({ tenantId: shop.tenant.id, userId: shop.admin.id, role: 'ADMIN' });
    expect((await loadWorkingTimes(read, [sellerId])).get(sellerId)).toEqual({
      zone: 'America/Costa_Rica',
      shifts,
      absences: [],
    });
  });

  it.each([
    ['before the break', '2026-11-16T12:59:00-06:00', true],
    ['in the break', '2026-11-16T14:00:00-06:00', false],
    ['after the break', '2026-11-16T15:00:00-06:00', true],
    ['on Saturday', '2026-11-21T10:00:00-06:00', false],
  ])('%s', async (_name, at, works) => {
    const settings = JSON.stringify({ cases: { workingHours: [morning, afternoon] } });
    await sql(`update tenant set settings = settings || $2 where id = $1`, [shop.tenant.id, settings]);
    const read = embudo.database.reader({ tenantId: shop.tenant.id, userId: shop.admin.id, role: 'ADMIN' });
    const atWork = { name: 'spec.works-at', text: 'select app.works_at($1, $2) as works' };
    expect(await read.query(atWork, [sellerId, at])).toEqual([{ works }]);
  });
});

describe('on a day on which the business is closed', () => {
  const week = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
  const atWork = { name: 'spec.works-at', text: 'select app.works_at($1, $2) as works' };
  const hoursOf = { name: 'spec.hours', text: 'select app.worked_hours($1, $2, $3) as hours' };
  const read = () => embudo.database.reader({ tenantId: shop.tenant.id, userId: shop.admin.id, role: 'ADMIN' });
  /** Sets the hours of the tenant and of the seller, and reads what follows at 10:00 local time. */
  async function works(day: string, cases: object, own: object | null): Promise<boolean> {
    await update(shop.admin, { workingHours: own, absences: null });
    await sql(`update tenant set settings = settings || $2 where id = $1`, [shop.tenant.id, JSON.stringify({ cases })]);
    const at = `${day}T10:00:00-06:00`;
    const [found] = await read().query<{ works: boolean }>(atWork, [sellerId, at]);
    const times = (await loadWorkingTimes(read(), [sellerId])).get(sellerId);
    expect(times && worksAt(times, new Date(at))).toBe(found?.works);
    return found?.works ?? false;
  }
  const closedDays = ['12-25', '2026-12-31'];

  it.each([
    ['by the hours of the business', { workingHours: [week], closedDays }, null],
    ['by their own hours', { closedDays }, { shifts: [week] }],
    ['by no hours, which are all otherwise', { closedDays }, null],
  ])('no seller works, %s', async (_name, cases, own) => {
    const days = ['2026-12-24', '2026-12-25', '2028-12-25', '2026-12-31', '2027-12-31'];
    const found = [];
    for (const day of days) found.push(await works(day, cases, own));
    expect(found).toEqual([true, false, false, false, true]);
  });

  it('a shift that began the evening before goes on', async () => {
    const night = { shifts: [{ days: [4], from: '20:00', to: '11:00' }] };
    expect(await works('2026-12-25', { closedDays }, night)).toBe(true);
  });

  it('nothing counts as worked, and a seller without hours has eight on the other weekdays', async () => {
    const hours = async () => {
      const [row] = await read().query<{ hours: number }>(hoursOf, [sellerId, '2025-12-22', '2025-12-28']);
      return row?.hours;
    };
    await works('2025-12-25', { closedDays }, null);
    expect(await hours()).toBe(32);
    await works('2025-12-25', { closedDays: [] }, null);
    expect(await hours()).toBe(40);
    await works('2025-12-25', { closedDays }, { shifts: [{ ...week, to: '13:00' }] });
    expect(await hours()).toBe(16);
  });
});

/** Returns a random generator that produces the same numbers in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

it('the database works by the same clock, in every zone, over changes of the clock', async () => {
  const random = seeded(15);
  const zones = [
    'America/New_York',
    'Europe/Madrid',
    'America/Santiago',
    'Asia/Kathmandu',
    'America/Costa_Rica',
    'Africa/Cairo',
  ];
  const clock = () => `${String(random(24)).padStart(2, '0')}:${String(random(4) * 15).padStart(2, '0')}`;
  const shift = (): Shift => ({
    days: [1, 2, 3, 4, 5, 6, 7].filter(() => random(3) > 0),
    from: clock(),
    to: random(8) === 0 ? '24:00' : clock(),
  });
  const instant = () => new Date(Date.UTC(2026, 0, 1) + random(365 * 24 * 60) * 60_000);
  const asked: { times: WorkingTimes; from: Date; to: Date }[] = [];
  for (let index = 0; index < 300; index += 1) {
    const from = instant();
    const day = instant().toISOString().slice(0, 10);
    const away = instant();
    asked.push({
      times: {
        zone: zones[random(zones.length)] ?? '',
        shifts: Array.from({ length: random(4) }, shift)
          .filter(each => each.from !== each.to && each.days.length > 0)
          .map(each => ({ ...each, except: [day, instant().toISOString().slice('2026-'.length, 10)] })),
        absences: [
          { from: day, to: day },
          { from: away.toISOString(), to: new Date(away.getTime() + random(9_000) * 60_000).toISOString() },
        ],
      },
      from,
      to: new Date(from.getTime() + random(40 * 24 * 60) * 60_000),
    });
  }
  const found = await sql<{ minutes: number; works: boolean }>(
    `select (select coalesce(sum(extract(epoch from upper(r) - lower(r))), 0)::float8 / 60 from unnest(app.worked_ranges(a.times -> 'shifts', a.times -> 'absences', a.times ->> 'zone', a."from", a."to")) r) as minutes,
       app.worked_ranges(a.times -> 'shifts', a.times -> 'absences', a.times ->> 'zone', a."from", a."from" + interval '1 millisecond') @> a."from" as works
     from json_to_recordset($1) a (place int, times jsonb, "from" timestamptz, "to" timestamptz) order by a.place`,
    [JSON.stringify(asked.map((each, place) => ({ place, ...each })))],
  );
  expect(found).toEqual(
    asked.map(({ times, from, to }) => ({ minutes: workedMinutes(times, from, to), works: worksAt(times, from) })),
  );
  expect(new Set(found.map(({ works }) => works)).size).toBe(2);
});
