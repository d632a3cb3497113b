import { Migration } from '@mikro-orm/migrations';

/** One person stored once, how they write to us, and the leads they become; the AI agents that serve them. */
export class CreateContactsAndLeads extends Migration {
  override up(): void {
    this.addSql(`
      create table agent_profile (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        name text not null,
        personality text not null,
        system_prompt text not null,
        capabilities text[] not null default '{}',
        skills text[] not null default '{}',
        regions text[] not null default '{}',
        active boolean not null default true,
        created_at timestamptz not null default now(),
        unique (tenant_id, id)
      );
      create table contact (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        seller_id uuid,
        name text,
        phone text,
        email text,
        city text,
        company text,
        opted_out boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      );
      create table channel_identity (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        seller_id uuid,
        channel text not null check (channel in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER', 'EMAIL', 'SMS', 'WEB')),
        address text not null,
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        unique (tenant_id, channel, address),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id)
      );
      create index channel_identity_contact on channel_identity (contact_id);
      create table lead (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        seller_id uuid,
        agent_profile_id uuid,
        name text,
        source text not null,
        status text not null default 'NEW' check (status in ('NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'WON', 'LOST', 'NURTURING')),
        score int check (score between 0 and 100),
        temperature text check (temperature in ('HOT', 'WARM', 'COLD')),
        tags text[] not null default '{}',
        custom_fields jsonb not null default '{}',
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        last_activity_at timestamptz,
        -- sort keys are stored and never null: nulls sort last both ways
        name_key text not null default '',
        score_up int not null generated always as (coalesce(score, 2147483647)) stored,
        score_down int not null generated always as (coalesce(score, -1)) stored,
        activity_up timestamptz not null generated always as (coalesce(last_activity_at, 'infinity')) stored,
        activity_down timestamptz not null generated always as (coalesce(last_activity_at, '-infinity')) stored,
        unique (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id),
        foreign key (tenant_id, agent_profile_id) references agent_profile (tenant_id, id)
      );
      create index lead_contact on lead (contact_id);
      create index lead_seller on lead (tenant_id, seller_id);
      create index lead_created on lead (tenant_id, created_at, id);
      create index lead_activity_up on lead (tenant_id, activity_up, id);
      create index lead_activity_down on lead (tenant_id, activity_down, id);
      create index lead_score_up on lead (tenant_id, score_up, id);
      create index lead_score_down on lead (tenant_id, score_down, id);
      create index lead_name on lead (tenant_id, name_key, id);
      -- one open lead of a contact that a channel opened by itself: two messages at the same instant cannot open two
      create unique index lead_one_open_of_channel on lead (contact_id) where source in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER', 'EMAIL', 'SMS', 'WEB') and status not in ('WON', 'LOST');

      call app.guard('agent_profile', 'tenant');
      call app.guard('lead', 'seller');
      call app.guard('contact', 'seller');
      call app.guard('channel_identity', 'seller');
      -- whoever may see a lead may see whose it is
      create policy through_lead on contact for select to embudo_app using (tenant_id = (select app.tenant()) and exists (select from lead l where l.contact_id = contact.id));
      create policy through_contact on channel_identity for select to embudo_app using (tenant_id = (select app.tenant()) and exists (select from contact c where c.id = channel_identity.contact_id));
    `);
  }
}
