import { Migration } from '@mikro-orm/migrations';

/** Notifications of people: one row for each person and each cause. */
export class CreateNotifications extends Migration {
  override up(): void {
    this.addSql(`
      create table notification (
        id uuid not null,
        tenant_id uuid not null references tenant,
        user_id uuid not null,
        type text not null check (type in ('UNANSWERED', 'HOT_LEAD', 'FOLLOW_UP', 'PERFORMANCE', 'ESCALATION', 'ALERT', 'PROJECT_READY')),
        -- the cause: the subject, and since when
        subject_id uuid not null,
        since timestamptz not null,
        contact_id uuid,
        title text not null,
        body text not null,
        data jsonb not null default '{}',
        read_at timestamptz,
        -- a boolean in addition to the time, because an index is read in order after an equality, but not after "is null"
        read boolean not null generated always as (read_at is not null) stored,
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, subject_id, type, since, user_id),
        foreign key (tenant_id, user_id) references membership (tenant_id, user_id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id)
      );
      create index notification_list on notification (tenant_id, user_id, created_at, id);
      create index notification_unread on notification (tenant_id, user_id, created_at, id) where not read;
      create index notification_contact on notification (tenant_id, contact_id) where contact_id is not null;
      create index notification_expires on notification (tenant_id, expires_at);
      call app.guard('notification', 'tenant');
      -- Users read their own notifications. Managers may read all, since they erase and export persons; the list shows only their own.
      alter policy reads on notification using (tenant_id = (select app.tenant()) and (user_id = (select app.actor()) or (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM')));
      alter policy inserts on notification with check (tenant_id = (select app.tenant()) and (select app.role()) = 'SYSTEM');
      alter policy updates on notification using (tenant_id = (select app.tenant()) and (user_id = (select app.actor()) or (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'))) with check (tenant_id = (select app.tenant()) and (user_id = (select app.actor()) or (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM')));
      alter policy deletes on notification using (tenant_id = (select app.tenant()) and (user_id = (select app.actor()) or (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM')));`);
  }
}
