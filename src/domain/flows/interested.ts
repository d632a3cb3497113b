import { boundedCache } from '../shared/bounded-cache.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import type { EventName } from '../shared/events.js';
import { loadTenant } from '../tenants/index.js';
import { flows } from './definitions/index.js';
import { flowConfig } from './flows.settings.js';

const underWay: Statement = { name: 'flow.under-way', text: 'select app.has_flow_runs() as yes' };
const recently = boundedCache<boolean>({ maxEntries: 10_000, ttlMs: 2_000 });

/**
 * Whether a flow of the tenant may start with an event, or end with it. Asked in every transaction that records one, so whether
 * runs are under way is kept for two seconds; a run that begins in between looks for itself before each step.
 */
export async function mayConcernFlows(tx: Transaction, event: EventName): Promise<boolean> {
  const { settings } = await loadTenant(tx, tx.tenantId);
  if (flows.some(flow => flow.startsOn.some(name => name === event) && flowConfig(settings, flow).enabled)) return true;
  const known = recently.get(tx.tenantId);
  if (known !== undefined) return known;
  const [row] = await tx.query<{ yes: boolean }>(underWay);
  recently.set(tx.tenantId, row?.yes ?? false);
  return row?.yes ?? false;
}
