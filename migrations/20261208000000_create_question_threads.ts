import { Migration } from '@mikro-orm/migrations';

/** A user's last question about figures and lists, so that "and by seller?" can refer to it. Other users do not see it. */
export class CreateQuestionThreads extends Migration {
  override up(): void {
    this.addSql(`
      create table question_thread (
        id uuid not null,
        tenant_id uuid not null references tenant,
        user_id uuid not null,
        -- the question as the server understood it, without its text and without the names that it looked for
        plan jsonb not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, user_id) references membership (tenant_id, user_id)
      );
      create index question_thread_age on question_thread (tenant_id, updated_at, id);
      call app.guard('question_thread', 'tenant');
      -- The role SYSTEM may read and delete, because a job deletes old threads.
      alter policy reads on question_thread using (tenant_id = (select app.tenant()) and (((select app.is_member()) and user_id = (select app.actor())) or (select app.role()) = 'SYSTEM'));
      alter policy deletes on question_thread using (tenant_id = (select app.tenant()) and (((select app.is_member()) and user_id = (select app.actor())) or (select app.role()) = 'SYSTEM'));
      alter policy inserts on question_thread with check (tenant_id = (select app.tenant()) and (select app.is_member()) and user_id = (select app.actor()));
      alter policy updates on question_thread using (tenant_id = (select app.tenant()) and (select app.is_member()) and user_id = (select app.actor()))
        with check (tenant_id = (select app.tenant()) and (select app.is_member()) and user_id = (select app.actor()));
      alter table model_call drop constraint model_call_task_check,
        add constraint model_call_task_check check (task in ('understand', 'answer', 'shadow', 'transcribe', 'question'));
      alter table model_usage drop constraint model_usage_task_check,
        add constraint model_usage_task_check check (task in ('understand', 'answer', 'shadow', 'transcribe', 'question'));`);
  }
}
