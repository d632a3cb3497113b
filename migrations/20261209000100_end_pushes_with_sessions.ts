import { Migration } from '@mikro-orm/migrations';

/** Which session registered a browser for pushes, which end with it; and when a seller was last changed. */
export class EndPushesWithSessions extends Migration {
  override up(): void {
    this.addSql(`
      -- null for those that were registered before
      alter table push_subscription add column session_id uuid;
      alter table seller add column updated_at timestamptz not null default now();`);
  }
}
