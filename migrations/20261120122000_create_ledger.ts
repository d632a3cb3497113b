import { Migration } from '@mikro-orm/migrations';
import { functionsOf, openToJobs } from './sql/roles.js';

/**
 * The ledger of incoming items. Each row is written before the vendor gets its answer, so rows have no foreign keys to tenant and
 * account, which would cost time in a burst. They are not needed: accounts are never deleted, and only functions write here, with the
 * account whose secret has just verified the signature.
 */
export class CreateLedger extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(receiving);
  }
}

const tables = `
      create table inbound_event (
        id uuid not null,
        tenant_id uuid not null,
        account_id uuid not null,
        kind text not null check (kind in ('message', 'status', 'change', 'echo')),
        key text not null,
        status text not null check (status in ('RECEIVED', 'PROCESSED', 'IGNORED', 'QUARANTINED')),
        reason text,
        attempts int not null default 0,
        -- microseconds of the arrival, strictly rising within a process; orders messages of the same second
        sequence bigint not null,
        body bytea not null,
        message_id uuid,
        -- the vendor's id of the message that an edit or a withdrawal changes; null for all other rows
        original_id text,
        received_at timestamptz not null default now(),
        processed_at timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, account_id, key)
      );
      create index inbound_event_received on inbound_event (tenant_id, received_at, id);
      create index inbound_event_status on inbound_event (tenant_id, status, received_at, id);
      create index inbound_event_original on inbound_event (tenant_id, account_id, original_id) where original_id is not null;
      call app.guard('inbound_event', 'staff');
      create policy ingest on inbound_event to embudo_ingest using (true) with check (true);
      grant select, insert on inbound_event to embudo_ingest;
      ${openToJobs('inbound_event', 'select, update')}

      -- how far the old bodies of a tenant's ledger have been emptied; each day's run continues where the last one ended
      create table ledger_sweep (
        tenant_id uuid primary key references tenant,
        -- the last row that was processed, by time and id
        received_at timestamptz not null,
        event_id uuid not null
      );
      call app.guard('ledger_sweep', 'staff', 'select, insert, update');`;

const receiving = functionsOf(
  'embudo_ingest',
  `
      -- Nearly always it gets one row, or a batch without known items; both are written without a join or a sort
      -- of the inserted rows. The arrays are in the order of the sequences, and so are the jobs.
      create function app.receive_events(ids uuid[], tenants uuid[], accounts uuid[], kinds text[], keys text[], statuses text[], reasons text[], sequences bigint[], requests text[], bodies bytea, starts int[], lengths int[]) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare kept_ids uuid[]; kept int; batch record;
        begin
          if cardinality(ids) = 1 then
            insert into public.inbound_event (id, tenant_id, account_id, kind, key, status, reason, sequence, body)
              values (ids[1], tenants[1], accounts[1], kinds[1], keys[1], statuses[1], nullif(reasons[1], ''), sequences[1], bodies)
              on conflict (tenant_id, account_id, key) do nothing;
            get diagnostics kept = row_count;
            kept_ids := ids;
          else
            with kept as (
              insert into public.inbound_event (id, tenant_id, account_id, kind, key, status, reason, sequence, body)
              select e.id, e.tenant, e.account, e.kind, e.key, e.status, nullif(e.reason, ''), e.sequence, substring(bodies from e.start + 1 for e.length)
              from unnest(ids, tenants, accounts, kinds, keys, statuses, reasons, sequences, starts, lengths) as e (id, tenant, account, kind, key, status, reason, sequence, start, length)
              order by e.tenant, e.account, e.key -- batches that share keys lock them in the same order, so they cannot deadlock
              on conflict (tenant_id, account_id, key) do nothing
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
      -- Receives a single item: one row and one job, without arrays. It wakes the workers in its own transaction, because
      -- hardly any other transaction commits at that moment and would wait for the lock that a notification takes.
      create function app.receive_alone(id uuid, tenant uuid, account uuid, kind text, key text, status text, reason text, sequence bigint, request text, body bytea) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        #variable_conflict use_column
        begin
          insert into public.inbound_event (id, tenant_id, account_id, kind, key, status, reason, sequence, body)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $10) on conflict (tenant_id, account_id, key) do nothing;
          if not found then return 0; end if;
          if status = 'RECEIVED' then perform app.enqueue_inbound_alone(tenant, id, request); end if;
          return 1;
        end $f$;
      grant execute on function app.receive_events, app.receive_alone to embudo_app;
`,
);
