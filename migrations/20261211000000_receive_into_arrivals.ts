import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * Webhook items are first stored in a table with one index. Before a worker takes jobs, it moves the items to the ledger, each with its
 * job (docs/adr/0311).
 */
export class ReceiveIntoArrivals extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(removed);
    this.addSql(enqueueing);
    this.addSql(admitting);
  }
}

const tables = `
      -- Each item of a webhook from its receipt until a worker admits it, in the order of the ids. Like the ledger, it has no foreign keys.
      -- Its checks refuse what the ledger would refuse, while the vendor still waits for its answer.
      create table app.inbound_arrival (
        id uuid not null,
        tenant_id uuid not null,
        account_id uuid not null,
        kind text not null check (kind in ('message', 'status', 'change', 'echo')),
        -- longer keys would not fit into the ledger's index
        key text not null check (octet_length(key) <= 2000),
        status text not null check (status in ('RECEIVED', 'QUARANTINED')),
        reason text,
        sequence bigint not null,
        request_id text,
        body bytea not null,
        received_at timestamptz not null default now(),
        -- for reading the oldest first, over all tenants
        unique (id, tenant_id)
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000000);
      alter table app.inbound_arrival enable row level security;
      -- One webhook may bring items of several tenants, so a request has no tenant while it writes them. Its items were checked against
      -- the accounts' secrets. It cannot read any of the rows.
      create policy receives on app.inbound_arrival for insert to embudo_app with check (true);
      grant insert on app.inbound_arrival to embudo_app;
      create policy ingest on app.inbound_arrival to embudo_ingest using (true) with check (true);
      grant select, update, delete on app.inbound_arrival to embudo_ingest;
      create policy queue on app.inbound_arrival for select to embudo_queue using (true);
      grant select (received_at) on app.inbound_arrival to embudo_queue;
      create policy ingest on channel_account for select to embudo_ingest using (true);
      grant select (id, tenant_id, provider) on channel_account to embudo_ingest;
      grant execute on function app.role to embudo_ingest;`;

/** Webhooks no longer write to the ledger directly. */
const removed = `
      drop function app.receive_events(uuid[], uuid[], uuid[], text[], text[], text[], text[], bigint[], text[], bytea, int[], int[]);
      drop function app.receive_alone(uuid, uuid, uuid, text, text, text, text, bigint, text, bytea);
      drop function app.enqueue_inbound(uuid[], uuid[], text[]);
      drop function app.enqueue_inbound_alone(uuid, uuid, text);`;

const enqueueing = functionsOf(
  'embudo_queue',
  `
      -- The job of a ledger row is due since the row's arrival, so that the age of the queue includes the wait before admission.
      create function app.enqueue_inbound(tenants uuid[], events uuid[], requests text[], arrivals timestamptz[]) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare task int := (select t.id from graphile_worker._private_tasks t where t.identifier = 'conversations/process-inbound');
        begin
          if task is null then
            insert into graphile_worker._private_tasks (identifier) values ('conversations/process-inbound')
              on conflict (identifier) do update set identifier = excluded.identifier returning id into task;
          end if;
          insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
            select task, json_build_object('eventId', e.event, 'tenantId', e.tenant, 'requestId', e.request), e.arrival, 12
            from unnest(tenants, events, requests, arrivals) as e (tenant, event, request, arrival);
        end $f$;
      grant execute on function app.enqueue_inbound to embudo_ingest;
`,
);

const columns = 'id, tenant_id, account_id, kind, key, status, reason, sequence, body, received_at';
/** Errors of Postgres that are caused by the row itself, so that a retry would fail again. */
const refusal = 'data_exception or integrity_constraint_violation or program_limit_exceeded';

/**
 * Workers that admit at the same time take different arrivals and write common keys in the same order, so they cannot deadlock. An
 * arrival whose key is already in the ledger is a duplicate: vendors send an item again if they get no acknowledgement.
 */
const admitting = functionsOf(
  'embudo_ingest',
  `
      -- Moves these arrivals into the ledger, each with a job if it has to be processed. Returns the number of duplicates by provider.
      create function app.admit(arrivals uuid[]) returns jsonb
        language plpgsql volatile set search_path = pg_catalog, pg_temp
        -- the table is empty at one moment and holds thousands of rows at the next, so its statistics are always wrong
        set enable_seqscan = off set plan_cache_mode = force_generic_plan as $f$
        declare batch record;
        begin
          with gone as materialized (
              delete from app.inbound_arrival a where a.id = any (arrivals) returning a.*),
            kept as (
              insert into public.inbound_event (${columns})
              select ${columns} from gone g order by g.tenant_id, g.account_id, g.key, g.id
              on conflict (tenant_id, account_id, key) do nothing
              returning inbound_event.id)
          select array_agg(g.tenant_id order by g.sequence, g.id) filter (where is_due) as tenants,
              array_agg(g.id order by g.sequence, g.id) filter (where is_due) as events,
              array_agg(g.request_id order by g.sequence, g.id) filter (where is_due) as requests,
              array_agg(g.received_at order by g.sequence, g.id) filter (where is_due) as times,
              array_agg(g.account_id) filter (where k.id is null) as repeated
            into batch
            from gone g left join kept k on k.id = g.id
            cross join lateral (select k.id is not null and g.status = 'RECEIVED') d (is_due);
          if batch.events is not null then perform app.enqueue_inbound(batch.tenants, batch.events, batch.requests, batch.times); end if;
          if batch.repeated is null then return '{}'; end if;
          return (
            select coalesce(jsonb_object_agg(r.provider, r.times), '{}') from (
              select a.provider, count(*) as times from unnest(batch.repeated) as b (account)
              join public.channel_account a on a.id = b.account group by a.provider) r);
        end $f$;
      -- Admits up to "most" arrivals, the oldest first. An arrival that the ledger refuses becomes a quarantined row of the ledger with
      -- the reason and its own key, and does not delay the others.
      create function app.admit_arrivals(most int) returns table (moved int, duplicates jsonb)
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
        set enable_seqscan = off set plan_cache_mode = force_generic_plan as $f$
        declare
          chosen constant uuid[] := array(select a.id from app.inbound_arrival a order by a.id limit most for update skip locked);
          one uuid;
        begin
          moved := cardinality(chosen);
          duplicates := '{}';
          if moved > 0 then
            begin
              duplicates := app.admit(chosen);
            exception when ${refusal} then
              foreach one in array chosen loop
                begin
                  perform app.admit(array[one]);
                exception when ${refusal} then
                  with gone as (delete from app.inbound_arrival a where a.id = one returning a.*)
                    insert into public.inbound_event (${columns})
                    select app.new_id(), g.tenant_id, g.account_id, g.kind, 'refused:' || g.id, 'QUARANTINED', 'refused:' || sqlstate, g.sequence, g.body, g.received_at
                    from gone g;
                end;
              end loop;
            end;
          end if;
          return next;
        end $f$;
      grant execute on function app.admit_arrivals to embudo_queue;
      -- Admits all arrivals of the tenant until now, also those that a worker is about to admit, because an erasure searches the ledger.
      create function app.admit_own_arrivals() returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
        set plan_cache_mode = force_generic_plan as $f$
        declare
          chosen constant uuid[] := array(select a.id from app.inbound_arrival a where a.tenant_id = app.tenant() order by a.id for update);
        begin
          if app.role() not in ('CEO', 'ADMIN', 'SYSTEM') then raise exception 'not of a role that erases' using errcode = '42501'; end if;
          if cardinality(chosen) > 0 then perform app.admit(chosen); end if;
        end $f$;
      grant execute on function app.admit_own_arrivals to embudo_app;
`,
);
