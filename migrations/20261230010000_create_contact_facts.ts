import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** What was found about contacts, each with its source, and which outside sources were asked. */
export class CreateContactFacts extends Migration {
  override up(): void {
    this.addSql(`
      create table contact_fact (
        tenant_id uuid not null,
        id uuid not null,
        contact_id uuid not null,
        merged_from uuid,
        seller_id uuid,
        field text not null check (field in ('NAME', 'COMPANY', 'EMAIL', 'PHONE', 'FURTHER_PHONE', 'CITY', 'COUNTRY', 'BIRTHDAY', 'LANGUAGE', 'JOB_TITLE', 'TAX_ID', 'WEBSITE', 'ADDRESS', 'DESCRIPTION', 'LINE_TYPE')),
        value text not null,
        -- the value in the form by which it is known again
        value_key text not null,
        source text not null check (source in ('MESSAGE', 'SIGNATURE', 'PHONE_NUMBER', 'EMAIL_DOMAIN', 'WEBSITE', 'LOOKUP')),
        -- the address of the website
        source_url text,
        message_id uuid,
        -- SURE: the contact wrote it of themselves, or it follows from the number
        certainty text not null check (certainty in ('SURE', 'LIKELY')),
        -- FILLED: stored without a person. ACCEPTED: a person stored it. UNDONE: it was stored, and a person took it back.
        state text not null check (state in ('FILLED', 'SUGGESTED', 'ACCEPTED', 'DISMISSED', 'UNDONE')),
        -- what the contact's field held before the fact was accepted
        previous_value text,
        settled_by uuid,
        settled_at timestamptz,
        found_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id)
      );
      create index contact_fact_contact on contact_fact (tenant_id, contact_id, found_at, id);
      call app.guard('contact_fact', 'seller');
      alter policy reads on contact_fact using (tenant_id = (select app.tenant()) and ((select app.sees_team()) or seller_id = (select app.own_seller())
        or ((select app.sees_unassigned()) and seller_id is null) or ((select app.is_member()) and app.sees_contact(contact_id))));
      -- whoever gives a contact to a seller gives its facts too
      ${openToJobs('contact_fact', 'select, update')}

      create table enrichment_reading (
        tenant_id uuid not null,
        id uuid not null,
        kind text not null check (kind in ('WEBSITE', 'LOOKUP')),
        -- the domain, or a hash of contact and number
        key text not null,
        -- when it was asked, before the answer came
        read_at timestamptz not null,
        -- the address that was read, and what it tells; null without an answer
        found jsonb,
        primary key (tenant_id, id),
        unique (tenant_id, kind, key)
      );
      create index enrichment_reading_read on enrichment_reading (tenant_id, read_at, id);
      call app.guard('enrichment_reading', 'staff');`);
  }
}
