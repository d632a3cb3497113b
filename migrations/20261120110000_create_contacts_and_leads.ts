import { Migration } from '@mikro-orm/migrations';
import { functions, openToJobs, openToLookup } from './sql/roles.js';

/**
 * Contacts, each stored once, with the addresses that they write from and their leads; the AI agents that serve them.
 *
 * If a person was stored twice, a merge moves the rows of the merged contact to the kept one and stores the former contact in
 * `merged_from`. Later messages find the same rows by the address, and the merge can be undone.
 *
 * Every policy tests the tenant, so an index begins with it. The row's owner comes next, then the columns of a sort order, so that
 * a user who sees few rows of a tenant reads only those. Unassigned rows have the nil id as owner, because an index is read in order
 * after an equality, but not after `is null`.
 */
export class CreateContactsAndLeads extends Migration {
  override up(): void {
    this.addSql(agents);
    this.addSql(contacts);
    this.addSql(leads);
    this.addSql(leadIndexes);
    this.addSql(rights);
    this.addSql(consents);
  }
}

const agents = `
      create table agent_profile (
        id uuid not null,
        tenant_id uuid not null references tenant,
        name text not null,
        personality text not null,
        system_prompt text not null,
        capabilities text[] not null default '{}',
        skills text[] not null default '{}',
        regions text[] not null default '{}',
        active boolean not null default true,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id)
      );`;

const contacts = `
      create table contact (
        id uuid not null,
        tenant_id uuid not null references tenant,
        seller_id uuid,
        name text,
        phone text,
        email text,
        city text,
        company text,
        birthday date,
        opted_out boolean not null default false,
        erased_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        name_key text not null generated always as (app.fold(name)) stored,
        -- phone and address, one per line: a search term has no line break, so it never matches across two
        reach_key text not null generated always as (app.fold(phone) || E'\\n' || app.fold(email) || E'\\n' || app.fold(company)) stored,
        -- sort keys are stored and never null, so that rows without a value come last in both directions
        birthday_up date not null generated always as (coalesce(birthday, 'infinity')) stored,
        birthday_down date not null generated always as (coalesce(birthday, '-infinity')) stored,
        language text,
        -- an IANA zone; null means the zone of the phone's country, otherwise the tenant's
        timezone text,
        vip boolean not null default false,
        -- channels on which the contact wants no messages; opted_out means all channels
        opted_out_channels text[] not null default '{}',
        -- the contact into which this one was merged; the row stays, but nobody sees it
        merged_into uuid,
        primary key (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id),
        foreign key (tenant_id, merged_into) references contact (tenant_id, id)
      );
      create index contact_created on contact (tenant_id, created_at, id);
      create index contact_name on contact (tenant_id, name_key, id);
      create index contact_birthday_up on contact (tenant_id, birthday_up, id);
      create index contact_birthday_down on contact (tenant_id, birthday_down, id);
      create index contact_phone on contact (tenant_id, phone) where phone is not null;
      create index contact_email on contact (tenant_id, email) where email is not null;
      create index contact_opted_out on contact (tenant_id, id) where opted_out;
      create index contact_kept on contact (tenant_id, created_at, id) where erased_at is null;
      create index contact_vip on contact (tenant_id, id) where vip;
      create index contact_merged_into on contact (tenant_id, merged_into) where merged_into is not null;
      create table channel_identity (
        id uuid not null,
        tenant_id uuid not null,
        contact_id uuid not null,
        seller_id uuid,
        channel text not null constraint channel_identity_name check (channel ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        address text not null,
        created_at timestamptz not null default now(),
        merged_from uuid,
        -- set when the contact changed this number for another one; messages go to the contact's other addresses
        replaced_at timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, channel, address),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id)
      );
      create index channel_identity_contact on channel_identity (tenant_id, contact_id);`;

const leads = `
      create table lead (
        id uuid not null,
        tenant_id uuid not null,
        contact_id uuid not null,
        seller_id uuid,
        agent_profile_id uuid,
        name text,
        source text not null,
        -- the request of a contact who was entered by hand
        inquiry text,
        status text not null default 'NEW' check (status in ('NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'WON', 'LOST', 'NURTURING')),
        score int check (score between 0 and 100),
        temperature text check (temperature in ('HOT', 'WARM', 'COLD')),
        tags text[] not null default '{}',
        custom_fields jsonb not null default '{}',
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        last_activity_at timestamptz,
        won_at timestamptz,
        owner_id uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored,
        -- sort keys are stored and never null, so that rows without a value come last in both directions
        name_key text not null default '',
        score_up int not null generated always as (coalesce(score, 2147483647)) stored,
        score_down int not null generated always as (coalesce(score, -1)) stored,
        activity_up timestamptz not null generated always as (coalesce(last_activity_at, 'infinity')) stored,
        activity_down timestamptz not null generated always as (coalesce(last_activity_at, '-infinity')) stored,
        merged_from uuid,
        primary key (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id),
        foreign key (tenant_id, agent_profile_id) references agent_profile (tenant_id, id)
      ) with (fillfactor = 85); -- changes with every message: leaves room for updates of unindexed columns on the same page (HOT)
      ${functions(`
      -- A trigger, so that won_at is set by every way of setting the status, also by an import.
      create function app.stamp_lead() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          new.won_at := case when new.status = 'WON' then coalesce(new.won_at, now()) end;
          return new;
        end $f$;
      create trigger stamps before insert or update of status, won_at on lead for each row execute function app.stamp_lead();
