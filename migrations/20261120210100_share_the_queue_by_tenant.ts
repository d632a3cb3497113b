import { Migration } from '@mikro-orm/migrations';

/** Whose job it is; "-" for those that the clock starts, which belong to no tenant. "C" orders by bytes, which costs least. */
const tenantOf = (job: string) => `(coalesce(${job}.payload->>'tenantId', '-') collate "C")`;
/** The first waiting job of the next tenant after a given one, up to another, of one task. Both are bounds of the index. */
const nextTenant = (task: string, after: string, until: string) => `
  select ${tenantOf('j')} as tenant, j.run_at from graphile_worker._private_jobs j
  where j.is_available and j.task_id = ${task} and ${tenantOf('j')} > ${after} and ${tenantOf('j')} <= ${until}
  order by ${tenantOf('j')}, j.run_at limit 1`;

/**
 * Workers take jobs in turns, one tenant after the other, instead of the oldest first: a tenant with thousands of waiting
 * jobs no longer stands in front of one that has a single job. Nothing is counted when a job is enqueued; the worker finds
 * the tenants that wait by jumping from one to the next in an index.
 */
export class ShareTheQueueByTenant extends Migration {
  override up(): void {
    this.addSql(`
      grant create on schema app to embudo_queue;
      set local role embudo_queue;
      create index jobs_by_tenant on graphile_worker._private_jobs (task_id, ${tenantOf('_private_jobs')}, run_at) where is_available;

      -- Locks up to "most" due jobs for a pool and gives them in the order in which they are to start: the first job of every
      -- waiting tenant, then the second of each, and so on. Turns begin with the tenant after "after", the one that was served
      -- last, and go round: "~" stands behind every id. No tenant gets more than "each"; those in "holders" get at most their number in "rooms" instead.
      create function app.take_jobs(pool text, tasks int[], most int, after text, each int, holders text[], rooms int[])
        returns setof graphile_worker._private_jobs
        language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp
        -- The table is empty at one moment and holds a hundred thousand rows at the next, so its statistics are always wrong.
        set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
        set plan_cache_mode = force_generic_plan as $f$
        begin
          return query
          with recursive walk (part, until, task, tenant, run_at, visited, found) as (
              select s.part, s.until, t.id, f.tenant, f.run_at, 1, (f.run_at <= now())::int
                from (values (1, after collate "C", '~'), (2, '', after)) as s (part, start, until) cross join unnest(tasks) as t (id)
                cross join lateral (${nextTenant('t.id', 's.start', 's.until')}) f
              union all
              select w.part, w.until, w.task, f.tenant, f.run_at, w.visited + 1, w.found + (f.run_at <= now())::int
                from walk w
                cross join lateral (${nextTenant('w.task', 'w.tenant', 'w.until')}) f
                -- tenants whose jobs are all for later are passed over, up to a limit that keeps the walk short
                where w.found < most and w.visited < 1000),
            waiting as (select w.tenant, min(w.part) as part from walk w where w.run_at <= now() group by w.tenant),
            turns as (
              select w.tenant, row_number() over (order by w.part, w.tenant) as turn, coalesce(h.room, each) as room
              from waiting w left join unnest(holders, rooms) as h (tenant, room) on h.tenant = w.tenant
              where coalesce(h.room, each) > 0 order by turn limit most),
            -- enough of each to fill the batch where some have few, and not so many that the locks cost more than the work
            offered as (
              select t.turn, t.room, j.id, row_number() over (partition by t.turn order by j.run_at, j.id) as round
              from turns t cross join unnest(tasks) as k (id)
              cross join lateral (
                select j.id, j.run_at from graphile_worker._private_jobs j
                where j.is_available and j.task_id = k.id and ${tenantOf('j')} = t.tenant and j.run_at <= now()
                order by j.run_at limit least(t.room, greatest(1, 4 * most / (select count(*) from turns))) for update skip locked) j),
            chosen as (select o.id, o.round, o.turn from offered o where o.round <= o.room order by o.round, o.turn limit most),
            taken as (
              update graphile_worker._private_jobs j set attempts = j.attempts + 1, locked_by = pool, locked_at = now()
              from chosen c where j.id = c.id returning j.*)
          select t.* from taken t join chosen c on c.id = t.id order by c.round, c.turn;
          if found then return; end if;
          -- Nothing, or a due job behind more than a thousand tenants whose jobs are all for later: the oldest then.
          return query
          with chosen as (
              select j.id, j.run_at from graphile_worker._private_jobs j
              where j.is_available and j.task_id = any (tasks) and j.run_at <= now()
                and not exists (select from unnest(holders, rooms) as h (tenant, room) where h.room <= 0 and h.tenant = ${tenantOf('j')})
              order by j.priority, j.run_at limit least(most, each) for update skip locked),
            taken as (
              update graphile_worker._private_jobs j set attempts = j.attempts + 1, locked_by = pool, locked_at = now()
              from chosen c where j.id = c.id returning j.*)
          select t.* from taken t order by t.run_at, t.id;
        end $f$;
      revoke execute on function app.take_jobs from public;
      reset role;
      revoke create on schema app from embudo_queue;
    `);
  }
}
