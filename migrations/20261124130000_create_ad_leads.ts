import { Migration } from '@mikro-orm/migrations';

/** Results and costs of advertisements: submitted forms, campaigns, and the costs of campaigns per day. */
export class CreateAdLeads extends Migration {
  override up(): void {
    this.addSql(`
      create table ad_campaign (
        tenant_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        vendor_id text not null,
        name text not null,
        -- the currency of the advertising account; null until its costs are read
        currency text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, vendor_id),
        foreign key (tenant_id, account_id) references channel_account (tenant_id, id)
      );
      create index ad_campaign_account on ad_campaign (tenant_id, account_id);
      create table ad_lead (
        tenant_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        -- a digest of the vendor's id, so that an erased lead is not created again
        key text not null,
        lead_id uuid,
        -- null if the lead does not come from a paid campaign
        campaign_id uuid,
        form_id text,
        -- when the person submitted the form
        sent_at timestamptz not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, key),
        foreign key (tenant_id, account_id) references channel_account (tenant_id, id),
        foreign key (tenant_id, lead_id) references lead (tenant_id, id),
        foreign key (tenant_id, campaign_id) references ad_campaign (tenant_id, id)
      );
      create index ad_lead_account on ad_lead (tenant_id, account_id, form_id);
      create index ad_lead_lead on ad_lead (tenant_id, lead_id);
      create index ad_lead_campaign on ad_lead (tenant_id, campaign_id, sent_at);
      create table ad_spend (
        tenant_id uuid not null,
        campaign_id uuid not null,
        -- a day of the advertising account's calendar
        day date not null,
        spend_minor bigint not null,
        impressions bigint not null,
        clicks bigint not null,
        updated_at timestamptz not null default now(),
        primary key (tenant_id, campaign_id, day),
        foreign key (tenant_id, campaign_id) references ad_campaign (tenant_id, id)
      );
      create table ad_reading (
        tenant_id uuid not null,
        account_id uuid not null,
        leads_until timestamptz,
        spend_until date,
        primary key (tenant_id, account_id),
        foreign key (tenant_id, account_id) references channel_account (tenant_id, id)
      );
      call app.guard('ad_campaign', 'staff');
      call app.guard('ad_lead', 'staff');
      call app.guard('ad_spend', 'staff');
      call app.guard('ad_reading', 'staff');`);
  }
}
