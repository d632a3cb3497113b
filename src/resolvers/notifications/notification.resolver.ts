import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { markNotificationsRead } from '../../domain/notifications/index.js';
import {
  MarkNotificationsReadInput,
  MarkNotificationsReadPayload,
} from '../../schema/notifications/notification.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class NotificationResolver {
  @Mutation(() => MarkNotificationsReadPayload, { description: 'Marks notifications as read.' })
  markNotificationsRead(
    @Arg('input', () => MarkNotificationsReadInput, { description: 'The notifications.' })
    input: MarkNotificationsReadInput,
    @Ctx() context: GraphContext,
  ): Promise<MarkNotificationsReadPayload> {
    return payload('markedIds', () => markNotificationsRead(context.useCase, input));
  }
}
