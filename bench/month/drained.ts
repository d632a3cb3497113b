import type pg from 'pg';

const state = `
  select count(*) filter (where locked_by is not null)::int as running,
    count(*) filter (where locked_by is null and run_at <= now() and attempts < max_attempts)::int as due
  from graphile_worker._private_jobs`;
const names = `
  select t.identifier, j.attempts, j.last_error from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
  where j.locked_by is not null or (j.run_at <= now() and j.attempts < j.max_attempts) limit 10`;
/** Notifies the workers as an insert would. Otherwise jobs that became due by a leap of time would wait for the next poll. */
const wake = `select pg_notify('jobs:insert', '{"r": "month", "count": 20}')`;

const patienceMs = 180_000;

/** Waits until no job runs and none is due. */
export async function waitUntilDrained(queue: pg.Pool): Promise<void> {
  const began = performance.now();
  for (let looked = 0; ; looked += 1) {
    const { rows } = await queue.query<{ running: number; due: number }>(state);
    const { running = 0, due = 0 } = rows[0] ?? {};
    if (running === 0 && due === 0) return;
    if (due > 0 && running === 0 && looked % 20 === 0) await queue.query(wake);
    if (performance.now() - began > patienceMs) {
      const { rows: jobs } = await queue.query(names);
      throw new Error(`the queue does not come to rest: ${JSON.stringify(jobs)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 4));
  }
}
