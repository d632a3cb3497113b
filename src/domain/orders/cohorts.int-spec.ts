import { describe, expect, it } from '@jest/globals';
import { type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, other, as } = await twoShops();
const { sql } = embudo.testDatabase;

interface Bought {
  contact: number;
  sellerId: string | null;
  at: Date;
  status: string;
  currency: string;
  minor: number;
}
interface Cell {
  cohort: string;
  size: number;
  month: string;
  monthsLater: number;
  customers: number;
  orders: number;
  amount: string;
}

/** Returns a random generator that produces the same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const pick = numbers(7);
const people = 300;
const contacts = Array.from({ length: people }, () => newId());
const ownerOf = (contact: number) => [shop.seller.sellerId, shop.otherSeller.sellerId, null][contact % 3] ?? null;
const now = new Date();
const hour = 3_600_000;
/** Orders over three years, many of them within hours of the end of a month. */
const bought: Bought[] = Array.from({ length: 900 }, () => {
  const contact = pick(people);
  const month = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - pick(36), 1);
  const at = new Date(Math.min(month + (pick(2) === 0 ? pick(28) * 24 : pick(24) - 12) * hour, now.getTime() - hour));
  const status = ['PENDING', 'CONFIRMED', 'PAID', 'FULFILLED', 'CANCELLED'][pick(5)] ?? '';
  const minor = pick(100_000);
  return { contact, sellerId: ownerOf(contact), at, status, currency: pick(8) === 0 ? 'EUR' : 'CRC', minor };
});

async function store(): Promise<void> {
  await sql(
    `insert into contact (id, tenant_id, name, seller_id) select c.id, $1, 'Persona', c.seller from unnest($2::uuid[], $3::uuid[]) c (id, seller)`,
    [shop.tenant.id, contacts, contacts.map((_, at) => ownerOf(at))],
  );
  const of = (read: (one: Bought) => unknown) => bought.map(read);
  const carts = bought.map(() => newId());
  const rows = `unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::bigint[], $8::timestamptz[]) with ordinality o (cart, contact, seller, status, currency, minor, at, number)`;
  const values = [
    shop.tenant.id,
    carts,
    of(({ contact }) => contacts[contact]),
    of(({ sellerId }) => sellerId),
    of(({ status }) => status),
    of(({ currency }) => currency),
    of(({ minor }) => minor),
    of(({ at }) => at),
  ];
  await sql(
    `insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor, created_at) select o.cart, $1, o.contact, o.seller, 'ORDERED', o.currency, o.minor, o.at from ${rows} where o.status is not null`,
    values,
  );
  await sql(
    `insert into sales_order (id, tenant_id, number, cart_id, contact_id, seller_id, status, currency, total_minor, created_at) select gen_random_uuid(), $1, o.number::int, o.cart, o.contact, o.seller, o.status, o.currency, o.minor, o.at from ${rows}`,
    values,
  );
}

/** Returns a function that counts the months up to an instant in a zone. */
function monthsIn(zone: string): (at: Date) => number {
  const calendar = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: 'numeric' });
  const known = new Map<number, number>();
  return at => {
    const seen = known.get(at.getTime());
    if (seen !== undefined) return seen;
    const parts = calendar.formatToParts(at);
    const of = (type: string) => Number(parts.find(part => part.type === type)?.value);
    const month = of('year') * 12 + of('month') - 1;
    known.set(at.getTime(), month);
    return month;
  };
}
const firstDay = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** Computes the cohorts by going through the orders one by one. */
function counted(rows: readonly Bought[], zone: string, from: number, to: number): Cell[] {
  const kept = rows.filter(({ status }) => status !== 'CANCELLED');
  const monthIn = monthsIn(zone);
  const present = monthIn(new Date());
  const first = new Map<number, number>();
  for (const { contact, at } of kept) first.set(contact, Math.min(first.get(contact) ?? Infinity, monthIn(at)));
  const cells: Cell[] = [];
  for (let cohort = from; cohort <= to; cohort += 1) {
    const size = [...first.values()].filter(month => month === cohort).length;
    for (let later = 0; size > 0 && later <= 24 && cohort + later <= present; later += 1) {
      const there = kept.filter(({ contact, at }) => first.get(contact) === cohort && monthIn(at) === cohort + later);
      const minor = there.filter(({ currency }) => currency === 'CRC').reduce((sum, each) => sum + each.minor, 0);
      cells.push({
        cohort: firstDay(cohort),
        size,
        month: firstDay(cohort + later),
        monthsLater: later,
        customers: new Set(there.map(({ contact }) => contact)).size,
        orders: there.length,
        amount: (minor / 100).toFixed(2),
      });
    }
  }
  return cells;
}

