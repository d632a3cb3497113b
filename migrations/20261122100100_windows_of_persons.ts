import { Migration } from '@mikro-orm/migrations';

/** On Messenger and Instagram a person may write for longer than the agent; conversations keep that as they keep the other window. */
export class WindowsOfPersons extends Migration {
  override up(): void {
    this.addSql(`
      alter table conversation add column person_window_seconds int;
      update conversation set person_window_seconds = 7 * 24 * 3600 where channel in ('MESSENGER', 'INSTAGRAM');

      -- which files a repeated request had: the client's key is for one message, with its files
      alter table message add column media_digest text;
    `);
  }
}
