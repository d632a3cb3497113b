import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, scopeOf, startTestEmbudo, type TestEmbudo, type TestShop, type TestUser } from '../../testing/index.js';
import { doBusiness } from './business.fixture.js';
import {
  bucketOf,
  bucketsBetween,
  byBucket,
  rankedByRows,
  rates,
  recount,
  rowsByCounter,
} from './counted-by-rows.fixture.js';
import { metrics, type TimeBucket } from './index.js';
import { readLeaderboard, readStageFlow, readTimeSeries } from './read-insights.fixture.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
  await doBusiness(embudo, shop, 250);
});

describe('figures', () => {
  it('come in buckets of the tenant’s time zone, also where clocks change, for every metric', async () => {
    const { sql } = embudo.testDatabase;
    const spans: Record<TimeBucket, [Date, Date]> = {
      HOUR: [new Date('2026-10-24T15:20:00Z'), new Date('2026-11-03T09:05:00Z')],
      DAY: [new Date('2026-09-01T15:20:00Z'), new Date('2026-11-18T09:05:00Z')],
      WEEK: [new Date('2026-08-12T15:20:00Z'), new Date('2026-11-18T09:05:00Z')],
      MONTH: [new Date('2026-08-12T15:20:00Z'), new Date('2026-11-18T09:05:00Z')],
    };
    let compared = 0;
    const compare = async (user: TestUser, zone: string) => {
      const read = embudo.database.reader(scopeOf(user));
      for (const [bucket, [from, to]] of Object.entries(spans) as [TimeBucket, [Date, Date]][]) {
        const counted = await rowsByCounter(read, from, to);
        for (const metric of metrics) {
          const points = await readTimeSeries(read, metric, { from, to }, bucket, null);
          const truth = byBucket(counted, metric, bucket, zone);
          const found = points
            .filter(({ value }) => value !== 0 || rates.has(metric))
            .map(({ time, value }) => [bucketOf(time, bucket, zone), value]);
          const expected = [...truth].filter(([, value]) => value !== 0 || rates.has(metric));
          expect({ role: user.role, zone, metric, bucket, found }).toEqual({
            role: user.role,
            zone,
            metric,
            bucket,
            found: expected,
          });
          for (const { time } of points.slice(1))
            expect(bucketOf(new Date(time.getTime() - 1), bucket, zone)).not.toBe(bucketOf(time, bucket, zone));
          if (!rates.has(metric)) expect(points.length).toBe(bucketsBetween(from, to, bucket, zone));
          compared += expected.length;
        }
      }
    };
    // A zone where midnight occurs twice (Havana), one where it is skipped (Santiago), one with an offset of a quarter of an hour, one
    // without summer time.
    for (const zone of [
      'America/Havana',
      'America/Santiago',
      'Asia/Kathmandu',
      'Europe/Madrid',
      'America/Costa_Rica',
    ]) {
      await sql('update tenant set timezone = $2 where id = $1', [shop.tenant.id, zone]);
      await sql('select app.recount($1)', [shop.tenant.id]);
      for (const user of [shop.admin, shop.seller, shop.professional]) await compare(user, zone);
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('rank sellers and follow stages as counting row by row does', async () => {
    const [pipeline] = await embudo.testDatabase.sql<{ id: string }>(
      'select id from pipeline where tenant_id = $1 order by created_at desc',
      [shop.tenant.id],
    );
    for (const user of [shop.ceo, shop.seller, shop.professional]) {
      const read = embudo.database.reader(scopeOf(user));
      const counted = await rowsByCounter(read, new Date('2026-09-03T06:00:00Z'), new Date('2026-11-21T06:00:00Z'));
      for (const metric of metrics) {
        const ranked = await readLeaderboard(read, metric, { from: '2026-09-03', to: '2026-11-20' }, 100);
        const truth = rankedByRows(counted, metric);
        expect({ role: user.role, metric, ranked }).toEqual({ role: user.role, metric, ranked: truth });
      }
      const from = new Date('2026-11-10T03:20:00Z');
      const [entered, left] = [
        await recount(read, 'STAGE_ENTERED', from, null),
        await recount(read, 'STAGE_LEFT', from, null),
      ];
      const standing = await read.query<{ key: string; count: number; value: string }>(
        `select stage_id as key, count(*)::int as count, app.money(coalesce(sum(value_minor) filter (where currency = 'CRC'), 0), 'CRC') as value from opportunity group by 1`,
      );
      const flow = await readStageFlow(read, pipeline?.id ?? '', { from });
      expect(flow.length).toBe(4);
      for (const stage of flow) {
        const came = entered.find(({ key }) => key === stage.stageId);
        const went = left.find(({ key }) => key === stage.stageId);
        const stands = standing.find(({ key }) => key === stage.stageId);
        expect(stage).toEqual({
          stageId: stage.stageId,
          entered: came?.count ?? 0,
          conversionRate: came && came.count > 0 ? came.amount / came.count : 0,
          averageSecondsInStage: went && went.count > 0 ? went.amount / went.count : null,
          current: stands?.count ?? 0,
          totalValue: stands?.value ?? '0.00',
        });
      }
    }
  });

  it.each(['HOUR', 'DAY', 'WEEK', 'MONTH'] as const)(
    'have no point by %s in a range of no length, wherever in its bucket that lies',
    async bucket => {
      const read = embudo.database.reader(scopeOf(shop.admin));
      for (const at of ['2026-11-10T06:00:00Z', '2026-11-10T15:20:30Z'].map(text => new Date(text)))
        for (const metric of metrics)
          expect(await readTimeSeries(read, metric, { from: at, to: at }, bucket, null)).toEqual([]);
    },
  );

  it('refuse a series of too many points, whichever end is open', async () => {
    const read = embudo.database.reader(scopeOf(shop.admin));
    const series = (from: string | null, to: string | null, bucket: TimeBucket) =>
      readTimeSeries(
        read,
        'LEADS_CREATED',
        { from: from && new Date(from), to: to && new Date(to) } as never,
        bucket,
        null,
      );
    await expect(series('2020-01-01T00:00:00Z', null, 'DAY')).rejects.toThrow('at most 1000 points');
    await expect(series('2020-01-01T00:00:00Z', '2022-10-01T00:00:00Z', 'DAY')).rejects.toThrow('at most 1000 points');
    await expect(series(null, '9000-01-01T00:00:00Z', 'MONTH')).rejects.toThrow('at most 1000 points');
    // exactly 1000 days are accepted
    expect((await series('2020-01-01T06:00:00Z', '2022-09-27T06:00:00Z', 'DAY')).length).toBe(1000);
  });
});
