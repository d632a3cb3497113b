import { Args, Resolver, Root, Subscription } from 'type-graphql';
import type { EventName } from '../../domain/shared/events.js';
import { topic, topicOfNamed } from '../../domain/shared/live-events.port.js';
import type { Permission } from '../../domain/shared/permissions.js';
import { MessageEventsArgs } from '../../schema/conversations/conversation.input.js';
import { ConversationType } from '../../schema/conversations/conversation.type.js';
import { MessageType } from '../../schema/conversations/message.type.js';
import { AlertType } from '../../schema/insights/alert.type.js';
import { allow } from '../allow.js';
import type { GraphContext } from '../graph-context.js';
import { readEach } from './read-each.js';

@Resolver()
export class LiveResolver {
  @Subscription(() => MessageType, {
    description: 'Each new message, inbound and outbound, that you may see.',
    subscribe: ({ context, args }) =>
      listen(context, 'message.added', 'conversation:read', args.conversationId, 'messageId', loaders =>
        loaders.of(MessageType),
      ),
  })
  messageAdded(@Root() message: MessageType, @Args(() => MessageEventsArgs) _args: MessageEventsArgs): MessageType {
    return message;
  }

  @Subscription(() => MessageType, {
    description: 'Each message whose delivery state, transcript or understanding changed.',
    subscribe: ({ context, args }) =>
      listen(context, 'message.updated', 'conversation:read', args.conversationId, 'messageId', loaders =>
        loaders.of(MessageType),
      ),
  })
  messageUpdated(@Root() message: MessageType, @Args(() => MessageEventsArgs) _args: MessageEventsArgs): MessageType {
    return message;
  }

  @Subscription(() => ConversationType, {
    description: 'Each conversation that changed: its state, its owner, its newest message, what is unread.',
    subscribe: ({ context }) =>
      listen(context, 'conversation.updated', 'conversation:read', null, 'conversationId', loaders =>
        loaders.of(ConversationType),
      ),
  })
  conversationUpdated(@Root() conversation: ConversationType): ConversationType {
    return conversation;
  }

  @Subscription(() => AlertType, {
    description: 'Each alert as it is raised.',
    subscribe: ({ context }) =>
      listen(context, 'alert.raised', 'alert:read', null, 'alertId', loaders => loaders.of(AlertType)),
  })
  alertRaised(@Root() alert: AlertType): AlertType {
    return alert;
  }
}

/** The rows that events name, each read under the subscriber's own rights when it comes: what they may not see is passed over. */
function listen<Row>(
  context: GraphContext,
  event: EventName,
  permission: Permission,
  id: string | null | undefined,
  idField: string,
  loaderOf: (loaders: GraphContext['loaders']) => { load(id: string): Promise<Row | null> },
): AsyncIterable<Row> {
  allow(context, permission);
  const tenantId = context.viewer?.tenant.id ?? '';
  const named = id === null || id === undefined ? topic(event, tenantId) : topicOfNamed(event, tenantId, id);
  const stream = context.liveEvents.subscribe([named]);
  return readEach(stream, context, idField, loaderOf);
}
