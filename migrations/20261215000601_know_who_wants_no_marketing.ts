import { Migration } from '@mikro-orm/migrations';

/**
 * Vendors tell which people want no marketing. `no_marketing_channels` is the state, derived from the newest record of each list;
 * a record with `marketing_list` is about marketing only. `message.marketing` marks messages that are marketing whatever their
 * template says, so that they can be dropped.
 */
export class KnowWhoWantsNoMarketing extends Migration {
  override up(): void {
    this.addSql(`alter table contact add column no_marketing_channels text[] not null default '{}'`);
    this.addSql('alter table consent_record add column marketing_list text');
    this.addSql('alter table message add column marketing boolean not null default false');
  }
}
