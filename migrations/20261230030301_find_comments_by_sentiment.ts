import { Migration } from '@mikro-orm/migrations';

/** Comments are listed by the feeling in them, also with their status, newest first. */
export class FindCommentsBySentiment extends Migration {
  override up(): void {
    this.addSql(`
      create index post_comment_sentiment on post_comment (tenant_id, sentiment, sent_at, id);
      create index post_comment_status_sentiment on post_comment (tenant_id, status, sentiment, sent_at, id);`);
  }
}
