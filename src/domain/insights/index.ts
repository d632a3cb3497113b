import './report.settings.js';

export * from './acknowledge-alert.js';
export * from './alert.entity.js';
export { stageCount, stageTotals, stageValue } from './counter.sql.js';
export * from './fold-counters.js';
export * from './insight.queries.js';
export * from './insight.rows.js';
export * from './metrics.js';
export * from './report-organization.js';
export { sendWeeklyReport } from './send-weekly-report.js';
