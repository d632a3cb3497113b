import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A vendor may report that somebody wants no more messages before the business knows that person. The report waits in the ledger, and is
 * processed when a contact gets the address that it names, whoever adds it: a message, an import or a seller (docs/adr/0341).
 */
export class AwaitSenders extends Migration {
  override up(): void {
    this.addSql(
      `create index inbound_event_awaits_sender on inbound_event (tenant_id, original_id) where status = 'IGNORED' and ${awaits};`,
    );
    this.addSql('grant update (status, reason, processed_at) on inbound_event to embudo_ingest;');
    this.addSql(reopening);
  }
}

/** The same reasons as in src/domain/conversations/await-sender.ts. */
const awaits = `reason in ('marketing_wish:contact_unknown', 'opt_out:contact_unknown')`;

/** The job's own request is the row: nobody asked for it. */
const reopening = functionsOf(
  'embudo_ingest',
  `
      create function app.reopen_for_sender() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          tenants uuid[];
          events uuid[];
        begin
          with reopened as (
            update public.inbound_event e set status = 'RECEIVED', reason = null, processed_at = null from made m
            where e.tenant_id = m.tenant_id and e.original_id = m.channel || ' ' || m.address and e.status = 'IGNORED' and e.${awaits}
            returning e.tenant_id, e.id)
          select array_agg(r.tenant_id), array_agg(r.id) into tenants, events from reopened r;
          if events is not null then
            perform app.enqueue_inbound(tenants, events, events::text[], array_fill(now(), array[cardinality(events)]));
            perform app.wake_workers(cardinality(events));
          end if;
          return null;
        end $f$;
`,
  `
      create trigger reopens_reports after insert on channel_identity referencing new table as made for each statement execute function app.reopen_for_sender();
`,
);
