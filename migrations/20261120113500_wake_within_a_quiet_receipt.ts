import { Migration } from '@mikro-orm/migrations';

/**
 * A webhook that comes alone wakes the workers in its own transaction: a statement less, and nobody else commits at that
 * moment who would wait for the lock that a notification takes. Bursts go on waking them after the COMMIT.
 */
export class WakeWithinAQuietReceipt extends Migration {
  override up(): void {
    this.addSql(`
      grant create on schema app to embudo_queue, embudo_ingest;
      set local role embudo_queue;
      grant execute on function app.wake_workers to embudo_ingest;
      reset role;
      set local role embudo_ingest;
      create function app.receive_and_wake(ids uuid[], tenants uuid[], accounts uuid[], kinds text[], keys text[], statuses text[], reasons text[], sequences bigint[], requests text[], bodies bytea, starts int[], lengths int[]) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare kept int := app.receive_events(ids, tenants, accounts, kinds, keys, statuses, reasons, sequences, requests, bodies, starts, lengths);
        begin
          if kept > 0 then perform app.wake_workers(kept); end if;
          return kept;
        end $f$;
      revoke execute on function app.receive_and_wake from public;
      grant execute on function app.receive_and_wake to embudo_app;
      reset role;
      revoke create on schema app from embudo_queue, embudo_ingest;
    `);
  }
}
