import { definedAutomations } from '../domain/shared/automations.js';
import { taskNames } from '../domain/shared/tasks.js';
import { suspectTask } from '../integrations/postgres/suspects.js';
import type { TestEmbudo } from './test-embudo.js';
import { until } from './until.js';

/**
 * Waits until no job is left that could run now. Jobs that wait for a later attempt are left to `hurryJobs`; jobs without attempts left are
 * ignored.
 */
export async function jobsDone({ testDatabase }: TestEmbudo, { within = 180_000 } = {}): Promise<void> {
  const waiting = () => testDatabase.sql<{ left: number }>('select count(*)::int as left from app.inbound_arrival');
  const left = () =>
    testDatabase.queue<Record<string, unknown>>(
      `select t.identifier as task, j.attempts, j.locked_by, j.locked_at, j.run_at, j.last_error
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = any ($1) and (j.locked_by is not null or (j.run_at <= now() and j.attempts < j.max_attempts)) limit 20`,
      [[...taskNames(), ...definedAutomations.map(({ task }) => task), suspectTask]],
    );
  try {
    // In this order: an arrival that is admitted between the two queries is already in the queue.
    const isEmpty = async () => (await waiting())[0]?.left === 0 && (await left()).length === 0;
    await until('the queue to be empty', isEmpty, { within });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} Left: ${JSON.stringify(await left())}`);
  }
}

/** Makes jobs that wait for a later attempt due at once. */
export async function hurryJobs({ testDatabase }: TestEmbudo): Promise<void> {
  await testDatabase.sql(`update message set due_at = now() where status = 'QUEUED' and due_at > now()`);
  await testDatabase.sql('update channel_account set held_until = null where held_until is not null');
  await testDatabase.queue('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
  // Notifies as an insert would, so that no worker waits for its next poll.
  await testDatabase.queue(`select pg_notify('jobs:insert', '{"r": "hurry", "count": 10}')`);
}

/**
 * Returns the jobs left in the queue, waiting or failed, the oldest first; without those that the clock starts, which come at any moment.
 */
export async function jobsLeft({
  testDatabase,
}: TestEmbudo): Promise<
  { task: string; payload: Record<string, unknown>; attempts: number; maxAttempts: number; lastError: string | null }[]
> {
  return testDatabase.queue(
    `select t.identifier as task, j.payload, j.attempts, j.max_attempts as "maxAttempts", j.last_error as "lastError"
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.payload -> '_cron' is null order by j.id`,
  );
}

/**
 * Returns the jobs that ran and are still in the queue. Jobs planned for later, such as a notification that waits for a case, are not among
 * them.
 */
export const jobsTried = async (embudo: TestEmbudo) => (await jobsLeft(embudo)).filter(({ attempts }) => attempts > 0);
