import { Migration } from '@mikro-orm/migrations';
import { countedBetween, counters, countersOfCases } from './sql/counted.js';

/**
 * A leaderboard read the sums of each seller at both ends of its range: five index scans per seller, most of them for a few rows. An index
 * by time has the sums of all sellers next to each other. The index is partial, although every sum of a period has a time, so that only a
 * statement with the same condition uses it; otherwise Postgres would consider it as good as the index by seller for one seller too.
 */
export class SumSellersAlongTheTime extends Migration {
  override up(): void {
    this.addSql(
      `create index counter_time on counter (tenant_id, name, subject, grain, since) where since > '-infinity';`,
    );
    this.addSql(countedBetween({ ...counters, ...countersOfCases }));
  }
}
