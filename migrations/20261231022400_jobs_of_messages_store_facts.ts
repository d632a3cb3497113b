import { Migration } from '@mikro-orm/migrations';

/** The jobs that follow a message store what it tells of its contact: their role has the policy for that, but could not insert. */
export class JobsOfMessagesStoreFacts extends Migration {
  override up(): void {
    this.addSql('grant insert on contact_fact to embudo_jobs;');
  }
}
