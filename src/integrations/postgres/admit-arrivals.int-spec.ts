import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { InboundWriter, type LedgerEntry } from '../../domain/conversations/index.js';
import { newId } from '../../domain/shared/id.js';
import { aShop, jobsLeft, ledgerOf, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { admitArrivals } from './admit-arrivals.js';
import type { BeforeFetch } from './fair-pool.js';

let embudo: TestEmbudo;
let workers: pg.Client[];
let app: pg.Client;
let shop: TestShop;
let duplicates: [provider: string, count: number][] = [];
const warnings: object[] = [];
const admit: BeforeFetch = admitArrivals({
  log: { ...console, warn: (details: object) => void warnings.push(details) } as never,
  onDuplicates: (provider, count) => void duplicates.push([provider, count]),
});

beforeAll(async () => {
  embudo = await startTestEmbudo();
  workers = [];
  for (let one = 0; one < 3; one++) workers.push(await embudo.testDatabase.connectAs('embudo_queue'));
  app = await embudo.testDatabase.connectAs('embudo_app');
});
afterAll(() => embudo.stop());
beforeEach(async () => {
  shop = await aShop(embudo);
  duplicates = [];
  warnings.length = 0;
});

const entry = (key: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  tenantId: shop.tenant.id,
  accountId: shop.account.id,
  kind: 'message',
  key,
  status: 'RECEIVED',
  reason: null,
  requestId: `of-${key}`,
  body: Buffer.from(`{"key":"${key}"}`),
  ...more,
});
const receive = (...entries: LedgerEntry[]) => embudo.ports.inboundWriter.write(entries);
/** Runs what a worker's connection does before a fetch of this many jobs. */
const fetchWith = (most = 10, worker = 0): Promise<void> => admit(workers[worker] as pg.PoolClient, most);
const arrivals = async () =>
  (
    await embudo.testDatabase.sql<{ key: string }>(
      'select key from app.inbound_arrival where tenant_id = $1 order by sequence',
      [shop.tenant.id],
    )
  ).map(({ key }) => key);
const ledger = async () =>
  (
    await embudo.testDatabase.sql<{ key: string; status: string; reason: string | null }>(
      'select key, status, reason from inbound_event where tenant_id = $1 order by sequence',
      [shop.tenant.id],
    )
  ).map(({ key, status, reason }) => [key, status, reason]);
const jobs = async () =>
  (await jobsLeft(embudo)).filter(({ payload }) => payload.tenantId === shop.tenant.id).map(({ payload }) => payload);

