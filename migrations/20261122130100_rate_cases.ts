import { Migration } from '@mikro-orm/migrations';

/** Customers are asked only once to rate a case, even if it is closed several times. */
export class RateCases extends Migration {
  override up(): void {
    this.addSql('alter table support_case add column satisfaction_asked_at timestamptz');
  }
}
