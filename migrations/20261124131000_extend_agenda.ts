import { Migration } from '@mikro-orm/migrations';
import { functionsOf, openToLookup } from './sql/roles.js';

const own = `tenant_id = (select app.tenant()) and (((select app.is_member()) and user_id = (select app.actor())) or (select app.role()) = 'SYSTEM')`;

/** Reminders of appointments, each sent once, and the URLs at which calendars read an agenda. */
export class ExtendAgenda extends Migration {
  override up(): void {
    this.addSql(`
      -- when the appointment's time was set; reminders that were due before that are not sent
      alter table appointment add column timed_at timestamptz not null default now();
      create table appointment_reminder (
        tenant_id uuid not null,
        appointment_id uuid not null,
        -- the appointment's time that is announced; a moved appointment is announced again
        starts_at timestamptz not null,
        hours integer not null check (hours between 1 and 336),
        outcome text not null check (outcome in ('SENT', 'WAITING', 'NOT_ALLOWED')),
        -- the time until which it waits
        until timestamptz,
        message_id uuid,
        updated_at timestamptz not null default now(),
        primary key (tenant_id, appointment_id, starts_at, hours),
        foreign key (tenant_id, appointment_id) references appointment (tenant_id, id),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      create index appointment_reminder_message on appointment_reminder (tenant_id, message_id) where message_id is not null;
      call app.guard('appointment_reminder', 'staff');
      create table agenda_feed (
        tenant_id uuid not null,
        id uuid not null,
        -- the user who created it; it works only while they are a member
        user_id uuid not null,
        -- the seller whose appointments it shows; null for all
        host_id uuid,
        secret_hash bytea not null unique,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, user_id) references membership (tenant_id, user_id),
        foreign key (tenant_id, host_id) references seller (tenant_id, id)
      );
      create unique index agenda_feed_of on agenda_feed (tenant_id, user_id, host_id) nulls not distinct;
      create index agenda_feed_host on agenda_feed (tenant_id, host_id) where host_id is not null;
      call app.guard('agenda_feed', 'tenant');
      alter policy reads on agenda_feed using (${own});
      alter policy inserts on agenda_feed with check (${own});
      alter policy updates on agenda_feed using (${own}) with check (${own});
      alter policy deletes on agenda_feed using (${own});
      ${openToLookup('agenda_feed', 'tenant_id, user_id, host_id, secret_hash')}`);
    this.addSql(find);
  }
}

const find = functionsOf(
  'embudo_lookup',
  `
      -- Finds the feed of a URL over all tenants, because a calendar that reads it is not signed in.
      create function app.find_agenda_feed(secret bytea)
        returns table (tenant_id uuid, user_id uuid, host_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select f.tenant_id, f.user_id, f.host_id from public.agenda_feed f
            join public.membership m on m.tenant_id = f.tenant_id and m.user_id = f.user_id and m.active
          where f.secret_hash = secret $f$;
      grant execute on function app.find_agenda_feed to embudo_app;
`,
);
