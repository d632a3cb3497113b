import { Migration } from '@mikro-orm/migrations';
import { functionsOf, openToJobs, openToLookup } from './sql/roles.js';

/**
 * Runs of flows (docs/adr/0152). A waiting run is a row with the time at which it wakes, not a waiting job, so each of a hundred
 * thousand waiting runs costs only an index entry.
 */
export class CreateFlows extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(waking);
    this.addSql(asking);
  }
}

const active = `status in ('RUNNING', 'SLEEPING', 'PAUSED')`;

const tables = `
      create table flow_run (
        tenant_id uuid not null,
        id uuid not null,
        flow text not null,
        contact_id uuid not null,
        merged_from uuid,
        conversation_id uuid,
        seller_id uuid,
        -- the contact or the conversation; at most one run of a flow is active for it
        subject_id uuid not null,
        -- the id of the event that started it, so that an event that arrives twice starts one run
        cause_id uuid not null,
        status text not null check (status in ('RUNNING', 'SLEEPING', 'PAUSED', 'DONE', 'STOPPED', 'FAILED')),
        -- the step at which it waits or which it does next; null at the beginning and at the end
        step text,
        -- since when it waits for an answer; null if it does not
        asked_at timestamptz,
        wake_at timestamptz,
        -- the time of the event that it follows up on; waiting times are counted from it
        anchor_at timestamptz not null,
        -- the sequence of the contact's newest message that it knows; a message with a higher one is a reply
        heard_sequence bigint not null default 0,
        reason text,
        started_at timestamptz not null default now(),
        ended_at timestamptz,
        updated_at timestamptz not null default now(),
        owner_id uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored,
        primary key (tenant_id, id),
        unique (tenant_id, flow, cause_id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
      ) with (fillfactor = 80);
      create unique index flow_run_one_active on flow_run (tenant_id, flow, subject_id) where ${active};
      create index flow_run_active on flow_run (tenant_id, contact_id) where ${active};
      create index flow_run_due on flow_run (wake_at) where status = 'SLEEPING';
      create index flow_run_started on flow_run (tenant_id, started_at, id);
      create index flow_run_owner on flow_run (tenant_id, owner_id, started_at, id);
      create index flow_run_status on flow_run (tenant_id, status, started_at, id);
      create index flow_run_flow on flow_run (tenant_id, flow, started_at, id);
      create index flow_run_contact on flow_run (tenant_id, contact_id, started_at, id);
      create index flow_run_conversation on flow_run (tenant_id, conversation_id) where conversation_id is not null;
      call app.guard('flow_run', 'seller');
      ${openToJobs('flow_run', 'select, update')}

      create table flow_step_run (
        tenant_id uuid not null,
        id uuid not null,
        flow_run_id uuid not null,
        seller_id uuid,
        position int not null,
        flow text not null,
        step text not null,
        outcome text not null,
        message_id uuid,
        at timestamptz not null,
        primary key (tenant_id, id),
        -- guarantees that no step is done twice
        unique (tenant_id, flow_run_id, step),
        foreign key (tenant_id, flow_run_id) references flow_run (tenant_id, id),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      create index flow_step_run_of_run on flow_step_run (tenant_id, flow_run_id, position, id);
      create index flow_step_run_message on flow_step_run (tenant_id, message_id) where message_id is not null;
      call app.guard('flow_step_run', 'seller');
      ${openToJobs('flow_step_run', 'select, update')}`;

/** The sweep works for all tenants at once, on the queue's own connections, which serve no request. */
const waking = `
      create policy queue on flow_run to embudo_queue using (true) with check (true);
      grant select (tenant_id, id, status, wake_at), update (status, updated_at) on flow_run to embudo_queue;
      ${functionsOf(
        'embudo_queue',
        `
      -- Wakes runs that are due and enqueues a job for each in the same transaction, so that none is lost or woken twice.
      create function app.wake_flow_runs(until timestamptz, most int, attempts int) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          woken int;
          task int;
        begin
          insert into graphile_worker._private_tasks (identifier) values ('flows/advance') on conflict (identifier) do nothing;
          select t.id into task from graphile_worker._private_tasks t where t.identifier = 'flows/advance';
          with due as (
              select r.tenant_id, r.id from public.flow_run r where r.status = 'SLEEPING' and r.wake_at <= until
              order by r.wake_at limit most for no key update skip locked),
            awake as (
              update public.flow_run r set status = 'RUNNING', updated_at = now() from due
              where r.tenant_id = due.tenant_id and r.id = due.id and r.status = 'SLEEPING' returning r.tenant_id, r.id),
            jobs as (
              insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
              select task, json_build_object('flowRunId', a.id, 'tenantId', a.tenant_id, 'requestId', null), attempts from awake a returning id)
          select count(*) into woken from jobs;
          if woken > 0 then perform pg_notify('jobs:insert', json_build_object('r', random()::text, 'count', woken)::text); end if;
          return woken;
        end $f$;
      grant execute on function app.wake_flow_runs to embudo_app;
`,
      )}`;

/** Called in every transaction that stores a message, also by roles that do not see all runs. */
const asking = `
      ${openToLookup('flow_run', 'tenant_id, id, flow, status, contact_id, seller_id, owner_id, started_at')}
      ${functionsOf(
        'embudo_lookup',
        `
      create function app.has_flow_runs() returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select exists (select from public.flow_run r where r.tenant_id = app.tenant() and r.${active}) $f$;
      grant execute on function app.has_flow_runs to embudo_app, embudo_jobs;
`,
      )}`;
