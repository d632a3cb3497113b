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
  @Query(() => NotificationSettingsType, { description: 'Which notifications you want, and how.' })
  notificationSettings(@Ctx() context: GraphContext): Promise<NotificationSettingsType> {
    const read = allow(context, 'notification:read');
    return ownNotificationSettings(read);
  }

  @FieldResolver(() => String, {
    description: 'The `applicationServerKey` that a browser needs to subscribe, as base64url. It never changes.',
  })
  pushKey(@Ctx() { useCase }: GraphContext): Promise<string> {
    return useCase.ports.push.publicKey();
  }

  @Mutation(() => UpdateNotificationSettingsPayload, { description: 'Changes which notifications you want, and how.' })
  updateNotificationSettings(
    @Arg('input', () => UpdateNotificationSettingsInput, { description: 'The changes.' })
    input: UpdateNotificationSettingsInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<UpdateNotificationSettingsPayload> {
    return payload('notificationSettings', () => updateNotificationSettings(useCase, input));
  }

  @Mutation(() => RegisterPushSubscriptionPayload, {
    description:
      'Sends push messages to a browser for your notifications, until the session that registers it ends. Registering it again moves it to your current session.',
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
