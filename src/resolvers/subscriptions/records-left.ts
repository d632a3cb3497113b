import { type FormerRow, findHiddenRows } from '../../domain/access/index.js';
import { isId } from '../../domain/shared/id.js';
import type { GraphContext } from '../graph-context.js';
import { framesOf } from './frames-of.js';
import type { LiveFrame, LiveFrames } from './live-frame.js';
import { OwnEvents } from './own-events.js';
import { type PlacedEvent, ResumableEvents } from './resumable-events.js';

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
  rows: LeavingRows,
): LiveFrames {
  const stream = context.liveEvents.subscribe(topics);
  const own = new OwnEvents(context);
  const events = new ResumableEvents({
    stream,
    topics,
    tenantId: context.viewer?.tenant.id ?? '',
    since,
    reader: () => context.reader,
    mayHold: payload => own.mayBeVisible(payload),
  });
  return framesOf(stream, events, shownOf(events, own, context, rows));
}

async function* shownOf(
  source: ResumableEvents,
  own: OwnEvents,
  context: GraphContext,
  { table, idField, show }: LeavingRows,
): AsyncGenerator<LiveFrame, undefined> {
  const givenIn = ({ event: { payload } }: PlacedEvent): FormerRow[] => {
    const { [idField]: id, sellerId } = payload;
    if (typeof id !== 'string' || !isId(id)) return [];
    return [{ id, sellerId: typeof sellerId === 'string' ? sellerId : null }];
  };
  await source.begin();
  for await (const told of source.batches()) {
    if (told.mark) {
      yield { shown: null, cursor: told.cursor, place: null, mark: told.mark };
      continue;
    }
    context.renew();
    const mayHold = await Promise.all(told.events.map(({ event }) => own.mayBeVisible(event.payload)));
    const given = told.events.flatMap((event, at) => (mayHold[at] ? givenIn(event) : []));
    const left = given.length > 0 ? await findHiddenRows(context.reader, table, given) : new Set<string>();
    for (const event of told.events) {
      const [id] = givenIn(event).map(row => row.id);
      if (id !== undefined && left.delete(id))
        yield { shown: show(id), cursor: event.cursor, place: event.place, mark: null };
    }
  }
}
