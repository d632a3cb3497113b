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
    description: 'The metrics that a widget can show, with the possible groupings, filters and charts of each.',
  })
  widgetMetrics(@Ctx() context: GraphContext): WidgetMetricType[] {
    allow(context, 'dashboard:read');
    return offeredMetrics;
  }

  @Mutation(() => SaveDashboardPayload, {
    description: 'Saves a dashboard with the position and content of each widget. Every widget is checked.',
  })
  saveDashboard(
    @Arg('input', () => SaveDashboardInput, { description: 'The dashboard.' }) input: SaveDashboardInput,
    @Ctx() context: GraphContext,
  ): Promise<SaveDashboardPayload> {
    return payload('dashboard', () => saveDashboard(context.useCase, input));
  }

  @Mutation(() => DeleteDashboardPayload, { description: 'Deletes a dashboard.' })
  deleteDashboard(
    @Arg('input', () => DashboardInput, { description: 'The dashboard.' }) input: DashboardInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteDashboardPayload> {
    return payload('deletedId', () => deleteDashboard(context.useCase, input));
  }
}
