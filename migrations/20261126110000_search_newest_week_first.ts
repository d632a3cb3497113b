import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';
import { searchMessages } from './sql/search-messages.js';

/**
 * The search of messages first looks at the newest weeks without counting, because frequent words are found there. Then one statement
 * counts and reads the hits of all other weeks. No search starts parallel workers, because starting one takes longer than the search.
 */
export class SearchNewestWeekFirst extends Migration {
  override up(): void {
    this.addSql(
      searchMessages(
        'select m.id, m.sent_at, m.seller_id, m.body, m.transcript from public.message m where %s and not (m.sent_at >= $6 and m.sent_at < $7)',
        '1000',
      ),
    );
    this.addSql(
      functionsOf(
        'embudo_lookup',
        'alter function app.search_hits(text, text[], text, text[], int) set max_parallel_workers_per_gather = 0;',
      ),
    );
  }
}
