import { Args, Extensions, Resolver, Root, Subscription } from 'type-graphql';
import type { EventName } from '../../domain/shared/events.js';
import { topic, topicOfNamed } from '../../domain/shared/live-events.port.js';
import type { Permission } from '../../domain/shared/permissions.js';
import { MessageEventsArgs } from '../../schema/conversations/conversation.input.js';
import { ConversationType } from '../../schema/conversations/conversation.type.js';
import { MessageType } from '../../schema/conversations/message.type.js';
import { AlertType } from '../../schema/insights/alert.type.js';
import { type NotificationEvent, NotificationEventUnion } from '../../schema/notifications/notification-event.type.js';
import { nodesOf } from '../../schema/read/index.js';
import { allow } from '../allow.js';
import type { GraphContext } from '../graph-context.js';
import { notificationEventsOf } from './notification-events.js';
import { type EventNodes, readEach } from './read-each.js';

@Resolver()
export class LiveResolver {
  @Subscription(() => MessageType, {
    description: 'Each new message, inbound and outbound, that you may see.',
    subscribe: ({ context, args, info }) =>
      listen(context, 'message.added', 'conversation:read', args.conversationId, {
        info,
        node: nodesOf(MessageType),
        idField: 'messageId',
      }),
  })
  messageAdded(@Root() message: object, @Args(() => MessageEventsArgs) _args: MessageEventsArgs): object {
    return message;
  }

  @Subscription(() => MessageType, {
    description: 'Each message whose delivery state, transcript or understanding changed.',
    subscribe: ({ context, args, info }) =>
      listen(context, 'message.updated', 'conversation:read', args.conversationId, {
        info,
        node: nodesOf(MessageType),
        idField: 'messageId',
      }),
  })
  messageUpdated(@Root() message: object, @Args(() => MessageEventsArgs) _args: MessageEventsArgs): object {
    return message;
  }

  @Subscription(() => ConversationType, {
    description: 'Each conversation that changed: its state, its owner, its newest message, what is unread.',
    subscribe: ({ context, info }) =>
      listen(context, 'conversation.updated', 'conversation:read', null, {
        info,
        node: nodesOf(ConversationType),
        idField: 'conversationId',
      }),
  })
  conversationUpdated(@Root() conversation: object): object {
    return conversation;
  }

  @Subscription(() => AlertType, {
    description: 'Each alert as it is raised.',
    subscribe: ({ context, info }) =>
      listen(context, 'alert.raised', 'alert:read', null, { info, node: nodesOf(AlertType), idField: 'alertId' }),
  })
  alertRaised(@Root() alert: object): object {
    return alert;
  }

  @Extensions({ isPersonal: true })
  @Subscription(() => NotificationEventUnion, {
    description: 'What you are told of, as it happens, and how much of it you have not read.',
    subscribe: ({ context }) => {
      allow(context, 'notification:read');
      return notificationEventsOf(context);
    },
  })
  notificationEvents(@Root() event: NotificationEvent): NotificationEvent {
    return event;
  }
}

/** The nodes that events name, each read with the subscriber's rights when its event arrives. What they may not see is left out. */
function listen(
  context: GraphContext,
  event: EventName,
  permission: Permission,
  id: string | null | undefined,
  shown: EventNodes,
): AsyncIterable<object> {
  allow(context, permission);
  const tenantId = context.viewer?.tenant.id ?? '';
  const named = id === null || id === undefined ? topic(event, tenantId) : topicOfNamed(event, tenantId, id);
  return readEach(context.liveEvents.subscribe([named]), context, shown);
}
