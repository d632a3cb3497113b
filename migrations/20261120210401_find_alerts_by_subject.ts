import { Migration } from '@mikro-orm/migrations';

/** Assigning, erasing and exporting a contact find its alerts by what they are about, not by reading every alert of the tenant. */
export class FindAlertsBySubject extends Migration {
  override up(): void {
    this.addSql('create index alert_subject on alert (tenant_id, subject_id);');
  }
}
