import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { acknowledgeAlert, readAlerts } from '../../domain/insights/index.js';
import type { Connection } from '../../schema/connection.js';
import { AcknowledgeAlertInput, AlertsArgs } from '../../schema/insights/alert.input.js';
import { AcknowledgeAlertPayload } from '../../schema/insights/alert.payload.js';
import { AlertConnection, type AlertType } from '../../schema/insights/alert.type.js';
import { allow } from '../allow.js';
import { toConnection, totalCountOf } from '../connection.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class AlertResolver {
  @Query(() => AlertConnection, { description: 'What a person should look at, the newest first.' })
  async alerts(
    @Args(() => AlertsArgs) { acknowledged, ...page }: AlertsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<AlertType>> {
    return toConnection(await readAlerts(allow(context, 'alert:read'), acknowledged ?? null, page));
  }

  @Mutation(() => AcknowledgeAlertPayload, {
    description: 'Somebody has seen to it. The first who does so stays the one who did.',
  })
  acknowledgeAlert(
    @Arg('input', () => AcknowledgeAlertInput, { description: 'Which alert.' }) input: AcknowledgeAlertInput,
    @Ctx() context: GraphContext,
  ): Promise<AcknowledgeAlertPayload> {
    return payload('alert', async () => context.loaders.alert.load(await acknowledgeAlert(context.useCase, input)));
  }
}

export const AlertTotalCountResolver = totalCountOf(AlertConnection);
