import { Migration } from '@mikro-orm/migrations';

/**
 * Whether a job was enqueued with the message in which the agent understands and answers it. While that job waits, earlier messages of the
 * contact are left to it, so a contact who wrote several messages into a backlog gets one answer. Messages that are already stored are not
 * marked: each of them is answered as before.
 */
export class KnowWhichMessagesTheAgentAnswers extends Migration {
  override up(): void {
    this.addSql('alter table message add column for_agent boolean not null default false');
  }
}
