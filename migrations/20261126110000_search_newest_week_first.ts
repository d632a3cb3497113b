import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';
import { searchMessages } from './sql/search-messages.js';

/**
 * The search of messages looks at the newest week first, where frequent words are found and nothing is counted, and asks for the others
 * once: what it counts it has found. No search starts parallel workers: each takes longer to start than the search does.
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
