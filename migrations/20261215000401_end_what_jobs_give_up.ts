import { Migration } from '@mikro-orm/migrations';

/**
 * How a change of many leads and a campaign end whose job was given up, and since when a campaign goes on that was resumed: how long a
 * contact waits and how many messages failed is counted from then.
 */
export class EndWhatJobsGiveUp extends Migration {
  override up(): void {
    this.addSql(`
      alter table lead_bulk_change add column problem text,
        drop constraint lead_bulk_change_status_check,
        add constraint lead_bulk_change_status_check check (status in ('RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'));
      alter table campaign add column resumed_at timestamptz,
        drop constraint campaign_stop_reason_check,
        add constraint campaign_stop_reason_check check (stop_reason in ('BY_PERSON', 'MANY_FAILED', 'INTERRUPTED'));`);
  }
}
