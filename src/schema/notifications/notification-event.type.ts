import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { NotificationType } from './notification.type.js';

@ObjectType('Subscribed', { description: 'The first event: notifications arrive from now on.', simpleResolvers: true })
export class Subscribed {
  @Field(() => Int, { description: 'The number of your unread notifications.' })
  unreadCount!: number;
}

@ObjectType('NewNotification', { description: 'You have a new notification.', simpleResolvers: true })
export class NewNotification {
  @Node(() => NotificationType, { description: 'The notification.' })
  notification!: string;
}

@ObjectType('CountUpdate', { description: 'Follows each change.', simpleResolvers: true })
export class CountUpdate {
  @Field(() => Int, { description: 'The number of your unread notifications.' })
  unreadCount!: number;
}

@ObjectType('MarkedRead', {
  description: 'You have read notifications, in this console or another.',
  simpleResolvers: true,
})
export class MarkedRead {
  @Field(() => [ID], { description: 'Those notifications.' })
  ids!: string[];
}

export type NotificationEvent = Subscribed | NewNotification | CountUpdate | MarkedRead;
export const NotificationEventUnion = createUnionType({
  name: 'NotificationEvent',
  description: 'An event about the notifications of the user.',
  types: () => [Subscribed, NewNotification, CountUpdate, MarkedRead] as const,
});
