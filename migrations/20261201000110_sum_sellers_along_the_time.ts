import { Migration } from '@mikro-orm/migrations';
import { countedBetween, counters, countersOfCases } from './sql/counted.js';

/**
 * A leaderboard looked for the sums of each seller at either end of its range: five walks along an index for each, most of them for a
 * few rows. An index by time has the sums of all sellers beside each other. It is partial, although every sum of a period has a time, so that only a
 * statement that says so finds it: to a search for one seller Postgres would take it for as good as the index by seller.
 */
export class SumSellersAlongTheTime extends Migration {
  override up(): void {
    this.addSql(
      `create index counter_time on counter (tenant_id, name, subject, grain, since) where since > '-infinity';`,
    );
    this.addSql(countedBetween({ ...counters, ...countersOfCases }));
  }
}
