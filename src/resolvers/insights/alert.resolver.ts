import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { acknowledgeAlert } from '../../domain/insights/index.js';
import { AcknowledgeAlertInput } from '../../schema/insights/alert.input.js';
import { AcknowledgeAlertPayload } from '../../schema/insights/alert.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class AlertResolver {
  @Mutation(() => AcknowledgeAlertPayload, {
    description: 'Records that a person has seen to the alert. The first person to acknowledge it stays recorded.',
  })
  acknowledgeAlert(
    @Arg('input', () => AcknowledgeAlertInput, { description: 'The alert.' }) input: AcknowledgeAlertInput,
    @Ctx() context: GraphContext,
  ): Promise<AcknowledgeAlertPayload> {
    return payload('alert', () => acknowledgeAlert(context.useCase, input));
  }
}
