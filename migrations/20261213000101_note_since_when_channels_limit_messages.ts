import { Migration } from '@mikro-orm/migrations';

/**
 * Since when the channel of a queued message asks to send it later. A message gives up after a maximum of such waiting, which its age does
 * not tell: its account may have been paused for days before. Null for messages whose channel has not asked for that.
 */
export class NoteSinceWhenChannelsLimitMessages extends Migration {
  override up(): void {
    this.addSql('alter table message add column limited_since timestamptz');
  }
}
