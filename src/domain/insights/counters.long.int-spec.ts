import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aShop,
  jobsDone,
  scopeOf,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { leadStatuses } from '../leads/index.js';
import { moveOpportunity, updateOpportunity } from '../opportunities/index.js';
import { systemActor, userActor } from '../shared/actor.js';
import type { Sql } from '../shared/database.port.js';
import type { UseCaseContext } from '../shared/use-case.js';
import { attempt, doBusiness, pick, presentDay } from './business.fixture.js';
import { recount, recountAll, sorted, sumsOf } from './counted-by-rows.fixture.js';
import { countedBetween, counterNames } from './counter.sql.js';
import { foldCounters, stageTotals } from './index.js';
import { readFunnel } from './read-insights.fixture.js';

let embudo: TestEmbudo;
let shop: TestShop;

/** Reads the totals of each stage, one row per currency. */
const readStageTotals = (read: Sql, stageIds: string[]) =>
  read.query<{ stageId: string; currency: string; count: number; value: string }>(
    `select y.subject as "stageId", y.currency, y.count, y.value from ${stageTotals} where y.subject = any ($1) order by 1, 2`,
    [stageIds],
  );

const contextOf = (user: TestUser): UseCaseContext => embudo.context(userActor(scopeOf(user)));
const system = (): UseCaseContext => embudo.context(systemActor(shop.tenant.id));

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
});

