import type { Load } from '../load/load.js';
import type { Target } from '../load/webhook.js';
import { admitAll, jobsOf } from '../stage/ledger.js';
import type { Stage } from '../stage/stage.js';

const count = 2_000;

/**
 * Checks that a server stores everything before it is measured, since one that forgets would be fast: every id is in the ledger once,
 * with one job, and nothing else.
 */
export async function verify(stage: Stage, load: Load, target: Target): Promise<string> {
  const prefix = 'wamid.verify';
  const order = {
    kind: 'closed',
    target,
    connections: 32,
    prefix,
    until: { count },
    people: 300,
    texts: 'long',
  } as const;
  const first = await load.run(order);
  const again = await load.run(order); // vendors repeat webhooks: nothing may change
  const refused = [...first.refused, ...again.refused];
  if (refused.length > 0) throw new Error(`${refused.length} webhooks were not acknowledged while nothing was wrong`);
  await admitAll(stage.database.owner);
  const { rows } = await stage.database.owner.query<{ id: string; key: string }>('select id, key from inbound_event');
  const jobs = await jobsOf(stage.database.owner);
  const expected = new Set(Array.from({ length: count }, (_, n) => `${prefix}-${n}`));
  const problems = [
    ...differences(
      'ledger',
      [...expected],
      rows.map(row => row.key),
    ),
    ...differences(
      'queue',
      rows.map(row => row.id),
      jobs,
    ),
  ];
  if (problems.length > 0) throw new Error(`the ledger is wrong:\n${problems.slice(0, 10).join('\n')}`);
  return `${count} webhooks, each sent twice: every id is in the ledger exactly once, with one job, and nothing else is there.`;
}

/** Returns the differences between two lists that should contain the same names, each once. */
function differences(where: string, wanted: string[], found: string[]): string[] {
  const left = new Set(wanted);
  const problems = found.filter(name => !left.delete(name)).map(name => `${where}: ${name} is too many`);
  return [...problems, ...[...left].map(name => `${where}: ${name} is missing`)];
}
