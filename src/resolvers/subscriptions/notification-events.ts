import { countUnread, ownAmong } from '../../domain/notifications/index.js';
import type { EventName } from '../../domain/shared/events.js';
import { type LiveEvent, type LiveEventStream, topic } from '../../domain/shared/live-events.port.js';
import {
  CountUpdate,
  MarkedRead,
  NewNotification,
  type NotificationEvent,
  Subscribed,
} from '../../schema/notifications/notification-event.type.js';
import type { GraphContext } from '../graph-context.js';
import { endedWith } from './ended-with.js';

const names = ['notification.added', 'notification.read', 'notification.removed'] as const satisfies EventName[];
/** The most events that are answered together. */
const mostAtOnce = 50;

/**
 * What a user's console is told: first how many notifications are not read, then each new one, those that were read (here or
 * on another console), and the count after each change. Counts are read after the event has arrived, so they are as fresh.
 */
export function notificationEventsOf(context: GraphContext): AsyncIterableIterator<NotificationEvent> {
  const { scope } = context.useCase.actor;
  const stream = context.liveEvents.subscribe(names.map(name => topic(name, scope?.tenantId ?? '', scope?.userId)));
  return endedWith(stream, eventsOf(stream, context));
}

async function* eventsOf(stream: LiveEventStream, context: GraphContext): AsyncGenerator<NotificationEvent, undefined> {
  await stream.ready;
  yield Object.assign(new Subscribed(), { unreadCount: await countUnread(context.reader) });
  for await (const first of stream) {
    const events = [first, ...stream.takeWaiting(mostAtOnce - 1)];
    context.renew();
    const added = events.flatMap(event => addedBy(event));
    // What was taken back meanwhile is not told.
    const standing = added.length > 0 ? await ownAmong(context.reader, added) : new Set<string>();
    const unreadCount = await countUnread(context.reader);
    for (const event of events) {
      const [id] = addedBy(event);
      if (id !== undefined && standing.has(id)) yield Object.assign(new NewNotification(), { notification: id });
      const { notificationIds } = event.payload;
      if (event.type === 'notification.read' && Array.isArray(notificationIds))
        yield Object.assign(new MarkedRead(), { ids: notificationIds });
    }
    yield Object.assign(new CountUpdate(), { unreadCount });
  }
}

const addedBy = ({ type, payload }: LiveEvent): string[] =>
  type === 'notification.added' && typeof payload.notificationId === 'string' ? [payload.notificationId] : [];
