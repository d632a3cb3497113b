import { countUnread, ownAmong } from '../../domain/notifications/index.js';
import type { EventName } from '../../domain/shared/events.js';
import { type LiveEvent, topic } from '../../domain/shared/live-events.port.js';
import {
  CountUpdate,
  MarkedRead,
  NewNotification,
  Subscribed,
} from '../../schema/notifications/notification-event.type.js';
import type { GraphContext } from '../graph-context.js';
import { framesOf } from './frames-of.js';
import type { LiveFrame, LiveFrames } from './live-frame.js';
import { ResumableEvents } from './resumable-events.js';

const names = ['notification.added', 'notification.read', 'notification.removed'] as const satisfies EventName[];

/**
 * Streams the notifications of a user: first the number of unread ones, then each new notification, those that were read (here or in
 * another console), and the count after each change. Counts are read after the event has arrived, so they are at least as recent as the
 * event.
 */
export function notificationEventsOf(context: GraphContext, since: string | null | undefined): LiveFrames {
  const { scope } = context.useCase.actor;
  const tenantId = scope?.tenantId ?? '';
  const topics = names.map(name => topic(name, tenantId, scope?.userId));
  const stream = context.liveEvents.subscribe(topics);
  const events = new ResumableEvents({
    stream,
    topics,
    tenantId,
    since,
    reader: () => context.reader,
    mayHold: async () => true,
  });
  return framesOf(stream, events, shownOf(events, context));
}

async function* shownOf(source: ResumableEvents, context: GraphContext): AsyncGenerator<LiveFrame, undefined> {
  await source.begin();
  yield frame(Object.assign(new Subscribed(), { unreadCount: await countUnread(context.reader) }), source.cursor);
  for await (const told of source.batches()) {
    if (told.mark) {
      yield { shown: null, cursor: told.cursor, place: null, mark: told.mark };
      continue;
    }
    context.renew();
    const added = told.events.flatMap(({ event }) => addedBy(event));
    // Notifications that were removed meanwhile are left out.
    const standing = added.length > 0 ? await ownAmong(context.reader, added) : new Set<string>();
    const unreadCount = await countUnread(context.reader);
    for (const { event, cursor, place } of told.events) {
      const [id] = addedBy(event);
      if (id !== undefined && standing.has(id))
        yield { shown: Object.assign(new NewNotification(), { notification: id }), cursor, place, mark: null };
      const { notificationIds } = event.payload;
      if (event.type === 'notification.read' && Array.isArray(notificationIds))
        yield { shown: Object.assign(new MarkedRead(), { ids: notificationIds }), cursor, place, mark: null };
    }
    yield frame(Object.assign(new CountUpdate(), { unreadCount }), told.events.at(-1)?.cursor ?? '');
  }
}

const frame = (shown: object, cursor: string): LiveFrame => ({ shown, cursor, place: null, mark: null });

const addedBy = ({ type, payload }: LiveEvent): string[] =>
  type === 'notification.added' && typeof payload.notificationId === 'string' ? [payload.notificationId] : [];
