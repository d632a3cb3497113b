import { Migration } from '@mikro-orm/migrations';

/** The session that registered a browser for pushes, because the pushes end with the session; and when a seller was last changed. */
export class EndPushesWithSessions extends Migration {
  override up(): void {
    this.addSql(`
      -- null for browsers that were registered before this migration
      alter table push_subscription add column session_id uuid;
      alter table seller add column updated_at timestamptz not null default now();`);
  }
}
