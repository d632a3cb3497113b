import { Field, InputType, ObjectType } from 'type-graphql';
import type { NotificationType } from '../../domain/notifications/index.js';
import { JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { NotificationTypeEnum } from './notification.enums.js';

@ObjectType('NotificationSettings', { description: 'Which notifications you want, and how.' })
export class NotificationSettingsType {
  @Field(() => [NotificationTypeEnum], { description: 'The types that you receive; all by default.' })
  types!: NotificationType[];

  @Field(() => Boolean, {
    description:
      'Whether unread notifications are sent to you by e-mail at 8:00 in the tenant’s zone; false by default.',
  })
  email!: boolean;

  @Field(() => Boolean, { description: 'Whether push messages are sent to your registered browsers; true by default.' })
  push!: boolean;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'When no push messages and e-mails are sent, in the tenant’s zone: `{ "from": "21:00", "to": "07:00" }`; null for no such hours.',
  })
  quietHours!: object | null;
}

@InputType('UpdateNotificationSettingsInput', { description: 'What changes; omitted fields stay unchanged.' })
export class UpdateNotificationSettingsInput {
  @Field(() => [NotificationTypeEnum], {
    nullable: true,
    description:
      'The types that you want to receive. Existing notifications of other types are removed within minutes.',
  })
  types?: NotificationType[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether unread notifications are sent to you by e-mail at 8:00.',
  })
  email?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether push messages are sent to your registered browsers.' })
  push?: boolean | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: '`{ "from": "21:00", "to": "07:00" }` in the tenant’s zone, or null for no quiet hours.',
  })
  quietHours?: unknown;
}

@InputType('RegisterPushSubscriptionInput', { description: 'A PushSubscription, as returned by the browser.' })
export class RegisterPushSubscriptionInput {
  @Field(() => String, { description: 'Its `endpoint`: an https address of the browser’s push service.' })
  endpoint!: string;

  @Field(() => JsonScalar, { description: 'Its `keys`: an object with `p256dh` and `auth`.' })
  keys!: unknown;
}

@ObjectType('UpdateNotificationSettingsPayload', {
  description: 'The answer to updateNotificationSettings.',
  simpleResolvers: true,
})
export class UpdateNotificationSettingsPayload extends Payload {
  @Field(() => NotificationSettingsType, { nullable: true, description: 'Your settings now; null when it failed.' })
  notificationSettings!: NotificationSettingsType | null;
}

@ObjectType('RegisterPushSubscriptionPayload', {
  description: 'The answer to registerPushSubscription.',
  simpleResolvers: true,
})
export class RegisterPushSubscriptionPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether push messages are sent to the browser; null when it failed.',
  })
  registered!: boolean | null;
}
