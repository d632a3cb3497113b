import './insight.permissions.js';
import './insight.tasks.js';
import './report.settings.js';

export * from './acknowledge-alert.js';
export * from './alert.entity.js';
export * from './alert.sql.js';
export * from './business-report.js';
export { stageCount, stageSums, stageTotals, stageValue } from './counter.sql.js';
export * from './fold-counters.js';
export * from './insight-rows.js';
export * from './insights.tables.js';
export * from './leaderboard.rows.js';
export * from './metric-groups.rows.js';
export { type MetricRow, metricRowsOf } from './metric-rows.js';
export * from './metric-series.rows.js';
export * from './metrics.js';
export * from './pipeline.rows.js';
export * from './read-team-metrics.js';
export * from './recent-figures.js';
export * from './report-organization.js';
export * from './seller-figure-rows.js';
export {
  type DayRange,
  metricsOf,
  type SellerMetricsRow,
  type SellerMetricTotalsRow,
  sellerMetricsRows,
  sellerTotalsRows,
} from './seller-metrics.rows.js';
export { sendWeeklyReport } from './send-weekly-report.js';
export { tenantAlert } from './tenant-alert.js';
export * from './time-range.sql.js';
