import { beforeAll, describe, expect, it } from '@jest/globals';
import { gql, scopeOf, type TestUser, twoShops } from '../../testing/index.js';
import { loadWorkingTimes } from '../sellers/index.js';
import { addDays } from '../shared/calendar-day.js';
import { dayIn } from '../shared/tenant-day.js';
import { SellerDays } from './seller-days.fixture.js';
import { type SellerFigure, sellerFigures } from './seller-figure-rows.js';

const { embudo, shop, other } = await twoShops();
const { sql } = embudo.testDatabase;
const people = [shop.seller, shop.otherSeller, shop.professional];
const ids = people.map(({ sellerId }) => sellerId ?? '');
const today = () => dayIn('America/Costa_Rica', new Date());

interface Row {
  id: string;
  at: string;
  value: number;
  seller: { id: string } | null;
  conversation: object | null;
  lead: object | null;
  message: object | null;
  opportunity: object | null;
  task: object | null;
}
interface Asked {
  figure: SellerFigure;
  sellerId: string | null;
  from: string | null;
  to: string | null;
}
const rowsQuery = `query ($figure: SellerFigure!, $sellerId: ID, $from: Date, $to: Date, $after: String) {
  sellerMetricRows(figure: $figure, sellerId: $sellerId, from: $from, to: $to, first: 30, after: $after) {
    nodes { id at value seller { id } conversation { id } lead { id } message { id } opportunity { id } task { id } }
    totalCount pageInfo { hasNextPage endCursor } } }`;
interface Answer {
  sellerMetricRows: {
    nodes: Row[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

type Asking = { data: Answer; errors: unknown[] };

/** Reads all pages, one after the other. */
async function rowsOf(user: TestUser, asked: Asked): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors }: Asking = await gql(embudo.url, user.token)<Answer>(rowsQuery, { ...asked, after });
    expect(errors).toEqual([]);
    const { nodes, totalCount, pageInfo }: Answer['sellerMetricRows'] = data.sellerMetricRows;
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) {
      expect({ ...asked, total: totalCount }).toEqual({ ...asked, total: rows.length });
      return rows;
    }
    after = pageInfo.endCursor;
  }
}

const fieldOf = (figure: SellerFigure): string =>
  figure.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
type Metrics = Record<string, string | number | null> & { seller: { id: string } };
async function metricsOf(user: TestUser, from: string, to: string): Promise<Map<string, Metrics>> {
  const { data, errors } = await gql(embudo.url, user.token)<{ sellerMetrics: Metrics[] }>(
    `query ($from: Date, $to: Date) { sellerMetrics(from: $from, to: $to) { seller { id } ${sellerFigures.map(fieldOf).join(' ')} } }`,
    { from, to },
  );
  expect(errors).toEqual([]);
  return new Map(data.sellerMetrics.map(row => [row.seller.id, row]));
}

/** Computes the figure from its rows. */
function figureOf(figure: SellerFigure, rows: Row[], hours: number): number | null {
  const sum = rows.reduce((total, { value }) => total + value, 0);
  switch (figure) {
    case 'AVERAGE_FIRST_RESPONSE_SECONDS':
    case 'AVERAGE_RESPONSE_SECONDS':
    case 'AVERAGE_CONVERSATION_SECONDS':
    case 'AVERAGE_DEAL_SIZE':
      return rows.length === 0 ? null : sum / rows.length;
    case 'CONVERSION_RATE':
    case 'ENGAGEMENT_RATE':
      return rows.length === 0 ? 0 : sum / rows.length;
    case 'ACTIVITY_SCORE':
      return hours === 0 ? 0 : Math.min(100, (100 * sum) / (5 * hours));
    default:
      return sum;
  }
}
/** A mean amount of money is shown with two digits. */
const shown = (value: number | string | null | undefined): string | null =>
  value === null || value === undefined ? null : Number(value).toFixed(2);

