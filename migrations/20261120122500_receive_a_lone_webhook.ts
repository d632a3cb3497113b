import { Migration } from '@mikro-orm/migrations';

/**
 * What a webhook that comes alone waits for: one row and one job, without arrays. The ledger's reference to its account goes:
 * looking it up and locking it took as long as the row itself, accounts are never deleted, and the one function that may
 * write here is given the account that has just verified the signature. So does an index that repeats the primary key.
 */
export class ReceiveALoneWebhook extends Migration {
  override up(): void {
    this.addSql(`
      alter table inbound_event drop constraint inbound_event_tenant_id_account_id_fkey;
      alter table inbound_event drop constraint inbound_event_tenant_id_id_key;

      grant create on schema app to embudo_queue, embudo_ingest;
      set local role embudo_queue;
      create function app.enqueue_inbound_alone(tenant uuid, event uuid, request text) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
            select t.id, json_build_object('eventId', event, 'tenantId', tenant, 'requestId', request), 12
            from graphile_worker._private_tasks t where t.identifier = 'conversations/process-inbound';
          -- the first of all: nobody has named the task yet
          if not found then perform app.enqueue_inbound(array[tenant], array[event], array[request]); end if;
          perform pg_notify('jobs:insert', json_build_object('r', random()::text, 'count', 1)::text);
        end $f$;
      revoke execute on function app.enqueue_inbound_alone from public;
      grant execute on function app.enqueue_inbound_alone to embudo_ingest;
      reset role;

      set local role embudo_ingest;
      drop function app.receive_and_wake;
      create function app.receive_alone(id uuid, tenant uuid, account uuid, kind text, key text, status text, reason text, sequence bigint, request text, body bytea) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        #variable_conflict use_column
        begin
          insert into public.inbound_event (id, tenant_id, account_id, kind, key, status, reason, sequence, body)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $10) on conflict (account_id, key) do nothing;
          if not found then return 0; end if;
          if status = 'RECEIVED' then perform app.enqueue_inbound_alone(tenant, id, request); end if;
          return 1;
        end $f$;
      revoke execute on function app.receive_alone from public;
      grant execute on function app.receive_alone to embudo_app;
      reset role;
      revoke create on schema app from embudo_queue, embudo_ingest;
    `);
  }
}
