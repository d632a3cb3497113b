import { Migration } from '@mikro-orm/migrations';

/**
 * Whether the agent responds to a message that has no words of its sender: a place, a contact, a shared post, a form that was filled in, a
 * call that nobody picked up. Its body then describes what it is, and is not read as something that was said. Messages that are already
 * stored were not answered, and are not marked.
 */
export class KnowMessagesWithoutWords extends Migration {
  override up(): void {
    this.addSql('alter table message add column wordless boolean not null default false');
  }
}
