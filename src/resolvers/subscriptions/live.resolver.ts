import { Args, Extensions, Resolver, Root, Subscription } from 'type-graphql';
import type { EventName } from '../../domain/shared/events.js';
import { topic, topicOfNamed } from '../../domain/shared/live-events.port.js';
import type { Permission } from '../../domain/shared/permissions.js';
import { CommentType } from '../../schema/comments/comment.type.js';
import { MessageEventsArgs } from '../../schema/conversations/conversation.input.js';
import { ConversationType } from '../../schema/conversations/conversation.type.js';
import { ConversationLeft } from '../../schema/conversations/conversation-left.type.js';
import { MessageType } from '../../schema/conversations/message.type.js';
import { AlertType } from '../../schema/insights/alert.type.js';
import { type NotificationEvent, NotificationEventUnion } from '../../schema/notifications/notification-event.type.js';
import { nodesOf } from '../../schema/read/index.js';
import { SinceArgs } from '../../schema/since.args.js';
import { allow } from '../allow.js';
import type { GraphContext } from '../graph-context.js';
import { type LiveFrames, shownIn } from './live-frame.js';
import { notificationEventsOf } from './notification-events.js';
import { type EventNodes, readEach } from './read-each.js';
import { recordsLeft } from './records-left.js';

@Resolver()
export class LiveResolver {
  @Subscription(() => MessageType, {
    description: 'Each new message, inbound and outbound, that you may see.',
    subscribe: ({ context, args, info }) =>
      listen(context, 'message.added', 'conversation:read', args, {
        info,
        node: nodesOf(MessageType),
        idField: 'messageId',
      }),
  })
  messageAdded(@Root() message: object, @Args(() => MessageEventsArgs) _args: MessageEventsArgs): object {
    return shownIn(message);
  }

  @Subscription(() => MessageType, {
    description: 'Each message whose delivery status, transcript or analysis changed.',
    subscribe: ({ context, args, info }) =>
      listen(context, 'message.updated', 'conversation:read', args, {
        info,
        node: nodesOf(MessageType),
        idField: 'messageId',
      }),
  })
  messageUpdated(@Root() message: object, @Args(() => MessageEventsArgs) _args: MessageEventsArgs): object {
    return shownIn(message);
  }

  @Subscription(() => ConversationType, {
    description: 'Each conversation that changed: its status, its owner, its newest message or its unread count.',
    subscribe: ({ context, args, info }) =>
      listen(context, 'conversation.updated', 'conversation:read', args, {
        info,
        node: nodesOf(ConversationType),
        idField: 'conversationId',
      }),
  })
  conversationUpdated(@Root() conversation: object, @Args(() => SinceArgs) _args: SinceArgs): object {
    return shownIn(conversation);
  }

  @Subscription(() => ConversationLeft, {
    description:
      'Each conversation that you may no longer see because another seller has it. Remove it from the screen.',
    subscribe: ({ context, args }) => {
      allow(context, 'conversation:read');
      return recordsLeft(context, [topic('conversation.left', context.viewer?.tenant.id ?? '')], args.since, {
        table: 'conversation',
        idField: 'conversationId',
        show: id => Object.assign(new ConversationLeft(), { id }),
      });
    },
  })
  conversationLeft(@Root() left: object, @Args(() => SinceArgs) _args: SinceArgs): object {
    return shownIn(left);
  }

  @Subscription(() => AlertType, {
    description: 'Each alert as it is raised.',
    subscribe: ({ context, args, info }) =>
      listen(context, 'alert.raised', 'alert:read', args, { info, node: nodesOf(AlertType), idField: 'alertId' }),
  })
  alertRaised(@Root() alert: object, @Args(() => SinceArgs) _args: SinceArgs): object {
    return shownIn(alert);
  }

  @Subscription(() => CommentType, {
    description:
      'Each comment that is new, or of which something changed: its text, its status, its analysis or a reply.',
    subscribe: ({ context, args, info }) =>
      listen(context, 'comment.updated', 'comment:read', args, {
        info,
        node: nodesOf(CommentType),
        idField: 'commentId',
      }),
  })
  commentUpdated(@Root() comment: object, @Args(() => SinceArgs) _args: SinceArgs): object {
    return shownIn(comment);
  }

  @Extensions({ isPersonal: true })
  @Subscription(() => NotificationEventUnion, {
    description: 'Your notifications as they happen, and the number of unread ones.',
    subscribe: ({ context, args }) => {
      allow(context, 'notification:read');
      return notificationEventsOf(context, args.since);
    },
  })
  notificationEvents(@Root() event: NotificationEvent, @Args(() => SinceArgs) _args: SinceArgs): NotificationEvent {
    return shownIn(event);
  }
}

/**
 * Streams the nodes that events refer to, each read with the subscriber's rights when its event arrives. Nodes that the subscriber may
 * not see are left out.
 */
function listen(
  context: GraphContext,
  event: EventName,
  permission: Permission,
  { conversationId: id, since }: { conversationId?: string | null; since?: string | null },
  shown: EventNodes,
): LiveFrames {
  allow(context, permission);
  const tenantId = context.viewer?.tenant.id ?? '';
  const named = id === null || id === undefined ? topic(event, tenantId) : topicOfNamed(event, tenantId, id);
  return readEach(context, [named], since, shown);
}
