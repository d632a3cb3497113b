export const beat = {
  name: 'worker.beat',
  text: 'insert into app.worker_heartbeat (pool_id) select unnest($1::text[]) on conflict (pool_id) do update set seen_at = now()',
};
/** The queue's own lease is four hours. A lock names the pool, never the worker. */
export const findSilent = {
  name: 'worker.find-silent',
  text: `select distinct j.locked_by from graphile_worker._private_jobs j
    where j.locked_by is not null and j.locked_at < now() - $1 * interval '1 millisecond'
      and not exists (select from app.worker_heartbeat h where h.pool_id = j.locked_by and h.seen_at > now() - $1 * interval '1 millisecond')`,
};
/**
 * Locking counts as an attempt, also of a job that its worker had only fetched ahead and never began. So who was locked by
 * the dead gets that attempt back, up to a limit: a job that kills its worker every time must rest one day.
 */
export const pardon = {
  name: 'worker.pardon',
  text: `update graphile_worker._private_jobs set max_attempts = max_attempts + 1
    where locked_by = any ($1) and attempts >= max_attempts and max_attempts < 25`,
};
export const free = { name: 'worker.free', text: 'select graphile_worker.force_unlock_workers($1::text[])' };
export const forgetDead = {
  name: 'worker.forget-dead',
  text: `delete from app.worker_heartbeat where seen_at < now() - interval '1 day'`,
};

/**
 * Both numbers come from the index of what waits. Given-up jobs lie in a table of their own, of which no more than 10,000
 * are counted: the figure is read every ten seconds, and above that nobody needs it exactly.
 */
export const queueState = {
  name: 'worker.queue-state',
  text: `select count(*)::int as due, coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as "oldestSeconds",
      (select count(*)::int from (select from failed_job limit 10000) f) as "givenUp"
    from graphile_worker._private_jobs where is_available and run_at <= now()`,
};
/** Of the jobs that have waited longest, whose they are. */
export const busiestTenants = {
  name: 'worker.busiest-tenants',
  text: `select coalesce(w.payload->>'tenantId', '-') as tenant, count(*)::int as waiting
    from (select payload from graphile_worker._private_jobs where is_available and run_at <= now() order by priority, run_at limit 2000) w
    group by 1 order by 2 desc limit 3`,
};
export const analyzeNewTables = { name: 'worker.analyze-new-tables', text: 'select app.analyze_new_tables()' };

/** The attempt $3 of the job $1 by the pool $2: nobody may settle a job that was given to another worker meanwhile. */
const ofThisAttempt = 'id = $1 and locked_by = $2 and attempts = $3';
export const stillMine = {
  name: 'worker.still-mine',
  text: `select exists (select from graphile_worker._private_jobs where ${ofThisAttempt}) as mine`,
};
/**
 * The job waits until $4, or where that is null goes back to its place, as if this attempt had not been. It becomes a new
 * row: the runner deletes the old one by its id when the task returns.
 */
export const putBack = {
  name: 'worker.put-back',
  text: `with gone as (delete from graphile_worker._private_jobs where ${ofThisAttempt} returning *)
    insert into graphile_worker._private_jobs (task_id, payload, run_at, attempts, max_attempts, last_error, key, priority, flags, created_at)
    select task_id, payload, coalesce($4, run_at), attempts - 1, max_attempts, coalesce($5, last_error), key, priority, flags, created_at from gone
    returning id`,
};
/** A job whose key was enqueued again while it ran: the newer one does what is left to do. */
export const dropReplaced = {
  name: 'worker.drop-replaced',
  text: 'delete from graphile_worker._private_jobs where id = $1 and locked_by = $2 and key is null returning id',
};
/** A job that belongs to a tenant rests among the failed ones, where its ADMIN sees it. Those of nobody stay where they are. */
const intoFailed = `insert into failed_job (tenant_id, task, payload, attempts, max_attempts, error, enqueued_at)
    select (g.payload->>'tenantId')::uuid, t.identifier, g.payload, g.attempts, g.max_attempts, g.error, g.created_at
    from gone g join graphile_worker._private_tasks t on t.id = g.task_id
    returning id`;
const ofATenant = `payload->>'tenantId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;
export const giveUp = {
  name: 'worker.give-up',
  text: `with gone as (delete from graphile_worker._private_jobs where ${ofThisAttempt} and ${ofATenant} returning *, $4::text as error)
    ${intoFailed}`,
};
/** What rests in the queue itself: its worker was killed at the last attempt, once too often. */
export const giveUpTheRest = {
  name: 'worker.give-up-the-rest',
  text: `with gone as (
      delete from graphile_worker._private_jobs where attempts >= max_attempts and locked_at is null and ${ofATenant}
      returning *, 'The worker ended during the last attempt.' as error)
    ${intoFailed}`,
};
export const forgetFailed = {
  name: 'worker.forget-failed',
  text: `with old as (
      delete from failed_job where id in (select id from failed_job where failed_at < now() - $1 * interval '1 day' order by failed_at limit 1000)),
    orphans as (
      delete from graphile_worker._private_jobs
      where attempts >= max_attempts and locked_at is null and run_at < now() - $1 * interval '1 day')
    select 1`,
};
