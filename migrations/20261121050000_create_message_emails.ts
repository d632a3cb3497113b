import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** The parts of an incoming e-mail that other messages do not have: subject and thread, whole text, and whether the sender is proven. */
export class CreateMessageEmails extends Migration {
  override up(): void {
    this.addSql(`
      create table message_email (
        id uuid not null,
        tenant_id uuid not null,
        message_id uuid not null,
        seller_id uuid,
        subject text not null,
        -- the address in the From header, which may be forged
        sender text not null,
        text text not null,
        html text,
        -- message ids of the mails that it answers, the most recent last
        refs text[] not null default '{}',
        sender_check text not null check (sender_check in ('PASS', 'FAIL', 'NONE')),
        spf text,
        dkim text,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, message_id),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      call app.guard('message_email', 'seller');
      ${openToJobs('message_email', 'select, insert, update')}
    `);
  }
}
