import { walkAudit } from '../../domain/access/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a walk reads the log and keeps what it finds once. */
export const walkAuditTask = defineTask('access/walk-audit', context => walkAudit(context, {}), { cron: '11 4 * * *' });
