import './schedules.permissions.js';

export { noteScheduledRun } from './note-scheduled-run.js';
export { type ScheduleHealth, scheduleHealth } from './schedule-health.js';
export { type ScheduledTask, scheduledTaskRows } from './scheduled-tasks.rows.js';
export * from './schedules.tables.js';
export { startScheduledTasks } from './start-scheduled-tasks.js';
export { stopScheduledTasks } from './stop-scheduled-tasks.js';
