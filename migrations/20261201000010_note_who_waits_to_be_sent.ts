import { Migration } from '@mikro-orm/migrations';

/**
 * Whether the job of a message ended because an earlier one of the conversation was still to be sent. Only such a message needs another
 * job once that one is settled; of the others the first is yet to come, and in a backlog most are.
 */
export class NoteWhoWaitsToBeSent extends Migration {
  override up(): void {
    // Until now nothing said which of them wait, so all that are queued may.
    this.addSql(`
      alter table message add column waits_its_turn boolean not null default false;
      update message set waits_its_turn = true where status = 'QUEUED' and direction = 'OUTBOUND';`);
  }
}
