import { boundedCache } from '../shared/bounded-cache.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import type { EventName } from '../shared/events.js';
import { loadTenant } from '../tenants/index.js';
import { flows } from './definitions/index.js';
import { flowConfig } from './flows.settings.js';

const underWay: Statement = { name: 'flow.under-way', text: 'select app.has_flow_runs() as yes' };
const recently = boundedCache<boolean>({ maxEntries: 10_000, ttlMs: 2_000 });

/**
 * Whether an event may start or end a run of the tenant. Called in every transaction that records an event, so the fact whether
 * runs are under way is cached for two seconds. A run that begins meanwhile is safe, because it checks its causes before each step.
 */
export async function mayConcernFlows(tx: Transaction, event: EventName): Promise<boolean> {
  const { settings } = await loadTenant(tx, tx.tenantId);
  if (flows.some(flow => flow.startsOn.some(name => name === event) && flowConfig(settings, flow).enabled)) return true;
  const known = recently.get(tx.tenantId);
  if (known !== undefined) return known;
  const yes = await hasFlowRuns(tx);
  recently.set(tx.tenantId, yes);
  return yes;
}

/** Notes that the tenant has a run now, so that this process misses no event of the next two seconds. */
export function noteFlowRun(tenantId: string): void {
  recently.set(tenantId, true);
}

/** Whether the tenant has runs under way now. */
export async function hasFlowRuns(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ yes: boolean }>(underWay);
  return row?.yes ?? false;
}
