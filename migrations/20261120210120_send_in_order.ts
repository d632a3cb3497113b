import { Migration } from '@mikro-orm/migrations';

/** Messages of one conversation leave in their order, and wait where a channel asks to come back later. */
export class SendInOrder extends Migration {
  override up(): void {
    this.addSql(`
      -- Of what goes out through the queue. While it is QUEUED: not before; while it is UNKNOWN: until then its call may still
      -- be under way. Null for what came in or was written elsewhere, which never waits for its turn.
      alter table message add column due_at timestamptz;
      -- The channel limits the whole account: nothing is sent before.
      alter table channel_account add column held_until timestamptz;
      grant update (held_until) on channel_account to embudo_jobs;
    `);
  }
}
