import { beforeAll, expect, it } from '@jest/globals';
import {
  aShop,
  gql,
  scopeOf,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { readRows } from '../shared/keyset.js';
import { doBusiness } from './business.fixture.js';
import { type Metric, metrics, totalRows } from './index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
  await doBusiness(embudo, shop, 250);
});

interface Row {
  id: string;
  at: string;
  value: number;
  seller: { id: string } | null;
  lead: { id: string } | null;
  conversation: { id: string } | null;
  message: { id: string } | null;
  opportunity: { id: string } | null;
  case: { id: string } | null;
  flowRun: { id: string } | null;
}
interface Connection {
  nodes: Row[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const query = `query ($metric: Metric!, $range: DateTimeRange, $sellerId: ID, $after: String) {
  metricRows(metric: $metric, range: $range, sellerId: $sellerId, first: 40, after: $after) {
    nodes { id at value seller { id } lead { id } conversation { id } message { id } opportunity { id } case { id } flowRun { id } }
    totalCount pageInfo { hasNextPage endCursor } } }`;

interface Asked {
  metric: Metric;
  range: { from?: Date; to?: Date } | null;
  sellerId: string | null;
}
async function pageOf(user: TestUser, asked: Asked, after: string | null): Promise<Connection> {
  const { data, errors } = await gql(embudo.url, user.token)<{ metricRows: Connection }>(query, { ...asked, after });
  if (!data?.metricRows) throw new Error(errors?.[0]?.message);
  return data.metricRows;
}
/** Reads all pages, one after the other. */
async function rowsOf(user: TestUser, asked: Asked): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, totalCount, pageInfo } = await pageOf(user, asked, after);
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) {
      expect(totalCount).toBe(rows.length);
      return rows;
    }
    after = pageInfo.endCursor;
  }
}
const means = new Set<Metric>([
  'FIRST_RESPONSE_SECONDS',
  'AUTONOMOUS_RESOLUTION_RATE',
  'FOLLOW_UPS_ANSWERED_RATE',
  'SATISFACTION',
]);
function figureOf(metric: Metric, rows: Row[]): number | null {
  const sum = rows.reduce((total, { value }) => total + value, 0);
  return means.has(metric) ? (rows.length === 0 ? null : sum / rows.length) : sum;
}

it('are as many as each figure counts, for every metric, role, stretch of time and seller', async () => {
  const ranges: Asked['range'][] = [
    null,
    { from: new Date('2026-09-20T17:30:00Z'), to: new Date('2026-11-01T06:00:00Z') },
    { from: new Date('2026-10-20T06:10:00Z') },
  ];
  const users = [shop.ceo, shop.admin, shop.secretary, shop.seller, shop.otherSeller, shop.professional];
  const seen = new Map<Metric, number>();
  for (const user of users) {
    const read = embudo.database.reader(scopeOf(user));
    for (const range of ranges)
      for (const sellerId of [null, shop.seller.sellerId ?? null])
        for (const metric of metrics) {
          const rows = await rowsOf(user, { metric, range, sellerId });
          const [total] = await readRows<{ value: number }>(read, totalRows(metric, range ?? {}, sellerId));
          const what = { role: user.role, range, sellerId, metric };
          const figure = figureOf(metric, rows);
          expect({ ...what, figure: figure === null ? null : figure.toFixed(6) }).toEqual({
            ...what,
            figure: total ? total.value.toFixed(6) : null,
          });
          expect(rows.map(({ at }) => at)).toEqual(
            rows
              .map(({ at }) => at)
              .toSorted()
              .reverse(),
          );
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
          // Each row has its subject.
          for (const { lead, conversation, message, opportunity, case: found, flowRun } of rows)
            expect(lead ?? conversation ?? message ?? opportunity ?? found ?? flowRun).not.toBeNull();
          seen.set(metric, (seen.get(metric) ?? 0) + rows.length);
        }
  }
  expect(metrics.filter(metric => !seen.get(metric))).toEqual([]);
});

it('are nobody else’s: another tenant sees none of them', async () => {
  const other = await aShop(embudo);
  for (const metric of metrics) expect(await rowsOf(other.admin, { metric, range: null, sellerId: null })).toEqual([]);
});
