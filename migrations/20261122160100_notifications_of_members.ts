import { Migration } from '@mikro-orm/migrations';

/** An unknown role sees no notification, not even one of its own user. */
export class NotificationsOfMembers extends Migration {
  override up(): void {
    const mine = `tenant_id = (select app.tenant()) and (((select app.is_member()) and user_id = (select app.actor())) or (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'))`;
    this.addSql(`
      alter policy reads on notification using (${mine});
      alter policy updates on notification using (${mine}) with check (${mine});
      alter policy deletes on notification using (${mine});`);
  }
}