describe('counters', () => {
  it('are what counting again gives, for every role and stretch of time, folded or not', async () => {
    await doBusiness(embudo, shop, 300);
    const now = presentDay.getTime();
    const hours = (n: number) => new Date(now - n * 3_600_000);
    const midnight = new Date('2026-11-01T06:00:00Z'); // midnight in Costa Rica, at the start of a month
    const spans: [Date | null, Date | null][] = [
      [null, null],
      [new Date(Date.now() - 40_000), new Date(Date.now() - 2_000)],
      [hours(24 * 70), null],
      [null, hours(24 * 9 + 3.3)],
      [hours(24 * 61.7), hours(7.1)],
      [hours(24 * 50.2), hours(24 * 49.9)],
      [hours(5), hours(2)],
      [midnight, new Date('2026-11-15T06:00:00Z')],
      [new Date('2026-09-20T17:30:00Z'), midnight],
      // spans whose ends are just before or just after the limit of an hour, a day and a month
      [new Date('2026-09-30T17:20:00Z'), new Date('2026-11-02T17:40:00Z')],
      [new Date('2026-10-01T05:50:00Z'), new Date('2026-11-01T05:50:00Z')],
      [new Date('2026-10-20T06:10:00Z'), new Date('2026-11-14T05:10:00Z')],
      [hours(49.5), hours(23.4)],
      [hours(0.9), hours(0.1)],
    ];
    const users = [shop.ceo, shop.admin, shop.secretary, shop.seller, shop.otherSeller, shop.professional];
    let compared = 0;
    let counted = 0;
    const compare = async (some: TestUser[]) => {
      for (const user of some) {
        const read = embudo.database.reader(scopeOf(user));
        const one = [shop.seller.sellerId ?? ''];
        for (const [from, to] of spans) {
          const all = await recountAll(read, from, to);
          const ofOne = await recountAll(read, from, to, one);
          for (const name of counterNames) {
            const sums = await sumsOf(read, name, from, to);
            const truth = sorted(all.get(name) ?? []);
            expect({ role: user.role, name, from, to, sums: sorted(sums) }).toEqual({
              role: user.role,
              name,
              from,
              to,
              sums: truth,
            });
            compared++;
            counted += truth.length;
            expect(sorted(await sumsOf(read, name, from, to, one))).toEqual(sorted(ofOne.get(name) ?? []));
          }
        }
        const stages = await read.query<{ id: string }>('select id from stage');
        const totals = await readStageTotals(
          read,
          stages.map(({ id }) => id),
        );
        const truth = await read.query(
          `select stage_id as "stageId", currency, count(*)::int as count, app.money(sum(value_minor), currency) as value from opportunity group by 1, 2 order by 1, 2`,
        );
        expect({ role: user.role, totals }).toEqual({ role: user.role, totals: truth });
      }
    };
    await compare(users);
    await foldCounters(system(), {});
    expect((await embudo.testDatabase.sql('select 1 from counter_delta')).length).toBe(0);
    // One user per kind of visibility: users who see the same rows read the same counters, folded or not.
    const reaches = [shop.admin, shop.seller, shop.professional];
    await compare(reaches);
    expect(compared).toBe((users.length + reaches.length) * counterNames.length * spans.length);
    expect(counted).toBeGreaterThan(400);
  });

  it('show what moves at once as it was before or after a move, never a part of it', async () => {
    const { sql } = embudo.testDatabase;
    const sales = await sql<{ id: string }>('select id from opportunity where tenant_id = $1', [shop.tenant.id]);
    const stages = await sql<{ id: string; pipeline: string }>(
      'select s.id, s.pipeline_id as pipeline from stage s join opportunity o on o.pipeline_id = s.pipeline_id where s.tenant_id = $1',
      [shop.tenant.id],
    );
    const admin = contextOf(shop.admin);
    const read = embudo.database.reader(scopeOf(shop.admin));
    const standing = async () =>
      (await readStageTotals(read, [...new Set(stages.map(({ id }) => id))])).reduce(
        (sum, { count }) => sum + count,
        0,
      );
    expect(await standing()).toBe(sales.length);
    let moving = true;
    const mover = async () => {
      for (let step = 0; step < 25; step++)
        await attempt(() => moveOpportunity(admin, { opportunityId: pick(sales).id, stageId: pick(stages).id }));
    };
    const assigner = async () => {
      for (let step = 0; step < 25; step++)
        await attempt(() =>
          updateOpportunity(admin, {
            opportunityId: pick(sales).id,
            ownerId: pick([shop.seller.sellerId, shop.otherSeller.sellerId, null]),
          }),
        );
    };
    const folder = async () => {
      while (moving) await foldCounters(system(), {});
    };
    const folding = folder();
    const work = Promise.all([mover(), mover(), assigner()]).finally(() => {
      moving = false;
    });
    const seen = new Set<number>();
    while (moving) seen.add(await standing());
    await Promise.all([work, folding]);
    expect([...seen, await standing()].every(count => count === sales.length)).toBe(true);
    expect(seen.size).toBe(1);
    for (const name of ['STAGE_ENTERED', 'STAGE_LEFT'] as const)
      expect(sorted(await sumsOf(read, name, null, null))).toEqual(sorted(await recount(read, name, null, null)));
  });

  it('never show half of a fold: readers see the same sum while deltas are folded', async () => {
    const read = embudo.database.reader(scopeOf(shop.admin));
    const total = async () => (await readFunnel(read, leadStatuses, {})).reduce((sum, { count }) => sum + count, 0);
    const before = await total();
    await embudo.testDatabase.sql(
      `insert into lead (id, tenant_id, contact_id, source) select gen_random_uuid(), $1, (select id from contact where tenant_id = $1 limit 1), 'Carga' from generate_series(1, 3000)`,
      [shop.tenant.id],
    );
    let folding = true;
    const folds = Promise.all([
      foldCounters(system(), {}),
      foldCounters(system(), {}),
      foldCounters(system(), {}),
    ]).finally(() => {
      folding = false;
    });
    const seen = new Set<number>();
    while (folding) seen.add(await total());
    await folds;
    expect([...seen, await total()].every(count => count === before + 3_000)).toBe(true);
  });

  it('cost their reader pieces of time, however many rows lie in them', async () => {
    const from = new Date('2026-06-03T15:23:00Z');
    const to = new Date('2026-09-11T09:41:00Z');
    for (const user of [shop.admin, shop.seller]) {
      const read = embudo.database.reader(scopeOf(user));
      const found = async () => {
        const pieces = await read.query<{ count: string }>(
          `select c.count from ${countedBetween('LEADS_CREATED', { subjects: `array['']`, from: '$1', to: '$2', largest: 'MONTH' })} c`,
          [from, to],
        );
        return { pieces: pieces.length, counted: pieces.reduce((sum, { count }) => sum + Number(count), 0) };
      };
      const fill = async () => {
        await embudo.testDatabase.sql(
          `with person as (insert into contact (id, tenant_id, name) values (gen_random_uuid(), $1, 'Ana') returning id)
           insert into lead (id, tenant_id, contact_id, seller_id, source, created_at)
           select gen_random_uuid(), $1, p.id, $2, 'Carga', $3::timestamptz + interval '40 minutes' + n * interval '59 minutes' from person p cross join generate_series(1, 2400) n`,
          [shop.tenant.id, shop.seller.sellerId, from],
        );
        await foldCounters(system(), {});
      };
      await fill();
      const once = await found();
      await fill();
      const twice = await found();
      expect(twice.counted - once.counted).toBeGreaterThan(2_300);
      expect(twice.pieces).toBe(once.pieces);
      // three months, half of the days and hours at either end, and at most as many again for rows without a seller
      expect(once.pieces).toBeLessThan(2 * (3 + 2 * 16 + 2 * 12));
    }
  });

  it('count half an hour at either end row by row at most, and lie within the stretch', async () => {
    const read = embudo.database.reader(scopeOf(shop.admin));
    const from = new Date('2026-06-20T15:10:00Z');
    const to = new Date('2026-06-20T18:50:00Z');
    await embudo.testDatabase.sql(
      `with person as (insert into contact (id, tenant_id, name) values (gen_random_uuid(), $1, 'Ana') returning id)
       insert into lead (id, tenant_id, contact_id, source, created_at)
       select gen_random_uuid(), $1, p.id, 'Carga', $2::timestamptz + n * interval '10 seconds' from person p cross join generate_series(-60, 1379) n`,
      [shop.tenant.id, from],
    );
    await foldCounters(system(), {});
    const pieces = await read.query<{ count: string; inside: boolean }>(
      `select c.count, c.at >= $1 and c.at < $2 as inside from ${countedBetween('LEADS_CREATED', { subjects: `array['']`, from: '$1', to: '$2', largest: 'MONTH' })} c`,
      [from, to],
    );
    const [truth] = await recount(read, 'LEADS_CREATED', from, to);
    expect(pieces.reduce((sum, { count }) => sum + Number(count), 0)).toBe(truth?.count);
    expect(pieces.every(({ inside }) => inside)).toBe(true);
    // four hours, minus ten minutes of the first and ten of the last, at six leads a minute
    expect(pieces.length).toBeLessThan(4 + 2 * 65);
  });

  it('are asked to be folded by about one delta in 256, without a job that waits for another’s commit', async () => {
    await foldCounters(system(), {});
    await embudo.testDatabase.sql(
      `insert into lead (id, tenant_id, contact_id, source) select gen_random_uuid(), $1, (select id from contact where tenant_id = $1 limit 1), 'Carga' from generate_series(1, 600)`,
      [shop.tenant.id],
    );
    await jobsDone(embudo);
    expect((await embudo.testDatabase.sql('select 1 from counter_delta')).length).toBeLessThan(600);
  });

  it('stay another tenant’s own', async () => {
    const other = await aShop(embudo);
    const read = embudo.database.reader({ tenantId: other.tenant.id, userId: other.ceo.id, role: 'CEO' });
    expect(await readFunnel(read, leadStatuses, {})).toEqual(leadStatuses.map(status => ({ status, count: 0 })));
    expect(
      await read.query(
        'select 1 from counter union all select 1 from tenant_counter union all select 1 from counter_delta union all select 1 from counted',
      ),
    ).toEqual([]);
  });

  it('are written by nobody but the triggers and the fold', async () => {
    const forged = embudo.database.transaction(scopeOf(shop.admin), tx =>
      tx.query(`insert into counter_delta (tenant_id, name, at, count) values (app.tenant(), 'WON', now(), 1)`),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
    const wiped = embudo.database.transaction(scopeOf(shop.admin), tx => tx.query('delete from counter'));
    await expect(wiped).rejects.toMatchObject({ code: '42501' });
  });

  it('are right after the owner counts again, as when rows were loaded with the triggers off', async () => {
    const read = embudo.database.reader(scopeOf(shop.admin));
    const before = sorted(await sumsOf(read, 'LEAD_STATUS', null, null));
    await embudo.testDatabase.sql('select app.recount($1)', [shop.tenant.id]);
    const after = sorted(await sumsOf(read, 'LEAD_STATUS', null, null));
    expect(after.length).toBeGreaterThan(2);
    expect(after).toEqual(before);
  });
});
