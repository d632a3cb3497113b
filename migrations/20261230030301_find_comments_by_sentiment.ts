import { Migration } from '@mikro-orm/migrations';

/** Comments are listed by the feeling in them, newest first. */
export class FindCommentsBySentiment extends Migration {
  override up(): void {
    this.addSql('create index post_comment_sentiment on post_comment (tenant_id, sentiment, sent_at, id);');
  }
}
