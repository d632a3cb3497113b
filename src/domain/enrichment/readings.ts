import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import type { ScopedContext } from '../shared/use-case.js';

/** How long the answer of an outside source counts. */
const keptMs = 30 * dayMs;

/**
 * Notes that something is asked now, unless it was within the month. The lock of the tenant's readings of a kind makes the count of a day
 * certain, whatever runs beside it.
 */
const lock: Statement = {
  name: 'reading.lock',
  text: `select pg_advisory_xact_lock(hashtextextended(app.tenant()::text || ' reading ' || $1, 0))`,
};
const claim: Statement = {
  name: 'reading.claim',
  text: `insert into enrichment_reading as r (tenant_id, id, kind, key, read_at)
    select app.tenant(), $1, $2, $3, $4 where $6::int is null or (select count(*) from enrichment_reading d where d.kind = $2 and d.read_at > $7) < $6
    on conflict (tenant_id, kind, key) do update set read_at = excluded.read_at, found = null where r.read_at < $5
    returning id`,
};
const remembered: Statement = {
  name: 'reading.remembered',
  text: 'select found from enrichment_reading where kind = $1 and key = $2 and read_at >= $3',
};
const remember: Statement = {
  name: 'reading.remember',
  text: 'update enrichment_reading set found = $3 where kind = $1 and key = $2',
};

type Kind = 'WEBSITE' | 'LOOKUP';

/** Whether the source may be asked now; then it is noted as asked. `mostPerDay` limits the calls of 24 hours. */
export async function claimReading(
  { transaction, clock }: ScopedContext,
  kind: Kind,
  key: string,
  mostPerDay: number | null = null,
): Promise<boolean> {
  const now = clock.now().getTime();
  const [before, dayAgo] = [new Date(now - keptMs), new Date(now - dayMs)];
  const claimed = await transaction(async tx => {
    tx.send(lock, [kind]);
    return tx.query(claim, [newId(), kind, key, new Date(now), before, mostPerDay, dayAgo]);
  });
  return claimed.length > 0;
}

/** Returns what was found within the month; null if there is nothing. */
export async function rememberedReading({ read, clock }: ScopedContext, kind: Kind, key: string): Promise<unknown> {
  const since = new Date(clock.now().getTime() - keptMs);
  const [row] = await read.query<{ found: unknown }>(remembered, [kind, key, since]);
  return row?.found ?? null;
}

export async function rememberReading(
  { transaction }: ScopedContext,
  kind: Kind,
  key: string,
  found: object,
): Promise<void> {
  await transaction(tx => tx.query(remember, [kind, key, JSON.stringify(found)]));
}
