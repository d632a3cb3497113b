import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import {
  ownNotificationSettings,
  registerPushSubscription,
  updateNotificationSettings,
} from '../../domain/notifications/index.js';
import {
  NotificationSettingsType,
  RegisterPushSubscriptionInput,
  RegisterPushSubscriptionPayload,
  UpdateNotificationSettingsInput,
  UpdateNotificationSettingsPayload,
} from '../../schema/notifications/notification-settings.type.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => NotificationSettingsType)
export class NotificationSettingsResolver {
  @Query(() => NotificationSettingsType, { description: 'What you want to be told of, and how.' })
  notificationSettings(@Ctx() context: GraphContext): Promise<NotificationSettingsType> {
    const read = allow(context, 'notification:read');
    return ownNotificationSettings(read);
  }

  @FieldResolver(() => String, {
    description: 'What a browser needs to subscribe: the `applicationServerKey`, as base64url. It never changes.',
  })
  pushKey(@Ctx() { useCase }: GraphContext): Promise<string> {
    return useCase.ports.push.publicKey();
  }

  @Mutation(() => UpdateNotificationSettingsPayload, { description: 'Changes what you are told of, and how.' })
  updateNotificationSettings(
    @Arg('input', () => UpdateNotificationSettingsInput, { description: 'What is to change.' })
    input: UpdateNotificationSettingsInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<UpdateNotificationSettingsPayload> {
    return payload('notificationSettings', () => updateNotificationSettings(useCase, input));
  }

  @Mutation(() => RegisterPushSubscriptionPayload, {
    description:
      'Has a browser pushed to when you are told of something, until the session that registers it ends. Registering it again gives it to your present session.',
  })
  registerPushSubscription(
    @Arg('input', () => RegisterPushSubscriptionInput, { description: 'The browser.' })
    input: RegisterPushSubscriptionInput,
    @Ctx() { useCase, viewer }: GraphContext,
  ): Promise<RegisterPushSubscriptionPayload> {
    return payload('registered', () =>
      registerPushSubscription(useCase, {
        endpoint: input.endpoint,
        keys: input.keys,
        sessionId: viewer?.sessionId ?? null,
      }),
    );
  }
}
