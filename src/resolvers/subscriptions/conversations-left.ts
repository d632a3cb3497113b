import { findHiddenConversations, type ReassignedConversation } from '../../domain/conversations/index.js';
import { isId } from '../../domain/shared/id.js';
import { topic } from '../../domain/shared/live-events.port.js';
import { ConversationLeft } from '../../schema/conversations/conversation-left.type.js';
import type { GraphContext } from '../graph-context.js';
import { framesOf } from './frames-of.js';
import type { LiveFrame, LiveFrames } from './live-frame.js';
import { OwnEvents } from './own-events.js';
import { type PlacedEvent, ResumableEvents } from './resumable-events.js';

/**
 * Streams the conversations that a listener may no longer see. `conversationUpdated` reads each row with the listener's rights, so it
 * cannot report these.
 */
export function conversationsLeft(context: GraphContext, since: string | null | undefined): LiveFrames {
  const tenantId = context.viewer?.tenant.id ?? '';
  const topics = [topic('conversation.left', tenantId)];
  const stream = context.liveEvents.subscribe(topics);
  const own = new OwnEvents(context);
  const events = new ResumableEvents({
    stream,
    topics,
    tenantId,
    since,
    reader: () => context.reader,
    mayHold: payload => own.mayBeVisible(payload),
  });
  return framesOf(stream, events, shownOf(events, own, context));
}

async function* shownOf(
  source: ResumableEvents,
  own: OwnEvents,
  context: GraphContext,
): AsyncGenerator<LiveFrame, undefined> {
  await source.begin();
  for await (const told of source.batches()) {
    if (told.mark) {
      yield { shown: null, cursor: told.cursor, place: null, mark: told.mark };
      continue;
    }
    context.renew();
    const mayHold = await Promise.all(told.events.map(({ event }) => own.mayBeVisible(event.payload)));
    const given = told.events.flatMap((event, at) => (mayHold[at] ? givenIn(event) : []));
    const left = given.length > 0 ? await findHiddenConversations(context.reader, given) : new Set<string>();
    for (const event of told.events) {
      const [id] = givenIn(event).map(({ conversationId }) => conversationId);
      if (id !== undefined && left.delete(id))
        yield {
          shown: Object.assign(new ConversationLeft(), { id }),
          cursor: event.cursor,
          place: event.place,
          mark: null,
        };
    }
  }
}

function givenIn({ event: { payload } }: PlacedEvent): ReassignedConversation[] {
  const { conversationId, sellerId } = payload;
  if (typeof conversationId !== 'string' || !isId(conversationId)) return [];
  return [{ conversationId, sellerId: typeof sellerId === 'string' ? sellerId : null }];
}
