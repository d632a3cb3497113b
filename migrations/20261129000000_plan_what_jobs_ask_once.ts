import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** The tenant of a job, as the index jobs_by_tenant has it (20261120100000_create_queue.ts). */
const tenantOf = (job: string) => `(coalesce(${job}.payload->>'tenantId', '-') collate "C")`;
const nextTenant = (task: string, after: string, until: string) => `
  select ${tenantOf('j')} as tenant, j.run_at from graphile_worker._private_jobs j
  where j.is_available and j.task_id = ${task} and ${tenantOf('j')} > ${after} and ${tenantOf('j')} <= ${until}
  order by ${tenantOf('j')}, j.run_at limit 1`;
/** 1 if the tenant that the walk `f` has reached has a job that may be taken. */
const takable = `(f.run_at <= now() and f.tenant <> all (served))::int`;
const nextTask = (after: string) =>
  `(select j.task_id from graphile_worker._private_jobs j where j.is_available and j.task_id > ${after} order by j.task_id limit 1)`;

/**
 * Functions about channels that every message calls, now in PL/pgSQL, which keeps a plan for each connection. Before PostgreSQL 18 a
 * function in SQL is planned at each call, which took twenty times as long as running it.
 */
const planned = `
      create or replace function app.initiated_sends(contact uuid, since timestamptz) returns timestamptz[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $f$
        begin
          return array(
            select coalesce(m.planned_for, m.sent_at) from public.conversation c
            join public.message m on m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.initiated
            where c.tenant_id = app.tenant() and c.contact_id = contact and m.status <> 'FAILED' and coalesce(m.planned_for, m.sent_at) > since
            order by 1 desc limit 100);
        end $f$;
      create or replace function app.sending_accounts(account uuid)
        returns table (id uuid, provider text, channel text, problem text, held_until timestamptz, created_at timestamptz)
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $f$
        begin
          return query select a.id, a.provider, a.channel,
            case when a.lost_at is not null then 'LOST' when a.broken_at is not null then 'BROKEN'
              when a.paused_at is not null or not a.active then 'PAUSED' when a.live and not t.confirmed then 'UNCONFIRMED' end,
            a.held_until, a.created_at
          from public.channel_account a join public.tenant t on t.id = a.tenant_id
          where a.tenant_id = app.tenant() and (account is null or a.id = account);
        end $f$;`;

/**
 * A fetch looks only at tasks that have waiting jobs, not at all tasks of its lane, and ends if it finds no due job. Before, it then
 * walked through all waiting jobs of other lanes, which cost most during a backlog.
 */
export class PlanWhatJobsAskOnce extends Migration {
  override up(): void {
    this.addSql(functionsOf('embudo_lookup', planned));
    this.addSql(
      functionsOf(
        'embudo_queue',
        `
      -- Its arguments are explained in 20261120100000_create_queue.ts.
      create or replace function app.take_jobs(pool text, tasks int[], most int, after text, each int, holders text[], rooms int[])
        returns setof graphile_worker._private_jobs
        language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp
        -- The table is empty at one moment and holds a hundred thousand rows at the next, so its statistics are always wrong.
        set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
        set plan_cache_mode = force_generic_plan as $f$
        declare
          tenants text[]; waiting_tasks int[];
          -- tenants that hold their share of the lane already
          served text[] := array(select h.tenant from unnest(holders, rooms) as h (tenant, room) where h.room <= 0);
          -- whether so many tenants had no job to take that the walk ended before it had seen all tenants
          cut boolean;
        begin
          with recursive waiting_task (id) as (
              select ${nextTask('-1')}
              union all select ${nextTask('w.id')} from waiting_task w where w.id is not null),
            asked as materialized (select w.id from waiting_task w where w.id = any (tasks)),
            walk (part, until, task, tenant, run_at, visited, found) as (
              select s.part, s.until, a.id, f.tenant, f.run_at, 1, ${takable}
                from (values (1, after collate "C", '~'), (2, '', after)) as s (part, start, until) cross join asked a
                cross join lateral (${nextTenant('a.id', 's.start', 's.until')}) f
              union all
              select w.part, w.until, w.task, f.tenant, f.run_at, w.visited + 1, w.found + ${takable}
                from walk w
                cross join lateral (${nextTenant('w.task', 'w.tenant', 'w.until')}) f
                -- tenants without jobs to take are skipped, up to a limit that keeps the walk short
                where w.found < most and w.visited < 1000)
          select array_agg(distinct w.task) filter (where w.run_at <= now()), coalesce(bool_or(w.visited >= 1000), false),
              (select array_agg(t.tenant order by t.part, t.tenant collate "C") from (
                select v.tenant, min(v.part) as part from walk v where v.run_at <= now() and v.tenant <> all (served) group by v.tenant) t)
            into waiting_tasks, cut, tenants from walk w;
          if tenants is not null then
            return query
            with turns as (
                select w.tenant, w.turn, coalesce(h.room, each) as room
                from unnest(tenants) with ordinality as w (tenant, turn) left join unnest(holders, rooms) as h (tenant, room) on h.tenant = w.tenant
                where coalesce(h.room, each) > 0 order by w.turn limit most),
              -- enough jobs of each tenant to fill the batch if some have few, but not so many that locking costs more than the work
              offered as (
                select t.turn, t.room, j.id, row_number() over (partition by t.turn order by j.run_at, j.id) as round
                from turns t cross join unnest(waiting_tasks) as k (id)
                cross join lateral (
                  select j.id, j.run_at from graphile_worker._private_jobs j
                  where j.is_available and j.task_id = k.id and ${tenantOf('j')} = t.tenant and j.run_at <= now()
                  order by j.run_at limit least(t.room, most, greatest(1, 2 * most / (select count(*) from turns))) for update skip locked) j),
              chosen as (select o.id, o.round, o.turn from offered o where o.round <= o.room order by o.round, o.turn limit most),
              taken as (
                update graphile_worker._private_jobs j set attempts = j.attempts + 1, locked_by = pool, locked_at = now()
                from chosen c where j.id = c.id returning j.*)
            select t.* from taken t join chosen c on c.id = t.id order by c.round, c.turn;
            if found then return; end if;
          end if;
          if not cut then return; end if;
          -- Due jobs may be behind a thousand such tenants, so the oldest jobs are taken.
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
`,
      ),
    );
  }
}
