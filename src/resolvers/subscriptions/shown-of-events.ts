import type { GraphContext } from '../graph-context.js';
import { framesOf } from './frames-of.js';
import type { LiveFrame, LiveFrames } from './live-frame.js';
import { OwnEvents } from './own-events.js';
import { type PlacedEvent, ResumableEvents } from './resumable-events.js';

/** Returns what each of the events shows to the listener, in their order; null for those that show nothing. */
export type ShowEvents = (events: readonly PlacedEvent[], own: OwnEvents) => Promise<(object | null)[]>;

/** Streams what the events of these topics show, from a cursor on if one is given. */
export function shownOfEvents(
  context: GraphContext,
  topics: string[],
  since: string | null | undefined,
  show: ShowEvents,
): LiveFrames {
  const stream = context.liveEvents.subscribe(topics);
  const own = new OwnEvents(context);
  const events = new ResumableEvents({
    stream,
    topics,
    tenantId: context.viewer?.tenant.id ?? '',
    reader: () => context.reader,
    since,
    mayHold: payload => own.mayBeVisible(payload),
  });
  return framesOf(stream, events, framesOfBatches(events, own, context, show));
}

async function* framesOfBatches(
  source: ResumableEvents,
  own: OwnEvents,
  context: GraphContext,
  show: ShowEvents,
): AsyncGenerator<LiveFrame, undefined> {
  await source.begin();
  for await (const told of source.batches()) {
    if (told.mark) {
      yield { shown: null, cursor: told.cursor, place: null, mark: told.mark };
      continue;
    }
    // All these events happened before they are looked up, so what is found is at least as recent as each event. The loaders are renewed
    // so that what resolvers look up beside it is also as recent.
    context.renew();
    const shown = await show(told.events, own);
    for (const [at, { cursor, place }] of told.events.entries()) {
      const found = shown[at];
      if (found) yield { shown: found, cursor, place, mark: null };
    }
  }
}
