import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** When sellers meet contacts. The database itself refuses two appointments of a seller at one time (ADR 0223). */
export class CreateAppointments extends Migration {
  override up(): void {
    this.addSql(`
      -- This is a trusted extension, so a role that may create the schema app may also create it.
      create extension if not exists btree_gist with schema public;
      create table appointment (
        tenant_id uuid not null,
        id uuid not null,
        contact_id uuid not null,
        merged_from uuid,
        -- the seller of the contact; decides who sees the row
        seller_id uuid,
        -- the seller who meets the contact
        host_id uuid not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        subject text not null,
        location text,
        status text not null check (status in ('BOOKED', 'CANCELLED')),
        -- null if an API key created it
        created_by uuid,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        check (starts_at < ends_at),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id),
        foreign key (tenant_id, host_id) references seller (tenant_id, id),
        foreign key (tenant_id, created_by) references membership (tenant_id, user_id),
        constraint appointment_one_at_a_time exclude using gist (host_id with =, tstzrange(starts_at, ends_at) with &&) where (status = 'BOOKED')
      );
      create index appointment_starts on appointment (tenant_id, starts_at, id);
      create index appointment_host on appointment (tenant_id, host_id, starts_at, id);
      create index appointment_contact on appointment (tenant_id, contact_id);
      call app.guard('appointment', 'seller');
      ${openToJobs('appointment', 'select, update')}`);
  }
}
