import { boundedCache } from '../shared/bounded-cache.js';
import type { Sql, Statement } from '../shared/database.port.js';

const heardEvents: Statement = { name: 'webhook-endpoint.events', text: 'select app.webhook_events() as event' };

const bounds = { maxEntries: 10_000, ttlMs: 2_000 };
/** By tenant, the events that its endpoints ask for. */
const heard = boundedCache<ReadonlySet<string>>(bounds);
/** Tenants whose endpoints this process has just changed, until the change is committed for certain. */
const changing = boundedCache<true>(bounds);

/**
 * Whether an endpoint of the tenant asks for an event. Asked in every transaction that records one, so the answer is kept
 * for two seconds: an endpoint that another process made hears what happens two seconds later at the latest, one of this
 * process hears at once.
 */
export async function hasInterestedEndpoint(tx: Sql & { tenantId: string }, event: string): Promise<boolean> {
  const known = heard.get(tx.tenantId);
  if (known) return known.has(event);
  const rows = await tx.query<{ event: string }>(heardEvents);
  const events = new Set(rows.map(row => row.event));
  if (!changing.has(tx.tenantId)) heard.set(tx.tenantId, events);
  return events.has(event);
}

/** To be called by whatever changes endpoints, in its transaction: until that is committed nothing is kept. */
export function forgetHeardEvents(tenantId: string): void {
  heard.delete(tenantId);
  changing.set(tenantId, true);
}
