import { z } from 'zod';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { readScheduledTasks } from './scheduled-tasks.rows.js';

/** Switches all tasks if `$1` is null. A task that was off for a long time has missed occurrences; it starts once for all of them. */
const change: Statement = {
  name: 'schedule.switch',
  text: 'update schedule set enabled = $2 where ($1::text[] is null or task = any ($1)) and enabled <> $2 returning task',
};
export const switchInput = z.object({ names: z.array(text('code')).max(200).nullish() });

/** What the audit log shows: the tenant's id and the switched tasks. */
interface Switched {
  id: string;
  tasks: string[];
}
export const switchEntry = { subject: 'tenant', shows: ({ tasks }: Switched) => ({ tasks }) };

/** Switches the named tasks, or all, on or off; returns those that changed. Throws NOT_FOUND for a name that no task has. */
export async function switchTasks(tx: Transaction, names: string[] | null, enabled: boolean): Promise<string[]> {
  if (names) {
    const known = new Set((await readScheduledTasks(tx)).map(({ name }) => name));
    const unknown = names.find(name => !known.has(name));
    if (unknown !== undefined) throw new DomainError('NOT_FOUND', `Unknown scheduled task ${unknown}.`, ['names']);
  }
  const rows = await tx.query<{ task: string }>(change, [names, enabled]);
  return rows.map(({ task }) => task).sort();
}
