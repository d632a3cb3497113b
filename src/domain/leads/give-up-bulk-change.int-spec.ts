import { beforeAll, expect, it } from '@jest/globals';
import { applyBulkChangeTask } from '../../jobs/leads/index.js';
import {
  aShop,
  gql,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';

const count = 1_203;
const shows = 'status total updated failed restored undoneAt problem';
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  await embudo.stopWorker();
});

/** Begins to win more leads than fit into one request. Returns the id of the change. */
async function begin(): Promise<string> {
  shop = await aShop(embudo);
  await embudo.testDatabase.sql(
    `with made as (insert into contact (id, tenant_id, name) select gen_random_uuid(), $1, 'Ana' from generate_series(1, $2) returning id)
     insert into lead (id, tenant_id, contact_id, name, name_key, source) select gen_random_uuid(), $1, id, 'Ana', 'ana', 'Feria' from made`,
    [shop.tenant.id, count],
  );
  const { bulkChange } = await mutate<{ bulkChange: { id: string } }>(
    gql(embudo.url, shop.admin.token),
    'bulkUpdateLeads',
    { filter: {}, set: { status: 'WON' } },
    'bulkChange { id } userErrors { code }',
  );
  return bulkChange.id;
}
const { read } = applyBulkChangeTask;
const job = (bulkId: string) => read({ bulkId, tenantId: shop.tenant.id });
/** Changes, or restores, one part of 500 leads. */
const doPart = (bulkId: string) =>
  job(bulkId).run(embudo.context(systemActor(shop.tenant.id)), { attempt: 1, lastAttempt: false });
/** Gives the job up, as a worker does after its last attempt. */
const giveUp = (bulkId: string) =>
  expect(
    job(bulkId).run(embudo.context(systemActor(shop.tenant.id)), { attempt: 8, lastAttempt: true, isDeadly: true }),
  ).rejects.toThrow('ended');
const change = (name: string, bulkChangeId: string, user: TestUser = shop.admin) =>
  mutate<{ bulkChange: object | null }>(
    gql(embudo.url, user.token),
    name,
    { bulkChangeId },
    `bulkChange { ${shows} } userErrors { code field }`,
  );
async function shown(id: string, user: TestUser = shop.admin, headers = {}) {
  const query = `query ($id: ID!) { leadBulkChange(id: $id) { ${shows} } }`;
  const { data } = await gql(embudo.url, user.token, headers)<{ leadBulkChange: object | null }>(query, { id });
  return data.leadBulkChange;
}
async function statuses() {
  const rows = await embudo.testDatabase.sql<{ status: string; leads: number }>(
    'select status, count(*)::int as leads from lead where tenant_id = $1 group by 1 order by 1',
    [shop.tenant.id],
  );
  return Object.fromEntries(rows.map(({ status, leads }) => [status, leads]));
}
async function work(): Promise<void> {
  await embudo.resumeWorker();
  await jobsDone(embudo);
  await embudo.stopWorker();
}

it('a change whose job was given up says so, and goes on with the rest when it is resumed', async () => {
  const id = await begin();
  await doPart(id);
  await giveUp(id);
  await giveUp(id);
  expect(await shown(id)).toEqual({
    status: 'FAILED',
    total: count,
    updated: 500,
    failed: 0,
    restored: 0,
    undoneAt: null,
    problem: 'Un problema del servidor detuvo el cambio. Reanúdelo para cambiar los leads que faltan, o deshágalo.',
  });
  expect(await shown(id, shop.admin, { 'accept-language': 'en' })).toMatchObject({
    problem: 'A server problem stopped the change. Resume it to change the remaining leads, or undo it.',
  });
  await doPart(id);
  expect(await statuses()).toEqual({ NEW: 703, WON: 500 });
  expect((await change('resumeBulkUpdateLeads', id, shop.seller)).userErrors).toEqual([
    { code: 'NOT_FOUND', field: ['bulkChangeId'] },
  ]);
  expect(await change('resumeBulkUpdateLeads', id)).toMatchObject({
    bulkChange: { status: 'RUNNING', updated: 500, problem: null },
    userErrors: [],
  });
  await work();
  expect(await shown(id)).toMatchObject({ status: 'DONE', updated: count, problem: null });
  expect(await statuses()).toEqual({ WON: count });
  expect((await change('resumeBulkUpdateLeads', id)).userErrors).toEqual([
    { code: 'CONFLICT', field: ['bulkChangeId'] },
  ]);
});

it('a change that was given up can be undone as far as it came', async () => {
  const id = await begin();
  await doPart(id);
  await giveUp(id);
  expect(await change('undoBulkUpdateLeads', id)).toMatchObject({
    bulkChange: { restored: 500, problem: null },
    userErrors: [],
  });
  await work();
  expect(await shown(id)).toMatchObject({ status: 'UNDONE', restored: 500, problem: null });
  expect(await statuses()).toEqual({ NEW: count });
});

it('an undo that was given up goes on when it is resumed or asked for again, also after the hour', async () => {
  const id = await begin();
  await work();
  expect(await change('undoBulkUpdateLeads', id)).toMatchObject({ bulkChange: { status: 'UNDOING' } });
  await doPart(id);
  await giveUp(id);
  expect(await shown(id)).toMatchObject({
    status: 'FAILED',
    updated: count,
    restored: 500,
    undoneAt: null,
    problem: 'Un problema del servidor no dejó terminar de deshacer el cambio. Reanúdelo.',
  });
  await embudo.testDatabase.sql(
    `update lead_bulk_change set created_at = now() - interval '61 minutes' where id = $1`,
    [id],
  );
  expect(await change('resumeBulkUpdateLeads', id)).toMatchObject({
    bulkChange: { status: 'UNDOING', problem: null },
    userErrors: [],
  });
  await giveUp(id);
  expect(await change('undoBulkUpdateLeads', id)).toMatchObject({ bulkChange: { status: 'UNDOING' }, userErrors: [] });
  await work();
  expect(await shown(id)).toMatchObject({ status: 'UNDONE', restored: count, problem: null });
  expect(await statuses()).toEqual({ NEW: count });
});
