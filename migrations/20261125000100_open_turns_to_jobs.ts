import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** Leads are given in turn by the jobs of messages too: who was given one longest ago (docs/adr/0214). */
export class OpenTurnsToJobs extends Migration {
  override up(): void {
    this.addSql(openToJobs('lead_assignment', 'select'));
  }
}
