import { Migration } from '@mikro-orm/migrations';

/** The data for a seller's notifications of appointments: who chose the time or cancelled, and when it was cancelled (ADR 0323). */
export class TellSellersOfAppointments extends Migration {
  override up(): void {
    this.addSql(`
      alter table appointment
        -- who booked, moved or cancelled it last; null for the agent and API keys
        add column changed_by uuid,
        -- when it was cancelled; null also if an erasure cancelled it, of which nobody is told
        add column cancelled_at timestamptz,
        add foreign key (tenant_id, changed_by) references membership (tenant_id, user_id);
      update appointment set changed_by = created_by where created_by is not null;
      alter table notification drop constraint notification_type_check;
      alter table notification add constraint notification_type_check
        check (type in ('UNANSWERED', 'HOT_LEAD', 'FOLLOW_UP', 'PERFORMANCE', 'ESCALATION', 'ALERT', 'PROJECT_READY', 'APPOINTMENT'));
      -- Users who have chosen their types could not choose this one yet: they get it as everybody does.
      update notification_setting set types = types || '{APPOINTMENT}' where types <> '{}';`);
  }
}
