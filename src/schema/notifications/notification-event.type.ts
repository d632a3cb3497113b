import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { NotificationType } from './notification.type.js';

@ObjectType('Subscribed', { description: 'The first event: you are told from now on.', simpleResolvers: true })
export class Subscribed {
  @Field(() => Int, { description: 'How many notifications you have not read.' })
  unreadCount!: number;
}

@ObjectType('NewNotification', { description: 'You are told of something.', simpleResolvers: true })
export class NewNotification {
  @Node(() => NotificationType, { description: 'The notification.' })
  notification!: string;
}

@ObjectType('CountUpdate', { description: 'Comes after each change.', simpleResolvers: true })
export class CountUpdate {
  @Field(() => Int, { description: 'How many notifications you have not read.' })
  unreadCount!: number;
}

@ObjectType('MarkedRead', { description: 'You have read some, here or elsewhere.', simpleResolvers: true })
export class MarkedRead {
  @Field(() => [ID], { description: 'Those notifications.' })
  ids!: string[];
}

export type NotificationEvent = Subscribed | NewNotification | CountUpdate | MarkedRead;
export const NotificationEventUnion = createUnionType({
  name: 'NotificationEvent',
  description: 'What a console is told about its user’s notifications.',
  types: () => [Subscribed, NewNotification, CountUpdate, MarkedRead] as const,
});
