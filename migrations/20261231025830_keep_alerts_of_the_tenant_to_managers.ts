import { Migration } from '@mikro-orm/migrations';

/**
 * An alert without a seller is about something that nobody has yet, such as a conversation, or about the whole tenant, such as a broken
 * channel. Sellers who see what nobody has see, and may acknowledge, only the first.
 */
export class KeepAlertsOfTheTenantToManagers extends Migration {
  override up(): void {
    this.addSql(`
      alter table alert add column of_tenant boolean not null default false;
      update alert set of_tenant = true where seller_id is null and kind in ('THRESHOLD', 'CHANNEL_BROKEN', 'SCHEDULED_TASK_FAILS', 'HOST_LEFT',
        'NOTIFICATION_VOLUME', 'AI_BUDGET', 'COMMENT_COMPLAINT', 'WEBHOOK_OFF', 'WEBHOOK_LOST', 'CAMPAIGN_STOPPED', 'CAMPAIGN_WAITS',
        'SOCIAL_POST_FAILED', 'SOCIAL_POSTS_DRAFTED');
      alter table alert add constraint alert_of_tenant_check check (seller_id is null or not of_tenant);
      alter policy reads on alert using (tenant_id = (select app.tenant()) and ((select app.sees_team()) or seller_id = (select app.own_seller())
        or ((select app.sees_unassigned()) and seller_id is null and not of_tenant)));`);
  }
}
