import { Migration } from '@mikro-orm/migrations';

/** What changes with every message finds room on its own page, so that a change that no index knows of touches none. */
export class LeaveRoomForChanges extends Migration {
  override up(): void {
    this.addSql(`
      alter table lead set (fillfactor = 85);
      alter table conversation set (fillfactor = 70);
      alter table message set (fillfactor = 90);
    `);
  }
}
