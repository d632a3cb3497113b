import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  afterwards,
  aShop,
  jobsDone,
  lockAwaited,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  testSchedules,
} from '../../testing/index.js';
import { createPipeline } from '../pipelines/index.js';
import { nobody, systemActor, userActor } from '../shared/actor.js';
import { Forbidden } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { logInteraction } from './log-interaction.js';
import { segmentRule, settlePage } from './segment.sql.js';
import { settleSegments } from './settle-segments.js';

const rule = { frequentPurchases: 2, withinDays: 60, inactiveAfterDays: 100 };
let embudo: TestEmbudo;
let shop: TestShop;
let stageId: string;
let pipelineId: string;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true });
  shop = await aShop(embudo, { settings: { segments: rule } });
  pipelineId = await createPipeline(
    embudo.context(userActor({ tenantId: shop.tenant.id, userId: shop.admin.id, role: 'ADMIN' })),
    {
      name: 'Ventas',
      stages: [
        { name: 'Contacto', probability: 10 },
        { name: 'Ganada', probability: 100, kind: 'WON' },
        { name: 'Perdida', probability: 0, kind: 'LOST' },
      ],
    },
  );
  const [won] = await embudo.testDatabase.sql<{ id: string }>(
    `select id from stage where pipeline_id = $1 and kind = 'WON'`,
    [pipelineId],
  );
  stageId = won?.id ?? '';
});

interface Past {
  /** Days ago. */
  created?: number;
  met?: number[];
  bought?: number[];
  /** Paid orders; those after the first are fulfilled too. */
  ordered?: number[];
  /** Orders that were fulfilled and have been paid in part. */
  owed?: number[];
  wrote?: number;
  segment?: string;
}
async function aCustomerWith(
  of: TestShop,
  { created = 400, met = [], bought = [], ordered = [], owed = [], wrote, segment }: Past,
): Promise<string> {
  const { sql } = embudo.testDatabase;
  const [id, contactId] = [newId(), newId()];
  const ago = (days: number) => `now() - interval '${days * 24} hours'`;
  await sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [
    contactId,
    of.tenant.id,
    `Cliente ${id}`,
  ]);
  const last = met.length > 0 ? ago(Math.min(...met)) : 'null';
  await sql(
    `insert into customer (id, tenant_id, contact_id, segment, last_interaction_at, created_at, updated_at) values ($1, $2, $3, $4, ${last}, ${ago(created)}, ${ago(created)})`,
    [id, of.tenant.id, contactId, segment ?? null],
  );
  for (const days of met)
    await sql(
      `insert into interaction (id, tenant_id, customer_id, type, occurred_at) values ($1, $2, $3, 'call', ${ago(days)})`,
      [newId(), of.tenant.id, id],
    );
  for (const days of bought)
    await sql(
      `insert into opportunity (id, tenant_id, pipeline_id, stage_id, customer_id, title, title_key, value_minor, currency, status, closed_at, last_stage_change_at)
       values ($1, $2, $3, $4, $5, 'V', 'v', 100, 'CRC', 'WON', ${ago(days)}, ${ago(days)})`,
      [newId(), of.tenant.id, pipelineId, stageId, id],
    );
  for (const [at, days] of [...ordered, ...owed].entries()) {
    const [cartId, orderId] = [newId(), newId()];
    await sql(
      `insert into cart (id, tenant_id, contact_id, status, currency, total_minor) values ($1, $2, $3, 'ORDERED', 'CRC', 100)`,
      [cartId, of.tenant.id, contactId],
    );
    await sql(
      `insert into sales_order (id, tenant_id, number, cart_id, contact_id, status, currency, total_minor, created_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, 'CRC', 100, ${ago(days)} from sales_order where tenant_id = $2`,
      [orderId, of.tenant.id, cartId, contactId, at === 0 && ordered.length > 0 ? 'PAID' : 'FULFILLED'],
    );
    await sql(
      `insert into invoice (id, tenant_id, number, order_id, currency, total_minor, paid_minor, status, due_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, 'CRC', 100, $4, $5, now() from invoice where tenant_id = $2`,
      [newId(), of.tenant.id, orderId, ...(at < ordered.length ? [100, 'PAID'] : [40, 'PARTLY_PAID'])],
    );
  }
  if (wrote !== undefined)
    await sql(
      `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, last_message_at, last_inbound_at) values ($1, $2, $3, $4, 'WHATSAPP', ${ago(wrote)}, ${ago(wrote)})`,
      [newId(), of.tenant.id, contactId, of.account.id],
    );
  return id;
}
async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: embudo.testDatabase.ownerUrl });
  await client.connect();
  afterwards(() => client.end());
  return client;
}
const segmentsOf = async (ids: string[]) => {
  const rows = await embudo.testDatabase.sql<{ id: string; segment: string | null }>(
    'select id, segment from customer where id = any ($1)',
    [ids],
  );
  return ids.map(id => rows.find(row => row.id === id)?.segment);
};
const settle = (of: TestShop) => settleSegments(embudo.context(systemActor(of.tenant.id)), {});