const ask = async (user: TestUser, given: { from?: string; to?: string } = {}) =>
  as(user)<{ customerCohorts: Cell[] }>(
    'query ($from: Date, $to: Date) { customerCohorts(from: $from, to: $to) { cohort size month monthsLater customers orders amount } }',
    given,
  );

describe('cohorts of customers', () => {
  it('are what counting order by order says, in each zone and for whoever asks', async () => {
    await store();
    let compared = 0;
    for (const zone of ['America/Costa_Rica', 'Pacific/Kiritimati', 'America/Santiago']) {
      await sql('update tenant set timezone = $2 where id = $1', [shop.tenant.id, zone]);
      const present = monthsIn(zone)(new Date());
      for (const user of [shop.ceo, shop.secretary, shop.seller, shop.professional]) {
        const seen = bought.filter(
          ({ sellerId }) =>
            user.role === 'CEO' || user.role === 'SECRETARY' || sellerId === null || sellerId === user.sellerId,
        );
        const rows = user.role === 'PROFESSIONAL' ? seen.filter(({ sellerId }) => sellerId === user.sellerId) : seen;
        const { data, errors } = await ask(user);
        expect(errors ?? []).toEqual([]);
        expect(data.customerCohorts).toEqual(counted(rows, zone, present - 23, present));
        const range = { from: firstDay(present - 30).replace(/01$/, '28'), to: firstDay(present - 20) };
        expect((await ask(user, range)).data.customerCohorts).toEqual(counted(rows, zone, present - 30, present - 20));
        compared += data.customerCohorts.length;
      }
    }
    expect(compared).toBeGreaterThan(1_000);
    expect((await ask(other.admin)).data.customerCohorts).toEqual([]);
  });

  it('are refused for ranges that end before they begin or are too long', async () => {
    for (const given of [
      { from: '2026-05-01', to: '2026-04-30' },
      { from: '2024-05-31', to: '2026-05-01' },
    ])
      expect((await ask(shop.ceo, given)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await ask(shop.ceo, { from: '2024-06-01', to: '2026-05-31' })).errors ?? []).toEqual([]);
  });

  it('are a widget of the months that a range lies in', async () => {
    const [{ timezone: zone } = { timezone: '' }] = await sql<{ timezone: string }>(
      'select timezone from tenant where id = $1',
      [shop.tenant.id],
    );
    const show = async (range: unknown) => {
      const widget = { metric: 'CUSTOMERS_AGAIN', grouping: 'COHORT', range };
      const { data } = await as(shop.ceo)<{ widgetPoints: { key: string; label: string; value: number }[] }>(
        'query ($widget: JSON!) { widgetPoints(widget: $widget) { key label value } }',
        { widget },
      );
      return data.widgetPoints;
    };
    const present = monthsIn(zone)(new Date());
    const points = (cells: Cell[]) =>
      cells.map(({ cohort, monthsLater, customers }) => ({ key: cohort, label: `${monthsLater}`, value: customers }));
    expect(await show('ALL')).toEqual(points(counted(bought, zone, present - 23, present)));
    const lastMonth = await show('LAST_MONTH');
    expect(lastMonth).toEqual(points(counted(bought, zone, present - 1, present - 1)));
    // The end is exclusive.
    const whole = { from: '2025-03-05T00:00:00Z', to: '2025-05-31T00:00:00Z' };
    expect(await show(whole)).toEqual(points(counted(bought, zone, 2025 * 12 + 2, 2025 * 12 + 4)));
  });
});
