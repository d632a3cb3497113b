import { Migration } from '@mikro-orm/migrations';

/**
 * Receiving is what a burst pays for, row by row, before the vendor has its answer. The jobs of a batch are written by one
 * plain insert (graphile's add_jobs takes four statements and costs five times as much), and the workers are woken after
 * the COMMIT: a transaction that notifies holds a lock of the whole cluster through its fsync, so two batches in flight
 * would queue up behind each other. Who is killed in between leaves a job that the next poll finds.
 */
export class LightenReceiving extends Migration {
  override up(): void {
    this.addSql(`
      -- an account's own key says the same, and a second lock a row says it twice
      alter table inbound_event drop constraint inbound_event_tenant_id_fkey;
      grant create on schema app to embudo_queue;
      set local role embudo_queue;
      create or replace function app.enqueue_inbound(tenants uuid[], events uuid[], requests text[]) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare task int := (select t.id from graphile_worker._private_tasks t where t.identifier = 'conversations/process-inbound');
        begin
          if task is null then
            insert into graphile_worker._private_tasks (identifier) values ('conversations/process-inbound')
              on conflict (identifier) do update set identifier = excluded.identifier returning id into task;
          end if;
          insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
            select task, json_build_object('eventId', e.event, 'tenantId', e.tenant, 'requestId', e.request), 12
            from unnest(tenants, events, requests) as e (tenant, event, request);
        end $f$;
      create function app.wake_workers(jobs int) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          -- what add_jobs says; the random number keeps two equal calls apart
          perform pg_notify('jobs:insert', json_build_object('r', random()::text, 'count', jobs)::text);
        end $f$;
      revoke execute on function app.wake_workers from public;
      grant execute on function app.wake_workers to embudo_app;
      reset role;

      grant create on schema app to embudo_ingest;
      set local role embudo_ingest;
      -- One row, and a batch in which nothing is known already, are what comes nearly always: both go without a join or a sort
      -- of what was kept. The arrays come in the order of the sequences, and so do the jobs.
      create or replace function app.receive_events(ids uuid[], tenants uuid[], accounts uuid[], kinds text[], keys text[], statuses text[], reasons text[], sequences bigint[], requests text[], bodies bytea, starts int[], lengths int[]) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare kept_ids uuid[]; kept int; batch record;
        begin
          if cardinality(ids) = 1 then
            insert into public.inbound_event (id, tenant_id, account_id, kind, key, status, reason, sequence, body)
              values (ids[1], tenants[1], accounts[1], kinds[1], keys[1], statuses[1], nullif(reasons[1], ''), sequences[1], bodies)
              on conflict (account_id, key) do nothing;
            get diagnostics kept = row_count;
            kept_ids := ids;
          else
            with kept as (
              insert into public.inbound_event (id, tenant_id, account_id, kind, key, status, reason, sequence, body)
              select e.id, e.tenant, e.account, e.kind, e.key, e.status, nullif(e.reason, ''), e.sequence, substring(bodies from e.start + 1 for e.length)
              from unnest(ids, tenants, accounts, kinds, keys, statuses, reasons, sequences, starts, lengths) as e (id, tenant, account, kind, key, status, reason, sequence, start, length)
              order by e.account, e.key -- two batches that share keys take them in one order: no deadlock
              on conflict (account_id, key) do nothing
              returning inbound_event.id)
            select array_agg(k.id), count(*) into kept_ids, kept from kept k;
          end if;
          if kept = cardinality(ids) and 'RECEIVED' = all (statuses) then
            perform app.enqueue_inbound(tenants, ids, requests);
          elsif kept > 0 then
            select array_agg(e.tenant order by e.sequence) as tenants, array_agg(e.id order by e.sequence) as ids, array_agg(e.request order by e.sequence) as requests
              into batch from unnest(ids, tenants, statuses, sequences, requests) as e (id, tenant, status, sequence, request)
              where e.status = 'RECEIVED' and e.id = any (kept_ids);
            if batch.ids is not null then perform app.enqueue_inbound(batch.tenants, batch.ids, batch.requests); end if;
          end if;
          return kept;
        end $f$;
      reset role;
      revoke create on schema app from embudo_queue, embudo_ingest;
    `);
  }
}
