export const sendHeartbeat = {
  name: 'worker.send-heartbeat',
  text: 'insert into app.worker_heartbeat (pool_id) select unnest($1::text[]) on conflict (pool_id) do update set seen_at = now()',
};
/**
 * Finds pools that hold locks but send no heartbeat. graphile-worker itself would wait four hours. Locks contain the pool's id,
 * not the worker's.
 */
export const findSilent = {
  name: 'worker.find-silent',
  text: `select distinct j.locked_by from graphile_worker._private_jobs j
    where j.locked_by is not null and j.locked_at < now() - $1 * interval '1 millisecond'
      and not exists (select from app.worker_heartbeat h where h.pool_id = j.locked_by and h.seen_at > now() - $1 * interval '1 millisecond')`,
};
/** Whether a newer job has taken over what this one had left to do (migrations/20261124110100_mark_replaced_jobs.ts). */
const isReplaced = `coalesce(flags ? 'replaced', false)`;
/**
 * Deletes the jobs of dead workers that newer jobs have replaced. If such a job ran again, it would repeat the newer job's
 * work, and it would have no retry.
 */
export const dropReplacedOf = {
  name: 'worker.drop-replaced-of',
  text: `delete from graphile_worker._private_jobs where locked_by = any ($1) and ${isReplaced}`,
};
/**
 * Locking counts as an attempt even if the job had only been fetched ahead, so one more is allowed if it was the last one. Both happen in
 * one statement, so that nothing comes between them.
 */
const oneMoreAttempt = 'max_attempts = j.max_attempts + (j.attempts >= j.max_attempts)::int';
/** Frees the jobs of a runner that ended in a living worker. */
export const freeJobs = {
  name: 'worker.free-jobs',
  text: `update graphile_worker._private_jobs j set locked_at = null, locked_by = null, ${oneMoreAttempt} where locked_by = any ($1)`,
};
/**
 * Frees the jobs of dead workers, and counts on each how many workers have ended while they had it. From $2 on, the job becomes one of
 * task $3 (suspects.ts), and its flags keep which task it was. The lock is checked again on the locked rows, because another worker may
 * have freed them meanwhile.
 */
export const countLost = {
  name: 'worker.count-lost',
  text: `with lost as (
      select j.id, t.identifier as task, coalesce((j.flags->>'workersLost')::int, 0) + 1 as workers
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.locked_by = any ($1) for update of j),
    suspicion as (
      select l.id, l.task, s.id as task_id from lost l, graphile_worker._private_tasks s
      where l.workers >= $2 and s.identifier = $3 and l.task <> $3),
    freed as (
      update graphile_worker._private_jobs j set locked_at = null, locked_by = null, ${oneMoreAttempt},
        task_id = coalesce(s.task_id, j.task_id),
        flags = coalesce(j.flags, '{}') || jsonb_build_object('workersLost', l.workers)
          || case when s.id is null then '{}' else jsonb_build_object('suspectOf', s.task) end
      from lost l left join suspicion s on s.id = l.id where j.id = l.id
      returning j.id)
    select (select count(*)::int from freed) as jobs, (select count(*)::int from suspicion) as suspects`,
};
export const forgetDead = {
  name: 'worker.forget-dead',
  text: `delete from app.worker_heartbeat where seen_at < now() - interval '1 day'`,
};

/**
 * Reads the state of the queue. The number and age of due jobs come from the index of waiting jobs; arrivals that no worker has
 * admitted to the ledger yet are included. Failed jobs are in their own table and are counted up to 10,000: the figure is read
 * every ten seconds, and above that nobody needs it exactly.
 */
