import { Field, InputType, ObjectType } from 'type-graphql';
import type { NotificationType } from '../../domain/notifications/index.js';
import { JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { NotificationTypeEnum } from './notification.enums.js';

@ObjectType('NotificationSettings', { description: 'What you want to be told of, and how.' })
export class NotificationSettingsType {
  @Field(() => [NotificationTypeEnum], { description: 'The types that you are told of; all at first.' })
  types!: NotificationType[];

  @Field(() => Boolean, {
    description: 'Whether what you have not read is mailed to you at 8:00 in the tenant’s zone; false at first.',
  })
  email!: boolean;

  @Field(() => Boolean, { description: 'Whether your registered browsers are pushed to; true at first.' })
  push!: boolean;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'When nothing is pushed or mailed, in the tenant’s zone: `{ "from": "21:00", "to": "07:00" }`; null for no such hours.',
  })
  quietHours!: object | null;
}

@InputType('UpdateNotificationSettingsInput', { description: 'What is to change; what is left out stays.' })
export class UpdateNotificationSettingsInput {
  @Field(() => [NotificationTypeEnum], {
    nullable: true,
    description: 'The types that you want to be told of. What you were told of others is taken back within minutes.',
  })
  types?: NotificationType[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what you have not read is mailed to you at 8:00.' })
  email?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether your registered browsers are pushed to.' })
  push?: boolean | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: '`{ "from": "21:00", "to": "07:00" }` in the tenant’s zone, or null for no quiet hours.',
  })
  quietHours?: unknown;
}

@InputType('RegisterPushSubscriptionInput', { description: 'A PushSubscription, as the browser gives it.' })
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
  @Field(() => Boolean, { nullable: true, description: 'Whether the browser is pushed to; null when it failed.' })
  registered!: boolean | null;
}
