import { Migration } from '@mikro-orm/migrations';

/** A payment that was recorded by mistake may be taken out; the audit log keeps it. */
export class RemovePayments extends Migration {
  override up(): void {
    this.addSql('grant delete on payment to embudo_app;');
  }
}
