import { scheduledTaskRows } from '../../domain/schedules/index.js';
import { ScheduledTaskType } from '../schedules/scheduled-task.type.js';
import { boundRows } from './define-reads.js';
import { allOf, type Root } from './roots.js';

/** Scheduled tasks. */
export const scheduleRoots: Record<string, Root> = {
  scheduledTasks: allOf(
    ScheduledTaskType,
    boundRows(() => scheduledTaskRows),
    {
      permission: 'scheduled-task:read',
      fresh: true,
      description: 'The scheduled tasks of your tenant, by name, and how their last runs ended.',
    },
  ),
};
