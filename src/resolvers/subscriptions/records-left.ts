import { type FormerRow, findHiddenRows } from '../../domain/access/index.js';
import { isId } from '../../domain/shared/id.js';
import type { GraphContext } from '../graph-context.js';
import type { LiveFrames } from './live-frame.js';
import type { PlacedEvent } from './resumable-events.js';
import { shownOfEvents } from './shown-of-events.js';

/** What a subscription shows of the rows of a table, whose ids are in this field of the events. */
export interface LeavingRows {
  table: 'conversation' | 'opportunity';
  idField: string;
  show(id: string): object;
}

/**
 * Streams the rows that a listener may no longer see, from events whose `sellerId` is the seller before. Subscriptions that read each row
 * with the listener's rights cannot report these.
 */
export function recordsLeft(
  context: GraphContext,
  topics: string[],
  since: string | null | undefined,
  { table, idField, show }: LeavingRows,
): LiveFrames {
  const givenIn = ({ event: { payload } }: PlacedEvent): FormerRow | null => {
    const { [idField]: id, sellerId } = payload;
    if (typeof id !== 'string' || !isId(id)) return null;
    return { id, sellerId: typeof sellerId === 'string' ? sellerId : null };
  };
  return shownOfEvents(context, topics, since, async (events, own) => {
    const mayHold = await Promise.all(events.map(({ event }) => own.mayBeVisible(event.payload)));
    const given = events.map(givenIn);
    const asked = given.flatMap((row, at) => (row !== null && mayHold[at] ? [row] : []));
    const left = asked.length > 0 ? await findHiddenRows(context.reader, table, asked) : new Set<string>();
    // Each row is reported once, even if several of the events are about it.
    return given.map(row => (row !== null && left.delete(row.id) ? show(row.id) : null));
  });
}
