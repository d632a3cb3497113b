import { beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '../../domain/shared/actor.js';
import type { Scope } from '../../domain/shared/database.port.js';
import { aTenant, startTestEmbudo, type TestEmbudo } from '../../testing/index.js';

let embudo: TestEmbudo;
let scope: Scope;

beforeAll(async () => {
  embudo = await startTestEmbudo();
  scope = { tenantId: (await aTenant(embudo)).id, userId: nobody, role: 'SYSTEM' };
});

const known = 'conversations/deliver';
const enqueueAll = (jobs: { task?: string; payload: unknown; at?: string }[]) =>
  embudo.database.transaction(scope, tx =>
    tx.query('select app.enqueue_all($1::text[], $2::jsonb[], $3::text[], $4::int[], $5::timestamptz[])', [
      jobs.map(({ task = known }) => task),
      jobs.map(({ payload }) => JSON.stringify(payload)),
      jobs.map((_, n) => `request-${n}`),
      jobs.map((_, n) => n + 3),
      jobs.map(({ at }) => at ?? null),
    ]),
  );

interface Job {
  task: string;
  payload: Record<string, unknown>;
  attempts: number;
  later: boolean;
  available: boolean;
}
/** Returns the jobs of this batch in the order in which they were enqueued, and deletes them. */
const takeOf = async (batch: string): Promise<Job[]> => {
  const rows = await embudo.testDatabase.queue<Job & { id: string }>(
    `with gone as (delete from graphile_worker._private_jobs where payload->>'batch' = $1 returning *)
     select g.id::text, t.identifier as task, g.payload, g.max_attempts as attempts, g.run_at > now() as later, g.is_available as available
     from gone g join graphile_worker._private_tasks t on t.id = g.task_id order by g.id`,
    [batch],
  );
  return rows.map(({ id: _, ...job }) => job);
};

describe('jobs that are enqueued together', () => {
  it('are stored in their order, each with its request, attempts and time, and with the tenant of the scope', async () => {
    const forged = { batch: 'order', tenantId: nobody, requestId: 'forged' };
    await enqueueAll([
      { payload: forged },
      { payload: { batch: 'order' }, at: '2999-01-01T00:00:00Z' },
      { payload: forged },
    ]);
    const stamped = (n: number, later = false) => ({
      task: known,
      payload: { batch: 'order', tenantId: scope.tenantId, requestId: `request-${n}` },
      attempts: n + 3,
      later,
      available: true,
    });
    expect(await takeOf('order')).toEqual([stamped(0), stamped(1, true), stamped(2)]);
  });

  it('are one by themselves, or none', async () => {
    await enqueueAll([{ payload: { batch: 'alone' } }]);
    expect((await takeOf('alone')).map(({ payload }) => payload.requestId)).toEqual(['request-0']);
    await enqueueAll([]);
    const none = await embudo.database.transaction(scope, tx =>
      tx.query(
        `select app.enqueue_all(array_agg(t), array_agg('{}'::jsonb), array_agg(t), array_agg(1)) from unnest('{}'::text[]) t`,
      ),
    );
    expect(none.length).toBe(1);
  });

  it('may have tasks that no worker has named yet', async () => {
    const task = 'spec/never-named';
    const named = await embudo.testDatabase.queue('select from graphile_worker._private_tasks where identifier = $1', [
      task,
    ]);
    expect(named.length).toBe(0);
    await enqueueAll([
      { task, payload: { batch: 'new' } },
      { payload: { batch: 'new' } },
      { task, payload: { batch: 'new' } },
    ]);
    const jobs = await takeOf('new');
    expect(jobs.map(job => `${job.task} ${job.payload.requestId} ${job.attempts}`).sort()).toEqual([
      'conversations/deliver request-1 4',
      'spec/never-named request-0 3',
      'spec/never-named request-2 5',
    ]);
  });

  it('are all refused if the payload of one is no object', async () => {
    await expect(enqueueAll([{ payload: { batch: 'refused' } }, { payload: ['refused'] }])).rejects.toThrow(
      'the payload of a job is an object',
    );
    expect(await takeOf('refused')).toEqual([]);
  });
});

describe('jobs with keys that are enqueued together', () => {
  const enqueue = (batch: string, keys: string[], as = scope) =>
    embudo.database.transaction(as, tx =>
      tx.query(
        `select app.enqueue_all(array_agg($2::text), array_agg(jsonb_build_object('batch', $3::text, 'key', k)), array_agg('request'::text), array_agg(3), keys => $1::text[])
         from unnest($1::text[]) k`,
        [keys, known, batch],
      ),
    );
  /** As the jobs of messages do. */
  const withdraw = (...keys: string[]) =>
    embudo.database.repeatable.transaction(scope, tx => tx.query('select app.withdraw_jobs($1)', [keys]));
  const left = async (batch: string) => (await takeOf(batch)).map(({ payload }) => payload.key);

  it('are withdrawn by them, also a single one', async () => {
    await enqueue('keys', ['one', 'two', 'three']);
    await enqueue('keys', ['four']);
    await withdraw('two', 'four', 'none');
    expect(await left('keys')).toEqual(['one', 'three']);
  });

  it('stay if a worker has taken or tried them', async () => {
    await enqueue('held', ['taken', 'tried', 'waiting']);
    const set = (change: string, key: string) =>
      embudo.testDatabase.queue(`update graphile_worker._private_jobs set ${change} where payload ->> 'key' = $1`, [
        key,
      ]);
    await set(`locked_at = now(), locked_by = 'spec'`, 'taken');
    await set('attempts = 1', 'tried');
    await withdraw('taken', 'tried', 'waiting');
    expect(await left('held')).toEqual(['taken', 'tried']);
  });

  it('of another tenant stay', async () => {
    await enqueue('theirs', ['same'], { ...scope, tenantId: (await aTenant(embudo)).id });
    await withdraw('same');
    expect(await left('theirs')).toEqual(['same']);
  });
});
