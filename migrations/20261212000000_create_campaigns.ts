import { Migration } from '@mikro-orm/migrations';

/** Campaigns: messages to many chosen contacts, each contact with the result of its message. */
export class CreateCampaigns extends Migration {
  override up(): void {
    this.addSql(`
      create table campaign (
        id uuid not null,
        tenant_id uuid not null references tenant,
        -- the nil UUID if an API key created it
        user_id uuid not null,
        name text not null,
        status text not null check (status in ('SCHEDULED', 'RUNNING', 'DONE', 'STOPPED')),
        channel_account_id uuid not null,
        -- null for free text
        template_id uuid,
        -- the text, or the template's text, with the placeholders that are filled for each contact
        body text not null,
        variables text[] not null default '{}',
        total int not null,
        starts_at timestamptz not null,
        -- why it was stopped; null if it was not stopped
        stop_reason text check (stop_reason in ('BY_PERSON', 'MANY_FAILED')),
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, channel_account_id) references channel_account (tenant_id, id),
        foreign key (tenant_id, template_id) references message_template (tenant_id, id)
      );
      create index campaign_created on campaign (tenant_id, created_at, id);
      create index campaign_status on campaign (tenant_id, status, created_at, id);
      create index campaign_account on campaign (tenant_id, channel_account_id);
      create index campaign_template on campaign (tenant_id, template_id) where template_id is not null;
      call app.guard('campaign', 'staff');

      create table campaign_recipient (
        id uuid not null,
        tenant_id uuid not null references tenant,
        campaign_id uuid not null,
        contact_id uuid not null,
        status text not null default 'WAITING' check (status in ('WAITING', 'SENT', 'LEFT_OUT')),
        -- why the contact was left out
        reason text,
        -- no foreign key, because retention deletes messages before their recipients
        message_id uuid,
        -- a recipient in their quiet hours waits until these end
        not_before timestamptz not null,
        decided_at timestamptz,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, campaign_id, contact_id),
        foreign key (tenant_id, campaign_id) references campaign (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id)
      );
      create index campaign_recipient_due on campaign_recipient (tenant_id, campaign_id, not_before, id) where status = 'WAITING';
      create index campaign_recipient_place on campaign_recipient (tenant_id, campaign_id, created_at, id);
      create index campaign_recipient_status on campaign_recipient (tenant_id, campaign_id, status, created_at, id);
      create index campaign_recipient_sent on campaign_recipient (tenant_id, campaign_id, decided_at) where status = 'SENT';
      create index campaign_recipient_contact on campaign_recipient (tenant_id, contact_id);
      create index campaign_recipient_created on campaign_recipient (tenant_id, created_at, id);
      call app.guard('campaign_recipient', 'staff');`);
  }
}
