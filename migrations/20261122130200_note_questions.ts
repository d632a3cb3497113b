import { Migration } from '@mikro-orm/migrations';

/** The last message with a question that a run sent. Because it is the flow's own message, it starts no flow. */
export class NoteQuestions extends Migration {
  override up(): void {
    this.addSql(`
      alter table flow_run add column asked_message_id uuid,
        add foreign key (tenant_id, asked_message_id) references message (tenant_id, id);
      create index flow_run_asked on flow_run (tenant_id, asked_message_id) where asked_message_id is not null`);
  }
}
