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

/** False is the same as no filter. An index of its own holds those that are not read. */
const unreadOnly: Filter = {
  name: 'unreadOnly',
  type: () => Boolean,
  description: 'True for those that you have not read only.',
  conditionsFor: (given: boolean, { alias }) =>
    given ? [{ sql: sqlOf(`not ${alias}.read`), finder: [], isBound: true }] : [],
};

const notification = windowOn(Notification, { list: 'notifications' });

@notification.Type('Notification', {
  description: 'What you are told of. It is there for a week, and goes before where its cause does.',
  filters: [unreadOnly],
})
export class NotificationType {
  @notification.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @notification.Column(() => NotificationTypeEnum, {
    description: 'What it is about.',
    filter: oneOf('Of one of these types only.'),
  })
  type!: Type;

  @notification.Column(() => String, { description: "One line, in the tenant's language." })
  title!: string;

  @notification.Column(() => String, { description: "A sentence more, in the tenant's language." })
  body!: string;

  @notification.Computed(() => JsonScalar, {
    sql: visibleData,
    description:
      'The ids of what it is about, as far as you may see it: an object with `tenantId` and, as the type has it, `leadId`, `conversationId`, `caseId`, `taskId`, `alertId`.',
  })
  data!: unknown;

  @notification.Column(() => Boolean, { description: 'Whether you have read it.' })
  read!: boolean;

  @notification.Column(() => DateTimeScalar, { description: 'When you were told.' })
  createdAt!: Date;

  @notification.Column(() => DateTimeScalar, { nullable: true, description: 'When it will be deleted.' })
  expiresAt!: Date | null;
}

export const { Edge: NotificationEdge, Connection: NotificationConnection } = connectionOf(
  NotificationType,
  'Notification',
);

@InputType('MarkNotificationsReadInput', { description: 'Which notifications you have read.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { description: 'The notifications, at most 1,000. Those of others are passed over.' })
  ids!: string[];
}

@ObjectType('MarkNotificationsReadPayload', {
  description: 'The answer to markNotificationsRead.',
  simpleResolvers: true,
})
export class MarkNotificationsReadPayload extends Payload {
  @Field(() => [ID], {
    nullable: true,
    description: 'Those of them that are read now, also where they were before; null when it failed.',
  })
  markedIds!: string[] | null;
}
