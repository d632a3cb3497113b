import { boundedCache } from '../shared/bounded-cache.js';
import type { Sql, Statement } from '../shared/database.port.js';

const heardEvents: Statement = { name: 'webhook-endpoint.events', text: 'select app.webhook_events() as event' };

const bounds = { maxEntries: 10_000, ttlMs: 2_000 };
/** The events that the endpoints of a tenant ask for, by tenant. */
const heard = boundedCache<ReadonlySet<string>>(bounds);
/** Tenants whose endpoints this process has just changed, until the change is certainly committed. */
const changing = boundedCache<true>(bounds);

/**
 * Whether an endpoint of the tenant asks for an event. Every transaction that records an event asks this, so the answer is cached for two
 * seconds: an endpoint created by another process gets events two seconds later at most, one created by this process at once.
 */
export async function hasInterestedEndpoint(tx: Sql & { tenantId: string }, event: string): Promise<boolean> {
  const known = heard.get(tx.tenantId);
  if (known) return known.has(event);
  const rows = await tx.query<{ event: string }>(heardEvents);
  const events = new Set(rows.map(row => row.event));
  if (!changing.has(tx.tenantId)) heard.set(tx.tenantId, events);
  return events.has(event);
}

/** Clears the cache. Code that changes endpoints must call it in its transaction; nothing is cached until that is committed. */
export function invalidateEventCache(tenantId: string): void {
  heard.delete(tenantId);
  changing.set(tenantId, true);
}
