import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Notification, type NotificationType as Type, visibleData } from '../../domain/notifications/index.js';
import { sqlOf } from '../../domain/shared/sql-text.js';
import { connectionOf } from '../connection.js';
import type { Filter } from '../read/filter.js';
import { oneOf } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { NotificationTypeEnum } from './notification.enums.js';

/** False has the same effect as no filter. A separate index contains the unread rows. */
const unreadOnly: Filter = {
  name: 'unreadOnly',
  type: () => Boolean,
  description: 'True for unread notifications only.',
  conditionsFor: (given: boolean, { alias }) =>
    given ? [{ sql: sqlOf(`not ${alias}.read`), finder: [], isIndexBound: true }] : [],
};

const notification = windowOn(Notification, { list: 'notifications' });

@notification.Type('Notification', {
  description: 'A notification for you. It is kept for a week, and is removed earlier if its cause no longer applies.',
  filters: [unreadOnly],
})
export class NotificationType {
  @notification.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @notification.Column(() => NotificationTypeEnum, {
    description: 'What it is about.',
    filter: oneOf('Only notifications of one of these types.'),
  })
  type!: Type;

  @notification.Text({
    description: 'One line, in the language of Accept-Language, otherwise in that of the tenant.',
  })
  title!: string;

  @notification.Text({
    description: 'One more sentence, in the language of Accept-Language, otherwise in that of the tenant.',
  })
  body!: string;

  @notification.Computed(() => JsonScalar, {
    sql: visibleData,
    description:
      'The ids of what it is about, if you may see it: an object with `tenantId` and, depending on the type, `leadId`, `conversationId`, `caseId`, `taskId`, `alertId`, `appointmentId`.',
  })
  data!: unknown;

  @notification.Column(() => Boolean, { description: 'Whether you have read it.' })
  read!: boolean;

  @notification.Column(() => DateTimeScalar, { description: 'When you were notified.' })
  createdAt!: Date;

  @notification.Column(() => DateTimeScalar, { nullable: true, description: 'When it will be deleted.' })
  expiresAt!: Date | null;
}

export const { Edge: NotificationEdge, Connection: NotificationConnection } = connectionOf(
  NotificationType,
  'Notification',
);

@InputType('MarkNotificationsReadInput', { description: 'The notifications that you have read.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { description: 'The notifications, at most 1,000. Those of other users are ignored.' })
  ids!: string[];
}

@ObjectType('MarkNotificationsReadPayload', {
  description: 'The answer to markNotificationsRead.',
  simpleResolvers: true,
})
export class MarkNotificationsReadPayload extends Payload {
  @Field(() => [ID], {
    nullable: true,
    description: 'Those of them that are read now, including those that were read before; null when it failed.',
  })
  markedIds!: string[] | null;
}