describe('what webhooks brought', () => {
  it('waits outside of the ledger, and is admitted with a job each before jobs are taken', async () => {
    await receive(entry('a'), entry('b'));
    await receive(entry('c'));
    expect([await arrivals(), await ledger(), await jobs()]).toEqual([['a', 'b', 'c'], [], []]);
    await fetchWith();
    expect(await arrivals()).toEqual([]);
    expect(await ledger()).toEqual(['a', 'b', 'c'].map(key => [key, 'RECEIVED', null]));
    const rows = await ledgerOf(embudo, shop.tenant.id);
    expect(await jobs()).toEqual(
      rows.map(({ id, key, tenantId }) => ({ eventId: id, tenantId, requestId: `of-${key}` })),
    );
  });

  it('is one row and one job however often it came, and each repeat is counted for its provider', async () => {
    await receive(entry('a'), entry('a'));
    await fetchWith();
    await receive(entry('a'));
    await fetchWith();
    expect(await ledger()).toEqual([['a', 'RECEIVED', null]]);
    expect(await jobs()).toHaveLength(1);
    expect(duplicates).toEqual([
      ['META', 1],
      ['META', 1],
    ]);
  });

  it('has no job where it is not to be processed', async () => {
    await receive(entry('a', { status: 'QUARANTINED', reason: 'unknown_account' }));
    await fetchWith();
    expect(await ledger()).toEqual([['a', 'QUARANTINED', 'unknown_account']]);
    expect(await jobs()).toEqual([]);
  });

  it('is due since it arrived, so that the age of the queue tells how long customers wait', async () => {
    await receive(entry('a'));
    await embudo.testDatabase.sql(`update app.inbound_arrival set received_at = now() - interval '1 hour'`);
    await fetchWith();
    const [job] = await embudo.testDatabase.queue<{ age: number }>(
      `select extract(epoch from now() - run_at)::int as age from graphile_worker._private_jobs where payload->>'requestId' = 'of-a' and payload->>'tenantId' = $1`,
      [shop.tenant.id],
    );
    expect(job?.age).toBeGreaterThanOrEqual(3_600);
  });

  it('is admitted though another arrival cannot be, which is kept with the reason', async () => {
    await receive(entry('a'), entry('b'), entry('c'));
    // The ledger already has this id, under another key.
    const [first] = await embudo.testDatabase.sql<{ id: string }>(
      `insert into inbound_event (id, tenant_id, account_id, kind, key, status, sequence, body)
       select id, tenant_id, account_id, kind, 'other', 'IGNORED', 0, body from app.inbound_arrival where key = 'b' and tenant_id = $1 returning id`,
      [shop.tenant.id],
    );
    await fetchWith();
    expect(await arrivals()).toEqual([]);
    expect(await ledger()).toEqual([
      ['other', 'IGNORED', null],
      ['a', 'RECEIVED', null],
      [`refused:${first?.id}`, 'QUARANTINED', 'refused:23505'],
      ['c', 'RECEIVED', null],
    ]);
    expect(await jobs()).toHaveLength(2);
  });

  it('is admitted by several workers at once, each arrival by one of them', async () => {
    const keys = Array.from({ length: 1_200 }, (_, at) => `k${String(at).padStart(4, '0')}`);
    for (let at = 0; at < keys.length; at += 100) await receive(...keys.slice(at, at + 100).map(key => entry(key)));
    await Promise.all([0, 1, 2].map(worker => fetchWith(10, worker)));
    expect((await ledger()).map(([key]) => key)).toEqual(keys);
    expect((await jobs()).flatMap(requestsOf).sort()).toEqual(keys.map(key => `of-${key}`));
    expect(duplicates).toEqual([]);
  });

  it('shares jobs where many wait, up to eight in each, in their order and each company by itself', async () => {
    const other = await aShop(embudo);
    const numbered = (count: number) => Array.from({ length: count }, (_, at) => `n${String(at).padStart(3, '0')}`);
    const [alone, two, eight] = [16, 17, 300].map(numbered) as [string[], string[], string[]];
    for (const keys of [alone, two, eight]) {
      shop = await aShop(embudo);
      await receive(
        ...keys.map(key => entry(key)),
        entry('other', { tenantId: other.tenant.id, accountId: other.account.id, key: newId() }),
      );
      await fetchWith();
      const sizes = (await jobs()).map(job => requestsOf(job).length);
      expect(sizes).toEqual(sizesFor(keys.length));
      expect((await jobs()).flatMap(requestsOf)).toEqual(keys.map(key => `of-${key}`));
    }
    const others = (await jobsLeft(embudo)).filter(({ payload }) => payload.tenantId === other.tenant.id);
    expect(others.map(({ payload }) => requestsOf(payload))).toEqual([['of-other'], ['of-other'], ['of-other']]);
  });

  it('calls other workers where more was admitted than this fetch takes', async () => {
    const [, listener] = workers as [pg.Client, pg.Client];
    const called: number[] = [];
    listener.on('notification', ({ payload = '{}' }) => called.push(JSON.parse(payload).count));
    await listener.query('listen "jobs:insert"');
    const other = new InboundWriter({ query: (statement, values) => silentlyWritten(statement, values) });
    const seven = (of: string) => Array.from({ length: 7 }, (_, at) => entry(`${of}${at}`));
    await other.write(seven('a'));
    await fetchWith(7);
    await other.write(seven('b'));
    await fetchWith(2);
    await listener.query('select 1');
    // Calls by the writers of other tests have other counts.
    expect(called.filter(count => count === 0 || count === 5)).toEqual([5]);
  });

  it('leaves jobs to be taken where admitting fails', async () => {
    await admit(app as pg.PoolClient, 10);
    expect(warnings).toHaveLength(1);
  });

  it('is refused while the vendor waits where the ledger could not keep it', async () => {
    await expect(receive(entry('k'.repeat(2_001)))).rejects.toMatchObject({ code: '42501' });
    await expect(receive({ ...entry('a'), kind: 'other' })).rejects.toMatchObject({ code: '42501' });
    await receive(entry(newId()));
  });
});

/** Returns the ids of the requests that brought what a job processes. */
const requestsOf = ({ events, requestId }: Record<string, unknown>): unknown[] =>
  Array.isArray(events) ? events.map(event => event.requestId) : [requestId];

/** Returns how many rows each job has if so many of a company are admitted at once: sixteen jobs before any has two, eight rows at most. */
function sizesFor(count: number): number[] {
  const size = Math.min(8, Math.ceil(count / 16));
  return Array.from({ length: Math.ceil(count / size) }, (_, at) => Math.min(size, count - at * size));
}

/** Runs a writer's statements, except its calls to the workers. */
async function silentlyWritten<Row>(statement: unknown, values?: unknown[]): Promise<Row[]> {
  const { name, text } = statement as { name: string; text: string };
  if (name === 'job.wake-workers') return [];
  return (await app.query(text, values)).rows as Row[];
}
