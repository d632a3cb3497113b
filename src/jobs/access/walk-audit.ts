import { walkAudit } from '../../domain/access/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because it only reads the log, and stores each finding once. */
export const walkAuditTask = defineTask('access/walk-audit', context => walkAudit(context, {}), { cron: '11 4 * * *' });
