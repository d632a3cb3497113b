import { Migration } from '@mikro-orm/migrations';

/** On Messenger and Instagram a person may reply for longer than the agent, so conversations also store the window for persons. */
export class WindowsOfPersons extends Migration {
  override up(): void {
    this.addSql(`
      alter table conversation add column person_window_seconds int;
      update conversation set person_window_seconds = 7 * 24 * 3600 where channel in ('MESSENGER', 'INSTAGRAM');

      -- digest of the message's files: a client's idempotency key stands for one message with its files
      alter table message add column media_digest text;
    `);
  }
}
