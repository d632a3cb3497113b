import { readWidgetContent, widgetRows } from '../../domain/dashboards/index.js';
import { tooManyPoints } from '../../domain/insights/index.js';
import { DashboardType } from '../dashboards/dashboard.type.js';
import { WidgetPoint, WidgetPointsArgs } from '../dashboards/widget-point.type.js';
import { boundRows, rows } from './define-reads.js';
import { allOf, type Root } from './roots.js';

/** Dashboards, and the points of their widgets: all widgets of a page are read by one statement. */
export const dashboardRoots: Record<string, Root> = {
  dashboards: allOf(
    DashboardType,
    rows(() => ({
      where: [],
      order: 'dashboard.is_default desc, dashboard.shared, dashboard.name_key, dashboard.id',
      limit: 1000,
    })),
    {
      permission: 'dashboard:read',
      description: 'Your own dashboards and shared ones; the one that opens first comes first.',
    },
  ),
  widgetPoints: allOf(
    WidgetPoint,
    boundRows(({ widget }: WidgetPointsArgs) => widgetRows(readWidgetContent(widget))),
    {
      permission: 'insight:read',
      description:
        'The points of a widget, as far as you may see them: one point for a single figure, otherwise one per group.',
      args: WidgetPointsArgs,
      verify: ({ key }: { key: string | null }) => {
        if (key === null) throw tooManyPoints();
      },
    },
  ),
};
