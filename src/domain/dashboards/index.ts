import './dashboard.permissions.js';
import './dashboards.template.js';

export { checkThresholds } from './check-thresholds.js';
export * from './dashboard.entity.js';
export * from './dashboards.tables.js';
export * from './delete-dashboard.js';
export * from './read-widgets.js';
export * from './save-dashboard.js';
export * from './widget.js';
export * from './widget.rows.js';
export {
  type Chart,
  chartsOf,
  type Grouping,
  groupings,
  offeredMetrics,
  useOf,
  type WidgetMetric,
  widgetMetrics,
} from './widget-metrics.js';
