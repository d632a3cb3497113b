import { z } from 'zod';
import type { Sql, Statement } from '../shared/database.port.js';
import type { DomainEvent, EventName } from '../shared/events.js';
import { LiveCursor, type Moment, type Place } from './live-cursor.js';
import { Snapshot } from './snapshot.js';

/** The most transactions of a tenant that are searched for missed events: far more than occur in a minute. */
const mostBatches = 10_000;

/** The most transactions that are searched for those of the last seconds. */
const mostRecent = 1_000;

const now: Statement = {
  name: 'live.now',
  text: `select pg_current_snapshot()::text as snapshot, extract(epoch from now())::float8 as seconds`,
};

/** The only index is by transaction, so the newest transactions are read, however old they are. */
const recent: Statement = {
  name: 'live.recent',
  text: `with newest as (
      select b.xid, b.created_at from live_batch b
      where b.tenant_id = (select app.tenant()) order by b.xid desc limit ${mostRecent}),
    recent as (select n.xid from newest n where n.created_at > now() - make_interval(secs => $1::float8))
    select pg_current_snapshot()::text as snapshot, extract(epoch from now())::float8 as seconds,
      (select r.xid::text from recent r order by r.xid limit 1) as first, (select count(*) from recent)::int as count`,
};

/**
 * The transactions that a snapshot does not see are those that were running then and those that began later: two ranges of the key. The
 * returned snapshot is the statement's own, so it sees exactly the transactions found.
 */
const missed: Statement = {
  name: 'live.missed',
  text: `with since as (select $1::pg_snapshot as snapshot),
    batches as materialized (
      select * from (
        select b.xid, b.events from live_batch b
        where b.tenant_id = (select app.tenant()) and b.xid >= (select pg_snapshot_xmax(s.snapshot) from since s)
        union all
        select b.xid, b.events from live_batch b
        where b.tenant_id = (select app.tenant()) and b.xid = any (array(select pg_snapshot_xip(s.snapshot) from since s))) b
      limit ${mostBatches + 1})
    select pg_current_snapshot()::text as snapshot, extract(epoch from now())::float8 as seconds,
      (select pg_snapshot_xmax(s.snapshot) from since s) <= pg_snapshot_xmax(pg_current_snapshot()) as "isOurs",
      (select count(*) from batches)::int as batches,
      (select coalesce(json_agg(json_build_object('xid', b.xid::text, 'at', e.number - 1, 'event', e.event) order by b.xid, e.number), '[]')
        from batches b, jsonb_array_elements(b.events) with ordinality e (event, number) where e.event->>'name' = any ($2)) as events`,
};

const rowShape = z.object({
  snapshot: z.string(),
  seconds: z.number(),
  isOurs: z.boolean(),
  batches: z.number(),
  events: z.array(z.object({ xid: z.string(), at: z.number(), event: z.looseObject({ name: z.string() }) })),
});

export interface MissedEvent {
  place: Place;
  event: DomainEvent;
}

/** Returns the current snapshot and time of the database. */
export async function momentOf(sql: Sql): Promise<Moment> {
  const [row] = await sql.query<{ snapshot: string; seconds: number }>(now);
  return momentIn(row ?? { snapshot: '', seconds: 0 });
}

/**
 * Returns a cursor before the events of the last seconds: of transactions that began then. It may also be before some that are older. Null
 * if so much has happened that it cannot be determined.
 */
export async function cursorBefore(sql: Sql, seconds: number): Promise<LiveCursor | null> {
  const [row] = await sql.query<{ snapshot: string; seconds: number; first: string | null; count: number }>(recent, [
    seconds,
  ]);
  if (!row || row.count >= mostRecent) return null;
  const snapshot = row.first === null ? row.snapshot : `${row.first}:${row.first}:`;
  return new LiveCursor(momentIn({ snapshot, seconds: row.seconds }));
}

/**
 * Returns the events with the given names that were sent after a cursor, in the order in which their transactions began, and the moment up
 * to which they are complete. `events` is null if that cannot be determined: the cursor is older than the kept events, belongs to another
 * database, or too much has happened since.
 */
export async function missedEvents(
  sql: Sql,
  cursor: LiveCursor,
  names: readonly EventName[],
): Promise<{ moment: Moment; events: MissedEvent[] | null }> {
  const [found] = await sql.query<unknown>(missed, [cursor.moment.snapshot.text, names]);
  const row = rowShape.parse(found);
  const moment = momentIn(row);
  if (!row.isOurs || row.batches > mostBatches || cursor.isTooOld(moment.seconds)) return { moment, events: null };
  const events = row.events.map(({ xid, at, event }) => ({
    place: { xid: BigInt(xid), at },
    event: event as unknown as DomainEvent,
  }));
  return { moment, events: events.filter(({ place }) => !cursor.covers(place)) };
}

function momentIn({ snapshot, seconds }: { snapshot: string; seconds: number }): Moment {
  const parsed = Snapshot.parse(snapshot);
  if (!parsed) throw new Error(`Postgres says that its snapshot is "${snapshot}".`);
  return { snapshot: parsed, seconds: Math.floor(seconds) };
}
