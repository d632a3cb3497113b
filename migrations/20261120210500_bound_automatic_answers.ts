import { Migration } from '@mikro-orm/migrations';

/**
 * How often the agent has answered lately, so that two machines do not answer each other for ever. The hour's count stands on
 * the conversation, whose row every answer locks and writes anyway. The day's count is the contact's, over all its
 * conversations, and has a row of its own without a foreign key: locking the contact after the conversation, as the check of
 * a key does, would be the opposite order of what storing a message and erasing a contact do, and would deadlock with them.
 */
export class BoundAutomaticAnswers extends Migration {
  override up(): void {
    this.addSql(`
      alter table conversation add answers_since timestamptz, add answers_counted int not null default 0;
      create table answer_tally (
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        -- when the day began that is counted: with the first answer after the last day was over
        since timestamptz not null,
        answers int not null check (answers > 0),
        primary key (tenant_id, contact_id)
      ) with (fillfactor = 70);
      call app.guard('answer_tally', 'staff');
      create policy jobs on answer_tally to embudo_jobs using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));
      grant select, insert, update on answer_tally to embudo_jobs;
    `);
  }
}