beforeAll(async () => {
  await sql(`update seller set working_hours = $2 where id = $1`, [
    ids[0],
    { shifts: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }] },
  ]);
  const hours = await loadWorkingTimes(embudo.database.reader(scopeOf(shop.admin)), ids);
  const place = { tenantId: shop.tenant.id, accountId: shop.account.id, currency: 'CRC' };
  const days = new SellerDays(embudo.testDatabase, place, ids, hours);
  await days.begin();
  for (let step = 0; step < 260; step += 1) await days.step();
  await sql(
    `insert into to_do (id, tenant_id, seller_id, title, due_at) select gen_random_uuid(), $1, s, 'Llamar', now() + due * interval '1 hour'
     from unnest($2::uuid[]) s cross join unnest('{-2,-1,5}'::int[]) due`,
    [shop.tenant.id, ids],
  );
  // Ensures that there is something today, whatever the random month contains.
  await sql(
    `update conversation set seller_id = $2, status = 'HUMAN' where id = (select id from conversation where tenant_id = $1 order by id limit 1)`,
    [shop.tenant.id, ids[0]],
  );
});

describe('the rows behind the figures of sellers', () => {
  it('make each figure, for every role, seller and range', async () => {
    const now = today();
    const seen = new Map<SellerFigure, number>();
    for (const [from, to] of [
      [addDays(now, -60), now],
      [addDays(now, -17), addDays(now, -5)],
    ] as const)
      for (const user of [shop.ceo, shop.admin, shop.secretary, ...people]) {
        const own = people.includes(user) ? [user.sellerId ?? ''] : ids;
        const metrics = await metricsOf(user, from, to);
        const read = embudo.database.reader(scopeOf(user));
        for (const sellerId of own) {
          const [worked] = await read.query<{ hours: number }>('select app.worked_hours($1, $2, $3) as hours', [
            sellerId,
            from,
            to,
          ]);
          for (const figure of sellerFigures) {
            const what = { figure, role: user.role, sellerId, from, to };
            const rows = await rowsOf(user, { figure, sellerId, from, to });
            const counted = figureOf(figure, rows, worked?.hours ?? 0);
            expect({ ...what, is: shown(counted) }).toEqual({
              ...what,
              is: shown(metrics.get(sellerId)?.[fieldOf(figure)]),
            });
            expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
            expect(rows.map(({ at }) => at)).toEqual(
              rows
                .map(({ at }) => at)
                .toSorted()
                .reverse(),
            );
            for (const row of rows) expect(row.seller?.id).toBe(sellerId);
            // A user who sees the team can open each of them; a seller may not see those that went to a colleague.
            if (own.length > 1)
              for (const { conversation, lead, message, opportunity, task } of rows)
                expect(conversation ?? lead ?? message ?? opportunity ?? task).not.toBeNull();
            seen.set(figure, (seen.get(figure) ?? 0) + rows.length);
          }
        }
      }
    expect(sellerFigures.filter(figure => !seen.get(figure))).toEqual([]);
  });

  it('are those of all whom one sees without a seller, and nobody’s of a colleague', async () => {
    const [from, to] = [addDays(today(), -60), today()];
    for (const figure of sellerFigures) {
      const count = async (user: TestUser, sellerId: string | null) =>
        (await rowsOf(user, { figure, sellerId, from, to })).length;
      const each = await Promise.all(ids.map(id => count(shop.admin, id)));
      expect({ figure, all: await count(shop.admin, null) }).toEqual({
        figure,
        all: each.reduce((sum, rows) => sum + rows, 0),
      });
      expect({ figure, own: await count(shop.seller, null) }).toEqual({ figure, own: each[0] });
      expect({ figure, of: await count(shop.seller, ids[1] ?? '') }).toEqual({ figure, of: 0 });
      expect({ figure, of: await count(other.admin, null) }).toEqual({ figure, of: 0 });
      expect({ figure, of: await count(other.admin, ids[0] ?? '') }).toEqual({ figure, of: 0 });
    }
  });

  it('refuse a range that ends before it begins', async () => {
    const { errors } = await gql(embudo.url, shop.admin.token)(rowsQuery, {
      figure: 'WON_AMOUNT',
      from: '2030-01-02',
      to: '2030-01-01',
    });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
