import type { Sql } from '../shared/database.port.js';
import type { AnyFlow } from './engine/flow.js';
import { activeRunsOf } from './flow-run.sql.js';

/** Whether a run of a flow to which this one yields is under way for the contact. */
export async function yields(tx: Sql, { yieldsTo = [] }: AnyFlow, contactId: string): Promise<boolean> {
  return yieldsTo.length > 0 && (await activeRunsOf(tx, contactId)).some(({ flow }) => yieldsTo.includes(flow));
}
