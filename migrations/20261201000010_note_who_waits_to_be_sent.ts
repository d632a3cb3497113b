import { Migration } from '@mikro-orm/migrations';

/**
 * Whether the job of a message ended because an earlier message of the conversation was not sent yet. Only such a message needs another
 * job when the earlier one is settled. The other queued messages, which are most in a backlog, still have their first job.
 */
export class NoteWhoWaitsToBeSent extends Migration {
  override up(): void {
    // Until now it was not stored which messages wait, so all queued messages are marked.
    this.addSql(`
      alter table message add column waits_its_turn boolean not null default false;
      update message set waits_its_turn = true where status = 'QUEUED' and direction = 'OUTBOUND';`);
  }
}
