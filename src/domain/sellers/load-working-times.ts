import type { Sql, Statement } from '../shared/database.port.js';
import type { WorkingTimes } from './working-times.js';

const load: Statement = {
  name: 'seller.working-times',
  text: `select s.id, coalesce(s.working_hours ->> 'zone', t.timezone) as zone, app.shifts_of(s.working_hours, t.settings) as shifts, s.absences
    from seller s join tenant t on t.id = s.tenant_id where s.id = any ($1)`,
};

/**
 * Returns when these sellers work, by their ids: their own shifts, otherwise the tenant's (setting `cases.workingHours`), in their zone or
 * the tenant's.
 */
export async function loadWorkingTimes(sql: Sql, sellerIds: readonly string[]): Promise<Map<string, WorkingTimes>> {
  const found = await sql.query<WorkingTimes & { id: string }>(load, [sellerIds]);
  return new Map(found.map(({ id, ...times }) => [id, times]));
}