export const queueState = {
  name: 'worker.queue-state',
  text: `select j.due + a.due as due, coalesce(extract(epoch from now() - least(j.since, a.since)), 0)::float8 as "oldestSeconds",
      (select count(*)::int from (select from failed_job limit 10000) f) as "givenUp"
    from (select count(*)::int as due, min(run_at) as since from graphile_worker._private_jobs where is_available and run_at <= now()) j,
      (select count(*)::int as due, min(received_at) as since from app.inbound_arrival) a`,
};
/** The tenants with the most jobs among the 2,000 jobs that are next in the queue. */
export const busiestTenants = {
  name: 'worker.busiest-tenants',
  text: `select coalesce(w.payload->>'tenantId', '-') as tenant, count(*)::int as waiting
    from (select payload from graphile_worker._private_jobs where is_available and run_at <= now() order by priority, run_at limit 2000) w
    group by 1 order by 2 desc limit 3`,
};
export const analyzeNewTables = { name: 'worker.analyze-new-tables', text: 'select app.analyze_new_tables()' };

/** Matches attempt $3 of job $1 by pool $2, so that no worker settles a job that was given to another one meanwhile. */
const ofThisAttempt = 'id = $1 and locked_by = $2 and attempts = $3';
export const checkLock = {
  name: 'worker.check-lock',
  text: `select exists (select from graphile_worker._private_jobs where ${ofThisAttempt}) as mine`,
};
/**
 * Returns the job to the queue as if this attempt had not happened: it waits until $4, or keeps its place if $4 is null. It
 * becomes a new row, because the runner deletes the old one by its id when the task returns.
 */
export const putBack = {
  name: 'worker.put-back',
  text: `with gone as (delete from graphile_worker._private_jobs where ${ofThisAttempt} returning *)
    insert into graphile_worker._private_jobs (task_id, payload, run_at, attempts, max_attempts, last_error, key, priority, flags, created_at)
    select task_id, payload, coalesce($4, run_at), attempts - 1, max_attempts, coalesce($5, last_error), key, priority, flags, created_at from gone
    returning id`,
};
/** Deletes a job whose key was enqueued again while it ran, since the newer job does what is left to do. */
export const dropReplaced = {
  name: 'worker.drop-replaced',
  text: 'delete from graphile_worker._private_jobs where id = $1 and locked_by = $2 and key is null returning id',
};
/** Moves a tenant's job to the failed jobs, where the tenant's ADMIN sees it. Jobs without a tenant stay in the queue. */
const intoFailed = `insert into failed_job (tenant_id, task, payload, attempts, max_attempts, error, enqueued_at, suspect)
    select (g.payload->>'tenantId')::uuid, coalesce(g.flags->>'suspectOf', t.identifier), g.payload, g.attempts, g.max_attempts, g.error, g.created_at, coalesce(g.flags ? 'suspectOf', false)
    from gone g join graphile_worker._private_tasks t on t.id = g.task_id
    returning id`;
/** How many more last attempts the job has had. */
const endingsOf = `coalesce((flags->>'endings')::int, 0)`;
const ofATenant = `payload->>'tenantId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;
export const giveUp = {
  name: 'worker.give-up',
  text: `with gone as (delete from graphile_worker._private_jobs where ${ofThisAttempt} and ${ofATenant} returning *, $4::text as error)
    ${intoFailed}`,
};
/**
 * Gives a job that failed at its last attempt, and could not be given up then, one more of them, $1 times at most: what it left under way
 * still has to be ended, and the database may have been away. Then it becomes a failed job. Deletes the jobs that newer ones have replaced.
 */
export const settleExhausted = {
  name: 'worker.settle-exhausted',
  text: `with replaced as (
      delete from graphile_worker._private_jobs where attempts >= max_attempts and locked_at is null and ${isReplaced}),
    again as (
      update graphile_worker._private_jobs set max_attempts = attempts + 1, run_at = now() + ${endingsOf} * interval '1 minute',
        flags = coalesce(flags, '{}') || jsonb_build_object('endings', ${endingsOf} + 1)
      where attempts >= max_attempts and locked_at is null and not ${isReplaced} and ${ofATenant} and ${endingsOf} < $1
      returning id),
    gone as (
      delete from graphile_worker._private_jobs where attempts >= max_attempts and locked_at is null and not ${isReplaced} and ${ofATenant} and ${endingsOf} >= $1
      returning *, 'It failed, or its worker ended, at its last attempt.' as error),
    failed as (${intoFailed})
    select (select count(*)::int from again) as again, (select count(*)::int from failed) as failed`,
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
