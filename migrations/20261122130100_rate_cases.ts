import { Migration } from '@mikro-orm/migrations';

/** Customers are asked once for each case how they found it, whoever closed it and however often. */
export class RateCases extends Migration {
  override up(): void {
    this.addSql('alter table support_case add column satisfaction_asked_at timestamptz');
  }
}