`)}`;

/** A filter by two columns uses one index that holds both columns and the keys of the list's order (`compositeIndexes` of the windows). */
const leadIndexes = `
      create index lead_contact on lead (tenant_id, contact_id);
      create index lead_seller on lead (tenant_id, seller_id);
      create index lead_created on lead (tenant_id, created_at, id);
      create index lead_activity_up on lead (tenant_id, activity_up, id);
      create index lead_activity_down on lead (tenant_id, activity_down, id);
      create index lead_score_up on lead (tenant_id, score_up, id);
      create index lead_score_down on lead (tenant_id, score_down, id);
      create index lead_name on lead (tenant_id, name_key, id);
      create index lead_owner on lead (tenant_id, owner_id, created_at, id);
      create index lead_owner_activity_up on lead (tenant_id, owner_id, activity_up, id);
      create index lead_owner_activity_down on lead (tenant_id, owner_id, activity_down, id);
      create index lead_owner_score_up on lead (tenant_id, owner_id, score_up, id);
      create index lead_owner_score_down on lead (tenant_id, owner_id, score_down, id);
      create index lead_owner_name on lead (tenant_id, owner_id, name_key, id);
      create index lead_status on lead (tenant_id, status, created_at, id);
      create index lead_temperature on lead (tenant_id, temperature, status, created_at, id);
      create index lead_source on lead (tenant_id, source, status, created_at, id);
      create index lead_won on lead (tenant_id, won_at) where won_at is not null;
      create index lead_decided on lead (tenant_id, updated_at) where status in ('WON', 'LOST');
      -- A contact (and each contact that was merged into it) has at most one open lead that a channel opened, so that two
      -- messages at the same instant do not open two.
      create unique index lead_one_open_of_channel on lead (tenant_id, contact_id, merged_from) nulls not distinct
        where source in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER', 'EMAIL', 'SMS', 'WEB') and status not in ('WON', 'LOST');`;

const rights = `
      ${functions(`
      -- A user who may see a lead, a conversation or a customer of a contact may see the contact. A function with the rights of the
      -- caller tests this last, because as conditions of the policy these tests made up most of every plan that names a contact.
      create function app.reaches_contact(wanted uuid) returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        begin
          return exists (select from public.lead l where l.contact_id = wanted)
            or exists (select from public.conversation c where c.contact_id = wanted)
            or exists (select from public.customer k where k.contact_id = wanted);
        end $f$;
      create function app.sees_contact(wanted uuid) returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        begin
          return exists (select from public.contact c where c.id = wanted);
        end $f$;
      -- Returns whether this transaction merges, separates, exports or erases contacts, and therefore sees merged contacts.
      create function app.sees_merged() returns boolean language sql stable as $f$ select coalesce(pg_catalog.current_setting('app.sees_merged', true), '') = 'on' $f$;
      grant execute on function app.reaches_contact, app.sees_contact, app.sees_merged to embudo_app;
`)}
      call app.guard('agent_profile', 'tenant');
      ${openToJobs('agent_profile', 'select')}
      call app.guard('contact', 'seller');
      alter policy reads on contact using (tenant_id = (select app.tenant()) and (merged_into is null or (select app.sees_merged())) and ((select app.sees_team()) or seller_id = (select app.own_seller())
        or ((select app.sees_unassigned()) and seller_id is null) or ((select app.is_member()) and app.reaches_contact(id))));
      ${openToJobs('contact', 'select, insert, update')}
      ${openToLookup('contact', 'id, tenant_id, seller_id, opted_out, created_at, birthday_up, birthday_down, vip')}
      call app.guard('channel_identity', 'seller');
      alter policy reads on channel_identity using (tenant_id = (select app.tenant()) and ((select app.sees_team()) or seller_id = (select app.own_seller())
        or ((select app.sees_unassigned()) and seller_id is null) or ((select app.is_member()) and app.sees_contact(contact_id))));
      ${openToJobs('channel_identity', 'select, insert, update')}
      call app.guard('lead', 'seller');
      ${openToJobs('lead', 'select, insert, update')}
      ${openToLookup('lead', 'id, tenant_id, contact_id, seller_id, owner_id, status, temperature, source, score_up, score_down, created_at')}`;

/** Records of contacts who want no messages (or want them again), with the proof. Records are only added. */
const consents = `
      create table consent_record (
        tenant_id uuid not null,
        id uuid not null,
        contact_id uuid not null,
        seller_id uuid,
        opted_out boolean not null,
        -- null means all channels
        channel text,
        -- CONTACT: the contact's own words; VENDOR: the vendor's list; PERSON: somebody of the business noted it
        source text not null check (source in ('CONTACT', 'VENDOR', 'PERSON')),
        -- the exact words
        reason text not null,
        message_id uuid,
        user_id uuid,
        recorded_at timestamptz not null default now(),
        merged_from uuid,
        primary key (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id)
      );
      create index consent_record_contact on consent_record (tenant_id, contact_id, recorded_at, id);
      call app.guard('consent_record', 'seller');
      alter policy reads on consent_record using (tenant_id = (select app.tenant()) and ((select app.sees_team()) or seller_id = (select app.own_seller())
        or ((select app.sees_unassigned()) and seller_id is null) or ((select app.is_member()) and app.sees_contact(contact_id))));
      ${openToJobs('consent_record', 'select, insert, update')}`;
