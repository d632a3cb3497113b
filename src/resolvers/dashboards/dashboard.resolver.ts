import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { deleteDashboard, offeredMetrics, saveDashboard } from '../../domain/dashboards/index.js';
import {
  DashboardInput,
  DeleteDashboardPayload,
  SaveDashboardInput,
  SaveDashboardPayload,
} from '../../schema/dashboards/dashboard.type.js';
import { WidgetMetricType } from '../../schema/dashboards/widget-metric.type.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class DashboardResolver {
  @Query(() => [WidgetMetricType], {
    description: 'What a widget may show, and how each of it may be grouped, narrowed down and drawn.',
  })
  widgetMetrics(@Ctx() context: GraphContext): WidgetMetricType[] {
    allow(context, 'dashboard:read');
    return offeredMetrics;
  }

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
