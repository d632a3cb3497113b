import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { acknowledgeAlert } from '../../domain/insights/index.js';
import { AcknowledgeAlertInput } from '../../schema/insights/alert.input.js';
import { AcknowledgeAlertPayload } from '../../schema/insights/alert.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class AlertResolver {
  @Mutation(() => AcknowledgeAlertPayload, {
    description: 'Somebody has seen to it. The first who does so stays the one who did.',
  })
  acknowledgeAlert(
    @Arg('input', () => AcknowledgeAlertInput, { description: 'Which alert.' }) input: AcknowledgeAlertInput,
    @Ctx() context: GraphContext,
  ): Promise<AcknowledgeAlertPayload> {
    return payload('alert', () => acknowledgeAlert(context.useCase, input));
  }
}
