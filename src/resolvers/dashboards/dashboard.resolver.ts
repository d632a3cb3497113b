import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { deleteDashboard, saveDashboard } from '../../domain/dashboards/index.js';
import {
  DashboardInput,
  DeleteDashboardPayload,
  SaveDashboardInput,
  SaveDashboardPayload,
} from '../../schema/dashboards/dashboard.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class DashboardResolver {
  @Mutation(() => SaveDashboardPayload, {
    description: 'Keeps a dashboard, with the place and the content of each widget. Every widget is checked.',
  })
  saveDashboard(
    @Arg('input', () => SaveDashboardInput, { description: 'The dashboard.' }) input: SaveDashboardInput,
    @Ctx() context: GraphContext,
  ): Promise<SaveDashboardPayload> {
    return payload('dashboard', () => saveDashboard(context.useCase, input));
  }

  @Mutation(() => DeleteDashboardPayload, { description: 'Deletes a dashboard.' })
  deleteDashboard(
    @Arg('input', () => DashboardInput, { description: 'Which one.' }) input: DashboardInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteDashboardPayload> {
    return payload('deletedId', () => deleteDashboard(context.useCase, input));
  }
}