describe('the segments of customers', () => {
  it('follow from what customers did within the days that the tenant has set', async () => {
    const pasts: [Past, string | null][] = [
      [{ met: [101], segment: 'FREQUENT' }, 'INACTIVE'],
      [{ met: [99], segment: 'INACTIVE' }, 'OCCASIONAL'],
      [{ bought: [101, 102, 103] }, 'INACTIVE'],
      [{ bought: [59, 58] }, 'FREQUENT'],
      [{ bought: [59, 61] }, 'OCCASIONAL'],
      [{ ordered: [59, 58], segment: 'INACTIVE' }, 'FREQUENT'],
      [{ ordered: [59], bought: [58] }, 'FREQUENT'],
      [{ ordered: [99] }, 'OCCASIONAL'],
      [{ ordered: [101] }, 'INACTIVE'],
      [{ ordered: [59], owed: [58] }, 'OCCASIONAL'],
      [{ owed: [1, 2, 3] }, 'INACTIVE'],
      [{ met: [300], wrote: 3, segment: 'INACTIVE' }, 'OCCASIONAL'],
      [{ met: [1, 40, 89] }, 'FREQUENT'],
      [{ met: [1, 40, 91] }, 'OCCASIONAL'],
      [{}, 'INACTIVE'],
      [{ created: 5 }, null],
    ];
    const ids: string[] = [];
    for (const [past] of pasts) ids.push(await aCustomerWith(shop, past));
    expect(await settle(shop)).toBe(15);
    expect(await segmentsOf(ids)).toEqual(pasts.map(([, segment]) => segment));
    expect(await settle(shop)).toBe(0);
  });

  it('are judged by the same rule when somebody is met, and stay where that was before the last time', async () => {
    const seller = userActor({ tenantId: shop.tenant.id, userId: shop.seller.id, role: 'SELLER' });
    const log = (customerId: string, days: number) =>
      logInteraction(embudo.context(seller), {
        customerId,
        type: 'call',
        occurredAt: new Date(Date.now() - days * 24 * 3_600_000),
      });
    const buyer = await aCustomerWith(shop, { bought: [59, 58], segment: 'FREQUENT' });
    const old = await aCustomerWith(shop, { segment: 'FREQUENT' });
    const met = await aCustomerWith(shop, { met: [1], segment: 'FREQUENT' });
    for (const table of ['customer', 'contact', 'opportunity'])
      await embudo.testDatabase.sql(`update ${table} set seller_id = $1 where tenant_id = $2`, [
        shop.seller.sellerId,
        shop.tenant.id,
      ]);
    await log(buyer, 0);
    await log(old, 101);
    await log(met, 2);
    expect(await segmentsOf([buyer, old, met])).toEqual(['FREQUENT', 'INACTIVE', 'FREQUENT']);
  });

  it('leave the row as old as it was, which retention goes by, and other tenants alone', async () => {
    const other = await aShop(embudo, { settings: { segments: rule } });
    const [mine, theirs] = [await aCustomerWith(shop, { met: [200] }), await aCustomerWith(other, { met: [200] })];
    await settle(shop);
    expect(await segmentsOf([mine, theirs])).toEqual(['INACTIVE', null]);
    const [row] = await embudo.testDatabase.sql<{ old: boolean }>(
      `select updated_at < now() - interval '399 days' as old from customer where id = $1`,
      [mine],
    );
    expect(row?.old).toBe(true);
  });

  it('are settled page by page, however many there are', async () => {
    const many = await aShop(embudo);
    await embudo.testDatabase.sql(
      `with people as (insert into contact (id, tenant_id, name) select gen_random_uuid(), $1, 'Cliente ' || n from generate_series(1, 1203) n returning id)
       insert into customer (id, tenant_id, contact_id, created_at) select gen_random_uuid(), $1, id, now() - interval '2 years' from people`,
      [many.tenant.id],
    );
    expect(await settle(many)).toBe(1203);
    expect(await settle(many)).toBe(0);
  });

  it('are locked by the ids of the customers, so that two runs at once cannot wait for each other', async () => {
    const crowded = await aShop(embudo);
    // The rows lie in the opposite order of their ids, in which a scan would meet them.
    await embudo.testDatabase.sql(
      `with people as (insert into contact (id, tenant_id, name) select gen_random_uuid(), $1, 'Cliente ' || n from generate_series(1, 300) n returning id),
         numbered as (select id, row_number() over () as n from people)
       insert into customer (id, tenant_id, contact_id, created_at)
       select (to_char(300 - n, 'FM00000000') || '-0000-4000-8000-000000000000')::uuid, $1, id, now() - interval '2 years' from numbered order by n`,
      [crowded.tenant.id],
    );
    await embudo.testDatabase.sql('analyze customer');
    const id = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const [first, other] = [await connect(), await connect()];
    const lock = 'select id from customer where tenant_id = $1 and id = $2 for no key update';
    await first.query('begin');
    await first.query(lock, [crowded.tenant.id, id(0)]);
    // The plan that many customers at once may get.
    const settling = await embudo.testDatabase.connectAs('embudo_app');
    await settling.query('set enable_nestloop = off; set enable_mergejoin = off; set enable_indexscan = off');
    const scope = { 'app.tenant_id': crowded.tenant.id, 'app.role': 'SYSTEM', 'app.user_id': '' };
    for (const [name, value] of Object.entries(scope))
      await settling.query('select set_config($1, $2, false)', [name, value]);
    const values = [nobody, 500, ...segmentRule({ segments: rule }, new Date())];
    const settled = settling.query(settlePage.text, values);
    await lockAwaited(first);
    for (const n of [1, 150, 299])
      expect((await other.query(`${lock} skip locked`, [crowded.tenant.id, id(n)])).rows).toEqual([{ id: id(n) }]);
    await first.query('rollback');
    expect((await settled).rows).toEqual([{ last: id(299), seen: 300, settled: 300 }]);
  });

  it('are settled once a day in every tenant, by nobody but the system', async () => {
    const id = await aCustomerWith(shop, { met: [150], segment: 'OCCASIONAL' });
    const schedules = testSchedules(embudo);
    await schedules.sweep(new Date());
    await schedules.sweep(new Date(Date.now() + 25 * 3_600_000));
    await jobsDone(embudo);
    expect(await segmentsOf([id])).toEqual(['INACTIVE']);
    const ceo = embudo.context(userActor({ tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'CEO' }));
    await expect(settleSegments(ceo, {})).rejects.toBeInstanceOf(Forbidden);
  });
});
