import { Migration } from '@mikro-orm/migrations';
import { searchMessages } from './sql/search-messages.js';

/**
 * Outside the newest weeks a search finds messages only by their words and compares the time afterwards. With both in one condition
 * Postgres combined the index of the words with that of the times, and so read every message of the tenant's other weeks: 435,000
 * entries for 29 messages. If a typing error is allowed, up to 4,000 are read, which costs less than searching several spans of weeks.
 */
export class SearchTheOtherWeeksByTheirWords extends Migration {
  override up(): void {
    this.addSql(
      searchMessages(
        `select * from (select m.id, m.sent_at, m.seller_id, m.body, m.transcript from public.message m where %s offset 0) m
                  where not (m.sent_at >= $6 and m.sent_at < $7)`,
        'case when nearly then 4000 else 1000 end',
      ),
    );
  }
}
