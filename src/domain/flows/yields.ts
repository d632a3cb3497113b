import type { Sql } from '../shared/database.port.js';
import type { AnyFlow } from './engine/flow.js';
import { activeRunsOf, type RunRow } from './flow-run.sql.js';

/** Whether a run of a flow to which this one yields is under way for the contact. */
export async function yields(tx: Sql, { yieldsTo = [] }: AnyFlow, contactId: string): Promise<boolean> {
  return yieldsTo.length > 0 && (await activeRunsOf(tx, contactId)).some(({ flow }) => yieldsTo.includes(flow));
}

/**
 * Whether an earlier run of the same flow is under way for the contact, who has one at a time: after two contacts were merged, each of them
 * may have had one.
 */
export async function waitsForEarlier(tx: Sql, { id, onePer }: AnyFlow, run: RunRow): Promise<boolean> {
  if (onePer !== 'contact') return false;
  return (await activeRunsOf(tx, run.contactId)).some(other => other.flow === id && other.id < run.id);
}
