import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** Jobs of messages also assign leads in turn, to the seller whose last one is longest ago (docs/adr/0214), so they read the turns. */
export class OpenTurnsToJobs extends Migration {
  override up(): void {
    this.addSql(openToJobs('lead_assignment', 'select'));
  }
}
