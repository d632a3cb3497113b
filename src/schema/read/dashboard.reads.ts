import { readWidgetContent, widgetRows } from '../../domain/dashboards/index.js';
import { tooManyPoints } from '../../domain/insights/index.js';
import { DashboardType } from '../dashboards/dashboard.type.js';
import { WidgetPoint, WidgetPointsArgs } from '../dashboards/widget-point.type.js';
import { boundRows, rows } from './define-reads.js';
import { allOf, type Root } from './roots.js';

/** Dashboards, and what a widget of theirs shows: all the widgets of a page are one statement. */
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
      description: 'Your own dashboards and those that everybody has; the one that opens first comes first.',
    },
  ),
  widgetPoints: allOf(
    WidgetPoint,
    boundRows(({ widget }: WidgetPointsArgs) => widgetRows(readWidgetContent(widget))),
    {
      permission: 'insight:read',
      description: 'What a widget shows, as far as you may see it; one point for a figure, else one for each group.',
      args: WidgetPointsArgs,
      verify: ({ key }: { key: string | null }) => {
        if (key === null) throw tooManyPoints();
      },
    },
  ),
};
